"""The drawings of a domain, where there is something to draw."""

from fractions import Fraction

from summitry.brief.blocks import Figure
from summitry.brief.plots.bars import Group, bars
from summitry.brief.plots.marked import Marked
from summitry.brief.plots.parallel import parallel
from summitry.brief.plots.scatter import scatter
from summitry.brief.space.roster import (
    ALL_RULES,
    BETWEEN_THEM,
    HALFWAY,
    LEAST_GIVEN,
    MOST_ACCEPTED,
    RULES,
    Roster,
    Shown,
)
from summitry.records import Analysis, Deal, Domain, Readings

PACKAGES = 5  # with bars
UNNAMED = frozenset({BETWEEN_THEM, MOST_ACCEPTED, HALFWAY, LEAST_GIVEN})


def frontier(domain: Domain, analysis: Analysis, shown: Roster) -> tuple[Figure, ...]:
    """Nothing for fewer than two parties that must accept, or two packages that are worth different things."""
    found = analysis.frontier
    if found is None or len(found.parties) < 2 or not found.deals:
        return ()
    columns = [domain.parties.index(party) for party in found.parties]
    worths = [row for deal in found.deals if (row := _row(deal, columns))]
    marked = [Marked(_label(one), row) for one in shown.shown if (row := _row(one.deal, columns)) and _tells(one)]
    stakes = [domain.stake(party) for party in found.parties]
    if len(set(worths)) < 2:
        return ()
    if len(columns) == 2:
        pairs = [(row[0], row[1]) for row in worths]
        return (Figure(scatter((stakes[0], stakes[1]), pairs, marked)),)
    fair = [one for one in marked if " " in one.label]
    return (Figure(parallel(stakes, worths, fair)),)


def _row(deal: Deal, columns: list[int]) -> tuple[Fraction, ...]:
    """The worths to those parties; none where one of them is not known."""
    found = tuple(worth for n in columns if (worth := deal.worths[n]) is not None)
    return found if len(found) == len(columns) else ()


def _tells(one: Shown) -> bool:
    return not UNNAMED.issuperset(one.why)


def _label(one: Shown) -> str:
    """``A Nash, egalitarian``: the letter and the rules, else whose best it is."""
    rules = [why for why in one.why if why in (*RULES, ALL_RULES)]
    return f"{one.letter} {', '.join(rules)}" if rules else one.letter


def accepted(readings: Readings | None, shown: Roster) -> tuple[Figure, ...]:
    lettered = [(letter, one) for one in readings.packages if (letter := shown.letter(one.package))] if readings else []
    if readings is None or not lettered:
        return ()
    groups = [Group(f"Package {letter}", (("all", one.together), *one.parties)) for letter, one in lettered[:PACKAGES]]
    return (Figure(bars(groups, readings.number)),)


def likeliest(readings: Readings) -> Figure:
    """The package that all accept most often."""
    first = readings.packages[0]
    return Figure(
        bars(
            [Group("The package most likely to be accepted", (("all", first.together), *first.parties))],
            readings.number,
        )
    )
