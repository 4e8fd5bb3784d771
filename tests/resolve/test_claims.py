"""Whose claim the words of a contact are: told by the reporter, by a side that was there or was not, by an outsider."""

import pytest

from summitry.records import Event, Evidence, Party, Person, Statement
from summitry.resolve.contacts.claims import claims

TEXT = "Orla Venn said the talks in Hest took two hours. The hall was cold."
PERSONS = (
    Person("Orla Venn", "minister", ("Marl",), "party"),
    Person("Ivo Tamm", "envoy of the lake villages", ("Lake Villages",), "party"),
)
PARTIES = (Party("Marl", "state"), Party("Quill", "state"), Party("Lake Villages", "body", member_of="Quill"))


def statement(words: str, **fields: object) -> Statement:
    start = TEXT.index(words)
    given = {
        "speaker": "Orla Venn",
        "source": None,
        "parties": ("Marl",),
        "capacity": "party",
        "form": "indirect",
        **fields,
    }
    return Statement("s", "a.txt", start, start + len(words), words, act="report", **given)


def event(words: str, *participants: str) -> Event:
    start = TEXT.index(words)
    source = Evidence("duration", "PT2H", "a.txt", start, start + len(words))
    return Event("e", "talks", "held", participants, sources=(source,))


SAID = "the talks in Hest took two hours"
CLAIMED = [
    # the statement, the words, who took part, whose claim
    ({}, "two hours", ("Marl", "Quill"), "own"),
    ({}, "two hours", ("Orla Venn",), "own"),
    ({}, "two hours", ("Quill",), "of another"),
    ({"speaker": "Ivo Tamm", "parties": ("Lake Villages",)}, "two hours", ("Marl", "Quill"), "own"),  # of that side
    ({"speaker": "Ivo Tamm", "parties": ("Lake Villages",)}, "two hours", ("Marl",), "of another"),
    ({"parties": (), "capacity": "observer"}, "two hours", ("Marl",), "of an observer"),
    ({"parties": (), "capacity": "mediator"}, "two hours", ("Marl",), "of an observer"),
    ({"parties": (), "capacity": "unknown"}, "two hours", ("Marl",), "of an observer"),
    ({"form": "narrative"}, "two hours", ("Marl",), "of the reporter"),
    ({}, "The hall was cold", ("Marl",), "of the reporter"),
    ({}, "Orla Venn said the talks in Hest took two hours.", ("Marl",), "own"),  # the sentence with its teller
]


@pytest.mark.parametrize(("said", "words", "participants", "claim"), CLAIMED)
def test_whose_claim(said, words, participants, claim):
    (made,) = claims([event(words, *participants)], [statement(SAID, **said)], PERSONS, PARTIES)
    (source,) = made.sources
    assert source.claim == claim
    assert (source.statement is None) is (words == "The hall was cold")


def test_a_narrative_within_somebody_elses_words_is_his():
    outer = statement(SAID, speaker="Ivo Tamm", parties=("Lake Villages",))
    inner = statement("took two hours", form="narrative")
    (made,) = claims([event("two hours", "Quill")], [outer, inner], PERSONS, PARTIES)
    assert made.sources[0].claim == "own"
