"""Whether a table file says something that can be meant: the schema first, then names against each other."""

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

from summitry.yaml_text import Form, Source, Wrong, YamlError, listed, misfits


class TableError(YamlError):
    """A table file that cannot be used: what is wrong, in which line, and what to do about it."""


FORM = Form(TableError, "a table file", 5_000_000, "a freshly laid table (`summitry table`)")


@lru_cache(maxsize=1)
def schema() -> dict[str, Any]:
    """The JSON Schema of table files, as shipped."""
    shipped: dict[str, Any] = json.loads(files("summitry.table").joinpath("table.schema.json").read_text("utf-8"))
    return shipped


def check(source: Source) -> None:
    """TableError for the first thing wrong, by its place in the file."""
    wrong = sorted(misfits(source, schema()), key=lambda one: (source.line(one[0]), *one[1:]))
    wrong = wrong or sorted(_names(source.data), key=lambda one: (source.line(one[0]), *one[1:]))
    if wrong:
        raise source.error(*wrong[0])


def _names(data: Any) -> Iterator[Wrong]:
    issues = [issue["name"] for issue in data["issues"]]
    yield from _twice(["issues"], issues, "issue")
    yield from _twice(["parties"], data["parties"], "party")
    for number, issue in enumerate(data["issues"]):
        yield from _twice(["issues", number, "options"], [option["name"] for option in issue["options"]], "option")
    cells = [(one["party"], one["issue"]) for one in data["positions"]]
    yield from _twice(["positions"], cells, "position of")
    options = {issue["name"]: [option["name"] for option in issue["options"]] for issue in data["issues"]}
    for number, position in enumerate(data["positions"]):
        yield from _position(["positions", number], position, data["parties"], options)


def _twice(path: list[str | int], names: Sequence[str | tuple[str, str]], what: str) -> Iterator[Wrong]:
    seen = set()
    for number, name in enumerate(names):
        if name in seen:
            shown = name if isinstance(name, str) else " on ".join(name)
            yield [*path, number], f'The {what} "{shown}" stands here a second time.', "Keep one of the two."
        seen.add(name)


def _position(
    path: list[str | int], position: Any, parties: list[str], options: dict[str, list[str]]
) -> Iterator[Wrong]:
    party, issue = position["party"], position["issue"]
    if party not in parties:
        yield [*path, "party"], f'"{party}" is no party of this table.', f"Add it to parties, or use {listed(parties)}."
    if issue not in options:
        yield [*path, "issue"], f'"{issue}" is no issue of this table.', f"Add it to issues, or use {listed(options)}."
        return
    for at, one in [(path, position), *(([*path, "history", n], o) for n, o in enumerate(position.get("history", [])))]:
        option = one.get("option")
        if option is not None and option not in options[issue]:
            yield [*at, "option"], f'"{option}" is no option of {issue}.', f"Use {listed(options[issue])}."
