"""Which agenda is taken where nobody names one, and what is told where the one named hardly fits."""

import re
import shutil
from pathlib import Path

import pytest

from summitry import agenda as agendas
from summitry import follow
from summitry.negotiation import Negotiation

ROOT = Path(__file__).parents[2]
SEEDS = ROOT.parent / "shared" / "seeds"
PAY = [
    "“We want a pay rise of six percent,” said Ida Holm, the leader of the Tram Drivers' Union.",
    "The company will never accept shorter shifts, said Per Vold, a spokesman for Sund Tramways.",
    "“Overtime must stay voluntary,” said Ida Holm.",
    "Per Vold said Sund Tramways offered a wage increase of two percent.",
    "“Our pensions are not for sale,” said Ida Holm.",
    "“No driver may be laid off,” said Ida Holm.",
    "“Sick pay has to begin on the first day,” said Ida Holm.",
]
WAR = [
    "“We want a ceasefire at once,” said Ida Holm, the foreign minister of France.",
    "Spain would never cede territory, said Per Vold, a spokesman for Spain.",
    "“All prisoners must be freed,” said Ida Holm.",
    "Per Vold said Spain offered to withdraw its troops.",
    "“Sanctions must be lifted,” said Ida Holm.",
    "Spain would not give up its nuclear plants, said Per Vold.",
]
MIXED = [*WAR[:3], *PAY]
NEITHER = [
    "“We want longer poems,” said Ida Holm, the foreign minister of France.",
    "Spain would never accept rhyme, said Per Vold, a spokesman for Spain.",
    "“The sonnet must stay,” said Ida Holm.",
    "Per Vold said Spain offered to read aloud.",
    "“Verse is beautiful,” said Ida Holm.",
]


def taken(folder: Path, lines: list[str], agenda: str | None = None, ledger: Path | None = None) -> Negotiation:
    folder.mkdir(exist_ok=True)
    (folder / "news.txt").write_text("\n\n".join(lines), encoding="utf-8")
    return follow(str(folder), agenda=agenda, ledger=ledger)


def told(negotiation: Negotiation) -> list[str]:
    return [str(problem) for problem in negotiation.entries.problems if problem.kind == "agenda"]


@pytest.mark.parametrize(
    ("lines", "chosen"), [(PAY, "labour"), (WAR, "peace"), (MIXED, "peace"), (NEITHER, "peace"), (PAY[:3], "peace")]
)
def test_the_agenda_taken_where_none_is_named(tmp_path: Path, lines: list[str], chosen: str) -> None:
    negotiation = taken(tmp_path, lines)
    assert negotiation.agenda == agendas.load(chosen)
    notices = [line for line in told(negotiation) if "No agenda was named" in line]
    assert len(notices) == (chosen != "peace")
    form = (
        r".*“labour” is used: [5-7] of [67] statements by parties touch its issues, 0 those of “peace”\. .*--agenda.*"
    )
    assert all(re.fullmatch(form, notice) for notice in notices)


def test_an_agenda_that_is_named_stays_and_a_better_one_is_told(tmp_path: Path) -> None:
    negotiation = taken(tmp_path, PAY, agenda="peace")
    assert negotiation.agenda.name == "peace"
    (problem,) = told(negotiation)
    assert "statements by parties touch an issue of the agenda “peace”" in problem
    assert "--agenda labour" in problem


def test_where_nothing_fits_a_draft_is_advised(tmp_path: Path) -> None:
    (problem,) = told(taken(tmp_path, NEITHER))
    assert "summitry agenda suggest" in problem
    assert "labour" not in problem


def test_the_choice_follows_the_coverage_not_the_order_in_which_it_came(tmp_path: Path) -> None:
    book = tmp_path / "book.sqlite"
    assert taken(tmp_path / "first", PAY[:2], ledger=book).agenda.name == "peace"
    assert taken(tmp_path / "second", PAY, ledger=book).agenda.name == "labour"
    assert follow(ledger=book).agenda == agendas.load("labour")
    before = book.read_bytes()
    assert taken(tmp_path / "second", PAY, ledger=book).agenda.name == "labour"
    assert book.read_bytes() == before


def test_what_was_named_once_stays_named_in_the_ledger(tmp_path: Path) -> None:
    book = tmp_path / "book.sqlite"
    taken(tmp_path / "first", PAY[:2], agenda="peace", ledger=book)
    assert taken(tmp_path / "second", PAY, ledger=book).agenda.name == "peace"


@pytest.mark.parametrize(
    ("example", "chosen"), [("anchorage", "peace"), ("tarnhaven", "labour"), ("quillhaven", "trade")]
)
def test_examples_without_their_agenda(tmp_path: Path, example: str, chosen: str) -> None:
    for file in sorted((ROOT / "examples" / example).iterdir()):
        if file.name not in ("coverage.toml", "README.md", "agenda.yaml"):
            shutil.copy(file, tmp_path)
    assert follow(str(tmp_path)).agenda.name == chosen


@pytest.mark.skipif(not SEEDS.is_dir(), reason="no ../shared/seeds here")
def test_seeds() -> None:
    negotiation = follow(str(SEEDS))
    assert negotiation.agenda.name == "peace"
    assert not told(negotiation)
