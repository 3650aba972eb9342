"""The river on one screen: text → frames → stance → speakers and targets → quotes."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.find.finder import Finder, Findings
from quotes.find.letters.clitics import POSSESSIVES
from quotes.find.tellers import Voice, tellers
from quotes.models import Article, EntityRef, Extraction, Problem, Quote, TextSpan, content_hash
from quotes.read.region_load import load_region_rules
from quotes.read.regions import NAVIGATION, mark_regions
from quotes.records import Frame
from quotes.resolve.lexicon.gazetteer import load_gazetteer
from quotes.resolve.roles import Roles, resolve_roles
from quotes.resolve.speaker import Speaker
from quotes.resolve.targets.targets import Reference
from quotes.resources import uncollected
from quotes.rulebook.load import Rulebook
from quotes.text.spans import Span


class Pipeline:
    """A rulebook compiled for extraction; make it once and use it for many articles."""

    @uncollected()
    def __init__(self, rulebook: Rulebook) -> None:
        self.gazetteer = load_gazetteer(rulebook.path)
        names = {word: "word" if name.ambiguous else "name" for word, name in self.gazetteer.given.items()}
        countries = {
            word: "name" for word, place in self.gazetteer.places.items() if place.form == "noun" and " " not in word
        }
        heads = {word: meanings[0].kind for word, meanings in self.gazetteer.heads.items()}
        self.finder = Finder(rulebook, names | countries | heads, self.gazetteer.outlets, self._known_end)
        self.regions = load_region_rules(rulebook.path / "regions.yml")

    def _known_end(self, words: Sequence[str], start: int) -> int:
        found = self.gazetteer.entity_at(words, start)
        return found[1] if found else 0

    def find(self, text: str) -> Findings:
        """The frames of a text; what is navigation yields none."""
        regions = mark_regions(text, self.regions)
        return self.finder.find(
            text, [Span(region.start, region.end) for region in regions if region.kind in NAVIGATION]
        )

    def extract(self, article: Article) -> Extraction:
        """All quotes of one article, in the order of their cues, and the doubts about them."""
        findings = self.find(article.text)
        roles = resolve_roles(findings.frames, findings.scene.tokens, findings.scene.tags, self.gazetteer)
        quotes = _quotes(article, findings.frames, roles)
        problems = [_doubt(article, "open-mark", _OPEN_MARK, span) for span in findings.open_marks]
        if findings.unread:
            problems.append(_doubt(article, "too-many-cues", _TOO_MANY_CUES, findings.unread))
        return Extraction.trusted(document=article.document, quotes=quotes, problems=tuple(problems))


_PIPELINES: dict[tuple[str, str], Pipeline] = {}


def pipeline(rulebook: Rulebook) -> Pipeline:
    """The compiled pipeline of a rulebook, made once per fingerprint and folder."""
    key = (rulebook.fingerprint, str(rulebook.path))
    if key not in _PIPELINES:
        _PIPELINES[key] = Pipeline(rulebook)
    return _PIPELINES[key]


def extract(article: Article, rulebook: Rulebook) -> Extraction:
    """All quotes of one article. Pure: the same text and rulebook give the same quotes, to the byte."""
    return pipeline(rulebook).extract(article)


_OPEN_MARK = "a quotation mark is opened and never closed"
_TOO_MANY_CUES = "more attributions than any news has, as in a list of words; some were not read"


def _doubt(article: Article, kind: str, message: str, span: Span) -> Problem:
    return Problem(kind=kind, message=message, document=article.document, start=span.start, end=span.end)


def _quotes(article: Article, frames: Sequence[Frame], roles: Sequence[Roles]) -> tuple[Quote, ...]:
    uids = [_uid(article, frame) for frame in frames]
    voices = [_voice(article.text, role.speaker) for role in roles]
    parents = [None if at is None else uids[at] for at in tellers(frames, voices)]
    return tuple([_quote(article, *one) for one in zip(frames, roles, uids, parents, strict=True)])


def _voice(text: str, speaker: Speaker) -> Voice:
    """Who speaks, as far as it tells whose words he passes on; بيانه is another's, and صحيفة ends in no pronoun."""
    first = text[speaker.span.start : speaker.span.end].split()[0] if speaker.span else ""
    own = speaker.kind == "document" and first.endswith(POSSESSIVES)
    return Voice(speaker.name, speaker.kind == "outlet", own)


def _uid(article: Article, frame: Frame) -> str:
    places = (frame.cue, frame.source, *frame.content) if frame.source else (frame.cue, *frame.content)
    return content_hash("quote", article.uid, *[f"{start}-{end}" for start, end in places])


def _quote(article: Article, frame: Frame, roles: Roles, uid: str, parent: str | None) -> Quote:
    text = article.text

    def spoken(span: Span) -> TextSpan:
        return TextSpan.trusted(start=span.start, end=span.end, text=text[span.start : span.end])

    def named(who: Speaker | Reference) -> EntityRef | None:
        if not who.name:
            return None
        return EntityRef.trusted(name=who.name, kind=who.kind, mention=spoken(who.span) if who.span else None)

    speaker = named(roles.speaker)
    return Quote.trusted(
        uid=uid,
        document=article.document,
        cue=spoken(frame.cue),
        lemma=frame.lemma,
        also=tuple(map(spoken, frame.also)),
        source=spoken(frame.source) if frame.source else None,
        content=tuple(map(spoken, frame.content)),
        type=frame.type,
        stance="denies" if frame.denies else "declines" if frame.declines else "asserts",
        stance_words=tuple(map(spoken, frame.stance_words)),
        denial=frame.denies,
        denial_kind=frame.denial_kind,
        no_comment=frame.declines,
        speaker=speaker,
        speaker_unknown=None if speaker else roles.speaker.unknown,
        targets=tuple(target for target in map(named, roles.targets) if target),
        addressee=named(roles.addressee) if roles.addressee else None,
        parent=parent,
        trace=frame.rules,
    )
