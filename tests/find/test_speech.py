"""Speech over paragraphs and whole documents: (text, [(source, content), ...]); odd input."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.find.speech.article import speech
from summitry.records import Document, Line, Span


def document(text: str) -> Document:
    lines, at = [], 0
    for words in text.split("\n"):
        lines += [Line(Span(at, at + len(words)), "body")] if words.strip() else []
        at += len(words) + 1
    return Document("d", "d.txt", text, tuple(lines))


def told(text: str) -> list[tuple[str | None, str]]:
    return [(a.source.of(text) if a.source else None, a.content.of(text)) for a in speech(document(text))]


TABLE = [
    ("“The quota is a theft,” said Amaka Eze, who speaks for the boats.\n“We fished here before.\n“We will fish here after.”",
     [("Amaka Eze", "The quota is a theft,"), ("Amaka Eze", "We fished here before."), ("Amaka Eze", "We will fish here after.")]),
    ("“The lake is no tap,” Tesfaye said. “It is our mother.\n“Nobody sells a mother,” he went on.",
     [("Tesfaye", "The lake is no tap,"), ("Tesfaye", "It is our mother."), ("he", "Nobody sells a mother,")]),
    ("'We have been patient,' Siân Pryce said. 'We are not patient now.'",
     [("Siân Pryce", "We have been patient,"), ("Siân Pryce", "We are not patient now.")]),
    ("“He told me ‘never’ and hung up,” Duarte said.", [("Duarte", "He told me ‘never’ and hung up,")]),
    ("“The bridge stays shut, said Holt, the engineer.", [("Holt, the engineer", "The bridge stays shut,")]),
    ("“It was frank,” said one. “It was loud,” said the other.", [("one", "It was frank,"), ("the other", "It was loud,")]),
    ("“Are you done?” Pak asked. “We are.”", [("Pak", "Are you done?"), ("Pak", "We are.")]),
    ("“Never!” Ito told the drivers.", [("Ito", "Never!")]),
    ("“Is it over?” The dockers said that it was not.", [(None, "Is it over?"), ("The dockers", "it was not")]),
    ("“Any pause,” Ito said, “must be honest.”", [("Ito", "Any pause,"), ("Ito", "must be honest.")]),
    ("The minister was blunt: “There is no money.”", [("The minister", "There is no money.")]),
    ("\"Enough is enough\" - Ngozi Obi, shop steward", [("Ngozi Obi, shop steward", "Enough is enough")]),
    ("Growers reject quota: minister", [("minister", "Growers reject quota")]),
    ("The dam is safe, engineers say", [("engineers", "The dam is safe")]),
    ("Growers' leader: 'No water, no deal'", [("Growers' leader", "No water, no deal")]),
    ("14:45 Tamm says the doors are locked.\n15:10\nThe minister tells reporters he will stay.",
     [("Tamm", "the doors are locked"), ("The minister", "he will stay")]),
    ("Asked whether he would resign, Haraldsen said: “Why would I?”", [("Haraldsen", "Why would I?")]),
    ("The envoy said the truce “is holding, barely.”", [("The envoy", "the truce “is holding, barely.”")]),
    ("The so-called “peace camp” met.", []),
    ("We asked for a seat. I was told to wait.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_speech(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert told(text) == expected


def test_what_that_stands_for_joins_the_bar() -> None:
    text = "Strangers would run the lifts. That is a red line for the guild."
    assert told(text) == [("the guild", text)]


WORDS = [
    "Keller",
    "said",
    "that",
    "the",
    "union",
    "“",
    "”",
    '"',
    "'",
    ",",
    ".",
    ":",
    "who",
    "and",
    "according to",
    "\n",
    "he",
    "I",
    "will not sign",
]


def test_dropping_the_writers_own_words_keeps_the_layers_right() -> None:
    text = "I think, and Osei said Chad told Mali that the lake fell."
    found = speech(document(text))
    assert [(a.content.of(text), a.within) for a in found] == [
        ("Chad told Mali that the lake fell", None),
        ("the lake fell", 0),
    ]


@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))
def test_spans_stand_in_the_text_and_within_points_at_a_holder(text: str) -> None:
    found = speech(document(text))
    for attribution in found:
        assert 0 <= attribution.content.start < attribution.content.end <= len(text)
        assert attribution.source is None or attribution.source.of(text).strip()
        assert attribution.within is None or found[attribution.within].content.holds(attribution.content)


ODD: list[Callable[[int], str]] = [
    lambda size: "word " * (size // 5),
    lambda size: "x" * size,
    lambda size: '"' * size,
    lambda size: '"a" ' * (size // 4),
    lambda size: " 'a" * (size // 3),
    lambda size: "“a " * (size // 3),
    lambda size: "THE UNION SAID NO " * (size // 18),
    lambda size: "😀" * size,
    lambda size: "قال الوزير " * (size // 11),
    lambda size: "A-" * (size // 2),
    lambda size: "Ann and Bob and " * (size // 16),
    lambda size: "union's view is " * (size // 16),
    lambda size: "Keller: yes we will\n" * (size // 20),
    lambda size: "Ann Keller said that " * (size // 21),
]


@pytest.mark.parametrize("odd", ODD)
def test_twice_the_text_takes_about_twice_the_time(odd: Callable[[int], str]) -> None:
    def took(size: int) -> float:
        page = document(odd(size))
        start = time.process_time()
        speech(page)
        return time.process_time() - start

    took(2_000)
    assert took(24_000) < 6 * took(8_000) + 0.3
