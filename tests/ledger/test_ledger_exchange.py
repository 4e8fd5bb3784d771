"""Records to JSON Lines and back, and what is said of lines that are wrong."""

import json
from collections.abc import Callable
from dataclasses import fields, replace

import pytest
from ferry import FERRY
from hypothesis import given
from random_entries import entries

from summitry import agenda as agendas
from summitry.ledger import LedgerError, as_line, export, exported_agenda, from_json, load, to_json
from summitry.records import Count, Entries, Party, Position, Preference, Statement, Survival


@given(entries())
def test_an_export_loads_again_to_the_byte(some: Entries) -> None:
    lines = list(export(some))
    again = load(line + "\n" for line in lines)
    assert again == some
    assert list(export(again)) == lines
    assert all("\n" not in line and "\r" not in line for line in lines)


def test_a_line_has_the_keys_scripts_rely_on_in_the_order_of_the_fields() -> None:
    data = json.loads(as_line(FERRY.statements[1]))
    assert list(data) == [field.name for field in fields(Statement)]
    assert data["stance"] == {"shifts": "against"}
    assert data["issues"] == ["rest", "shifts"]
    assert "café at Nørrevik" in as_line(FERRY.statements[2])


EARLIER = Position("League", "rest", "open", None, False, "2031", ())
POSITION = Position("League", "rest", "for", None, True, None, ("s1",), (EARLIER,))
SPACE = Survival(
    packages=4, alone=(("League", 2),), together=1, accepted=(("League", Count(1, 1)), ("Board", None)), acceptable=None,
    open=(("rest", ("longer", "same")), ("pay", ())),
)  # fmt: skip


@pytest.mark.parametrize("record", [POSITION, SPACE, *FERRY.statements, *FERRY.events])
def test_any_record_comes_back(record: object) -> None:
    assert from_json(type(record), json.loads(as_line(record))) == record


def test_names_with_values_are_objects_and_pairs_of_names_are_lists() -> None:
    data = to_json(SPACE)
    assert data["alone"] == {"League": 2}
    assert data["accepted"] == {"League": {"low": 1, "high": 1}, "Board": None}
    assert data["open"] == {"rest": ["longer", "same"], "pay": []}
    assert to_json(Preference("League", "pay", (("more", "less"),)))["better"] == [["more", "less"]]


HEADER, *LINES = export(FERRY)
LAST = len(LINES) + 1


def changed(**values: object) -> str:
    """The line of the first statement with other values; a field is left out where its value is ``...``."""
    data = {"record": "statement"} | to_json(FERRY.statements[0]) | values
    return json.dumps({name: value for name, value in data.items() if value is not ...})


DOCUMENT = next(line for line in LINES if '"record": "document"' in line)
EVENTS = [line for line in LINES if '"record": "event"' in line]

WRONG = [
    ([], "line 1: not an export"),
    (["\n", "  "], "line 1: not an export"),
    (["[1]"], "line 1: not a JSON object"),
    (LINES, "line 1: not an export"),
    (['{"format": "summitry-ledger", "version": "1"}'], "line 1: not an export"),
    (['{"format": "summitry-ledger", "version": 99}'], "line 1: written by a newer Summitry"),
    (['{"format": "summitry-ledger", "version": 1}'], "line 1: written by an older Summitry"),
    ([HEADER, "said nothing"], "line 2: not JSON"),
    ([HEADER, "", "[" * 100_000], "line 3: not JSON"),
    ([HEADER, "9" * 10_000], "line 2: not JSON"),
    ([HEADER, changed(confidence=float("nan"))], "line 2: not JSON (NaN is no number there)"),
    ([HEADER, '{"record": "rumour"}'], "line 2: unknown kind of record 'rumour'; known are document, person"),
    ([HEADER, '{"record": ["statement"]}'], "line 2: unknown kind of record"),
    ([HEADER, '{"id": "s1"}'], "line 2: unknown kind of record 'None'"),
    ([HEADER, changed(content=...)], "line 2: statement: missing field 'content'"),
    ([HEADER, changed(via=...)], "line 2: statement: missing field 'via'"),
    ([HEADER, changed(mood="cross")], "line 2: statement: unknown field 'mood'"),
    ([HEADER, changed(start="4")], "line 2: statement: start: expected a whole number, found text"),
    ([HEADER, changed(start=True)], "line 2: statement: start: expected a whole number, found true or false"),
    ([HEADER, changed(content=None)], "line 2: statement: content: expected text, found null"),
    ([HEADER, changed(content="\ud800")], "line 2: statement: content: a text with half a character"),
    ([HEADER, changed(confidence="high")], "line 2: statement: confidence: expected a number, found text"),
    ([HEADER, changed(form="sung")], "line 2: statement: form: expected one of direct, mixed, indirect, narrative"),
    ([HEADER, changed(parties="League")], "line 2: statement: parties: expected a list, found text"),
    ([HEADER, changed(parties=["League", 3])], "line 2: statement: parties: expected text, found a whole number"),
    ([HEADER, changed(stance=[["rest", "for"]])], "line 2: statement: stance: expected an object, found a list"),
    ([HEADER, changed(stance={"rest": "perhaps"})], "line 2: statement: stance: expected one of for, against"),
    ([HEADER, *LINES, LINES[0][:-1]], f"line {LAST + 1}: not JSON"),
    ([HEADER, "", changed()], "line 3: statement: document: there is no document 'ferry/1.txt'"),
    ([HEADER, DOCUMENT, changed(start=-1)], "line 3: statement: start and end: -1-28 is no place in 'ferry/1.txt'"),
    ([HEADER, DOCUMENT, changed(start=30)], "line 3: statement: start and end: 30-28 is no place"),
    ([HEADER, DOCUMENT, changed(end=9999)], "line 3: statement: start and end: 0-9999 is no place"),
    ([HEADER, DOCUMENT, changed(content="Crews want rest")], "line 3: statement: the words are not those at 0-28"),
    ([HEADER, changed(said="last May"), DOCUMENT], "line 2: statement: said: 'last May' is no EDTF date"),
    ([HEADER, DOCUMENT.replace("2031-05-02", "2 May 2031")], "line 2: document: published: '2 May 2031' is no EDTF"),
    ([HEADER, DOCUMENT.replace('"end": 181', '"end": 999')], "line 2: document: start and end: 109-999 is no place"),
    ([HEADER, DOCUMENT, *(one.replace("2031-05-09", "9.5.2031") for one in EVENTS)], "line 3: event: when: '9.5.2031'"),
    (
        [HEADER, DOCUMENT, *(one.replace('"start": ', '"start": 7') for one in EVENTS)],
        "line 3: event: start and end: 7",
    ),
]


@pytest.mark.parametrize(("lines", "message"), WRONG)
def test_a_wrong_line_is_named(lines: list[str], message: str) -> None:
    with pytest.raises(LedgerError) as caught:
        load(lines)
    assert str(caught.value).startswith(message)


BENIGN: list[Callable[[list[str]], list[str]]] = [
    lambda lines: [line + "\r\n" for line in lines],
    lambda lines: ["\ufeff" + lines[0], *lines[1:], "", "  \n"],
    lambda lines: ["", *lines],
    lambda lines: [lines[0], *lines[2:], lines[1]],
]


@pytest.mark.parametrize("change", BENIGN)
def test_what_editors_do_to_a_file_does_no_harm(change: Callable[[list[str]], list[str]]) -> None:
    assert load(change([HEADER, *LINES])) == FERRY


def test_a_whole_confidence_is_a_number() -> None:
    assert type(load([HEADER, LINES[0], changed(confidence=1)]).statements[0].confidence) is float


@pytest.mark.parametrize(
    "date",
    ["2031", "2031-05~", "XXXX-05-02", "2031-21", "2031-05-02T14:30", "2031-05-02T14:30+02:00", "2031/..", "/2031"],
)
def test_every_date_of_a_ledger_is_taken_back(date: str) -> None:
    assert load([HEADER, DOCUMENT, changed(said=date)]).statements[0].said == date


HEAD = '{"format": "summitry-ledger", "version": 3'
AGENDAS = [
    ("1", "line 1: agenda: expected the text of an agenda"),
    ('"[]"', "line 1: agenda: its line 1: "),
    ('"agenda: x\\nagenda: y\\n"', 'line 1: agenda: its line 2: "agenda" stands here twice'),
]


@pytest.mark.parametrize(("agenda", "message"), AGENDAS)
def test_an_agenda_that_is_none_is_refused(agenda: str, message: str) -> None:
    with pytest.raises(LedgerError) as caught:
        exported_agenda([f'{HEAD}, "agenda": {agenda}}}'])
    assert str(caught.value).startswith(message)


def test_the_agenda_stands_in_the_first_line_that_is_not_blank() -> None:
    header = next(export(FERRY, agendas.text()))
    assert exported_agenda(["", header]) == agendas.text()
    assert exported_agenda([HEADER]) is None


def test_a_line_holds_nothing_that_steers_a_terminal_or_ends_it_early() -> None:
    party = Party("Pier\x1b\x7f\x9b\x85\u2028\u2029League", "body")
    assert as_line(party).isprintable()
    assert from_json(Party, json.loads(as_line(party))) == party


def test_a_count_beyond_all_counting_is_rounded() -> None:
    space = replace(SPACE, packages=10**4400, together=10**600)
    assert json.loads(as_line(space))["packages"] == "≈10^4400"
    assert json.loads(as_line(space))["together"] == 10**600
