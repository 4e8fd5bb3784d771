"""What it would be worth to ask: how much more acceptable the best package gets on average if one thing is known first.

The expected value of partial perfect information (J. Felli and G. Hazen, "Sensitivity analysis and the expected value of
perfect information", Medical Decision Making 18, 1998), by regression (M. Strong, J. Oakley and A. Brennan, same journal 34,
2014), over the packages listed. Steps: 1. halve the readings; 2. in one half, regress each package's acceptance by the party
on what would be told (cubic polynomials), or count it at each reservation; 3. in the other half choose in each reading the package
that this predicts to be best, and set its acceptance against that of the package that is best without asking; 4. the
other way round, and average. Learning and measuring on different readings keeps noise from looking like knowledge: what
comes out is a little too low rather than too high.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from summitry.deals.readings.accepted import SLACK, Accepted
from summitry.deals.readings.values import Floats
from summitry.deals.readings.views import Picks, View, shares, stands
from summitry.records import Domain, Share, Unknown

LEVELS = 100  # reservations tried
MOST, LEAST = 100, 10  # packages among which one would choose
WORK = 200_000_000  # packages times unknowns times readings


def unknowns(domain: Domain, views: Sequence[View], each: Sequence[Accepted], picks: Picks) -> tuple[Unknown, ...]:
    """Of the parties that must accept, dearest first. ``picks`` are packages, the most acceptable first, of which the
    first are looked at; ``each`` has what each party accepts of them."""
    if not len(picks):
        return ()
    few = _few(domain, views)
    picks, each = picks[:few], [Accepted(one.value[:few], one.error[:few]) for one in each]
    found: list[Unknown] = []
    for n, one in enumerate(views):
        rest = np.prod([other.value for m, other in enumerate(each) if m != n], axis=0) * stands(one.rules, picks)
        found.extend(_of_party(domain, one, rest * np.ones(len(picks)), picks))
    return tuple(sorted(found, key=lambda unknown: -unknown.gain.value))


def _few(domain: Domain, views: Sequence[View]) -> int:
    """``MOST`` packages, or fewer where there is much to ask about."""
    readings = int(max(one.tables[0].shape[1] for one in views))
    return max(LEAST, min(MOST, WORK // (2 * len(views) * len(domain.choices) * readings)))


def _of_party(domain: Domain, one: View, rest: Floats, picks: Picks) -> Iterator[Unknown]:
    """``rest`` is how likely all others accept each package."""
    party, drawn = one.stake.party, shares(one, picks)
    if one.reservation is None:
        gain = _reservation(drawn, rest) if one.drawn else _exact_reservation(drawn[:, 0], rest)
        yield Unknown(party, None, "reservation", gain)
    if one.drawn is None or one.told is None:
        return
    takes = drawn if one.reservation is None else (drawn >= one.reservation - SLACK).astype(float)
    for i, choice in enumerate(domain.choices):
        values, weights = one.drawn.values[i], one.drawn.weights[i]
        if np.any(np.ptp(values, axis=1) > SLACK):
            yield Unknown(party, choice.issue, "options", _gain(takes, rest, values, picks[:, i]))
        if np.ptp(weights) > SLACK:
            everywhere = np.zeros(len(picks), dtype=np.int64)
            yield Unknown(party, choice.issue, "weight", _gain(takes, rest, weights[None], everywhere))


def _halves(number: int) -> tuple[tuple[slice, slice], ...]:
    """What is learned on and what is measured on: one half and the other, and the other way round."""
    one, other = slice(0, number // 2), slice(number // 2, number)
    return (one, other), (other, one)


def _gain(takes: Floats, rest: Floats, told: Floats, by: Picks) -> Share:
    """``takes``: in which readings, or how far, the party accepts each package; what is told of package n is row
    ``by[n]`` of ``told``, shape (rows, readings)."""
    gains = np.empty(takes.shape[1])
    for fit, test in _halves(takes.shape[1]):
        expected = np.empty(takes[:, test].shape)
        for row in np.unique(by).tolist():
            expected[by == row] = _regressed(told[row], takes[by == row, fit], fit, test)
        chosen = (rest[:, None] * expected).argmax(axis=0)
        plain = int((rest * takes[:, fit].mean(axis=1)).argmax())
        reached = takes[:, test]
        gains[test] = rest[chosen] * reached[chosen, np.arange(len(chosen))] - rest[plain] * reached[plain]
    return _share(gains)


def _regressed(told: Floats, takes: Floats, fit: slice, test: slice) -> Floats:
    """What a cubic polynomial learned on ``fit``, of which ``takes`` is, expects on ``test``: shape (packages, readings
    of test). Sums by einsum, since threads for products this small only wait for each other."""
    low, wide = told.min(), max(float(np.ptp(told)), SLACK)
    scaled = 2 * (told - low) / wide - 1
    powers = np.stack([np.ones(len(scaled)), scaled, scaled**2, scaled * scaled**2])
    known = powers[:, fit]
    learned = np.einsum("cn,pn->cp", takes, known) @ np.linalg.pinv(
        np.einsum("pn,qn->pq", known, known), hermitian=True
    )
    return np.asarray(np.einsum("cp,pn->cn", learned, powers[:, test]))


def _reservation(drawn: Floats, rest: Floats) -> Share:
    """At each of ``LEVELS`` reservations spread evenly, the package that most likely reaches it and is accepted."""
    gains = np.empty(drawn.shape[1])
    levels = (np.arange(LEVELS) + 0.5) / LEVELS
    for fit, test in _halves(drawn.shape[1]):
        known, tested = drawn[:, fit], drawn[:, test]
        plain = int((rest * known.mean(axis=1)).argmax())
        total = np.zeros(tested.shape[1])
        for level in levels:
            chosen = int((rest * (known >= level).mean(axis=1)).argmax())
            total += rest[chosen] * (tested[chosen] >= level) - rest[plain] * (tested[plain] >= level)
        gains[test] = total / LEVELS
    return _share(gains)


def _exact_reservation(given: Floats, rest: Floats) -> Share:
    """A party with numbers: the best of those that reach a reservation, summed up over all reservations from 0 to 1."""
    order = np.argsort(given, kind="stable")
    steps = np.diff(given[order], prepend=0.0)
    best_from = np.maximum.accumulate(rest[order][::-1])[::-1]
    gain = float((steps * best_from).sum()) - float((given * rest).max())
    return Share(round(max(gain, 0.0), 9), 0.0)


def _share(gains: Floats) -> Share:
    return Share(round(max(float(gains.mean()), 0.0), 9), round(float(gains.std()) / len(gains) ** 0.5, 9))
