"""Lands that no list has, their people and their ministries: (article, words that name a speaker, speaker, parties)."""

import pytest

from summitry.records import Span
from summitry.resolve.who.cast import assemble
from summitry.resolve.who.lands import lands, ministries
from tests.pages import page

ISLAND = (
    "Take Zubara first. Zubara wants the strait. A Zubaran official said the strait was closed, and the Zubarans agreed. "
    "Zubaran harbour minister Ines Khoury said no. Zubaran fishermen said yes. Madam Khoury met Ann Kemble and Kemblean pilots. "
    "Norway's Oil Ministry waited. Zubara had waited for years, and its Mines Ministry said so. "
    "Olav Berg, a spokesman for the Oil Ministry, left."
)
TABLE = [
    ("Zubara wants", "Zubara", ("Zubara",)),
    ("A Zubaran official", "Zubaran official", ("Zubara",)),
    ("the Zubarans", "Zubara", ("Zubara",)),
    ("Ines Khoury", "Ines Khoury", ("Zubara",)),
    ("Madam Khoury", "Ines Khoury", ("Zubara",)),
    ("Zubaran fishermen", "Zubaran fishermen", ()),
    ("its Mines Ministry", "Zubara", ("Zubara",)),
    ("Olav Berg", "Olav Berg", ("Norway",)),
]


@pytest.mark.parametrize(("words", "name", "parties"), TABLE)
def test_who_is_meant(words: str, name: str, parties: tuple[str, ...]) -> None:
    at = ISLAND.index(words)
    who = assemble([article := page(ISLAND)]).who(article, Span(at, at + len(words.removesuffix(" wants"))))
    assert (who.name, who.parties) == (name, parties)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tigray waits. Tigrayan officials wait.", {"Tigray", "Tigrayan", "Tigrayans"}),
        ("It rains in Zubara. The Zubarian trade minister swims.", {"Zubara", "Zubarian", "Zubarians"}),
        ("Norwegian officials met in Norway.", set()),  # the list has it
        ("He thanked Lena Zubara. Zubara smiled. Zubaran officials did not.", set()),  # somebody's name
        ("Zubara waits. Zubaran cheese is sold.", set()),  # nobody speaks
    ],
)
def test_lands(text: str, expected: set[str]) -> None:
    assert set(lands([page(text)])) == expected


def test_a_ministry_of_two_states_is_neither_s() -> None:
    article = page("Norway's Oil Ministry said no. Iran's Oil Ministry said yes. Iran's Water Ministry slept.")
    assert ministries([article], {}) == {"Water Ministry": "Iran"}


def test_the_first_word_of_a_sentence_is_nobody_s_first_name() -> None:
    article = page(ISLAND)
    assert "Take Zubara" not in assemble([article]).persons.people
