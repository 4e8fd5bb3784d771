"""Frontiers against every package listed, on small random domains."""

from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from summitry.deals.checks.frontier import frontier_faults
from summitry.deals.frontier import frontier
from summitry.deals.frontier.approximate import approximate
from summitry.deals.frontier.dominance import efficient
from summitry.deals.frontier.listing import listed
from summitry.deals.frontier.outclassed import outclassed
from summitry.deals.model.grid import grid
from summitry.records import Domain, Frontier
from tests.deals import brute
from tests.deals.domains import domains


def acceptable(domain: Domain) -> list[tuple[str, ...]]:
    parties = domain.bargainers
    stands = brute.surviving(domain, [*domain.red_lines, *domain.linkages])
    floors = [domain.stake(party).reservation for party in parties]
    return [
        package
        for package, worths in zip(stands, brute.vectors(domain, parties, stands), strict=True)
        if all(floor is None or worth >= floor for worth, floor in zip(worths, floors, strict=True))
    ]


@given(domains())
def test_every_efficient_package_is_found_and_no_other(domain: Domain) -> None:
    found = frontier(domain, limit=2000)
    assert found
    assert {deal.package for deal in found.deals} == brute.efficient(domain, found.parties, acceptable(domain))
    assert frontier_faults(domain, found) == []
    for deal in found.deals:
        assert deal.worths == tuple(brute.vectors(domain, [p], [deal.package])[0][0] for p in domain.parties)


@given(domains(), st.integers(1, 6))
def test_a_shorter_list_shows_packages_of_the_longer(domain: Domain, limit: int) -> None:
    short, long = frontier(domain, limit), frontier(domain, 2000)
    assert short
    assert long
    assert (short.packages, short.worths) == (long.packages, long.worths)
    assert set(short.deals) <= set(long.deals)
    assert len(short.deals) == min(limit, long.packages)


@given(domains(), st.integers(1, 4))
def test_what_is_not_kept_is_matched_up_to_epsilon(domain: Domain, rows: int) -> None:
    model = grid(domain, domain.bargainers, domain.red_lines, domain.linkages)
    front, epsilon = approximate(domain, model, [floor or 0 for floor in model.floor], rows)
    deals = listed(domain, front, np.arange(len(front)), 2000) if front else ()
    found = Frontier(model.parties, deals, len(deals), len(deals), max(epsilon, TINY))
    assert len(deals) <= rows
    assert frontier_faults(domain, found) == []


TINY = Fraction(1, 10**9)  # so that only one package of each worth is asked for
VECTORS = st.integers(1, 6).flatmap(
    lambda parties: arrays(np.int64, st.tuples(st.integers(0, 60), st.just(parties)), elements=st.integers(0, 6))
)


@given(VECTORS)
def test_the_filter_keeps_what_nothing_dominates(vectors: np.ndarray) -> None:
    places, starts = efficient(vectors)
    rows = [tuple(row) for row in vectors.tolist()]
    assert set(places.tolist()) == {n for n, row in enumerate(rows) if not any(brute.dominates(o, row) for o in rows)}
    runs = [[rows[p] for p in places[a:b]] for a, b in pairwise(starts)]
    assert all(len(set(run)) == 1 for run in runs)
    assert [run[0] for run in runs] == sorted({rows[p] for p in places}, reverse=True)


@pytest.mark.parametrize("parties", [1, 2, 3, 4, 6])
@pytest.mark.parametrize("largest", [5, 2**59])
def test_nothing_efficient_is_outclassed(parties: int, largest: int) -> None:
    vectors = np.random.default_rng(parties).integers(0, largest, (4000, parties))
    gone = outclassed(vectors[:, :, None])
    kept, _ = efficient(vectors)
    assert not gone[kept].any()
    assert gone.any()


@pytest.mark.parametrize("parties", [2, 3, 4, 5])
def test_the_filter_keeps_what_nothing_dominates_over_several_blocks(parties: int) -> None:
    generator = np.random.default_rng(parties)
    vectors = generator.integers(0, 40, (6000, parties))
    vectors[:, 0] = 40 - vectors[:, 1:].sum(axis=1) // (parties - 1)  # opposed, so that many are efficient
    places, _ = efficient(vectors)
    kept = np.zeros(len(vectors), dtype=bool)
    kept[places] = True
    better = [(vectors >= row).all(axis=1) & (vectors > row).any(axis=1) for row in vectors]
    assert kept.tolist() == [not each.any() for each in better]
