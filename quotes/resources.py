"""Where rules, seeds and metadata lie: at the top of a checkout, under ``quotes/data`` in an installed copy."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """The path of ``rules``, ``seeds`` or ``datasette-metadata.yml``.

    Raises:
        FileNotFoundError: when the installation is incomplete.
    """
    for base in (_PACKAGE / "data", _PACKAGE.parent):
        if (base / name).exists():
            return base / name
    raise FileNotFoundError(f"{name} is missing from this installation of quotes; install it again")


@contextmanager
def uncollected() -> Iterator[None]:
    """Compile rules without the garbage collector: all that they become stays to the end, and looking at it again and
    again while it grows takes a third of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
