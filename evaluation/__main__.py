"""``python -m evaluation``: prints every figure beside its floor; exit 1 when one is below it.

``--raise-floors`` writes today's figures as floors where they are higher. ``--lower-floors`` writes them all: to lower a floor
must be somebody's stated decision.
"""

import argparse
import json
import sys
from pathlib import Path

from evaluation import (
    acts,
    attribution,
    coverages,
    gold,
    kinds,
    markup,
    names,
    plover,
    reliability,
    score,
    suggest,
    timexes,
)
from evaluation.columns import CONLL, CROSSNER
from summitry import follow
from summitry.ledger import to_json
from summitry.negotiation import Negotiation
from summitry.resolve.contacts.stages import stages
from summitry.suggest import suggest as drafted

ROOT = Path(__file__).parent.parent
FLOORS = Path(__file__).parent / "floors.json"
CORPORA = ROOT / "../shared/corpora"
POLNEAR = CORPORA / "polnear-dev/dev"
PLOVER = CORPORA / "plover-half.json"
MEANTIME = CORPORA / "meantime/data/meantime_newsreader_english_oct15/intra-doc_annotation"
NAMES = {
    "uner-english-pud": (CORPORA / "uner-english-pud/en_pud-ud-test.iob2", CONLL, 1, 2),
    "crossner-politics": (CORPORA / "crossner-politics/test.txt", CROSSNER, 0, 1),
}
SETS = {
    "anchorage": (ROOT / "examples/anchorage", ROOT / "tests/gold/anchorage.json"),
    "tarnhaven": (ROOT / "examples/tarnhaven", ROOT / "tests/gold/tarnhaven.json"),
    "quillhaven": (ROOT / "examples/quillhaven", ROOT / "tests/gold/quillhaven.json"),
    "seeds": (ROOT / "../shared/seeds", ROOT / "../shared/gold/seeds.json"),
}


def figures(coverage: Path, annotations: Path) -> score.Figures:
    negotiation = follow(str(coverage))
    truth = gold.load(annotations, negotiation.entries.documents)
    judged = score.judged_speakers(truth, [to_json(s) for s in negotiation.entries.statements])
    print(
        f"How far confidence in statements and their speakers can be trusted at least, {annotations.stem}:\n{reliability.table(judged)}"
    )
    return (
        score.statements(truth, [to_json(s) for s in negotiation.entries.statements])
        | score.positions(truth, [to_json(p) for p in negotiation.table.positions])
        | _suggested(annotations, negotiation)
        | score.events(truth, [to_json(stage) for e in negotiation.entries.events for stage in stages(e)])
    )


def _suggested(annotations: Path, negotiation: Negotiation) -> score.Figures:
    """What of the hand-written agenda the draft has."""
    statements = json.loads(annotations.read_text(encoding="utf-8"))["statements"]
    return suggest.figures(drafted(negotiation.entries), negotiation.agenda, statements)


def polnear() -> score.Figures:
    """Measured, never trained on: attributions in political news."""
    texts = sorted((POLNEAR / "text").glob("*.txt"))
    documents = [attribution.read_document(path) for path in texts]
    annotated = [sorted((POLNEAR / "attributions").glob(f"{path.stem}_????.ann"))[:1] for path in texts]
    pairs = [
        (attribution.standoff(t, a), attribution.predicted(d))
        for t, a, d in zip(texts, annotated, documents, strict=True)
    ]
    return attribution.figures(pairs) | attribution.quoted(pairs, [d.text for d in documents])


def written() -> score.Figures:
    """The project's own articles, written before any reader was run on them; no training text touches them."""
    articles = markup.documents(ROOT / "evaluation/attributions")
    found = [attribution.believed(attribution.as_document(article.name, article.text)) for article in articles]
    relations = [tuple(relation for relation, _ in own) for own in found]
    print(f"Own articles, by kind of case:\n{kinds.table(list(zip(articles, relations, strict=True)))}")
    judged = [
        (sure, any(attribution.both(g, r) for g in a.relations))
        for a, own in zip(articles, found, strict=True)
        for r, sure in own
    ]
    print(f"Own articles, how far confidence in an attribution can be trusted:\n{reliability.table(judged)}")
    measured = attribution.figures([(a.relations, r) for a, r in zip(articles, relations, strict=True)])
    return measured | {"reliability": (round(1000 * (1 - reliability.calibration_error(judged))), 1000)}


def acted() -> score.Figures:
    """Acts of the own articles' attributions, on the marks themselves and on what is found there."""
    articles, given = markup.documents(ROOT / "evaluation/attributions"), ROOT / "evaluation/acts"
    marks = acts.on_marks(articles, given)
    print(f"Own articles, acts of the marked words:\n{acts.table(marks)}")
    return acts.figures(marks, acts.on_statements(articles, given), acts.on_statements(articles, given, by_rules=True))


def _times(floors: dict[str, float]) -> dict[str, float]:
    """Rules for dates are developed on the one half; the other is measured alone."""
    if not MEANTIME.exists():
        print(f"meantime: skipped, {MEANTIME} is not here")
        return {}
    measured: dict[str, float] = {}
    for half, paths in timexes.halves(MEANTIME).items():
        measured |= _told(f"meantime {half}", timexes.figures([timexes.annotated(p) for p in paths]), floors)
    return measured


def _event_types(floors: dict[str, float]) -> dict[str, float]:
    if not PLOVER.exists():
        print(f"plover: skipped, {PLOVER} is not here")
        return {}
    judged = plover.pairs(PLOVER)
    accuracy, macro = plover.BASELINE
    print(f"Event types of PLOVER; a TF-IDF model trained on synthetic text: accuracy {accuracy}, macro-F1 {macro}")
    print(plover.table(judged))
    return _told("plover", plover.figures(judged), floors)


def followed() -> score.Figures:
    """The project's own coverage of whole negotiations, written and annotated before any reader was run on it."""
    folders = sorted(path for path in (ROOT / "evaluation/contacts").iterdir() if path.is_dir())
    by_name = {f.name: coverages.figures(coverages.load(f), follow(str(f))) for f in folders}
    print(f"Own coverage, by negotiation:\n{coverages.table(by_name)}")
    return coverages.total(by_name.values())


def main() -> int:
    options = _options()
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    measured: dict[str, float] = {}
    for name, (coverage, annotations) in SETS.items():
        if not annotations.exists():
            print(f"{name}: skipped, {annotations} is not here")
            continue
        measured |= _told(name, figures(coverage, annotations), floors)
    measured |= _told("own articles", written(), floors)
    measured |= _told("own articles", acted(), floors)
    measured |= _told("own coverage", followed(), floors)
    if POLNEAR.exists():
        measured |= _told("polnear-dev", polnear(), floors)
    else:
        print(f"polnear-dev: skipped, {POLNEAR} is not here")
    measured |= _times(floors)
    measured |= _event_types(floors)
    for name, (path, tags, word, tag) in NAMES.items():
        if path.exists():
            measured |= _told(name, names.figures(path, tags, word, tag), floors)
        else:
            print(f"{name}: skipped, {path} is not here")
    _keep(options, floors, measured)
    return int(any(value < floors.get(key, 0) for key, value in measured.items()) and not options.lower_floors)


def _told(name: str, measured: score.Figures, floors: dict[str, float]) -> dict[str, float]:
    shares = {f"{name} {figure}": round(right / of, 3) if of else 1.0 for figure, (right, of) in measured.items()}
    for (key, share), (right, of) in zip(shares.items(), measured.values(), strict=True):
        below = "  BELOW THE FLOOR" if share < floors.get(key, 0) else ""
        print(f"{key:44s} {right:5d}/{of:<5d} {share:.3f}  floor {floors.get(key, 0):.3f}{below}")
    return shares


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise-floors", action="store_true")
    parser.add_argument("--lower-floors", action="store_true")
    return parser.parse_args()


def _keep(options: argparse.Namespace, floors: dict[str, float], measured: dict[str, float]) -> None:
    if options.raise_floors or options.lower_floors:
        kept = measured if options.lower_floors else {k: max(v, floors.get(k, 0)) for k, v in measured.items()}
        FLOORS.write_text(json.dumps(floors | kept, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
