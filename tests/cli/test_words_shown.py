"""Words of any origin are shown as they stand, and never obeyed: by the lists, the terminal or the command line."""

import json
import unicodedata
from pathlib import Path

import pytest
from program import summitry

pytestmark = pytest.mark.slow
NEWS = (
    "“We reject a ceasefire and [bold]the[/bold] :fire: levy [/],” said Runa Falk, head of the Netmakers’ League, on 4 May 2031.\n\n"
    "“We will never accept a ceasefire,” said Falk of the Netmakers’ League.\n\n"
    "The Netmakers’ League met the Cannery Board on 5 May 2031 for two hours.\n"
)
NAMES = [
    "nl\nnl.txt",
    "[bold]x.txt",
    "[red].txt",
    ":fire:.txt",
    "esc\x1b[31m.txt",
    "csi\x9b31m.txt",
    "odd\x1b]0;t\x07.zz",
]


@pytest.fixture(scope="module")
def coverage(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files whose names and texts hold markup, emoji codes, line ends and what steers a terminal."""
    folder = tmp_path_factory.mktemp("coverage")
    for name in NAMES:
        (folder / name).write_text(NEWS.replace("levy", "le\x1b[2Jv\x9b5my"), encoding="utf-8")
    return folder


def steering(shown: str) -> set[str]:
    return {c for c in shown if unicodedata.category(c) in {"Cc", "Cs"} and c != "\n"}


@pytest.mark.parametrize("command", "statements events positions dates problems brief table".split())
@pytest.mark.parametrize("more", [(), ("--json",)])
def test_nothing_read_steers_the_terminal(coverage: Path, command: str, more: tuple[str, ...]) -> None:
    result = summitry(command, str(coverage), *more)
    assert result.returncode == 0
    assert result.stdout
    assert not steering(result.stdout + result.stderr)
    assert "Traceback" not in result.stderr


def test_lists_show_words_as_they_stand(coverage: Path) -> None:
    shown = " ".join(summitry("statements", str(coverage), COLUMNS="400").stdout.split())
    assert "“We reject a ceasefire and [bold]the[/bold] :fire: le" in shown
    for name in ("/nl nl.txt:", "/[bold]x.txt:", "/[red].txt:", "/:fire:.txt:", "[31m.txt:"):
        assert name in shown


def test_search_shows_words_as_they_stand(coverage: Path, tmp_path: Path) -> None:
    ledger = tmp_path / "odd\x1b[31m.sqlite"
    taken = summitry("read", str(coverage), "--ledger", str(ledger))
    found = summitry("search", "reject", "--ledger", str(ledger))
    assert (taken.returncode, found.returncode) == (0, 0)
    assert "[bold]the[/bold] :fire:" in found.stdout
    assert not steering(taken.stdout + taken.stderr + found.stdout + found.stderr)


TABLE = """
agenda: levy
issues: [{name: "le[bold]vy", proposition: p, options: [{name: ":fire:", realises: true}, {name: "[/]", realises: false}]}]
parties: ["Net\\e[31m[bold]makers"]
positions: [{party: "Net\\e[31m[bold]makers", issue: "le[bold]vy", stance: against, red_line: true}]
"""


def test_deals_show_words_as_they_stand() -> None:
    result = summitry("deals", "-", text=TABLE)
    assert result.returncode == 0
    assert "Net[31m[bold]makers’ red line on le[bold]vy rules out: :fire:" in result.stdout
    assert "le[bold]vy: [/]" in result.stdout
    assert not steering(result.stdout)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("statements", "x\x1b[31my\nz"), 1),
        (("statements", "--ledger", "x\x9b31m"), 1),
        (("statements", str(Path(__file__)), "--agenda", "x\x1b[31m"), 1),
        (("no\x1b[31mcommand",), 2),
        (("brief", "x", "-o", "x\x1b[31m"), 2),
        (("deals", "x\x1b[31m"), 1),
        (("import", "x\x1b[31m", "--ledger", "y"), 1),
    ],
)
def test_what_was_typed_never_steers_the_terminal(arguments: tuple[str, ...], code: int) -> None:
    result = summitry(*arguments)
    assert result.returncode == code
    assert result.stderr
    assert not steering(result.stderr)


MANY = 700  # issues of ten options: 10^700 packages
OPTIONS = json.dumps([{"name": f"o{n}", "realises": True} for n in range(10)])
BIG = (
    "agenda: big\nissues:\n"
    + "".join(f"- {{name: i{n}, proposition: p, options: {OPTIONS}}}\n" for n in range(MANY))
    + "parties: [League]\npositions:\n"
    + "".join(f"- {{party: League, issue: i{n}, stance: for}}\n" for n in range(MANY))
)


def test_counts_beyond_all_counting_are_rounded(tmp_path: Path) -> None:
    table = tmp_path / "big.yaml"
    table.write_text(BIG, encoding="utf-8")
    shown = summitry("deals", str(table), PYTHONINTMAXSTRDIGITS="640")
    assert "about 10^700 packages" in shown.stdout
    space = json.loads(summitry("deals", str(table), "--json", PYTHONINTMAXSTRDIGITS="640").stdout)["survival"]
    assert (space["packages"], space["together"]) == ("≈10^700", "≈10^700")
