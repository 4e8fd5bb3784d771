"""The words that name a speaker right of a reporting verb: "..., said Ana Keller, the chief negotiator"."""

import re

from summitry.find.nouns import CALENDAR, DETERMINERS, FINITE, INSIDE, PRONOUNS, SPEAKERS, STANDALONE, STOPS, TIE, TIED
from summitry.find.speech.quotes import FILLER
from summitry.find.speech.source import WINDOW, Token, head, quoted, speaks, tokens
from summitry.records import Span


def right_of(sentence: str, verb_end: int, end: int) -> Span | None:
    """The speaker after an inverted cue ("..., said Ana Keller, the chief negotiator") or after "according to"."""
    taken: list[Token] = []
    after = tokens(sentence, verb_end, min(end, verb_end + WINDOW))
    for position, token in enumerate(after):
        if not _follows(token, taken, after[position + 1 : position + 2]):
            break
        taken.append(token)
    while taken and taken[-1].lower in INSIDE | DETERMINERS - PRONOUNS - STANDALONE:
        taken.pop()
    if not speaks(taken):
        return None
    tied = TIE.match(sentence, taken[-1].end, end)
    return Span(taken[0].start, tied.end() if tied else _description_end(sentence, taken[-1].end, end))


def _follows(token: Token, taken: list[Token], following: list[Token]) -> bool:
    if token.text == "," and taken and following and following[0].lower == taken[-1].lower:
        return True  # "many, many voters"
    if quoted(token) or not token.text[0].isalnum() or token.lower in CALENDAR | STOPS | TIED:
        return False
    if taken and taken[-1].lower in PRONOUNS:
        return False
    if token.lower in INSIDE:
        return (
            bool(taken)
            and bool(following)
            and (following[0].capital or following[0].lower in DETERMINERS | SPEAKERS | INSIDE)
        )
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
    if not match or FILLER in match[1]:
        return at
    words = tokens(sentence, match.start(1), match.end(1))
    if not words or words[0].lower in STOPS - DETERMINERS or words[0].lower.endswith("ing"):
        return at
    if any(w.lower in FINITE for w in words):
        return at  # a clause of its own
    return match.end(1) if _describes(words) else at


def _describes(words: list[Token]) -> bool:
    """An office or part ("the union's lawyer", "chair of the panel"), not a clause ("negotiators met on Tuesday")."""
    top = head(words)
    office = any(w.lower in SPEAKERS for w in words[:8])
    return office and top is not None and (top.lower in SPEAKERS or top.capital or words[0].lower == "of")
