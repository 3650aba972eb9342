"""What a content is about: the entity of its subject, else the next one named in it, else what was spoken of before."""

from __future__ import annotations

from collections.abc import Container

from quotes.records import Frame
from quotes.resolve.hit import Hit
from quotes.resolve.lexicon import letters
from quotes.resolve.reading.reading import Reading
from quotes.resolve.speaker import Turn
from quotes.resolve.targets import carry
from quotes.resolve.targets.acting import ACCUSES, accused, agent, behind_aside, in_own_words
from quotes.resolve.targets.acting_bodies import company_by_name
from quotes.resolve.targets.antecedents import DESCRIBES, OBJECTS_ALONE, Antecedents
from quotes.resolve.targets.bare import bare_subject
from quotes.resolve.targets.both_countries import both, both_near
from quotes.resolve.targets.clauses import (
    bounds,
    is_deed_of_nation,
    is_of_place,
    is_setting,
    main_clause,
    subject_end,
    verbs_end,
)
from quotes.resolve.targets.described import described_group
from quotes.resolve.targets.doers import Doers
from quotes.resolve.targets.duals import two_of
from quotes.resolve.targets.hanging import head_of_clause
from quotes.resolve.targets.hits import Hits
from quotes.resolve.targets.latter import latter
from quotes.resolve.targets.lone_person import lone_person
from quotes.resolve.targets.nation_deeds import nation_of_deed, two_nations
from quotes.resolve.targets.nearness import FAR, MIDWAY, is_near, may_be_meant
from quotes.resolve.targets.partners import is_own_body, is_speaker, with_partner
from quotes.resolve.targets.returning import Returning

_WHAT = frozenset(["ما", "مما", "بما", "عما", "فيما", "التي"])
"""Before a cue with a pronoun, which then means a thing: ما وصفته بـ…"""
_FROM = "من"
_OTHER_CLAUSE = frozenset(letters.SIGNS + letters.RELATIVE + letters.CONDITIONS)
"""Where another clause begins than that in which a speaker tells of himself."""


class Topics:
    """Tells the topic of one frame after another; what was spoken of before is kept for pronouns."""

    def __init__(self, hits: Hits) -> None:
        self.hits = hits
        self.reading: Reading = hits.reading
        self.directory = hits.directory
        self.before = Antecedents(hits)
        self.returning = Returning(hits)
        self.doers = Doers(hits)
        self._salient = True
        """Whether what was found last stands where a pronoun can take it up: as the subject or the object."""

    def of(self, turn: Turn) -> tuple[Hit, ...]:
        """The entities that the words of a frame are about, the primary one first; at most two."""
        if turn.frame.declines:
            return self._of_refusal(turn)
        self._salient = True
        found = self._of_object(turn)
        if not found and not self._is_aimed(turn.frame):
            found = self._of_content(turn)
        found = tuple(hit for hit in found if self.hits.is_presentable(hit))
        found = (two_of(self.reading, found[0], self.hits.bodies.countries.name) or found) if found else found
        if found:
            self.before.keep(found if self._salient else (), turn.frame)
            self.returning.keep(found)
        return found

    def told(self, hit: Hit, turn: Turn) -> tuple[Hit, ...]:
        """Whom a demand or a warning is about as it is made to him; a pronoun can take him up then."""
        self.before.keep((hit,), turn.frame)
        self.returning.keep((hit,))
        return (hit,)

    def named_in(self, turn: Turn, names: Container[str]) -> tuple[Hit, ...]:
        """Who of some names stands in the content of a frame that nobody was found for."""
        frame = turn.frame
        if frame.declines or self._is_aimed(frame) or not frame.content:
            return ()
        first, end = bounds(self.reading, frame.content[0])
        found = self.returning.named(names, first, end, turn) if first < end else ()
        setting = bool(found) and is_setting(self.reading, found[0], first, False)
        return () if setting else tuple(hit for hit in found if self.hits.is_presentable(hit))

    def _of_refusal(self, turn: Turn) -> tuple[Hit, ...]:
        """Who asked (لم يرد على أسئلة الصحيفة), or whose report the silence is about."""
        reading = self.reading
        first, end = reading.range(turn.frame.cue)[1], reading.range(turn.frame.sentence)[1]
        if turn.frame.source and turn.frame.source.start >= turn.frame.cue.end:
            first = min(reading.range(turn.frame.source)[1], end)  # not whose spokesman declines
        end = next((at for at in range(first, end) if reading.tags[at] in ".|,"), end)
        if first < end and (found := self._named(first, end, turn)):
            return found
        if turn.frame.content:
            inside = bounds(reading, turn.frame.content[0])
            if meant := self._named(*inside, turn) or self.before.by_description(*inside, turn):
                return meant
        report = next((at for at in range(first, end) if reading.hints[at] in "eE"), None)
        outlet = self.hits.bodies.outlet(report) if report is not None else None
        if outlet is None or report is None:
            return ()
        return (Hit(report, report + 1, outlet.name, outlet.kind),)

    def _of_object(self, turn: Turn) -> tuple[Hit, ...]:
        """Whom the cue itself is aimed at: accused, described, threatened."""
        frame = turn.frame
        if frame.object_role != "target":
            return ()
        found: tuple[Hit, ...] = ()
        if frame.object:
            first, end = behind_aside(self.reading, frame) or bounds(self.reading, frame.object)
            if (alone := self.reading.words[first]) in OBJECTS_ALONE:
                # What is described so is often a thing: وصف القرار معتبرا إياه …
                aimed = frame.sense == ACCUSES or alone.endswith("هم")
                return self.before.of_cue(turn, alone) if aimed else ()
            if end - first == 1 and frame.sense == DESCRIBES and carry.is_demonstrative(self.reading, first, end):
                return ()  # واصفا ذلك بأنه …
            first = self._behind_subject(first, end, turn)
            if self.reading.tags[first] == letters.LATIN and not frame.source:
                first = self.reading.range(frame.cue)[1]  # اتهم فيها وكالة كذا MI6
            found = latter(self.hits, first, turn) or self._named(first, end, turn)
            found = found or nation_of_deed(self.hits, first, end, turn) or self.before.taken_up(first, end, turn, True)
            self.before.aimed = bool(found)
            found = found or self._loose(in_own_words(self.hits, first, end, turn))
        elif frame.pronoun and self._is_aimed(frame):
            return self.before.of_cue(turn, frame.pronoun)
        elif frame.pronoun and (told := head_of_clause(self.hits, frame.pronoun, turn)):
            return told  # الحكومة التي اتهمها
        else:
            found = self._before_content(turn)
        return found or self._loose(accused(self.hits, turn))

    def _loose(self, hit: Hit | None) -> tuple[Hit, ...]:
        """Somebody whom no pronoun takes up later."""
        self._salient = self._salient and (hit is None or hit.sure)
        return (hit,) if hit else ()

    def _is_aimed(self, frame: Frame) -> bool:
        """Whether a pronoun says whom the cue is aimed at; where nobody fits it, nobody in the content is guessed. Of
        what is called something (ما وصفه بفشل الوزارة) the content tells whose it is."""
        if frame.object_role != "target" or frame.pronoun is None:
            return False
        return self.reading.words[self.reading.range(frame.cue)[0] - 1] not in _WHAT

    def _before_content(self, turn: Turn) -> tuple[Hit, ...]:
        """Who is named last between a cue without a pronoun and its content: تصريح وصف فيه فلانا بأنه …"""
        frame = turn.frame
        first = self.reading.range(frame.cue)[1]
        if not frame.content or frame.source or frame.content[0].start < frame.cue.end:
            return ()
        named = [hit for hit in self.hits.between(first, self.reading.range(frame.content[0])[0], turn) if hit.sure]
        return tuple(hit for hit in named[-1:] if not is_speaker(hit, turn.speaker))

    def _behind_subject(self, first: int, end: int, turn: Turn) -> int:
        """The first token of an object, behind what و adds to the subject: اتهمت الوزارة والشركة فلانا."""
        if self.reading.words[first][0] != "و" or not self.reading.is_definite_word(first):
            return first
        after = self.reading.phrase_end(first, end)
        after += self.reading.tags[after : after + 1] == letters.IN and 2
        return after if after < end and any(self.hits.between(after, end, turn)) else first

    def _of_content(self, turn: Turn) -> tuple[Hit, ...]:
        for span in turn.frame.content[:2]:
            first, end = bounds(self.reading, span)
            if first < end and (found := self._of_clause(first, end, turn)):
                return found
        return ()

    def _of_clause(self, first: int, end: int, turn: Turn) -> tuple[Hit, ...]:
        reading, speaker = self.reading, turn.speaker
        if called := self._called(first, end, turn):
            return called
        taken = self.before.by_pronoun(first, end, turn)
        if taken is not None:
            return taken
        if carry.is_demonstrative(reading, first, end) and (found := self.before.taken_up(first, end, turn)):
            return found
        main = main_clause(reading, first, end)
        pointed = self.before.by_description(main, end, turn)
        if pointed is not None:
            return pointed
        pronoun = carry.subject_pronoun(reading, first, end)
        if pronoun is None and (company := company_by_name(self.hits, main, end)):
            return () if is_speaker(company, speaker) else (company,)
        told = pronoun is None and not carry.is_own(reading, main, end)
        if told and (named := bare_subject(self.directory, self.hits.trust, main, end)):
            return () if is_speaker(named, speaker) else (named,)
        if nations := two_nations(self.hits, main, end) or nation_of_deed(self.hits, main, end, turn):
            return nations
        if pronoun is None and (group := described_group(reading, main, end)):
            return self._loose(group)
        found = self._named(main, end, turn)
        if pair := self._both_countries(main, end, found, turn):
            return pair
        named_at = found[0].first if found else end
        if told and (acting := self.doers.acting(main, end, speaker, named_at)):
            return self._loose(acting)
        alone = lone_person(self.hits, main, end, speaker)
        if alone and not (found and found[0].first < alone.end):
            return self._loose(alone)
        if not found and main > first:
            found = self._named(first, main, turn)
        found = found or self.before.departed(main, end, turn) or self.returning.named_again(first, end, turn)
        found = found or self.before.by_other_words(first, end, turn) or self._loose(agent(self.hits, main, end, turn))
        found = found or self._beside_speaker(first, main, end, turn)
        return found or self._nation_within(main, end, turn)

    def _called(self, first: int, end: int, turn: Turn) -> tuple[Hit, ...]:
        """Who somebody is said to be: إنه أبو سالم التجريبي."""
        named = self.reading.hints[first + 1 : first + 2] in ("n", "m", "q")
        if not named or carry.subject_pronoun(self.reading, first, end) is None:
            return ()
        hit = next(self.hits.between(first + 1, min(end, first + 2 + FAR), turn), None)
        if hit is None or hit.first != first + 1 or hit.kind != "person" or is_speaker(hit, turn.speaker):
            return ()
        return (hit,)

    def _nation_within(self, first: int, end: int, turn: Turn) -> tuple[Hit, ...]:
        """Whose deed is spoken of behind the subject: … عنصر مركزي في الهجمات الروسية."""
        deeds = (at for at in range(first, min(end, first + MIDWAY)) if is_deed_of_nation(self.reading, at))
        found = next((found for at in deeds if (found := nation_of_deed(self.hits, at, end, turn))), ())
        self._salient = self._salient and not found
        return found

    def _both_countries(self, first: int, end: int, found: tuple[Hit, ...], turn: Turn) -> tuple[Hit, ...]:
        """The two countries of whom a clause tells before anybody else: التعاون بين البلدين."""
        subject = verbs_end(self.reading, first, end)
        at = both_near(self.reading, first, subject, min(end, first + MIDWAY))
        if at is None or (found and found[0].first < at):
            return ()
        name = self.hits.bodies.countries.name
        pair = both(self.reading, at, self.hits.body_hits.country_of(turn.speaker))
        return tuple(
            Hit(place, place + 1, name(code), "organisation", "f", "sg", True, code, True)
            for code, place in pair.items()
        )

    def _beside_speaker(self, first: int, main: int, end: int, turn: Turn) -> tuple[Hit, ...]:
        """The next entity of words in which the speaker tells of himself: قالت الوزارة إنها ستجتمع غدا مع النقابات."""
        pronoun = carry.subject_pronoun(self.reading, first, end) or carry.possessive(self.reading, first, end)
        if not (carry.means_speaker(pronoun, turn.speaker) if pronoun else carry.is_own(self.reading, first, end)):
            return ()
        end = next((at for at in range(main, end) if self.reading.tags[at] in ",.|"), end)
        own = next((at for at in range(main + 1, end) if self.reading.tags[at] in _OTHER_CLAUSE), end)
        for hit in self.hits.between(main, min(end, main + FAR), turn):
            named = hit.sure or (hit.first - main < MIDWAY and self._is_dealt_with(hit))
            # What comes from a country is its doing here: تسلمت ردا من البلد.
            sent = self.reading.words[hit.first - 1] == _FROM
            setting = not sent and is_setting(self.reading, hit, main, turn.frame.declines)
            if hit.is_country:
                setting = setting or (not sent and is_of_place(self.reading, hit.first - 1))
                setting = setting or hit.first >= min(own, main + MIDWAY)
            if named and not setting and not is_speaker(hit, turn.speaker) and not is_own_body(hit, turn.speaker):
                return self._loose(hit)
        return ()

    def _is_dealt_with(self, hit: Hit) -> bool:
        """Whether somebody described stands behind a preposition by which the verb reaches him: سيجتمع مع النواب."""
        before, word = self.reading.tags[hit.first - 1], self.reading.words[hit.first]
        return before in "iap" or word.startswith("لل") or (word[0] in "لب" and self.reading.hints[hit.first].isupper())

    def _named(self, first: int, end: int, turn: Turn) -> tuple[Hit, ...]:
        """The first entity that can be meant, with its partner in a dealing; where something is, is none."""
        subject = subject_end(self.reading, first, end)
        weak: Hit | None = None
        own: Hit | None = None
        if not (turn.frame.denies or turn.frame.declines):
            end = min(end, subject + FAR + MIDWAY)  # farther off nobody is meant
        sequence = self.hits.between(first, end, turn)
        setting = -2
        for hit in sequence:
            own_body = is_own_body(hit, turn.speaker)
            spoken_for = own_body and hit.first < subject and not turn.frame.declines and hit.name != turn.speaker.name
            if is_speaker(hit, turn.speaker) and (weak or not spoken_for):
                continue
            joined = setting <= hit.first <= setting + 1 and self.reading.words[hit.first][0] == "و"
            if own_body and hit.sure and hit.first < subject:
                return (hit,)  # المتحدث باسم الوزارة: الوزارة ستراسل الشركة
            if own_body:
                own = own or (hit if hit.first - subject < MIDWAY else None)
            elif joined or is_setting(self.reading, hit, first, turn.frame.declines):
                setting = hit.end
            elif hit.sure:
                if weak is not None and weak.first < subject:
                    break
                if not is_near(self.reading, hit, subject, first, turn.frame):
                    break
                self._salient = hit.first < subject or hit.kind == "person"
                self.before.aimed = False
                return with_partner(self.reading, hit, next(sequence, None), first, turn.speaker)
            elif weak is None and may_be_meant(self.reading, hit, first, subject, turn.frame):
                weak = hit
        chosen = own or weak
        return (chosen,) if chosen else ()
