"""Whether an agenda file can be used: the schema first, then names against each other, then its cues."""

from collections.abc import Iterator
from typing import Any

from summitry.agenda.cues import compile_cue
from summitry.agenda.form import schema
from summitry.yaml_text import Path, Source, Wrong, misfits


def check(source: Source) -> None:
    """AgendaError for the first thing wrong, by its place in the file."""
    wrong = list(misfits(source, schema())) or [*_names(source.data), *_cues(source.data)]
    if wrong:
        raise source.error(*min(wrong, key=lambda one: (source.line(one[0]), *one[1:])))


def _names(data: Any) -> Iterator[Wrong]:
    """Each issue once, and each option of an issue once."""
    yield from _twice(["issues"], data["issues"], "issue")
    for number, issue in enumerate(data["issues"]):
        yield from _twice(["issues", number, "options"], issue["options"], "option")


def _twice(path: Path, items: list[Any], what: str) -> Iterator[Wrong]:
    seen: set[str] = set()
    for number, item in enumerate(items):
        if item["name"] in seen:
            yield [*path, number], f"The {what} {item['name']} stands here twice.", "Rename or remove one."
        seen.add(item["name"])


def _cues(data: Any) -> Iterator[Wrong]:
    for number, issue in enumerate(data["issues"]):
        for key in ("cues", "towards", "away"):
            for at, cue in enumerate(issue.get(key, ())):
                try:
                    compile_cue(cue)
                except ValueError as error:
                    remedy = "Write words; * ends a stem, a|b alternatives, .. a gap between words."
                    yield ["issues", number, key, at], f"The cue {cue!r} does not work: {error}.", remedy
