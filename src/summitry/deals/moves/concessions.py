"""From what the parties ask for to one package: who moves next, on which issue, at what cost.

F. Zeuthen, Problems of Monopoly and Economic Warfare, 1930, chapter 4; J. C. Harsanyi, "Approaches to the bargaining problem
before and after the theory of games", Econometrica 24, 1956. For more than two, a party weighs the worst for it of what the others
ask for, as in U. Endriss, "Monotonic concession protocols for multilateral negotiation", AAMAS 2006.

A step: one party puts what the package has in place of what it asks for on one issue. What it then asks for need not be a
possible package, only the last one is what it is. Steps:
1. each party's own moves are put in order: first what costs it nothing, then by what a move costs it for each unit it gives the
   others (losses and gains as shares of each one's range), last what gives them nothing; ties in the order of the domain;
2. a party's risk limit is (worth to it of what it asks for - worth of the worst of what anybody asks for) / (worth of what it asks
   for - its reservation, or its worst package where it has none), 1 where that divides by nothing: the share of breakdown it
   would run rather than give in;
3. of those with moves left, who has the least risk limit moves next; of several the first of the domain; until none is left.
Parties with only orders come after those with numbers, in the order of the domain; what a move costs them is not known.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from summitry.deals.model.worth import change, worth
from summitry.deals.moves.base import ties
from summitry.deals.moves.openings import Opening, opening
from summitry.deals.moves.seats import Seat
from summitry.records import Domain, Measure, Move, Package, Path, Stake

Cheapness = tuple[int, Fraction]


@dataclass(frozen=True, slots=True)
class Step:
    """One move of ``seat``: what it changes for each of the seats, in the units of their utilities."""

    seat: int
    move: Move
    changes: tuple[Fraction, ...]


def path(domain: Domain, seats: Sequence[Seat], package: Package, least: tuple[Measure, ...] = ()) -> Path:
    """The moves of all who bargain, and what each gives up in all."""
    asks = [_whole(opening(domain, domain.stake(seat.party), package), package) for seat in seats]
    own = [tuple(_steps(domain, seats, n, ask, package)) for n, ask in enumerate(asks)]
    moves = [step.move for step in _zeuthen(domain, seats, asks, own)]
    summed = {seat.party: _sum(step.move.loss for step in steps) for seat, steps in zip(seats, own, strict=True)}
    parties = domain.bargainers
    moves += [move for p in parties if p not in summed for move in _unmeasured(domain, domain.stake(p), package)]
    return Path(package, tuple(moves), tuple((party, summed.get(party)) for party in parties), least)


def _sum(losses: Iterable[Fraction | None]) -> Fraction:
    return sum((loss for loss in losses if loss is not None), Fraction(0))


def _whole(asked: Opening, package: Package) -> Package:
    return tuple(there if option is None else option for option, there in zip(asked, package, strict=True))


def _unmeasured(domain: Domain, stake: Stake, package: Package) -> Iterator[Move]:
    for choice, old, new in zip(domain.choices, opening(domain, stake, package), package, strict=True):
        if old not in (None, new):
            yield Move(stake.party, choice.issue, old, new, None)


def _steps(domain: Domain, seats: Sequence[Seat], mover: int, ask: Package, package: Package) -> Iterator[Step]:
    """One party's moves, the cheapest for what it gives first. Where values hang together, moves change what is left."""
    apart = [issue for issue, (old, new) in enumerate(zip(ask, package, strict=True)) if old != new]
    left = {issue: _step(domain, seats, mover, ask, issue, package[issue]) for issue in apart}
    dear = {issue: _cheapness(seats, step) for issue, step in left.items()}
    tied = frozenset(ties(domain, seats))
    while left:
        issue = min(left, key=lambda i: (*dear[i], i))
        yield left.pop(issue)
        ask = (*ask[:issue], package[issue], *ask[issue + 1 :])
        for other in left:
            if (min(issue, other), max(issue, other)) in tied:
                left[other] = _step(domain, seats, mover, ask, other, package[other])
                dear[other] = _cheapness(seats, left[other])


def _step(domain: Domain, seats: Sequence[Seat], mover: int, ask: Package, issue: int, new: str) -> Step:
    changes = tuple(change(domain, seat.utility, ask, issue, new) for seat in seats)
    seat = seats[mover]
    move = Move(seat.party, domain.choices[issue].issue, ask[issue], new, seat.share(-changes[mover]))
    return Step(mover, move, changes)


def _cheapness(seats: Sequence[Seat], step: Step) -> Cheapness:
    loss = step.move.loss or Fraction(0)
    gains = [seat.share(change) for seat, change in zip(seats, step.changes, strict=True)]
    given = _sum(gains[: step.seat] + gains[step.seat + 1 :])
    if loss <= 0:
        return 0, loss
    return (1, loss / given) if given > 0 else (2, loss - given)


def _zeuthen(
    domain: Domain, seats: Sequence[Seat], asks: Sequence[Package], own: Sequence[Sequence[Step]]
) -> Iterator[Step]:
    worths = [[worth(domain, seat.utility, ask) for ask in asks] for seat in seats]
    done = [0] * len(seats)
    while waiting := [n for n in range(len(seats)) if done[n] < len(own[n])]:
        mover = min(waiting, key=lambda n: (_risk(worths[n], n, seats[n].least), n))
        step = own[mover][done[mover]]
        yield step
        done[mover] += 1
        for row, risen in zip(worths, step.changes, strict=True):
            row[mover] += risen


def _risk(worths: Sequence[Fraction], own: int, least: Fraction) -> Fraction:
    """``worths``: of what each party asks for, to the party that is number ``own``."""
    if worths[own] <= least:
        return Fraction(1)
    return (worths[own] - min(worths)) / (worths[own] - least)
