"""From PyTorch to what ships: two ONNX graphs, weights of linear layers and embeddings in eight bits, a scale for each channel."""

import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from train.model import WIDTH, Reader

OPSET = 17


def export(reader: Reader, folder: Path) -> None:
    """Writes ``encoder.onnx`` and ``pairing.onnx`` into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    whole = torch.ones(2, 9, dtype=torch.long)
    first = torch.arange(1, 8).repeat(2, 1)
    with tempfile.TemporaryDirectory() as made:
        _graph(
            reader.encoder,
            (whole, whole, first),
            ["pieces", "looks", "first"],
            ["words", "tags", "names"],
            Path(made, "encoder.onnx"),
        )
        anchors = torch.tensor([[0, 1], [1, 3], [1, 4]])
        given = (torch.randn(2, 7, WIDTH), whole[:, :7], anchors)
        _graph(reader.pairing, given, ["words", "mask", "anchors"], ["parts"], Path(made, "pairing.onnx"))
        for name in ("encoder.onnx", "pairing.onnx"):
            quantize_dynamic(Path(made, name), folder / name, weight_type=QuantType.QInt8, per_channel=True)


def _graph(
    module: torch.nn.Module, given: tuple[torch.Tensor, ...], inputs: list[str], outputs: list[str], path: Path
) -> None:
    axes = {name: {0: f"{name}0", 1: f"{name}1"} for name in (*inputs, *outputs)} | {"anchors": {0: "anchors0"}}
    axes = {name: axes[name] for name in (*inputs, *outputs)}
    torch.onnx.export(
        module.eval(),
        given,
        str(path),
        input_names=inputs,
        output_names=outputs,
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )
