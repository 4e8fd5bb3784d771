"""Scoring whole negotiations: on a tiny case each figure moves when it must, and the annotations are what they claim to be."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest

from evaluation.contact import FAMILIES, contacts, counterpart
from evaluation.coverages import claims, conflicts, copies, load, repeats, table, times, total
from evaluation.gold import Row
from summitry.records import (
    Account,
    Claim,
    Corroboration,
    Document,
    Event,
    Evidence,
    Level,
    Repeat,
    Result,
    Status,
    TimeExpression,
)
from summitry.table.accounts.measures import minutes
from summitry.table.days import bounds

FOLDERS = sorted(path for path in (Path(__file__).parents[1] / "evaluation/contacts").iterdir() if path.is_dir())
VALUE = re.compile(
    r"(\d{2,3}X{0,2}|\d{4}|\d{3}0s)(-(\d\d|W\d\d(-WE)?|SP|SU|FA|WI|XX)(-(\d\d|XX))?)?(T(\d\d(:\d\d)?|MO|MI|AF|EV|NI))?|"
    r"P[\dX.YMWDTH]+|XXXX-WXX-\d|XXXX-XX|PRESENT_REF"
)

ACTUAL = "Ada Obi met Juan Roa in Lund on 3 May for two hours. They had met in 1999.\nNo deal, said Obi. Roa spoke of a deal.\n"
GOLD: Row = {
    "names": {"Farm League": ["the League"]},
    "contacts": [
        {
            "id": "lund", "kind": "meeting", "kind_ok": ["talks"], "statuses": [[["planned"], ["a.txt"]], [["held"], ["b.txt"]]],
            "participants": [["Ada Obi", "Farm League"], ["Juan Roa"]], "place": ["Lund"], "when": ["2021-05-03"],
            "duration": ["PT2H"], "result": ["no agreement"], "next_step": ["They will meet in Oslo in June"],
        },
        {
            "id": "oslo", "kind": "meeting", "statuses": [[["planned"], ["b.txt"]]],
            "participants": [["Ada Obi"], ["Juan Roa"]], "when": ["2021-06"],
        },
        {"id": "habit", "kind": "call", "statuses": [[["held"], ["b.txt"]]], "participants": [["Ada Obi"]], "optional": True},
    ],
    "no_contact": [["b.txt", 53, 74, "They had met in 1999.", "history"]],
    "claims": [["b.txt", 38, 47, "two hours", "own"]],
    "copies": [["c.txt", "b.txt"]],
    "repeats": [["d.txt", 0, 40, "b.txt"]],
    "conflicts": [
        {"about": "lund", "field": "duration", "accounts": [["PT2H", ["b.txt"]], ["PT3H", ["d.txt"]]]},
        {"about": "statement: a deal", "field": "denial", "accounts": [["No deal", ["b.txt"]], ["spoke of a deal", ["b.txt"]]]},
    ],
    "times": {"b.txt": [[31, 36, "3 May", "DATE", "2021-05-03", "XXXX-05-03"], [41, 50, "two hours", "DURATION", "PT2H"]]},
}  # fmt: skip


def told(field: str, value: str, document: str = "x/b.txt", start: int = 0, end: int = 52) -> Evidence:
    return Evidence(field, value, document, start, end)


LUND = Event(
    "1", "talks", "held", ("Farm League", "Juan Roa"), "the city of Lund", "2021-05-03", "PT120M", None, None, "no agreement",
    "will meet in Oslo in June",
    (told("status", "planned", "x/a.txt"), told("status", "held"), told("when", "2021-05-03")),
)  # fmt: skip
OSLO = Event("2", "meeting", "planned", ("Ada Obi", "Juan Roa"), when="2021-06", sources=(told("status", "planned"),))
HABIT = Event("3", "call", "held", ("Ada Obi",), sources=(told("status", "held"),))


def test_everything_right_is_scored_as_right() -> None:
    figures = contacts(GOLD, [LUND, OSLO, HABIT])
    assert not [name for name, (right, of) in figures.items() if right != of]
    assert figures["contacts found"] == (2, 2)
    assert figures["duration"] == (1, 1)


# (what is predicted, the figure that shows it, its value)
WRONG: list[tuple[list[Event], str, tuple[int, int]]] = [
    ([LUND], "contacts found", (1, 2)),
    ([replace(LUND, when="2021-05-04")], "contacts found", (0, 2)),
    ([replace(LUND, kind="call")], "contacts found", (0, 2)),
    ([replace(LUND, participants=("Kim",))], "contacts right", (0, 1)),
    ([LUND, replace(LUND, id="4")], "one record", (0, 1)),
    (
        [replace(LUND, sources=(*LUND.sources, told("status", "held", start=53, end=74)))],
        "no contact told of none",
        (0, 1),
    ),
    ([replace(LUND, sources=(*LUND.sources, told("when", "2021-06-09")))], "not two in one", (0, 1)),
    ([replace(LUND, status="planned")], "status", (0, 2)),
    ([replace(LUND, sources=LUND.sources[1:])], "statuses on the way", (1, 3)),
    ([replace(LUND, sources=LUND.sources[1:])], "documents recall", (1, 3)),
    ([replace(LUND, sources=(*LUND.sources, told("place", "Lund", "x/d.txt")))], "documents precision", (2, 3)),
    ([replace(LUND, participants=())], "contacts found", (1, 2)),
    ([replace(LUND, participants=())], "participants recall", (0, 4)),
    ([replace(LUND, participants=(), when=None)], "contacts right", (0, 1)),
    ([replace(LUND, participants=("Ada Obi", "Kim"))], "participants precision", (1, 2)),
    ([replace(LUND, participants=("Ada Obi",))], "participants recall", (1, 4)),
    ([replace(LUND, when="2021-05")], "when", (0, 2)),
    ([replace(LUND, place="Oslo")], "place", (0, 1)),
    ([replace(LUND, place=None)], "given fields right", (4, 4)),
    ([replace(LUND, duration="PT3H")], "given fields right", (4, 5)),
    ([replace(LUND, result="agreement")], "result", (0, 1)),
    ([replace(LUND, next_step="Nobody knows what follows")], "next_step", (0, 1)),
]


@pytest.mark.parametrize(("events", "figure", "value"), WRONG)
def test_what_is_wrong_costs(events: list[Event], figure: str, value: tuple[int, int]) -> None:
    assert contacts(GOLD, events)[figure] == value


def test_a_contact_that_must_be_told_comes_before_an_optional_one() -> None:
    assert counterpart(GOLD, replace(LUND, kind="call", participants=("Ada Obi",)))["id"] == "habit"  # type: ignore[index]
    assert counterpart(GOLD, replace(LUND, when=None, participants=("Ada Obi",)))["id"] == "lund"  # type: ignore[index]


def conflict(*accounts: tuple[str, Evidence]) -> Corroboration:
    return Corroboration(
        "conflict", "1", "field", "anything", tuple(Account(value, (evidence,)) for value, evidence in accounts)
    )


def test_conflicts_are_found_by_two_of_their_accounts() -> None:
    lengths = conflict(("PT2H", told("duration", "PT2H")), ("PT180M", told("duration", "PT180M", "x/d.txt")))
    words = conflict(("no deal", told("words", "", start=76, end=83)), ("a deal", told("words", "", start=95, end=110)))
    other = conflict(("PT2H", told("duration", "PT2H")), ("PT5H", told("duration", "PT5H", "x/d.txt")))
    both, none = conflicts(GOLD, [lengths, words], {"b.txt": ACTUAL}), conflicts(GOLD, [other], {"b.txt": ACTUAL})
    assert [*both.values()] == [(1, 1), (1, 1), (2, 2)]
    assert [*none.values()] == [(0, 1), (0, 1), (0, 1)]


def test_claims_are_judged_on_words_that_an_event_goes_by() -> None:
    length = replace(told("duration", "PT2H", start=38, end=47), claim="own")
    assert claims(GOLD, [length]) == {"claims told apart": (1, 1)}
    assert claims(GOLD, [length, replace(length, claim="of another")]) == {"claims told apart": (0, 1)}
    assert claims(GOLD, []) == {"claims told apart": (0, 0)}


def test_copies_and_excerpts_found_and_false() -> None:
    b, c, d = (Document(f"{name}-id", f"x/{name}.txt", "", ()) for name in "bcd")
    assert copies(GOLD, [b, replace(c, copy_of="x/b.txt"), replace(d, copy_of="b-id")]) == {
        "copies found": (1, 1), "copies right": (1, 2),
    }  # fmt: skip
    whole, elsewhere = Repeat("x/d.txt", 0, 20, "x/b.txt", 0, 20), Repeat("x/d.txt", 50, 90, "x/b.txt", 0, 40)
    assert repeats(GOLD, [whole, elsewhere], [b, c, d]) == {"excerpts found": (1, 1), "excerpts right": (1, 2)}
    assert repeats(GOLD, [replace(whole, end=19)], [b, c, d])["excerpts found"] == (0, 1)


def test_times_by_extent_and_by_any_value_that_is_right() -> None:
    day = TimeExpression("x/b.txt", 31, 36, "3 May", "DATE", "XXXX-05-03", None, "", None)
    length = TimeExpression("x/b.txt", 37, 50, "for two hours", "DURATION", "PT3H", None, "", None)
    assert times(GOLD, [day, length]) == {
        "times strict F1": (2, 4), "times relaxed F1": (4, 4), "times value F1": (2, 4),
    }  # fmt: skip


def test_figures_add_up_and_stand_in_columns() -> None:
    assert total([{"a": (1, 2)}, {"a": (0, 3)}]) == {"a": (1, 5)}
    assert table({"one": {"a": (1, 2)}}).split() == ["one", "a", "1/2"]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: str(path.name))
def test_annotations_stand_where_they_say(folder: Path) -> None:
    gold, texts = load(folder), {p.name: p.read_text(encoding="utf-8") for p in folder.glob("*.txt")}
    marked = [*gold["no_contact"], *gold["claims"]]
    assert [(n, w) for n, start, end, w, *_ in marked if texts[n][start:end] != w] == []
    assert {claim for row in gold["claims"] for claim in row[4:]} <= set(get_args(Claim))
    assert set(gold["times"]) == set(texts)
    for name, rows in gold["times"].items():
        assert [row for row in rows if texts[name][row[0] : row[1]] != row[2] or not len(row) > 4] == []
        assert [value for row in rows for value in row[4:] if not VALUE.fullmatch(value)] == []
        assert all(one[1] <= two[0] for one, two in pairwise(rows))
    for about in gold["conflicts"]:
        worded = [(words, n) for words, names in about["accounts"] for n in names if minutes(words) is None]
        assert [(words, n) for words, n in worded if words not in texts[n]] == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: str(path.name))
def test_contacts_are_of_known_kinds_and_fields(folder: Path) -> None:
    gold, texts = load(folder), {p.name for p in folder.glob("*.txt")}
    names = [g["id"] for g in gold["contacts"]]
    assert len(set(names)) == len(names)
    about = {c["about"] for c in gold["conflicts"] if not c["about"].startswith("statement: ")}
    assert about <= set(names)
    for g in gold["contacts"]:
        assert {g["kind"], *g.get("kind_ok", ())} <= set(FAMILIES)
        assert {s for statuses, _ in g["statuses"] for s in statuses} <= set(get_args(Status))
        assert {d for _, documents in g["statuses"] for d in documents} <= texts
        assert set(g.get("level", ())) <= set(get_args(Level))
        assert set(g.get("result", ())) <= set(get_args(Result))
        assert all(bounds(when) for when in g.get("when", ()))
        assert all(minutes(length) for length in g.get("duration", ()))
