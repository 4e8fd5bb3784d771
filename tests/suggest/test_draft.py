"""Agendas drafted from statements: what they hold, and that they can be used whatever the statements hold."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.agenda import compile_cue, parse
from summitry.records import Act, Document, Entries, Line, Party, Span, Statement
from summitry.suggest import Draft, suggest, write

SAID: list[tuple[str, str, Act]] = [
    ("Millers", "flour subsidies must stay", "demand"),
    ("Millers", "we demand higher flour subsidies", "demand"),
    ("Treasury", "flour subsidies are unacceptable", "reject"),
    ("Treasury", "inspections must begin", "demand"),
    ("Millers", "no inspections at night", "reject"),
    ("Treasury", "talks go on and an agreement is near", "assess"),
]


def entries(said: list[tuple[str, str, Act]]) -> Entries:
    """One document for each statement."""
    statements, documents = [], []
    for number, (party, content, act) in enumerate(said):
        name = f"{number:02}.txt"
        documents.append(Document(name, name, content, (Line(Span(0, len(content)), "body"),)))
        statements.append(
            Statement(
                f"s{number}", name, 0, len(content), content, party, party, (party,), "party", "indirect", act,
                said="2031-02-03",
            )
        )  # fmt: skip
    parties = tuple(Party(name, "organisation") for name in sorted({party for party, _, _ in said}))
    return Entries(documents=tuple(documents), parties=parties, statements=tuple(statements))


def test_what_parties_quarrel_about_comes_first() -> None:
    draft = suggest(entries(SAID))
    assert [s.issue.name for s in draft.suggestions] == ["flour-subsidies", "inspections"]
    assert all(suggestion.contested for suggestion in draft.suggestions)
    assert [(v.party, v.wants, v.refuses) for v in draft.suggestions[0].voices] == [
        ("Millers", 2, 0),
        ("Treasury", 0, 1),
    ]


def test_general_words_and_sides_are_no_issue() -> None:
    names = {s.issue.name for s in suggest(entries(SAID)).suggestions}
    assert not names & {"talks", "agreement", "millers", "treasury"}


def test_examples_show_each_party_once_before_any_twice() -> None:
    first = suggest(entries(SAID)).suggestions[0]
    assert [s.parties for s in first.examples] == [("Millers",), ("Treasury",), ("Millers",)]


def test_the_order_of_statements_changes_nothing() -> None:
    whole = entries(SAID)
    turned = replace(whole, statements=whole.statements[::-1], documents=whole.documents[::-1])
    assert write(suggest(turned)) == write(suggest(whole))


def test_top_limits_the_draft() -> None:
    assert len(suggest(entries(SAID), top=1).suggestions) == 1


def test_a_membership_is_written_as_people_write_it() -> None:
    said: list[tuple[str, str, Act]] = [
        ("Lur", "Lur must join NATO", "demand"),
        ("Varn", "no membership of NATO", "reject"),
    ]
    (suggestion,) = suggest(entries(said)).suggestions
    assert (suggestion.issue.name, suggestion.issue.title) == ("nato-membership", "NATO membership")
    assert any(compile_cue(cue).search("Lur may join NATO") for cue in suggestion.issue.towards)


def test_a_topic_that_nobody_asks_for_points_nowhere() -> None:
    said: list[tuple[str, str, Act]] = [("Lur", "we want a ferry near the old lighthouse", "demand")]
    found = {s.issue.name: s.issue for s in suggest(entries(said)).suggestions}
    assert found["lighthouse"].towards == ()
    assert found["ferry"].towards


def test_a_copy_counts_for_nothing() -> None:
    whole = entries(SAID)
    again = replace(whole.statements[3], id="again", copy_of="s3")
    assert suggest(replace(whole, statements=(*whole.statements, again))) == suggest(whole)


@pytest.mark.parametrize("said", [[], SAID[:1], SAID[5:]])
def test_little_coverage_gives_a_usable_agenda_too(said: list[tuple[str, str, Act]]) -> None:
    agenda = parse(write(suggest(entries(said))), "draft.yaml")
    assert {"participation", "dialogue", "outcome"} <= {issue.name for issue in agenda.issues}


def test_nothing_said_gives_nothing() -> None:
    assert suggest(Entries()) == Draft(())


HOSTILE = st.text(
    st.sampled_from("ab flour tax #:'\"’“”{}[]&*!|>%@`-?,.\\\n\t\0\u202e\u2028éß漢") | st.characters(), max_size=60
)


@given(st.lists(st.tuples(st.sampled_from(["Millers", "- a: b #"]), HOSTILE, st.sampled_from(["demand", "reject"]))))
def test_whatever_is_said_the_agenda_can_be_read(said: list[tuple[str, str, Act]]) -> None:
    draft = suggest(entries(said))
    agenda = parse(write(draft), "draft.yaml")
    assert [i.name for i in agenda.issues][: len(draft.suggestions)] == [s.issue.name for s in draft.suggestions]


def test_long_phrases_are_cut_to_what_an_agenda_holds() -> None:
    long = " ".join(["the " + "dredg" * 100 + "ing tax must fall"] * 3)
    parse(write(suggest(entries([("Millers", long, "demand")]))), "draft.yaml")
