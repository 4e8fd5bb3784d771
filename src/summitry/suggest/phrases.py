"""Noun phrases by their words alone: a run of nouns and what may stand before them, joined by "of" to the next such run.

No parser: which words are nouns is told by the background and by what stands before them ("to pay" and "the pay"). Names of
persons, places and sides never begin, end or make a phrase of their own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from summitry.suggest.general import general
from summitry.suggest.words import FUNCTION, background, kind

TOKEN = re.compile(r"[^\W\d_]+(?:['’.‐‑-]\w+)*['’]?|\d+(?:[.,]\d+)*(?:[‐‑-][^\W\d_]+)+|\d+(?:[.,]\d+)*|[^\s\w]")
LINK = re.compile(r"(?:https?://|www\.)\S+")
COMPASS = frozenset("western eastern northern southern".split())  # written as names, and yet they describe
VERB_FOLLOWS = frozenset(
    "to will would shall should can could may might must not cannot they we i he she it you who n't never also".split()
)
JUDGING = frozenset("is are was were be been being am become became remain remains".split())
DETERMINERS = frozenset("a an the this that these those its his her their my our any no".split())
DEGREES = frozenset("very too so as more most less least quite rather".split())
SENTENCE_BEGINS = frozenset([*".?!:;\"“”‘’'–—", ""])
SHORTEST = 3  # letters of a word
# "joins NATO", "the road into the EU", "EU accession": a body that is itself at stake, as one word.
BODY = r"([A-Z][\w-]+(?: [A-Z][\w-]+){0,2})"
JOINING = re.compile(
    rf"\b(?:join(?:s|ed|ing)?|(?:membership|member) (?:of|in)|(?:accession|entry|road|path|way|bid) (?:in)?to) (?:the )?{BODY}|"
    rf"\b{BODY}(?:['’]s)?(?<!an)(?<!ish) (?:membership|accession|entry)\b"
)
LONGEST_RUN = 4  # words: a longer run of nouns is a list or a headline
PLURALS_BEFORE_NOUNS = frozenset("arms sales rights goods news savings sports sanctions earnings customs works".split())
BETWEEN = 3  # tokens from "of" to the run it joins, at most


@dataclass(frozen=True, slots=True)
class Phrase:
    """Small letters, words in order, the head last. ``of`` is the run that "of" joins to it."""

    words: tuple[str, ...]
    of: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        return " ".join([*self.words, *(["of", *self.of] if self.of else ())])

    @property
    def content(self) -> tuple[str, ...]:
        return self.words + self.of


@dataclass(frozen=True, slots=True)
class _Run:
    start: int
    end: int
    words: tuple[str, ...]


def phrases(text: str) -> Iterator[Phrase]:
    """The noun phrases of a text in order; a run that another joins by "of" comes with that one only."""
    tokens = TOKEN.findall(JOINING.sub(_membership, LINK.sub(" ; ", text)))
    runs = list(_runs(tokens))
    joined = {a: b for a, b in pairwise(runs) if _of(tokens, a, b)}
    inside = set(joined.values())
    for run in runs:
        if run not in inside:
            yield Phrase(run.words, joined[run].words if run in joined else ())


def _membership(match: re.Match[str]) -> str:
    return f"{match[1] or match[2]}-membership".replace(" ", "-")


def _of(tokens: list[str], first: _Run, second: _Run) -> bool:
    return tokens[first.end] == "of" and second.start - first.end <= BETWEEN


def _runs(tokens: list[str]) -> Iterator[_Run]:
    start = 0
    for at in range(len(tokens) + 1):
        if at < len(tokens) and _belongs(tokens, at, at == start):
            continue
        words = _headed(tokens[start:at], tokens[start - 1].lower() if start else "")
        if 0 < len(words) <= LONGEST_RUN:
            yield _Run(start, at, words)
        start = at + 1


def _belongs(tokens: list[str], at: int, first: bool) -> bool:
    """Whether the token may stand in a noun phrase: a noun, or what describes one."""
    token, before = tokens[at], tokens[at - 1] if at else ""
    if len(token) < SHORTEST or not token[-1].isalpha() or (token[0].isdigit() and "-" not in token):
        return False
    word = token.lower()
    if token != word and not _described(word) and not _opens(token, word, before):
        return not first  # "frozen Russian assets": left out, but no end
    if word in FUNCTION or kind(word) == "verb":
        return False
    if before.lower() in DEGREES:
        return False
    return not first or kind(word) == "noun" or before.lower() not in VERB_FOLLOWS | JUDGING


def _opens(token: str, word: str, before: str) -> bool:
    """Whether a capital only opens the sentence."""
    return before in SENTENCE_BEGINS and token[1:] == word[1:] and word in background()


def _described(word: str) -> bool:
    """Whether a word with a capital says what a thing is, not whose."""
    return word in COMPASS or word.endswith("-membership")


def _headed(words: list[str], before: str) -> tuple[str, ...]:
    """The run from its first word that is no verb up to its last noun, names left out."""
    kept = [word for at, word in enumerate(words) if at == 0 or word.islower() or _described(word.lower())]
    low = [word.lower() for word in kept]
    if len(low) > 1 and _doing(low, before):
        del low[0]
    if len(low) > 1 and kind(low[-1]) == "both" and not low[-1].endswith("s") and _plural(low[-2]):
        low.pop()  # "members maintain", "cranes stop"
    while low and kind(low[-1]) == "other":
        low.pop()
    return tuple(low)


def _doing(words: list[str], before: str) -> bool:
    """ "demanding aid", "restoring public finances"; but "the binding rules", "working conditions"."""
    named = len(words) == 2 and general(words[1])
    return words[0].endswith("ing") and kind(words[0]) != "noun" and before not in DETERMINERS and not named


def _plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss") and word not in PLURALS_BEFORE_NOUNS
