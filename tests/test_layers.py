"""The plan of the house: imports go down only, stages do not know one another, and importing does no work."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "quotes"

BASE = {"errors", "resources", "__init__"}
RECORDS = BASE | {"text", "models", "records"}
STAGE = RECORDS | {"rulebook"}
STAGES = {"read", "find", "resolve", "link"}
ALLOWED = {
    "__init__": {"models", "pipeline", "rulebook"},
    "errors": set(),
    "resources": set(),
    "interrupts": set(),
    "text": BASE,
    "models": BASE | {"text"},
    "records": BASE | {"text", "models"},
    "rulebook": RECORDS,
    **{stage: STAGE | {stage} for stage in STAGES},
    "store": RECORDS | {"store"},
    "publish": BASE | {"text", "publish"},
    "output": RECORDS,
    "pipeline": STAGE | STAGES,
    "progress": BASE,
    "workers": RECORDS | {"store", "read", "interrupts"},
    "inputs": RECORDS | {"read", "workers"},
    "linking": RECORDS | {"link"},
    "explain": STAGE | STAGES | {"pipeline"},
    "build": STAGE | STAGES | {"store", "pipeline", "progress", "workers", "inputs", "linking"},
    "watch": BASE | {"models", "read", "build"},
    "evaluate": STAGE | STAGES | {"store", "pipeline", "build", "publish", "evaluate"},
}
"""What each room may import of the product; the files of the command line may import everything."""

PARTS = {
    "find": ("scene", "letters", "frames", "contents", "stance"),
    "resolve": ("lexicon", "reading", "names", "bodies", "speakers", "targets"),
}
"""The parts of the two largest rooms, each of which knows only those before it."""


def rooms() -> list[str]:
    modules = [path.stem for path in PACKAGE.glob("*.py")]
    packages = [path.parent.name for path in PACKAGE.glob("*/__init__.py")]
    return sorted({*modules, *packages} - {"cli", "commands", "workbench"})


def files_of(room: str) -> list[Path]:
    folder = PACKAGE / room
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [PACKAGE / f"{room}.py"]


def imports_of(path: Path) -> Iterator[tuple[int, str]]:
    """Line and room of each import of the product, wherever in the file it stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: write imports in full"
            names = [f"quotes.{alias.name}" for alias in node.names] if node.module == "quotes" else [str(node.module)]
        for name in names:
            if name == "quotes" or name.startswith("quotes."):
                room = name.split(".")[1] if "." in name else "__init__"
                known = (PACKAGE / room).is_dir() or (PACKAGE / f"{room}.py").is_file()
                yield node.lineno, room if known else "__init__"


@pytest.mark.parametrize("room", rooms())
def test_imports_go_down_only(room: str) -> None:
    allowed = ALLOWED[room] | {room}
    wrong = [
        f"{path.relative_to(PACKAGE.parent)}:{line} imports {other}"
        for path in files_of(room)
        for line, other in imports_of(path)
        if other not in allowed
    ]
    assert wrong == []


@pytest.mark.parametrize(("room", "part"), [(room, part) for room, parts in PARTS.items() for part in parts])
def test_parts_of_a_room_know_only_those_before_them(room: str, part: str) -> None:
    later = PARTS[room][PARTS[room].index(part) + 1 :]
    wrong = [
        f"{path.relative_to(PACKAGE.parent)} imports {other}"
        for path in sorted((PACKAGE / room / part).glob("*.py"))
        for other in later
        if f"quotes.{room}.{other}" in path.read_text(encoding="utf-8")
    ]
    assert wrong == []


def test_every_part_of_a_room_has_its_place() -> None:
    found = {room: {path.parent.name for path in (PACKAGE / room).glob("*/__init__.py")} for room in PARTS}
    assert found == {room: set(parts) for room, parts in PARTS.items()}


def run_python(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def test_importing_the_product_reads_none_of_its_data() -> None:
    code = f"""
import sys
opened = []
def hook(event, arguments):
    if event == "open" and isinstance(arguments[0], str) and arguments[0].startswith({str(PACKAGE.parent)!r}):
        opened.append(arguments[0])
sys.addaudithook(hook)
import quotes, quotes.cli, quotes.pipeline, quotes.rulebook
print("\\n".join(path for path in opened if "/.venv/" not in path and not path.endswith((".py", ".pyc"))))
"""
    assert run_python(code).strip() == ""


def test_the_command_line_starts_without_what_a_single_command_needs() -> None:
    heavy = {"datasette", "sqlite_utils", "trafilatura", "rich", "feedparser", "datasketch", "spacy", "scipy", "numpy"}
    code = f"import sys, quotes.cli; print(*sorted({heavy!r} & set(sys.modules)))"
    assert run_python(code).split() == []
