"""What the briefs of the examples say of wire copy, of conflicts, of a cancelled round; and the seeds' outcome."""

import io
from functools import cache
from pathlib import Path

import pytest
from rich.console import Console

from summitry import Negotiation, follow
from summitry.brief import markdown, page, terminal

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "../shared/seeds"


@cache
def followed(example: str) -> Negotiation:
    return follow(str(ROOT / "examples" / example))


@cache
def printed(example: str) -> str:
    """The terminal's print, on one line."""
    file = io.StringIO()
    terminal(followed(example).brief, Console(file=file, width=80, color_system=None))
    return " ".join(file.getvalue().split())


def sides(example: str, about: str) -> list[tuple[str | None, int]]:
    disputes = [one for one in followed(example).brief.disputes if one.about.startswith(about)]
    return [(side.value, side.independent) for side in disputes[0].sides] if disputes else []


@pytest.mark.parametrize(
    ("example", "copy", "original"),
    [
        ("anchorage", "08-wire-again.txt", "07-wire.txt"),
        ("tarnhaven", "03-wire-cut.txt", "02-wire.txt"),
    ],
)
def test_wire_copy_in_two_outlets(example, copy, original):
    assert f"copy of {example}/{original}, not counted" in printed(example)
    (source,) = (one for one in followed(example).brief.sources if one.name.endswith(copy))
    assert source.copy_of == f"{example}/{original}"


@pytest.mark.parametrize(
    ("example", "about", "expected"),
    [
        ("tarnhaven", "duration", [("over 7 h", 1), ("almost 9 h", 1), ("about 6 h", 1)]),
        ("tarnhaven", "outcome", [("no agreement", 2), ("agreement", 1)]),
        ("anchorage", "duration", [("just over 2 h 30 min", 1), ("2 h 45 min", 1), ("over 3 h", 1)]),
        ("anchorage", "outcome", [("no agreement", 2), ("agreement", 1)]),
    ],
)
def test_conflicts(example, about, expected):
    assert sides(example, about) == expected
    for value, sources in expected:
        assert f"{value} ({sources} source" in printed(example)


@pytest.mark.parametrize(
    ("example", "words"),
    [
        ("anchorage", "“the two sides had reached agreement on most points”"),
        ("tarnhaven", "the two sides had reached “a consensus on most points.”"),
    ],
)
def test_most_points_agreed_beside_no_agreement(example, words):
    assert words.strip("“”") in printed(example)
    assert "(a side about itself)" in printed(example)


@pytest.mark.parametrize(("example", "day"), [("anchorage", "2025-06"), ("tarnhaven", "2024-09-12")])
def test_a_cancelled_round(example, day):
    cancelled = [one for one in followed(example).brief.contacts if one.status == "cancelled"]
    assert any((one.when or "").startswith(day) for one in cancelled)


def test_prints_agree():
    brief = followed("tarnhaven").brief
    for shown in (markdown(brief), page(brief)):
        assert "almost 9 h" in shown
        assert "Told alike by two or more independent sources" in shown


def test_the_outcome_of_the_seeds():
    if not SEEDS.is_dir():
        pytest.skip("needs the shared seeds beside the repository")
    disputes = follow(str(SEEDS)).brief.disputes
    (outcome,) = (one for one in disputes if one.about.startswith("outcome"))
    assert {side.value for side in outcome.sides} == {"agreement", "agreement in part", "no agreement"}
    speakers = {telling.quote.speaker for side in outcome.sides for telling in side.tellings}
    assert {"Vladimir Putin", "Donald Trump"} <= speakers
