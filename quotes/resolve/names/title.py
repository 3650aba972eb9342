"""How far a title has been read, and whether a name may follow."""

from __future__ import annotations

from quotes.resolve.lexicon.given import GivenName
from quotes.resolve.lexicon.heads import Gender, Head, Role
from quotes.resolve.lexicon.lexis import OWNED, NameWords
from quotes.resolve.reading.phrase import Phrase
from quotes.text.fold import fold_word


class Title:
    """State of reading one title, word by word."""

    __slots__ = (
        "definite",
        "gender",
        "in_body",
        "in_genitive",
        "is_anothers",
        "is_owned",
        "names_nobody",
        "neighbour",
        "role",
        "started",
        "titled",
        "weak",
    )

    def __init__(self) -> None:
        self.started = False
        self.definite = False
        """The noun phrase that is being read is definite: an indefinite word can no longer belong to it."""
        self.titled = False
        """The last word was a rank or form of address: the name follows at once."""
        self.weak = False
        """The last word was unknown and may be a proper noun that makes the title definite (والي سوسة)."""
        self.in_body = False
        """The last word was an indefinite body (جامعة …, محافظة …), whose name follows."""
        self.in_genitive = False
        """The last word was a ruler after a body (جامعة الملك …): the next name belongs to the body."""
        self.names_nobody = False
        """An indefinite description has gone on after a preposition (مسؤول في …): names in it are other people's."""
        self.role: Role | None = None
        """What the first head of the title is."""
        self.gender: Gender | None = None
        """Its gender."""
        self.is_anothers = False
        """The last word was for somebody's lawyer or family."""
        self.is_owned = False
        """The title is a noun with a pronoun: شقيقه, مدربها."""
        self.neighbour: Gender | None = None
        """The gender of the latest head after it."""

    @property
    def tells_its_bearer(self) -> bool:
        """Whether a name behind the title is its bearer's, and not that of somebody to whom he is related."""
        return self.role != "kin" or self.is_owned

    def allows(self, given: GivenName) -> bool:
        """Whether a given name can be the bearer's. After a relative (زوج معلمة …) it is his only when its gender
        agrees with him and not with the person to whom he is related, unless a pronoun tells whose he is (شقيقه)."""
        if self.tells_its_bearer:
            return True
        return given.gender == self.gender and self.neighbour is not None and given.gender != self.neighbour

    def read(self, phrase: Phrase, at: int) -> int:
        """Take the word at ``at`` into the title; the index of the word after it."""
        word = phrase.words[at]
        in_body, self.in_body, self.weak = self.in_body, False, False
        is_anothers, self.is_anothers = self.is_anothers, False
        if phrase.is_preposition(at):
            self._opens_complement()
            return at + 1
        if self.titled and word in phrase.lists.rank_modifiers:
            return at + 1
        if in_body and word in phrase.lists.particles:
            self._is_definite()
            return at + 2  # جامعة ابن خلدون
        long = phrase.after_head_phrase(at)
        heads = (long[0],) if long else phrase.heads(at)
        if heads:
            heads = self._meant(heads, phrase, at)
            started = self.started
            self._read_head(heads, in_body and word in phrase.lists.rulers, phrase.lists)
            if heads[0].kind == "person" and phrase.printed[at].endswith(OWNED) and not heads[0].lemma.endswith(OWNED):
                self.definite, self.is_owned = True, not started
            if is_anothers and heads[0].definite and heads[0].kind == "person":
                self.role = "kin"  # the name is that of the person just told
            self.in_body = not self.definite and heads[0].kind in ("organisation", "outlet")
            return long[1] if long else at + 1
        self.started = True
        entity = phrase.after_entity(at)
        if entity and not (phrase.given(at) and self.definite):
            self._is_definite()
            return entity
        named = phrase.given(at) is not None and not phrase.is_definite(at)
        if self.in_genitive or (named and not (self.definite and self.tells_its_bearer)):
            return self._skip_name(phrase, at)
        if behind := phrase.after_peeled_entity(at):
            self._opens_complement()
            self._is_definite()
            return behind
        rest = phrase.peeled(at, self.definite)
        if rest is not None:
            self._read_peeled(phrase, word[0], rest)
        elif phrase.is_definite(at) or (phrase.printed[at].endswith(OWNED) and phrase.lists.is_owned(word)):
            self._is_definite()
        else:
            self.weak, self.titled = phrase.may_begin_name(at), False
            self.definite = self.definite or (in_body and self.weak)
        return at + 1

    def after_marked(self, phrase: Phrase, at: int) -> int:
        """The index after the name in marks of a body just read, which is no person's: رئيس تحرير جريدة «كذا» فلان."""
        end = phrase.after_marked(at) if self.in_body else None
        if end is None:
            return at
        self.in_body = False
        self._is_definite()
        return end

    @staticmethod
    def _meant(heads: tuple[Head, ...], phrase: Phrase, at: int) -> tuple[Head, ...]:
        """The meanings that hold here: some are meant only before a name (الفريق حفتر, not الفريق الطبي)."""
        named = at + 1 < phrase.length and not phrase.is_definite(at + 1) and phrase.is_nameable(at + 1)
        person = at + 1 < phrase.length and any(head.kind == "person" for head in phrase.heads(at + 1))
        holds = {None: False, "name": named, "person": person}
        special = tuple(head for head in heads if holds[head.before])
        return special or tuple(head for head in heads if head.before is None) or heads

    def _is_definite(self) -> None:
        self.definite, self.titled, self.in_genitive = True, False, False

    def _opens_complement(self) -> None:
        self.names_nobody = self.names_nobody or not (self.definite or self.titled)
        self.definite = self.titled = self.in_genitive = False

    def _read_head(self, heads: tuple[Head, ...], in_genitive: bool, lists: NameWords) -> None:
        titled = next((head for head in heads if head.role in ("honorific", "rank")), None)
        head = titled or heads[0]
        if in_genitive:
            self.in_genitive = self.definite = True
            return
        if not self.started:
            self.role, self.gender = head.role, head.gender
            self.is_anothers = not head.definite and fold_word(head.lemma) in lists.anothers
        else:
            self.neighbour = head.gender
        self.started = True
        self.titled = titled is not None
        self.definite = head.definite
        self.in_genitive = False

    def _read_peeled(self, phrase: Phrase, letter: str, rest: str) -> None:
        if letter != "و":
            self._opens_complement()
        if rest.startswith("ال") or phrase.gazetteer.place(rest) or phrase.gazetteer.entity_at((rest,)):
            self._is_definite()
        elif heads := phrase.gazetteer.meanings(rest):
            self.definite = heads[0].definite
            self.in_body = not self.definite and heads[0].kind in ("organisation", "outlet")
            self.titled = letter == "و" and any(head.role in ("honorific", "rank") for head in heads)
        else:
            self.definite = self.titled = False

    def _skip_name(self, phrase: Phrase, at: int) -> int:
        """The index after another's name within the title: محامي صدام حسين, جامعة الملك سعود بن عبدالعزيز.

        A ruler goes by one name; others by two, unless the second begins a name of its own.
        """
        links = phrase.lists.particles
        at += 1
        while at < phrase.length and (phrase.words[at] in links or phrase.words[at - 1] in links):
            at += 1
        if not self.in_genitive and not phrase.is_break(at) and phrase.is_nameable(at):
            left = phrase.length - at
            if not phrase.is_sure_name(at) or left in (1, 3):
                at += 1
        self._is_definite()
        return at
