"""Every format gives a domain back as it was, its numbers exactly."""

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given

from summitry.deals.files import case, load, spreadsheet, write
from summitry.records import Choice, Domain, Order, Stake, Utility
from tests.deals.domains import domains

CASES = Path(__file__).parents[4] / "shared" / "cases" / "domains"


@given(domains())
def test_a_case_file_gives_the_domain_back(domain: Domain) -> None:
    assert case.read(case.write(domain), "") == domain


@given(domains())
def test_a_spreadsheet_gives_what_it_can_hold_back(domain: Domain) -> None:
    if not list(spreadsheet.unwritable(domain)):
        assert spreadsheet.read(spreadsheet.write(domain), domain.name) == domain


def test_orders_weights_openings_and_quotients_come_back() -> None:
    choices = (Choice("dam", ("high", "low", "none"), "The dam", ("a high dam", "a low one", "no dam")),)
    order = Order((("high", "low"), ("low", "none")), (Fraction(1, 4), Fraction(1, 2)))
    stakes = (
        Stake("Arvel", None, (order,), Fraction(1, 3), False, ("high",)),
        Stake(
            "Besh", Utility(((Fraction(1, 3), Fraction(-2), Fraction(10**30)),)), (), None, True, (), Fraction(9, 10)
        ),
    )
    domain = Domain("a river", choices, stakes)
    assert case.read(case.write(domain), "") == domain


@pytest.mark.parametrize("suffix", [".json", ".csv", ".xml"])
def test_cases_come_back_through_files(suffix: str, tmp_path: Path) -> None:
    if not CASES.is_dir():
        pytest.skip("../shared/cases is absent")
    for file in sorted(CASES.glob("*.json")):
        domain = load([str(file)]).domain
        written = write(domain, str(tmp_path / f"out{suffix}"))
        for name, text in written:
            Path(name).write_text(text, encoding="utf-8")
        again = load([name for name, _ in written]).domain
        assert again.choices == domain.choices
        assert [(s.utility, s.reservation) for s in again.stakes] == [(s.utility, s.reservation) for s in domain.stakes]
