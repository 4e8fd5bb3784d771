"""Copies are found, and nothing else is."""

from dataclasses import replace

from summitry.records import Document, Line, Span, Statement
from summitry.resolve.copies import fold_documents, fold_statements

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


def test_folding_again_changes_nothing() -> None:
    once = fold_documents([document("a", STORY), document("b", STORY)])
    assert fold_documents([replace(d) for d in reversed(once)]) == once
