"""The learned reader: words, windows, decoding, and what the shipped weights find."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.find import find
from summitry.find.reader.decode import ALLOWED, AT_FIRST, best_tags, runs
from summitry.find.reader.network import Onnx
from summitry.find.reader.reading import Reading, reading
from summitry.find.reader.windows import LONGEST, windows
from summitry.find.reader.words import LOOKS, words
from summitry.find.sentences import sentences
from summitry.records import Document, Line, Span


def paragraphs(text: str) -> list[list[Span]]:
    found, at = [], 0
    for line in text.splitlines(keepends=True):
        found += [list(sentences(text, at, at + len(line.rstrip())))] if line.strip() else []
        at += len(line)
    return found


def read(text: str) -> Reading:
    return reading(Onnx(), text, paragraphs(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oslo won't sign.", ["Oslo", "won", "'", "t", "sign", "."]),
        ("U.S. envoys met", ["U", ".", "S", ".", "envoys", "met"]),
        ("“No”, said Żuk", ["“", "No", "”", ",", "said", "Żuk"]),
        ("", []),
        ("🙂 …", ["🙂", "…"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    found = words(text, [[Span(0, len(text))]])
    assert [span.of(text) for span in found.spans] == expected
    assert len(found.looks) == len(found.pieces) == len(expected)


def test_looks_tell_what_lower_case_loses() -> None:
    text = 'Oslo oslo OSLO "oslo" oslo'
    found = words(text, [[Span(0, len(text))]])
    by_word = [(span.of(text), look) for span, look in zip(found.spans, found.looks, strict=True)]
    plain = [look for word, look in by_word if word == "oslo"]
    assert len({look for _, look in by_word[:3]}) == 3
    assert plain[1] != plain[0]  # inside quotation marks
    assert plain[2] == plain[0]  # after them


@given(st.text(max_size=400))
def test_words_stand_in_the_text_in_order(text: str) -> None:
    found = words(text, paragraphs(text))
    assert all(0 <= look < LOOKS for look in found.looks)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found.spans))
    assert all(pieces for pieces in found.pieces)


@settings(max_examples=50)
@given(st.lists(st.integers(1, 90), min_size=1, max_size=30))
def test_windows_cover_every_word_once(lengths: list[int]) -> None:
    text = "\n".join(" ".join(["talks"] * n) + "." for n in lengths)
    found = words(text, paragraphs(text))
    made = list(windows(found))
    assert [w for window in made for w in range(window.own, window.end)] == list(range(len(found.spans)))
    assert all(w.start <= w.own < w.end for w in made)
    assert all(sum(len(found.pieces[i]) for i in range(w.start, w.end)) <= LONGEST for w in made)


def test_a_window_begins_with_a_sentence() -> None:
    text = " ".join(["The two sides met again in the harbour town."] * 80)
    found = words(text, paragraphs(text))
    assert all(w.own in found.starts and w.start in found.starts for w in windows(found))


@given(st.integers(1, 6), st.integers(0, 10_000))
def test_the_best_tags_are_the_best_of_all(length: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(1, length, 3)).astype(np.float32)

    def value(tags: tuple[int, ...]) -> float:
        steps = sum(ALLOWED[a, b] for a, b in itertools.pairwise(tags))
        return float(AT_FIRST[tags[0]] + steps + sum(scores[0, i, t] for i, t in enumerate(tags)))

    best = max(itertools.product(range(3), repeat=length), key=value)
    assert value(tuple(best_tags(scores)[0].tolist())) == pytest.approx(value(best), abs=1e-4)


@pytest.mark.parametrize(
    ("tags", "expected"),
    [([0, 1, 2, 0], [(1, 3)]), ([1, 1, 2], [(0, 1), (1, 3)]), ([0, 0], []), ([], []), ([1], [(0, 1)])],
)
def test_runs(tags: list[int], expected: list[tuple[int, int]]) -> None:
    assert list(runs(np.array(tags, dtype=np.int8))) == expected


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "Harbour minister Ilse Brandt said on Monday that the ferry would sail again by May.",
            "Harbour minister Ilse Brandt",
            "said",
            "the ferry would sail again by May",
        ),
        (
            "“We will not pay twice,” said Omar Haddad, who leads the growers.",
            "Omar Haddad",
            "said",
            "We will not pay twice,",
        ),
        (
            "According to the port authority, the cranes are unsafe.",
            "the port authority",
            "According to",
            "the cranes are unsafe",
        ),
        ("Mayor Lind groused that the ferry was late again.", "Mayor Lind", "groused", "the ferry was late again"),
    ],
)
def test_plain_cases(text: str, source: str, cue: str, content: str) -> None:
    document = Document("x", "x.txt", text, (Line(Span(0, len(text)), "body"),))
    (found,) = find(document).attributions
    assert found.source
    assert found.cue
    assert found.source.of(text).startswith(source)
    assert [span.of(text) for span in (found.cue, found.content)] == [cue, content]
    assert 0.5 < found.confidence <= 1


def test_shipped_weights_mark_names() -> None:
    text = "Finance minister Ana Reyes met the Rail Union in Lima on Friday."
    found = {(name.kind, name.span.of(text)) for name in read(text).names}
    assert {("person", "Ana Reyes"), ("organisation", "Rail Union"), ("place", "Lima")} <= found


def test_reading_twice_gives_the_same() -> None:
    text = "The envoy said the border would open. “Not before June,” the general replied."
    assert read(text) == read(text)


@pytest.mark.parametrize(
    "text",
    ["", "\n\n", "????", "“" * 50, "🙂" * 300, "ALL TALKS ARE OFF SAYS KELLER", "قال الوزير إن المحادثات", "a" * 5000],
)
def test_odd_text_is_read_without_fuss(text: str) -> None:
    for marked in read(text).attributions:
        assert all(0 <= s.start < s.end <= len(text) for s in (*marked.source, *marked.cue, *marked.content))
