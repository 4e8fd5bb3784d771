"""Attributions of a whole document: the writer's sentences one by one, turns and transcripts line by line.

A quotation without a cue of its own goes on with the speaker before it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from summitry.find.found import Attribution
from summitry.find.reader.reading import Marked
from summitry.find.sentences import sentences
from summitry.find.speech.combine import combined
from summitry.find.speech.complement import MARKS, Sentence
from summitry.find.speech.cues import CLASSES, forms
from summitry.find.speech.marks import Marks, gathered, moved
from summitry.find.speech.quotes import Quote, masked, quotes
from summitry.find.speech.reports import attributions
from summitry.find.speech.turns import Turn, turns
from summitry.find.speech.uncued import uncued
from summitry.records import Document, Span

POINTS_BACK = re.compile(r"(?:That|This|It|These|Those)\b")
THEN_CUE = re.compile(
    r"(?:[\w'’.-]{1,30},?\s+){1,6}?(?:said|says|asked|asks|told|tells|added|adds|replied|wrote|warned|shouted|cried)\b(?!\s+that\b)"
)
LONGEST = 1200  # characters: a longer "sentence" is no prose, and cutting it keeps the time linear


def speech(document: Document, marks: Sequence[Marked] | None = None) -> tuple[Attribution, ...]:
    """Every attribution, in the order of the text; ``within`` and ``continues`` index into the result.

    ``marks`` are what the learned reader found; None lets the rules read alone.
    """
    marked = None if marks is None else gathered(document.text, marks)
    by_line = {line: quotes(document.text, line) for line in document.body}
    mask = masked(document.text, tuple(quote for line in document.body for quote in by_line[line]))
    found_turns = [
        t for t in turns(document) if marked is None or not marked.tell_of_others(document.text, t.lines, t.label)
    ]
    spoken = {line: turn for turn in found_turns for line in _own_lines(document.text, turn, marked, by_line)}
    labels = {turn.label_line: turn.lines[0] for turn in found_turns if turn.label_line not in spoken}
    found: list[Attribution] = []
    begun: dict[Span, int] = {}  # each turn's label, and the index of the first sentence spoken there
    previous: Span | None = None
    for line in document.body:
        stretch = labels.get(line, line)
        if not line.holds(stretch):  # a label with a line to itself; else ("Keller: We ...") its words stand beside it
            continue
        parts = _sentences(document, mask, by_line[line], stretch)
        if stretch in spoken:
            first = begun.setdefault(spoken[stretch].label, len(found))
            found += _spoken(parts, spoken[stretch], len(found), first if first < len(found) else None)
        else:
            new = _told(parts, marked, by_line[line], previous if _goes_on(by_line[line], line) else None)
            found += moved(new, len(found))
            previous = _last_source(new) or (previous if _goes_on(by_line[line], line) else None)
    return tuple(found)


def _own_lines(text: str, turn: Turn, marks: Marks | None, by_line: dict[Span, tuple[Quote, ...]]) -> tuple[Span, ...]:
    """The lines of a turn up to a paragraph where the writer takes over again, who quotes others by name."""
    last = len(turn.lines)
    for at, line in enumerate(turn.lines[1:], 1):
        if marks is not None and marks.quote_others(text, line, by_line.get(line, ())):
            last = at
            break
    return turn.lines[:last]


def _goes_on(marks: tuple[Quote, ...], line: Span) -> bool:
    """A paragraph that opens with a quotation may go on with the speaker of the one before."""
    return bool(marks) and marks[0].outer.start == line.start


def _sentences(document: Document, mask: str, marks: tuple[Quote, ...], line: Span) -> list[Sentence]:
    starts = [quote.outer.start for quote in marks]
    spans = _pieces(mask, _joined(mask, sentences(mask, line.start, line.end), marks, starts), marks, starts)
    return [Sentence(document.text, mask, s.start, s.end, _within(marks, starts, s)) for s in spans]


def _within(marks: tuple[Quote, ...], starts: list[int], span: Span) -> tuple[Quote, ...]:
    return tuple(
        q for q in marks[bisect_left(starts, span.start) : bisect_left(starts, span.end)] if span.holds(q.outer)
    )


def _around(marks: tuple[Quote, ...], starts: list[int], at: int) -> Span | None:
    """The quotation that the position ``at`` stands inside of, marks included."""
    index = bisect_left(starts, at) - 1
    return marks[index].outer if index >= 0 and marks[index].outer.end > at else None


def _joined(mask: str, spans: Iterable[Span], marks: tuple[Quote, ...], starts: list[int]) -> list[Span]:
    """Puts together again what was cut within a quotation, or between "...?" and the cue that follows it."""
    joined: list[Span] = []
    for span in spans:
        if joined and (_around(marks, starts, joined[-1].end) or _cue_follows(mask, joined[-1], span)):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _cue_follows(mask: str, quoted: Span, span: Span) -> bool:
    """ "Are you done?" Pak asked."""
    ends = mask[max(quoted.start, quoted.end - 2) : quoted.end]
    return ends[:1] in {"?", "!"} and ends[-1:] in set(MARKS) and THEN_CUE.match(mask, span.start, span.end) is not None


def _pieces(mask: str, spans: Iterable[Span], marks: tuple[Quote, ...], starts: list[int]) -> Iterator[Span]:
    """The spans, the over-long cut at white space outside of quotations."""
    for span in spans:
        start = span.start
        while span.end - start > LONGEST:
            space = mask.rfind(" ", start + LONGEST // 2, start + LONGEST)
            cut = space if space > start else start + LONGEST
            quote = _around(marks, starts, cut)
            cut = quote.end if quote else cut
            yield Span(start, min(cut, span.end))
            start = cut
        if start < span.end:
            yield Span(start, span.end)


def _told(
    parts: Sequence[Sentence], marks: Marks | None, marked_quotes: Sequence[Quote], previous: Span | None
) -> list[Attribution]:
    found: list[Attribution] = []
    for index, part in enumerate(parts):
        cued = attributions(part)
        if marks is not None:
            cued = combined(part, cued, marks.in_sentence(part, marked_quotes))
        new = moved([*cued, *uncued(part, cued, previous, marks.said if marks else b"")], len(found))
        found += [_with_antecedent(a, parts[index - 1]) if index else a for a in new]
        previous = _last_source(new) or previous
    return _looking_ahead(found)


def _with_antecedent(attribution: Attribution, before: Sentence) -> Attribution:
    """ "That is a red line for ...": what "that" stands for is in the sentence before, which joins the content."""
    words = attribution.content
    itself = attribution.source is not None and attribution.source.start == words.start  # "It will not give up ..."
    if attribution.form != "narrative" or itself or not POINTS_BACK.match(words.of(before.text)):
        return attribution
    return replace(attribution, content=Span(before.start, attribution.content.end))


def _looking_ahead(found: list[Attribution]) -> list[Attribution]:
    """A quotation that opens a paragraph without a cue is spoken by whom the next quotation there names."""
    source = next((a.source for a in found if a.form in {"direct", "mixed"} and a.source and not a.carried), None)
    for index, attribution in enumerate(found):
        if attribution.source is not None:
            break
        found[index] = replace(attribution, source=source)
    return found


def _last_source(found: list[Attribution]) -> Span | None:
    return next((a.source for a in reversed(found) if a.within is None and a.form != "narrative" and a.source), None)


def _spoken(parts: list[Sentence], turn: Turn, count: int, first: int | None) -> Iterator[Attribution]:
    """Each sentence of a turn is direct speech of its speaker; whom that speaker quotes is relayed."""
    for part in filter(_has_letters, parts):
        said = Span(part.start, part.end)
        yield Attribution(said, "direct", turn.label, None, turn.label, carried=True, continues=first)
        first = count if first is None else first
        relayed = [a for a in attributions(part) if _relayed(part, a)]
        yield from (replace(a, within=count) for a in relayed)
        count += 1 + len(relayed)


def _has_letters(part: Sentence) -> bool:
    return any(letter.isalpha() for letter in part.text[part.start : part.end])


def _relayed(part: Sentence, inner: Attribution) -> bool:
    """In a turn only what the speaker says that others said is a layer of its own, not what they will or may say."""
    if inner.source is None or inner.cue is None or inner.within is not None or inner.form == "narrative":
        return False
    return _reported(inner.cue.of(part.text))


def _reported(cue: str) -> bool:
    """A finite form of a verb of saying, or "according to"."""
    uses = forms().get(cue.split()[0].lower(), [])
    saying = any(lemma.split("_")[0] in CLASSES["saying"] and shape in {"past", "s"} for lemma, shape in uses)
    return saying or cue.lower() == "according to"
