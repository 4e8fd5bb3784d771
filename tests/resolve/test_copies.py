"""Copies are found, and nothing else is."""

import time
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.records import Document, Line, Span, Statement
from summitry.resolve.copies import fold_documents, fold_passages, fold_statements, origin, origins

STORY = (
    "Farmers and the dairy met for six hours in Aarau on Friday and agreed on nothing but the date of their next meeting. "
    "The price of milk divides them, and so does the question of who pays for the new tanks. A second round is set for May."
)


def document(name: str, text: str, published: str | None = None) -> Document:
    return Document(name, name, text, (Line(Span(0, len(text)), "body"),), published=published)


def statement(id_: str, document_: str, content: str, speaker: str = "Urs Frei", start: int = 0) -> Statement:
    return Statement(
        id_, document_, start, start + len(content), content, speaker, speaker, (), "observer", "direct", "assess"
    )


def copies(*documents: Document) -> dict[str, str | None]:
    return {d.name: d.copy_of for d in fold_documents(documents)}


def test_a_wire_story_with_another_headline_and_a_cut_tail_is_a_copy_of_the_earlier_one() -> None:
    cut = STORY.rsplit(". ", 1)[0].replace("new tanks", "tanks") + "."
    assert copies(document("b", cut, "2024-05-02"), document("a", STORY, "2024-05-01")) == {"a": None, "b": "a"}


def test_stories_on_one_event_are_no_copies() -> None:
    other = "The dairy and the farmers of Aarau sat together on Friday for most of the day, and parted without a price for milk."
    assert copies(document("a", STORY), document("b", other)) == {"a": None, "b": None}


def test_the_undated_one_of_two_copies_is_the_copy() -> None:
    assert copies(document("a", STORY), document("b", STORY, "2024-05-01")) == {"a": "b", "b": None}


def test_words_printed_twice_count_once() -> None:
    words = "We want a fair price for what our members bring to the dairy every morning"
    again = "We want a fair price for what our members bring to the dairy each morning"
    articles = [document("a", STORY), document("b", "Other words.")]
    said = [statement("1", "a", words), statement("2", "a", again, start=300), statement("3", "b", words, "Eva Koch")]
    assert {s.id: s.copy_of for s in fold_statements(said, articles)} == {"1": None, "2": "1", "3": None}


def test_short_phrases_are_never_copies() -> None:
    said = [statement("1", "a", "We will see."), statement("2", "a", "We will see.", start=90)]
    assert all(s.copy_of is None for s in fold_statements(said, [document("a", STORY)]))


TAIL = (
    " The cantonal government declined to say whether it would step in. Its minister is to visit two farms on Monday, and a"
    " petition with nine thousand names will be handed over the same day."
)
SPEECH = (
    "“We have carried this valley for forty years and nobody asked us what it cost. We ask for eleven cents more a litre, for"
    " tanks that somebody else pays for, and for an answer by the end of May. If there is none, the lorries stay at home.”"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (STORY + TAIL[: TAIL.index(" Its")], "a"),  # a tail shorter than the story
        (STORY + TAIL, None),  # one about as long: the story in it is a passage
        (STORY.replace("six", "five").replace("Friday", "Saturday").replace("May", "June"), "a"),
        (STORY.upper(), "a"),
        (STORY[: STORY.index(". A second")], "a"),
        (TAIL + STORY[-40:], None),
        ("The price of milk divides them.", None),  # too short to tell
        ("", None),
    ],
)
def test_a_copy_is_mostly_the_words_of_another(text: str, expected: str | None) -> None:
    assert copies(document("a", STORY, "2024-05-01"), document("b", text, "2024-05-02"))["b"] == expected


def test_two_reports_that_quote_one_speech_are_no_copies() -> None:
    one = f"Farmers cheered when Urs Frei climbed onto a trailer in Aarau. {SPEECH} Then it began to rain and most went home."
    two = (
        f"{SPEECH} With these words the head of the farmers opened a rally that the police put at two thousand people."
    )
    assert copies(document("a", one), document("b", two)) == {"a": None, "b": None}


def test_of_two_texts_of_one_day_the_cut_is_the_copy() -> None:
    short = STORY[: STORY.index(" and agreed")]
    assert copies(document("a", short, "2024-05-01"), document("b", STORY, "2024-05-01")) == {"a": "b", "b": None}
    assert copies(document("a", short, "2024-04-30"), document("b", STORY, "2024-05-01")) == {"a": None, "b": None}


def passages(earlier: str, later: str) -> list[tuple[str, str]]:
    read = [document("a", earlier, "2024-05-01"), document("b", later, "2024-05-02")]
    found = fold_passages(fold_documents(read))
    assert all((r.document, r.of) == ("b", "a") for r in found)
    return [(later[r.start : r.end], earlier[r.of_start : r.of_end]) for r in found]


BACKGROUND = (
    "The dairy, which three cantons own, has bought from the valley since the war and has never published its prices."
)
OTHER = (
    "Anna Meier keeps forty cows above the lake. She rises at four, and since the spring she has sold half of what they give"
    " to a hotel down the road. Her son studies law. Nobody in the family expects him to come back to the farm."
)


def test_a_passage_inside_another_article_is_a_repeat_of_the_earlier_one() -> None:
    assert passages(STORY, STORY + TAIL) == [(STORY, STORY)]
    first, second, third = STORY.replace(". ", ".|").split("|")
    assert passages(STORY, f"{OTHER} {second} {third} {TAIL}") == [(f"{second} {third}", f"{second} {third}")]
    assert passages(STORY, f"{OTHER} {first} {third} {TAIL}") == [(f"{first} {third}", STORY)]  # a sentence left out
    changed = second.replace("new ", "") + " " + third.replace("May", "June")
    assert passages(STORY, f"{OTHER} {changed} {TAIL}") == [(changed, f"{second} {third}")]


@pytest.mark.parametrize(
    "shared",
    [
        "“We ask for eleven cents more a litre, and for tanks that somebody else pays for,” Urs Frei told reporters in Aarau.",
        "'We ask for eleven cents more a litre, and for tanks that somebody else pays for,' Urs Frei told reporters in Aarau.",
        "Urs Frei of the Farmers of the Upper Valley and Eva Koch of the Three Cantons Dairy and Cheese Company of Aarau spoke.",
        "The dairy did not immediately respond to a request for comment on Friday.",
    ],
)
def test_words_that_two_reporters_may_well_share_are_no_passage(shared: str) -> None:
    assert passages(f"{STORY} {shared}", f"{OTHER} {shared} {TAIL}") == []


def test_a_quotation_within_copied_words_goes_with_them() -> None:
    shared = f"Urs Frei stood in the rain and waited until the last tractor had come to a halt on the market square. {SPEECH}"
    assert passages(f"{STORY} {shared}", f"{OTHER} {shared} {TAIL}") == [(shared, shared)]


def test_what_a_writer_quotes_from_another_is_that_writers() -> None:
    first, second, _ = STORY.replace(". ", ".|").split("|")
    assert passages(STORY, f'{OTHER} The agency reports: "{second}" {TAIL}') == [
        (f'The agency reports: "{second}"', second)
    ]
    assert passages(f'{OTHER} Urs Frei wrote: "{second}" {TAIL}', f"{first} {second} {SPEECH}") == []


def test_part_of_a_long_sentence_is_a_passage() -> None:
    words = [f"word{at}" for at in range(200)]
    cut = " ".join(words[70:110])
    later = " ".join(f"other{at}" for at in range(90)) + f" {cut} " + " ".join(f"more{at}" for at in range(90))
    assert passages(" ".join(words), later) == [(cut, cut)]


def test_a_passage_of_a_passage_is_traced_to_the_first() -> None:
    read = [
        document("a", f"{STORY} {BACKGROUND}", "2024-05-01"),
        document("b", f"{OTHER} {BACKGROUND}", "2024-05-02"),
        document("c", f"{TAIL} {BACKGROUND} {SPEECH}", "2024-05-03"),
    ]
    assert [(r.document, r.of) for r in fold_passages(fold_documents(read))] == [("b", "a"), ("c", "a")]


SENTENCES = [
    " ".join(f"w{(7 * at + step * step) % 41}" for step in range(8 + at % 9)).capitalize() + "." for at in range(12)
] + [SPEECH, BACKGROUND, *STORY.replace(". ", ".|").split("|")]
TEXTS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=9).map(" ".join)
DAYS = st.sampled_from([None, "2024-05-01", "2024-05-02", "2024-05-02T08:00"])
COVERAGE = st.lists(st.tuples(TEXTS, DAYS), max_size=7).map(
    lambda articles: [document(f"{at}", text, day) for at, (text, day) in enumerate(articles)]
)


@given(COVERAGE, st.randoms())
def test_whatever_the_order_and_however_often_it_is_the_same(read: list[Document], order: Random) -> None:
    mixed = order.sample(read, len(read))
    folded = fold_documents(read)
    assert fold_documents(mixed) == folded == fold_documents(folded)
    assert fold_passages(order.sample(folded, len(folded))) == fold_passages(folded)


@given(COVERAGE)
def test_the_original_is_the_earliest_and_never_a_copy(read: list[Document]) -> None:
    folded = {d.name: d for d in fold_documents(read)}
    for d in folded.values():
        if d.copy_of:
            first = folded[d.copy_of]
            assert first.copy_of is None
            assert (first.published or "9999") <= (d.published or "9999")


@given(COVERAGE)
def test_a_passage_has_nearly_the_words_that_it_repeats(read: list[Document]) -> None:
    folded = fold_documents(read)
    found, texts = fold_passages(folded), {d.name: d.text for d in folded}
    known = origins(folded, found)
    for r in found:
        here = texts[r.document][r.start : r.end].lower().split()
        there = set(texts[r.of][r.of_start : r.of_end].lower().split())
        assert sum(word in there for word in here) >= 0.7 * len(here)
        assert {d.copy_of for d in folded if d.name in (r.document, r.of)} == {None}
        assert origin(known, r.document, r.start, r.end) != r.document


@pytest.mark.parametrize(
    "texts",
    [
        [STORY] * 4000,
        [f"{STORY} {' '.join(f'n{number}x{at}' for at in range(60))}" for number in range(2000)],
        [f"{STORY} " * 4000],
        ["“ ' \" " * 20000],
    ],
    ids=["one text often", "one paragraph in many", "one long text", "open marks"],
)
def test_odd_coverage_takes_no_longer_than_its_length(texts: list[str]) -> None:
    read = [document(f"{at:05d}", text) for at, text in enumerate(texts)]
    began = time.process_time()
    fold_passages(fold_documents(read))
    assert time.process_time() - began < 5
