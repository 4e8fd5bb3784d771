"""Integers of any size, and elimination, against plain Python over every package."""

from collections.abc import Sequence
from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.deals.model.best import best
from summitry.deals.model.elimination import Factor, TooCoupledError, eliminate
from summitry.deals.model.grid import Grid, grid
from summitry.deals.model.wide import add, at_least, limbs_for, nearly, ranks, shifted, whole, wide
from summitry.deals.model.worth import crossed
from summitry.deals.model.worth import worth as model_worth
from summitry.records import Domain
from tests.deals.brute import packages, surviving, worth
from tests.deals.domains import domains

NUMBERS = st.lists(st.integers(0, 2**130) | st.integers(0, 3), min_size=1, max_size=20)


@given(NUMBERS)
def test_wide_numbers_stay_whole(numbers: list[int]) -> None:
    limbs = limbs_for(2 * max(numbers))
    array = wide(numbers, limbs)
    assert whole(array) == numbers
    assert whole(add(array, array[::-1])) == [a + b for a, b in zip(numbers, numbers[::-1], strict=True)]


@given(NUMBERS, st.integers(-1, 2**131))
def test_wide_numbers_compare_as_numbers(numbers: list[int], bound: int) -> None:
    array = wide(numbers, limbs_for(max(numbers)))
    assert at_least(array, bound).tolist() == [number >= bound for number in numbers]
    placed = ranks(array).tolist()
    for (a, m), (b, n) in product(zip(placed, numbers, strict=True), repeat=2):
        assert (a < b) == (m < n)
        assert (a == b) == (m == n)


@given(NUMBERS, st.integers(0, 140))
def test_wide_numbers_keep_their_order_when_they_are_cut(numbers: list[int], bits: int) -> None:
    array = wide(numbers, limbs_for(max(numbers)))
    cut = min(max(bits, max(numbers).bit_length() - 60), 60 * array.shape[1] - 1)
    assert shifted(array, cut)[:, 0].tolist() == [number >> cut for number in numbers]
    rough = nearly(array)
    assert all(a <= b for a, b in pairwise(rough[i] for i in sorted(range(len(numbers)), key=numbers.__getitem__)))


def places(domain: Domain, package: Sequence[str]) -> list[int]:
    return [choice.options.index(option) for choice, option in zip(domain.choices, package, strict=True)]


def total(model: Grid, party: int, chosen: Sequence[int]) -> int:
    number = sum(whole(model.unary[i][[o], party])[0] for i, o in enumerate(chosen))
    for scope, array in model.joints:
        row = int(np.ravel_multi_index([chosen[i] for i in scope], [model.sizes[i] for i in scope]))
        number += whole(array[[row], party])[0]
    return number


@given(domains())
def test_integers_give_every_worth_and_reservation_exactly(domain: Domain) -> None:
    model = grid(domain, domain.parties, (), ())
    for p, stake in enumerate(domain.stakes):
        for package in packages(domain):
            number = total(model, p, places(domain, package))
            assert stake.utility
            assert model.worth(p, number) == worth(domain, stake.utility, package)
            if stake.reservation is not None:
                floor = model.floor[p]
                assert floor is not None
                assert (number >= floor) == (worth(domain, stake.utility, package) >= stake.reservation)


@given(domains(most=2))
def test_elimination_counts_what_survives(domain: Domain) -> None:
    model = grid(domain, (), domain.red_lines, domain.linkages)
    unary = [Factor((i,), {(int(o),): 1 for o in np.flatnonzero(mask)}) for i, mask in enumerate(model.allowed)]
    bans = [Factor(scope, {tuple(map(int, at)): 1 for at in np.argwhere(mask)}) for scope, mask in model.bans]
    found = eliminate(model.sizes, [*unary, *bans], lambda a, b: a * b, sum)
    assert (np.prod(found) if found else 0) == len(surviving(domain, [*domain.red_lines, *domain.linkages]))


def test_couplings_of_too_many_issues_are_refused() -> None:
    sizes = [10] * 9
    with pytest.raises(TooCoupledError, match="9 issues"):
        eliminate(sizes, [Factor(tuple(range(9)), {(0,) * 9: 1})], lambda a, b: a * b, sum)


@given(domains(most=2), st.data())
def test_the_best_package_is_one_nobody_finds_a_better_than(domain: Domain, data: st.DataObject) -> None:
    utility = domain.stakes[0].utility
    assert utility
    allowed = [[o for o in choice.options if data.draw(st.integers(0, 3))] for choice in domain.choices]
    near = tuple(choice.options[-1] for choice in domain.choices)
    left = [p for p in surviving(domain, domain.linkages) if all(o in a for o, a in zip(p, allowed, strict=True))]
    found = best(domain, utility, allowed, domain.linkages, near)
    ranked = [(worth(domain, utility, p), sum(a == b for a, b in zip(p, near, strict=True))) for p in left]
    assert (found in left) if left else found is None
    assert found is None or ranked[left.index(found)] == max(ranked)


@given(domains(most=2))
def test_one_package_by_itself_is_worth_and_crosses_what_brute_force_says(domain: Domain) -> None:
    utility = domain.stakes[0].utility
    assert utility
    possible = set(surviving(domain, [*domain.red_lines, *domain.linkages]))
    for package in packages(domain):
        assert (not crossed(domain, package)) == (package in possible)
        assert model_worth(domain, utility, package) == worth(domain, utility, package)
