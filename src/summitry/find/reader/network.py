"""The shipped network in onnxruntime: eight-bit weights, no PyTorch. ``weights/CARD.md`` tells what it learned from."""

from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from summitry.find.reader.decode import Scores
from summitry.find.reader.reading import Ids

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

WEIGHTS = Path(__file__).parent / "weights"
LOADING = Lock()  # documents are read side by side; the weights are loaded once


class Onnx:
    """Satisfies ``reading.Network``; both graphs of ``folder`` are loaded when first used."""

    def __init__(self, folder: Path = WEIGHTS) -> None:
        self.folder = folder

    def encode(self, pieces: Ids, looks: Ids, first: Ids) -> tuple[Scores, Scores, Scores]:
        words, tags, names = _loaded(self.folder / "encoder.onnx").run(
            None, {"pieces": pieces, "looks": looks, "first": first}
        )
        return words, tags, names

    def pair(self, words: Scores, mask: Ids, anchors: Ids) -> Scores:
        parts: Scores
        (parts,) = _loaded(self.folder / "pairing.onnx").run(None, {"words": words, "mask": mask, "anchors": anchors})
        return parts


def _loaded(path: Path) -> "InferenceSession":
    with LOADING:
        return _session(path)


@lru_cache(maxsize=4)
def _session(path: Path) -> "InferenceSession":
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.add_session_config_entry(
        "session.intra_op.allow_spinning", "0"
    )  # threads that wait leave the cores to others
    options.log_severity_level = 3
    return InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
