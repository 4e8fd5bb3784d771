"""Domains made at random from a seed: numbers of 17 digits, as simulations have them."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import numpy as np

from summitry.records import Choice, Domain, Joint, Linkage, Order, RedLine, Stake, Utility

RESERVATION = Fraction(3, 10)
COUPLED = 4  # pairs of issues


def plain(parties: int, issues: int, options: int, seed: int, reservation: Fraction = RESERVATION) -> Domain:
    """Weights that add up to 1, on each issue values from 0 to the weight."""
    rng = np.random.default_rng(seed)
    names = tuple(f"o{o}" for o in range(options))
    choices = tuple(Choice(f"i{i}", names, f"i{i}", names) for i in range(issues))
    stakes = tuple(Stake(f"p{p}", Utility(_table(rng, issues, options)), (), reservation) for p in range(parties))
    return Domain(f"made-{parties}p-{issues}x{options}-{seed}", choices, stakes)


def _table(rng: np.random.Generator, issues: int, options: int) -> tuple[tuple[Fraction, ...], ...]:
    values = rng.random((issues, options))
    low, high = values.min(axis=1, keepdims=True), values.max(axis=1, keepdims=True)
    scaled = (values - low) / (high - low) * rng.dirichlet(np.ones(issues))[:, None]
    return tuple(tuple(Fraction(repr(float(value))) for value in row) for row in scaled)


def coupled(domain: Domain, seed: int, party: str | None = None) -> Domain:
    """Half of the combinations of each of four pairs of issues ruled out: by nature, or by ``party``."""
    rng, pairs = np.random.default_rng(seed), []
    for k in range(COUPLED):
        a, b = domain.choices[2 * k : 2 * k + 2]
        cells = [(x, y) for x in a.options for y in b.options]
        out = rng.permutation(len(cells))[: len(cells) // 2]
        pairs.append(Linkage((a.issue, b.issue), tuple(cells[n] for n in sorted(out.tolist())), party))
    return replace(domain, linkages=tuple(pairs))


def joined(domain: Domain, seed: int) -> Domain:
    """Each party values the combinations of each of four pairs of issues besides, up to a fifth of the other values."""
    rng = np.random.default_rng(seed)
    return replace(
        domain, stakes=tuple(replace(one, utility=_joined(domain, rng, one.utility)) for one in domain.stakes)
    )


def _joined(domain: Domain, rng: np.random.Generator, utility: Utility | None) -> Utility | None:
    joints = []
    for k in range(COUPLED):
        a, b = domain.choices[2 * k : 2 * k + 2]
        values = rng.random(len(a.options) * len(b.options)) / (5 * COUPLED)
        joints.append(Joint((a.issue, b.issue), tuple(Fraction(repr(float(value))) for value in values)))
    return utility and replace(utility, joints=tuple(joints))


def lined(domain: Domain, lines: int, seed: int, most: int) -> Domain:
    """Red lines at random: no two of a party on one issue, each against 1 to ``most`` options."""
    rng = np.random.default_rng(seed)
    cells = [(party, choice) for party in domain.parties for choice in domain.choices]
    drawn = [cells[n] for n in sorted(rng.permutation(len(cells))[:lines].tolist())]
    made = []
    for party, choice in drawn:
        out = rng.permutation(len(choice.options))[: rng.integers(1, most + 1)]
        made.append(RedLine(party, choice.issue, tuple(choice.options[o] for o in sorted(out.tolist())), ()))
    return replace(domain, red_lines=tuple(made))


def worded(domain: Domain, seed: int) -> Domain:
    """The same without numbers: each party's options in order on each issue, no reservation."""
    rng = np.random.default_rng(seed)
    stakes = []
    for stake in domain.stakes:
        ranked = [[choice.options[o] for o in rng.permutation(len(choice.options))] for choice in domain.choices]
        orders = tuple(Order(tuple(pairwise(names))) for names in ranked)
        stakes.append(replace(stake, utility=None, orders=orders, reservation=None))
    return replace(domain, stakes=tuple(stakes))


def whole_numbers(parties: int, issues: int, options: int, seed: int) -> Domain:
    """Values from 0 to 9, so that ties are common."""
    domain, rng = plain(parties, issues, options, seed), np.random.default_rng(seed)
    rows = [rng.integers(0, 10, (issues, options)).tolist() for _ in domain.stakes]
    stakes = tuple(
        replace(
            stake, utility=Utility(tuple(tuple(map(Fraction, row)) for row in table)), reservation=Fraction(4 * issues)
        )
        for stake, table in zip(domain.stakes, rows, strict=True)
    )
    return replace(domain, stakes=stakes)
