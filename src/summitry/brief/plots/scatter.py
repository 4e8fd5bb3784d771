"""What efficient packages are worth to two parties: one along, one up."""

from collections.abc import Sequence
from fractions import Fraction

from summitry.brief.figures import worth
from summitry.brief.plots.labels import Box, around, placed
from summitry.brief.plots.marked import Marked
from summitry.brief.plots.scale import Scale, scale, shown, thinned
from summitry.brief.plots.svg import SIZE, circle, cut, drawing, line, path, room, text
from summitry.records import Stake

WIDTH, HEIGHT = 480, 420
FRAME = Box(58, 44, 464, 360)
MOST = 400  # points drawn
Pair = tuple[Fraction, Fraction]
Pairing = tuple[Stake, Stake]


def scatter(parties: Pairing, worths: Sequence[Pair], marked: Sequence[Marked]) -> str:
    """``worths`` are those of the efficient packages; a party's reservation is drawn where it has one."""
    least = (parties[0].reservation, parties[1].reservation)
    every = [*worths, *((one.worths[0], one.worths[1]) for one in marked)]
    across = scale([x for x, _ in every] + [x for x in least[:1] if x is not None], FRAME.left, FRAME.right)
    up = scale([y for _, y in every] + [y for y in least[1:] if y is not None], FRAME.bottom, FRAME.top)
    points = [(across.at(x), up.at(y)) for x, y in thinned(sorted(set(worths)), MOST)]
    parts = [
        *_axes(parties, across, up),
        path(points, "many"),
        *(circle(x, y, 2.5, "dot") for x, y in points),
        *_reservations(least, across, up),
        *_labels(marked, across, up, _told(least[1], up)),
    ]
    return drawing("frontier", WIDTH, HEIGHT, "Efficient packages", _about(parties, worths, marked, len(points)), parts)


def _about(parties: Pairing, worths: Sequence[Pair], marked: Sequence[Marked], drawn: int) -> str:
    different = len(set(worths))
    thin = f" {drawn:,} of {different:,} different ones are drawn." if drawn < different else ""
    told = "; ".join(
        f"{one.label}: {worth(parties[0], one.worths[0])}, {worth(parties[1], one.worths[1])}" for one in marked
    )
    return f"Worth to {parties[0].party} along, to {parties[1].party} up. Efficient packages as small circles.{thin} {told}."


def _axes(parties: Pairing, across: Scale, up: Scale) -> list[str]:
    parts = [text(8, 18, cut(f"↑ worth to {parties[1].party}", WIDTH - 16), "bold")]
    for tick in shown(parties[0], across):
        x = across.at(tick)
        parts += [
            line(x, FRAME.top, x, FRAME.bottom, "rule"),
            text(x, FRAME.bottom + 18, worth(parties[0], tick), "soft", "middle"),
        ]
    for tick in shown(parties[1], up):
        y = up.at(tick)
        parts += [
            line(FRAME.left, y, FRAME.right, y, "rule"),
            text(FRAME.left - 6, y + 5, worth(parties[1], tick), "soft", "end"),
        ]
    edges = [
        line(FRAME.left, FRAME.bottom, FRAME.right, FRAME.bottom),
        line(FRAME.left, FRAME.top, FRAME.left, FRAME.bottom),
    ]
    title = text(FRAME.right, FRAME.bottom + 42, cut(f"worth to {parties[0].party} →", WIDTH - 30), "bold", "end")
    return [*parts, *edges, title]


def _reservations(least: tuple[Fraction | None, Fraction | None], across: Scale, up: Scale) -> list[str]:
    """Dashed, with their words: over the frame for the one along, at its left edge for the one up."""
    parts: list[str] = []
    if least[0] is not None:
        x = across.at(least[0])
        middle = min(max(x, FRAME.left + 40), FRAME.right - 40)
        parts += [
            line(x, FRAME.top, x, FRAME.bottom, "least"),
            text(middle, FRAME.top - 5, "reservation", "soft", "middle"),
        ]
    if least[1] is not None:
        y = up.at(least[1])
        parts += [line(FRAME.left, y, FRAME.right, y, "least"), text(FRAME.left + 6, y - 5, "reservation", "soft")]
    return parts


def _told(least: Fraction | None, up: Scale) -> list[Box]:
    """Where the words of the reservation line along stand."""
    return (
        []
        if least is None
        else [Box(FRAME.left, up.at(least) - SIZE - 5, FRAME.left + room("reservation"), up.at(least))]
    )


def _labels(marked: Sequence[Marked], across: Scale, up: Scale, told: Sequence[Box]) -> list[str]:
    points = [(across.at(one.worths[0]), up.at(one.worths[1])) for one in marked]
    words = [cut(one.label, 200) for one in marked]
    taken = [*(around(x, y, 7) for x, y in points), *told]
    parts: list[str] = []
    for (x, y), label, at in zip(points, words, placed(points, words, FRAME, taken), strict=True):
        near = min(max(x, at.left), at.right), min(max(y, at.top), at.bottom)
        parts.append(line(x, y, *near, "lead"))
        parts.append(text(at.left, at.bottom - 4, label, "bold"))
    return parts + [circle(x, y, 5.5, "mark") for x, y in points]
