"""Frontiers and fair packages of the cases beside the project, against every package of theirs, under each convention."""

from math import prod
from pathlib import Path

import pytest

from summitry.deals.checks.fair import fair_faults
from summitry.deals.checks.frontier import frontier_faults
from summitry.deals.checks.listing import listing
from summitry.deals.fair import fairness
from summitry.deals.files import load
from summitry.deals.frontier import frontier
from tests.deals.test_fair import DISAGREEMENTS, IDEALS

CASES = Path(__file__).parents[2] / "../shared/cases/domains"
LISTED = 1_000_000  # packages


@pytest.mark.slow
@pytest.mark.skipif(not CASES.exists(), reason="../shared is not there")
def test_cases_are_as_every_package_tells() -> None:
    domains = [load([str(path)]).domain for path in sorted(CASES.glob("*.json"))]
    small = [domain for domain in domains if prod(len(choice.options) for choice in domain.choices) <= LISTED]
    assert small
    for domain in small:
        every = listing(domain)
        found = frontier(domain, LISTED)
        assert found
        assert frontier_faults(domain, found, every) == []
        for disagreement in DISAGREEMENTS:
            for ideal in IDEALS:
                fair = fairness(domain, disagreement, ideal, LISTED)
                assert fair
                assert fair_faults(domain, fair, every) == []
