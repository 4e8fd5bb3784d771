"""Speech set by layout: interview and debate turns ("Ana Keller, chief negotiator:"), and transcripts that a line announces."""

import re
from dataclasses import dataclass

from summitry.find.nouns import MEDIA, OBSERVERS, OFFICES
from summitry.find.source import tokens
from summitry.records import Document, Span

LABEL_LINE = re.compile(r"\s*((?:[A-Z“\"]|Q\b|A\b)[^:!?]{1,160}):\s*$")
LABEL_INLINE = re.compile(r"\s*([A-Z][\w'’.-]*(?:\s+[\w'’.()-]+){0,5}):\s+(?=\S)")
ANNOUNCED = re.compile(
    r"\b(?:full\s+)?(?:transcript|text|remarks|statement|speech|address)\b(?:[^.:]*?)\b(?:of|by|from)\s+(?P<of>[^.:]+?)"
    r"(?:['’]s?\s+(?:[\w-]+\s+){0,4}(?:statement|remarks|speech|address|conference|briefing|comments|opening)\b[^.:]*)?\s*[.:]?\s*$",
    re.IGNORECASE,
)
ANNOUNCING = re.compile(r"\b(?:below|following|here|read|full|verbatim|transcript|in full)\b", re.IGNORECASE)
POSSESSIVE = re.compile(
    r"(?P<of>(?:[A-Z][\w.-]*\s+){0,6}[A-Z][\w.-]*)['’]s?\s+(?:[\w-]+\s+){0,3}(?:remarks|statement|speech|address|comments)\b"
)
QUESTION = re.compile(r"\?\s*$")
MAX_LABEL_WORDS = 26


@dataclass(frozen=True, slots=True)
class Turn:
    """Lines spoken by one speaker: ``label`` names who, ``lines`` are the words."""

    label: Span
    label_line: Span
    lines: tuple[Span, ...]
    transcript: bool


def turns(document: Document) -> tuple[Turn, ...]:
    """The turns of a document, in order; lines in no turn are the writer's own."""
    body = document.body
    found: list[Turn] = []
    for position, line in enumerate(body):
        opening = _opening(document, line, body)
        if opening:
            label, rest, transcript = opening
            following = _following(document, body, position, transcript)
            found.append(Turn(label, line, tuple(s for s in (rest, *following) if s), transcript))
    return tuple(turn for turn in found if turn.lines)


def _opening(document: Document, line: Span, body: tuple[Span, ...]) -> tuple[Span, Span | None, bool] | None:
    words = line.of(document.text)
    label = LABEL_LINE.match(words)
    if label and _names_somebody(label[1]) and not ANNOUNCING.search(label[1]):
        return Span(line.start + label.start(1), line.start + label.end(1)), None, False
    announced = _announced(words)
    if announced:
        return Span(line.start + announced.start, line.start + announced.end), None, True
    inline = LABEL_INLINE.match(words)
    if inline and _names_somebody(inline[1]) and _recurs(document, body, inline[1]):
        return (
            Span(line.start + inline.start(1), line.start + inline.end(1)),
            Span(line.start + inline.end(), line.end),
            False,
        )
    return None


def _announced(words: str) -> Span | None:
    if len(words) > 200 or not ANNOUNCING.search(words):
        return None
    match = POSSESSIVE.search(words) or ANNOUNCED.search(words)
    if not match or not re.search(r"transcript|text|remarks|statement|speech|address", words, re.IGNORECASE):
        return None
    if re.search(r"\b(?:said|says|told|added)\b", words):
        return None
    return Span(match.start("of"), match.end("of"))


def _names_somebody(label: str) -> bool:
    """A name first, then perhaps an office: no sentence ("The question is this:"), no list heading."""
    name, _, role = label.partition(",")
    words = tokens(name, 0, len(name))
    if (
        not words
        or len(label.split()) > MAX_LABEL_WORDS
        or re.search(r"\b(?:said|says|told|added|asked|wrote|is|are|was|were)\b", label)
    ):
        return False
    capital = sum(w.text[0].isupper() or w.lower in {"of", "the", "de", "van", "al", "bin"} for w in words)
    known = any(w.lower in OFFICES | OBSERVERS | MEDIA for w in tokens(role, 0, len(role)))
    return capital == len(words) and (known or (not role and 1 <= len(words) <= 5))


def _recurs(document: Document, body: tuple[Span, ...], label: str) -> bool:
    """An inline label counts when the document has another such line: a lone "Note: ..." is no turn."""
    inline = sum(bool(LABEL_INLINE.match(line.of(document.text))) for line in body[:400])
    same = sum(line.of(document.text).startswith(label + ":") for line in body)
    return same > 1 or (inline > 2 and same >= 1) or label.isupper()


def _following(document: Document, body: tuple[Span, ...], position: int, transcript: bool) -> tuple[Span, ...]:
    taken: list[Span] = []
    for line in body[position + 1 :]:
        if _opening(document, line, body):
            return tuple(taken) if transcript else tuple(_without_headings(document, taken))
        if (
            not transcript
            and QUESTION.search(line.of(document.text))
            and len(line.of(document.text).split()) < 40
            and taken
        ):
            break
        taken.append(line)
    return tuple(taken)


def _without_headings(document: Document, lines: list[Span]) -> list[Span]:
    """Single short sentences that stand right before the next turn's label are headings or questions, not the speaker's."""
    kept = list(lines)
    while len(kept) > 1 and len(kept[-1].of(document.text).split()) <= 24 and _single(kept[-1].of(document.text)):
        kept.pop()
    return kept


def _single(words: str) -> bool:
    return len(re.findall(r"[.!?](?:\s|$)", words.strip())) <= 1
