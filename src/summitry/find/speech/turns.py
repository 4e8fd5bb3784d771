"""Speech set by layout: interview and debate turns ("Ana Keller, chief negotiator:"), transcripts that a line announces, and
statements set as documents ("Joint statement by ... on ...")."""

import re
from collections import Counter
from dataclasses import dataclass

from summitry.find.nouns import CALENDAR, GROUPS, MEDIA, OBSERVERS, OFFICES
from summitry.find.speech.source import tokens
from summitry.records import Document, Span

LABEL_LINE = re.compile(r"\s*((?:[A-Z“\"]|Q\b|A\b)[^:!?]{1,160}):\s*$")
LABEL_INLINE = re.compile(r"\s*([A-Z][\w'’.-]{0,40}(?:\s+[\w'’.()-]{1,40}){0,5}):\s+(?=\S)")
ANNOUNCED = re.compile(
    r"\b(?:full\s+)?(?:transcript|text|remarks|statement|speech|address)\b(?:[^.:]*?)\b(?:of|by|from)\s+(?P<of>[^.:]+?)"
    r"(?:['’]s?\s+(?:[\w-]+\s+){0,4}(?:statement|remarks|speech|address|conference|briefing|comments|opening)\b[^.:]*)?"
    r"\s*[.:]?\s*$",
    re.IGNORECASE,
)
ANNOUNCING = re.compile(r"\b(?:below|following|here|read|full|verbatim|transcript|in full)\b", re.IGNORECASE)
POSSESSIVE = re.compile(
    r"(?P<of>(?:[A-Z][\w.-]*\s+){0,6}[A-Z][\w.-]*)['’]s?\s+(?:[\w-]+\s+){0,3}"
    r"(?:remarks|statement|speech|address|comments)\b"
)
TEXTS = re.compile(r"\b(?:transcript|text|remarks|statement|speech|address)", re.IGNORECASE)
PAPER = re.compile(
    r"\s*(?:(?:Joint|Press|Opening|Closing|Open|Public|Official|Final|Full|Common|Media|Written|New|Year)\W+){0,2}"
    r"(?i:statement|declaration|communiqu[eé]|letter|remarks|speech|address|message|appeal)\s+"
    r"(?:(?:delivered|issued|made|given)\s+)?(?:by|of|from)\s+(?P<of>.{2,150}?)"
    r"(?=\s+(?:on|to|after|in|concerning|regarding|following|ahead|before)\s|\s*[,:(]|\s*\.?\s*$)",
)
RELEASE = re.compile(r"\W*(?:(?:press|media|news)\s+(?:release|notice)|for\s+immediate\s+release)\W*$", re.IGNORECASE)
OWNER = re.compile(  # "The Guild's position on the harbour talks", over a press release
    r"\s*(?:The\s+)?(?P<of>[A-Z][^.:'’]{1,80})['’]s?\s+(?:[\w-]+\s+){0,2}"
    r"(?:position|response|reply|answer|proposals?|demands|views|submission|priorities|reaction)\b"
)
SAID = re.compile(r"\b(?:said|says|told|tells|added|asked|wrote)\b")
SENTENCE_VERB = re.compile(r"\b(?:said|says|told|added|asked|wrote|is|are|was|were|has|have|will)\b")
END = re.compile(r"[.!?](?:\s|$)")
FIRST_PERSON = re.compile(r"\b(?:we|our|us|I|my)\b|\bW[eE]\b|\bOur\b|\bMy\b")
NOTES = re.compile(
    r"\W*(?:notes?\s+(?:to|for)\s+editors?|for\s+(?:more|further)\s+information|ends\b|media\s+contact|contact:)",
    re.IGNORECASE,
)
QUOTE_MARK = re.compile(r"[“”\"]")
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
FIRST_LINES = 6
NO_LABELS = frozenset(
    "photo photos source sources update updated note related read background analysis live video watch correction summary "
    "topics tags share location date time subject from to cc title author editing reporting writing caption picture image "
    "opinion editorial exclusive breaking more contact tel phone email website".split()
)
PARTICLES = frozenset("of the and for de van von al el bin la le du di da".split())
MAX_LABEL_WORDS = 26
MAX_QUESTION_WORDS = 40


@dataclass(frozen=True, slots=True)
class Turn:
    """Lines spoken by one speaker: ``label`` names who, in the line ``label_line``; ``lines`` are the words."""

    label: Span
    label_line: Span
    lines: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Opening:
    """A line that opens a turn: whose (``label``), the words it has already (``rest``), whether a whole text follows."""

    label: Span
    rest: Span | None = None
    transcript: bool = False


def turns(document: Document) -> tuple[Turn, ...]:
    """The turns of a document, in order; lines in no turn are the writer's own."""
    body = document.body
    inline = Counter(match[1] for line in body if (match := LABEL_INLINE.match(_head(document, line))))
    cases = Counter(label.isupper() for label in inline.elements())
    openings = [_opening(document, line, inline, cases) for line in body]
    found = [
        Turn(
            opening.label,
            body[at],
            (*([opening.rest] if opening.rest else []), *_following(document, body, openings, at)),
        )
        for at, opening in enumerate(openings)
        if opening
    ]
    return tuple(turn for turn in found if turn.lines) or _paper(document, body)


def _head(document: Document, line: Span) -> str:
    """What of a line can be a label: lines may be megabytes long."""
    return document.text[line.start : min(line.end, line.start + 300)]


def _opening(document: Document, line: Span, inline: Counter[str], cases: Counter[bool]) -> Opening | None:
    words = _head(document, line)
    label = LABEL_LINE.match(words)
    if label and _names_somebody(label[1]) and not ANNOUNCING.search(label[1]):
        return Opening(_at(line, label.span(1)))
    announced = _announced(words)
    if announced:
        return Opening(_at(line, announced), transcript=True)
    spoken = LABEL_INLINE.match(words)
    if spoken and _names_somebody(spoken[1]) and _recurs(inline, cases, spoken[1]):
        return Opening(_at(line, spoken.span(1)), Span(line.start + spoken.end(), line.end))
    return None


def _at(line: Span, found: tuple[int, int]) -> Span:
    return Span(line.start + found[0], line.start + found[1])


def _announced(words: str) -> tuple[int, int] | None:
    if (
        len(words) > 200
        or not ANNOUNCING.search(words)
        or not TEXTS.search(words)
        or QUOTE_MARK.search(words)
        or SAID.search(words)
    ):
        return None
    match = POSSESSIVE.search(words) or ANNOUNCED.search(words)
    return match.span("of") if match else None


def _names_somebody(label: str) -> bool:
    """A name first, then perhaps an office: no sentence ("The question is this:"), no list heading."""
    name, _, role = label.partition(",")
    words = tokens(name, 0, len(name))
    if (
        not words
        or len(label.split()) > MAX_LABEL_WORDS
        or SENTENCE_VERB.search(label)
        or words[0].lower in CALENDAR | NO_LABELS
    ):
        return False
    capital = all(w.text[0].isupper() or w.lower in PARTICLES or not w.text[0].isalnum() for w in words)
    known = any(w.lower in OFFICES | OBSERVERS | MEDIA for w in tokens(role, 0, len(role)))
    return capital and (known or (not role and len(words) <= 5))


def _recurs(inline: Counter[str], cases: Counter[bool], label: str) -> bool:
    """An inline label counts when the document has another such line: a lone "Note: ..." is no turn, nor is a lone place in
    capitals ("LIMA: The talks ...")."""
    alike = cases[label.isupper()]
    return alike > 1 if label.isupper() else inline[label] > 1 or alike > 2


def _following(document: Document, body: tuple[Span, ...], openings: list[Opening | None], at: int) -> list[Span]:
    opening, taken = openings[at], list[Span]()
    transcript = opening is not None and opening.transcript
    for position in range(at + 1, len(body)):  # no slices: there may be as many turns as lines
        line = body[position]
        if openings[position]:
            return taken if transcript else _without_headings(document, taken)
        if not transcript and taken and _is_question(document, line):
            break
        taken.append(line)
    return taken


def _is_question(document: Document, line: Span) -> bool:
    words = _head(document, line).split()
    return document.text[line.end - 1] == "?" and len(words) < MAX_QUESTION_WORDS


def _without_headings(document: Document, lines: list[Span]) -> list[Span]:
    """Single short sentences that stand right before the next turn's label are headings or questions, not the speaker's."""
    kept = list(lines)
    while len(kept) > 1 and _is_heading(_head(document, kept[-1])):
        kept.pop()
    return kept


def _is_heading(words: str) -> bool:
    return len(words.split()) <= 24 and len(END.findall(words)) <= 1


def _paper(document: Document, body: tuple[Span, ...]) -> tuple[Turn, ...]:
    """A statement, letter or speech set as a document: its lines are the words of whom the title names."""
    title = _issued(document)
    if not title or not any(FIRST_PERSON.search(_head(document, line)) for line in body):
        return ()
    label, at = title
    lines: list[Span] = []
    for line in body:
        if NOTES.match(_head(document, line)):
            break
        if line.start >= at.end and _is_own(_head(document, line)):
            lines.append(line)
    lines = lines if at.end else _between_first_persons(document, lines)
    return (Turn(label, at, tuple(lines)),) if lines else ()


def _between_first_persons(document: Document, lines: list[Span]) -> list[Span]:
    """A press release tells before and after its statement who made it: only the lines between "we" and "we" are kept."""
    own = [at for at, line in enumerate(lines) if FIRST_PERSON.search(_head(document, line))]
    return lines[own[0] : own[-1] + 1] if own else []


def _is_own(words: str) -> bool:
    """Not a report about somebody ("Orla Byrne told the board"), unless it speaks in the first person itself."""
    own = QUOTED.sub("", words)
    return bool(FIRST_PERSON.search(own)) or not SAID.search(own)


def _issued(document: Document) -> tuple[Span, Span] | None:
    """Who issued the document, and the line that says so: one of its first lines, or its title (then the first mention)."""
    first = [line.span for line in document.lines[:FIRST_LINES]]
    released = any(RELEASE.match(_head(document, line)) for line in first)
    for line in first:
        match = PAPER.match(_head(document, line)) or (OWNER.match(_head(document, line)) if released else None)
        if match and _can_issue(match["of"]):
            return _at(line, match.span("of")), line
    match = PAPER.match(document.title or "")
    at = document.text.find(match["of"]) if match and _can_issue(match["of"]) else -1
    return (Span(at, at + len(match["of"])), Span(0, 0)) if match and at >= 0 else None


def _can_issue(name: str) -> bool:
    """Names, offices and groups only: "the minister angers unions" is a headline's sentence."""
    words = tokens(name, 0, len(name))
    known = OFFICES | GROUPS | PARTICLES
    return bool(words) and all(w.capital or w.lower in known or not w.text[0].isalnum() for w in words)
