"""Reading the files of titles and entities: every complaint names the file, the line and the column."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from quotes.rulebook.nodes import RuleError, complaints, entries, value_of

Record = TypeVar("Record", bound=BaseModel)


def read_records(path: Path, model: type[Record]) -> Iterator[Record]:
    """The entries of a YAML file, checked.

    Raises:
        RuleError: the file's first mistake, with its place.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise RuleError(path, (line, 1), f"byte {error.start} is not UTF-8; save the file as UTF-8") from error
    for node in entries(path, text):
        try:
            yield model.model_validate(value_of(node, path))
        except ValidationError as error:
            raise next(complaints(path, node, model, error)) from error
