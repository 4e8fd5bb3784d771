"""What a party asks for before anybody moves.

The options it has asked for in words, and on the other issues those of its best package: the one of most worth that
crosses none of its own red lines and conditions nor what lies in the nature of things. Where several are best, the one nearest to
the package it is to move to, so that nobody is told to give up what is all the same to it. A party with only orders asks for what
is better than all else it has not ruled out; on an issue where its orders do not say, it asks for nothing (None).
"""

from collections.abc import Sequence
from functools import lru_cache

from summitry.deals.model.best import best
from summitry.deals.readings.relation import Relation, relation
from summitry.records import Choice, Domain, Order, Package, Stake

Opening = tuple[str | None, ...]


def opening(domain: Domain, stake: Stake, near: Package | None = None) -> Opening:
    said = stake.opening or (None,) * len(domain.choices)
    allowed = [_allowed(domain, stake, i, option) for i, option in enumerate(said)]
    if stake.utility is None:
        orders = stake.orders or (Order(),) * len(domain.choices)
        zipped = zip(domain.choices, orders, allowed, strict=True)
        return tuple(_first(choice, order, options) for choice, order, options in zipped)
    own = [linkage for linkage in domain.linkages if linkage.party in (None, stake.party)]
    found = best(domain, stake.utility, allowed, own, near)
    return found if found is not None else best(domain, stake.utility, allowed, (), near) or said


def _allowed(domain: Domain, stake: Stake, issue: int, said: str | None) -> tuple[str, ...]:
    """What it has asked for, whatever its red lines say; else what they leave; else, where they leave nothing, all."""
    choice = domain.choices[issue]
    lines = [line for line in domain.red_lines if line.party == stake.party and line.issue == choice.issue]
    ruled_out = {option for line in lines for option in line.options}
    return (said,) if said is not None else tuple(o for o in choice.options if o not in ruled_out) or choice.options


def _first(choice: Choice, order: Order, options: Sequence[str]) -> str | None:
    """The one option of some that is better than each other of them, as far as the order says."""
    below, place = _below(choice, order), {option: n for n, option in enumerate(choice.options)}
    wanted = sum(1 << place[option] for option in options)
    tops = [o for o in options if not wanted & ~(below[place[o]] | 1 << place[o])]
    return tops[0] if len(tops) == 1 else None


@lru_cache(maxsize=256)
def _below(choice: Choice, order: Order) -> Relation:
    place = {option: n for n, option in enumerate(choice.options)}
    return relation(len(place), [(place[better], place[worse]) for better, worse in order.better])
