"""Corpora as examples: each format that the trainer takes, and the wall between training and test coverage."""

import json
import re
from pathlib import Path

import pytest

from evaluation.markup import documents
from summitry.records import Span
from train.corpora import attributions
from train.corpora.annotated import annotated
from train.data import HERE
from train.examples import Example

ROOT = Path(__file__).parents[2]
CORPORA = ROOT / "../shared/corpora"
TEXT = "Mayor Lind said the bridge was safe.\n"


def parts(example: Example) -> list[tuple[str, ...]]:
    return [
        tuple(" ".join(s.of(example.text) for s in spans) for spans in (m.source, m.cue, m.content))
        for m in example.attributions or ()
    ]


@pytest.mark.parametrize("folders", [("text", "attributions"), ("", "")])
def test_standoff(tmp_path: Path, folders: tuple[str, str]) -> None:
    for folder in folders:
        (tmp_path / folder).mkdir(exist_ok=True)
    (tmp_path / folders[0] / "bridge.txt").write_text(TEXT)
    rows = "T1\tSource 0 10\tMayor Lind\nT2\tCue 11 15\tsaid\nT3\tContent 16 35\tthe bridge was safe\nT4\tAttribution 11 15\tsaid\n"
    (tmp_path / folders[1] / "bridge_ab12.ann").write_text(rows + "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1\n")
    (example,) = attributions(tmp_path)
    assert example.paired
    assert parts(example) == [("Mayor Lind", "said", "the bridge was safe")]


WORDS = "Mayor Lind said the bridge was safe .".split()
TAGS = "B-source I-source B-cue B-content I-content I-content I-content O".split()


def test_bio_columns(tmp_path: Path) -> None:
    (tmp_path / "one.bio").write_text("".join(f"{w}\t{t.upper()}\n" for w, t in zip(WORDS, TAGS, strict=True)) + "\n")
    (example,) = attributions(tmp_path)
    assert not example.paired
    assert example.text == TEXT
    assert parts(example) == [("Mayor Lind", "", ""), ("", "said", ""), ("", "", "the bridge was safe")]


@pytest.mark.parametrize("key", ["labels", "tags"])
def test_bio_json_lines(tmp_path: Path, key: str) -> None:
    path = tmp_path / "one.jsonl"
    path.write_text(json.dumps({"tokens": WORDS, key: TAGS}) + "\n")
    (example,) = attributions(path)
    assert parts(example) == [("Mayor Lind", "", ""), ("", "said", ""), ("", "", "the bridge was safe")]


def test_a_folder_without_attributions_says_so(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no attributions"):
        attributions(tmp_path)


def test_marks_outside_of_the_text_are_refused() -> None:
    with pytest.raises(ValueError, match="outside"):
        Example("x", "short", (), (("person", Span(2, 9)),))


def test_marks_fit_the_corpora() -> None:
    if not CORPORA.exists():
        pytest.skip(f"{CORPORA} is not here")
    found = annotated(HERE / "annotations", CORPORA)
    assert sum(len(e.attributions or ()) for e in found) > 3000


def test_marks_of_another_text_are_noticed(tmp_path: Path) -> None:
    marks = tmp_path / "annotations/meantime"
    marks.mkdir(parents=True)
    (marks / "x.jsonl").write_text(json.dumps({"sha256": "0"}) + "\n")
    with pytest.raises(ValueError, match="another text"):
        annotated(tmp_path / "annotations", tmp_path)


def _runs(text: str, length: int) -> set[tuple[str, ...]]:
    found = re.findall(r"\w+", text.lower())
    return {tuple(found[i : i + length]) for i in range(len(found) - length + 1)}


def test_no_training_text_touches_the_test_set() -> None:
    learned, tested = documents(HERE / "coverage"), documents(ROOT / "evaluation/attributions")
    assert not {a.outlet.lower() for a in learned} & {a.outlet.lower() for a in tested}
    assert not {a.negotiation.lower() for a in learned} & {a.negotiation.lower() for a in tested}
    shared = set().union(*(_runs(a.text, 8) for a in learned)) & set().union(*(_runs(a.text, 8) for a in tested))
    assert not shared


def test_every_article_to_learn_from_can_be_read() -> None:
    assert len(documents(HERE / "coverage")) > 200
