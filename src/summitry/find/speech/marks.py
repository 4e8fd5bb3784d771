"""What the learned reader marked in a sentence, as attributions: form, reporting clause and addressee told from the words."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summitry.find.found import Attribution
from summitry.find.nouns import DETERMINERS, FIRST_PERSON, INSIDE, STOPS
from summitry.find.reader.reading import Marked
from summitry.find.speech import complement
from summitry.find.speech.complement import Sentence
from summitry.find.speech.cues import cues
from summitry.find.speech.quotes import Quote
from summitry.find.speech.source import left_of
from summitry.records import Form, Span

FIRST = FIRST_PERSON | {"you"}  # who speaks says "I" and "you"; a writer seldom does
FEWEST_LINES = 5
REPORTING = 0.4  # of the lines of a turn: more than this report others, and the turn is none
UNFINISHED = STOPS | DETERMINERS | INSIDE  # words that nothing ends with
HYPHENED = re.compile(r"(?:-[A-ZÀ-Þ]\w*)+")
STOP = re.compile(r"[,;:.!?”\"\n]")
QUOTED = 0.9  # of a content's letters: more than this inside quotation marks is direct speech, less of it mixed


@dataclass(frozen=True, slots=True)
class Marks:
    """Everything the learned reader marked in a document, to be asked for sentence by sentence.

    ``said`` has a 1 for each character of the text inside some content.
    """

    ordered: tuple[Marked, ...]
    anchors: tuple[int, ...]
    said: bytearray

    def in_sentence(self, sentence: Sentence, quotes: Sequence[Quote]) -> list[Attribution]:
        """The attributions whose cue (whose content, without one) begins in the sentence; ``quotes`` are its paragraph's."""
        found: list[Attribution] = []
        for mark in self.ordered[bisect_left(self.anchors, sentence.start) : bisect_left(self.anchors, sentence.end)]:
            found += moved(list(attributions(sentence, quotes, mark)), len(found))
        return found

    def quote_others(self, text: str, line: Span, quotes: Sequence[Quote]) -> bool:
        """Whether the line puts words in quotation marks and into the mouth of somebody else, and nobody says "I" around them."""
        if FIRST & set(re.findall(r"\w+", _without(text, line, quotes).lower())):
            return False
        inside = self.ordered[bisect_left(self.anchors, line.start) : bisect_left(self.anchors, line.end)]
        return any(
            m.cue and m.source and m.source[0].of(text).lower() not in FIRST and q.inner.overlaps(m.content[0])
            for m in inside
            for q in quotes
        )

    def tell_of_others(self, text: str, lines: Sequence[Span], label: Span) -> bool:
        """Whether the lines are a writer's, who reports what others said again and again; who speaks says mostly "I", or
        the name that the ``label`` gives."""
        own = FIRST | {label.of(text).lower()}
        reports = 0
        for line in lines:
            inside = self.ordered[bisect_left(self.anchors, line.start) : bisect_left(self.anchors, line.end)]
            reports += any(m.cue and m.source and m.source[0].of(text).lower() not in own for m in inside)
        return len(lines) >= FEWEST_LINES and reports >= REPORTING * len(lines)


def _without(text: str, line: Span, quotes: Sequence[Quote]) -> str:
    """The line's words outside of quotation marks."""
    starts = [line.start, *(q.outer.end for q in quotes)]
    ends = [*(q.outer.start for q in quotes), line.end]
    return " ".join(text[start:end] for start, end in zip(starts, ends, strict=True))


def gathered(text: str, marks: Sequence[Marked]) -> Marks:
    ordered = tuple(sorted(marks, key=_anchor))
    said = bytearray(len(text))
    for span in (span for mark in marks for span in mark.content):
        said[span.start : span.end] = b"\1" * (span.end - span.start)
    return Marks(ordered, tuple(map(_anchor, ordered)), said)


def _anchor(mark: Marked) -> int:
    return (mark.cue or mark.content)[0].start


def attributions(sentence: Sentence, quotes: Sequence[Quote], mark: Marked) -> Iterator[Attribution]:
    """One attribution for each piece of the content; the pieces after the first say so in ``continues`` (0, to be moved)."""
    cue = _hull(mark.cue) if mark.cue else None
    source = _source(sentence, mark, cue)
    form = _form(sentence, quotes, mark)
    pieces = [_inner(quotes, piece) if form == "direct" else _finished(sentence, piece) for piece in mark.content]
    said = [piece for piece in pieces if any(c.isalnum() for c in piece.of(sentence.text))]
    for index, piece in enumerate(said):
        yield Attribution(
            piece, form, source, cue, _clause(sentence, source, cue, piece), _addressee(sentence, cue),
            carried=source is None or not Span(sentence.start, sentence.end).overlaps(source),
            continues=0 if index else None, confidence=mark.confidence,
        )  # fmt: skip


def _source(sentence: Sentence, mark: Marked, cue: Span | None) -> Span | None:
    """The words that name who speaks; for "who" and "which" those they stand for."""
    if not mark.source:
        return None
    relative = mark.source[0].of(sentence.text).lower() in {"who", "which", "that"}
    return (left_of(sentence.masked, sentence.start, cue.start) if relative and cue else None) or _whole(
        sentence.text, mark.source[0]
    )


def _whole(text: str, source: Span) -> Span:
    """ "Ann Keller-Moe", not "Ann Keller"."""
    rest = HYPHENED.match(text, source.end)
    return Span(source.start, rest.end()) if rest and text[source.end - 1].isalnum() else source


def _hull(spans: Sequence[Span]) -> Span:
    return Span(spans[0].start, spans[-1].end)


def _form(sentence: Sentence, quotes: Sequence[Quote], mark: Marked) -> Form:
    text = sentence.text
    letters = quoted = 0
    for piece in mark.content:
        letters += sum(c.isalnum() for c in piece.of(text))
        for quote in quotes:
            if quote.inner.overlaps(piece):
                both = Span(max(quote.inner.start, piece.start), min(quote.inner.end, piece.end))
                quoted += sum(c.isalnum() for c in both.of(text))
    if quoted > QUOTED * letters:
        return "direct"
    return "mixed" if quoted else "narrative" if mark.narrative or _wants(sentence, mark) else "indirect"


def _wants(sentence: Sentence, mark: Marked) -> bool:
    """Whether the cue is a verb of wanting, accepting or rejecting, which tells an attitude, not words."""
    return any(
        cue.wants for span in mark.cue[:1] for cue in cues(sentence.masked, span.start, min(span.end, sentence.end))
    )


def _inner(quotes: Sequence[Quote], piece: Span) -> Span:
    """A piece without the quotation marks around it, with the punctuation inside them."""
    own = [q for q in quotes if q.inner.overlaps(piece)]
    start = own[0].inner.start if own and own[0].outer.start <= piece.start <= own[0].inner.start else piece.start
    end = own[-1].inner.end if own and own[-1].inner.end - 2 <= piece.end <= own[-1].outer.end else piece.end
    return Span(start, max(end, start + 1))


def _finished(sentence: Sentence, piece: Span) -> Span:
    """A piece that breaks off behind a small word goes on to the next mark of punctuation."""
    words = sentence.text[max(piece.start, piece.end - 20) : piece.end].split()
    if not words or words[-1].lower() not in UNFINISHED or piece.end >= sentence.end:
        return piece
    stop = STOP.search(sentence.text, piece.end, sentence.end)
    return Span(piece.start, stop.start() if stop else sentence.end)


def _clause(sentence: Sentence, source: Span | None, cue: Span | None, content: Span) -> Span | None:
    """The words around the cue that are not said: before the content, after it, or inside."""
    here = [s for s in (source, cue) if s and sentence.start <= s.start < sentence.end]
    if not here:
        return None
    said = Span(min(s.start for s in here), max(s.end for s in here))
    if content.overlaps(said):
        return said
    clause = Span(sentence.start, content.start) if content.start > said.start else Span(content.end, sentence.end)
    return clause if clause.start < clause.end else said


def _addressee(sentence: Sentence, cue: Span | None) -> Span | None:
    if cue is None or not sentence.start <= cue.start < sentence.end:
        return None
    known = cues(sentence.masked, cue.start, min(cue.end, sentence.end))
    return complement.addressee(sentence, known[-1], sentence.end) if known else None


def moved(found: Sequence[Attribution], by: int) -> list[Attribution]:
    """With the indexes of ``within`` and ``continues`` moved by as many as stand before."""
    return [
        replace(
            a,
            within=None if a.within is None else a.within + by,
            continues=None if a.continues is None else a.continues + by,
        )
        for a in found
    ]
