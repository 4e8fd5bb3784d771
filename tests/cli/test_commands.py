"""The command line as scripts use it: real processes, real files."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from program import summitry

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
STRIKE = ROOT / "examples" / "tarnhaven"
NEWS = (
    "Bakers' union leader Ines Dahl said her members would reject any offer below six percent.\n\n"
    '"We are ready to meet on Monday," said Tor Mbeki, a spokesman for Morning Mills.\n'
)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ledger") / "strike.sqlite"
    assert summitry("read", str(STRIKE), "--ledger", str(path)).returncode == 0
    return path


def rows(result: subprocess.CompletedProcess[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_dates_tell_words_rule_and_anchor(tmp_path: Path) -> None:
    (tmp_path / "port.txt").write_text(
        "The envoys of both ports met on the 13th and signed nothing.\n", encoding="utf-8"
    )
    (tmp_path / "coverage.toml").write_text(
        '[[document]]\nfile = "port.txt"\npublished = 2031-05-15\n', encoding="utf-8"
    )
    told = summitry("dates", str(tmp_path / "port.txt")).stdout
    assert 'said: 2031-05-13, from "on the 13th", the latest 13th before publication on 2031-05-15\n' in told


def test_statements_are_json_lines_with_the_promised_keys(ledger: Path) -> None:
    found = rows(summitry("statements", "--ledger", str(ledger), "--json"))
    promised = "id document start end content speaker parties addressee via within form act issues stance said confidence".split()
    assert found
    assert all(set(promised) <= row.keys() for row in found)


@pytest.mark.parametrize(
    ("command", "promised"),
    [
        ("events", "id kind status participants place when duration outcome sources"),
        ("positions", "party issue stance option red_line said statements history"),
        ("missing", "party issue voices accounts"),
        ("conflicts", "verdict subject field about accounts"),
        ("dates", "document start end text type value said rule anchor"),
        ("problems", "kind message remedy document start end"),
    ],
)
def test_lists_have_the_promised_keys(ledger: Path, command: str, promised: str) -> None:
    found = rows(summitry(command, "--ledger", str(ledger), "--json"))
    assert found
    assert all(set(promised.split()) <= row.keys() for row in found)


def test_what_is_missing_names_who_could_say_it(ledger: Path) -> None:
    shown = " ".join(summitry("missing", "--ledger", str(ledger)).stdout.split())
    assert "Guild of Crane Electricians on wages Nobody of Guild of Crane Electricians says where it stands;" in shown
    assert "it would take Nóra Tulloch (" in shown
    assert "most heard)." in shown


def test_conflicts_and_confirmations(ledger: Path) -> None:
    found = rows(summitry("conflicts", "--ledger", str(ledger), "--json"))
    assert {row["verdict"] for row in found} == {"conflict", "confirmed"}
    shown = summitry("conflicts", "--ledger", str(ledger)).stdout
    conflicts, confirmed = shown.split("Told alike by two or more independent sources")
    assert conflicts.startswith("Accounts that cannot all be right")
    assert "about 6 h (1 independent source)" in conflicts
    assert "the reporter, tarnhaven/05-interview.txt:" in conflicts
    assert "copy of tarnhaven/02-wire.txt" in " ".join(conflicts.split())
    assert "independent sources" in confirmed


def test_content_is_the_text_at_its_offsets() -> None:
    found = rows(summitry("statements", str(STRIKE), "--json"))
    plain = {p.name: p.read_bytes().decode("utf-8") for p in STRIKE.glob("*.txt")}
    checked = 0
    for row in found:
        name = Path(str(row["document"])).name
        if name in plain:
            assert plain[name][row["start"] : row["end"]] == row["content"]  # type: ignore[misc]
            checked += 1
    assert checked > 50


def test_taking_the_same_coverage_again_changes_nothing(ledger: Path) -> None:
    before = ledger.read_bytes()
    assert "(0 new)" in summitry("read", str(STRIKE), "--ledger", str(ledger)).stdout
    assert ledger.read_bytes() == before


def test_taking_coverage_in_two_steps_gives_the_same_ledger(tmp_path: Path, ledger: Path) -> None:
    files = sorted(str(p) for p in STRIKE.iterdir() if p.suffix in {".txt", ".html", ".eml"})
    two = tmp_path / "two.sqlite"
    for part in (files[5:], files[:5]):
        assert summitry("read", *part, "--ledger", str(two)).returncode == 0
    assert summitry("export", "--ledger", str(two)).stdout == summitry("export", "--ledger", str(ledger)).stdout


def test_export_and_import_round_trip(tmp_path: Path, ledger: Path) -> None:
    lines = summitry("export", "--ledger", str(ledger)).stdout
    copy = tmp_path / "copy.sqlite"
    assert summitry("import", "-", "--ledger", str(copy), text=lines).returncode == 0
    assert summitry("export", "--ledger", str(copy)).stdout == lines
    assert summitry("brief", "--ledger", str(copy)).stdout == summitry("brief", "--ledger", str(ledger)).stdout


def test_import_leaves_a_ledger_alone_that_holds_something(tmp_path: Path, ledger: Path) -> None:
    lines = summitry("export", "--ledger", str(ledger)).stdout
    before = ledger.read_bytes()
    result = summitry("import", "-", "--ledger", str(ledger), text=lines)
    assert (result.returncode, result.stdout) == (1, "")
    assert "holds something already" in result.stderr
    assert ledger.read_bytes() == before


def test_import_makes_no_ledger_of_lines_that_do_not_hold_together(tmp_path: Path, ledger: Path) -> None:
    header, *lines = summitry("export", "--ledger", str(ledger)).stdout.splitlines()
    lines[0] = lines[0].replace('"start": ', '"start": 99')
    copy = tmp_path / "copy.sqlite"
    result = summitry("import", "-", "--ledger", str(copy), text="\n".join([header, *lines]))
    assert result.returncode == 1
    assert "standard input: line 2: document: start and end: 99" in result.stderr
    assert not copy.exists()


def test_a_problem_is_listed_once(tmp_path: Path) -> None:
    result = summitry("problems", "/no/such/folder")
    assert result.returncode == 1
    assert (result.stdout + result.stderr).count("does not exist") == 1


def test_brief_is_written_as_page_and_markdown(tmp_path: Path, ledger: Path) -> None:
    for name in ("brief.html", "brief.md"):
        result = summitry("brief", "--ledger", str(ledger), "-o", str(tmp_path / name))
        assert (result.returncode, result.stdout) == (0, "")
    assert (tmp_path / "brief.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert "Where they stand" in (tmp_path / "brief.md").read_text(encoding="utf-8")


def test_table_goes_into_deals(tmp_path: Path, ledger: Path) -> None:
    table = tmp_path / "table.yaml"
    assert summitry("table", "--ledger", str(ledger), "-o", str(table)).returncode == 0
    (told,) = rows(summitry("deals", str(table), "--json"))
    space = told["survival"]
    assert isinstance(space["packages"], int)
    assert isinstance(space["together"], int)
    assert space["packages"] >= space["together"]
    assert {issue["issue"] for issue in told["issues"]} == set(space["open"])


def test_same_bytes_whatever_the_hash_seed_locale_and_time_zone() -> None:
    one = summitry("brief", str(STRIKE), PYTHONHASHSEED="1", LC_ALL="C", TZ="Asia/Tokyo")
    two = summitry("brief", str(STRIKE), PYTHONHASHSEED="2", LC_ALL="C.UTF-8", TZ="America/Lima")
    assert one.stdout == two.stdout
    assert one.stdout


def test_standard_input_gives_statements_with_their_sides() -> None:
    found = rows(summitry("statements", "-", "--json", text=NEWS))
    assert [(row["speaker"], row["parties"]) for row in found] == [
        ("Ines Dahl", ["Bakers' union"]),
        ("Tor Mbeki", ["Morning Mills"]),
    ]


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("brief",), 2, "give coverage"),
        (("brief", "/no/such/folder"), 1, "does not exist"),
        (("brief", "--ledger", "/no/such.sqlite"), 1, "there is no such ledger"),
        (("brief", str(STRIKE), "--agenda", "/no/agenda.yaml"), 1, "no such file"),
        (("brief", str(STRIKE), "-o", "/no/such/place/brief.html"), 1, "cannot be written"),
        (("brief", str(STRIKE), "-o", "brief.docx"), 2, "ends so"),
        (("deals", "/no/table.yaml"), 1, "no such file"),
        (("export", "--ledger", __file__), 1, "test_commands.py"),
        (("statements", str(STRIKE), "--strict"), 1, ""),
        (("nonsense",), 2, "invalid choice"),
        (("brief", "/no/such/folder", "--json", "-o", "brief.html"), 2, "not allowed with"),
        (("brief", "/no/such/folder", "-o", ""), 2, "ends so"),
        (("table", "/no/such/folder", "-o", ""), 2, "empty name"),
        (("statements", str(STRIKE), "--agenda", ""), 2, "empty name"),
        (("statements", str(STRIKE), "--agenda", str(STRIKE)), 2, "is a folder"),
        (("statements", "--ledger", ""), 2, "empty name"),
        (("statements", "--ledger", "l" * 300), 1, "cannot be opened or made"),
        (("read", "/no/such/folder", "--ledger", "l" * 300), 1, "cannot be opened or made"),
        (("deals", str(STRIKE)), 1, "is a folder"),
        (("deals", str(STRIKE / "coverage.toml")), 1, "This is no table"),
        (("import", "/no/lines.jsonl", "--ledger", "/no/such.sqlite"), 1, "summitry export"),
        (("import", str(STRIKE / "coverage.toml"), "--ledger", "/no/such.sqlite"), 1, "coverage.toml: line 1"),
    ],
)
def test_what_goes_wrong_is_told_in_a_line_and_an_exit_status(arguments: tuple[str, ...], code: int, told: str) -> None:
    result = summitry(*arguments)
    assert result.returncode == code
    assert told in result.stderr
    assert "Traceback" not in result.stderr


def test_a_bad_file_is_a_problem_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "bad.pdf").write_bytes(b"%PDF-1.7 truncated")
    (tmp_path / "good.txt").write_text(NEWS, encoding="utf-8")
    result = summitry("statements", str(tmp_path), "--json")
    assert result.returncode == 0
    assert "bad.pdf" in result.stderr
    assert len(rows(result)) == 2


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys\nfrom summitry.cli.arguments import parser\nparser()\n"
        "heavy = {'rich', 'yaml', 'sqlite3', 'trafilatura', 'jinja2', 'pypdf', 'countryinfo', 'lxml'} & set(sys.modules)\n"
        "sys.exit(str(sorted(heavy)) if heavy else 0)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603


def test_the_version_is_told() -> None:
    result = summitry("--version")
    assert result.returncode == 0
    assert result.stdout.startswith("summitry ")


def test_every_command_has_help() -> None:
    for command in "brief read statements events positions dates problems table deals search export import".split():
        result = summitry(command, "--help")
        assert result.returncode == 0
        assert len(result.stdout.splitlines()) > 4
