"""Reporting verbs and phrases: (sentence, [(words, lemma, shape), ...]); nouns that report."""

import pytest

from summitry.find.nouns import noun_cues
from summitry.find.speech.cues import agrees, cues, forms, said_forms

TABLE = [
    ("Okafor said so", [("said", "say", "past")]),
    ("Okafor says so", [("says", "say", "s")]),
    ("They say so", [("say", "say", "base")]),
    ("saying so", [("saying", "say", "ing")]),
    ("She denied it", [("denied", "deny", "past")]),
    ("She admitted it", [("admitted", "admit", "past")]),
    ("She called for calm", [("called for", "call_for", "past")]),
    ("She called him", [("called", "call", "past")]),
    ("She went on", [("went on", "go_on", "past")]),
    ("She went home", []),
    ("She held out for more", [("held out for", "hold_out_for", "past")]),
    ("They could live with it", [("live with", "live_with", "base")]),
    ("It made clear that he lost", [("made clear", "make_clear", "past")]),
    ("She made it abundantly clear that he lost", [("made it abundantly clear", "make_clear", "past")]),
    ("She is confident that he lost", [("is confident", "be_sure", "past")]),
    ("They are not willing to go", [("are not willing", "be_willing", "past")]),
    ("They will not accept it", [("will not accept", "will_not", "past")]),
    ("They won't ever sign it", [("won't ever sign", "will_not", "past")]),
    ("He softened his demand", [("softened", "drop_demand", "past"), ("demand", "demand", "base")]),
    ("He softened the butter", []),
    ("A saying of old", [("saying", "say", "ing")]),
    ("The Say river", []),
]

NOUNS = [
    ("The union's position is that wells are dry", "The union", "wells are dry"),
    ("The growers' plan was to dig", "The growers", "dig"),
    ("The advice of the mediator is to wait", "the mediator", "wait"),
]


@pytest.mark.parametrize(("sentence", "expected"), TABLE)
def test_cues(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(c.span.of(sentence), c.lemma, c.shape) for c in cues(sentence, 0, len(sentence))] == expected


@pytest.mark.parametrize(("sentence", "whose", "content"), NOUNS)
def test_nouns_that_report(sentence: str, whose: str, content: str) -> None:
    (noun,) = noun_cues(sentence, 0, len(sentence))
    assert noun.source.of(sentence).endswith(whose)
    assert sentence[noun.content :] == content


@pytest.mark.parametrize("sentence", ["The union's position paper is long", "The plan is that of a child"])
def test_nouns_that_do_not_report(sentence: str) -> None:
    assert list(noun_cues(sentence, 0, len(sentence))) == []


@pytest.mark.parametrize(
    ("subject", "text", "verb"),
    [
        ("Oslo and Lima", "Oslo and Lima say so", True),
        ("they", "they demand a vote", True),
        ("The islanders", "The islanders support a pause", True),
        ("The minister", "The minister say so", False),
        ("The ministers", "The ministers demand lists", False),
    ],
)
def test_agreement_of_a_base_form(subject: str, text: str, verb: bool) -> None:
    (cue,) = cues(text, 0, len(text))
    assert agrees(cue, text, subject) is verb


def test_forms_of_saying_are_no_nouns() -> None:
    assert {"said", "says", "told", "warned"} <= said_forms()
    assert not {"report", "claims", "demands", "offer"} & said_forms()


def test_every_lemma_has_its_forms() -> None:
    assert ("write", "past") in forms()["wrote"]
    assert ("write", "past") in forms()["written"]
    assert ("plan", "past") in forms()["planned"]
