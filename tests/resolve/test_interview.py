"""Who speaks under "Q" and "A": (what stands before the first question, who answers, for whom)."""

from dataclasses import replace

import pytest

from summitry.agenda import load
from summitry.find import find
from summitry.records import Document
from summitry.resolve import resolve
from tests.pages import page

TURNS = "Q: Will you sign?\nA: No, we will not sign this week.\nQ: Why not?\nA: The board must meet first.\n"
MINISTER = "Norway's transport minister, Ann Byrne, spoke to us on Monday.\n"


def speakers(document: Document) -> list[tuple[str | None, tuple[str, ...], str]]:
    entries = resolve([document], {document.name: find(document)}, load("peace"))
    return list(dict.fromkeys((s.speaker, s.parties, s.capacity) for s in entries.statements))


@pytest.mark.parametrize(
    ("before", "answers"),
    [
        (MINISTER, ("Ann Byrne", ("Norway",), "party")),
        (MINISTER + "Byrne took office in May.\n", ("Ann Byrne", ("Norway",), "party")),
        (MINISTER + "Pilots' leader Bo Lund stayed at home.\n", (None, (), "unknown")),
        ("", (None, (), "unknown")),
    ],
)
@pytest.mark.parametrize("words", [("Q", "A"), ("Question", "Answer")])
def test_the_outlet_asks_and_the_only_guest_answers(
    before: str, answers: tuple[str | None, tuple[str, ...], str], words: tuple[str, str]
) -> None:
    text = before + TURNS.replace("Q:", f"{words[0]}:").replace("A:", f"{words[1]}:")
    assert speakers(page(text)) == [("Interviewer", (), "media"), answers]


def test_the_outlet_is_named_where_it_is_known() -> None:
    document = replace(page(MINISTER + TURNS), outlet="Harbour Post")
    assert speakers(document)[0] == ("Harbour Post", (), "media")


def test_a_letter_that_is_no_label_is_nobodys() -> None:
    document = page("Norway's transport minister, Ann Byrne, said plan A would do.\nPlan Q would not, she said.")
    assert {speaker for speaker, _, _ in speakers(document)} == {"Ann Byrne"}
