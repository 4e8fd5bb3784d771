"""The few packages that a page shows, each with a letter: the fair ones, each party's best, some between, the most accepted."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import get_args

from summitry.brief.wording import owned
from summitry.deals.analysis import counted
from summitry.deals.model.worth import worth
from summitry.records import Analysis, Deal, Domain, Frontier, Package, Readings, Rule

BETWEEN, ACCEPTED = 2, 3
BETWEEN_THEM, MOST_ACCEPTED = "between", "among the most accepted"
HALFWAY, LEAST_GIVEN = "half-way on each issue", "least given up"


RULES, ALL_RULES = get_args(Rule), "all four rules"


@dataclass(frozen=True, slots=True)
class Shown:
    """``free`` has the issues on which other options are worth just as much to everybody, as far as is known, and all
    options that are: a package shown for many is no choice among them."""

    letter: str
    deal: Deal
    why: tuple[str, ...]
    free: Mapping[str, tuple[str, ...]]
    beaten: str | None = (
        None  # the letter of one that is better for somebody who must accept and worse for none of them
    )


@dataclass(frozen=True, slots=True)
class Roster:
    """The packages shown, in the order of their letters."""

    shown: tuple[Shown, ...]

    def letter(self, package: Package) -> str | None:
        return next((one.letter for one in self.shown if one.deal.package == package), None)

    def alike(self, deal: Deal) -> str | None:
        """The letter of the package shown for it: itself, or one that is worth the same to everybody."""
        same = (one.letter for one in self.shown if one.deal.worths == deal.worths)
        return self.letter(deal.package) or next(same, None)

    def differing(self, domain: Domain) -> tuple[str, ...]:
        """The issues on which the packages shown are not all alike; what is as free in all of them is alike."""
        columns = zip(*(one.deal.package for one in self.shown), strict=True)
        options = ((c.issue, column) for c, column in zip(domain.choices, columns, strict=False))
        return tuple(
            issue
            for issue, column in options
            if len({one.free.get(issue, (o,)) for one, o in zip(self.shown, column, strict=True)}) > 1
        )


def roster(domain: Domain, analysis: Analysis) -> Roster:
    """Of packages that are worth the same to everybody one is shown, the first of the fair ones where it is fair."""
    reasons: dict[Package, list[str]] = {}
    deals: dict[Package, Deal] = {}
    alike: dict[tuple[Fraction | None, ...], Package] = {}
    for deal, why in _wanted(domain, analysis):
        known = all(worth is not None for worth in deal.worths)
        package = alike.setdefault(deal.worths, deal.package) if known else deal.package
        deals.setdefault(package, deal)
        reasons.setdefault(package, []).append(why)
    ties, told = _ties(analysis), analysis.readings.alike if analysis.readings else ()
    letters = {package: lettered(n) for n, package in enumerate(reasons)}
    return Roster(
        tuple(
            Shown(
                letters[package],
                deals[package],
                (*_reasons(whys, domain), *short_of(domain, deals[package])),
                _free(domain, [package, *ties.get(deals[package].worths, [])], told),
                next((letters[p] for p, deal in deals.items() if _better(domain, deals[package], deal)), None),
            )
            for package, whys in reasons.items()
        )
    )


def _better(domain: Domain, deal: Deal, other: Deal) -> bool:
    """Whether the other is worth more to somebody who must accept and no less to any of them."""
    columns = [domain.parties.index(party) for party in domain.bargainers]
    pairs = [(deal.worths[n], other.worths[n]) for n in columns]
    known = [(mine, its) for mine, its in pairs if mine is not None and its is not None]
    return len(known) == len(pairs) and all(a <= b for a, b in known) and any(a < b for a, b in known)


def _ties(analysis: Analysis) -> dict[tuple[Fraction | None, ...], list[Package]]:
    """The packages listed, by what they are worth to everybody."""
    lists = [point.deals for point in analysis.fairness.points] if analysis.fairness else []
    ties: dict[tuple[Fraction | None, ...], list[Package]] = {}
    for deal in (*(analysis.frontier.deals if analysis.frontier else ()), *(deal for deals in lists for deal in deals)):
        ties.setdefault(deal.worths, []).append(deal.package)
    return ties


def _free(
    domain: Domain, tied: list[Package], told: Iterable[tuple[str, tuple[str, ...]]]
) -> dict[str, tuple[str, ...]]:
    """By issue the options of packages that are tied, and those that nothing tells apart from them (``Readings.alike``)."""
    free = {}
    for choice, column in zip(domain.choices, zip(*tied, strict=True), strict=True):
        groups = (options for issue, options in told if issue == choice.issue and set(options) & set(column))
        same = {*column, *(option for options in groups for option in options)}
        if len(same) > 1:
            free[choice.issue] = tuple(option for option in choice.options if option in same)
    return free


def short_of(domain: Domain, deal: Deal) -> list[str]:
    """Whom a package leaves below its reservation."""
    pairs = zip(domain.stakes, deal.worths, strict=True)
    return [
        f"less than {owned(stake.party)} reservation"
        for stake, worth in pairs
        if stake.party in domain.bargainers
        and worth is not None
        and stake.reservation is not None
        and worth < stake.reservation
    ]


def _reasons(found: list[str], domain: Domain) -> tuple[str, ...]:
    """Where a package is fair or somebody's best, that it lies between others or is accepted tells nothing more."""
    telling = [why for why in found if why not in (BETWEEN_THEM, MOST_ACCEPTED)]
    rules = [why for why in telling if why in RULES]
    if len(rules) == len(RULES):
        telling = [ALL_RULES, *(why for why in telling if why not in RULES)]
    bests = {f"best for {party}" for party in domain.bargainers}
    if len(bests) > 1 and bests <= set(telling):
        telling = [*(why for why in telling if why not in bests), "best for everybody"]
    return tuple(dict.fromkeys(telling or found))


def _wanted(domain: Domain, analysis: Analysis) -> Iterator[tuple[Deal, str]]:
    fair: list[Deal] = []
    for point in analysis.fairness.points if analysis.fairness else ():
        if point.deals:
            fair.append(next((deal for deal in fair if deal in point.deals), point.deals[0]))
            yield fair[-1], point.rule
    if analysis.frontier:
        yield from _spread(domain, analysis.frontier)
    numbers = counted(domain) if analysis.numbers == "mean reading" and analysis.frontier else domain
    for package, why in _others(analysis):
        yield _deal(numbers, package), why


def _others(analysis: Analysis) -> Iterator[tuple[Package, str]]:
    """The most accepted, the half-way one, and those of least concessions."""
    for one in drawn.packages[:ACCEPTED] if (drawn := uncertain(analysis)) else ():
        yield one.package, MOST_ACCEPTED
    if analysis.moves and analysis.moves.compromise and analysis.moves.logrolls:
        yield analysis.moves.compromise, HALFWAY
    for path in analysis.moves.paths if analysis.moves else ():
        if path.least:
            yield path.package, LEAST_GIVEN


def uncertain(analysis: Analysis) -> Readings | None:
    """The readings, where they leave anything open: not where it is certain of each package whether all accept it."""
    found = analysis.readings
    certain = found is None or all(one.together.value in (0, 1) and not one.together.error for one in found.packages)
    return None if certain else found


def _deal(domain: Domain, package: Package) -> Deal:
    worths = (worth(domain, stake.utility, package) if stake.utility else None for stake in domain.stakes)
    return Deal(package, tuple(worths))


def _spread(domain: Domain, frontier: Frontier) -> Iterator[tuple[Deal, str]]:
    """The best of each party that must accept, then some at equal steps of the first one's worths."""
    columns = [domain.parties.index(party) for party in frontier.parties]
    for party, column in zip(frontier.parties, columns, strict=True):
        if frontier.deals:
            yield max(frontier.deals, key=lambda deal: _rank(deal, column, columns)), f"best for {party}"
    if len(frontier.deals) > BETWEEN + len(columns) and len(columns) > 1:
        ordered = sorted(frontier.deals, key=lambda deal: (_worth(deal, columns[0]), deal.package))
        for step in range(1, BETWEEN + 1):
            yield ordered[len(ordered) * step // (BETWEEN + 1)], BETWEEN_THEM


def _rank(deal: Deal, column: int, columns: Sequence[int]) -> tuple[Fraction, ...]:
    return _worth(deal, column), sum((_worth(deal, c) for c in columns), Fraction(0))


def _worth(deal: Deal, column: int) -> Fraction:
    worth = deal.worths[column]
    return Fraction(0) if worth is None else worth


def lettered(n: int) -> str:
    """A to Z, then A2 to Z2 and so on."""
    letter = chr(ord("A") + n % 26)
    return letter if n < 26 else f"{letter}{n // 26 + 1}"
