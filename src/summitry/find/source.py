"""The words that name a speaker, left or right of a reporting verb.

A noun phrase is walked word by word outwards from the verb; what stops the walk is closed-class vocabulary, so no tagger is
needed. An appositive or relative clause between commas ("Keller, who chairs the panel, said") is stepped over.
"""

import re
from dataclasses import dataclass

from summitry.find.nouns import CALENDAR, OFFICES, PRONOUNS, SPEAKERS
from summitry.find.quotes import FILLER
from summitry.records import Span

TOKEN = re.compile(r"[A-Za-z0-9À-ÖØ-öø-ÿĀ-žŁłøØ](?:[\w'’&/-]|\.(?=\w))*\.?(?<=[A-Z]\.)|[A-Za-z0-9À-ÖØ-öø-žĀ-ž][\w'’&/-]*(?:\.(?=\w)[\w'’-]+)*|[^\w\s]")
BETWEEN = frozenset(
    "has have had also later earlier previously then now not n't never is was were are been be being would will may might could can "
    "should must did does do didn't doesn't don't hasn't haven't isn't won't wouldn't again repeatedly reportedly already once "
    "publicly privately still only just even often always clearly flatly bluntly openly explicitly simply further both all "
    "however meanwhile separately subsequently initially recently personally directly strongly firmly briefly specifically "
    "nevertheless instead since long first yesterday today reluctantly to".split()
)
DETERMINERS = frozenset("the a an this that these those its his her their our my your some many most several two three four five six "
    "both another other all any no one".split())
INSIDE = frozenset("of for at from and & de la le van von der den bin al el da dos du di".split())
STOPS = frozenset(
    "that but while because when as if after before although though since until whereas which who whose whom where than or so yet in on to "
    "with by about into over under during through between against without within aboard via per amid among upon near despite "
    "what how why is are was were be been being has have had do does did will would can could may might shall should must not".split()
)
LEADS = frozenset(
    "in on at after before during following amid despite as while when since because although though if until for with by without "
    "from to under over earlier later meanwhile however also still instead separately yesterday today tonight tomorrow then "
    "now but and so yet nevertheless moreover furthermore additionally similarly previously asked speaking once just according "
    "likening citing noting adding referring including unlike like besides beyond given across inside outside hours days "
    "weeks months minutes".split()
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
    """The subject of a verb at ``verb`` in the clause that starts no earlier than ``start``; None if nothing there can speak."""
    before = tokens(sentence, start, verb)
    while before and before[-1].lower in BETWEEN and before[-1].lower not in PRONOUNS:
        before.pop()
    if not before or _quoted(before[-1]):
        return None
    if before[-1].text in {",", "–", "—", ")"}:
        return _over_appositive(before)
    return _walk_left(before)


def _quoted(token: Token) -> bool:
    return token.text in {'"', "”", "’", "»", "“", "'"} or FILLER in token.text


def _over_appositive(before: list[Token]) -> Span | None:
    """Of the stretches between commas, the first that is no lead-in and ends in somebody who can speak."""
    stretches: list[list[Token]] = [[]]
    for token in before[:-1]:
        if token.text in {",", "–", "—", "(", ")"}:
            stretches.append([])
        elif token.text in {";", ":"} or _quoted(token):
            stretches = [[]]
        else:
            stretches[-1].append(token)
    for stretch in stretches:
        if stretch and (stretch[0].lower not in LEADS or stretch[0].lower in {"and", "but", "yet", "so"}):
            found = _walk_left(stretch)
            if found and found.end == stretch[-1].end:
                return Span(found.start, before[-2].end) if _is_description(before, found.end) else found
    return None


def _is_description(before: list[Token], end: int) -> bool:
    """Whether what stands between the name and the verb describes the speaker: it is kept short, without a verb of its own."""
    rest = [t for t in before if t.start >= end]
    return len(rest) <= 22 and not any(t.lower in {"who", "which", "while", "but"} or t.lower.endswith("ing") for t in rest)


def _walk_left(before: list[Token]) -> Span | None:
    taken: list[Token] = []
    for position in range(len(before) - 1, -1, -1):
        if not _belongs(before[position], taken, before[position - 1] if position else None):
            break
        taken.insert(0, before[position])
    while taken and (taken[0].lower in INSIDE or taken[0].lower in BETWEEN - PRONOUNS - DETERMINERS):
        taken.pop(0)
    return Span(taken[0].start, taken[-1].end) if speaks(taken) else None


def _belongs(token: Token, taken: list[Token], before: Token | None) -> bool:
    if _quoted(token) or not token.text[0].isalnum() or token.lower in CALENDAR:
        return False
    if taken and taken[0].lower in PRONOUNS and token.lower not in {"both", "and"}:
        return False
    if token.lower in {"to", "on"}:
        return bool(taken) and before is not None and before.lower in OFFICES | {"committee", "council", "commission"}
    if token.lower in INSIDE:
        return bool(taken) and (taken[0].capital or taken[0].lower in DETERMINERS | SPEAKERS | INSIDE or token.lower == "for")
    return token.lower not in STOPS and (token.capital or not taken or _noun_like(token, taken))


def _noun_like(token: Token, taken: list[Token]) -> bool:
    """A small-letter word inside the phrase: a determiner, an office, a possessive, or a modifier of what follows it."""
    return len(taken) < 14 and not token.lower.endswith("ly") and token.lower not in PRONOUNS - {"both"}


def head(phrase: list[Token]) -> Token | None:
    """The word the phrase is about: the last before a preposition that only adds to it."""
    for position, token in enumerate(phrase):
        if position and token.lower in {"of", "for", "at", "from", "with", "in", "who", "on"}:
            return phrase[position - 1]
    return phrase[-1] if phrase else None


def speaks(phrase: list[Token]) -> bool:
    """Whether the head of the phrase is a name, a pronoun, or a noun that can speak; never a possessive ("Rome's demands")."""
    top = head(phrase)
    if top is None or _possessive(phrase[-1]) or phrase[-1].lower in DETERMINERS - PRONOUNS:
        return False
    name = top.capital and len(top.text.rstrip(".")) > 1 and not (top is phrase[0] and top.lower in STOPS | LEADS | DETERMINERS - PRONOUNS)
    return name or top.lower in PRONOUNS or top.lower in SPEAKERS


def _possessive(token: Token) -> bool:
    return token.text.endswith(("'s", "’s", "s'", "s’")) and token.lower not in PRONOUNS


def right_of(sentence: str, verb_end: int, end: int) -> Span | None:
    """The speaker after an inverted cue ("..., said Ana Keller, the chief negotiator") or after "according to"."""
    taken: list[Token] = []
    after = tokens(sentence, verb_end, end)
    for position, token in enumerate(after):
        if not _follows(token, taken, after[position + 1 : position + 2]):
            break
        taken.append(token)
    while taken and taken[-1].lower in INSIDE | DETERMINERS - PRONOUNS:
        taken.pop()
    if not speaks(taken):
        return None
    return Span(taken[0].start, _description_end(sentence, taken[-1].end, end))


def _follows(token: Token, taken: list[Token], following: list[Token]) -> bool:
    if token.text == "," and taken and following and following[0].lower == taken[-1].lower:
        return True  # "many, many voters"
    if _quoted(token) or not token.text[0].isalnum():
        return False
    if token.lower in CALENDAR or (token.lower in STOPS and token.lower != "in"):
        return False
    if taken and taken[-1].lower in PRONOUNS:
        return False
    if token.lower in INSIDE:
        return bool(taken) and bool(following) and (following[0].capital or following[0].lower in DETERMINERS | SPEAKERS)
    if token.lower == "in":
        return False
    if token.capital or not taken:
        return True
    return len(taken) < 12 and not token.lower.endswith("ly") and not (taken[-1].capital and _ends_name(token))


def _ends_name(token: Token) -> bool:
    """After a name, a small word that is no office ends the phrase: "said Keller yesterday"."""
    return token.lower not in SPEAKERS and token.lower not in DETERMINERS


APPOSITIVE = re.compile(r",\s+((?:the|a|an|its|his|her|their)?\s*[^,.;:\"“”]{2,90})(?=[,.;]|$)")


def _description_end(sentence: str, at: int, end: int) -> int:
    """Takes in one appositive after the name where it holds an office or a name: ", the union's chief negotiator"."""
    match = APPOSITIVE.match(sentence, at, end)
    if not match:
        return at
    words = tokens(sentence, match.start(1), match.end(1))
    if words[0].lower in STOPS - DETERMINERS | {"adding", "saying", "noting"} or FILLER in match[1] or words[0].lower.endswith("ing"):
        return at
    return match.end(1) if any(w.lower in SPEAKERS for w in words[:8]) else at
