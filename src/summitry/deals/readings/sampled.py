"""In which share of the readings packages are efficient, where what can be agreed is too much to list.

Steps: 1. take as many readings as work allows; 2. in all of them at once, ask weighted sums (``weighed.py``); 3. reading by reading,
search for a better package where those did not tell (``bettered.py``), until the work is done: readings not reached are left out;
4. a package of which one reading remains open is left out. In each reading counted the answer is certain.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from summitry.deals.model.grid import Grid
from summitry.deals.readings.accepted import Accepted, binomial_error
from summitry.deals.readings.bettered import Case, bettered
from summitry.deals.readings.views import Picks, View, stands
from summitry.deals.readings.weighed import Weighed, weighed
from summitry.deals.readings.whole import Ints, Whole, whole
from summitry.records import Domain

CASES = 4_000  # packages times readings
CELLS = 2_000_000  # what options give parties in all cases
STEPS = 8_000_000  # of all searches
STEPS_EACH = 800_000


def sampled(domain: Domain, views: Sequence[View], model: Grid, listed: Picks) -> Accepted | None:
    """For each of ``listed``, which the model leaves; not a number where it could not be told of one. None where worths are
    given with too many digits."""
    drawn = [one.tables[0].shape[1] for one in views if one.drawn is not None]
    cells = len(views) * (sum(model.sizes) + sum(len(values) for one in views for _, values in one.joints))
    number = max(1, min([CASES // len(listed), CELLS // (cells * len(listed)), *drawn])) if drawn else 1
    numbers = whole(domain, views, number)
    if numbers is None:
        return None
    sample = Sample(model, numbers, listed)
    verdicts = _verdicts(sample, number)
    shares = (verdicts == 1).mean(axis=0)
    shares[(verdicts == 0).any(axis=0)] = np.nan
    errors = binomial_error(shares * len(verdicts), len(verdicts)) if drawn else np.zeros(len(listed))
    return Accepted(shares, errors)


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    model: Grid
    numbers: Whole
    listed: Picks


def _verdicts(sample: Sample, number: int) -> Ints:
    """Shape (readings, packages): 1 where a package is efficient, -1 where not, 0 where that stays open."""
    first = _weighed(sample, number)
    verdicts = first.verdict.reshape(number, -1).astype(np.int64)
    weights = first.weights.reshape(*verdicts.shape, -1)
    spent, given_up = 0, np.zeros(verdicts.shape[1], dtype=np.bool_)
    for reading, row in enumerate(verdicts):
        for n in np.flatnonzero((row == 0) & ~given_up).tolist():
            found, steps = bettered(_case(sample, reading, n, weights[reading, n]), STEPS_EACH)
            spent += steps
            row[n] = 0 if found is None else -1 if found else 1
            given_up[n] = found is None
        if spent > STEPS:
            return verdicts[: reading + 1]
    return verdicts


def _weighed(sample: Sample, number: int) -> Weighed:
    """All packages of one reading, then those of the next."""
    model, listed = sample.model, sample.listed
    kept = [np.flatnonzero(allowed) for allowed in model.allowed]
    parts = [
        (table[options][:, :, None] - table[listed[:, i]].swapaxes(0, 1)).reshape(len(options), -1, table.shape[2])
        for i, (table, options) in enumerate(zip(sample.numbers.tables, kept, strict=True))
    ]
    joints = [
        np.tile(values[:, None] - values[_cells(model, scope, listed)], (1, number, 1))
        for scope, values in sample.numbers.joints
    ]

    def possible(chosen: Ints) -> np.typing.NDArray[np.bool_]:
        """Joints are chosen apart from their issues, so that they make no package."""
        picks = np.stack([options[chosen[:, i]] for i, options in enumerate(kept)], axis=1)
        return stands(model, picks) & (not joints)

    return weighed([*parts, *joints], sample.numbers.most, possible)


def _case(sample: Sample, reading: int, n: int, weights: Ints) -> Case:
    model, package = sample.model, sample.listed[n]
    gains = [table[:, reading] - table[package[i], reading] for i, table in enumerate(sample.numbers.tables)]
    joints = [(scope, values - values[_cells(model, scope, package[None])]) for scope, values in sample.numbers.joints]
    return Case(
        [_and_weighed(rows, weights) for rows in gains],
        [(scope, _and_weighed(rows, weights)) for scope, rows in joints],
        model.allowed,
        model.bans,
    )


def _and_weighed(rows: Ints, weights: Ints) -> Ints:
    return np.concatenate([rows, rows @ weights[:, None]], axis=1)


def _cells(model: Grid, scope: Sequence[int], picks: Picks) -> Ints:
    return np.asarray(np.ravel_multi_index(tuple(picks[:, i] for i in scope), [model.sizes[i] for i in scope]))
