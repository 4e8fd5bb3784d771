"""Persons and organisations as one document introduces them: names with the office that stands beside them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise, takewhile

from summitry.find.names import ORGANISATIONS, Name
from summitry.find.nouns import MEDIA, OBSERVERS, OFFICES, PORTFOLIOS
from summitry.find.speech.cues import CLASSES, cues, forms
from summitry.find.speech.source import DETERMINERS, INSIDE, LEADS, STOPS, Token, tokens
from summitry.records import Document, Span
from summitry.resolve.who.capacity import CIVIL
from summitry.resolve.who.gazetteer import hits, party_of
from summitry.resolve.who.naming import HONORIFICS, names, of_press

TITLES = OFFICES | OBSERVERS | MEDIA | HONORIFICS | {"deputies"}
APPOSITION = re.compile(
    r"\s*,\s+(?P<role>(?:(?:the|a|an|its|his|her|their|who is|who's)\s+)?[^,.;:()\"“”\n]{3,140}?)(?=\s*(?:[,.;:)\n—–]|\s-|\bwho\b|\"|“|$))"
)
LEADS_FOR = re.compile(
    r",\s+who\s+(?:leads|heads|represents|speaks\s+for|led|headed|chairs)\s+(?P<role>[^,.;:()\"“”\n]{3,80})"
)
OF = re.compile(
    r"\s+(?P<role>(?:of|from)\s+(?:the\s+)?[A-Z][^,.;:()\"“”\n]{2,70}?)(?=[,.;:)\n]|\s+(?:said|says|told|who|and|in|on|at|has|had|is|was)\b|$)"
)
DESCRIBED = re.compile(
    r"(?:\s+(?:of|from|at|for|with)\s+[^,.;:\"“”\n]{2,70}?(?=\s+[a-z]+(?:ed|s|id)\b)|,\s+[^,.;:\"“”\n]{2,110},)"
)
ORGANS = frozenset(
    "department ministry government office embassy army parliament senate house congress court cabinet navy police guard treasury".split()
)
NEARBY = 300  # characters before a name in which the state is looked for whose ministry "the ministry" is
POSSESSED = re.compile(r"(?:one\s+of\s+)?(?:his|her|its|their)\s", re.IGNORECASE)
LONGEST = 5  # words of a name that has no small word in it
HEARERS = frozenset({"press", "media", "reporters", "journalists"})  # "before the local press, Ann Keller ..."
ADDRESS = re.compile(r"(?:\b(?:Sheikh|Shaikh|Ayatollah|Cardinal|Bishop|Archbishop|Lord|Lady|Mr|Mrs|Ms|Dr)\.?\s+)+$")
ACRONYM = re.compile(r"\s*\(([A-Z][A-Za-z&.]{1,9})\)")


@dataclass(frozen=True, slots=True)
class Introduction:
    """One mention of a person: the name, and the words beside it that tell the office (empty when none stand there).

    ``near`` is the state or body named last before it in the line: whose ministry "the ministry" is. ``lead`` is the text
    before an office that begins with "his", "its" or the like: whose that is.
    """

    name: str
    span: Span
    before: str
    after: str
    near: str | None
    lead: str
    titled: bool
    speaks: bool


@dataclass(frozen=True, slots=True)
class Organisation:
    """One mention of an organisation, with the acronym that follows it in brackets."""

    name: str
    span: Span
    acronym: str | None


def introductions(document: Document) -> Iterator[Introduction]:
    """Every mention of a person-like name in the body, in order."""
    for line in document.body:
        for name in names(document.text, line.start, line.end):
            if name.kind in {"person", "other"} and not party_of(_written(document, name)):
                found = _introduction(document, line, name)
                if found.titled or not of_press(name.words):
                    yield found


def organisations(document: Document, found: Iterable[Name]) -> Iterator[Organisation]:
    """The organisation-like names among all names ``found`` in the body, in order."""
    for name in found:
        written = _written(document, name)
        acronym = None if written.isupper() else ACRONYM.match(document.text, name.span.end)  # a dateline
        common = len(name.words) == 1 and written.lower() in ORGANISATIONS  # "the Union" is whichever union is meant
        like = (name.kind == "organisation" or acronym) and not common and not _headline(name)
        if like and not _of_state(written):
            yield Organisation(written, name.span, acronym[1] if acronym else None)


def _headline(name: Name) -> bool:
    """A line of capitals, too long for a name without "of" or "and"."""
    return len(name.words) > LONGEST and all(w[0].isupper() for w in name.words)


def _of_state(written: str) -> bool:
    """ "U.S. State Department", "Russian Foreign Ministry": a state or part of one, no organisation of its own."""
    if party_of(written):
        return True
    organ = {w.lower().strip(".,'") for w in written.split()} & ORGANS
    return bool(organ and hits(written))


def _written(document: Document, name: Name) -> str:
    return name.span.of(document.text)


def _introduction(document: Document, line: Span, name: Name) -> Introduction:
    address = ADDRESS.search(document.text, max(line.start, name.span.start - 30), name.span.start)
    before = _role_before(document.text, line.start, address.start() if address else name.span.start)
    before = before or (address[0].strip() if address else "")
    after = _role_after(document.text, name.span.end, line.end)
    hit = hits(document.text, max(line.start, name.span.start - NEARBY), name.span.start)
    near = hit[-1].party if hit else None
    speaks = _speaks(document.text, line, name)
    lead = _lead(document.text, name.span.start - len(before), before, after)
    return Introduction(_written(document, name), name.span, before, after, near, lead, bool(before), speaks)


def _lead(text: str, at: int, *roles: str) -> str:
    return text[max(0, at - NEARBY) : at] if any(POSSESSED.match(role) for role in roles) else ""


def _speaks(text: str, line: Span, name: Name) -> bool:
    """Whether a reporting verb stands beside the name, an appositive apart: somebody who speaks is somebody."""
    if re.search(
        r"\b(?:of|for|at|from|with)\s+(?:the\s+)?$", text[max(line.start, name.span.start - 12) : name.span.start]
    ):
        return False  # "Keller, a spokesman for Northgate, said"
    described = DESCRIBED.match(text, name.span.end, min(line.end, name.span.end + 160))
    at = described.end() if described else name.span.end
    after = [c for c in cues(text, at, min(line.end, at + 24)) if not text[at : c.span.start].strip(" ,")]
    start = max(line.start, name.span.start - 12)
    before = [c for c in cues(text, start, name.span.start) if not text[c.span.end : name.span.start].strip()]
    return any(c.lemma in CLASSES["saying"] and c.shape in {"past", "s"} for c in (*after, *before))


def _role_before(text: str, start: int, name: int) -> str:
    """The phrase that leads up to a name: "Kremlin spokesman", "the union's chief negotiator,"."""
    before = tokens(text, max(start, name - 120), name)
    reversed_apposition = bool(before) and before[-1].text == ","
    if reversed_apposition:
        before.pop()
    taken: list[Token] = []
    while before and len(taken) < 10 and _leads_up(before[-1], before[-2] if len(before) > 1 else None, taken):
        taken.insert(0, before.pop())
    if (
        not taken
        or not _is_office([t.lower for t in taken], reversed_apposition)
        or (reversed_apposition and (not _definite(taken) or taken[-1].lower in HEARERS))
    ):
        return ""
    return text[taken[0].start : taken[-1].end]


def _is_office(words: list[str], apposed: bool) -> bool:
    """The office stands right before the name, or has only "to the Middle East" or "of State" between; in apposition ("the
    head of the Liberals, Ann Keller") it is the head of its phrase."""
    words = [w.split("-")[-1].rstrip(".") for w in words]  # "co-leader", "Gov."
    if words[-1] in TITLES | CIVIL:
        return True
    if apposed:
        return bool(set(takewhile(lambda w: w not in INSIDE, words)) & TITLES)
    for at, (office, following) in enumerate(pairwise(words)):
        rest = set(words[at + 2 :]) - {"the"}
        if (
            office in OFFICES
            and rest
            and (following in {"to", "for", "on"} or (following == "of" and rest <= PORTFOLIOS))
        ):
            return True
    return False


def _definite(taken: list[Token]) -> bool:
    return taken[0].lower in {"the", "its", "their", "his", "her", "a", "an"} or any(
        t.text.endswith(("'s", "’s")) for t in taken
    )


def _leads_up(token: Token, before: Token | None, taken: list[Token]) -> bool:
    """An office reads: whose it is (capitals, "the", "Keller's"), then small words, then the name; what stands before that
    is another phrase."""
    if not token.text[0].isalnum() and token.text not in {"&"}:
        return False
    if token.lower in {"to", "on"}:
        return bool(taken) and before is not None and before.lower in OFFICES
    if token.lower in {"at", "from", "with"}:  # "a fellow at", not "took aim at"
        return bool(taken) and before is not None and before.lower in TITLES
    if token.lower in INSIDE - {"and", "&"}:
        return bool(taken) or token.lower == "of"
    phrase = list(
        takewhile(lambda t: t.lower not in INSIDE | {"to", "on"}, taken)
    )  # "of the Greens" belongs to the office
    opened = any(t.capital and t.lower not in TITLES for t in phrase) or (phrase and phrase[0].lower in DETERMINERS)
    small = not token.capital and token.lower not in DETERMINERS
    return token.lower not in STOPS | LEADS | {"and"} and not _reports(token.lower) and not (opened and small)


def _reports(word: str) -> bool:
    """ "... quoted government spokesman Keller": a verb, no part of the office."""
    return any(lemma in CLASSES["saying"] and shape in {"past", "s"} for lemma, shape in forms().get(word, ()))


def _describes(role: str) -> bool:
    """An appositive has no verb of its own and does not begin a new clause."""
    words = role.lower().split()
    head = re.split(r"\s(?:of|for|at|by|and|with|from|who|in|to|on)\s", role.lower())[0]
    if words[0] in STOPS | LEADS - {"former"} or not _plain_words(head) & TITLES:
        return False
    shapes = {shape for w in words[1:] for lemma, shape in forms().get(w, ()) if lemma in CLASSES["saying"]}
    return "past" not in shapes and not set(words) & {"is", "was", "were", "are", "has", "had", "will", "would", "that"}


def _somebody_else(role: str) -> bool:
    """ "..., Kenyan minister Grace Wanjiru": the next of a list, nobody's office."""
    last = next(reversed(names(role, 0, len(role))), None)
    if last is None or last.kind != "person" or last.span.end < len(role) or last.span.start == 0:
        return False
    return role[: last.span.start].split()[-1].lower() in TITLES


def _plain_words(phrase: str) -> set[str]:
    return {re.sub(r"['’]s?$|\.$", "", w) for w in re.split(r"[\s-]+", phrase.lower())}


def _role_after(text: str, end: int, stop: int) -> str:
    leading = LEADS_FOR.match(text, end, stop)
    if leading:
        return str(leading["role"])
    match = APPOSITION.match(text, end, stop)
    if match and _describes(match["role"]) and not _somebody_else(match["role"]):
        return str(match["role"])
    of = OF.match(text, end, stop)
    return str(of["role"]) if of else ""
