"""Where cues stand in a text. Of thousands of cues few can stand in a sentence: how its words begin tells which."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from summitry.agenda.cues import compile_cue
from summitry.records import Span

LETTERS = 5  # of a word, from its first, by which cues are chosen
WORD = re.compile(r"\w+")
Needs = tuple[tuple[str, ...], ...]  # for each word of a cue, how a word of the text may begin


def places(cues: tuple[str, ...], text: str) -> Iterator[tuple[int, Span]]:
    """Each place of a cue in the text: the number of the cue among ``cues``, by which they are ordered, and the place."""
    there = _beginnings(text)
    needs, holders = _index(cues)
    near = {number for beginning in holders.keys() & there for number in holders[beginning]}
    for number in sorted(near):
        if not any(there.isdisjoint(word) for word in needs[number]):
            yield from ((number, Span(*match.span())) for match in compile_cue(cues[number]).finditer(text))


def _beginnings(text: str) -> set[str]:
    words = set(WORD.findall(text.lower()))
    return {word[:letters] for letters in range(1, LETTERS + 1) for word in words}


@lru_cache(maxsize=1024)
def _index(cues: tuple[str, ...]) -> tuple[tuple[Needs, ...], Mapping[str, list[int]]]:
    """What each cue needs of a text, and the numbers of the cues by the beginnings of the longest word of each."""
    needs = tuple(map(_needs, cues))
    holders: dict[str, list[int]] = {}
    for number, words in enumerate(needs):
        for beginning in max(words, key=lambda word: min(map(len, word))):
            holders.setdefault(beginning, []).append(number)
    return needs, holders


def _needs(cue: str) -> Needs:
    words = (word for word in cue.removesuffix("?").lower().split() if word != "..")
    return tuple(tuple(WORD.findall(part)[0][:LETTERS] for part in word.split("|")) for word in words)
