"""Whatever the shell makes of the three streams: no traceback, results whole or told to be missing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from program import summitry

pytestmark = pytest.mark.slow
PROGRAM = "import sys; from summitry.cli import main; sys.exit(main())"
NEWS = "“The café fund is a red line for us,” said Zoë Lindqvist of the Waiters’ Guild on Monday.\n"


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("news") / "café.txt"
    path.write_text(NEWS, encoding="utf-8")
    return path


def shell(line: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """A line of shell in which ``"$@"`` is the program with its arguments."""
    return subprocess.run(  # noqa: S603  # a line of our own
        ["/bin/sh", "-c", line, "sh", sys.executable, "-c", PROGRAM, *arguments],
        capture_output=True, check=False, env=os.environ | environment,
    )  # fmt: skip


LOCALES = [
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "latin-1"},
    {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
]


@pytest.mark.parametrize("environment", LOCALES)
@pytest.mark.parametrize("arguments", [(), ("--json",)])
def test_every_locale_gets_the_same_bytes(
    article: Path, environment: dict[str, str], arguments: tuple[str, ...]
) -> None:
    result = shell('"$@"', "statements", str(article), *arguments, **environment)
    assert result.returncode == 0
    assert result.stdout == shell('"$@"', "statements", str(article), *arguments).stdout
    assert "café".encode() in result.stdout


@pytest.mark.parametrize(
    ("line", "arguments", "told"),
    [
        ('"$@" > /dev/full', ("statements", "{}"), "standard output cannot be written: no space left"),
        ('"$@" > /dev/full', ("statements", "{}", "--json"), "standard output cannot be written: no space left"),
        ('"$@" > /dev/full', ("brief", "{}"), "standard output cannot be written: no space left"),
        ('"$@" > /dev/full', ("--help",), "standard output cannot be written: no space left"),
        ('"$@" >&-', ("statements", "{}"), "standard output is closed"),
        ('"$@" <&-', ("statements", "-"), "standard input: is closed"),
        ('"$@" <&-', ("deals", "-"), "standard input: is closed"),
        ('printf "agenda: \\377" | "$@"', ("deals", "-"), "standard input: line 1: The file is not UTF-8 text."),
        ('"$@"', ("table", "{}", "-o", "/dev/full"), "/dev/full: cannot be written"),
    ],
)
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_what_cannot_be_written_or_read_is_one_message(
    article: Path, line: str, arguments: tuple[str, ...], told: str
) -> None:
    for unbuffered in ("", "1"):
        result = shell(line, *(a.format(article) for a in arguments), PYTHONUNBUFFERED=unbuffered)
        messages = result.stderr.decode()
        assert result.returncode == 1
        assert messages.count(told) == 1
        assert "Traceback" not in messages
        assert "Exception ignored" not in messages


@pytest.mark.parametrize("line", ['"$@" 2>&-', '"$@" 2> /dev/full', '"$@" <&-', '"$@" <&- 2>&-'])
def test_results_do_not_hang_on_the_other_streams(article: Path, line: str) -> None:
    arguments = ("statements", str(article), str(article.parent / "nothing.txt"), "--json")
    whole, result = shell('"$@"', *arguments), shell(line, *arguments)
    assert "nothing.txt" in whole.stderr.decode()
    assert (result.returncode, result.stdout) == (0, whole.stdout)


def test_wrong_usage_keeps_its_status_without_a_place_for_messages() -> None:
    assert shell('"$@" 2> /dev/full', "nonsense").returncode == 2
    assert shell('"$@" > /dev/null 2>&-', "statements").returncode == 2


@pytest.mark.parametrize("command", ["statements", "dates", "brief", "table"])
def test_a_reader_who_has_read_enough_is_no_failure(article: Path, command: str) -> None:
    result = shell('{ "$@"; echo "status $?" >&2; } | true', command, str(article))
    assert "status 0" in result.stderr.decode()
    assert "Traceback" not in result.stderr.decode()


def test_progress_shows_during_a_slow_step() -> None:
    slow = (
        "import sys, time\nfrom summitry.cli.progress import Progress\n"
        "with Progress(sys.stderr) as progress:\n    progress('reading', 0, 0)\n    time.sleep(1.5)\n"
        "    progress('finding', 1, 2)\n    time.sleep(1.2)\n"
    )
    result = subprocess.run([sys.executable, "-c", slow], capture_output=True, text=True, check=True)  # noqa: S603
    assert result.stderr == "reading\nfinding 1/2\n"


@pytest.mark.parametrize("columns", ["0", "000", "²", "-5", "abc", ""])
def test_a_width_that_no_paper_has_is_eighty(article: Path, columns: str) -> None:
    shown = summitry("statements", str(article), COLUMNS=columns)
    assert shown.stdout == summitry("statements", str(article)).stdout != ""


@pytest.mark.parametrize("imported", ["summitry.records", "summitry.agenda", "summitry.negotiation"])
def test_an_interruption_while_importing_is_told(article: Path, imported: str) -> None:
    stop = (
        "import sys\nclass Stop:\n    def find_spec(self, name, *_):\n"
        f"        if name == {imported!r}:\n            raise KeyboardInterrupt\nsys.meta_path.insert(0, Stop())\n"
    )
    result = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-c", stop + PROGRAM, "statements", str(article)], capture_output=True, text=True, check=False
    )
    assert (result.returncode, result.stderr) == (130, "summitry: interrupted\n")


def test_json_holds_nothing_that_steers_a_terminal_and_reads_back(tmp_path: Path) -> None:
    line = {"text": NEWS.replace("café", "ca\x1b[31mf\x9b\x7fé"), "title": "Fund\x85\u2028talks"}
    (tmp_path / "a.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    ledger = str(tmp_path / "l.sqlite")
    assert summitry("read", str(tmp_path), "--ledger", ledger).returncode == 0
    exported = summitry("export", "--ledger", ledger).stdout
    assert not set(exported) & set("\x1b\x7f\x85\x9b\u2028")
    copy = str(tmp_path / "copy.sqlite")
    assert summitry("import", "-", "--ledger", copy, text=exported).returncode == 0
    assert summitry("export", "--ledger", copy).stdout == exported
