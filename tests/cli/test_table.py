"""`summitry table` as analysts use it: laid, edited by hand, laid again, compared."""

import json
import os
from pathlib import Path

import jsonschema
import pytest
import yaml
from program import summitry

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
STRIKE = ROOT / "examples" / "tarnhaven"
EARLY = ("01-preview.txt", "02-wire.txt", "03-wire-cut.txt", "04-cancelled.txt", "05-interview.txt")
AGENDA = ("--agenda", str(STRIKE / "agenda.yaml"))


@pytest.fixture(scope="module")
def ledgers(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The first articles of the strike, and all of them."""
    folder = tmp_path_factory.mktemp("ledgers")
    early, late = folder / "early.sqlite", folder / "late.sqlite"
    few = [str(STRIKE / name) for name in EARLY]
    assert summitry("read", *few, *AGENDA, "--ledger", str(early)).returncode == 0
    assert summitry("read", str(STRIKE), "--ledger", str(late)).returncode == 0
    return early, late


@pytest.fixture
def table(tmp_path: Path, ledgers: tuple[Path, Path]) -> Path:
    path = tmp_path / "table.yaml"
    assert summitry("table", "--ledger", str(ledgers[0]), "-o", str(path)).returncode == 0
    return path


def cell(text: str, party: str, issue: str) -> str:
    """The lines of a position."""
    start = text.index(f"  - party: {party}\n    issue: {issue}\n    stance")
    ends = (text.find(end, start + 1) for end in ("\n  - ", "\n  #", "\n\n"))
    return text[start : min(end for end in ends if end > 0)]


def edited(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (2_000_000_000, 2_000_000_000))  # 18 May 2033


UNION = "United Quay and Dock Workers"


def test_laying_twice_changes_no_byte(table: Path, ledgers: tuple[Path, Path]) -> None:
    before = table.read_bytes()
    assert summitry("table", "--ledger", str(ledgers[0]), "-o", str(table)).returncode == 0
    assert table.read_bytes() == before
    assert summitry("table", "--ledger", str(ledgers[0])).stdout.encode() == before


def test_edits_stay_with_who_and_when_and_what_the_coverage_says(table: Path, ledgers: tuple[Path, Path]) -> None:
    was = cell(table.read_text(encoding="utf-8"), UNION, "automation")
    added = "positions:\n  - {party: Guild of Crane Electricians, issue: wages, stance: open}\n"
    edited(table, (was, was.replace("stance: against", "stance: open", 1).replace("red_line: true", "red_line: false")),
           ("\npositions:\n", "\n" + added), ("parties:\n", "parties:\n  - Guild of Crane Electricians\n"))  # fmt: skip
    for by in ("Ana Prell", "somebody else"):  # what is marked keeps its mark
        result = summitry("table", "--ledger", str(ledgers[1]), "-o", str(table), "--by", by)
        assert result.returncode == 0
        assert "kept 3 edits" in result.stderr  # the coverage has the guild as a party too
        text = table.read_text(encoding="utf-8")
        now = cell(text, UNION, "automation")
        assert "stance: open  # set by Ana Prell, 2033-05-18; the coverage says against" in now
        assert "red_line: false  # set by Ana Prell, 2033-05-18; the coverage says true" in now
        assert "Guild of Crane Electricians  # added by Ana Prell, 2033-05-18; the coverage says nothing\n" in text
    assert summitry("deals", str(table)).returncode == 0


def test_deals_tell_whose_a_red_line_is(table: Path, ledgers: tuple[Path, Path]) -> None:
    own = "  - {party: Corvane Terminals, issue: outsourcing, stance: for, red_line: true}\n"
    edited(table, ("\npositions:\n", f"\npositions:\n{own}"))
    told = " ".join(summitry("deals", str(table)).stdout.split())
    assert "Corvane Terminals’ red line on Outside work" in told
    assert "an analyst’s own" in told
    assert summitry("table", "--ledger", str(ledgers[0]), "-o", str(table), "--by", "Ana Prell").returncode == 0
    told = " ".join(summitry("deals", str(table)).stdout.split())
    assert "by Ana Prell" in told


def test_what_is_taken_out_stays_out_until_its_line_in_edits_goes(table: Path, ledgers: tuple[Path, Path]) -> None:
    was = cell(table.read_text(encoding="utf-8"), UNION, "automation")
    lay = ("table", "--ledger", str(ledgers[1]), "-o", str(table), "--by", "Ana")
    edited(table, (was + "\n", ""))
    for _ in range(2):
        assert summitry(*lay).returncode == 0
        assert f"  - party: {UNION}\n    issue: automation\n    stance" not in table.read_text(encoding="utf-8")
    (line,) = [one for one in table.read_text(encoding="utf-8").splitlines() if one.endswith("# removed")]
    edited(table, (line + "\n", ""))
    assert summitry(*lay).returncode == 0
    assert "stance: against" in cell(table.read_text(encoding="utf-8"), UNION, "automation")


def test_a_broken_file_is_told_with_its_line_and_left_alone(table: Path, ledgers: tuple[Path, Path]) -> None:
    edited(table, ("\n    stance: ", "\n    stance: perhaps #"))
    before = table.read_bytes()
    for command in (("table", "--ledger", str(ledgers[0]), "-o"), ("deals",), ("table", "diff")):
        result = summitry(*command, str(table), *(("--ledger", str(ledgers[0])) if "diff" in command else ()))
        assert result.returncode == 1
        assert f"{table}:" in result.stderr
        assert "Use for or against or open or conditional." in result.stderr
        assert "Traceback" not in result.stderr
    assert table.read_bytes() == before


def test_a_table_is_not_laid_again_from_nothing(table: Path) -> None:
    before = table.read_bytes()
    assert summitry("table", "/no/such/folder", "-o", str(table)).returncode == 1
    assert table.read_bytes() == before


def test_diff_shows_what_new_coverage_changes(table: Path, ledgers: tuple[Path, Path]) -> None:
    assert summitry("table", "diff", str(table), "--ledger", str(ledgers[0])).stdout == "Nothing changes.\n"
    was = cell(table.read_text(encoding="utf-8"), "Corvane Terminals", "automation")
    edited(table, (was, was.replace("stance: for", "stance: open").replace("red_line: true", "red_line: false")))
    shown = summitry("table", "diff", str(table), "--ledger", str(ledgers[1])).stdout
    assert shown.startswith("Your edits that stand against new words\n  Corvane Terminals on automation")
    assert "yours open; the coverage now says conditional" in " ".join(shown.split())
    assert "“" in shown
    assert max(map(len, shown.splitlines())) <= 80
    result = summitry("table", "diff", str(table), "--ledger", str(ledgers[1]), "--json", "--strict")
    found = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.returncode == 1
    assert {"against an edit", "new"} <= {one["kind"] for one in found}
    assert all({"kind", "item", "field", "before", "after", "statements"} <= one.keys() for one in found)


def test_diff_of_two_tables(tmp_path: Path, table: Path) -> None:
    other = tmp_path / "other.yaml"
    other.write_bytes(table.read_bytes())
    was = cell(table.read_text(encoding="utf-8"), UNION, "automation")
    edited(other, (was, was.replace("stance: against", "stance: conditional")))
    shown = summitry("table", "diff", str(table), str(other)).stdout
    assert shown == f"Moved\n  {UNION} on automation moved: against -> conditional\n"


def test_what_is_written_fits_the_schema(ledgers: tuple[Path, Path]) -> None:
    schema = json.loads(summitry("table", "schema").stdout)
    for ledger in ledgers:
        jsonschema.validate(yaml.safe_load(summitry("table", "--ledger", str(ledger)).stdout), schema)


def test_schema_is_printed() -> None:
    assert json.loads(summitry("table", "schema").stdout)["title"] == "A table of a negotiation"


@pytest.mark.parametrize("make", ["huge", "pipe", "folder", "binary"])
def test_what_is_no_table_file_is_refused_at_once(tmp_path: Path, make: str, ledgers: tuple[Path, Path]) -> None:
    path = tmp_path / "table.yaml"
    if make == "pipe":
        os.mkfifo(path)
    elif make == "folder":
        path.mkdir()
    else:
        path.write_bytes(b"\x00\xff\xfe binary")
    if make == "huge":
        os.truncate(path, 1_000_000_000)  # a hole: takes no room on the disk
    for command in (("deals", str(path)), ("table", "diff", str(path), "--ledger", str(ledgers[0]))):
        result = summitry(*command)
        assert result.returncode == 1
        assert str(path) in result.stderr
        assert "Traceback" not in result.stderr


def test_a_name_of_no_letters_is_wrong_usage_and_halves_of_letters_are_left_out(
    table: Path, ledgers: tuple[Path, Path]
) -> None:
    edited(table, ("\npositions:\n", "\npositions:\n  - {party: Guild, issue: wages, stance: open}\n"),
           ("parties:\n", "parties:\n  - Guild\n"))  # fmt: skip
    lay = ("table", "--ledger", str(ledgers[0]), "-o", str(table))
    for name in (" ", "\udcff", "\x07"):
        result = summitry(*lay, "--by", name)
        assert result.returncode == 2
        assert "give a name of at least one letter" in result.stderr
    assert summitry(*lay, "--by", "Ana\udcff\n Prell").returncode == 0
    assert "by: Ana Prell" in table.read_text(encoding="utf-8")
    assert summitry("deals", str(table)).returncode == 0


def test_a_link_to_itself_is_told(tmp_path: Path, ledgers: tuple[Path, Path]) -> None:
    loop = tmp_path / "table.yaml"
    loop.symlink_to(loop)
    result = summitry("table", "--ledger", str(ledgers[0]), "-o", str(loop))
    assert result.returncode == 1
    assert f"{loop}: is a link that leads back to itself. Give another place with -o." in result.stderr


def test_a_file_of_another_kind_is_not_overwritten_and_an_empty_one_is(
    tmp_path: Path, ledgers: tuple[Path, Path]
) -> None:
    path = tmp_path / "notes.txt"
    for words in (b"call Moss at noon\n", b"\xff\xfe binary"):
        path.write_bytes(words)
        result = summitry("table", "--ledger", str(ledgers[0]), "-o", str(path))
        assert result.returncode == 1
        assert f"{path}: is there already and is no table. Give another name with -o." in result.stderr
        assert path.read_bytes() == words
    path.write_bytes(b"")
    assert summitry("table", "--ledger", str(ledgers[0]), "-o", str(path)).returncode == 0
    assert summitry("deals", str(path)).returncode == 0


def test_diff_takes_one_table_more_or_coverage(table: Path, ledgers: tuple[Path, Path]) -> None:
    for more in ((str(table), "--ledger", str(ledgers[0])), (str(table), *AGENDA), (str(table), str(table)), ()):
        result = summitry("table", "diff", str(table), *more)
        assert result.returncode == 2
        assert "summitry table diff: give " in result.stderr
    piped = summitry("table", "diff", "-", "--ledger", str(ledgers[0]), text=table.read_text(encoding="utf-8"))
    assert piped.stdout == "Nothing changes.\n"
