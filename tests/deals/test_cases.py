"""The same answers as going through every package, for the cases beside the project and domains made here."""

from pathlib import Path

import pytest

from evaluation.deals import made
from evaluation.deals.agreement import differences
from summitry.deals.files import load
from summitry.records import Domain

CASES = Path(__file__).parents[2] / "../shared/cases/domains"
LISTED = 100_000  # packages; `make bench` goes on to ten million


@pytest.mark.skipif(not CASES.exists(), reason="../shared is not there")
def test_cases_are_told_as_plain_enumeration_tells_them() -> None:
    small = [domain for path in sorted(CASES.glob("*.json")) if size(domain := load([str(path)]).domain) <= LISTED]
    assert small
    assert {domain.name: differences(domain) for domain in small} == {domain.name: [] for domain in small}


def size(domain: Domain) -> int:
    number = 1
    for choice in domain.choices:
        number *= len(choice.options)
    return number


MADE = [
    made.plain(2, 5, 10, seed=1),
    made.plain(3, 4, 10, seed=2),
    made.plain(4, 4, 8, seed=3),
    made.whole_numbers(3, 6, 6, seed=4),
    made.joined(made.coupled(made.plain(3, 8, 4, seed=5), seed=6), seed=7),
    made.lined(made.plain(3, 8, 4, seed=8), lines=16, seed=9, most=3),
    made.lined(made.coupled(made.plain(3, 8, 4, seed=10), seed=11, party="p1"), lines=12, seed=12, most=2),
    made.lined(made.whole_numbers(2, 8, 4, seed=13), lines=12, seed=14, most=3),
]


@pytest.mark.parametrize("domain", MADE, ids=lambda domain: domain.name)
def test_domains_made_are_told_as_plain_enumeration_tells_them(domain: Domain) -> None:
    assert differences(domain) == []
