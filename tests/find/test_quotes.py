"""Quotation marks of every kind, nested, unclosed, beside measures: (paragraph, [words inside the marks, ...])."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.find.speech.quotes import FILLER, masked, quotes
from summitry.records import Span

TABLE = [
    ("“The lake is ours,” she said.", ["The lake is ours,"]),
    ('"The lake is ours," she said.', ["The lake is ours,"]),
    ("'The lake is ours,' she said.", ["The lake is ours,"]),
    ("‘The lake is ours,’ she said.", ["The lake is ours,"]),
    ("«The lake is ours», she said.", ["The lake is ours"]),
    ("„Der See“ is its name.", ["Der See"]),
    ("“He said ‘never’ twice,” she said.", ["He said ‘never’ twice,"]),
    ("“One,” she said. “Two.”", ["One,", "Two."]),
    ("“It goes on in the next paragraph.", ["It goes on in the next paragraph."]),
    ("“The bridge stays shut, said Holt.", ["The bridge stays shut,"]),
    ("“The bridge stays shut, he said.", ["The bridge stays shut,"]),
    ("The drivers' union won't talk.", []),
    ("The miners’ leader can’t wait.", []),
    ('A 12" pipe and a 5\'10" valve were cut.', []),
    ('It is over."', []),
    ('"" is empty.', []),
    ('He put " " there and "more words" here.', ["more words"]),
    ("No marks at all.", []),
    ("It was 'an insult' to 'every porter' there.", ["an insult", "every porter"]),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_words_inside_the_marks(text: str, expected: list[str]) -> None:
    assert [quote.inner.of(text) for quote in quotes(text, Span(0, len(text)))] == expected


def test_a_paragraph_left_open_is_told_from_a_closed_one() -> None:
    text = "“It goes on."
    assert not quotes(text, Span(0, len(text)))[0].closed


def test_the_mask_keeps_every_offset_and_the_last_mark() -> None:
    text = "“Enough!” Obi said."
    mask = masked(text, quotes(text, Span(0, len(text))))
    assert mask == f"“{FILLER * 6}!” Obi said."


@given(st.text(alphabet="a b\"'“”‘’«».,\n", max_size=80))
def test_quotations_never_overlap_and_stand_inside_the_paragraph(text: str) -> None:
    found = quotes(text, Span(0, len(text)))
    assert all(one.outer.end <= other.outer.start for one, other in pairwise(found))
    assert all(0 <= q.outer.start < q.inner.start < q.inner.end <= q.outer.end <= len(text) for q in found)
    assert len(masked(text, found)) == len(text)


@pytest.mark.parametrize("unit", ['"', '"a" ', " 'a", "‘a ", "“a ", "«a "])
def test_time_is_linear_in_the_number_of_marks(unit: str) -> None:
    def once(text: str) -> float:
        start = time.process_time()
        quotes(text, Span(0, len(text)))
        return time.process_time() - start

    def took(count: int) -> float:
        """The best of three: what other tests left in memory may be collected in the midst of one."""
        return min(once(unit * count) for _ in range(3))

    assert took(40_000) < 6 * took(10_000) + 0.2
