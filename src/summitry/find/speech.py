"""Attributions of a whole document: the writer's sentences one by one, turns and transcripts line by line."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from summitry.find.complement import Sentence
from summitry.find.found import Attribution
from summitry.find.quotes import Quote, masked, quotes
from summitry.find.reports import attributions
from summitry.find.sentences import sentences
from summitry.find.turns import Turn, turns
from summitry.records import Document, Span

FIRST_PERSON = frozenset({"i", "we"})


def speech(document: Document) -> tuple[Attribution, ...]:
    """Every attribution, in the order of the text; ``within`` indexes into the result."""
    by_line = {line: quotes(document.text, line) for line in document.body}
    mask = masked(document.text, tuple(quote for line in document.body for quote in by_line[line]))
    spoken = {line: turn for turn in turns(document) for line in turn.lines}
    labels = {line for turn in spoken.values() for line in document.body if line.holds(turn.label)} - spoken.keys()
    found: list[Attribution] = []
    previous: Span | None = None
    for line in document.body:
        if line in labels:
            continue
        parts = _sentences(document, mask, by_line[line], line)
        if line in spoken:
            found += _spoken(parts, spoken[line], len(found))
        else:
            new = _told(parts, previous if _goes_on(by_line[line], line) else None)
            found += _shifted(new, len(found))
            previous = _last_source(new) or (previous if _goes_on(by_line[line], line) else None)
    return tuple(found)


def _goes_on(marks: tuple[Quote, ...], line: Span) -> bool:
    """A paragraph that opens with a quotation may go on with the speaker of the one before."""
    return bool(marks) and marks[0].outer.start == line.start


def _sentences(document: Document, mask: str, marks: tuple[Quote, ...], line: Span) -> list[Sentence]:
    spans = _joined(mask, sentences(mask, line.start, line.end), marks)
    return [Sentence(document.text, mask, s.start, s.end, tuple(q for q in marks if s.holds(q.outer))) for s in spans]


def _joined(mask: str, spans: Iterable[Span], marks: tuple[Quote, ...]) -> list[Span]:
    """Puts together again what was cut within a quotation, or between "...?" and the cue that follows it."""
    joined: list[Span] = []
    for span in spans:
        cut = joined and any(q.outer.start < joined[-1].end and q.outer.end > span.start for q in marks)
        joined = [*joined[:-1], Span(joined[-1].start, span.end)] if cut else [*joined, span]
    return joined


def _told(parts: list[Sentence], previous: Span | None) -> list[Attribution]:
    found: list[Attribution] = []
    for index, part in enumerate(parts):
        new = _shifted(attributions(part, previous), len(found))
        found += [_with_antecedent(a, parts[index - 1]) if index else a for a in new]
        previous = _last_source(new) or previous
    return _looking_ahead(found)


def _with_antecedent(attribution: Attribution, before: Sentence) -> Attribution:
    """"That is a red line for ...": what "that" stands for is in the sentence before, which becomes part of the content."""
    words = attribution.content.of(before.text)
    if attribution.form != "narrative" or not re.match(r"(?:That|This|It|These|Those)\b", words):
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


def _shifted(found: Iterable[Attribution], by: int) -> list[Attribution]:
    return [a if a.within is None else replace(a, within=a.within + by) for a in found]


def _spoken(parts: list[Sentence], turn: Turn, count: int) -> Iterator[Attribution]:
    """Each sentence of a turn is direct speech of its speaker; whom that speaker quotes is relayed."""
    for part in parts:
        yield Attribution(Span(part.start, part.end), "direct", turn.label, None, turn.label, carried=True)
        relayed = [a for a in attributions(part) if _relayed(part, a)]
        yield from (replace(a, within=count) for a in relayed)
        count += 1 + len(relayed)


def _relayed(part: Sentence, inner: Attribution) -> bool:
    """In a turn only what the speaker says that others said is a layer of its own."""
    cued = inner.source is not None and inner.cue is not None and inner.within is None and inner.form != "narrative"
    return cued and inner.source is not None and not _first_person(part, inner.source)


def _first_person(part: Sentence, source: Span) -> bool:
    return source.of(part.text).lower() in FIRST_PERSON
