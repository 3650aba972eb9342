"""Disputes: a denial, and the claim it denies.

To put a claim beside a denial that answers something else is a libel, so a dispute needs strong evidence:

- *inside*: the denial itself reports the claim («نفى المتحدث ما ذكرته الصحيفة من أن …»), or is said of a claim just
  reported («ذكرت الصحيفة أن …، وهو ما نفاه المتحدث»);
- *answer*: right behind a claim about somebody, that somebody denies «ذلك» or «هذه الاتهامات»; or anybody denies «هذه
  التقارير», where it was reports that said so;
- *words*: what is denied and what is claimed share most of their content words, close together in the claim, and the
  denial names the claimant or the claim names the denier; without such a name nearly all words;
- *elsewhere*: a claim about the denier in another article has most of the words too, and more of them.

Whose own words these are never matters: nobody disputes with themselves.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from quotes.link.said import Said
from quotes.link.stems import stem, stems
from quotes.text.compare import words
from quotes.text.fold import fold

Evidence = Literal["inside", "answer", "words", "elsewhere"]


class Dispute(NamedTuple):
    denial: int
    claim: int
    evidence: Evidence


CLAIMS = frozenset(
    stem(word)
    for word in (
        "انباء خبر اخبار تقرير تقارير مزاعم زعم ادعاء ادعاءات اتهام اتهامات تهم تهمه شائعه شائعات اشاعه اشاعات روايه"
        " روايات معلومات تصريح تصريحات اقوال كلام حديث تكهنات بيان"
    ).split()
)
"""Words for a claim: by themselves they say nothing of what is claimed."""
_LEADS_IN = CLAIMS | {stem(word) for word in "صحه صحيح التي الذي ما لما كل جميع بعض قطعيا تماما بشده".split()}
_POINTS = CLAIMS | {
    stem(word)
    for word in (
        "ذلك كله كلها هذا هذه تلك الامر جمله تفصيلا بشده تماما قطعيا صحه الموجهه المنسوبه اليه اليها اليهم ضده ضدها"
        " ان انها انه بانها بانه هي هو باطله كاذبه كاذب مفبركه ملفقه غير صحيحه صحيح لا اساس لها له من ليس"
        " عاريه عن محض افتراء"
    ).split()
}
"""Words of a content that says nothing but that what was just said is false."""
_PLAIN = ("نفى", "أنكر", "كذب")
"""Lemmas of denying, not of refuting, which scholars do with theses."""
_ACCUSATION = re.compile("تهم|تهام")
_NEGATES = re.compile(r"[وفبل]?(?:لا|لم|لن|ليس(?:ت|وا)?|غير|عدم|نفي|ينفي|تنفي|نفت|نافي\w{0,2})")

FEWEST = 3
"""Content words in common where claim and denial name one another."""
FEWEST_UNNAMED = 4
FEWEST_ELSEWHERE = 5
SHARE = 0.5
SHARE_UNNAMED = 0.75
SHARE_ELSEWHERE = 0.7
"""The least share of the denial's content words that the claim has too."""
DENSE = 0.5
DENSE_UNNAMED = 0.75
"""The least share of shared words in the stretch of the claim in which they stand."""
EARLY = 10
"""Content words within which that stretch begins: further on stands what is only mentioned."""
MOST_STEMS = 80
NEAR = 250
"""The most characters between a claim and its answer."""


def disputes(article: Sequence[Said]) -> Iterator[Dispute]:
    """The disputes within one article, whose quotes come in the order of their cues."""
    claims = [quote for quote in article if _claims(quote)]
    for denial in article:
        if denial.denies and denial.content and not _is_denied_itself(denial):
            yield from _of(denial, [claim for claim in claims if not _one_voice(denial, claim)])


def disputes_elsewhere(denial: Said, claims: Iterable[Said]) -> Iterator[Dispute]:
    """Which claims of other articles about the denier a denial denies."""
    denied = _matter(denial.content)
    if len(denied) < FEWEST_ELSEWHERE or _is_denied_itself(denial):
        return
    for claim in claims:
        if claim.article == denial.article or denial.speaker not in claim.targets or not _claims(claim):
            continue
        shared = _densest(_stems(claim.content)[:MOST_STEMS], denied, DENSE)
        if shared >= FEWEST_ELSEWHERE and shared >= SHARE_ELSEWHERE * len(denied) and not _one_voice(denial, claim):
            yield Dispute(denial.quote, claim.quote, "elsewhere")


def _of(denial: Said, claims: Sequence[Said]) -> Iterator[Dispute]:
    inside = [claim for claim in claims if _introduces(denial, claim)] or _just_reported(denial, claims)
    if inside:
        yield from (Dispute(denial.quote, claim.quote, "inside") for claim in inside)
        return
    answered = _answered(denial, claims)
    if answered is not None:
        yield Dispute(denial.quote, answered.quote, "answer")
        return
    for claim in claims:
        if not denial.span.overlaps(claim.span) and same_matter(denial, claim):
            yield Dispute(denial.quote, claim.quote, "words")


def same_matter(denial: Said, claim: Said) -> bool:
    """Whether the claim asserts what the denial denies, as far as their words tell."""
    denied = _matter(denial.content)
    claimed = _stems(claim.content)[:MOST_STEMS]
    named = _about(denial, claim) or _about(claim, denial)
    fewest, share, dense = (FEWEST, SHARE, DENSE) if named else (FEWEST_UNNAMED, SHARE_UNNAMED, DENSE_UNNAMED)
    if len(denied) < fewest or len(denied & set(claimed)) < fewest:
        return False
    shared = _densest(claimed, denied, dense)
    return shared >= fewest and shared >= share * len(denied)


def _claims(quote: Said) -> bool:
    return bool(quote.content) and not (quote.denies or quote.declines or _negated(quote.content))


def _is_denied_itself(denial: Said) -> bool:
    """Whether the denier seems to be a claim: then it is what was denied, and who denies it is not known."""
    return any(word in CLAIMS for word in _stems(denial.name)[:1])


def _one_voice(denial: Said, claim: Said) -> bool:
    if denial.speaker is not None and denial.speaker == claim.speaker:
        return True
    mine, theirs = _name(denial.name), _name(claim.name)
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)


def _introduces(denial: Said, claim: Said) -> bool:
    """Whether the denial's content begins with the claim's cue, but for words such as «صحة التقارير التي»."""
    if not (denial.span.covers(claim.cue) and denial.span.covers(claim.span) and denial.cue.end <= claim.cue.start):
        return False
    lead = denial.content[: claim.cue.start - denial.span.start]
    return all(stem(word) in _LEADS_IN for word in words(lead)) and (bool(lead.strip()) or stem(claim.lemma) in CLAIMS)


def _just_reported(denial: Said, claims: Sequence[Said]) -> list[Said]:
    """The one claim that stands in what the denial refers back to."""
    if denial.span.end > denial.cue.start:
        return []
    inside = [claim for claim in claims if denial.span.covers(claim.cue)]
    return inside if len(inside) == 1 and inside[0].cue.start <= denial.span.start + 2 else []


def _answered(denial: Said, claims: Sequence[Said]) -> Said | None:
    """The claim right before a denial that only points at it, or that names its claimant and is named by it."""
    claim = next((claim for claim in reversed(claims) if claim.span.end <= denial.cue.start), None)
    if claim is None or denial.cue.start - claim.span.end > NEAR:
        return None
    if _accuses(denial.content) and not _accuses(f"{claim.lemma} {claim.name} {claim.content}"):
        return None
    about_denier = _about(claim, denial)
    if not all(stem(word) in _POINTS for word in words(denial.content)):
        return claim if about_denier and _about(denial, claim) and denial.lemma in _PLAIN else None
    reports = set(_stems(claim.name)) & CLAIMS & set(_stems(denial.content))
    return claim if about_denier or reports else None


def _accuses(content: str) -> bool:
    return _ACCUSATION.search(fold(content).text) is not None


def _densest(claimed: Sequence[str], denied: Collection[str], dense: float) -> int:
    """How many different words of the denial stand close together in the claim."""
    places = [at for at, word in enumerate(claimed) if word in denied]
    best = 0
    for first, start in enumerate(place for place in places if place < EARLY):
        seen: set[str] = set()
        for end in places[first:]:
            seen.add(claimed[end])
            if len(seen) > best and len(seen) >= dense * (end - start + 1):
                best = len(seen)
    return best


def _about(one: Said, other: Said) -> bool:
    """Whether ``one`` speaks of the speaker of ``other``."""
    return other.speaker in one.targets or _stands_in(other.name, one.content)


def _stands_in(name: str, content: str) -> bool:
    wanted = [word for word in _stems(name) if word not in CLAIMS]
    return bool(wanted) and set(wanted) <= set(_stems(content))


@lru_cache(maxsize=4096)
def _stems(content: str) -> list[str]:
    return stems(content)


@lru_cache(maxsize=4096)
def _matter(content: str) -> frozenset[str]:
    """The stems of what is denied, without the words that call it a claim."""
    return frozenset(word for word in _stems(content)[:MOST_STEMS] if word not in _LEADS_IN)


@lru_cache(maxsize=4096)
def _negated(content: str) -> bool:
    return any(_NEGATES.fullmatch(word) for word in words(content))


@lru_cache(maxsize=4096)
def _name(name: str) -> frozenset[str]:
    return frozenset(word.removeprefix("ال") for word in words(name))
