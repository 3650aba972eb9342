"""Whom words take up that name nobody: pronouns, «تلك التصريحات», «الأخير», «ابنته», «اللاعب»."""

from __future__ import annotations

from quotes.records import Frame, Gender
from quotes.resolve.hit import Hit
from quotes.resolve.lexicon import letters
from quotes.resolve.reading.hints import NOTHING
from quotes.resolve.reading.reading import Reading
from quotes.resolve.speaker import Turn
from quotes.resolve.speakers.protagonist import Protagonist
from quotes.resolve.targets import carry
from quotes.resolve.targets.clauses import verbs_end
from quotes.resolve.targets.described import first_described
from quotes.resolve.targets.hanging import head_of_clause, is_of_what
from quotes.resolve.targets.hits import MISTER, Hits
from quotes.resolve.targets.kinship import (
    POSSESSIVES,
    by_family_name,
    client,
    is_for_another,
    kin_of,
    of_whose_people_speak,
)
from quotes.resolve.targets.latter import LATTER, latter
from quotes.resolve.targets.named_before import (
    group_before,
    one_person_before,
    one_person_in_sentence_before,
    two_people_before,
)
from quotes.resolve.targets.partners import is_speaker
from quotes.resolve.targets.predicates import is_of_thing
from quotes.text.fold import fold_word
from quotes.text.spans import Span

_REACH = 14
_PARAGRAPHS = 4
_COMPLEMENTS = (*letters.TO, *letters.WITH, letters.RELATIVE, ",", "")
_THESE = fold_word("هؤلاء")
_EACH_OTHER = "بعض"
_BOTH, _THEY = "هما", "هم"
_SINGULAR = ("ه", "اياه")
DESCRIBES = "describe"
OBJECTS_ALONE = frozenset(["اياه", "اياها", "اياهم", "اياهما"])
"""They stand for what was spoken of in the sentence: انتقد التصريحات معتبرا إياها …"""
_BEHIND_MARK = 3
"""So far before what is said they may stand: واصفا إياها بـ«…»."""
_AGED = "البالغ"


class Antecedents:
    """What was spoken of last in an article, and how words point back at it."""

    def __init__(self, hits: Hits) -> None:
        self.hits = hits
        self.reading: Reading = hits.reading
        self.directory = hits.directory
        self._last: tuple[Hit, ...] = ()
        self._paragraph = 0
        self._sentence: Span | None = None
        self._epithets = self.directory.gazetteer.words.epithets
        self.protagonist = Protagonist(hits.directory, hits.trust)
        self.aimed = False
        """Whether what was found last was the object of an accusation or a threat."""

    def keep(self, found: tuple[Hit, ...], frame: Frame) -> None:
        """Remember what a frame was about."""
        self._last, self._paragraph, self._sentence = found, frame.paragraph, frame.sentence

    def _carried(self, turn: Turn) -> tuple[Hit, ...]:
        """What was spoken of last, not too far back."""
        if turn.frame.paragraph - self._paragraph > _PARAGRAPHS:
            return ()
        return tuple(hit for hit in self._last if not is_speaker(hit, turn.speaker))

    def of_cue(self, turn: Turn, pronoun: str) -> tuple[Hit, ...]:
        """Whom a pronoun on the cue means: the latest entity of the sentence before it, else what was spoken of."""
        gender: Gender = "f" if pronoun.endswith("ها") else "m"
        if (told := head_of_clause(self.hits, pronoun, turn)) is not None:
            return told
        start = self.reading.range(turn.frame.sentence)[0]
        cue = self.reading.range(turn.frame.cue)[0]
        others = [hit for hit in self.hits.between(start, cue, turn) if not is_speaker(hit, turn.speaker)]
        fitting = [hit for hit in others if hit.gender in (gender, None)]
        fitting = [hit for hit in fitting if hit.number != "pl" or (hit.kind != "group" and gender == "f")]
        if pronoun.endswith(_THEY):
            groups = [hit for hit in others if hit.kind == "group" and hit.number == "pl"]
            several = [*self._carried(turn), *fitting, *groups]
            several = [hit for hit in several if carry.fits(_THEY, hit) and not hit.is_country]
            return tuple(several[-1:])
        if gender == "f" and not fitting:
            fitting = [hit for hit in others if hit.sure and self._owns_thing(hit)]
        fitting = [hit for hit in fitting if self.hits.is_presentable(hit)]
        one = pronoun in _SINGULAR
        carried = tuple(hit for hit in self._carried(turn) if not (one and hit.kind == "group"))
        return (fitting[-1],) if fitting else carried or one_person_in_sentence_before(self.hits, turn, gender)

    def _owns_thing(self, hit: Hit) -> bool:
        """Whether something feminine that is no body is an entity's: تصريحات الوزير … ووصفها بأنها."""
        before = self.reading.words[hit.first - 1] if hit.first else ""
        return before.endswith(("ات", "ه")) and self.reading.tags[hit.first - 1] in carry.SPOKEN + letters.NOUN

    def by_pronoun(self, first: int, end: int, turn: Turn) -> tuple[Hit, ...] | None:
        """What a pronoun at the beginning takes up, when it cannot mean the speaker: قالت إنه غادر. None where other
        words may tell."""
        begin = max(first - _BEHIND_MARK, 0) if turn.frame.object_role != "addressee" else first
        if OBJECTS_ALONE.intersection(self.reading.words[begin : first + 1]):
            return self._carried(turn) if turn.frame.sentence == self._sentence else ()
        possessive = None
        if standing := carry.standing_pronoun(self.reading, first, end):
            return tuple(hit for hit in self._carried(turn)[:1] if self._goes_on(standing, hit, turn)) or None
        pronoun = carry.subject_pronoun(self.reading, first, end)
        if pronoun is None:
            pronoun = possessive = carry.possessive(self.reading, first, end)
        if pronoun is None:
            two = carry.is_dual_verb(self.reading, first, end) and two_people_before(self.hits, turn)
            return two or None
        if pronoun == _BOTH and possessive is None:
            return two_people_before(self.hits, turn) or None
        if self.reading.words[first].startswith(_EACH_OTHER):
            return ()
        described = turn.frame.object or turn.frame.pronoun or turn.frame.sense == DESCRIBES
        if possessive is None and described and turn.frame.object_role == "target":
            # It means the thing that was described: وصف الرواية بأنها …
            return ()
        if possessive is None and is_of_what(self.hits, turn):
            return None
        if (told := head_of_clause(self.hits, pronoun, turn)) is not None and (told or possessive is None):
            return told
        # After an attack the possessive of its ground is the one attacked: هدد فلانا زاعما أن دعمه …
        aimed = possessive is not None and turn.frame.form == "participle" and self.aimed
        for_another = pronoun in POSSESSIVES and is_for_another(turn.speaker, self.reading.gazetteer)
        own = carry.means_speaker(pronoun, turn.speaker) or carry.agrees_with_cue(pronoun, turn.frame.number)
        if own and not aimed and not for_another:
            return self._told_of(pronoun, first + 1, end, turn) if possessive is None else None
        if possessive and not carry.is_had(self.reading, first, pronoun):
            return None
        meant = self._meant(pronoun, possessive, turn) or ()
        of_thing = (possessive is None and is_of_thing(self.reading, first + 1, end, hit) for hit in meant)
        return None if any(of_thing) else meant or None

    def _meant(self, pronoun: str, possessive: str | None, turn: Turn) -> tuple[Hit, ...] | None:
        """Whom a pronoun means that is not the speaker's."""
        gender: Gender = "f" if pronoun == "ها" else "m"
        if close := of_whose_people_speak(self.hits, turn, gender):
            return (close,)
        cue = self.reading.range(turn.frame.cue)[0]
        if pronoun in POSSESSIVES and possessive is None and (near := one_person_before(self.hits, cue, turn, gender)):
            return near
        goes_on = turn.frame.sentence == self._sentence and any(hit.kind == "group" for hit in self._carried(turn)[:1])
        if pronoun == _THEY and possessive is None and not goes_on and (several := group_before(self.hits, cue, turn)):
            return several
        carried = tuple(hit for hit in self._carried(turn)[:1] if self._goes_on(pronoun, hit, turn))
        if carried or self._last or pronoun not in POSSESSIVES:
            return carried or None
        return one_person_in_sentence_before(self.hits, turn, gender) or None

    def _told_of(self, pronoun: str, at: int, end: int, turn: Turn) -> tuple[Hit, ...] | None:
        """The person of the words just before in the sentence, when it is added what he is: لافتا إلى أنه كان …"""
        if turn.frame.form != "participle" or turn.frame.sentence != self._sentence:
            return None
        found = [hit for hit in self._carried(turn)[:1] if hit.kind == "person" and carry.fits(pronoun, hit)]
        return tuple(found) if found and carry.tells_what_one_is(self.reading, at, end) else None

    def _goes_on(self, pronoun: str, hit: Hit, turn: Turn) -> bool:
        """Whether a pronoun can mean what was spoken of last: a person of the gender, several by the plural alone, a
        body in the same sentence only, for later a thing is as likely."""
        if hit.kind == "person":
            return carry.fits(pronoun, hit)
        several, plural = hit.kind == "group" or hit.number == "pl", pronoun in carry.PLURALS
        return several and plural if several or plural else turn.frame.sentence == self._sentence

    def taken_up(self, first: int, end: int, turn: Turn, aimed: bool = False) -> tuple[Hit, ...]:
        """Whose the thing is that definite words take up: تلك التصريحات → the one who made them."""
        at = carry.said_before(self.reading, first, end, aimed)
        if at is not None:
            for hit in self.hits.between(at, min(first, at + _REACH), turn):
                if hit.sure and not is_speaker(hit, turn.speaker):
                    return (hit,)
            return self._carried(turn)
        if carry.is_demonstrative(self.reading, first, end):
            claimant = self._claimant(turn) if turn.frame.denies else None
            return (claimant,) if claimant else self._carried(turn) if aimed else ()
        return ()

    def by_other_words(self, first: int, end: int, turn: Turn) -> tuple[Hit, ...]:
        """What a clause without names takes up by its verb or by a pronoun farther in: رفضت …, راقبنا تحركاتها."""
        if carry.speaks_of_her(self.reading, first, end, turn.speaker):
            her = tuple(hit for hit in self._carried(turn)[:1] if hit.kind == "person" and self._is_woman(hit))
            own = carry.opens_own_words(self.reading, first)
            return her or (() if own else self._protagonist(first, "f", turn))
        goes_on = turn.frame.sentence == self._sentence
        if carry.speaks_of_another(self.reading, first, end, turn.speaker, goes_on):
            found = tuple(hit for hit in self._carried(turn) if hit.kind == "person")
            if found:
                return found
        if carry.takes_up(self.reading, first, end):
            return self._carried(turn)
        owned = turn.frame.denies or self.reading.words[first] in self.reading.gazetteer.words.dealings
        return self.taken_up(first, end, turn) if owned else ()

    def _is_woman(self, hit: Hit) -> bool:
        """Whether somebody may be one."""
        person = self.directory.person(hit.name)
        return (person.gender if person else hit.gender) in ("f", None)

    def by_description(self, first: int, end: int, turn: Turn) -> tuple[Hit, ...] | None:
        """Whom the first words mean that describe somebody without naming him; None where they do not."""
        word = self.reading.words[first] if first < end else ""
        if word in LATTER:
            return latter(self.hits, first, turn)
        if word == _THESE and not self._names_them(first + 1, end):
            return tuple(hit for hit in self._carried(turn) if hit.number == "pl")
        named = self.departed(first, min(end, first + 1), turn) or self._relative(first, turn)
        if found := named or self._human(first, end, turn):
            return found
        at = verbs_end(self.reading, first, end)
        owned = at == first and self.reading.hints[first] == NOTHING and not self.reading.is_definite_word(first)
        at += owned
        return self._human(at, end, turn) if first < at < end else None

    def departed(self, first: int, end: int, turn: Turn) -> tuple[Hit, ...]:
        """Whom «الراحل» means, where it stands near the beginning of a clause."""
        found = self.protagonist.departed(first, min(end, first + _REACH), turn.speaker)
        if found is None:
            return ()
        at, person = found
        return (Hit(at, at + 1, person.name, "person", person.gender),)

    def _names_them(self, at: int, end: int) -> bool:
        """Whether a noun tells who «هؤلاء» are: هؤلاء المعتقلون."""
        return at < end and self.reading.is_definite_word(at)

    def _relative(self, first: int, turn: Turn) -> tuple[Hit, ...]:
        """«ابنته» is whoever bears the speaker's family name too, «موكله» whom was spoken of."""
        word = self.reading.words[first]
        if gender := client(word):
            spoken_of = (hit for hit in self._carried(turn)[:1] if hit.kind == "person")
            return tuple(hit for hit in spoken_of if hit.gender in (gender, None))
        kin = kin_of(self.hits, word, turn.speaker) if self.reading.hints[first] == "s" else None
        if kin is None:
            return ()
        hit = by_family_name(self.hits, first, kin, turn.speaker)
        return (hit,) if hit else self._protagonist(first, kin, turn)

    def _human(self, first: int, end: int, turn: Turn) -> tuple[Hit, ...] | None:
        """«اللاعب» alone is the person spoken of, or the one whom the sentence before names."""
        reading = self.reading
        abstract = reading.words[first].endswith("يه")  # الجاسوسية
        theirs = reading.hints[first] == "S" and reading.words[first].startswith("لل")  # للرجل علاقات
        if abstract or not (theirs or (reading.hints[first] == "s" and reading.is_definite_word(first))):
            return None
        head = self.directory.gazetteer.head(reading.stem(first))
        if head is None or head.number != "sg" or head.lemma == MISTER or self.hits.is_deed(first):
            return None
        if next(self.hits.between(first, first + 1, turn), None):
            return None
        after = reading.phrase_end(first, end)
        next_hint, next_words = reading.hints[first + 1 : first + 2], reading.words[first + 1 : first + 2]
        described = next_hint == "a" or not self._epithets.isdisjoint(next_words)
        if after > first + 1 and not described and not (head.role == "profession" and self._is_sportsman(first, after)):
            return None
        if reading.tags[after : after + 1] in _COMPLEMENTS:
            return None
        own = next((hit for hit in self.hits.between(first, end, turn) if hit.first == first), None)
        if own and (own.sure or head.role != "profession"):
            return None
        carried = [hit for hit in self._carried(turn) if hit.kind == "person" and hit.gender in (head.gender, None)]
        found = tuple(carried[:1]) or one_person_before(self.hits, first, turn, head.gender)
        found = found or one_person_in_sentence_before(self.hits, turn, head.gender)
        found = found or self._protagonist(first, head.gender, turn)
        return found or first_described(reading, first, after) or None

    def _is_sportsman(self, first: int, end: int) -> bool:
        """Whether adjectives alone stand behind a profession: النجم الدولي, اللاعب البالغ (27 عاما)."""
        words = self.reading.words[first + 1 : end]
        return all(word == _AGED or (word.startswith("ال") and word.endswith(("ي", "يه"))) for word in words)

    def _protagonist(self, at: int, gender: Gender, turn: Turn) -> tuple[Hit, ...]:
        """The person whom the article is about, when he or she has been named before."""
        person = self.protagonist.beside(turn.speaker, gender)
        if person is None or not any(word in self.reading.words[:at] for word in person.words):
            return ()
        return (Hit(at, at + 1, person.name, "person", gender),)

    def _claimant(self, turn: Turn) -> Hit | None:
        """Who spoke last before: a denial of «this» denies his words."""
        for other in reversed(turn.earlier):
            if other.name and other.name != turn.speaker.name:
                at = self.reading.token_at(other.span.start if other.span else turn.frame.cue.start)
                return Hit(at, at + 1, other.name, other.kind, other.gender, other.number)
        return None
