"""Acceptability, efficiency and what to ask, put together."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from summitry.deals.model.grid import Grid, grid
from summitry.deals.readings.accepted import Accepted, accepted, all_together
from summitry.deals.readings.alike import alike, first_of_alike
from summitry.deals.readings.efficient import efficient
from summitry.deals.readings.sampled import sampled
from summitry.deals.readings.search import climbed, efficient_in_mean, efficient_in_readings, ranking
from summitry.deals.readings.surviving import count, every
from summitry.deals.readings.unknowns import unknowns
from summitry.deals.readings.views import Picks, View, as_package, as_picks, stands, view
from summitry.records import Acceptability, Domain, Order, Package, Readings, Share, Stake

DIGITS = 9
CELLS = 8_000_000  # values of options kept: fewer readings where a domain is very large
WORK = 10_000_000  # cells of elimination times readings: fewer readings are searched where couplings are many
FEW = 5_000  # packages that are all compared to tell which are efficient
FEWER = 300  # packages of which each is counted, on the convex hull of worths or off it
TOLD = 20  # packages of which it is told how often they are efficient, where not all can be compared; and those asked about
MEANS = 2_000  # weights of parties tried in the mean reading


@dataclass(frozen=True, slots=True, eq=False)
class Survey:
    """What is looked at. ``views`` are the parties drawn, ``needed`` those that must accept, ``nature`` what nobody can give
    up, ``model`` that with everybody's red lines and conditions; ``everything`` that it leaves, where that is little."""

    domain: Domain
    views: tuple[View, ...]
    needed: tuple[View, ...]
    nature: Grid
    model: Grid
    everything: Picks | None
    alike: tuple[tuple[tuple[int, ...], ...], ...]
    searched: int
    seed: int


def readings(
    domain: Domain, number: int = 10_000, seed: int = 1, asked: Sequence[Package] = (), first: int = 100
) -> Readings:
    """How likely packages are accepted under what is known: the ``first`` most acceptable of those efficient in some
    reading, and those ``asked`` about, with what to ask whom. Of options that nothing tells apart the packages listed take
    the first for all (``Readings.alike``).

    Fewer than ``number`` readings are drawn of a domain with very many options; ``Readings.number`` tells how many.
    Parties that need not accept, and of whom nothing is known, stay out; without parties or issues there is nothing to
    draw. ContradictionError where what is said of a party cannot all be true; TooCoupledError where couplings tie too
    many issues together.
    """
    stakes = [stake for stake in domain.stakes if stake.must_accept or _is_known(domain, stake)]
    if not stakes or not domain.choices:
        return Readings(number, seed, 0, (), ())
    options = len(stakes) * sum(len(choice.options) for choice in domain.choices)
    number = max(2, min(number, CELLS // max(options, 1)))
    survey = _survey(domain, [view(domain, stake, number, seed) for stake in stakes], number, seed)
    found = _found(survey)
    best = _best(survey, found)[:first]
    packages = _acceptabilities(survey, best, as_picks(domain, asked))
    asks = unknowns(domain, survey.needed, survey.nature, survey.model, best)
    return Readings(number, seed, len(found), packages, asks, _same(survey))


def _is_known(domain: Domain, stake: Stake) -> bool:
    told = any(order != Order() for order in stake.orders)
    drawn = {line.party for line in domain.red_lines} | {linkage.party for linkage in domain.linkages}
    return stake.utility is not None or told or stake.party in drawn


def _survey(domain: Domain, views: Sequence[View], number: int, seed: int) -> Survey:
    model = grid(domain, (), domain.red_lines, domain.linkages)
    nature = grid(domain, (), (), [linkage for linkage in domain.linkages if linkage.party is None])
    total, cells = count(model)
    return Survey(
        domain,
        tuple(views),
        tuple(one for one in views if one.stake.must_accept) or tuple(views),
        nature,
        model,
        every(model) if total <= FEW else None,
        alike(domain, views, model),
        max(1, min(number, WORK // max(cells, 1))),
        seed,
    )


def _found(survey: Survey) -> Picks:
    """The packages that are efficient in some reading, as far as they are found, in the order of the domain."""
    found = efficient_in_readings(survey.model, survey.needed, survey.searched, survey.seed)
    few = survey.everything
    if few is not None and 0 < len(few) <= FEWER:
        shares = efficient(survey.domain, survey.needed, few, few)
        found = np.concatenate([found, few[shares.value > 0]])
    return np.unique(first_of_alike(survey.alike, found), axis=0)


def _best(survey: Survey, found: Picks) -> Picks:
    """Those and the most acceptable of all, as far as it is found, the most acceptable first."""
    model, needed, every_one = survey.model, survey.needed, survey.everything
    if every_one is None:
        starts = np.unique(np.concatenate([found, efficient_in_mean(model, needed, MEANS, survey.seed)]), axis=0)
        top = climbed(model, needed, starts)
    else:
        top = every_one[ranking(needed, every_one)[:1]]
    picks = np.unique(np.concatenate([found, first_of_alike(survey.alike, top)]), axis=0)
    return picks[ranking(needed, picks)]


def _same(survey: Survey) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The issues and options of more than one that nothing tells apart."""
    return tuple(
        (choice.issue, tuple(choice.options[o] for o in options))
        for choice, groups in zip(survey.domain.choices, survey.alike, strict=True)
        for options in groups
        if len(options) > 1
    )


def _acceptabilities(survey: Survey, best: Picks, asked: Picks) -> tuple[Acceptability, ...]:
    """Each package once, the most acceptable first."""
    picks = np.unique(np.concatenate([best, asked]), axis=0)
    each = {one.stake.party: accepted(survey.domain, one, survey.nature, picks) for one in survey.views}
    together = all_together([each[one.stake.party] for one in survey.needed])
    order = np.argsort(-together.value, kind="stable")
    able = _efficiencies(survey, picks, np.concatenate([picks[order[:TOLD]], asked]))
    return tuple(
        Acceptability(
            as_package(survey.domain, picks[n]),
            tuple((party, _share(shares, n)) for party, shares in each.items()),
            _share(together, n),
            able[n],
        )
        for n in order.tolist()
    )


def _efficiencies(survey: Survey, picks: Picks, first: Picks) -> list[Share | None]:
    """What crosses a rule is no package to be efficient among others. Of large domains only ``first`` are looked at."""
    kept = stands(survey.model, picks)
    shares: list[Share | None] = [None if stood else Share(0.0, 0.0) for stood in kept.tolist()]
    if survey.everything is None:
        kept &= (picks[:, None] == first).all(axis=2).any(axis=1)
    if kept.any():
        counted = _counted(survey, picks[kept])
        for n, at in enumerate(np.flatnonzero(kept).tolist()):
            shares[at] = _share(counted, n) if counted and not np.isnan(counted.value[n]) else None
    return shares


def _counted(survey: Survey, picks: Picks) -> Accepted | None:
    if survey.everything is None:
        return sampled(survey.domain, survey.needed, survey.model, picks)
    return efficient(survey.domain, survey.needed, picks, survey.everything)


def _share(counted: Accepted, n: int) -> Share:
    return Share(round(float(counted.value[n]), DIGITS), round(float(counted.error[n]), DIGITS))
