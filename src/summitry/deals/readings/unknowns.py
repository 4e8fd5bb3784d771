"""What it would be worth to ask: how much more acceptable the best package gets on average if one thing is known first.

The expected value of partial perfect information (J. Felli and G. Hazen, "Sensitivity analysis and the expected value of
perfect information", Medical Decision Making 18, 1998), by regression (M. Strong, J. Oakley and A. Brennan, same journal
34, 2014). Steps: 1. choose among the most acceptable packages and what they become by another option on the issue asked
about; 2. halve the readings; in one half, regress each package's acceptance by the party on what would be told
(``pieces.py``), or count it at each reservation; 3. in the other half choose in each reading the package that this predicts to be
best, and set its acceptance against that of the package that is best without asking; 4. the other way round, and average.
Learning and measuring on different readings keeps noise from looking like knowledge: what comes out is a little too low
rather than too high, also since packages are left out of large domains. 5. The standard error is that of the mean over readings,
or half of what lies between the two halves where that is more, since what is learned differs between them; and of what is
not known for certain of the others' acceptance, as if that were independent from package to package.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from summitry.deals.model.grid import Grid
from summitry.deals.readings.accepted import SLACK, Accepted, accepted, all_together
from summitry.deals.readings.pieces import Pieces, expected, learned
from summitry.deals.readings.values import Floats
from summitry.deals.readings.views import Picks, View, shares, stands
from summitry.records import Domain, Share, Unknown

LEVELS = 100  # reservations tried
MOST = 100  # packages among which one would choose
WORK = 30_000_000  # packages varied on the issue asked about, times parties and readings
AT_ONCE = 200  # packages

Likely = Mapping[tuple[int, ...], Sequence[float]]  # by package how likely all others accept it, and the error of that


def unknowns(domain: Domain, views: Sequence[View], nature: Grid, model: Grid, picks: Picks) -> tuple[Unknown, ...]:
    """Of the parties ``views`` that must accept, dearest first. ``picks`` are packages, the most acceptable first."""
    if not len(picks):
        return ()
    readings = int(max(one.tables[0].shape[1] for one in views))
    changes = sum(int(allowed.sum()) for allowed in model.allowed)
    varied = picks[: max(1, min(MOST, WORK // (changes * len(views) * readings)))]
    by_issue = [_varied(model, varied, i) for i in range(len(model.sizes))]
    every = np.unique(np.concatenate([picks[:MOST], *(packages for packages, _ in by_issue)]), axis=0)
    each = [_accepted(domain, one, nature, every) for one in views]
    nobody = Accepted(np.ones(len(every)), np.zeros(len(every)))
    found: list[Unknown] = []
    for n, one in enumerate(views):
        rest = all_together([nobody, *(other for m, other in enumerate(each) if m != n)])
        pairs = np.stack([rest.value, rest.error], axis=1).tolist()
        likely = {tuple(row): pair for row, pair in zip(every.tolist(), pairs, strict=True)}
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


def _accepted(domain: Domain, one: View, nature: Grid, picks: Picks) -> Accepted:
    parts: list[Accepted] = [
        accepted(domain, one, nature, picks[n : n + AT_ONCE]) for n in range(0, len(picks), AT_ONCE)
    ]
    return Accepted(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))


def _rest(likely: Likely, packages: Picks) -> Accepted:
    """How likely all others accept each package."""
    value, error = np.array([likely[tuple(row)] for row in packages.tolist()]).T
    return Accepted(value, error)


def _reservations(one: View, likely: Likely, picks: Picks) -> Iterator[Unknown]:
    if one.reservation is None:
        drawn, rest = shares(one, picks), _rest(likely, picks)
        gain = _reservation(drawn, rest) if one.drawn else _exact_reservation(drawn[:, 0], rest)
        yield Unknown(one.stake.party, None, "reservation", gain)


def _of_issues(
    domain: Domain,
    one: View,
    likely: Likely,
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


def _gain(takes: Floats, rest: Accepted, told: Floats, by: Picks) -> Share:
    """``takes``: in which readings, or how far, the party accepts each package; what is told of package n is row
    ``by[n]`` of ``told``, shape (rows, readings)."""
    number = takes.shape[1]
    gains, swapped = np.empty(number), np.zeros(len(takes))
    for fit, test in _halves(number):
        chosen = _chosen(takes[:, fit], rest.value, told[:, fit], told[:, test], by)
        plain = int((rest.value * takes[:, fit].mean(axis=1)).argmax())
        kept = takes[plain, test]
        got = takes[:, test][chosen, np.arange(len(chosen))]
        gains[test] = rest.value[chosen] * got - rest.value[plain] * kept
        swapped += np.bincount(chosen, got, len(takes)) / number
        swapped[plain] -= kept.sum() / number
    return _share(gains, swapped * rest.error)


def _chosen(takes: Floats, rest: Floats, known: Floats, told: Floats, by: Picks) -> Picks:
    """In each reading ``told`` the package that is best by what is learned from ``known``. What is nowhere expected to be as
    good as another is everywhere is not looked at."""
    rows = [np.flatnonzero(by == row) for row in range(len(told))]
    lines = [learned(of, takes[at]) for of, at in zip(known, rows, strict=True)]
    floor = max(
        float((rest[at] * line.values.min(axis=1)).max(initial=0)) for line, at in zip(lines, rows, strict=True)
    )
    top, chosen = np.full(told.shape[1], -np.inf), np.zeros(told.shape[1], dtype=np.int64)
    for line, at, of in zip(lines, rows, told, strict=True):
        good = rest[at] * line.values.max(axis=1) >= floor
        if good.any():
            reached = rest[at[good], None] * expected(Pieces(line.knots, line.values[good]), of)
            better = reached.max(axis=0) > top
            chosen = np.where(better, at[good][reached.argmax(axis=0)], chosen)
            top = np.maximum(top, reached.max(axis=0))
    return chosen


def _reservation(drawn: Floats, rest: Accepted) -> Share:
    """At each of ``LEVELS`` reservations spread evenly, the package that most likely reaches it and is accepted."""
    number = drawn.shape[1]
    gains, swapped = np.empty(number), np.zeros(len(drawn))
    levels = (np.arange(LEVELS) + 0.5) / LEVELS
    for fit, test in _halves(number):
        known, tested = drawn[:, fit], drawn[:, test]
        plain = int((rest.value * known.mean(axis=1)).argmax())
        total = np.zeros(tested.shape[1])
        for level in levels:
            chosen = int((rest.value * (known >= level).mean(axis=1)).argmax())
            for package, sign in ((chosen, 1), (plain, -1)):
                reached = sign * (tested[package] >= level) / LEVELS
                total += rest.value[package] * reached
                swapped[package] += reached.sum() / number
        gains[test] = total
    return _share(gains, swapped * rest.error)


def _exact_reservation(given: Floats, rest: Accepted) -> Share:
    """A party with numbers: the best of those that reach a reservation, summed up over all reservations from 0 to 1. Exact
    where the others' acceptance is."""
    order = np.argsort(given, kind="stable")
    steps = np.diff(given[order], prepend=0.0)
    ranked = rest.value[order]
    chosen = [n + int(ranked[n:].argmax()) for n in range(len(order))]
    swapped = np.bincount(order[chosen], steps, len(order))
    plain = int((given * rest.value).argmax())
    swapped[plain] -= given[plain]
    return Share(round(max(float(swapped @ rest.value), 0.0), 9), round(float(np.linalg.norm(swapped * rest.error)), 9))


def _share(gains: Floats, others: Floats) -> Share:
    """``others``: what errors of the others' acceptance make of the gain, a package each."""
    one, other = (gains[half].mean() for half, _ in _halves(len(gains)))
    own = max(float(gains.std()) / len(gains) ** 0.5, abs(float(one - other)) / 2)
    return Share(round(max(float(gains.mean()), 0.0), 9), round(float(np.hypot(own, np.linalg.norm(others))), 9))
