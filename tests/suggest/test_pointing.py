"""Cues that point: only where the statements show the thing itself asked for or refused."""

from dataclasses import replace

import pytest

from summitry.records import Act, Issue, Option, Statement
from summitry.suggest.pointing import pointing

TOLL = Issue(
    "toll",
    "Toll",
    "a settlement has toll",
    (Option("as-asked", "toll", True), Option("none", "no toll", False)),
    ("toll",),
)


def said(content: str, act: Act) -> Statement:
    return Statement("s", "a.txt", 0, len(content), content, None, None, ("Lur",), "party", "indirect", act)


@pytest.mark.parametrize(
    ("content", "act", "expected"),
    [
        ("Lur wants a toll on the bridge", "demand", ("toll",)),
        ("a new toll", "demand", ("toll",)),
        ("Lur will sign nothing without a toll", "red_line", ("without a toll",)),
        ("Lorries have to cross without a toll", "demand", ()),
        ("Lur wants the toll lifted", "demand", ()),
        ("Lur wants to replace the toll", "demand", ()),
        ("Lur rejects any toll that lorries alone would pay", "reject", ()),
        ("Lur does not oppose a toll", "reject", ()),
        ("if the ferry stops, Lur wants a toll", "demand", ()),
    ],
)
def test_what_points(content: str, act: Act, expected: tuple[str, ...]) -> None:
    assert pointing(TOLL, ("toll",), [said(content, act)]).towards == expected


def test_where_the_word_alone_does_not_point_the_words_that_ask_do() -> None:
    statements = [said("Lur wants a toll on the bridge", "demand"), said("Varn wants to replace the toll", "demand")]
    assert pointing(TOLL, ("toll",), statements).towards == ("wants a toll",)


def test_a_cue_that_would_refuse_what_nobody_refuses_is_weak() -> None:
    assert pointing(
        replace(TOLL, cues=("tolls",)), ("high toll",), [said("the lower tolls are not for sale", "red_line")]
    ).cues == ("tolls?",)
