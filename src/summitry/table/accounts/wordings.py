"""One utterance in several documents: quoted alike, or in different words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from summitry.find.sentences import sentences
from summitry.records import Corroboration, Evidence, Statement
from summitry.table.accounts.accounts import Record, gathered, weighed
from summitry.table.days import apart, bounds

LEAST = 6  # words: shorter quotations resemble each other by chance
ALIKE = 0.6  # of the words, in order
LONGEST = 300  # words compared: a speech given in full differs soon or not at all
FURTHEST = 1_500  # characters whose sentences are compared
COMMON = 8  # a run of words that more quotations share than this is a phrase of the speaker's, not one utterance
SPELLED = 0.75  # letters that two spellings of one word share
DENYING = frozenset("no not never nothing nobody none".split())
SHORT = {"n't": " not", "'re": " are", "'ve": " have", "'ll": " will", "'m": " am", "'d": " would"}

Pair = tuple[Statement, Statement]
Words = tuple[str, ...]


def wordings(known: Record) -> Iterator[Corroboration]:
    """Each utterance that several documents quote: in different words, or alike by several sources."""
    said = _printed(known)
    pairs = reworded(s for s in known.entries.originals() if s.id in said)
    seen = {statement.id for pair in pairs for statement in pair}
    groups = [(one, [*said[one.id], *said[other.id]]) for one, other in pairs]
    groups += [(known.statements[id], held) for id, held in said.items() if id not in seen and len(held) > 1]
    for first, held in groups:
        if one := _weighed(first, held, known):
            yield one


def _weighed(first: Statement, said: Iterable[Statement], known: Record) -> Corroboration | None:
    def clash(one: Evidence, other: Evidence) -> bool:
        return otherwise(one.value, other.value)

    accounts = gathered(map(_evidence, said), lambda one, other: not clash(one, other), known)
    about = ", ".join(part for part in (f"words of {first.speaker}", first.said) if part)
    return weighed(first.id, "words", about, accounts, clash, known)


def _evidence(said: Statement) -> Evidence:
    """What was said is the reporter's claim, whatever the speaker claims by it: each document that heard it counts."""
    return Evidence("words", said.content, said.document, said.start, said.end, said.id, "of the reporter")


def _printed(known: Record) -> dict[str, list[Statement]]:
    """Each direct quotation of some length, by id, with those that repeat it, in the order of the statements."""
    printed: dict[str, list[Statement]] = {}
    for one in sorted(known.entries.statements, key=lambda s: s.copy_of is not None):
        if one.form == "direct" and one.speaker and len(words_of(one.content)) >= LEAST:
            printed.setdefault(one.copy_of or one.id, []).append(one)
    return {id: held for id, held in printed.items() if id in known.statements}


def reworded(statements: Iterable[Statement]) -> tuple[Pair, ...]:
    """Pairs of direct quotations: same speaker, a day in common, two documents, much the same words but not all."""
    said: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.form == "direct" and statement.speaker and bounds(statement.said):
            said[statement.speaker].append(statement)
    return tuple(pair for speaker in sorted(said) for pair in _pairs(said[speaker]))


def _pairs(quotations: Sequence[Statement]) -> Iterator[Pair]:
    words = {one.id: words_of(one.content) for one in quotations}
    long = sorted(
        (one for one in quotations if len(words[one.id]) >= LEAST), key=lambda one: (one.document, one.start, one.id)
    )
    for one, other in _sharing(long, words):
        if one.document != other.document and _one_day(one, other) and otherwise(one.content, other.content):
            yield one, other


def _one_day(one: Statement, other: Statement) -> bool:
    first, second = bounds(one.said), bounds(other.said)
    return bool(first and second and not apart(first, second))


def _sharing(quotations: list[Statement], words: dict[str, Words]) -> list[Pair]:
    """The pairs that share a run of three words: only these need comparing."""
    holders: defaultdict[Words, list[int]] = defaultdict(list)
    for number, one in enumerate(quotations):
        for run in set(zip(*(words[one.id][skip:] for skip in range(3)), strict=False)):
            holders[run].append(number)
    pairs = {pair for held in holders.values() if len(held) <= COMMON for pair in combinations(held, 2)}
    return [(quotations[one], quotations[other]) for one, other in sorted(pairs)]


def otherwise(one: str, other: str) -> bool:
    """Whether one quotation, or a sentence of it, has the other's, or a sentence of that, in different words."""
    whole, whole_other = words_of(one), words_of(other)
    if differ(whole, whole_other):
        return True
    return any(differ(a, b) for a in _parts(one, whole_other) for b in _parts(other, whole))


def _parts(content: str, other: Words) -> list[Words]:
    """The sentences of some length that the other quotation does not have word for word."""
    parts = (words_of(span.of(content)) for span in sentences(content[:FURTHEST]))
    return [part for part in parts if len(part) >= LEAST and f" {' '.join(part)} " not in f" {' '.join(other)} "]


def differ(one: Words, other: Words) -> bool:
    """Alike, yet some words stand in the place of others, or a "not" is missing: a cut changes no words, nor does another
    spelling, nor where the quotation begins and ends."""
    matcher = SequenceMatcher(None, one[:LONGEST], other[:LONGEST], autojunk=False)
    if matcher.ratio() < ALIKE:
        return False
    steps = [(kind, one[a:b], other[c:d]) for kind, a, b, c, d in matcher.get_opcodes()]
    inside = steps[steps[0][0] != "equal" : len(steps) - (steps[-1][0] != "equal")]
    kinds = {kind for kind, *_ in inside}
    replaced = any(kind == "replace" and not _spelled(a, b) for kind, a, b in inside)
    turned = any(kind in ("insert", "delete") and set(a + b) & DENYING for kind, a, b in inside)
    return replaced or turned or {"insert", "delete"} <= kinds


def _spelled(one: Words, other: Words) -> bool:
    """The same words written otherwise: "cease fire", "Zelenskyy"."""
    return SequenceMatcher(None, "".join(one), "".join(other), autojunk=False).ratio() >= SPELLED


def words_of(content: str) -> Words:
    """The words in small letters, "won't" as "will not"; what stands in brackets is the outlet's."""
    text = re.sub(r"\[[^\]]*\]|\([^)]*\)", " ", content.casefold().replace("’", "'").replace("won't", "will not"))
    for short, full in SHORT.items():
        text = text.replace(short, full)
    return tuple(re.findall(r"\w+", text))
