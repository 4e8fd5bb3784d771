"""What it would be worth to ask: how much more acceptable the best package gets on average if one thing is known first.

The expected value of partial perfect information (J. Felli and G. Hazen, "Sensitivity analysis and the expected value of
perfect information", Medical Decision Making 18, 1998), by regression (M. Strong, J. Oakley and A. Brennan, same journal
34, 2014). Steps: 1. choose among the most acceptable packages and what they become by another option on the issue asked
about; 2. halve the readings; in one half, regress each package's acceptance by the party on what would be told (cubic
polynomials), or count it at each reservation; 3. in the other half choose in each reading the package that this predicts to be
best, and set its acceptance against that of the package that is best without asking; 4. the other way round, and average.
Learning and measuring on different readings keeps noise from looking like knowledge: what comes out is a little too low
rather than too high.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from summitry.deals.model.grid import Grid
from summitry.deals.readings.accepted import SLACK, Accepted, accepted
from summitry.deals.readings.values import Floats
from summitry.deals.readings.views import Picks, View, shares, stands
from summitry.records import Domain, Share, Unknown

LEVELS = 100  # reservations tried
MOST = 100  # packages among which one would choose
BEST = 10  # packages that are varied on the issue asked about
WORK = 1_000_000_000  # varied packages times issues times readings
AT_ONCE = 200  # packages


def unknowns(domain: Domain, views: Sequence[View], nature: Grid, model: Grid, picks: Picks) -> tuple[Unknown, ...]:
    """Of the parties ``views`` that must accept, dearest first. ``picks`` are packages, the most acceptable first."""
    if not len(picks):
        return ()
    readings = int(max(one.tables[0].shape[1] for one in views))
    changes = sum(int(allowed.sum()) for allowed in model.allowed)
    varied = picks[: max(1, min(BEST, WORK // (changes * len(model.sizes) * readings)))]
    by_issue = [_varied(model, varied, i) for i in range(len(model.sizes))]
    every = np.unique(np.concatenate([picks[:MOST], *(packages for packages, _ in by_issue)]), axis=0)
    each = [_accepted(domain, one, nature, every) for one in views]
    found: list[Unknown] = []
    for n, one in enumerate(views):
        rest = np.prod([np.ones(len(every)), *(other for m, other in enumerate(each) if m != n)], axis=0)
        likely = {tuple(row): value for row, value in zip(every.tolist(), rest.tolist(), strict=True)}
        found.extend(_reservations(one, likely, picks[:MOST]))
        found.extend(_of_issues(domain, one, likely, varied, by_issue))
    return tuple(sorted(found, key=lambda unknown: -unknown.gain.value))


def _varied(model: Grid, picks: Picks, issue: int) -> tuple[Picks, Picks]:
    """The packages with each option on one issue, those that cross nothing, each once, and which one each comes from."""
    options = np.flatnonzero(model.allowed[issue])
    varied = np.repeat(picks, len(options), axis=0)
    varied[:, issue] = np.tile(options, len(picks))
    unlike, first = np.unique(varied, axis=0, return_index=True)
    kept = stands(model, unlike)
    return unlike[kept], first[kept] // len(options)


def _accepted(domain: Domain, one: View, nature: Grid, picks: Picks) -> Floats:
    parts: list[Accepted] = [
        accepted(domain, one, nature, picks[n : n + AT_ONCE]) for n in range(0, len(picks), AT_ONCE)
    ]
    return np.concatenate([part.value for part in parts])


def _rest(likely: Mapping[tuple[int, ...], float], packages: Picks) -> Floats:
    """How likely all others accept each package."""
    return np.array([likely[tuple(row)] for row in packages.tolist()])


def _reservations(one: View, likely: Mapping[tuple[int, ...], float], picks: Picks) -> Iterator[Unknown]:
    if one.reservation is None:
        drawn, rest = shares(one, picks), _rest(likely, picks)
        gain = _reservation(drawn, rest) if one.drawn else _exact_reservation(drawn[:, 0], rest)
        yield Unknown(one.stake.party, None, "reservation", gain)


def _of_issues(
    domain: Domain,
    one: View,
    likely: Mapping[tuple[int, ...], float],
    picks: Picks,
    by_issue: Sequence[tuple[Picks, Picks]],
) -> Iterator[Unknown]:
    """A party with orders: its values and its weight of each issue. ``by_issue`` has what ``picks`` become."""
    if one.drawn is None:
        return
    before = shares(one, picks)
    for i, choice in enumerate(domain.choices):
        packages, origin = by_issue[i]
        rest, values, weights = _rest(likely, packages), one.drawn.values[i], one.drawn.weights[i]
        drawn = before[origin] + one.tables[i][packages[:, i]] - one.tables[i][picks[origin, i]]
        takes = drawn if one.reservation is None else (drawn >= one.reservation - SLACK).astype(float)
        if np.any(np.ptp(values, axis=1) > SLACK):
            yield Unknown(one.stake.party, choice.issue, "options", _gain(takes, rest, values, packages[:, i]))
        if np.ptp(weights) > SLACK:
            told = _gain(takes, rest, weights[None], np.zeros(len(packages), dtype=np.int64))
            yield Unknown(one.stake.party, choice.issue, "weight", told)


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
