"""The house as docs/design.md draws it: each room imports only from rooms before it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "summitry"
ORDER = (
    "records plain yaml_text agenda read find resolve ledger suggest table deals brief negotiation cli __main__".split()
)
LONGEST = 40  # lines of code in a function


def room(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "summitry":
            parts = node.module.split(".")
            yield from [parts[1]] if len(parts) > 1 else [alias.name for alias in node.names]


FILES = sorted(p for p in SOURCE.rglob("*.py") if p != SOURCE / "__init__.py")


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(SOURCE)))
def test_rooms_import_only_from_rooms_before_them(path: Path) -> None:
    later = [name for name in imported(path) if ORDER.index(name) > ORDER.index(room(path))]
    assert not later


def test_every_room_is_drawn() -> None:
    assert {room(path) for path in FILES} == set(ORDER)
    plan = (SOURCE.parents[1] / "docs" / "design.md").read_text(encoding="utf-8")
    assert not [name for name in ORDER if f"`{name}" not in plan]


def test_functions_are_short() -> None:
    long = []
    for path in FILES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.end_lineno and node.end_lineno - node.lineno > LONGEST:
                long.append(f"{path.name}:{node.name}")
    assert not long
