"""A text longer than any article is read by the rules alone, and says so."""

from pathlib import Path

import pytest

from summitry import follow
from summitry.find import LONGEST, find
from tests.pages import page

SAID = "The port minister said the cranes would stay. "


@pytest.mark.parametrize(
    ("length", "kinds"), [pytest.param(LONGEST, [], marks=pytest.mark.slow), (LONGEST + 1, ["long text"])]
)
def test_only_what_is_longer_is_a_problem(length: int, kinds: list[str]) -> None:
    text = (SAID + "\n" + "-" * length)[:length]
    document = page(text)
    found = find(document)
    assert [problem.kind for problem in found.problems] == kinds
    assert [a.content.of(text) for a in found.attributions] == ["the cranes would stay"]


def test_the_problem_goes_when_the_text_is_cut(tmp_path: Path) -> None:
    page, ledger = tmp_path / "long.txt", tmp_path / "ledger.db"
    page.write_text((SAID + "\n\n") * (LONGEST // len(SAID) + 1))
    assert "long text" in {p.kind for p in follow(str(page), ledger=ledger).entries.problems}
    page.write_text(SAID)
    assert "long text" not in {p.kind for p in follow(str(page), ledger=ledger).entries.problems}
