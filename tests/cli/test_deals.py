"""``summitry deals`` as scripts and people call it."""

import json
from pathlib import Path

import pytest
from program import summitry

TREATY = str(Path(__file__).parents[2] / "examples" / "water-treaty.json")
PACKAGE = "filling=5 years, dry years=a fifth, gauges=shared figures, costs=half each, power=A TENTH, Who settles disputes=a mediator"


def test_json_has_everything_on_one_line_with_exact_worths() -> None:
    result = summitry("deals", TREATY, "--json", "--check", "--package", PACKAGE)
    assert result.returncode == 0
    (line,) = result.stdout.splitlines()
    told = json.loads(line)
    assert told["survival"]["together"] == 168
    assert told["frontier"]["packages"] == len(told["frontier"]["deals"]) == 38
    assert {point["rule"] for point in told["fairness"]["points"]} == {
        "Nash", "Kalai-Smorodinsky", "egalitarian", "utilitarian",
    }  # fmt: skip
    (asked,) = told["asked"]
    assert asked["deal"]["worths"][:3] == [61, 57, 57]
    assert (asked["crossed"], asked["better"]) == ([], None)
    assert result.stderr.count(": right\n") == result.stderr.count("\n") == 5


@pytest.mark.parametrize("suffix", ["html", "md", "svg", "json"])
def test_what_is_written_is_the_same_again(suffix: str, tmp_path: Path) -> None:
    files = [tmp_path / f"{n}.{suffix}" for n in (1, 2)]
    for n, file in enumerate(files):
        assert summitry("deals", TREATY, "-o", str(file), PYTHONHASHSEED=str(n), LC_ALL="C").returncode == 0
    one, two = (file.read_bytes() for file in files)
    assert one == two
    assert b"Norvale" in one


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        ((), 2, "give a table, a case, GENIUS files or a spreadsheet"),
        ((TREATY, "-o", "deals.pdf"), 2, "give a name that ends in .html"),
        ((TREATY, "-o", "case.csv"), 1, "A spreadsheet has no place for red lines. Write .json"),
        ((TREATY, "-o", "case.xml"), 1, "GENIUS files have no place for red lines. Write .json"),
        ((TREATY, "--package", "filling=5 years"), 1, 'it says nothing of "dry years", "gauges"'),
        (
            (TREATY, "--package", PACKAGE.replace("5 years", "6 years")),
            1,
            'no option "6 years". Use "3 years" or "5 years" or "8 years".',
        ),
        ((TREATY, "--package", PACKAGE + ", filling=3 years"), 1, '"filling" stands twice'),
        ((TREATY, "--package", "peace"), 1, "begins with no issue"),
        ((TREATY, "--disagreement", "war"), 2, "invalid choice"),
        ((TREATY, "--readings", "none"), 2, "give a whole number from 1"),
        ((TREATY, "--digits", "99999999999"), 2, "give a whole number from 1 to 300"),
        ((TREATY, "--readings", "1000001"), 2, "give a whole number from 1 to 1,000,000"),
        ((TREATY, "--first", "10000000000"), 2, "give a whole number from 1 to 1,000,000"),
        ((TREATY, "--first", "0000000000"), 2, "give a whole number from 1 to 1,000,000"),
        ((TREATY, "--package", "filling=4 years"), 1, 'no option "4 years". Use "3 years"'),
        ((TREATY, "--package", '{"tax": "low"}'), 1, 'there is no issue "tax"'),
        ((TREATY, "--package", "filling=5 years"), 1, "take the others of their issues out of a copy of the file"),
        (("",), 2, "an empty name"),
        ((TREATY, "-o", "w.html/"), 2, "w.html/: is the name of a folder"),
        ((TREATY, TREATY), 1, "Only GENIUS files can be several"),
        ((TREATY, "-"), 1, "cannot stand beside other files"),
    ],
)
def test_what_cannot_be_done_is_told(arguments: tuple[str, ...], code: int, told: str) -> None:
    result = summitry("deals", *arguments)
    assert result.returncode == code
    assert told in result.stderr
    assert "Traceback" not in result.stderr


def test_noise_is_told_rounded_away_and_strict(tmp_path: Path) -> None:
    file = tmp_path / "noise.csv"
    file.write_text("issue,option,A\npay,rise,0.15000000000000002\npay,freeze,0.1\n", encoding="utf-8")
    assert "1 of 3 numbers look like the noise" in summitry("deals", str(file)).stderr
    assert summitry("deals", str(file), "--strict").returncode == 1
    quiet = summitry("deals", str(file), "--strict", "--digits", "15", "--json")
    assert json.loads(quiet.stdout)["frontier"]["deals"][0]["worths"] == [0.15]


def test_numbers_may_begin_with_zeros() -> None:
    assert summitry("deals", TREATY, "--first", "0000000000007", "--json").returncode == 0


@pytest.mark.parametrize("file", ["/dev/stdin", "/dev/fd/0"])
def test_a_pipe_is_read_as_a_file(file: str) -> None:
    if not Path(file).exists():
        pytest.skip(f"{file} is absent")
    piped = summitry("deals", file, "--json", text=Path(TREATY).read_text(encoding="utf-8"))
    assert piped.returncode == 0
    assert piped.stdout == summitry("deals", TREATY, "--json").stdout


def test_the_schema_is_printed() -> None:
    assert json.loads(summitry("deals", "schema").stdout)["title"] == "A negotiation domain"


def test_what_cannot_all_be_true_names_its_file(tmp_path: Path) -> None:
    file = tmp_path / "weights.json"
    issues = [{"name": name, "options": ["more", "less"]} for name in ("pay", "leave")]
    weights = {"pay": [0, 0.2], "leave": [0, 0.3]}
    file.write_text(json.dumps({"issues": issues, "parties": [{"name": "A", "weights": weights}]}), encoding="utf-8")
    result = summitry("deals", str(file))
    assert result.returncode == 1
    assert result.stderr.startswith(f"summitry: {file}: A: the weights of pay, leave add up to at most 0.5")
