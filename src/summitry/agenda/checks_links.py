"""Links between issues that cannot all hold."""

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from summitry.yaml_text import Wrong

Arrows = dict[str, list[str]]


def links_wrong(data: Any) -> Iterator[Wrong]:
    """Links of issues that the agenda has not, of an issue to itself, told twice, in a circle, or against each other."""
    links, names = data.get("links", []), [issue["name"] for issue in data["issues"]]
    wrong = [*_unknown(links, names), *_to_itself(links), *_twice(links)]
    yield from wrong or [*_circles(links), *_impossible(links)]


def _unknown(links: list[Any], names: list[str]) -> Iterator[Wrong]:
    for number, link in enumerate(links):
        for key in ("issue", "other"):
            if link[key] not in names:
                near = get_close_matches(link[key], names, 1)
                remedy = f'Did you mean "{near[0]}"?' if near else "Give the name of an issue of this agenda."
                yield ["links", number, key], f"There is no issue {link[key]}.", remedy


def _to_itself(links: list[Any]) -> Iterator[Wrong]:
    for number, link in enumerate(links):
        if link["issue"] == link["other"]:
            yield ["links", number], f"{link['issue']} is linked to itself.", "Remove the link, or name another issue."


def _twice(links: list[Any]) -> Iterator[Wrong]:
    seen: set[tuple[str, ...]] = set()
    for number, link in enumerate(links):
        ends = (link["issue"], link["other"])
        told = (link["kind"], *(sorted(ends) if link["kind"] == "excludes" else ends))
        if told in seen:
            yield ["links", number], f"The link {_words(link)} stands here twice.", "Remove one."
        seen.add(told)


def _circles(links: list[Any]) -> Iterator[Wrong]:
    """No issue is a part of its own part."""
    arrows = _arrows(links, "part of")
    for number, link in enumerate(links):
        if link["kind"] == "part of" and link["issue"] in _reached(arrows, link["other"]):
            yield ["links", number], f"{_words(link)} closes a circle of parts.", "Take out one link of the circle."


def _impossible(links: list[Any]) -> Iterator[Wrong]:
    """No proposition needs, by however many steps, two that exclude each other; and no whole excludes its part."""
    needs, parts = _arrows(links, "needs"), _arrows(links, "part of")
    for issue in dict.fromkeys(link["issue"] for link in links):
        together, wholes = _reached(needs, issue), _reached(parts, issue)
        for number, link in _of_kind(links, "excludes"):
            pair = {link["issue"], link["other"]}
            if pair <= {*together} or (issue in pair and pair <= {*wholes}):
                told = f"{_words(link)}, but by other links {_why(issue, link)}."
                yield ["links", number], told, "Take out one of these links."


def _why(issue: str, link: Any) -> str:
    both = [link["issue"], link["other"]]
    return f"{issue} goes with {both[both[0] == issue]}" if issue in both else f"{issue} needs both"


def _arrows(links: list[Any], kind: str) -> Arrows:
    arrows: Arrows = {}
    for _, link in _of_kind(links, kind):
        arrows.setdefault(link["issue"], []).append(link["other"])
    return arrows


def _of_kind(links: list[Any], kind: str) -> Iterator[tuple[int, Any]]:
    return ((number, link) for number, link in enumerate(links) if link["kind"] == kind)


def _reached(arrows: Arrows, start: str) -> list[str]:
    """All that the arrows lead to from ``start``, itself included."""
    reached = [start]
    for name in reached:  # which grows as it is walked
        reached += [to for to in dict.fromkeys(arrows.get(name, ())) if to not in reached]
    return reached


def _words(link: Any) -> str:
    verb = "is a part of" if link["kind"] == "part of" else link["kind"]
    return f"{link['issue']} {verb} {link['other']}"
