"""The words that name a speaker: (clause, its subject), and (words after an inverted verb, the speaker)."""

import pytest

from summitry.find.speech.inverted import right_of
from summitry.find.speech.source import left_of, speaks, tokens

LEFT = [
    ("Okafor ", "Okafor"),
    ("Foreign Minister Siân Pryce ", "Foreign Minister Siân Pryce"),
    ("the drivers' union ", "the drivers' union"),
    ("Yesterday the board ", "the board"),
    ("Last autumn its envoy ", "its envoy"),
    ("This week Keller ", "Keller"),
    ("14:45 Tamm ", "Tamm"),
    ("Another ", "Another"),
    ("a second ", "a second"),
    ("One of the delegates ", "One of the delegates"),
    ("Oslo and Lima ", "Oslo and Lima"),
    ("He's ", "He's"),
    ("People familiar with the talks ", "People familiar with the talks"),
    ("A person briefed on the plan ", "A person briefed on the plan"),
    ("Two aides close to the premier ", "Two aides close to the premier"),
    ("An official with direct knowledge of the file ", "An official with direct knowledge of the file"),
    ("Keller, who chairs the panel, ", "Keller"),
    ("Keller, the panel's chair, ", "Keller, the panel's chair"),
    ("Keller, he added, ", "Keller"),
    ("Ann Keller, 54, ", "Ann Keller, 54"),
    ("according to Osei, the envoy, who ", "Osei, the envoy"),
    ("critics who ", "critics"),
    ("Duarte, who leads for Lisbon, says Lisbon ", "Lisbon"),
    ("European Union (EU) envoys ", "European Union (EU) envoys"),
    ("Keller has repeatedly and calmly ", "Keller"),
    ("The secretary to the cabinet ", "The secretary to the cabinet"),
    ("a charge the army ", "the army"),
    ("The islanders ", "The islanders"),
    ("Delegates from the six towns talking with Chad's envoys ", "Delegates from the six towns"),
    ("Officials meeting with the drivers' union ", "Officials"),
    ("Aides to the premier in a row with Oslo ", "Aides to the premier"),
    ("Growers gathered in Lima ", "Growers gathered in Lima"),
    ("In the hall with Lima he ", "he"),
    ("In Lima officials ", "Lima officials"),
    ("The envoy on Monday ", "The envoy"),
    ("a pact, which that union has ", "that union"),
    ("12,700 guild members ", "12,700 guild members"),
    ("Norline Co. ", "Norline Co."),
    ("On Friday ", None),
    ("The price of bread ", None),
    ("Rome's demands ", None),
    ("That ", None),
    ("", None),
]

RIGHT = [
    (" Okafor.", "Okafor"),
    (" Okafor yesterday.", "Okafor"),
    (" Ana Keller, the chief negotiator, on Monday.", "Ana Keller, the chief negotiator"),
    (" another.", "another"),
    (" one of the delegates.", "one of the delegates"),
    (" a person briefed on the talks that Holt led.", "a person briefed on the talks"),
    (" a second person familiar with the matter.", "a second person familiar with the matter"),
    (" the diplomat, one part asks that they leave.", "the diplomat"),
    (" Mensah of the Growers' League.", "Mensah of the Growers' League"),
    (" the weather.", None),
    (" to wait.", None),
]


@pytest.mark.parametrize(("clause", "expected"), LEFT)
def test_subject(clause: str, expected: str | None) -> None:
    found = left_of(clause, 0, len(clause))
    assert (found.of(clause) if found else None) == expected


@pytest.mark.parametrize(("words", "expected"), RIGHT)
def test_inverted(words: str, expected: str | None) -> None:
    found = right_of(words, 0, len(words))
    assert (found.of(words) if found else None) == expected


@pytest.mark.parametrize(
    ("phrase", "can"), [("the union", True), ("Rome", True), ("Rome's", False), ("the weather", False), ("she", True)]
)
def test_who_can_speak(phrase: str, can: bool) -> None:
    assert speaks(tokens(phrase, 0, len(phrase))) is can
