"""The wheel carries rules, seeds and metadata, an installed copy works like the checkout, and dependencies are true."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "-w", folder, ROOT]
    subprocess.run(command, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_all_data(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("rules", "seeds"):
        files = [path for path in (ROOT / folder).rglob("*") if path.is_file()]
        assert files
        assert {f"quotes/data/{path.relative_to(ROOT)}" for path in files} <= names
    assert "quotes/data/datasette-metadata.yml" in names
    assert "quotes/py.typed" in names
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_the_wheel_carries_the_files_of_the_pages(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    pages = [path for path in (ROOT / "quotes" / "publish").rglob("*") if path.is_file() and path.suffix != ".pyc"]
    assert {str(path.relative_to(ROOT)) for path in pages} <= names


def test_an_installed_copy_extracts_what_the_checkout_extracts(wheel: Path, tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(installed)
    seed = sorted((ROOT / "seeds").glob("*.txt"))[0]

    def extracted(package: Path) -> tuple[str, str]:
        code = "import quotes, sys; from quotes.cli import main; print(quotes.__file__, file=sys.stderr); main()"
        result = subprocess.run(
            [sys.executable, "-c", code, "extract", seed],
            env={**os.environ, "PYTHONPATH": str(package)},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        return result.stdout, result.stderr

    there, file = extracted(installed)
    here, _ = extracted(ROOT)
    assert str(installed) in file
    assert there == here != ""


def distribution(requirement: str) -> str:
    return re.split(r"[\s<>=!~;\[]", requirement)[0].lower().replace("_", "-")


def closure(name: str, known: set[str]) -> set[str]:
    """What a distribution requires, and what that requires, as far as it is installed."""
    if name in known:
        return known
    known = known | {name}
    try:
        needed = [distribution(one) for one in requires(name) or () if "extra ==" not in one]
    except PackageNotFoundError:
        return known
    for one in needed:
        known = closure(one, known)
    return known


def imported_modules() -> set[str]:
    """The first names of all foreign modules that the product imports, anywhere in its code."""
    modules = set()
    for path in (ROOT / "quotes").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                modules |= {alias.name.split(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                modules.add(node.module.split(".")[0])
    return modules - set(sys.stdlib_module_names) - {"quotes"}


def test_what_is_imported_is_declared() -> None:
    extras = [one for several in PROJECT["optional-dependencies"].values() for one in several]
    declared = {distribution(one) for one in [*PROJECT["dependencies"], *extras]}
    brought: set[str] = set()
    for name in declared:
        brought |= closure(name, brought)
    owners = packages_distributions()
    used = {distribution(one) for module in imported_modules() for one in owners.get(module, [module])}
    # The benchmark compares itself with spaCy where that is installed, and says so where it is not.
    assert used - declared - brought == {"spacy"} & used


def test_the_scripts_are_runnable() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", script], check=True)
    for target in ("run", "build", "test"):
        subprocess.run(["make", "-n", target], cwd=ROOT, check=True, capture_output=True)
