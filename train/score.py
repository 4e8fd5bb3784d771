"""Figures of freshly made weights on examples, and what they found as files for any other scorer."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from evaluation.attribution import Relation, figures
from evaluation.score import Figures
from summitry.find.reader.network import Onnx
from summitry.find.reader.reading import ROLES, Network, reading
from summitry.records import Span
from train.examples import Example, paragraphs
from train.tagged import tagged

Relations = tuple[Relation, ...]
NOTHING: tuple[Span, ...] = ()


def told(weights: Path, examples: Sequence[Example]) -> None:
    """Prints each figure: found from anchors, if the corpus pairs parts; and by the tags alone. Writes ``predictions/``."""
    network = Onnx(weights)
    marked = [e for e in examples if e.attributions is not None]
    _print("by tags alone", _parts([(_each(_gold(e)), _by_tags(network, e)) for e in marked]))
    paired = [e for e in marked if e.paired]
    found = [_from_anchors(network, e) for e in paired]
    if paired:
        _print("from anchors", figures([(_gold(e), f) for e, f in zip(paired, found, strict=True)]))
    for e, relations in zip(paired, found, strict=True):
        _write(weights / "predictions", e, relations)


def _print(how: str, measured: Figures) -> None:
    print(f"{how}:")
    for figure, (right, of) in measured.items():
        print(f"  {figure:34s} {right / of if of else 1:.3f}", flush=True)


def _gold(e: Example) -> Relations:
    return tuple(Relation(m.source, m.cue, m.content) for m in e.attributions or ())


def _from_anchors(network: Network, e: Example) -> Relations:
    return tuple(
        Relation(m.source, m.cue, m.content) for m in reading(network, e.text, paragraphs(e.text)).attributions
    )


def _by_tags(network: Network, e: Example) -> Relations:
    sources, cues, contents = tagged(network, e.text, paragraphs(e.text))
    return _singly(sources, cues, contents)


def _each(relations: Relations) -> Relations:
    """Every span by itself, once, as a tagger could give it."""
    return _singly(*(sorted({span for r in relations for span in getattr(r, role)}) for role in ROLES))


def _singly(sources: Sequence[Span], cues: Sequence[Span], contents: Sequence[Span]) -> Relations:
    return (
        *(Relation((s,), NOTHING, NOTHING) for s in sources),
        *(Relation(NOTHING, (s,), NOTHING) for s in cues),
        *(Relation(NOTHING, NOTHING, (s,)) for s in contents),
    )


def _parts(pairs: Sequence[tuple[Relations, Relations]]) -> Figures:
    return {figure: shares for figure, shares in figures(pairs).items() if not figure.startswith("source and")}


def _write(folder: Path, e: Example, found: Relations) -> None:
    """Brat standoff: a T line for each part, its pieces joined by semicolons, and an E line for each attribution."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{e.name.replace('/', '_')}.ann").write_text(
        "".join(f"{line}\n" for line in _lines(e, found)), encoding="utf-8"
    )


def _lines(e: Example, found: Relations) -> Iterator[str]:
    number = 0
    for at, relation in enumerate(found, 1):
        named = []
        for role in ("Source", "Cue", "Content"):
            spans: tuple[Span, ...] = getattr(relation, role.lower())
            if spans:
                number += 1
                places = ";".join(f"{s.start} {s.end}" for s in spans)
                yield f"T{number}\t{role} {places}\t{' '.join(' '.join(s.of(e.text).split()) for s in spans)}"
                named.append(f"{role}:T{number}")
        number += 1
        where = (relation.cue or relation.content)[0]
        yield f"T{number}\tAttribution {where.start} {where.end}\t{' '.join(where.of(e.text).split())}"
        yield f"E{at}\tAttribution:T{number} {' '.join(named)}"
