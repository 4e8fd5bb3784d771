"""The few packages that a page shows, each with a letter: the fair ones, each party's best, some between, the most accepted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from summitry.records import Analysis, Deal, Domain, FairPoint, Frontier, Package

BETWEEN, ACCEPTED = 2, 3


@dataclass(frozen=True, slots=True)
class Shown:
    letter: str
    deal: Deal
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Roster:
    """The packages shown, in the order of their letters."""

    shown: tuple[Shown, ...]

    def letter(self, package: Package) -> str | None:
        return next((one.letter for one in self.shown if one.deal.package == package), None)

    def differing(self, domain: Domain) -> tuple[str, ...]:
        """The issues on which the packages shown are not all alike."""
        columns = zip(*(one.deal.package for one in self.shown), strict=True)
        return tuple(c.issue for c, column in zip(domain.choices, columns, strict=False) if len(set(column)) > 1)


def roster(domain: Domain, analysis: Analysis) -> Roster:
    reasons: dict[Package, list[str]] = {}
    worths: dict[Package, Deal] = {}
    for deal, why in _wanted(domain, analysis):
        known = worths.get(deal.package)
        worths[deal.package] = deal if known is None or not any(w is not None for w in known.worths) else known
        reasons.setdefault(deal.package, []).append(why)
    return Roster(
        tuple(
            Shown(lettered(n), worths[package], tuple(dict.fromkeys(whys)))
            for n, (package, whys) in enumerate(reasons.items())
        )
    )


def _wanted(domain: Domain, analysis: Analysis) -> Iterator[tuple[Deal, str]]:
    for point in analysis.fairness.points if analysis.fairness else ():
        if point.deals:
            yield point.deals[0], _rule(point)
    if analysis.frontier:
        yield from _spread(domain, analysis.frontier)
    known = {deal.package: deal for deal in (analysis.frontier.deals if analysis.frontier else ())}
    for one in analysis.readings.packages[:ACCEPTED] if analysis.readings else ():
        unknown = Deal(one.package, (None,) * len(domain.stakes))
        yield known.get(one.package, unknown), "among the most accepted"


def _rule(point: FairPoint) -> str:
    return point.rule if point.packages == 1 else f"{point.rule}, one of {point.packages:,}"


def _spread(domain: Domain, frontier: Frontier) -> Iterator[tuple[Deal, str]]:
    """The best of each party that must accept, then some at equal steps of the first one's worths."""
    columns = [domain.parties.index(party) for party in frontier.parties]
    for party, column in zip(frontier.parties, columns, strict=True):
        if frontier.deals:
            yield max(frontier.deals, key=lambda deal: _rank(deal, column, columns)), f"best for {party}"
    if len(frontier.deals) > BETWEEN + len(columns) and len(columns) > 1:
        ordered = sorted(frontier.deals, key=lambda deal: (_worth(deal, columns[0]), deal.package))
        for step in range(1, BETWEEN + 1):
            yield ordered[len(ordered) * step // (BETWEEN + 1)], "between"


def _rank(deal: Deal, column: int, columns: Sequence[int]) -> tuple[Fraction, ...]:
    return _worth(deal, column), sum((_worth(deal, c) for c in columns), Fraction(0))


def _worth(deal: Deal, column: int) -> Fraction:
    worth = deal.worths[column]
    return Fraction(0) if worth is None else worth


def lettered(n: int) -> str:
    """A to Z, then A2 to Z2 and so on."""
    letter = chr(ord("A") + n % 26)
    return letter if n < 26 else f"{letter}{n // 26 + 1}"
