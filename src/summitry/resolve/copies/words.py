"""The words of a document's body: as the folds compare them, and where they stand."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from summitry.find.sentences import sentences
from summitry.find.speech.quotes import quotes
from summitry.records import Document, Span

WORD = re.compile(r"\d+(?:[.,]\d+)+|\w+(?:'\w+)?")
MARKS = re.compile("[\"'“”„«»‘’「」]")


def words(document: Document) -> list[str]:
    """The words of the body in order, as ``split`` gives them."""
    return [word for line in document.body for word in split(line.of(document.text))]


def split(text: str) -> list[str]:
    """The words of a text, case and the form of the apostrophe aside."""
    return [word.lower() for word in WORD.findall(text.replace("’", "'"))]


def own(document: Document) -> list[bool]:
    """Whether each of the ``words`` was the writer's own to choose: no name, no number, in no quotation."""
    return _own(document, [match.start() for match in _matches(document)])


@dataclass(frozen=True, slots=True)
class Page:
    """The words of a body: where each begins and ends, the marks at either end of a sentence with it; whether it is the
    writer's ``own``; the ``sentences`` as ranges of words."""

    places: Sequence[Span]
    own: Sequence[bool]
    sentences: Sequence[tuple[int, int]]

    def sentence(self, word: int) -> tuple[int, int]:
        """The first word of the sentence that holds a word, and the one behind its last."""
        return self.sentences[bisect_left(self.sentences, (word + 1,)) - 1]

    def stretch(self, first: int, last: int) -> Span:
        """The text from the word ``first`` to the one before ``last``."""
        return Span(self.places[first].start, self.places[last - 1].end)


def page(document: Document) -> Page:
    places, ranges = [Span(*match.span()) for match in _matches(document)], []
    starts = [place.start for place in places]
    for sentence, first, last in _sentences(document, starts):
        places[first] = Span(sentence.start, places[first].end)
        places[last - 1] = Span(places[last - 1].start, sentence.end)
        ranges.append((first, last))
    return Page(places, _own(document, starts), ranges)


def _matches(document: Document) -> Iterator[re.Match[str]]:
    text = document.text.replace("’", "'")
    return (match for line in document.body for match in WORD.finditer(text, line.start, line.end))


def _own(document: Document, starts: Sequence[int]) -> list[bool]:
    mine = [document.text[start].islower() for start in starts]
    for quote in chain.from_iterable(quotes(document.text, line) for line in _quoting(document)):
        first, last = bisect_left(starts, quote.outer.start), bisect_left(starts, quote.outer.end)
        mine[first:last] = [False] * (last - first)
    return mine


def _sentences(document: Document, starts: Sequence[int]) -> Iterator[tuple[Span, int, int]]:
    """The sentences with the first of their words and the one behind the last."""
    for line in document.body:
        for sentence in sentences(document.text, line.start, line.end):
            first, last = bisect_left(starts, sentence.start), bisect_left(starts, sentence.end)
            if last > first:
                yield sentence, first, last


def _quoting(document: Document) -> list[Span]:
    return [line for line in document.body if MARKS.search(document.text, line.start, line.end)]
