"""One utterance that two documents quote in different words."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from summitry.records import Entries, Statement
from summitry.table.days import order

LEAST = 6  # words: shorter quotations resemble each other by chance
ALIKE = 0.6  # of the words, in order
LONGEST = 300  # words compared: a speech given in full differs soon or not at all
COMMON = 8  # a run of words that more quotations share than this is a phrase of the speaker's, not one utterance

Pair = tuple[Statement, Statement]


def reworded(entries: Entries) -> tuple[Pair, ...]:
    """Pairs of direct quotations: same speaker, same known day, two documents, much the same words but not all."""
    said: defaultdict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in entries.originals():
        day = order(statement.said)[0]
        if statement.form == "direct" and statement.speaker and day:
            said[statement.speaker, day].append(statement)
    return tuple(pair for key in sorted(said) for pair in _pairs(said[key]))


def _pairs(quotations: Sequence[Statement]) -> Iterator[Pair]:
    words = {one.id: _words(one.content) for one in quotations}
    long = sorted(
        (one for one in quotations if len(words[one.id]) >= LEAST), key=lambda one: (one.document, one.start, one.id)
    )
    for one, other in _sharing(long, words):
        if one.document != other.document and _differ(words[one.id], words[other.id]):
            yield one, other


def _sharing(quotations: list[Statement], words: dict[str, tuple[str, ...]]) -> list[Pair]:
    """The pairs that share a run of three words: only these need comparing."""
    holders: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, one in enumerate(quotations):
        for run in set(zip(*(words[one.id][skip:] for skip in range(3)), strict=False)):
            holders[run].append(number)
    pairs = {pair for held in holders.values() if len(held) <= COMMON for pair in combinations(held, 2)}
    return [(quotations[one], quotations[other]) for one, other in sorted(pairs)]


def _differ(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Alike, yet neither is the other or a part of it."""
    shorter, longer = sorted((" ".join(one), " ".join(other)), key=len)
    if f" {shorter} " in f" {longer} ":
        return False
    return SequenceMatcher(None, one[:LONGEST], other[:LONGEST], autojunk=False).ratio() >= ALIKE


def _words(content: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+(?:['’]\w+)?", content.casefold().replace("’", "'")))
