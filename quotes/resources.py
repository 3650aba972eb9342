"""Where rules, seeds and metadata lie: at the top of a checkout, under ``quotes/data`` in an installed copy."""

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
