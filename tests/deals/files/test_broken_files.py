"""What gives no domain is told with its cell and what to do about it, and never ends in a traceback."""

from pathlib import Path

import pytest

from summitry.deals.files import DomainError, case, load, write
from summitry.yaml_text import YamlError

ISSUES = '"issues": [{"name": "wage", "options": ["rise", "freeze"]}, {"name": "hours", "options": ["36", "40"]}]'
TABLE = '"table": [[3, 0], [1, 2]]'
GOOD = f'{{"name": "pay", {ISSUES}, "parties": [{{"name": "Union", "reservation": 1, {TABLE}}}]}}'
CELL = 'party "Union", issue "wage", option "freeze"'

# what is changed into what, the place that is named, and words of the message and of its remedy
CASES = [
    ("[3, 0]", "[3, NaN]", CELL, "not a number", "0.25"),
    ("[3, 0]", "[3, Infinity]", CELL, "not a number", "0.25"),
    ("[3, 0]", "[3, -Infinity]", CELL, "not a number", "0.25"),
    ("[3, 0]", "[3, 1e99999999999999999999]", CELL, "not a number", "0.25"),
    ("[3, 0]", "[3, 1e301]", CELL, "beyond what can be meant", "smaller unit"),
    ("[3, 0]", f"[3, {'9' * 5000}]", CELL, "beyond what can be meant", "smaller unit"),
    ("[3, 0]", "[3, null]", CELL, "null stands where a number", "0.25"),
    ("[3, 0]", '[3, "many"]', CELL, '"many" cannot be read', "0.25"),
    ("[3, 0]", '[3, "1/0"]', CELL, '"1/0" cannot be read', "1/3"),
    ("[3, 0]", "[3, true]", CELL, "true stands where a number", "0.25"),
    ("[3, 0]", "[3, [0]]", CELL, "stands where a number", "0.25"),
    ("[3, 0]", "[3]", 'party "Union"', '1 numbers for issue "wage" stand where 2 belong', "Give 2"),
    ("[3, 0]", "[3, 0, 1]", 'party "Union"', '3 numbers for issue "wage" stand where 2 belong', "Give 2"),
    ("[[3, 0], [1, 2]]", "[[3, 0]]", 'party "Union"', 'issue "hours" has none', "Give 2"),
    ("[[3, 0], [1, 2]]", "[[3, 0], [1, 2], [1]]", 'party "Union"', "3 rows stand where 2 belong", "Give 2"),
    ("[[3, 0], [1, 2]]", "7", 'party "Union", table', "7 stands where a list", "a row for each issue"),
    ('"reservation": 1', '"reservation": "high"', 'party "Union", reservation', "cannot be read", "null where nobody said"),
    ('"reservation": 1', '"reservation": NaN', 'party "Union", reservation', "not a number", "0.25"),
    ('"reservation": 1', '"resrvation": 1', 'party "Union", resrvation', "not known", 'Did you mean "reservation"?'),
    ('"reservation": 1', '"discount": "x"', 'party "Union", discount', "cannot be read", "0.25"),
    ('"reservation": 1', '"must_accept": 1', 'party "Union", must_accept', "true or false is wanted", ""),
    ('"reservation": 1', '"orders": {"wage": [["rise", "freeze"]]}', 'party "Union"', "both given", "Keep the numbers"),
    ('"reservation": 1', '"opening": {"wage": "cut"}', 'party "Union", opening', 'no option "cut"', "Use one of"),
    ('"reservation": 1', '"opening": {"pay": "rise"}', 'party "Union", opening', 'no issue "pay"', "hours, wage"),
    ('"reservation": 1', '"joints": [{"issues": ["wage", "hours"], "values": [1]}]', "joint value 1", "1 values stand where 4", ""),
    ('"reservation": 1', '"joints": [{"issues": ["wage", "wage"], "values": [1]}]', "joint value 1", "stands twice", "once"),
    ('"reservation": 1', '"joints": [{"issues": [], "values": [1]}]', "joint value 1, issues", "has 0 items", "at least 2"),
    ('"reservation": 1', '"joints": [{"issues": ["wage"], "values": [1, 2]}]', "joint value 1, issues", "has 1 items", "at least 2"),
    ('"reservation": 1', '"joints": [{"issues": ["wage", "hours"], "values": [1], "worth": 1}]', "value 1, worth", "not known", "values"),
    ('"reservation": 1', '"reserve": 1', 'party "Union", reserve', "not known", 'Did you mean "reservation"?'),
    ('"reservation": 1', '"colour": "red"', 'party "Union", colour', "not known", "The keys there are name, reservation"),
    ('"name": "pay"', '"editor": "me"', "editor", "not known", 'into "note"'),
    ('"reservation": 1', '"discount": 0', 'party "Union", discount', "0 is no factor", "above 0 and up to 1"),
    ('"reservation": 1', '"discount": 1.5', 'party "Union", discount', "1.5 is no factor", "above 0 and up to 1"),
    ('"reservation": 1', '"discount": -0.5', 'party "Union", discount', "-0.5 is no factor", "above 0 and up to 1"),
    ('"name": "Union"', r'"name": "Uni\u001b[31mon"', 'party "Uni', "control character (U+001B)", "Take it out"),
    ('"name": "hours"', r'"name": "ho\u0000urs"', 'issue "ho', "control character (U+0000)", "Take it out"),
    ('["36", "40"]', r'["36", "4\ud8000"]', 'issue "hours", options', "control character (U+D800)", "Take it out"),
    ('["36", "40"]', r'["36", "40"], "labels": ["\uffff", "40"]', 'issue "hours", labels', "(U+FFFF)", "Take it out"),
    (f'"reservation": 1, {TABLE}', '"reservation": 1.5', 'party "Union"', "no share", "between its worst package"),
    (f'"reservation": 1, {TABLE}', '"bias": 3', 'party "Union"', 'no "table"', "Add the table"),
    (f'"reservation": 1, {TABLE}', '"orders": {"wage": [["rise", "freeze", "rise"]]}', 'issue "wage"', "before", "Take out"),
    (f'"reservation": 1, {TABLE}', '"orders": {"wage": [["rise", "nothing"]]}', "orders", 'no option "nothing"', "rise"),
    (f'"reservation": 1, {TABLE}', '"weights": {"wage": [0.5, 0.2]}', "weights", "no interval", "between 0 and 1"),
    (f'"reservation": 1, {TABLE}', '"weights": {"wage": [0.5]}', "weights", "the list has 1 items", "Give at least 2"),
    ('"name": "Union", ', "", "party 1", '"name" is missing', "Add it"),
    ('"name": "Union"', '"name": ""', "name", '"" cannot be read', "at least one letter"),
    ('"name": "Union"', '"name": 5', "name", "stands where text is wanted", "at least one letter"),
    ('["36", "40"]', '["36", "36"]', 'issue "hours"', '"36" stands twice', "name of its own"),
    ('["36", "40"]', "[36, 40]", "option 1", "stands where text", "letter"),
    ('["36", "40"]', "[]", 'issue "hours", options', "has 0 items", "at least 1"),
    ('"name": "hours"', '"name": "wage"', "", '"wage" stands twice', "name of its own"),
    ('"parties": [', '"parties": [{"name": "Union"}, ', "", '"Union" stands twice', "name of its own"),
    ('"parties"', '"party"', "", '"parties" is missing', 'Is "party" meant'),
    ('"name": "pay"', '"name": "pay", "name": "again"', "", '"name" stands twice', "Keep one"),
    (GOOD[-1:], "", "line 1, column", "This is no JSON", "Mend it"),
    (GOOD, "[1, 2]", "", "stands where an object", "A case file is"),
    (GOOD, "{}", "", '"issues" is missing', "A case file is"),
    (GOOD, '{"issues": [], "parties": []}', "issues", "has 0 items", "at least 1"),
    (GOOD, f"{{{ISSUES}, \"parties\": []}}", "parties", "has 0 items", "at least 1"),
    (GOOD, "[" * 200_000, "", "nested too deep", "five levels"),
    (GOOD, "", "", "empty", "case file"),
    (GOOD, "\0\1\2", "", "no text", "case file"),
    (GOOD, "Talks about pay went on.", "", "no table and no case", "summitry table"),
]  # fmt: skip
RULES = [
    ('"red_lines": [{"party": "Unon", "issue": "wage", "options": ["rise"]}]', "red line 1", 'Did you mean "Union"?'),
    ('"red_lines": [{"party": "Union", "issue": "wages", "options": ["rise"]}]', "red line 1", 'Did you mean "wage"?'),
    ('"red_lines": [{"party": "Union", "issue": "wage", "options": ["ris"]}]', "red line 1", 'Did you mean "rise"?'),
    ('"red_lines": [{"party": "Union", "issue": "wage"}]', "red line 1", '"options" is missing'),
    ('"redlines": []', "redlines", 'Did you mean "red_lines"?'),
    ('"linkages": [{"issues": ["wage"], "forbidden": [["rise"]]}]', "linkage 1, issues", "Give at least 2"),
    ('"linkages": [{"issues": ["wage", "hours"], "forbidden": [["rise"]]}]', "linkage 1", "stand where 2 belong"),
    ('"linkages": [{"issues": ["wage", "hours"], "forbidden": [["rise", "3"]]}]', "linkage 1", 'no option "3"'),
    ('"red_lines": [{"party": "Union", "issue": "wage", "options": []}]', "red line 1, options", "Give at least 1"),
    ('"linkages": [{"issues": ["wage", "hours"], "forbidden": []}]', "linkage 1, forbidden", "Give at least 1"),
    ('"linkages": [{"issues": ["wage", "wage"], "forbidden": [["rise", "rise"]]}]', "linkage 1", "stands twice"),
    ('"linkages": [{"issues": ["wage", "hours"], "forbidden": [["rise", "36"]], "party": "Port"}]', "linkage 1", 'no party "Port"'),
]  # fmt: skip
SHEETS = [
    ("issue,option\nwage,rise\n", "line 1", "Each party needs a column"),
    ("issue,option,A,A\nwage,rise,1,2\n", "line 1", "name of its own"),
    ("issue,option,A\nwage,rise,1\nwage,rise,2\n", "line 3", "stands twice"),
    ("issue,option,A\nwage,rise,1\nwage,freeze,\n", 'line 3, party "A", issue "wage", option "freeze"', "no number"),
    ("issue,option,A\nwage,rise,much\n", 'line 2, party "A", issue "wage", option "rise"', '"much" is not a number'),
    ("issue;option;A\nwage;rise;1,5\n", 'option "rise"', '"1,5" is not a number'),
    ("issue,option,A\nwage,rise,nan\n", 'option "rise"', "not a number"),
    ("issue,option,A\nwage,rise,1,2\n", "line 2", "4 cells stand where 3 belong"),
    ("issue,option,A\nreservaton,,1\n", "line 2", "has no option"),
    ("issue,option,A\nreservation,,1\n", "", "no rows of options"),
    ("issue,option,A\nwage,rise,1\nmust accept,,perhaps\n", 'party "A", must accept', "neither yes nor no"),
    ('issue,option,A\nwage,"rise,1\n', "line", "no CSV"),
    ("issue,option,A\n,rise,1\n", "line 2", "an issue is missing"),
    ("issue,option,A\nwage,rise,1\nreservation,,1\nReservation,,2\n", "line 4", '"reservation" stands twice'),
    ("issue,option,A\nwage,rise,1\nmust accept,,no\nmust accept,,no\n", "line 4", '"must accept" stands twice'),
    ("issue,option,A\nwage,rise,1\ndiscount,,2\n", 'line 3, party "A", discount', "2 is no factor"),
    ("issue,option,A\nwage,ri\x1bse,1\n", 'issue "wage", options', "control character (U+001B)"),
]  # fmt: skip
ITEMS = '<item index="1" value="rise" evaluation="2"/><item index="2" value="freeze" evaluation="1"/>'
PROFILE = (
    '<utility_space><objective index="0" name="pay"><weight index="1" value="0.5"/>'
    f'<issue index="1" name="wage" type="discrete">{ITEMS}</issue></objective></utility_space>'
)
BOMB = '<!DOCTYPE b [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
XML = [
    (PROFILE, BOMB + PROFILE, "", "declares a document type"),
    (PROFILE, '<!DOCTYPE b SYSTEM "file:///etc/passwd">' + PROFILE, "", "declares a document type"),
    (PROFILE, "<html><body/></html>", "", "XML of another kind"),
    (PROFILE, PROFILE[:-3], "line 1", "no sound XML"),
    (PROFILE, "<utility_space/>", "", "no issues"),
    ('evaluation="2"', 'evaluation="NaN"', 'issue "wage", option "rise"', "not a number"),
    ('evaluation="2"', "", 'issue "wage", option "rise"', "no number stands there"),
    ('value="freeze"', 'value="rise"', 'issue "wage"', '"rise" stands twice'),
    ('<weight index="1" value="0.5"/>', "", 'issue "wage"', "no weight"),
    ('value="0.5"', 'value="half"', 'issue "wage", weight', '"half" is not a number'),
    (ITEMS, "", 'issue "wage"', "no items and no bounds"),
    ("</objective>", '<utility><ufun type="PlainUfun"/></utility></objective>', "", "not linear-additive"),
    (f'type="discrete">{ITEMS}', 'type="integer" lowerbound="0" upperbound="9e9">', 'issue "wage"', "no range of whole"),
    (f'type="discrete">{ITEMS}', 'type="integer" lowerbound="0" upperbound="9">', 'issue "wage"', "no evaluator"),
    (f'type="discrete">{ITEMS}', 'type="real"><range lowerbound="0" upperbound="9"/>', 'issue "wage"', "any real number"),
    ("</objective>", '</objective><reservation value="?"/>', "reservation", "not a number"),
    ("</objective>", '</objective><discount_factor value="1.2"/>', "discount factor", "1.2 is no factor"),
]  # fmt: skip


def told(tmp_path: Path, name: str, text: str) -> str:
    file = tmp_path / name
    file.write_bytes(text.encode())
    with pytest.raises((DomainError, YamlError)) as error:
        load([str(file)])
    message = str(error.value)
    assert message.startswith(str(file))
    return message


@pytest.mark.parametrize(("old", "new", "place", "message", "remedy"), CASES)
def test_cases_tell_the_cell(tmp_path: Path, old: str, new: str, place: str, message: str, remedy: str) -> None:
    assert old in GOOD
    text = told(tmp_path, "pay.json", GOOD.replace(old, new))
    assert place in text
    assert message in text
    assert remedy in text
    assert len(text) < 600


@pytest.mark.parametrize(("rule", "place", "message"), RULES)
def test_rules_tell_what_they_name(tmp_path: Path, rule: str, place: str, message: str) -> None:
    text = told(tmp_path, "pay.json", f"{GOOD[:-1]}, {rule}}}")
    assert place in text
    assert message in text


@pytest.mark.parametrize(("sheet", "place", "message"), SHEETS)
def test_spreadsheets_tell_the_cell(tmp_path: Path, sheet: str, place: str, message: str) -> None:
    text = told(tmp_path, "pay.csv", sheet)
    assert place in text
    assert message in text


@pytest.mark.parametrize(("old", "new", "place", "message"), XML)
def test_genius_files_tell_the_cell(tmp_path: Path, old: str, new: str, place: str, message: str) -> None:
    assert old in PROFILE
    text = told(tmp_path, "pay.xml", PROFILE.replace(old, new))
    assert place in text
    assert message in text


def test_notes_of_the_writer_are_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "pay.json"
    file.write_text(GOOD.replace('"reservation"', '"note": "as told", "reservation"'), encoding="utf-8")
    assert load([str(file)]).problems == ()


def test_white_space_that_a_spreadsheet_would_lose_is_not_written(tmp_path: Path) -> None:
    file = tmp_path / "pay.json"
    file.write_text(GOOD.replace('"freeze"', '" freeze"'), encoding="utf-8")
    domain = load([str(file)]).domain
    for suffix in ("csv", "xml"):
        with pytest.raises(DomainError, match='white space at the ends of " freeze"'):
            write(domain, str(tmp_path / f"pay.{suffix}"))
    assert case.read(write(domain, "pay.json")[0][1], "") == domain


def test_no_discount_is_written_as_zero_in_genius_files(tmp_path: Path) -> None:
    file = tmp_path / "pay.xml"
    file.write_text(PROFILE.replace("</objective>", '</objective><discount_factor value="0.0"/>'), encoding="utf-8")
    assert load([str(file)]).domain.stakes[0].discount == 1


def test_good_ones_are_read(tmp_path: Path) -> None:
    for name, text in (("pay.json", GOOD), ("pay.xml", PROFILE), ("bom.json", "\ufeff" + GOOD), ("odd.txt", GOOD)):
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        assert load([str(file)]).domain.choices[0].options == ("rise", "freeze")
