"""Search: which statements, in which order, and that a person's words are never taken for a query language."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from ferry import FERRY
from hypothesis import given
from hypothesis.strategies import characters, text

from summitry.ledger import Ledger

FOUND = [
    ("rest", ["s1"]),
    ("REST", ["s1"]),
    ("shift", ["s2"]),  # stems: shifts
    ("rejecting", ["s2"]),
    ("cafe norrevik", []),  # the accent of é is dropped; ø is a letter of its own
    ("cafe", ["s3"]),
    ("café nørrevik", ["s3"]),
    ("Brandt", ["s1", "s2"]),  # speaker
    ("harbour board", ["s3"]),  # party
    ("ferry/1.txt", ["s1", "s2", "s3"]),  # document
    ("rest shifts", []),  # all the words
    ('"split shifts"', ["s2"]),
    ("split-shifts", ["s2"]),
    ("shifts-split", []),
    ("rest OR shifts", []),  # no operators
    ("NOT rest", []),
    ("rest*", ["s1"]),
    ("content:rest", []),
    ("Deckhands'", ["s1", "s2"]),
    ("rest; DROP TABLE statements", []),
    ("rest --", ["s1"]),
    ("", []),
    (" \t\n", []),
    ("--", []),
    ('"', []),
    ("\0", []),
    ("\ud800", []),
]


@pytest.fixture(scope="module")
def ledger() -> Iterator[Ledger]:
    with Ledger() as opened:
        opened.replace(FERRY)
        yield opened


@pytest.mark.parametrize(("words", "ids"), FOUND)
def test_words_find_statements(ledger: Ledger, words: str, ids: list[str]) -> None:
    assert sorted(statement.id for statement in ledger.search(words)) == ids


def test_a_statement_is_found_whole(ledger: Ledger) -> None:
    assert ledger.search("split shifts") == (FERRY.statements[1],)


@given(text(characters() | characters(whitelist_categories=["Cs"])) | text("\"'()*:^+-~{}[] \0ANDORTNE"))
def test_no_words_are_an_error(words: str) -> None:
    with Ledger() as ledger:
        ledger.replace(FERRY)
        assert set(ledger.search(words)) <= set(FERRY.statements)


def test_very_many_words_are_no_error(ledger: Ledger) -> None:
    assert ledger.search(" ".join(map(str, range(20_000)))) == ()


def test_the_best_match_comes_first_and_equals_go_by_id() -> None:
    first = FERRY.statements[0]
    long = replace(
        first, id="a", content="Rest was one matter among the many others that the pilots brought up that day"
    )
    short = [replace(first, id=id, content="Longer rest") for id in ("c", "b")]
    with Ledger() as ledger:
        ledger.replace(replace(FERRY, statements=(long, *short)))
        assert [statement.id for statement in ledger.search("rest")] == ["b", "c", "a"]


def test_what_was_replaced_is_found_no_more() -> None:
    with Ledger() as ledger:
        ledger.replace(FERRY)
        ledger.replace(replace(FERRY, statements=FERRY.statements[1:2]))
        assert [[found.id for found in ledger.search(words)] for words in ("Brandt", "longer")] == [["s2"], []]
