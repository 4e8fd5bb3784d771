"""The record of contacts: what is told of each, by which words, and what is still ahead."""

import re
from dataclasses import replace

import pytest

from summitry.brief import compose, markdown, page

from . import river
from .test_brief import BRIEF, _terminal


def _contact(event, conflicts=(), until=None):
    """The one contact of a brief, and what the terminal tells of it."""
    documents = tuple(replace(d, published=until or d.published) for d in river.DOCUMENTS)
    table = replace(river.TABLE, corroborations=conflicts)
    brief = compose(replace(river.ENTRIES, events=(event,), documents=documents), table, *river.DEALS)
    told = _terminal(brief, 80).partition("\nCONTACTS\n")[2].partition("\nWHAT OBSERVERS")[0]
    return brief.contacts[0], " ".join(told.split())


HELD = river.EVENTS[1]


def _status(*values):
    spans = ("Delegations of Aurland and Brevik", "Both delegations spoke", "Cerne, which lies")
    return tuple(river._shows("status", v, "river/02-outcome.txt", s) for v, s in zip(values, spans, strict=False))


@pytest.mark.parametrize(
    ("event", "told"),
    [
        ({"sources": (*HELD.sources, *_status("planned", "held"))}, "(planned, then held; 4 h 30 min): no agreement"),
        ({"sources": (*HELD.sources, *_status("planned", "under way", "held"))}, "(planned, then held;"),
        ({"level": "officials"}, "(held; officials, 4 h 30 min)"),
        ({"result": "no agreement"}, "): no agreement ·"),
        ({"result": "agreement", "outcome": "agreed on a gauge"}, "): agreed on a gauge ·"),
        ({"result": "to continue", "outcome": "will go on in May"}, "): To continue: will go on in May ·"),
        ({"next_step": "meet again in May"}, "): no agreement; next: meet again in May ·"),
        ({"outcome": None, "next_step": "meet again in May"}, "): next: meet again in May ·"),
        ({"status": "cancelled", "outcome": None, "duration": None, "sources": (*HELD.sources, *_status("planned"))},
         "(planned, then cancelled) ·"),
    ],
)  # fmt: skip
def test_contact_tells_all_that_is_known(event, told):
    assert told in _contact(replace(HELD, **event))[1]


@pytest.mark.parametrize(
    ("words", "lasted"), [("four and a half hours", "4 h 30 min"), ("about three hours", "about 3 h")]
)
def test_length_is_told_as_exactly_as_its_words(words, lasted):
    name, value = ("river/02-outcome.txt", "PT4H30M") if words.startswith("four") else ("river/03-wire.txt", "PT3H")
    event = replace(HELD, duration=value, sources=(river._shows("duration", value, name, words),))
    assert _contact(event)[0].lasted == lasted


@pytest.mark.parametrize(
    ("when", "status", "until", "ahead"),
    [
        ("2024-03-10", "planned", "2024-03-06", True),
        ("2024-03-06", "planned", "2024-03-06", True),  # the same day
        ("2024-03", "planned", "2024-03-06", True),
        ("2024-03-05", "planned", "2024-03-06", False),
        (None, "hoped for", "2024-03-06", True),
        ("2024-03-10", "cancelled", "2024-03-06", False),
        ("2024-03-10", "held", "2024-03-06", False),
    ],
)
def test_what_is_ahead_stands_apart(when, status, until, ahead):
    found, told = _contact(replace(HELD, when=when, status=status), until=until)
    assert found.ahead is ahead
    assert ("Still ahead on 6 Mar 2024" in told) is ahead
    assert ("no report that it took place" in told) is (status == "planned" and not ahead)


def test_differing_lengths_stand_side_by_side_and_lead_to_their_words():
    found, told = _contact(HELD, river.TABLE.corroborations)
    assert found.differing == (("duration", ("4 h 30 min", "about 3 h")),)
    assert "4 h 30 min or about 3 h; accounts differ on the length" in told
    assert '<a class="differ" href="#differ">accounts differ on the length</a>' in page(BRIEF)
    assert '<section id="differ">' in page(BRIEF)
    assert "[accounts differ on the length](#where-accounts-differ)" in markdown(BRIEF)


def test_every_field_shown_is_cited():
    found, _ = _contact(HELD)
    cited = {river.TEXTS[ref.document][ref.start : ref.end] for ref in found.refs}
    assert found.sources == 2
    for words in ("for four and a half hours", "without a deal"):
        assert any(words in sentence for sentence in cited)


def test_terminal_lists_24_contacts_best_told_first():
    few = tuple(
        replace(HELD, id=f"m{n:02}", when=f"2024-01-{n:02}", place=f"Town {n}", sources=HELD.sources[:1])
        for n in range(1, 31)
    )
    brief = compose(replace(river.ENTRIES, events=(*few, HELD)), river.TABLE, *river.DEALS)
    printed = _terminal(brief, 80)
    assert "7 more contacts, the least told of: “summitry events FOLDER” lists them all." in " ".join(printed.split())
    assert "Karlshavn – Aurland" in printed
    assert len(re.findall(r"Town \d+ – Aurland", printed)) == 23
    assert all(f"Town {n}<" in page(brief) for n in range(1, 31))
