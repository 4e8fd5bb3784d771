"""Five real articles with gold: no boilerplate in the body, and no sentence of theirs lost."""

import json
from pathlib import Path
from typing import Any

import pytest

from summitry.read import read
from summitry.records import Document, Span

SHARED = Path(__file__).parents[3] / "shared"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="../shared, which holds the articles, is absent")
# Lines of each article (from 1) that are headline, heading, source, summary, caption, byline, banner or footer.
BESIDE_NEWS = (
    {19},
    {1, 2, 3, 4, 5},
    {1, 4, 6, 9, 12},
    {1, 2, 3, 4, 5, 6, 11, 20},
    {1, 3, 4, 6, 8, 9, 10, 11, 12, 26, 27, 53, 55, 57, 59, 60},
)


@pytest.fixture(scope="module")
def seeds() -> tuple[Document, ...]:
    return read([str(SHARED / "seeds")]).documents


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    content: dict[str, Any] = json.loads((SHARED / "gold" / "seeds.json").read_text("utf-8"))
    return content


def test_every_other_line_is_body(seeds: tuple[Document, ...]) -> None:
    for found, beside in zip(seeds, BESIDE_NEWS, strict=True):
        physical = enumerate(found.text.split("\n"), start=1)
        assert [s.of(found.text) for s in found.body] == [
            w.strip() for n, w in physical if w.strip() and n not in beside
        ]


def test_no_line_of_gold_boilerplate_is_body(seeds: tuple[Document, ...], gold: dict[str, Any]) -> None:
    for found in seeds:
        physical = found.text.split("\n")
        bad = {physical[n - 1].strip() for n in gold["boilerplate_lines"].get(found.name.split("/")[1], ())}
        assert not bad & {span.of(found.text) for span in found.body}


def test_every_gold_statement_lies_in_a_body_span(seeds: tuple[Document, ...], gold: dict[str, Any]) -> None:
    named = {found.name.split("/")[1]: found for found in seeds}
    for statement in gold["statements"]:
        found, span = named[statement["document"]], Span(statement["start"], statement["end"])
        assert span.of(found.text) == statement["content"]
        assert any(body.holds(span) for body in found.body)


def test_days_come_from_the_notes(seeds: tuple[Document, ...], gold: dict[str, Any]) -> None:
    assert {d.name.split("/")[1]: d.published for d in seeds} == gold["published"]
    assert {d.published_from for d in seeds} == {"coverage.toml"}
