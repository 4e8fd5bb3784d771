"""Which words are cited, and under which number."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.brief.passages import marked, passages
from summitry.brief.quotation import best
from summitry.brief.record import Ref
from summitry.brief.shelf import label, sentence, shelve
from summitry.records import Document, Entries, Issue, Line, Position, Span, Statement

TEXT = "The ferry sank. The crew swam ashore, and the captain stayed.\nNobody came. It rained on the pier, he said."
WORDS = {"ferry": 4, "sank": 10, "crew": 20, "captain": 46, "Nobody": 62, "pier": 92}


def _document(text: str, lines: tuple[Line, ...] | None = None) -> Document:
    return Document("d", "coast/a.txt", text, lines if lines is not None else (Line(Span(0, len(text)), "body"),))


def _numbers(*spans: tuple[int, int]) -> list[int]:
    shelf = shelve(Entries((_document(TEXT),)))
    refs = [Ref("coast/a.txt", start, end) for start, end in spans]
    number = {ref: word.number for word in passages(shelf, refs) for ref in word.refs}
    return [number[ref] for ref in refs]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        (("ferry", "sank"), [1, 1]),
        (("captain", "ferry", "crew"), [1, 2, 1]),
        (("Nobody", "pier", "ferry"), [1, 2, 3]),
    ],
)
def test_one_number_a_sentence(words, numbers):
    assert _numbers(*((WORDS[w], WORDS[w] + len(w)) for w in words)) == numbers


def test_a_citation_across_sentences_takes_those_within_along():
    assert _numbers((WORDS["sank"], WORDS["crew"] + 4), (WORDS["captain"], WORDS["captain"] + 7)) == [1, 1]


@given(st.text(alphabet=st.sampled_from('ab. \n!?A"'), min_size=1, max_size=120), st.data())
def test_every_citation_lies_in_its_one_passage(text, data):
    place = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 40))
    refs = [Ref("coast/a.txt", at, min(len(text), at + n)) for at, n in data.draw(st.lists(place, max_size=8))]
    words = passages(shelve(Entries((_document(text),))), refs)
    assert sorted({(r.start, r.end) for r in refs}) == sorted((r.start, r.end) for w in words for r in w.refs)
    for word in words:
        assert word.words == text[word.start : word.start + len(word.words)]
        assert all(word.start <= r.start and r.end <= word.start + len(word.words) for r in word.refs)
        assert "".join(part for part, _ in marked(word)) == word.words
    firsts = [refs.index(word.refs[0]) for word in words]
    assert firsts == sorted(firsts)


def test_a_sentence_does_not_go_on_from_a_heading():
    text = "Harbour news\nThe ferry sank off\nthe pier. It rained."
    lines = (Line(Span(0, 12), "heading"), Line(Span(13, 31), "body"), Line(Span(32, 52), "body"))
    assert sentence(_document(text, lines), Span(17, 22)).of(text) == "The ferry sank off\nthe pier."
    assert sentence(_document(text, ()), Span(17, 22)).start == 0


@pytest.mark.parametrize(
    ("name", "outlet", "shown"),
    [
        ("coast/a.txt", None, "a.txt"),
        ("coast/a.txt", "Pier Post", "Pier Post"),
        ("https://a.example/x/y", None, "a.example"),
        ("-", None, "-"),
    ],
)
def test_label(name, outlet, shown):
    assert label(replace(_document("x"), name=name, outlet=outlet)) == shown


TOLLS = Issue("tolls", "Tolls", "the ferry toll falls", (), ("toll*", "fare?"))
PLAIN = Statement(
    "p", "coast/a.txt", 0, 1, "We want the toll cut.", "Ada", None, ("Isle",), "party", "indirect", "demand",
    ("tolls",), (("tolls", "for"),), said="2024-05-02",
)  # fmt: skip


@pytest.mark.parametrize(
    ("other", "better"),
    [
        ({"said": None}, "p"),
        ({"form": "direct"}, "q"),
        ({"form": "mixed", "said": None}, "p"),
        ({"form": "narrative"}, "p"),
        ({"act": "threat", "form": "direct"}, "p"),
        ({"act": "agenda"}, "p"),
        ({"said": "2024-05-03"}, "q"),
        ({"said": "2024-05-01"}, "p"),
        ({"content": "We want it cut at once.", "form": "direct"}, "p"),
        ({"stance": (("tolls", "against"),), "form": "direct"}, "p"),
        ({"via": "Bo"}, "p"),
        ({"copy_of": "p", "form": "direct"}, "p"),
    ],
)
def test_best_quotation(other, better):
    statements = (PLAIN, replace(PLAIN, id="q", **other))
    shelf = shelve(Entries((_document(TEXT),), (), (), statements))
    for order in (("p", "q"), ("q", "p")):
        quote, _ = best(shelf, TOLLS, Position("Isle", "tolls", "for", None, False, None, order))
        assert quote.ref.statement == better


def test_a_red_line_is_shown_by_the_words_that_draw_it():
    drawn = replace(PLAIN, id="q", act="red_line", form="narrative", said=None)
    shelf = shelve(Entries((_document(TEXT),), (), (), (PLAIN, drawn)))
    quote, others = best(shelf, TOLLS, Position("Isle", "tolls", "for", None, True, None, ("p", "q")))
    assert (quote.ref.statement, [s.id for s in others]) == ("q", ["p"])
