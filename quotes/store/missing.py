"""A quote that extraction missed, made from a correction: its words are looked up in the article, near its cue."""

from __future__ import annotations

from quotes.models import Article, EntityRef, Extraction, Quote, TextSpan, content_hash
from quotes.store.corrections import Correction, Named
from quotes.store.rows import ArticleRows, EntityKey, article_rows


class MisfitError(ValueError):
    """A correction fits nothing in the database; the message says what to do."""


def missing_quote(article_uid: str, text: str, correction: Correction, entity_key: EntityKey) -> ArticleRows:
    """The rows of the quote that the correction describes.

    Words that the article has more than once are taken where they stand nearest to the cue.

    Raises:
        MisfitError: when words are not in the article, or the cue is there twice and ``at`` does not say which.
    """
    cue = _cue(text, correction)
    source = None if correction.source is None else _nearest(text, correction.source, cue.start)
    content = tuple(_nearest(text, piece, cue.end) for piece in correction.content)
    stance = correction.stance or "asserts"
    quote = Quote(
        uid=quote_uid(article_uid, cue, source, content),
        document="",
        cue=cue,
        lemma=correction.lemma or cue.text,
        source=source,
        content=content,
        type=correction.type or ("indirect" if content else "none"),
        stance=stance,
        denial=stance == "denies",
        denial_kind=correction.denial_kind if stance == "denies" else None,
        no_comment=stance == "declines",
        speaker=None if correction.speaker is None else _ref(correction.speaker),
        speaker_unknown=correction.speaker_unknown,
        targets=tuple(_ref(named) for named in correction.targets or ()),
        trace=(),
    )
    article = Article(document="", text=text)
    return article_rows(article, Extraction(document="", quotes=(quote,), problems=()), entity_key)


def quote_uid(article_uid: str, cue: TextSpan, source: TextSpan | None, content: tuple[TextSpan, ...]) -> str:
    """The uid that extraction gives to the same words at the same place, so that links outlive the correction."""
    spans = [cue, *([] if source is None else [source]), *content]
    return content_hash("quote", article_uid, *(f"{span.start}-{span.end}" for span in spans))


def _ref(named: Named) -> EntityRef:
    return EntityRef(name=named.name, kind=named.kind)


def _cue(text: str, correction: Correction) -> TextSpan:
    words = correction.cue or ""
    places = _places(text, words)
    if correction.at is not None:
        if correction.at not in places:
            raise MisfitError(f"“{words}” does not stand at {correction.at}, but at {places[:9] or 'no place'}")
        return _span(correction.at, words)
    if len(places) > 1:
        raise MisfitError(f"“{words}” stands at {places[:9]}; add “at:” with the one that is meant")
    return _nearest(text, words, 0)


def _nearest(text: str, words: str, near: int) -> TextSpan:
    places = _places(text, words)
    if not places:
        raise MisfitError(f"“{words}” does not stand in the article; copy the words as printed")
    return _span(min(places, key=lambda place: (abs(place - near), place)), words)


def _places(text: str, words: str) -> list[int]:
    places = []
    at = text.find(words)
    while at >= 0:
        places.append(at)
        at = text.find(words, at + 1)
    return places


def _span(start: int, words: str) -> TextSpan:
    return TextSpan(start=start, end=start + len(words), text=words)
