"""The clauses of a statement that each take a stand of their own, and what each of them does."""

from dataclasses import dataclass, replace
from itertools import zip_longest

from summitry.find.sentences import sentences
from summitry.records import Act, Agenda, Form
from summitry.resolve.what.acts import act as act_of
from summitry.resolve.what.acts import reporting
from summitry.resolve.what.issues import LONGEST, hits
from summitry.resolve.what.stance_words import CONTRAST, FIRST_PERSON, GAVE_WAY, THAT_IS
from summitry.resolve.what.text import plain

OPPOSED: frozenset[Act] = frozenset({"reject", "red_line"})


@dataclass(frozen=True, slots=True)
class Piece:
    """One clause of a statement: its plain words, the verb that reports it, what it does."""

    text: str
    verb: str
    act: Act


def pieces_of(content: str, cue: str, act: Act) -> list[Piece]:
    """The clauses of a content in order; a single one does what the statement does."""
    first, *others = [clause for span in sentences(content[:LONGEST]) for clause in _clauses(span.of(content))] or [
        content
    ]
    if not others:
        return [Piece(plain(first), reporting(cue), act)]
    pieces = [Piece(plain(first), reporting(cue), act_of(first, cue, form_of(first, cue)))]
    pieces += [Piece(plain(other), "", act_of(other, "", form_of(other, ""))) for other in others]
    return [_judged_by(piece, after) for piece, after in zip_longest(pieces, pieces[1:])]


def _clauses(sentence: str) -> list[str]:
    """The clauses that each take a stand of their own: "we will never cede land, but we can talk about trade"."""
    return [clause for clause in CONTRAST.split(sentence) if clause.strip()] or [sentence]


def _judged_by(piece: Piece, after: Piece | None) -> Piece:
    """A sentence and what the next one makes of it ("They talk of ceding the coast. That is a red line.")."""
    refused = after is not None and after.act in OPPOSED and THAT_IS.match(after.text)
    return replace(piece, act=after.act) if after and refused else piece


def red_line_on(content: str, issue: str, agenda: Agenda) -> bool:
    """Whether the sentence that draws the red line is the one that raises the issue, where there are several."""
    pieces = pieces_of(content, "", "red_line")
    drawn = [piece for piece in pieces if piece.act == "red_line"]
    return len(pieces) == 1 or not drawn or any(hit.issue == issue for p in drawn for hit in hits(p.text, agenda))


def gives_way(content: str) -> bool:
    """Whether the words leave a line that was held: "no longer insists", "ready to compromise"."""
    return GAVE_WAY.search(plain(content)) is not None


def form_of(sentence: str, cue: str) -> Form:
    """How a sentence within a longer statement is told, as far as its words show."""
    if FIRST_PERSON.search(sentence.lower()):
        return "direct"
    return "indirect" if cue else "narrative"
