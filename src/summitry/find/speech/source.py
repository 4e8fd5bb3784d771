"""The words that name a speaker, left or right of a reporting verb.

A noun phrase is walked word by word outwards from the verb; what stops the walk is closed-class vocabulary, so no tagger is
needed. An appositive or relative clause between commas ("Keller, who chairs the panel, said") is stepped over.
"""

import re
from dataclasses import dataclass

from summitry.find.nouns import (
    BETWEEN,
    BREAKS,
    CALENDAR,
    DETERMINERS,
    HEAD_ENDS,
    INSIDE,
    LEADS,
    LINKS,
    OFFICES,
    OPENERS,
    PEOPLE,
    PREPOSITIONS,
    PRONOUNS,
    SPEAKERS,
    STANDALONE,
    STOPS,
    TIED,
    TIMES,
    WEEKDAYS,
)  # fmt: skip
from summitry.find.speech.cues import said_forms
from summitry.find.speech.quotes import FILLER
from summitry.records import Span

__all__ = ["DETERMINERS", "INSIDE", "LEADS", "STOPS", "Token", "between", "left_of", "quoted", "speaks", "tokens"]

WINDOW = 600  # characters: a subject stands no further than this from its verb
LONGEST_PHRASE = 30  # words
TOKEN = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?"
    r"|(?:Co|Corp|Inc|Ltd|Bros|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Col|Lt|Sgt|Capt|Adm|Maj|Rev)\."
    r"|[^\W_](?:[\w'’&/-]|\.(?=\w))*\.?(?<=[A-Z]\.)"  # initials keep their full stop
    r"|[^\W_][\w'’&/-]*(?:\.(?=\w)[\w'’-]+)*"
    rf"|{FILLER}+|[^\w\s]|_"
)


@dataclass(frozen=True, slots=True)
class Token:
    start: int
    end: int
    text: str

    @property
    def lower(self) -> str:
        """Without the full stop of an abbreviation, and without what is contracted: "he's" is "he"."""
        plain = self.text.lower().rstrip(".")
        base, mark, _ = plain.replace("’", "'").partition("'")
        return base if mark and base in PRONOUNS else plain

    @property
    def capital(self) -> bool:
        return self.text[:1].isupper() and self.lower not in CALENDAR


def tokens(sentence: str, start: int, end: int) -> list[Token]:
    return [Token(m.start(), m.end(), m[0]) for m in TOKEN.finditer(sentence, start, end)]


def left_of(sentence: str, start: int, verb: int) -> Span | None:
    """The subject of a verb at ``verb`` in the clause that starts no earlier than ``start``; None if none can speak."""
    before = tokens(sentence, max(start, verb - WINDOW), verb)
    while _pops(before):
        before.pop()
    before = _without_day(before)
    if not before or quoted(before[-1]):
        return None
    if before[-1].lower in {"who", "which"}:
        return _before_relative(before[:-1])
    if before[-1].text in BREAKS:
        return _over_appositive(before)
    return _subject(before)


def between(token: Token) -> bool:
    """An auxiliary or adverb between a subject and its verb."""
    if token.capital or token.lower in PRONOUNS | SPEAKERS:
        return False
    return token.lower in BETWEEN or token.lower.endswith("ly")


def _pops(before: list[Token]) -> bool:
    """Whether the last word stands between subject and verb; so does "and" in "calmly and firmly"."""
    joins = len(before) > 1 and before[-1].lower in {"and", "but"} and before[-2].lower.endswith("ly")
    return bool(before) and (joins or between(before[-1]))


def _without_day(before: list[Token]) -> list[Token]:
    """ "The envoy on Monday rejected ...": a day may stand between subject and verb."""
    if len(before) > 2 and before[-1].lower in WEEKDAYS and before[-2].lower in {"on", "late", "early"}:
        return before[:-2]
    return before[:-1] if len(before) > 1 and before[-1].lower in WEEKDAYS else before


def quoted(token: Token) -> bool:
    return token.text in {'"', "”", "’", "»", "“", "'"} or FILLER in token.text


def _before_relative(before: list[Token]) -> Span | None:
    """Whom "who" stands for: the phrase before it, with the name that an appositive describes."""
    apart = bool(before) and before[-1].text in BREAKS
    near = before[:-1] if apart else before
    found = _walk_left(near) if near and near[-1].text not in BREAKS else None
    if found is None or not apart:
        return found
    rest = [t for t in near if t.end <= found.start]
    described = _walk_left(rest[:-1]) if len(rest) > 1 and rest[-1].text == "," else None
    named = described is not None and any(t.capital and t.end == described.end for t in rest)
    return Span(described.start, found.end) if described and named else found


def _over_appositive(before: list[Token]) -> Span | None:
    """Of the stretches between commas, the first that is no lead-in and ends in somebody who can speak."""
    for stretch in filter(None, _stretches(before[:-1])):
        found = _walk_left(stretch)
        if found and found.end == stretch[-1].end and _opens(stretch, found.start):
            return Span(found.start, before[-2].end) if _is_description(before, found.end) else found
    return None


def _opens(stretch: list[Token], start: int) -> bool:
    """Whether a phrase at ``start`` begins its clause: only a conjunction or a time stands before it, no other words."""
    before = [t for t in stretch if t.start < start]
    opened = next((at for at in range(len(before) - 1, -1, -1) if before[at].lower in {"that", "because"}), -1) + 1
    before = before[opened:]
    if any(t.lower in PREPOSITIONS for t in before) and not any(t.lower in CALENDAR | TIMES for t in before):
        return False
    return all(t.lower in LEADS | CALENDAR | TIMES | DETERMINERS | {"last", "next"} or t.text.isdigit() for t in before)


def _stretches(words: list[Token]) -> list[list[Token]]:
    """The words cut at commas, dashes and brackets; only those after the last quotation or semicolon."""
    stretches: list[list[Token]] = [[]]
    for token in words:
        if token.text in BREAKS:
            stretches.append([])
        elif token.text in {";", ":"} or quoted(token):
            stretches = [[]]
        else:
            stretches[-1].append(token)
    return stretches


def _is_description(before: list[Token], end: int) -> bool:
    """Whether what stands between the name and the verb describes the speaker: kept short, without a verb of its own."""
    rest = [t for t in before if t.start >= end]
    own_verb = {"who", "which", "while", "but"} | said_forms()
    return len(rest) <= 22 and not any(t.lower in own_verb or t.lower.endswith("ing") for t in rest)


def _walk_left(before: list[Token]) -> Span | None:
    taken: list[Token] = []
    position = len(before) - 1
    while position >= 0 and len(taken) < LONGEST_PHRASE:
        if taken and _acronym(before[position - 2 : position + 1]):
            position -= 3  # "European Union (EU) ministers"
        elif _belongs(before[position], taken, before[position - 1] if position else None):
            taken.insert(0, before[position])
            position -= 1
        else:
            break
    if position > 0 and taken and before[position].lower == "that" and before[position - 1].lower in {"which", "whom"}:
        taken.insert(0, before[position])  # "which that party has said"
    taken = _trimmed(taken, before)
    return Span(taken[0].start, taken[-1].end) if speaks(taken) else None


def _subject(before: list[Token]) -> Span | None:
    """The noun phrase before a verb; where a preposition or participle only adds it to one before ("envoys meeting with
    Oslo"), that one."""
    found = _walk_left(before)
    links = [] if found is None else [t for t in before if t.end <= found.start]
    if (
        found is None
        or not links
        or not _links(links[-1])
        or any(t.start == found.start and t.lower in PRONOUNS for t in before)
    ):
        return found
    lead = _leading(links)
    headed = _walk_left(lead)
    if headed is None or headed.end != lead[-1].end or not _opens(lead, headed.start):
        return found
    placed = all(t.lower in {"in", "at"} for t in links if t.start >= headed.end and _links(t))
    return Span(headed.start, found.end) if placed else headed


def _links(token: Token) -> bool:
    participle = token.lower.endswith("ing") and len(token.text) > 5 and not token.capital
    return token.lower in LINKS or participle


def _leading(links: list[Token]) -> list[Token]:
    """The words of the clause up to its first preposition or participle."""
    opened = next((at for at in range(len(links) - 1, -1, -1) if _bounds(links[at])), -1) + 1
    clause = links[opened:]
    adds = (at for at, token in enumerate(clause) if at and _links(token) and not _office_to(clause[at - 1], token))
    first = next(adds, len(clause))
    while first > 1 and clause[first - 1].lower.endswith("ed"):
        first -= 1  # "envoys gathered in Oslo"
    return clause[:first]


def _office_to(office: Token, link: Token) -> bool:
    """ "Aides to the premier": what the office is to is part of the name."""
    return link.lower == "to" and office.lower in OFFICES


def _bounds(token: Token) -> bool:
    """What a clause begins after."""
    return token.text in BREAKS | {";", ":"} or quoted(token) or token.lower in OPENERS | said_forms()


def _acronym(three: list[Token]) -> bool:
    return len(three) == 3 and three[0].text == "(" and three[1].text.isupper() and three[2].text == ")"


def _trimmed(taken: list[Token], before: list[Token]) -> list[Token]:
    """Without what opens a clause rather than a name: particles, adverbs of time, the minutes of a clock ("14:45 Keller")."""
    kept = list(taken)
    while kept and (
        (kept[0].lower in INSIDE and not kept[0].capital) or kept[0].lower in BETWEEN - PRONOUNS - DETERMINERS
    ):
        kept.pop(0)
    while len(kept) > 1 and (kept[0].lower in LEADS | TIMES or _after_colon(kept[0], before)):
        kept.pop(0)
    return kept


def _after_colon(token: Token, before: list[Token]) -> bool:
    return token.text.isdigit() and any(t.text == ":" and t.end == token.start for t in before)


def _belongs(token: Token, taken: list[Token], before: Token | None) -> bool:
    if quoted(token) or not token.text[0].isalnum() or token.lower in CALENDAR or _closes(token, taken):
        return False
    if taken and taken[0].lower in PRONOUNS and token.lower not in {"both", "and"}:
        return False
    if before is not None and before.lower in TIED and token.lower in {"with", "to", "on", "in", "of", "at"}:
        return bool(taken)
    if token.lower in {"to", "on"}:
        return bool(taken) and before is not None and before.lower in OFFICES | {"committee", "council", "commission"}
    if token.lower in INSIDE:
        inner = taken and (
            taken[0].capital or taken[0].lower in DETERMINERS | SPEAKERS | INSIDE or token.lower == "for"
        )
        return bool(inner)
    if token.lower == "with":
        return bool(taken) and taken[0].lower in {"knowledge", "direct"}
    return token.lower not in STOPS and (token.capital or not taken or _noun_like(token, taken))


def _closes(token: Token, taken: list[Token]) -> bool:
    """Another verb of saying ends the walk ("says Oslo has"), so does a time ("this week Keller"), so does an article."""
    if token.capital or not taken:
        return False
    opens = taken[0].capital or taken[0].lower in DETERMINERS | PRONOUNS
    if taken[0].lower in {"the", "a", "an"} and token.lower not in INSIDE | STOPS | {"all", "both"}:
        return True  # "a charge the army denies"
    return token.lower in said_forms() or (token.lower in TIMES and opens)


def _noun_like(token: Token, taken: list[Token]) -> bool:
    """A small-letter word inside the phrase: a determiner, an office, a possessive, or a modifier of what follows it."""
    return len(taken) < 14 and not token.lower.endswith("ly") and token.lower not in PRONOUNS - {"both"}


def head(phrase: list[Token]) -> Token | None:
    """The word the phrase is about: the last before a preposition or participle that only adds to it."""
    end = next((at for at, token in enumerate(phrase) if at and token.lower in HEAD_ENDS), len(phrase))
    return phrase[end - 1] if phrase else None


def speaks(phrase: list[Token]) -> bool:
    """Whether the head of the phrase is a name, a pronoun, or a noun that can speak; never a possessive ("Rome's")."""
    top = head(phrase)
    if top is None or _possessive(phrase[-1]):
        return False
    if top.lower in STANDALONE:
        return len(phrase) == 1 or top is not phrase[-1] or phrase[0].lower in {"a", "the", "all", "many"}
    if phrase[-1].lower in DETERMINERS - PRONOUNS:
        return False
    opener = top is phrase[0] and top.lower in STOPS | LEADS | DETERMINERS - PRONOUNS
    name = top.capital and len(top.text.rstrip(".")) > 1 and not opener
    return name or top.lower in PRONOUNS | SPEAKERS or PEOPLE.match(top.lower) is not None


def _possessive(token: Token) -> bool:
    return token.text.endswith(("'s", "’s", "s'", "s’")) and token.lower not in PRONOUNS
