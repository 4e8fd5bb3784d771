"""Articles with their attributions marked inline: ``[S1:Ada Obi] [C1:said] [T1 indirect,pronoun:the offer stood]``.

S is the source, C the cue, T the content; the number ties them together. The first T of a number gives the form and the tags.
A part may come in several pieces (each marked again), hold other marks, or be missing; a bracket that opens no mark is text.

What is marked, after the PolNeAR guidelines (Newell et al. 2018), with one rule for each point:
- an attribution is a statement, question, belief, wish, intention or decision that the text gives to somebody or something,
  whoever relays it; names, titles, scare quotes, mere acts and cues without content are none;
- source: the noun phrase with title, appositive and identifying relative clause; a possessive or relative pronoun as it stands,
  never what it refers to; from an earlier sentence where the sentence of the content names nobody (carried-source);
- cue: one stretch: the verb with its auxiliaries, modals, negation, adverbs and the preposition that leads to the content; never
  the addressee, the time, punctuation or "that". A turn, or a headline with a colon, has no cue;
- content: without the full stop or comma of the sentence around it; "to", "whether" and question words that head it stand inside,
  "that" outside (PolNeAR has it inside, as the first word);
- direct: the words inside the quotation marks with their punctuation; mixed: all the words given to the source, quotation marks
  among them; indirect: reported without, as clause, infinitive or noun phrase; narrative: an attitude, wish, plan or decision
  told without an act of speech;
- quoted sentences after '..., she said.' go on with the same attribution; a quotation alone after an indirect one is its own.

An article whose header ends in ``| names: marked`` marks names too, each time they come: `[P:Ada Obi]` a person, `[O:Port Union]` an
organisation, `[L:Lima]` a place or state, `[R:transport minister]` an office or role; they carry no number.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import get_args

from evaluation.attribution import Relation
from summitry.records import Form, Span

TAGS = tuple(
    """
    appositive relative-clause relative-pronoun several-speakers shared-source carried-source no-source pronoun office-only
    anonymous collective state-as-speaker body-as-speaker document-as-source
    relay nested denial negated refusal question conditional future first-person belief decree narrative-want post
    headline turn transcript signed live-blog translated-english capitals
    inverted parenthetical discontinuous two-paragraphs unclosed-quote
    straight-quotes curly-quotes single-quotes guillemets nested-quotes rare-cue noun-cue according-to
    """.split()
)
HEADER = re.compile(r"# negotiation: ([^|\n]+) \| outlet: ([^|\n]+) \| style: ([^|\n]+?)( \| names: marked)?\n")
BRACKET = re.compile(
    r"\[(?:(?P<mark>(?:(?P<role>[SCT])(?P<number>\d+)(?: (?P<label>[a-z,-]+))?|(?P<kind>[POLR])):)|(?P<broken>[SCT]\d))?|\]"
)
NAMES = {"P": "person", "O": "organisation", "L": "place", "R": "role"}
LETTERS = {kind: letter for letter, kind in NAMES.items()}
ROLES = "TSC"  # of marks on the same words the content stands outside


class MarkupError(ValueError):
    """A mark that cannot be read; the message gives file and line."""


class _BrokenError(Exception):
    """Offset in the file, and what is wrong there."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One mark: ``label`` is the form and tags as written, empty but on the first content; ``at`` its offset in the file."""

    number: int
    role: str
    span: Span
    label: str
    at: int


@dataclass(frozen=True, slots=True)
class Attributed:
    number: int
    relation: Relation
    form: Form
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """``kind``: person, organisation, place or role."""

    kind: str
    span: Span


@dataclass(frozen=True, slots=True)
class Marked:
    """An article without its marks, and what they said; spans count code points of ``text``. ``names`` is None where names
    are not marked."""

    name: str
    negotiation: str
    outlet: str
    style: str
    text: str
    attributions: tuple[Attributed, ...]
    names: tuple[Name, ...] | None = None

    @property
    def relations(self) -> tuple[Relation, ...]:
        return tuple(a.relation for a in self.attributions)


def documents(folder: Path) -> tuple[Marked, ...]:
    return tuple(parse(path.read_text(encoding="utf-8"), path.name) for path in sorted(folder.glob("*.txt")))


def parse(text: str, name: str) -> Marked:
    """The article of one file: a header line, then text with marks. Raises MarkupError."""
    try:
        header = HEADER.match(text)
        if not header:
            raise _BrokenError(0, "expected '# negotiation: ... | outlet: ... | style: ...'")
        plain, pieces, names = _scan(text, header.end())
        named = tuple(sorted(names, key=lambda n: (n.span.start, -n.span.end))) if header[4] else None
        return Marked(name, header[1], header[2], header[3], plain, _attributions(pieces), named)
    except _BrokenError as broken:
        at, why = broken.args
        raise MarkupError(f"{name}, line {text.count(chr(10), 0, at) + 1}: {why}") from broken


def _scan(text: str, at: int) -> tuple[str, list[Piece], list[Name]]:
    """The text without marks, and the marks; a bracket that opens no mark stays, with the one that closes it."""
    plain, pieces, names = "", list[Piece](), list[Name]()
    opened: list[tuple[re.Match[str], int]] = []
    while bracket := BRACKET.search(text, at):
        plain += text[at : bracket.start()]
        at = bracket.end()
        if bracket[0] != "]":
            plain += _opening(bracket)
            opened.append((bracket, len(plain)))
            continue
        if not opened:
            raise _BrokenError(bracket.start(), "a bracket closes that was never opened")
        mark, start = opened.pop()
        if mark["kind"]:
            names.append(Name(NAMES[mark["kind"]], Span(start, len(plain))))
        elif mark["mark"]:
            pieces.append(_piece(mark, Span(start, len(plain))))
        else:
            plain += "]"
    if opened:
        raise _BrokenError(opened[-1][0].start(), "a bracket opens that is never closed")
    return plain + text[at:], pieces, names


def _opening(bracket: re.Match[str]) -> str:
    if bracket["broken"]:
        raise _BrokenError(bracket.start(), "broken mark: expected [S1:, [C1:, [T1: or [T1 form,tag,...:")
    return "" if bracket["mark"] else "["


def _piece(mark: re.Match[str], span: Span) -> Piece:
    piece = Piece(int(mark["number"]), mark["role"], span, mark["label"] or "", mark.start())
    form, *tags = piece.label.split(",")
    if span.start == span.end:
        raise _BrokenError(piece.at, f"{piece.role}{piece.number} marks no words")
    if form and piece.role != "T":
        raise _BrokenError(piece.at, f"{piece.role}{piece.number}: form and tags belong to T")
    if unknown := [tag for tag in tags if tag not in TAGS]:
        raise _BrokenError(piece.at, f"T{piece.number}: no such tag: {', '.join(unknown)}")
    return piece


def _attributions(pieces: Iterable[Piece]) -> tuple[Attributed, ...]:
    ordered = sorted(pieces, key=lambda p: (p.number, p.span))
    return tuple(_attributed(tuple(own)) for _, own in groupby(ordered, key=lambda p: p.number))


def _attributed(pieces: tuple[Piece, ...]) -> Attributed:
    source, cue, content = (tuple(p for p in pieces if p.role == role) for role in "SCT")
    number, at = pieces[0].number, pieces[0].at
    if not content:
        raise _BrokenError(at, f"{number} has no content: T{number} is missing")
    if len(cue) > 1:
        raise _BrokenError(cue[1].at, f"C{number} comes twice: a cue is one stretch")
    if not content[0].label or any(p.label for p in content[1:]):
        raise _BrokenError(content[0].at, f"T{number}: the first piece, and no other, gives the form")
    relation = Relation(*(tuple(p.span for p in part) for part in (source, cue, content)))
    return Attributed(number, relation, _form(content[0]), tuple(content[0].label.split(",")[1:]))


def _form(content: Piece) -> Form:
    written = content.label.split(",")[0]
    form: Form | None = next((known for known in get_args(Form) if known == written), None)
    if form is None:
        raise _BrokenError(content.at, f"T{content.number}: no such form: {written}")
    return form


def write(article: Marked) -> str:
    """The file again; ``parse`` of it is the same article. Its spans nest, as those of ``parse`` do."""
    out = f"# negotiation: {article.negotiation} | outlet: {article.outlet} | style: {article.style}"
    out += "\n" if article.names is None else " | names: marked\n"
    at, ends, end = 0, list[int](), len(article.text)
    for span, opening in (*_openings(article), (Span(end, end), "")):
        while ends and ends[-1] <= span.start:
            out, at = out + article.text[at : ends[-1]] + "]", ends.pop()
        out, at = out + article.text[at : span.start] + opening, span.start
        ends.append(span.end)
    return out


def _openings(article: Marked) -> Iterator[tuple[Span, str]]:
    marks = [
        (span, ROLES.index(role), a.number, _mark(role, span, a))
        for a in article.attributions
        for role in ROLES
        for span in _spans(a, role)
    ]
    marks += [(n.span, len(ROLES), 0, f"[{LETTERS[n.kind]}:") for n in article.names or ()]
    for span, _, _, opening in sorted(marks, key=lambda m: (m[0].start, -m[0].end, *m[1:])):
        yield span, opening


def _mark(role: str, span: Span, a: Attributed) -> str:
    first = role == "T" and span == a.relation.content[0]
    return f"[{role}{a.number}{' ' + ','.join((a.form, *a.tags)) if first else ''}:"


def _spans(a: Attributed, role: str) -> tuple[Span, ...]:
    return {"S": a.relation.source, "C": a.relation.cue, "T": a.relation.content}[role]
