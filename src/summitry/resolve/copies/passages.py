"""Passages that repeat an earlier article, in articles that are no copies as a whole.

Reporters who heard the same words quote them alike, and call people by the same names and titles; what shows that a passage
was taken over is the writer's own wording. A passage is a run of words that an earlier article has in the same order, a
change or a cut here and there aside, of which at least ``OWN`` words were for the earlier writer to choose: no names, no
numbers, no quotation. It begins and ends with a sentence where ``WHOLE`` of that sentence is repeated, else within it where
``OWN`` words of it are.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from summitry.records import Document, Repeat
from summitry.resolve.copies.documents import SIZE, in_order
from summitry.resolve.copies.shingles import Laid, lay
from summitry.resolve.copies.words import Page, page, words

OWN = 12  # words of the writer's own: fewer two may well choose alike ("did not respond to a request for comment")
CLOSE = 2 * SIZE + 2  # words from one shingle in common to the next: two changes near each other lie between
CUT = 50  # the same in the earlier document: what was left out may be a sentence or two
DENSE = 0.7  # of the words of a run: fewer, and it is made of names and titles
WHOLE = 0.75  # of the words of a sentence: as many stand for all of it


@dataclass(frozen=True, slots=True)
class Run:
    """Shingles in common: the words they begin at in the later and in the earlier document."""

    later: list[int]
    earlier: list[int]

    def goes_on(self, later: int, earlier: int) -> bool:
        return later - self.later[-1] <= CLOSE and 0 < earlier - self.earlier[-1] <= CUT

    def add(self, later: int, earlier: int) -> None:
        self.later.append(later)
        self.earlier.append(earlier)

    def covered(self) -> list[int]:
        """The words of the later document that its shingles hold."""
        return _held(self.later)

    def within(self, later: int, earlier: int) -> "Run":
        """The same, counted from the first words of the two documents."""
        return Run([at - later for at in self.later], [at - earlier for at in self.earlier])

    def between(self, first: int, last: int) -> "Run":
        """What lies in these words of the later document."""
        inside = [(p, e) for p, e in zip(self.later, self.earlier, strict=True) if first <= p <= last - SIZE]
        return Run([p for p, _ in inside], [e for _, e in inside])


def _held(shingles: Iterable[int]) -> list[int]:
    """The words that shingles hold which begin at these."""
    return sorted({at + step for at in shingles for step in range(SIZE)})


def fold_passages(documents: Iterable[Document]) -> tuple[Repeat, ...]:
    """The passages, by document and place, that stand in an earlier document; ``copy_of`` must be set (``fold_documents``).

    Copies have none, being repeats as a whole, and no passage is traced to a copy.
    """
    originals = in_order(d for d in documents if d.copy_of is None)
    laid = lay([words(d) for d in originals], SIZE)
    pages = lru_cache(maxsize=256)(lambda document: page(originals[document]))
    found = (_repeat(run, laid, originals, pages) for run in _runs(laid))
    return tuple(sorted((r for r in found if r), key=lambda r: (r.document, r.start, r.end, r.of, r.of_start)))


def _runs(laid: Laid) -> Iterator[Run]:
    """The runs that are long enough for a passage."""
    again = laid.again()
    firsts = laid.first[again]
    rows = zip(laid.owner[again].tolist(), again.tolist(), laid.owner[firsts].tolist(), firsts.tolist(), strict=True)
    for _, shared in groupby(rows, key=itemgetter(0)):
        runs: dict[int, list[Run]] = defaultdict(list)
        for _, later, original, earlier in shared:
            if runs[original] and runs[original][-1].goes_on(later, earlier):
                runs[original][-1].add(later, earlier)
            else:
                runs[original].append(Run([later], [earlier]))
        yield from (run for one in runs.values() for run in one if len(run.covered()) >= OWN)


def _repeat(run: Run, laid: Laid, originals: Sequence[Document], pages: Callable[[int], Page]) -> Repeat | None:
    document, original = int(laid.owner[run.later[0]]), int(laid.owner[run.earlier[0]])
    here, there = pages(document), pages(original)
    matched = run.within(int(laid.bounds[document]), int(laid.bounds[original]))
    covered = matched.covered()
    first, last = _trimmed(here, covered[0], covered[-1] + 1)
    matched = matched.between(first, last)
    covered = matched.covered()
    if sum(there.own[at] for at in _held(matched.earlier)) < OWN or len(covered) < DENSE * (last - first):
        return None
    span, of = (
        here.stretch(first, last),
        there.stretch(*_widened(there, matched.earlier[0], matched.earlier[-1] + SIZE)),
    )
    return Repeat(originals[document].name, span.start, span.end, originals[original].name, of.start, of.end)


def _trimmed(page: Page, first: int, last: int) -> tuple[int, int]:
    """The words with the whole of the sentences they begin and end in, or without what little of them there is."""
    first, last = _widened(page, first, last)
    opening, closing = page.sentence(first), page.sentence(last - 1)
    if first > opening[0] and opening[1] - first < OWN:
        first = opening[1]
    if last < closing[1] and last - closing[0] < OWN:
        last = closing[0]
    return first, last


def _widened(page: Page, first: int, last: int) -> tuple[int, int]:
    """The words with the whole of the sentences they begin and end in, where most of those are among them."""
    opening, closing = page.sentence(first), page.sentence(last - 1)
    begins = min(last, opening[1]) - first >= WHOLE * (opening[1] - opening[0])
    ends = last - max(first, closing[0]) >= WHOLE * (closing[1] - closing[0])
    return opening[0] if begins else first, closing[1] if ends else last
