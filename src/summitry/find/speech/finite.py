"""Whether the words after a reporting verb can be what was said: a clause, or an object that the verb takes; never a bare
addressee ("told the committee") or a person ("criticised them on air")."""

import re

from summitry.find.nouns import DOCUMENTS, FINITE, INSIDE, PRONOUNS, STOPS, TIMES
from summitry.find.speech.cues import Cue
from summitry.find.speech.inverted import right_of
from summitry.find.speech.source import Token, tokens
from summitry.records import Span

CLAUSE_ONLY = frozenset(
    "say tell add believe argue insist contend remark comment respond reply answer warn caution inform assure complain "
    "conclude reckon suspect".split()
)
IRREGULAR_PAST = frozenset(
    "made took went came got gave saw found left kept met lost won held put set cut hit let led sent spent stood sat ran began "
    "became grew fell rose broke brought bought built caught chose drove felt flew fought hung heard knew laid meant paid quit "
    "said sold shook shut spoke stuck struck taught told thought threw understood wore wrote withdrew sought drew bore".split()
)
PERSONS_TOO = CLAUSE_ONLY | frozenset(
    "criticize criticise praise condemn denounce accuse blame slam blast decry".split()
)
MODALS = frozenset("should shall cannot need needs".split())
QUESTION = re.compile(r"\b(?:whether|if|why|how|what|when|where|who|which)\b")
ASKED = re.compile(
    r"(?:whether|if|why|how|what|when|where|who|which)\b|(?:[\w'’.-]+\s+){0,6}?(?:to|for)\s", re.IGNORECASE
)
SOMEBODY = re.compile(
    r"(?:them|him|us|me|her)(?:\s+(?:on|in|at|during|by|after|before|from|with)\b|[\s.,;:]*$)", re.IGNORECASE
)
OPENS_CLAUSE = re.compile(
    r"(?:yes|no|so|nothing|little|how|why|what|whether|when|where|who|goodbye|hello|something|much|to|he|she|it|they|we|i|there|this|these|those)\b",
    re.IGNORECASE,
)


def tells(masked: str, cue: Cue, content: Span) -> bool:
    """Whether a content without "that" and without quotation marks can be what the verb reports."""
    words = content.of(masked)
    if cue.wants:
        return True
    if cue.lemma == "ask" and not _asks(masked, cue, content):
        return False
    if SOMEBODY.match(words) or (cue.lemma in PERSONS_TOO and _somebody_alone(masked, content)):
        return False
    if cue.lemma in CLAUSE_ONLY and words.startswith("of "):
        return False
    return cue.lemma not in CLAUSE_ONLY or OPENS_CLAUSE.match(words) is not None or has_verb(masked, content)


def _asks(masked: str, cue: Cue, content: Span) -> bool:
    """A question ("asked the board when ..."), or a request ("asked Oslo to wait", "for time")."""
    between = masked[cue.span.end : content.start]
    return QUESTION.search(between) is not None or ASKED.match(masked, content.start, content.end) is not None


def _somebody_alone(masked: str, content: Span) -> bool:
    found = right_of(masked, content.start, content.end)
    last = tokens(masked, content.start, content.end)[-1:]
    return found == content and not any(t.lower in DOCUMENTS for t in last)


def has_verb(masked: str, content: Span) -> bool:
    """Whether a finite verb may stand in the words, as far as their shape tells."""
    words = tokens(masked, content.start, content.end)
    return any(_verbal(word, words[at], at + 2 == len(words)) for at, word in enumerate(words[1:]))


def _verbal(word: Token, before: Token, last: bool) -> bool:
    lower = word.lower
    if (
        lower in FINITE | MODALS | IRREGULAR_PAST | PRONOUNS
        or lower.endswith(("n't", "n’t", "ed"))
        or word.text[0] in "'’"
    ):
        return True
    if word.capital or lower in STOPS | INSIDE | TIMES:
        return False
    third = lower.endswith("s") and not lower.endswith(("ss", "us", "'s", "’s"))
    return third != (
        before.lower.endswith("s") and before.lower not in FINITE and not last
    )  # "the union needs", "the unions need"
