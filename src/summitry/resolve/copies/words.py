"""The words of a document's body: as the folds compare them, and where they stand."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from summitry.find.sentences import sentences
from summitry.find.speech.quotes import quotes
from summitry.records import Document, Span

WORD = re.compile(r"\w+(?:'\w+)?")
MARKS = re.compile("[\"'“”„«»‘’「」]")


def words(document: Document) -> list[str]:
    """The words of the body in order, case and the form of the apostrophe aside."""
    text = _plain(document)
    return list(map(str.lower, chain.from_iterable(WORD.findall(text, s.start, s.end) for s in document.body)))


def own(document: Document) -> list[bool]:
    """Whether each of the ``words`` is the writer's own: it stands in no quotation."""
    return _own(document, [start for start, _ in _places(document)])


@dataclass(frozen=True, slots=True)
class Page:
    """The words of a body: where each begins and ends in the text, whether it is the writer's ``own``, and the
    ``sentences`` as ranges of words."""

    places: Sequence[tuple[int, int]]
    own: Sequence[bool]
    sentences: Sequence[tuple[int, int]]

    def sentence(self, word: int) -> tuple[int, int]:
        """The first word of the sentence that holds a word, and the one behind its last."""
        return self.sentences[bisect_left(self.sentences, (word + 1,)) - 1]

    def stretch(self, first: int, last: int) -> tuple[int, int]:
        """Where the words from ``first`` to the one before ``last`` begin and end in the text."""
        return self.places[first][0], self.places[last - 1][1]


def page(document: Document) -> Page:
    places = _places(document)
    starts = [start for start, _ in places]
    return Page(places, _own(document, starts), list(_sentences(document, starts)))


def _places(document: Document) -> list[tuple[int, int]]:
    text = _plain(document)
    return [m.span() for line in document.body for m in WORD.finditer(text, line.start, line.end)]


def _own(document: Document, starts: Sequence[int]) -> list[bool]:
    mine = [True] * len(starts)
    for quote in chain.from_iterable(quotes(document.text, line) for line in _quoting(document)):
        first, last = bisect_left(starts, quote.outer.start), bisect_left(starts, quote.outer.end)
        mine[first:last] = [False] * (last - first)
    return mine


def _sentences(document: Document, starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    for line in document.body:
        for sentence in sentences(document.text, line.start, line.end):
            first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
            if last > first:
                yield first, last


def _quoting(document: Document) -> list[Span]:
    return [line for line in document.body if MARKS.search(document.text, line.start, line.end)]


def _plain(document: Document) -> str:
    return document.text.replace("’", "'")
