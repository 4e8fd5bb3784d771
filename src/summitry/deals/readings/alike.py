"""Options that nothing known tells apart: whatever is likely for one of them is as likely for the other."""

from collections.abc import Hashable, Sequence

import numpy as np

from summitry.deals.model.grid import Grid
from summitry.deals.readings.relation import Relation
from summitry.deals.readings.views import Picks, View
from summitry.records import Domain, Joint, Utility

Key = tuple[Hashable, ...]


def alike(domain: Domain, views: Sequence[View], model: Grid) -> tuple[tuple[tuple[int, ...], ...], ...]:
    """For each issue its options in groups: the same to all parties in numbers or place in the order, named by the same
    red lines, bound by the same linkages, and asked for by the same parties."""
    return tuple(_groups([_key(domain, views, model, i, o) for o in range(size)]) for i, size in enumerate(model.sizes))


def _groups(keys: Sequence[Key]) -> tuple[tuple[int, ...], ...]:
    groups: dict[Key, list[int]] = {}
    for option, key in enumerate(keys):
        groups.setdefault(key, []).append(option)
    return tuple(map(tuple, groups.values()))


def first_of_alike(groups: Sequence[Sequence[Sequence[int]]], picks: Picks) -> Picks:
    """The same packages, each option replaced by the first one like it."""
    out = picks.copy()
    for i, issue in enumerate(groups):
        for options in issue:
            out[np.isin(picks[:, i], options), i] = options[0]
    return out


def _key(domain: Domain, views: Sequence[View], model: Grid, issue: int, option: int) -> Key:
    choice = domain.choices[issue]
    name = choice.options[option]
    lines = tuple(name in line.options for line in domain.red_lines if line.issue == choice.issue)
    bans = tuple(mask.take(option, axis=scope.index(issue)).tobytes() for scope, mask in model.bans if issue in scope)
    asked = tuple(bool(stake.opening) and stake.opening[issue] == name for stake in domain.stakes)
    worths = tuple(
        _numbers(domain, one.stake.utility, issue, option)
        if one.told is None
        else _place(one.told.orders[issue], option)
        for one in views
    )
    return (lines, bans, asked, worths)


def _place(order: Relation, option: int) -> Key:
    return order[option], tuple(below >> option & 1 for below in order)


def _numbers(domain: Domain, utility: Utility | None, issue: int, option: int) -> Key:
    if utility is None:
        return ()
    name = domain.choices[issue].issue
    joints = tuple(_beside(domain, joint, name, option) for joint in utility.joints if name in joint.issues)
    return utility.values[issue][option], joints


def _beside(domain: Domain, joint: Joint, issue: str, option: int) -> Key:
    """What a joint adds for an option, with each combination of the others."""
    sizes = [len(domain.choices[domain.place(name)].options) for name in joint.issues]
    cells = np.arange(len(joint.values)).reshape(sizes).take(option, axis=joint.issues.index(issue))
    return tuple(joint.values[cell] for cell in cells.ravel().tolist())
