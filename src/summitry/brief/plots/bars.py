"""How often packages are accepted: a bar each, with its standard error as a whisker and in numbers."""

from collections.abc import Sequence
from dataclasses import dataclass

from summitry.brief.figures import share
from summitry.brief.plots.svg import box, cut, drawing, line, text
from summitry.records import Share

WIDTH, ROW, BAR = 560, 22, 14
NAMES, NUMBERS = 210, 112  # room for the names on the left, the numbers on the right
TOP = 34
EXACT = "Share of everything that fits what is known in which each accepts"


@dataclass(frozen=True, slots=True)
class Group:
    """A package's shares, the first that of all together."""

    label: str
    shares: tuple[tuple[str, Share], ...]


def bars(groups: Sequence[Group], number: int) -> str:
    """The shares of ``number`` readings in which each accepts."""
    parts, y = list[str](), float(TOP)
    for group in groups:
        parts.append(text(8, y + 12, cut(group.label, WIDTH - 16), "bold"))
        y += ROW
        for n, (name, of) in enumerate(group.shares):
            parts += _row(name, of, y, "all" if n == 0 else "bar")
            y += ROW
        y += ROW / 2
    drawn = any(of.error for group in groups for _, of in group.shares)
    title = text(8, 18, f"Share of {number:,} readings that accept" if drawn else EXACT, "soft")
    told = "; ".join(f"{g.label}: {', '.join(f'{name} {share(of)}' for name, of in g.shares)}" for g in groups)
    about = f"Bars from 0% to 100%, whiskers one standard error each way. {told}."
    return drawing("accepted", WIDTH, y, "How often packages are accepted", about, [title, *parts])


def _row(name: str, of: Share, y: float, style: str) -> list[str]:
    left, width = NAMES, WIDTH - NAMES - NUMBERS
    start, end = (left + width * min(max(of.value + sign * of.error, 0), 1) for sign in (-1, 1))
    middle = y + BAR / 2
    whisker = [
        line(start, middle, end, middle),
        line(start, middle - 4, start, middle + 4),
        line(end, middle - 4, end, middle + 4),
    ]
    return [
        text(left - 8, y + 12, cut(name, NAMES - 24), "" if style == "all" else "soft", "end"),
        line(left, y - 3, left, y + ROW - 5),
        line(left + width, y - 3, left + width, y + ROW - 5, "rule"),
        box(left, y, width * min(max(of.value, 0), 1), BAR, style),
        *(whisker if of.error else []),
        text(left + width + 6, y + 12, share(of)),
    ]
