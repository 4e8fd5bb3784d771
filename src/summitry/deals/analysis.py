"""All that is worked out of a domain, in the order in which answers exist."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

from summitry.deals.asked import asked as told_of
from summitry.deals.blocking import blocking
from summitry.deals.fair import fairness
from summitry.deals.frontier import LISTED, frontier, solve
from summitry.deals.model.elimination import TooCoupledError
from summitry.deals.moves import moves
from summitry.deals.readings import mean, readings, walked
from summitry.deals.space import survival
from summitry.records import Analysis, Disagreement, Domain, Fairness, Ideal, Package, Problem

READINGS, FIRST = 10_000, 100
SHOWN = 5  # places that a message names
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tries:
    """Work that may turn out to be too much; what was, is a Problem."""

    problems: list[Problem] = field(default_factory=list)

    def of(self, what: str, work: Callable[[], T]) -> T | None:
        try:
            return work()
        except TooCoupledError as error:
            self.problems.append(
                Problem("too coupled", f"{what}: {error}.", "Leave out linkages, or split the domain.")
            )
        return None


def analyse(
    domain: Domain,
    disagreement: Disagreement = "reservation",
    ideal: Ideal = "rational",
    asked: Sequence[Package] = (),
    number: int = READINGS,
    first: int = FIRST,
    listed: int = LISTED,
) -> Analysis:
    """What is possible and what blocks it, what is efficient and fair, what would be accepted, who would move.

    ``asked`` are packages to tell of besides; ``number`` is of readings; at most ``first`` sets that block and ``listed``
    packages are listed.
    Frontier, fair packages and moves need numbers of all whose acceptance counts; where one has only orders, they are
    those of the mean of all its readings, and where one has not even those, there are none, and a Problem says so.
    `TooCoupledError` where couplings are too many to count packages at all.
    """
    possible, stops, numbers = survival(domain), blocking(domain, first), counted(domain)
    tries = Tries([*unknown(domain), *(approximate(domain) if _is_open(domain) else ())])
    solved = tries.of("Efficient packages", lambda: solve(numbers))
    front = frontier(numbers, listed, solved) if solved else None
    fair = fairness(numbers, disagreement, ideal, listed, solved) if solved else None
    drawn = tries.of("Readings", lambda: readings(domain, number, asked=tuple(asked))) if _is_open(domain) else None
    paths = tries.of("Moves", lambda: moves(numbers, tuple(_targets(fair, asked))))
    answers = [tries.of("A package asked about", partial(told_of, numbers, one)) for one in asked]
    return Analysis(
        "given" if _is_given(domain) else "mean reading",
        possible,
        stops,
        front,
        fair,
        drawn,
        paths,
        tuple(answer for answer in answers if answer is not None),
        tuple(tries.problems),
    )


def counted(domain: Domain) -> Domain:
    """The domain with numbers where orders were: the mean of all readings; as it is where all are given, or some cannot be.

    ContradictionError as of ``readings``.
    """
    return domain if _is_given(domain) or any(unknown(domain)) else mean(domain)


def _is_given(domain: Domain) -> bool:
    return all(domain.stake(party).utility is not None for party in domain.bargainers)


def _is_open(domain: Domain) -> bool:
    """Whether there is anything to draw: the worths or the reservation of somebody whose acceptance counts."""
    stakes = [domain.stake(party) for party in domain.bargainers]
    return any(stake.utility is None or stake.reservation is None for stake in stakes)


def unknown(domain: Domain) -> Iterator[Problem]:
    """One Problem for each party whose acceptance counts and of which neither numbers nor orders are known."""
    for party in domain.bargainers:
        stake = domain.stake(party)
        if stake.utility is None and not any(order.better for order in stake.orders):
            told = f"Nothing is known of what {party} makes of the options"
            lost = f"{told}, so no package can be called efficient or fair."
            yield Problem("worths unknown", lost, "Give a table or orders.")


def approximate(domain: Domain) -> Iterator[Problem]:
    """One Problem where readings are only near to uniform over what is known."""
    places = [f"{party} on {issue}" for party, issue in walked(domain)]
    if places:
        where = ", ".join(places[:SHOWN]) + (f" and {len(places) - SHOWN} more" if len(places) > SHOWN else "")
        rich = f"Orders are too rich to draw from exactly ({where}): shares and mean worths are approximate there"
        yield Problem(
            "approximate readings", f"{rich}, by more than their standard errors say.", "Compare more options."
        )


def _targets(fair: Fairness | None, asked: Sequence[Package]) -> Iterator[Package]:
    """The packages to which moves are told: one that each rule calls fair, and those asked about."""
    points = fair.points if fair else ()
    yield from dict.fromkeys((*(deal.package for point in points for deal in point.deals[:1]), *asked))
