"""What packages are worth to three parties or more: an upright for each party, a line across them for each package."""

from collections.abc import Sequence
from fractions import Fraction

from summitry.brief.figures import worth
from summitry.brief.plots.labels import spread
from summitry.brief.plots.marked import Marked
from summitry.brief.plots.scale import Scale, scale, shown, thinned
from summitry.brief.plots.svg import SIZE, circle, cut, drawing, line, path, text
from summitry.records import Stake

TOP, BOTTOM, LEFT, GAP, LABELS = 74, 340, 60, 96, 200
HEIGHT = 372
MOST = 200  # lines drawn
DASHES = ("", "9 4", "3 3", "12 4 3 4", "6 2 2 2", "1 4")


def parallel(parties: Sequence[Stake], worths: Sequence[tuple[Fraction, ...]], marked: Sequence[Marked]) -> str:
    """``worths`` are those of the efficient packages, a number a party; each party has its own scale."""
    least = [stake.reservation for stake in parties]
    every = [*worths, *(one.worths for one in marked)]
    scales = [
        scale([row[n] for row in every] + ([floor] if floor is not None else []), BOTTOM, TOP)
        for n, floor in enumerate(least)
    ]
    right = LEFT + GAP * (len(parties) - 1)
    drawn = thinned(sorted(set(worths)), MOST)
    parts = [
        *(path(_line(row, scales), "many") for row in drawn),
        *(part for n, party in enumerate(parties) for part in _upright(n, party, scales[n])),
        *_named(marked, scales, right),
        *(
            [text(8, HEIGHT - 10, "short dashes across an upright: reservation", "soft")]
            if any(floor is not None for floor in least)
            else []
        ),
    ]
    about = _about(parties, worths, marked, len(drawn))
    return drawing("frontier", right + LABELS, HEIGHT, "Efficient packages", about, parts)


def _about(
    parties: Sequence[Stake], worths: Sequence[tuple[Fraction, ...]], marked: Sequence[Marked], drawn: int
) -> str:
    different = len(set(worths))
    thin = f", {drawn:,} of {different:,} different ones" if drawn < different else ""
    told = "; ".join(f"{one.label}: {_worths(parties, one)}" for one in marked)
    return f"An upright for each party ({', '.join(stake.party for stake in parties)}), a line for each efficient package{thin}. {told}."


def _worths(parties: Sequence[Stake], one: Marked) -> str:
    return ", ".join(worth(stake, value) for stake, value in zip(parties, one.worths, strict=True))


def _line(worths: Sequence[Fraction], scales: Sequence[Scale]) -> list[tuple[float, float]]:
    return [(LEFT + GAP * n, one.at(value)) for n, (value, one) in enumerate(zip(worths, scales, strict=True))]


def _upright(n: int, stake: Stake, of: Scale) -> list[str]:
    """The party's name above, alternately higher so that long ones have room; the ends of its scale in numbers."""
    x = LEFT + GAP * n
    name = text(x, 20 if n % 2 else 42, cut(stake.party, 2 * GAP - 24), "bold", "middle")
    marks, least = shown(stake, of), stake.reservation
    ends = [
        text(x - 5, of.at(tick) + 5, worth(stake, tick), "soft", "end")
        for tick in dict.fromkeys((*marks[:1], *marks[-1:]))
    ]
    floor = [] if least is None else [line(x - 12, of.at(least), x + 12, of.at(least), "least")]
    lead = [line(x, 26, x, TOP, "lead")] if n % 2 else [line(x, 48, x, TOP, "lead")]
    return [*lead, line(x, TOP, x, BOTTOM), name, *ends, *floor]


def _named(marked: Sequence[Marked], scales: Sequence[Scale], right: float) -> list[str]:
    lines = [_line(one.worths, scales) for one in marked]
    places = spread([points[-1][1] for points in lines], SIZE + 4, TOP, BOTTOM)
    parts: list[str] = []
    for n, (one, points, y) in enumerate(zip(marked, lines, places, strict=True)):
        dashes = DASHES[n % len(DASHES)]
        parts.append(path(points, "strong", dashes))
        parts += [circle(*point, 4, "mark") for point in points]
        parts.append(line(points[-1][0], points[-1][1], right + 16, y, "lead"))
        parts.append(text(right + 19, y + 5, cut(one.label, LABELS - 24), "bold"))
    return parts
