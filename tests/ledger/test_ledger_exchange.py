"""Records to JSON Lines and back, and what is said of lines that are wrong."""

import json
from collections.abc import Callable
from dataclasses import fields

import pytest
from ferry import FERRY
from hypothesis import given
from random_entries import entries

from summitry.ledger import LedgerError, as_line, export, from_json, load, to_json
from summitry.records import DealSpace, Entries, Position, RedLine, Statement


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
LINE = RedLine("League", "rest", ("same",), ("s1",))
SPACE = DealSpace(
    packages=4, surviving=(("League", 2),), together=1, red_lines=(LINE,), open=(("rest", ("longer", "same")),),
    blocked=(), corrections=((LINE,),), undecided=(("League", "pay"), ("League", "shifts")),
)  # fmt: skip


@pytest.mark.parametrize("record", [POSITION, SPACE, *FERRY.statements, *FERRY.events])
def test_any_record_comes_back(record: object) -> None:
    assert from_json(type(record), json.loads(as_line(record))) == record


def test_names_with_values_are_objects_and_pairs_of_names_are_lists() -> None:
    data = to_json(SPACE)
    assert data["surviving"] == {"League": 2}
    assert data["open"] == {"rest": ["longer", "same"]}
    assert data["undecided"] == [["League", "pay"], ["League", "shifts"]]


HEADER, *LINES = export(FERRY)
LAST = len(LINES) + 1


def changed(**values: object) -> str:
    """The line of the first statement with other values; a field is left out where its value is ``...``."""
    data = {"record": "statement"} | to_json(FERRY.statements[0]) | values
    return json.dumps({name: value for name, value in data.items() if value is not ...})


WRONG = [
    ([], "line 1: not an export"),
    (["\n", "  "], "line 1: not an export"),
    (["[1]"], "line 1: not a JSON object"),
    (LINES, "line 1: not an export"),
    (['{"format": "summitry-ledger", "version": "1"}'], "line 1: not an export"),
    (['{"format": "summitry-ledger", "version": 99}'], "line 1: written by a newer Summitry"),
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
]


@pytest.mark.parametrize(("lines", "message"), WRONG)
def test_a_wrong_line_is_named(lines: list[str], message: str) -> None:
    with pytest.raises(LedgerError) as caught:
        load(lines)
    assert str(caught.value).startswith(message)


BENIGN: list[Callable[[list[str]], list[str]]] = [
    lambda lines: [line + "\r\n" for line in lines],
    lambda lines: ["\ufeff" + lines[0], *lines[1:], "", "  \n"],
]


@pytest.mark.parametrize("change", BENIGN)
def test_what_editors_do_to_a_file_does_no_harm(change: Callable[[list[str]], list[str]]) -> None:
    assert load(change([HEADER, *LINES])) == FERRY


def test_a_whole_confidence_is_a_number() -> None:
    assert type(load([HEADER, LINES[0], changed(confidence=1)]).statements[0].confidence) is float
