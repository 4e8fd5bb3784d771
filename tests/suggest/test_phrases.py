"""Noun phrases told by their words alone."""

import pytest

from summitry.suggest.phrases import phrases
from summitry.suggest.words import kind, known, rarity, root

FOUND = [
    ("The millers want a flour subsidy.", ["millers", "flour subsidy"]),
    ("They refuse to pay the harbour toll.", ["harbour toll"]),
    ("Pay must rise with rents.", ["pay", "rents"]),
    ("an exchange of prisoners before winter", ["exchange of prisoners", "winter"]),
    ("the release of all the remaining detainees", ["release of remaining detainees"]),
    ("Members maintain that quotas are too low.", ["members", "quotas"]),
    ("frozen Lurian assets", ["frozen assets"]),
    ("Doran Pell spoke in Lur.", []),
    ("Varna will join NATO.", ["nato-membership"]),
    ("membership of the EU", ["eu-membership"]),
    ("the road into the Northern Customs Union", ["northern-customs-union-membership"]),
    ("They insist on Western troops.", ["western troops"]),
    ("by restoring public finances", ["public finances"]),
    ("working conditions", ["working conditions"]),
    ("ferries: https://example.org/wage-deal", ["ferries"]),
    ("a 12-hour shift", ["12-hour shift"]),
    ("They do not agree, and she won't.", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_phrases(text: str, expected: list[str]) -> None:
    assert [phrase.text for phrase in phrases(text)] == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("automation", "automated", True),
        ("quota", "quotas", True),
        ("truce", "ceasefire", True),
        ("wages", "salary", True),
        ("tariffs", "wages", False),
        ("nation", "negotiation", False),
    ],
)
def test_words_of_one_question_have_one_root(one: str, other: str, same: bool) -> None:
    assert (root(one) == root(other)) is same


def test_kinds_and_rarity() -> None:
    assert [kind(w) for w in ("government", "said", "the", "don’t", "frobnication", "globally")] == [
        "noun", "verb", "other", "other", "noun", "other",
    ]  # fmt: skip
    assert 0 < rarity("talks") < rarity("quota") < rarity("dredging") <= 1
    assert known("embargo")
    assert not known("lunch")
