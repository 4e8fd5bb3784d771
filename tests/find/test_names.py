"""Proper names and naming phrases: (text, [(words, kind), ...])."""

import time

import pytest

from summitry.find.names import groups, names

TABLE = [
    ("Ann Keller met Bo Lund.", [("Ann Keller", "person"), ("Bo Lund", "person")]),
    ("President Abena Mensah spoke.", [("Abena Mensah", "person")]),
    ("The Port Workers Union met.", [("Port Workers Union", "organisation")]),
    ("Lima's envoy left.", [("Lima", "other")]),
    ("On Monday it rained in Quito.", [("Quito", "other")]),
    ("Siân Pryce and Łukasz Nowak left.", [("Siân Pryce", "person"), ("Łukasz Nowak", "person")]),
    ("Mohammed bin Rashid waited.", [("Mohammed bin Rashid", "person")]),
    ("nobody came", []),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_names(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(n.span.of(text), n.kind) for n in names(text, 0, len(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Both sides and the union met.", ["Both sides", "the union"]),
        ("European leaders met the three delegations.", ["European leaders", "the three delegations"]),
        ("It rained.", []),
    ],
)
def test_groups(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in groups(text, 0, len(text))] == expected


@pytest.mark.parametrize("unit", ["A-", "A.", "Ann and ", "ANN BO ", "Bank of "])
def test_time_is_linear_in_the_length_of_a_run(unit: str) -> None:
    def took(count: int) -> float:
        text = unit * count
        start = time.process_time()
        names(text, 0, len(text))
        groups(text, 0, len(text))
        return time.process_time() - start

    took(100)
    assert took(9_000) < 6 * took(3_000) + 0.3
