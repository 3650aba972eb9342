"""Definite descriptions of bodies and documents: what «الشركة», «الصحيفة», «الجانب الإسباني», «التقرير» mean."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.resolve.bodies.bodies import OWN_KINDS, Bodies, Body
from quotes.resolve.bodies.issuers import issuer_before, owner_behind, owner_of_document
from quotes.resolve.lexicon.heads import Head
from quotes.resolve.mention import Mention
from quotes.resolve.speaker import Speaker
from quotes.text.fold import fold_word
from quotes.text.spans import Span

BODIES = ("organisation", "outlet")
_TO = "ل"
_WHICHEVER = "جهة"
_PAPER = "وثيقة"
"""A noun that can stand for any document."""


def _same_noun(head: Head, other: Head) -> bool:
    """Whether two heads are the same noun, also with a complement: شهود عيان, الشهود."""
    return head.lemma == other.lemma or (" " in head.lemma and head.lemma.split()[0] == other.lemma)


class DescribedBodies:
    """Resolves the mentions of one article that tell a body by its kind."""

    def __init__(self, bodies: Bodies) -> None:
        self.bodies = bodies
        self.gazetteer = bodies.reading.gazetteer

    def document(self, mention: Mention, span: Span, earlier: Sequence[Speaker]) -> str:
        """A document is named with the body that made it: تقرير + the outlet."""
        own = mention.own_words
        head = mention.head
        if head is None or head.number != "sg":
            return own
        reading = self.bodies.reading
        first, end = reading.range(span)
        noun = head.lemma
        if head.definite and len(mention.words) > 1 and (same := self._document_of(mention, earlier)):
            return same
        if len(mention.words) > 1:
            after = first + 1
            owner = owner_behind(after, self.bodies, end) if after < end else None
            if owner is None:
                return own
            if self._is_told_in_full(own, owner):
                return self._without_to(own, noun, first + 1, end)
            return f"{noun} {owner}"
        owner = owner_behind(end, self.bodies)
        if owner:
            return f"{noun} {owner}"
        if not mention.definite and not mention.pointing:
            owner = issuer_before(first, reading)
            return f"{noun} {owner}" if owner else own
        for speaker in reversed(earlier):
            known = speaker.mention.head if speaker.mention else None
            if speaker.kind == "document" and speaker.name and known and known.lemma == head.lemma:
                return speaker.name
        owner = owner_of_document(head.lemma, first, self.bodies, earlier)
        if owner is None and noun == _PAPER and (last := self._last_document(earlier)):
            return last
        return f"{noun} {owner}" if owner else own

    def _without_to(self, own: str, noun: str, body: int, end: int) -> str:
        """The words of a document without the ل before its body: بيان لوزارة النقل → بيان وزارة النقل."""
        reading = self.bodies.reading
        if not reading.words[body].startswith(_TO) or not reading.clitic_length(body):
            return own
        return f"{noun} {reading.clean(body, end)}"

    def _is_told_in_full(self, own: str, owner: str) -> bool:
        """Whether the words of a document name the body in full that issued it, so that they stand as they are: بيان
        وزارة النقل; a newspaper's report is told by the paper's name."""
        words, printed = fold_word(owner).split(), fold_word(own)
        known = self.gazetteer.entity_at(words)
        heads = (self.gazetteer.head(word) or self.gazetteer.head(word[1:]) for word in printed.split())
        outlet = (known is not None and known[0].kind == "outlet") or any(h and h.kind == "outlet" for h in heads)
        return len(words) > 1 and not outlet and printed.endswith(fold_word(owner).removeprefix("ال"))

    @staticmethod
    def _last_document(earlier: Sequence[Speaker]) -> str | None:
        """What was quoted last, where it is a document of some other kind: تقرير المعهد … وأضافت الوثيقة."""
        return earlier[-1].name if earlier and earlier[-1].kind == "document" else None

    def _document_of(self, mention: Mention, earlier: Sequence[Speaker]) -> str | None:
        """The last document of the country by which a description tells it: التقرير الأمريكي."""
        if mention.country is None or any(self.gazetteer.place(word) is None for word in mention.words[1:]):
            return None
        for speaker in reversed(earlier):
            known = speaker.mention if speaker.kind == "document" else None
            if known is None or known.head is None or mention.head is None or known.country != mention.country:
                continue
            if speaker.name and known.head.lemma == mention.head.lemma:
                return speaker.name
        return None

    def _side(self, mention: Mention, at: int) -> Speaker:
        """A country's side (الجانب القرغيزي): its government, as the article last named it, or the country."""
        assert mention.country is not None
        body = self.bodies.of_country(mention.country, at)
        if body:
            return Speaker(body.name, body.kind, None, "m", "sg", body.mention)
        return Speaker(self.bodies.countries.name(mention.country), "organisation", None, "m", "sg", mention)

    def _body(self, mention: Mention, at: int, earlier: Sequence[Speaker]) -> Speaker | None:
        """A body by part of its name or by its kind: the fullest name met so far."""
        head = mention.head
        if head is None:
            return None
        if fuller := self._spoken_in_full(mention, earlier):
            return fuller
        own_kind = head.rule in OWN_KINDS
        if head.definite and len(mention.words) > 1 and mention.words[1] in self.gazetteer.words.makers:
            return self._only_company(mention, earlier)
        if (not mention.definite and mention.country is None) or (own_kind and mention.name is not None):
            return None
        body = self.bodies.fuller(mention, at)
        spoken = self._same_head(mention, earlier)
        bare = len(mention.words) == 1 or own_kind
        known = spoken.mention.words if bare and spoken and spoken.mention and spoken.kind == mention.kind else ()
        alone = len(known) > 1 and not any(self._joins_another(word, head) for word in known[1:])
        if alone and spoken and (body is None or self._is_meant(spoken, body, earlier)):
            return spoken
        described = body is not None and body.mention.head is not None and body.mention.head.definite
        if described and own_kind and spoken and spoken.kind == mention.kind and spoken.name != mention.own_words:
            return spoken  # «المجلة» is no more «المجلة البريطانية» than the one of that name
        if body:
            return Speaker(body.name, body.kind, None, head.gender, head.number, body.mention)
        if not own_kind and known == mention.words and spoken and spoken.name != mention.own_words:
            return spoken  # whom the same word meant before
        if spoken and spoken.kind == mention.kind and mention.country is None and self._adds_relation_only(mention):
            return spoken
        if mention.name is not None or len(mention.words) > 2:
            return None
        return self._by_kind(mention, head, at, earlier)

    @staticmethod
    def _is_meant(spoken: Speaker, body: Body, earlier: Sequence[Speaker]) -> bool:
        """Whether a noun means the one that has spoken by it rather than one named since: it spoke last, or the
        other has no more to its name."""
        words, known = set(body.mention.words), set(spoken.mention.words if spoken.mention else ())
        last = next((speaker.name for speaker in reversed(earlier) if speaker.name), None)
        goes_on = last == spoken.name and not known <= words
        return goes_on or words <= known or body.mention.head is None

    def _joins_another(self, word: str, head: Head) -> bool:
        """Whether a word joins a second body, country or person to the first, which is told by a noun: روسيا والصين,
        وزارة النقل ووزارة الصحة; not الوقود والغاز, للدفاع ومقاومة التلوث."""
        rest = word[1:]
        if word[0] != "و" or self.gazetteer.words.is_common(word):
            return False
        if self.gazetteer.entities.begins(rest) or self.gazetteer.is_given_name(rest):
            return True
        second = self.gazetteer.head(rest)
        return second is not None and (second.definite or second.lemma == head.lemma)

    @staticmethod
    def _adds_relation_only(mention: Mention) -> bool:
        """Whether a definite noun has nothing but one adjective of relation behind it: المنظمة الأممية."""
        words = mention.words
        return len(words) == 2 and all(word.startswith("ال") for word in words) and words[1].endswith(("ي", "يه"))

    @staticmethod
    def _only_company(mention: Mention, earlier: Sequence[Speaker]) -> Speaker | None:
        """The one company that has spoken, where a description says what it makes: الشركة المصنعة للسيارات."""
        companies = {
            speaker.name: speaker
            for speaker in earlier
            if speaker.kind == "organisation" and speaker.mention and speaker.mention.head
            and speaker.mention.head.rule == "companies" and len(speaker.mention.words) > 1
            and (mention.country is None or speaker.mention.country in (None, mention.country))
        }  # fmt: skip
        return next(iter(companies.values())) if len(companies) == 1 else None

    def _spoken_in_full(self, mention: Mention, earlier: Sequence[Speaker]) -> Speaker | None:
        """The last speaker whose name holds all words of a shorter form of two words or more; not two bodies of which
        the one speaks here alone (الولايات المتحدة واليابان)."""
        words = set(mention.words)
        for speaker in reversed(earlier):
            known = speaker.mention
            if known is None or known.head is None or mention.head is None or speaker.kind != mention.kind:
                continue
            longer = len(known.words) > len(words) > 1 and words <= set(known.words)
            if not longer or known.head.lemma != mention.head.lemma:
                continue
            if not any(self._joins_another(word, known.head) for word in known.words if word not in words):
                return speaker
        return None

    def _by_kind(self, mention: Mention, head: Head, at: int, earlier: Sequence[Speaker]) -> Speaker | None:
        """The last outlet for «الصحيفة», the last body with a bare name for «الشركة»."""
        if mention.kind == "outlet" and fold_word(head.lemma) not in self.gazetteer.words.no_paper:
            outlets = (speaker for speaker in reversed(earlier) if speaker.kind == "outlet" and speaker.name)
            if found := next(outlets, None):
                return found if self._can_be(mention, head, found.mention) else None
            outlet = self.bodies.outlet(at)
            if outlet is None or not self._can_be(mention, head, outlet.mention):
                return None
            return Speaker(outlet.name, "outlet", None, head.gender, head.number, outlet.mention)
        if len(mention.words) == 1 and fold_word(head.lemma) in self.gazetteer.words.any_bodies:
            return self._by_any_noun(head, earlier)
        if head.rule != "companies" or len(mention.words) > 1:
            return None
        bodies = (speaker for speaker in reversed(earlier) if speaker.kind == "organisation" and speaker.name)
        return next((speaker for speaker in bodies if speaker.mention and speaker.mention.head is None), None)

    def _by_any_noun(self, head: Head, earlier: Sequence[Speaker]) -> Speaker | None:
        """The body that spoke last, where it is no country and no government: «الهيئة», «الجهة ذاتها»."""
        last = next((speaker for speaker in reversed(earlier) if speaker.kind == "organisation"), None)
        known = last.mention if last else None
        if last is None or known is None or not last.name or (known.country and known.head is None):
            return None
        alike = known.head is None or head.lemma == _WHICHEVER or self._is_civil(known.head)
        return last if alike and (known.head is None or known.head.number == "sg") else None

    def _is_civil(self, head: Head) -> bool:
        """Whether a body is one for which «المنظمة» can stand."""
        lists, lemma = self.gazetteer.words, fold_word(head.lemma)
        return lemma in lists.any_bodies or lemma in lists.civil_bodies

    def _can_be(self, mention: Mention, head: Head, known: Mention | None) -> bool:
        """Whether an outlet can be told by a noun and a country: هآرتس is الصحيفة, a newspaper no radio station."""
        if head.number != "sg" or known is None:
            return head.number == "sg"
        if mention.country and known.country and mention.country != known.country:
            return False
        if fold_word(head.lemma) in (word.removeprefix("ال") for word in known.words):
            return True
        if known.head is None or known.head.lemma == head.lemma:
            return True
        nouns, lists = {fold_word(head.lemma), fold_word(known.head.lemma)}, self.gazetteer.words
        return any(nouns <= alike for alike in (lists.print_outlets, lists.broadcasters, lists.web_outlets))

    @staticmethod
    def _same_head(mention: Mention, earlier: Sequence[Speaker]) -> Speaker | None:
        """The last speaker introduced by the same noun and number: مصدر في الشرطة … هذا المصدر."""
        if mention.head is None:
            return None
        for speaker in reversed(earlier):
            head = speaker.mention.head if speaker.mention else None
            other_sex = mention.gender == "f" and speaker.gender == "m" and mention.kind == "person"
            if not speaker.name or not head or other_sex:
                continue
            number = speaker.mention.number if speaker.mention and speaker.kind == "anonymous" else head.number
            if _same_noun(head, mention.head) and mention.head.number in (head.number, number):
                return speaker
        return None
