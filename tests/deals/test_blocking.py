"""Minimal correction and unsatisfiable sets against every package and every set of constraints of small domains."""

from hypothesis import given, settings

from summitry.deals.blocking import blocking
from summitry.deals.checks.blocking import wrong
from summitry.records import Domain
from tests.deals.domains import domains


@given(domains())
@settings(deadline=None, max_examples=300)
def test_sets_are_right_by_their_definitions(domain: Domain) -> None:
    assert wrong(domain, blocking(domain)) == []
