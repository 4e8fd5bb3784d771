"""What a statement takes over from the attribution it is made from."""

import pytest

from summitry.agenda import load
from summitry.find import Attribution, Found
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
