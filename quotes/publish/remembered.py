"""Answers that are remembered, because the file that is served cannot change."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Any


class Remembered:
    """The last answers asked for, ``most`` of them."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._known: OrderedDict[tuple[str, str], asyncio.Future[Any]] = OrderedDict()

    async def get(self, key: tuple[str, str], ask: Callable[[], Awaitable[Any]]) -> Any:
        """The answer: known, on its way, or asked for now. An error is not remembered.

        A visitor who leaves does not stop it for the others.
        """
        known = self._known.get(key)
        if known is None or known.cancelled() or (known.done() and known.exception() is not None):
            known = asyncio.ensure_future(ask())
            known.add_done_callback(lambda answer: answer.cancelled() or answer.exception())
            self._known[key] = known
        self._known.move_to_end(key)
        if len(self._known) > self._most:
            self._known.popitem(last=False)
        return await asyncio.shield(known)

    def __len__(self) -> int:
        return len(self._known)

    def forget(self) -> None:
        """Forget all of them."""
        self._known.clear()
