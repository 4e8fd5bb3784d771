"""Who took part in a contact, by name, with the whole coverage in view."""

import pytest

from summitry.agenda import load
from summitry.find import find
from summitry.resolve import resolve
from tests.pages import page


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Holm and Varga met in Lund on Monday.", ("Holm", "Varga")),
        ("President Holm met Prime Minister Varga in Lund on Monday.", ("Holm", "Varga")),
        ("Talks and dinners in Lund followed. Holm and Varga met there on Monday.", ("Holm", "Varga")),
        ("Negotiators and President Varga met in Lund on Monday.", ("Varga",)),
        ("Both and more: they met Varga in Lund on Monday.", ("Varga",)),
    ],
)
def test_a_name_that_opens_a_sentence_takes_part(text: str, expected: tuple[str, ...]) -> None:
    document = page(text)
    entries = resolve([document], {document.name: find(document)}, load("peace"))
    assert [e.participants for e in entries.events] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway and Peru sent ministers. The Larkham trade talks were called off on Monday.", ()),
        ("Norway and Peru sent ministers. The Norway talks were called off on Monday.", ("Norway",)),
    ],
)
def test_a_place_that_talks_are_named_for_takes_no_part(text: str, expected: tuple[str, ...]) -> None:
    document = page(text)
    entries = resolve([document], {document.name: find(document)}, load("peace"))
    assert [e.participants for e in entries.events] == [expected]
