"""An agenda to read: its issues, how each can end, how they hang together, in lines of 80 columns."""

from collections.abc import Iterator
from textwrap import wrap

from summitry.plain import plain
from summitry.records import Agenda, Issue, Link, Option

WIDTH = 80
LEGEND = "+ the proposition then holds   - it does not"
VERBS = {
    "needs": ("needs", "is needed by"),
    "excludes": ("excludes", "excludes"),
    "part of": ("is part of", "has as parts"),
}


def page(agenda: Agenda) -> Iterator[str]:
    """The lines of the agenda, without line ends."""
    yield from _wrapped(f"{agenda.title} ({agenda.name}): {len(agenda.issues)} issues", "")
    yield LEGEND
    for issue in agenda.issues:
        yield ""
        yield from _issue(issue, agenda.links)


def _issue(issue: Issue, links: tuple[Link, ...]) -> Iterator[str]:
    yield from _wrapped(f"{issue.title} ({issue.name})", "")
    if issue.aliases:
        yield from _wrapped(f"also: {', '.join(issue.aliases)}", "  ")
    yield from _wrapped(f"for means: {issue.proposition}", "  ")
    width = max(len(option.name) for option in issue.options)
    if not issue.ordered:
        yield "  options, in no order:"
    for option in issue.options:
        yield from _option(option, min(width, WIDTH // 4))
    yield from _links(issue.name, links)


def _option(option: Option, width: int) -> Iterator[str]:
    start = f"  {'+' if option.realises else '-'} {option.name:<{width}}  "
    yield from wrap(plain(option.meaning), WIDTH, initial_indent=start, subsequent_indent=" " * len(start))


def _links(name: str, links: tuple[Link, ...]) -> Iterator[str]:
    """What the issue needs, excludes and is part of, and what does so to it: a line for each verb."""
    told: dict[str, list[str]] = {}
    for link in links:
        verb, back = VERBS[link.kind]
        if name in (link.issue, link.other):
            told.setdefault(verb if name == link.issue else back, []).append(
                link.other if name == link.issue else link.issue
            )
    for verb, others in told.items():
        yield from _wrapped(f"{verb} {', '.join(others)}", "  ")


def _wrapped(words: str, indent: str) -> Iterator[str]:
    yield from wrap(plain(words), WIDTH, initial_indent=indent, subsequent_indent=indent + "  ")
