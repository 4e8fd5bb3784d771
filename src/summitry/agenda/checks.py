"""Whether an agenda file can be used: the schema first, then names, cues and links against each other."""

from collections.abc import Iterator
from typing import Any

from summitry.agenda.checks_cues import cues_wrong
from summitry.agenda.checks_links import links_wrong
from summitry.agenda.form import schema
from summitry.yaml_text import Path, Source, Wrong, misfits


def check(source: Source) -> None:
    """AgendaError for the first thing wrong, by its place in the file."""
    data = source.data
    wrong = list(misfits(source, schema())) or [*_names(data), *_aliases(data), *cues_wrong(data), *links_wrong(data)]
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
            yield [*path, number, "name"], f"The {what} {item['name']} stands here twice.", "Rename or remove one."
        seen.add(item["name"])


def _aliases(data: Any) -> Iterator[Wrong]:
    """A name that words use for an issue names no other."""
    owners = {issue["title"].casefold(): issue["name"] for issue in reversed(data["issues"])}
    for number, issue in enumerate(data["issues"]):
        for at, alias in enumerate(issue.get("aliases", ())):
            owner = owners.setdefault(alias.casefold(), issue["name"])
            if owner != issue["name"]:
                told = f'"{alias}" is a name of the issue {owner} too.'
                yield ["issues", number, "aliases", at], told, "Keep it with the one that it names."
