"""Exchanges: a party gives way on what is cheap for it and dear to another, the other in return on what is the other way round.

L. A. Froman and M. D. Cohen, "Compromise and logroll: comparing the efficiency of two bargaining processes", Behavioral
Science 15, 1970; H. Raiffa, The Art and Science of Negotiation, 1982, chapters 11 and 17. Steps, from a package that crosses nothing:
1. every change of one issue, by what it brings each party; a party gives by a change that it loses by and the other gains by;
2. pairs of a give of one and a give of another, on two issues, by which both gain together and nobody else loses, and after
   which nothing is crossed: those with the largest smaller gain first, then the largest sum, then as on the agenda;
3. those that promise most are tried first, and the rest left once half of both gains is below the smaller gain of the last one
   kept: it cannot be more than that half;
4. where joint values or linkages tie two issues their changes do not add up: those are reckoned as whole packages, all of them.
Where two parties have several exchanges with the same gives and takes of issues, the best of them is kept.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, permutations, product

import numpy as np
import numpy.typing as npt

from summitry.deals.model.grid import grid
from summitry.deals.model.worth import crossed
from summitry.deals.moves.base import Base, Change, rules, ties
from summitry.deals.moves.seats import Seat, unit
from summitry.records import Domain, Logroll, Move, Package

LISTED = 5
SLACK = 1e-12  # more than rounding of shares can amount to


@dataclass(frozen=True, slots=True)
class Exchange:
    """``gives`` is of the first of two ``parties``, by number, ``takes`` of the second; ``gains`` are theirs by both."""

    parties: tuple[int, int]
    gives: Change
    takes: Change
    gains: tuple[int, int]

    @property
    def where(self) -> tuple[int, ...]:
        return (*self.parties, self.gives.issue, self.takes.issue)

    @property
    def rank(self) -> tuple[int, int, tuple[int, ...]]:
        return -min(self.gains), -sum(self.gains), self.where


def exchanges(domain: Domain, seats: Sequence[Seat], package: Package, first: int = LISTED) -> tuple[Logroll, ...]:
    """The ``first`` exchanges at a package; none where it crosses something itself."""
    if crossed(domain, package):
        return ()
    scale = grid(domain, [seat.party for seat in seats], (), ()).scale
    base = Base(domain, tuple(seats), package, unit(seats, scale), rules(domain))
    tied = ties(domain, seats)
    changes = base.changes()
    kept, able = [*_tied(base, changes, tied)], [one for one in changes if base.stands(one)]
    for p, q in combinations(range(len(seats)), 2):
        kept = _apart(base, able, (p, q), frozenset(tied), _first(kept, first), first)
    return tuple(_logroll(base, exchange) for exchange in _first(kept, first))


def _first(found: Sequence[Exchange], first: int) -> list[Exchange]:
    """The best ones, one for each two parties and issues."""
    best: dict[tuple[int, ...], Exchange] = {}
    for one in sorted(found, key=lambda one: one.rank):
        best.setdefault(one.where, one)
    return list(best.values())[:first]


def _tied(base: Base, changes: Sequence[Change], tied: Sequence[tuple[int, int]]) -> Iterator[Exchange]:
    by_issue = {issue: [one for one in changes if one.issue == issue] for pair in tied for issue in pair}
    for i, j in tied:
        for one, other in product(by_issue[i], by_issue[j]):
            if base.stands(one, other):
                gains = base.together(one, other)
                for p, q in permutations(range(len(base.seats)), 2):
                    if _gives(one, p, q) and _gives(other, q, p) and _agreed(gains, p, q):
                        yield _exchange(p, one, q, other, gains)


def _apart(
    base: Base,
    able: Sequence[Change],
    parties: tuple[int, int],
    tied: frozenset[tuple[int, int]],
    kept: list[Exchange],
    first: int,
) -> list[Exchange]:
    """``kept`` and the exchanges of two parties on issues that nothing ties, the ``first`` of them."""
    p, q = parties
    takes, gives = _promising(able, q, p), _promising(able, p, q)
    taken, given = _shares(base, takes), _shares(base, gives)
    for n, give in enumerate(gives):
        likely = np.flatnonzero((taken + given[n] >= -SLACK).all(axis=1))  # by others somebody loses for sure
        for take in (takes[at] for at in likely.tolist()):
            both = _sum(give, p, q) + _sum(take, p, q)
            if both <= 0 or (len(kept) == first and both < 2 * min(kept[-1].gains)):
                break
            gains = tuple(a + b for a, b in zip(give.gains, take.gains, strict=True))
            pair = (min(give.issue, take.issue), max(give.issue, take.issue))
            if give.issue != take.issue and pair not in tied and _agreed(gains, p, q):
                kept = _first([*kept, _exchange(p, give, q, take, gains)], first)
    return kept


def _shares(base: Base, changes: Sequence[Change]) -> npt.NDArray[np.float64]:
    """What each change brings each seat, about, as a share of its range: shape (changes, seats)."""
    rows = [[gain / base.unit for gain in one.gains] for one in changes]
    return np.array(rows, dtype=np.float64).reshape(len(rows), len(base.seats))


def _promising(changes: Sequence[Change], giver: int, taker: int) -> list[Change]:
    return sorted((c for c in changes if _gives(c, giver, taker)), key=lambda c: -_sum(c, giver, taker))


def _gives(change: Change, giver: int, taker: int) -> bool:
    return change.gains[giver] < 0 < change.gains[taker]


def _sum(change: Change, p: int, q: int) -> int:
    return change.gains[p] + change.gains[q]


def _agreed(gains: Sequence[int], p: int, q: int) -> bool:
    return min(gains[p], gains[q]) > 0 and min(gains) >= 0


def _exchange(p: int, one: Change, q: int, other: Change, gains: Sequence[int]) -> Exchange:
    """The party that comes first on the agenda gives first."""
    if p > q:
        p, one, q, other = q, other, p, one
    return Exchange((p, q), one, other, (gains[p], gains[q]))


def _logroll(base: Base, found: Exchange) -> Logroll:
    (p, q), (a, b) = found.parties, found.gains
    gains = Fraction(a, base.unit), Fraction(b, base.unit)
    return Logroll(_move(base, p, found.gives), _move(base, q, found.takes), gains, base.package)


def _move(base: Base, party: int, change: Change) -> Move:
    issue, loss = base.domain.choices[change.issue].issue, Fraction(-change.gains[party], base.unit)
    return Move(base.seats[party].party, issue, base.package[change.issue], change.option, loss)
