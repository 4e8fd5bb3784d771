"""Physical lines cut where a page has glued its own words to the news."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from summitry.read.boilerplate import EMAIL, line_role, plea
from summitry.records import LineRole, Span

BREAK = re.compile(
    r"(?<=[.!?…])[\"”’)\]]*(?:\s+|(?=[A-Z“©][A-Za-z’' ]))|(?=©(?![a-z]))"
    r"|(?<=[a-z])(?=(?:Subscribe|Sign up|Read more|Advertisement|Follow us|Share this|Copyright|Click here)\b)"
)
SENTENCE_THEN_MAIL = re.compile(r"(?:^|\s)(\w+)\s+(\w+)[.!?][\"”’)]*\s*(?=[\w+-]{1,64}@)")
LEADS_TO_MAIL = frozenset("to at on via or and by contact email e-mail mail write from".split())
LONGEST_ADDRESS_BLOCK = 400  # characters from a glued e-mail address to the end of its line


@dataclass(frozen=True, slots=True)
class Piece:
    """A line, or the part of one that a role is decided for; no role yet means that it could be news."""

    span: Span
    words: str
    role: LineRole | None = None


def cut(text: str, line: Span) -> tuple[Piece, ...]:
    """The pieces of one line, in order: mostly the line itself."""
    words = line.of(text)
    if role := line_role(words):
        return (Piece(line, words, role),)
    end = _mail_cut(words)
    parts = list(_sentences(words[:end]))
    pieces = [_piece(text, line.start, run) for run in _runs(parts)]
    if end < len(words):
        pieces.append(Piece(Span(line.start + end, line.end), words[end:], "footer"))
    return tuple(pieces)


def _sentences(words: str) -> Iterator[tuple[int, int, LineRole | None]]:
    """(start, end, role) of each sentence; what stands inside quotation marks is somebody's words, no plea."""
    depth, role = 0, None
    for start, end in pairwise([0, *(match.end() for match in BREAK.finditer(words) if match.end()), len(words)]):
        if end == start:
            continue
        sentence = words[start:end]
        role = None if depth else plea(sentence) or _button(sentence, role)
        depth = _open_quotes(sentence, depth)
        yield start, end, role


def _button(sentence: str, before: LineRole | None) -> LineRole | None:
    """A few words of the page's right after a plea belong to it: "Already a member? Log in"."""
    return line_role(sentence) if before and len(sentence.split()) <= 4 else None


def _open_quotes(sentence: str, depth: int) -> int:
    """Whether a quotation is still open after ``sentence`` (1) or not (0)."""
    curly = sentence.count("“") - sentence.count("”")
    return min(1, max(0, (depth + sentence.count('"')) % 2 if '"' in sentence else depth + curly))


def _runs(parts: list[tuple[int, int, LineRole | None]]) -> Iterator[tuple[LineRole | None, int, int]]:
    for role, run in groupby(parts, key=lambda part: part[2]):
        members = list(run)
        yield role, members[0][0], members[-1][1]


def _piece(text: str, offset: int, run: tuple[LineRole | None, int, int]) -> Piece:
    role, start, end = run
    words = text[offset + start : offset + end]
    span = Span(offset + start, offset + start + len(words.rstrip()))
    return Piece(span, words.rstrip(), role)


def _mail_cut(words: str) -> int:
    """Where a glued e-mail address begins ("... last year.desk@paper.example The Paper is ..."), or the line's end."""
    if "@" not in words[-LONGEST_ADDRESS_BLOCK:]:
        return len(words)
    tail = max(0, len(words) - LONGEST_ADDRESS_BLOCK)
    for match in SENTENCE_THEN_MAIL.finditer(words, tail):
        if match[1].lower() not in LEADS_TO_MAIL and EMAIL.match(words[match.end() :]):
            return match.end()
    return len(words)
