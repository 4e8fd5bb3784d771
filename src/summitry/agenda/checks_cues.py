"""Cues that do not work, or that say two things at once."""

from collections.abc import Iterator
from typing import Any

from summitry.agenda.cues import expression
from summitry.yaml_text import Path, Wrong

CURLY = "“”„‘"
Placed = tuple[Path, str]


def cues_wrong(data: Any) -> Iterator[Wrong]:
    """Cues that are none, that stand in one list twice, or that point two ways."""
    for number, issue in enumerate(data["issues"]):
        path: list[str | int] = ["issues", number]
        for placed in _lists(path, issue):
            yield from _broken(placed)
            yield from _repeated(placed, "stands in this list twice", "Remove one.")
        either = [*_list(path, issue, "towards"), *_list(path, issue, "away")]
        yield from _repeated(_once(either), "points both towards and away", "Keep it where it belongs.")
        options = [cue for placed in _of_options(path, issue) for cue in placed]
        yield from _repeated(_once(options), "is a cue of another option too", "Keep it with one option.")


def _lists(path: list[str | int], issue: Any) -> Iterator[list[Placed]]:
    for key in ("aliases", "cues", "towards", "away"):
        yield _list(path, issue, key)
    yield from _of_options(path, issue)


def _of_options(path: list[str | int], issue: Any) -> Iterator[list[Placed]]:
    for at, option in enumerate(issue["options"]):
        yield _list([*path, "options", at], option, "cues")


def _list(path: list[str | int], holder: Any, key: str) -> list[Placed]:
    return [([*path, key, at], cue) for at, cue in enumerate(holder.get(key, ()))]


def _once(placed: list[Placed]) -> list[Placed]:
    """Without those that their own list repeats, which is another mistake."""
    return list({(tuple(path[:-1]), cue.casefold()): (path, cue) for path, cue in reversed(placed)}.values())[::-1]


def _repeated(placed: list[Placed], what: str, remedy: str) -> Iterator[Wrong]:
    seen: set[str] = set()
    for path, cue in placed:
        if cue.casefold() in seen:
            yield path, f'The cue "{cue}" {what}.', remedy
        seen.add(cue.casefold())


def _broken(placed: list[Placed]) -> Iterator[Wrong]:
    for path, cue in placed:
        try:
            expression(cue)
        except ValueError as error:
            yield path, f'The cue "{cue}" does not work: {error}.', _remedy(cue)


def _remedy(cue: str) -> str:
    if any(mark in cue for mark in CURLY):
        return "Take out the curly quotation marks."
    return "Write words; * ends a stem, a|b alternatives, .. a gap between words."
