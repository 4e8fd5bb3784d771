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
from summitry.records import Acceptability, Analysis, Deal, Domain, Readings

PACKAGES = 5  # with bars
UNNAMED = frozenset({BETWEEN_THEM, MOST_ACCEPTED, HALFWAY, LEAST_GIVEN})


def frontier(domain: Domain, analysis: Analysis, shown: Roster, *, letters: bool = True) -> tuple[Figure, ...]:
    """Without ``letters`` only the fair packages are named.

    Nothing for fewer than two parties that must accept, or two packages that are worth different things.
    """
    found = analysis.frontier
    if found is None or len(found.parties) < 2 or not found.deals:
        return ()
    columns = [domain.parties.index(party) for party in found.parties]
    worths = [row for deal in found.deals if (row := _row(deal, columns))]
    named = [one for one in shown.shown if (_tells(one) if letters and len(columns) == 2 else _rules(one))]
    marked = [Marked(_label(one, letters), row) for one in named if (row := _row(one.deal, columns))]
    stakes = [domain.stake(party) for party in found.parties]
    if len(set(worths)) < 2:
        return ()
    if len(columns) == 2:
        pairs = [(row[0], row[1]) for row in worths]
        return (Figure(scatter((stakes[0], stakes[1]), pairs, marked)),)
    return (Figure(parallel(stakes, worths, marked)),)


def _row(deal: Deal, columns: list[int]) -> tuple[Fraction, ...]:
    """The worths to those parties; none where one of them is not known."""
    found = tuple(worth for n in columns if (worth := deal.worths[n]) is not None)
    return found if len(found) == len(columns) else ()


def _tells(one: Shown) -> bool:
    return not UNNAMED.issuperset(one.why)


def _rules(one: Shown) -> list[str]:
    return [why for why in one.why if why in (*RULES, ALL_RULES)]


def _label(one: Shown, letters: bool) -> str:
    """``A Nash, egalitarian``: the letter and the rules; ``fair: Nash, egalitarian`` where no letters are told."""
    rules = ", ".join(_rules(one))
    return f"{one.letter} {rules}".strip() if letters else f"fair: {rules}"


def accepted(domain: Domain, readings: Readings | None, shown: Roster) -> tuple[Figure, ...]:
    lettered = [(letter, one) for one in readings.packages if (letter := shown.letter(one.package))] if readings else []
    if readings is None or not lettered:
        return ()
    groups = [_group(domain, f"Package {letter}", one) for letter, one in lettered[:PACKAGES]]
    return (Figure(bars(groups, readings.number)),)


def _group(domain: Domain, label: str, one: Acceptability) -> Group:
    """The bars of those who must accept: the first is what these together come to."""
    needed = tuple((party, part) for party, part in one.parties if party in domain.bargainers)
    whose = "all" if len(needed) == len(one.parties) else "all who must accept"
    return Group(label, ((whose, one.together), *needed))


def likeliest(domain: Domain, readings: Readings) -> Figure:
    """The package that all accept most often."""
    first = readings.packages[0]
    return Figure(bars([_group(domain, "The package most likely to be accepted", first)], readings.number))
