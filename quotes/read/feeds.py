"""The list of feeds to watch: a YAML file, its mistakes told with their place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from quotes.errors import QuotesError

_KEYS = ("url", "outlet", "interval", "follow")
_INTERVAL = 900.0
_SHORTEST = 60.0


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed to watch: its address, the outlet's name, the seconds between two polls, whether its links are fetched."""

    url: str
    outlet: str | None = None
    interval: float = _INTERVAL
    follow: bool = True


def load_feeds(path: Path) -> list[Feed]:
    """The feeds of a list: addresses, or mappings with ``url`` and, as you like, ``outlet``, ``interval``, ``follow``.

    Raises:
        QuotesError: with ``path:line:column`` for what is no such list.
    """
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (OSError, UnicodeDecodeError) as error:
        raise QuotesError(f"{path}: cannot be read ({error}); check the path") from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else str(path)
        raise QuotesError(f"{place}: no valid YAML ({error.problem})") from error
    if not isinstance(root, yaml.SequenceNode) or not root.value:
        raise QuotesError(f"{path}:1:1: a list of feeds is expected, each line '- https://…'")
    feeds = [_feed(path, node) for node in root.value]
    for node, feed in zip(root.value, feeds, strict=True):
        if sum(other.url == feed.url for other in feeds) > 1:
            raise _error(path, node, f"'{feed.url}' stands here more than once")
    return feeds


def _feed(path: Path, node: yaml.Node) -> Feed:
    if isinstance(node, yaml.ScalarNode):
        return Feed(_address(path, node))
    if not isinstance(node, yaml.MappingNode):
        raise _error(path, node, "expected an address, or 'url: https://…' with what else there is to say")
    values = {}
    for key, value in node.value:
        if key.value not in _KEYS:
            raise _error(path, key, f"unknown key '{key.value}'; allowed are {', '.join(_KEYS)}")
        if not isinstance(value, yaml.ScalarNode):
            raise _error(path, value, f"'{key.value}' is one word or number, not a list")
        values[key.value] = value
    if "url" not in values:
        raise _error(path, node, "the feed lacks 'url'")
    return Feed(
        url=_address(path, values["url"]),
        outlet=values["outlet"].value if "outlet" in values else None,
        interval=_seconds(path, values["interval"]) if "interval" in values else _INTERVAL,
        follow=_truth(path, values["follow"]) if "follow" in values else True,
    )


def _address(path: Path, node: yaml.ScalarNode) -> str:
    address = str(node.value)
    if not address.startswith(("http://", "https://")):
        raise _error(path, node, f"'{address}' is no web address; it must begin with http:// or https://")
    return address


def _seconds(path: Path, node: yaml.ScalarNode) -> float:
    if not node.value.isdigit() or float(node.value) < _SHORTEST:
        raise _error(
            path, node, f"'{node.value}' is no interval; give the seconds between two polls, {_SHORTEST:.0f} or more"
        )
    return float(node.value)


def _truth(path: Path, node: yaml.ScalarNode) -> bool:
    if node.value not in ("true", "false"):
        raise _error(path, node, f"'{node.value}' is not allowed here; choose from true, false")
    return bool(node.value == "true")


def _error(path: Path, node: yaml.Node, message: str) -> QuotesError:
    return QuotesError(f"{path}:{node.start_mark.line + 1}:{node.start_mark.column + 1}: {message}")
