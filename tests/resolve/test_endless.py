"""Time of resolving grows with the text, not with its square, however the text is broken into lines."""

import time

import pytest

from summitry.agenda import load
from summitry.find import Found
from summitry.find.speech.article import speech
from summitry.find.times.expressions import times
from summitry.records import Document, Span
from summitry.resolve import resolve
from summitry.resolve.lines import body_before, line_around
from tests.pages import page

SAID = (
    "The harbour minister said on Monday that the ferry would sail by May, and this the union rejected after the talks."
)
FEW, MANY = 250, 1750
LINEAR = MANY / FEW


def seconds(document: Document) -> float:
    """Of this process's own work, the quicker of two runs."""
    found, agenda, taken = Found(speech(document), times(document)), load("peace"), []
    for _ in range(2):
        began = time.process_time()
        assert resolve([document], {document.name: found}, agenda).statements
        taken.append(time.process_time() - began)
    return min(taken)


@pytest.mark.parametrize("between", [" ", "\n"], ids=["one line", "many lines"])
def test_time_grows_with_the_text(between: str) -> None:
    few, many = (seconds(page(between.join([SAID] * count))) for count in (FEW, MANY))
    assert many / few < 2 * LINEAR


TEXT = "Port news\nThe talks opened.\nA crane at dusk.\nThey went on."


@pytest.mark.parametrize(
    ("at", "lines"),
    [
        ("They", ["They went on.", "The talks opened."]),
        ("crane", ["The talks opened."]),
        ("opened", ["The talks opened."]),
        ("news", []),
    ],
)
def test_body_before_goes_backwards_over_news_only(at: str, lines: list[str]) -> None:
    document = page(TEXT, "headline", "body", "caption")
    assert [span.of(TEXT) for span in body_before(document, TEXT.index(at))] == lines


@pytest.mark.parametrize(
    ("words", "line"), [("talks", "The talks opened."), ("opened.\nA crane", "opened.\nA crane"), ("Port", "Port")]
)
def test_line_around_is_the_whole_line_or_the_place_itself(words: str, line: str) -> None:
    document = page(TEXT, "headline", "body", "caption")
    start = TEXT.index(words)
    assert line_around(document, Span(start, start + len(words))).of(TEXT) == line
