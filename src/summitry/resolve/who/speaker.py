"""What resolving a speaker gives, and the small reading of phrases that it needs."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summitry.find.names import Name
from summitry.find.nouns import GROUPS, OFFICES, PORTFOLIOS
from summitry.records import Capacity, Person, Span
from summitry.resolve.who.capacity import body_capacity
from summitry.resolve.who.naming import plain

LEADING = re.compile(
    r"^(?:the|a|an|its|their|his|her|our|some|many|most|several|multiple|various|one|two|three|other|,|\s)+\b\s*",
    re.IGNORECASE,
)
DESCRIBED = re.compile(r",\s|\s(?:who|whose|whom)\s")
BACKED = re.compile(r"[A-Z]\w+-[a-z]+$")  # "Iran-backed", "Moscow-led": whose friends, not who
PREPOSITION = re.compile(r"\s(?:of|for|at|from|with|in|who|on|to|by|close|briefed|familiar)\s|,\s")


@dataclass(frozen=True, slots=True)
class Who:
    """Whom a source means. ``name`` is None when nobody can tell."""

    name: str | None
    parties: tuple[str, ...] = ()
    capacity: Capacity = "unknown"
    person: bool = False
    confidence: float = 0.9


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who spoke last, and where the words stand that name them and that they spoke."""

    who: Who
    at: Span


NOBODY = Who(None, confidence=0.0)


def of_person(person: Person, confidence: float) -> Who:
    return Who(person.name, person.parties, person.capacity, True, confidence)


def together(people: Sequence[Person]) -> Who:
    sides = {side for person in people for side in person.parties}
    return Who(" and ".join(p.name for p in people), tuple(sorted(sides)), people[0].capacity, False, 0.85)


def of_body(name: str, side: str, confidence: float, part: Capacity) -> Who:
    """Somebody or something of a side; a side that is an institute or an outlet is no party."""
    return Who(name, (side,) if part == "party" else (), part, False, confidence)


def stranger(words: str, found: Sequence[Name]) -> Who:
    """A name that no text introduces speaks for itself, and its "leaders" for it; nameless sources keep the words that name
    them and speak for nobody."""
    first = next(
        (n for n in found if {w.lower() for w in n.words} - PORTFOLIOS and not BACKED.match(n.words[-1])), None
    )
    if first is None or first.kind == "person":
        return Who(label(plain(words)), confidence=0.5)
    name = label(plain(words))
    if head_words(words) & (OFFICES | GROUPS):
        side = plain(" ".join(first.words))
        return of_body(name, side, 0.5, body_capacity(side))
    name = re.sub(r"^(?:[a-z][\w-]*\s+)+(?=[A-Z])", "", name)  # "rival Corvano" is Corvano
    return of_body(name, name, 0.5, body_capacity(name))


def label(words: str) -> str:
    """The words that name a speaker, without articles and numbers before and descriptions after."""
    return LEADING.sub("", DESCRIBED.split(words.strip(" ,"))[0]) or words


def issuer(words: str) -> str:
    """Whose statement a statement is: "a statement from the ministry", "the ministry's statement"."""
    after = re.search(r"\b(?:from|by|of|issued by)\s+(?:the\s+)?(.+)$", words)
    paper = r"['’]s\s+\w+$|\s+(?:statement|announcement|readout|draft|communiqu[eé])$"
    return label(after[1] if after else re.sub(paper, "", words))


def head_words(words: str) -> set[str]:
    """The words before the first preposition or comma: what the phrase is about."""
    return plain_words(PREPOSITION.split(words, maxsplit=1)[0])


def plain_words(phrase: str) -> set[str]:
    return {w for w in re.split(r"[^a-zà-ž-]+", re.sub(r"['’]s\b", "", phrase.lower())) if w}


def is_head(text: str, span: Span, name: Name) -> bool:
    """A name is who speaks unless it only says whose or of what: "Keller's aide", "a spokesman for Keller", "the Keller
    administration"."""
    before = text[span.start : name.span.start].lower().split()
    after = text[name.span.end : span.end]
    if re.match(r"['’]s\s", after) or (after.split() and after.split()[0].lower() in GROUPS):
        return False
    owner = [w for w in before[-2:] if w != "the"]
    return not (owner and owner[-1] in {"for", "of", "to", "at", "from", "with", "by"})
