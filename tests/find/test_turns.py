"""Speech set by layout: (text, [(whose, words), ...])."""

import pytest

from summitry.find.speech.turns import turns
from tests.pages import page


def spoken(text: str, title: str | None = None) -> list[tuple[str, str]]:
    made = page(text, title=title)
    return [(turn.label.of(text), line.of(text)) for turn in turns(made) for line in turn.lines]


TABLE = [
    ("Okonkwo: We came to listen.\nBaptiste: And did you?\nOkonkwo: We did.",
     [("Okonkwo", "We came to listen."), ("Baptiste", "And did you?"), ("Okonkwo", "We did.")]),
    ("Q: Will you sign?\nA: No.\nQ: Why?\nA: Ask the board.",
     [("Q", "Will you sign?"), ("A", "No."), ("Q", "Why?"), ("A", "Ask the board.")]),
    ("Mari Tamm, chief negotiator for the teachers:\nWe have a mandate.\nParents support us, all of them. They said so.\n"
     "Jaan Sepp, deputy minister:\nThe budget is closed.",
     [("Mari Tamm, chief negotiator for the teachers", "We have a mandate."),
      ("Mari Tamm, chief negotiator for the teachers", "Parents support us, all of them. They said so."),
      ("Jaan Sepp, deputy minister", "The budget is closed.")]),
    ("Below is the full text of Governor Paula Reyes's statement:\nThe river belongs to both banks.",
     [("Governor Paula Reyes", "The river belongs to both banks.")]),
    ("Joint statement by the ministers of Chad and Niger on the lake\nWe met in good faith.\nWaters must be shared.",
     [("the ministers of Chad and Niger", "We met in good faith."), ("the ministers of Chad and Niger", "Waters must be shared.")]),
    ("Open letter from the nurses of Ward Nine to the board\nOur rota must be printed.",
     [("the nurses of Ward Nine", "Our rota must be printed.")]),
    ("Remarks by Premier Ilves\nI thank the hosts.\nNotes to editors: lunch is at one.", [("Premier Ilves", "I thank the hosts.")]),
    ("Statement by Amnesia Airlines\nWe fly on.\nPilot Ann Byrne said on Monday that she would not.",
     [("Amnesia Airlines", "We fly on.")]),
    ("PRESS RELEASE\nThe Ferrymen's response to the new timetable\nOur boats are full.\n“We swim next,” said Bo Lund.",
     [("Ferrymen", "Our boats are full.")]),
    ("The Ferrymen's response to the new timetable\nOur boats are full.", []),  # a headline, as far as anybody can tell
    ("Statement by the minister angers unions\nWe hear they march.", []),
    ("Statement by the harbour council on dredging\nThe council met. The mud stays.", []),
    ("“We are one,” the mill's statement read.\nThe board met.", []),
    ("Note: prices are in pounds.", []),
    ("The question is this:\nWho pays?", []),
    ("Photo: Ann Byrne\nPhoto: Bo Lund\nSource: Ports Board", []),
    ("DOHA: The envoys met.", []),
    ("PORT LOUIS: The envoys met.\nAnn's Garden: Five Ways With Beans\nLow Tides: A Year On The Mud", []),
    ("ANN BYRNE: You came late.\nBO LUND: The road was shut.",
     [("ANN BYRNE", "You came late."), ("BO LUND", "The road was shut.")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_turns(text: str, expected: list[tuple[str, str]]) -> None:
    assert spoken(text) == expected


def test_a_press_release_known_by_its_title() -> None:
    text = (
        "The Guild of Millers met.\nFirst, we were not asked.\nSecond, our seal is needed.\nThe guild has 40 members."
    )
    assert spoken(text, "Statement of The Guild of Millers on the weir") == [
        ("The Guild of Millers", "First, we were not asked."),
        ("The Guild of Millers", "Second, our seal is needed."),
    ]
