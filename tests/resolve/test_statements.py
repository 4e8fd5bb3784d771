"""What a statement takes over from the attribution it is made from."""

import pytest

from summitry.agenda import load
from summitry.find import Attribution, Found, find
from summitry.records import Form, Span
from summitry.resolve import resolve
from tests.pages import page

TEXT = "The harbour minister of Norway said the ferry would sail."
SOURCE, CUE, CONTENT = "The harbour minister of Norway", "said", "the ferry would sail"


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def confidence(sure: float, form: Form = "indirect", carried: bool = False) -> float:
    document = page(TEXT)
    told = Attribution(span(CONTENT), form, span(SOURCE), span(CUE), carried=carried, confidence=sure)
    entries = resolve([document], {document.name: Found((told,))}, load("peace"))
    return entries.statements[0].confidence


@pytest.mark.parametrize(("form", "carried"), [("indirect", False), ("narrative", False), ("direct", True)])
def test_doubt_about_the_words_is_doubt_about_the_statement(form: Form, carried: bool) -> None:
    sure = confidence(1.0, form, carried)
    assert 0 < sure < 1
    assert confidence(0.5, form, carried) == pytest.approx(sure / 2, abs=0.01)


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Neither the union nor the port company would say whether they would sign the deal.", []),
        ("Neither Brightwell nor Corvano would say whether the tolls would fall.", []),
        ("Keller neither confirmed nor denied that the port was for sale.", []),
        ("Keller did not deny that the port was for sale.", []),
        ("The mayor stopped short of saying the school would close.", []),
        ("Nobody at the ministry would say when the border will reopen.", []),
        ("The union has yet to say whether it will accept the offer.", []),
        ("Keller did not say whether the ferry would sail, but said the union had agreed.", ["the union had agreed"]),
        ("Neither side moved on tolls and Keller said the talks had failed.", ["the talks had failed"]),
        ("No. 12 Port Street said the cranes would stay.", ["the cranes would stay"]),
        ("The envoy said neither side had moved.", ["neither side had moved"]),
        ("Keller said she would not confirm the date.", ["she would not confirm the date"]),
        ("The minister did not rule out closing the port.", ["closing the port"]),
    ],
)
def test_what_nobody_would_say_is_no_statement(text: str, contents: list[str]) -> None:
    document = page(text)
    entries = resolve([document], {document.name: find(document)}, load("peace"))
    assert [s.content for s in entries.statements] == contents
