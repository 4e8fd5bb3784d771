"""Every package of a domain at once, up to some ten million: counts, frontier and fair packages the plain way.

Shares nothing with the chambers that it is held against. Worths are kept as whole numbers in two halves of 60 bits, so they are
exact; where floating point serves to look for candidates, it is with a margin, and what is left is compared in fractions.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm, prod
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from summitry.records import Domain, Linkage, Package, RedLine, Utility

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]
Given = tuple[str, str, tuple[str, ...]]  # kind, party, issues of what can be given up, at most 62 of them
S = TypeVar("S", bound=np.generic)
HALF = 60
MARGIN = 1e-9  # of the largest value: far above what floating point errs by, so that no best package is lost


@dataclass(frozen=True, slots=True, eq=False)
class Everything:
    """Arrays over all packages, the last issue turning fastest. ``worths[p]`` are near, ``places[p]`` their exact order."""

    domain: Domain
    parties: tuple[str, ...]
    stands: Mask
    worths: list[Floats]
    places: list[Ints]

    def package(self, number: int) -> Package:
        at = np.unravel_index(number, [len(choice.options) for choice in self.domain.choices])
        return tuple(choice.options[int(o)] for choice, o in zip(self.domain.choices, at, strict=True))

    def packages(self, numbers: Iterable[int]) -> frozenset[Package]:
        return frozenset(self.package(number) for number in numbers)

    def worth(self, party: int, number: int) -> Fraction:
        utility = self.domain.stake(self.parties[party]).utility
        assert utility  # noqa: S101  only bargainers with numbers are listed
        chosen = dict(zip((c.issue for c in self.domain.choices), self.package(number), strict=True))
        return utility.bias + sum((value for value in _parts(self.domain, utility, chosen)), Fraction(0))

    def accepted(self, party: int) -> Mask:
        """Which packages give a party no less than its reservation: those near it are compared in fractions."""
        reservation = self.domain.stake(self.parties[party]).reservation
        if reservation is None:
            return np.ones_like(self.stands)
        near = self.worths[party] - float(reservation)
        result: Mask = near > 0
        for number in np.flatnonzero(np.abs(near) < _margin(self.worths[party])).tolist():
            result[number] = self.worth(party, number) >= reservation
        return result

    def acceptable(self) -> Mask:
        result = self.stands.copy()
        for party in range(len(self.parties)):
            result &= self.accepted(party)
        return result


def everything(domain: Domain) -> Everything:
    """Of the parties that bargain, each of which has numbers."""
    sizes = [len(choice.options) for choice in domain.choices]
    parties = tuple(s.party for s in domain.stakes if s.must_accept) or domain.parties
    utilities = [utility for party in parties if (utility := domain.stake(party).utility)]
    scale = lcm(*(value.denominator for utility in utilities for value in _values(utility)))
    halves = [_halves(domain, sizes, utility, scale) for utility in utilities]
    worths = [np.ldexp(high.astype(float), HALF) / scale + low / scale for high, low in halves]
    places = [_places(high, low) for high, low in halves]
    return Everything(domain, parties, _stands(domain, sizes), worths, places)


def _values(utility: Utility) -> Iterable[Fraction]:
    yield utility.bias
    for row in (*utility.values, *(joint.values for joint in utility.joints)):
        yield from row


def _parts(domain: Domain, utility: Utility, chosen: dict[str, str]) -> Iterable[Fraction]:
    for choice, row in zip(domain.choices, utility.values, strict=True):
        yield row[choice.options.index(chosen[choice.issue])]
    for joint in utility.joints:
        options = [domain.choices[domain.place(issue)].options for issue in joint.issues]
        at = [names.index(chosen[issue]) for names, issue in zip(options, joint.issues, strict=True)]
        yield joint.values[int(np.ravel_multi_index(at, [len(names) for names in options]))]


def _spread(sizes: Sequence[int], scope: Sequence[int], cells: npt.NDArray[S]) -> npt.NDArray[S]:
    """What hangs on some issues, in the order of ``scope``, shaped so that it adds to all packages."""
    order = np.argsort(scope)
    shaped = cells.reshape([sizes[i] for i in scope]).transpose(order)
    return shaped.reshape([size if i in scope else 1 for i, size in enumerate(sizes)])


def _halves(domain: Domain, sizes: Sequence[int], utility: Utility, scale: int) -> tuple[Ints, Ints]:
    scopes = [(i,) for i in range(len(sizes))] + [tuple(map(domain.place, joint.issues)) for joint in utility.joints]
    rows = [*utility.values, *(joint.values for joint in utility.joints)]
    high, low = np.zeros(sizes, np.int64), np.zeros(sizes, np.int64)
    for scope, row in [((), (utility.bias,)), *zip(scopes, rows, strict=True)]:
        whole = [int(value * scale) for value in row]
        high += _spread(sizes, scope, np.array([number >> HALF for number in whole], np.int64))
        low += _spread(sizes, scope, np.array([number & (1 << HALF) - 1 for number in whole], np.int64))
        high += low >> HALF
        low &= (1 << HALF) - 1
    return high.ravel(), low.ravel()


def _places(high: Ints, low: Ints) -> Ints:
    """The places of the numbers in their order, the same for the same number."""
    if not high.any():
        return low
    order = np.lexsort((low, high))
    steps = (np.diff(high[order]) != 0) | (np.diff(low[order]) != 0)
    places = np.empty(len(order), np.int64)
    places[order] = np.concatenate(([0], np.cumsum(steps)))
    return places


def _stands(domain: Domain, sizes: Sequence[int]) -> Mask:
    stands = np.ones(sizes, np.bool_)
    rules: list[RedLine | Linkage] = [*domain.red_lines, *domain.linkages]
    for rule in rules:
        stands &= ~_crossed(domain, sizes, rule)
    return stands.ravel()


def _crossed(domain: Domain, sizes: Sequence[int], rule: RedLine | Linkage) -> Mask:
    """Shaped so that it spreads over all packages."""
    issues = (rule.issue,) if isinstance(rule, RedLine) else rule.issues
    out = tuple((o,) for o in rule.options) if isinstance(rule, RedLine) else rule.forbidden
    scope = tuple(map(domain.place, issues))
    cells = np.zeros([sizes[i] for i in scope], np.bool_)
    for combination in out:
        cells[tuple(domain.choices[i].options.index(o) for i, o in zip(scope, combination, strict=True))] = True
    return _spread(sizes, scope, cells)


def corrections(every: Everything) -> set[frozenset[Given]]:
    """The smallest sets of what can be given up that a package crosses, none of which is inside of another (M. H. Liffiton
    and K. A. Sakallah, Journal of Automated Reasoning 40, 2008); the empty one where nothing blocks."""
    domain, sizes = every.domain, [len(choice.options) for choice in every.domain.choices]
    given: list[Given] = []
    masks = np.zeros(sizes, dtype=np.int64)
    hard = np.zeros(sizes, dtype=np.bool_)
    rules: list[RedLine | Linkage] = [*domain.red_lines, *domain.linkages]
    for rule in rules:
        crossed = _crossed(domain, sizes, rule)
        if rule.party is None:
            hard |= crossed
            continue
        masks |= crossed.astype(np.int64) << len(given)
        issues = (rule.issue,) if isinstance(rule, RedLine) else rule.issues
        given.append(("red line" if isinstance(rule, RedLine) else "condition", rule.party, issues))
    for p, party in enumerate(every.parties):
        if domain.stake(party).reservation is not None:
            masks |= (~every.accepted(p)).reshape(sizes).astype(np.int64) << len(given)
            given.append(("reservation", party, ()))
    distinct = sorted(np.unique(masks[~hard]).tolist(), key=int.bit_count)
    least: list[int] = []
    for mask in distinct:
        if not any(mask & one == one for one in least):
            least.append(mask)
    return {frozenset(one for n, one in enumerate(given) if mask >> n & 1) for mask in least}


def frontier(every: Everything, among: Mask) -> tuple[list[int], int]:
    """The packages that no other of some dominates, ties kept, and how many different worths they have.

    Of what is left, the package with the largest sum of places is dominated by none: it and its equals are taken, what
    gives nobody more than it is dropped, and so on.
    """
    left = np.flatnonzero(among)
    rows = [places[left] for places in every.places]
    kept: list[int] = []
    number = 0
    while len(left):
        first = int(np.argmax(sum(rows)))
        more = np.logical_or.reduce([row > row[first] for row in rows])
        same = np.logical_and.reduce([row == row[first] for row in rows])
        kept += left[same].tolist()
        number += 1
        left, rows = left[more], [row[more] for row in rows]
    return kept, number


Key = Callable[[Sequence[Fraction]], tuple[Fraction | int, ...]]


def fair(every: Everything, bound: bool, rational: bool) -> dict[str, frozenset[Package]]:
    """The packages that are best by each rule, from the reservations if ``bound``, or the minimum; towards the best packages
    all accept if ``rational``, or the best that survive."""
    able = every.acceptable() if bound else every.stands
    if not able.any():
        return {}
    parties = range(len(every.parties))
    given = [every.domain.stake(party).reservation if bound else None for party in every.parties]
    low = [_end(every, p, every.stands, np.argmin) if r is None else r for p, r in zip(parties, given, strict=True)]
    high = [_end(every, p, able if rational else every.stands, np.argmax) for p in parties]
    moving = [p for p in parties if high[p] != low[p]]
    ways = [Fraction(1) if p not in moving else high[p] - low[p] for p in parties]
    numbers = np.flatnonzero(able)
    gains = [every.worths[p][numbers] - float(low[p]) for p in parties]
    shares = [gains[p] / float(ways[p]) for p in moving]
    lowest = np.minimum.reduce(gains)
    return {
        "Nash": _nash(every, numbers, gains, low),
        "Kalai-Smorodinsky": _best(
            every,
            numbers,
            np.minimum.reduce(shares) if shares else np.zeros(len(numbers)),
            lambda worths: tuple(sorted((worths[p] - low[p]) / ways[p] for p in moving)),
        ),
        "egalitarian": _best(
            every, numbers, lowest, lambda worths: tuple(sorted(w - d for w, d in zip(worths, low, strict=True)))
        ),
        "utilitarian": _best(every, numbers, np.sum(gains, axis=0), lambda worths: (sum(worths, Fraction(0)),)),
    }


def _end(every: Everything, party: int, among: Mask, end: Callable[[Ints], np.intp]) -> Fraction:
    numbers = np.flatnonzero(among)
    return every.worth(party, int(numbers[end(every.places[party][numbers])]))


def _nash(every: Everything, numbers: Ints, gains: Sequence[Floats], low: Sequence[Fraction]) -> frozenset[Package]:
    """As many as can gain together, then the largest product of their gains."""

    def key(worths: Sequence[Fraction]) -> tuple[Fraction | int, ...]:
        gained = [w - d for w, d in zip(worths, low, strict=True) if w > d]
        return len(gained), prod(gained, start=Fraction(1))

    slack = max(_margin(column) for column in every.worths)
    surely = np.sum([gain > slack for gain in gains], axis=0)
    most = surely.max()
    if most < len(gains):
        return _exactly(every, numbers[np.sum([gain > -slack for gain in gains], axis=0) >= most].tolist(), key)
    everybody = np.logical_and.reduce([gain > -slack for gain in gains])
    product = np.where(everybody, np.prod(np.maximum(gains, 0), axis=0), -1.0)
    near = product >= product.max() * (1 - MARGIN) - slack ** len(gains)
    return _exactly(every, numbers[near].tolist(), key)


def _best(every: Everything, numbers: Ints, near: Floats, key: Key) -> frozenset[Package]:
    return _exactly(every, numbers[near >= near.max() - _margin(near)].tolist(), key)


def _margin(values: Floats) -> float:
    return float(MARGIN * max(1e-12, np.abs(values).max(initial=0.0)))


def _exactly(every: Everything, candidates: Sequence[int], key: Key) -> frozenset[Package]:
    parties = range(len(every.parties))
    keys = [key([every.worth(party, number) for party in parties]) for number in candidates]
    highest = max(keys)
    return every.packages(number for number, value in zip(candidates, keys, strict=True) if value == highest)
