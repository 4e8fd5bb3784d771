"""``summitry agenda suggest``: real processes, real files, an agenda that can be used."""

import json
from pathlib import Path

import pytest
from program import summitry

from summitry.agenda import load

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
STRIKE = ROOT / "examples" / "tarnhaven"


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("draft") / "strike.sqlite")
    assert summitry("read", *sorted(map(str, STRIKE.glob("*.txt"))), "--ledger", path).returncode == 0
    return path


def test_the_draft_is_an_agenda_that_the_brief_can_use(ledger: str, tmp_path: Path) -> None:
    file = tmp_path / "draft.yaml"
    done = summitry("agenda", "suggest", "--ledger", ledger, "-o", str(file))
    assert (done.returncode, done.stdout) == (0, "")
    assert {"automation", "pension-fund"} <= {issue.name for issue in load(file).issues}
    assert summitry("agenda", "check", str(file)).stdout.startswith(f"{file}: fine: 18 issues")
    brief = summitry("brief", str(STRIKE / "02-wire.txt"), "--agenda", str(file))
    assert brief.returncode == 0
    assert "Draft agenda" in brief.stdout
    assert "no-strike clause" in brief.stdout


def test_comments_lead_back_to_words(ledger: str) -> None:
    told = summitry("agenda", "suggest", "--ledger", ledger).stdout
    assert ": wants it " in told
    assert "02-wire.txt)" in told
    assert told == summitry("agenda", "suggest", "--ledger", ledger, PYTHONHASHSEED="7", LC_ALL="C").stdout


def test_top_and_json(ledger: str) -> None:
    (line,) = summitry("agenda", "suggest", "--ledger", ledger, "--top", "3", "--json").stdout.splitlines()
    first = json.loads(line)["suggestions"][0]
    assert len(json.loads(line)["suggestions"]) == 3
    assert {"issue", "phrases", "voices", "examples", "score"} == first.keys()


@pytest.mark.parametrize("top", ["0", "-1", "many", "", "²", "1.5"])
def test_a_number_that_is_none_is_wrong_usage(ledger: str, top: str) -> None:
    done = summitry("agenda", "suggest", "--ledger", ledger, f"--top={top}")
    assert done.returncode == 2
    assert "give a whole number from 1" in done.stderr


def test_no_coverage_is_wrong_usage() -> None:
    done = summitry("agenda", "suggest")
    assert (done.returncode, done.stdout) == (2, "")
    assert "summitry agenda suggest --help" in done.stderr


SILENT = [
    ("The lake froze.\n", "Give more coverage"),
    ("", "nothing could be read"),
    (
        "Die Gewerkschaft fordert höhere Löhne, und der Verband lehnt das ab, weil die Kassen leer sind. " * 6,
        "language",
    ),
]


@pytest.mark.parametrize(("text", "message"), SILENT)
def test_where_nothing_is_said_there_is_no_draft(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "news.txt"
    file.write_text(text, encoding="utf-8")
    done = summitry("agenda", "suggest", str(file))
    assert (done.returncode, done.stdout) == (1, "")
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_one_statement_is_enough(tmp_path: Path) -> None:
    file = tmp_path / "news.txt"
    file.write_text("The Bakers' Union demanded higher flour subsidies on Monday.\n", encoding="utf-8")
    done = summitry("agenda", "suggest", str(file))
    assert done.returncode == 0
    assert "  - name: flour-subsidies" in done.stdout


def test_hostile_words_stay_words(tmp_path: Path) -> None:
    file = tmp_path / "news.txt"
    hostile = (
        'Union leader Ann Obi said: "No cuts: #1 issue, - {safety: [rules]} & *fines* | `tolls`!"\n\n'
        "The Harbour Board demanded higher tolls: 5% # more.\n"
    )
    file.write_text(hostile, encoding="utf-8")
    out = tmp_path / "draft.yaml"
    assert summitry("agenda", "suggest", str(file), "-o", str(out)).returncode == 0
    assert "tolls" in {issue.name for issue in load(out).issues}
