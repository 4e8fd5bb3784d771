"""Which kinds of case the reader misses: of the attributions that carry a tag, how many are found and how many have their source."""

from collections.abc import Iterator, Sequence

from evaluation.attribution import Relation, overlap
from evaluation.markup import Marked

Found = Sequence[tuple[Marked, tuple[Relation, ...]]]


def rows(found: Found) -> Iterator[tuple[str, int, int, int]]:
    """(kind, how many, content found by overlap, of those with the right source), forms first, then tags by name."""
    kinds: dict[str, list[int]] = {}
    for article, got in found:
        for attributed in article.attributions:
            over = [r for r in got if overlap(attributed.relation.content, r.content)]
            want = attributed.relation.source
            right = any(overlap(want, r.source) or not (want or r.source) for r in over)
            for kind in (f"form: {attributed.form}", *(f"tag: {tag}" for tag in attributed.tags)):
                count = kinds.setdefault(kind, [0, 0, 0])
                count[0] += 1
                count[1] += bool(over)
                count[2] += right
    yield from ((kind, *kinds[kind]) for kind in sorted(kinds))  # type: ignore[misc]


def table(found: Found) -> str:
    lines = [f"  {'kind of case':28s} {'all':>4s} {'found':>6s} {'source':>7s}"]
    for kind, of, hit, right in rows(found):
        lines.append(f"  {kind:28s} {of:4d} {hit / of:6.2f} {right / hit if hit else 0:7.2f}")
    return "\n".join(lines)
