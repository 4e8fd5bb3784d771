"""Speakers named by what was said of them before: "the negotiator", "that party", "the former"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from summitry.find.nouns import SPEAKERS
from summitry.records import Document, Span
from summitry.resolve.who.antecedents import Named, nearby
from summitry.resolve.who.speaker import Speaker, Who

DEFINITE = re.compile(r"(?:[Tt]he|[Tt]hat|[Tt]his|[Tt]hose|[Tt]hese)\s+(?P<noun>[a-z]+(?:\s[a-z]+)?)$")
POINTED = re.compile(
    r"(?:[Tt]hat|[Tt]his)\s+(?P<noun>party|union|company|country|government|group|firm|side|state|movement|club)$"
)
ORDER = re.compile(r"(?:[Tt]he\s+)?(?P<which>former|latter)$")
ANOTHER = re.compile(r"(?:[Aa]nother|[Aa] (?:second|third)|[Tt]he other|[Oo]ther)(?:\s+(?P<noun>[a-z]+))?$")
HEAD = re.compile(r"\s(?:of|for|at|from|with|in|who|on|to|by|close|briefed|familiar)\s")
FAR = 1200  # characters over which "the negotiator" is still the one who spoke last


def repeated(words: str, at: int, last: Speaker | None) -> Who | None:
    """The last speaker where a nameless one comes again, or one of the same kind: "a European negotiator said ... the
    negotiator added ... another said"."""
    same = DEFINITE.fullmatch(words.strip()) or ANOTHER.fullmatch(words.strip())
    if (
        same is None
        or last is None
        or last.who.name is None
        or last.who.person
        or len(last.who.parties) > 1
        or not 0 <= at - last.at.end < FAR
    ):
        return None
    head = HEAD.split(last.who.name.lower(), maxsplit=1)[0].split()
    noun = (same["noun"] or head[-1]).split()[-1]
    return replace(last.who, confidence=0.7) if noun in SPEAKERS and noun in head[-1:] else None


def pointed(words: str) -> str | None:
    """The noun of "that party", "this company"."""
    found = POINTED.fullmatch(words.strip())
    return found["noun"] if found else None


def former_or_latter(document: Document, span: Span, named: Sequence[Named]) -> Named | None:
    """The first or the second of the last two named before, in one line."""
    which = ORDER.fullmatch(span.of(document.text).strip())
    if which is None:
        return None
    keys: list[Named] = []
    for one in reversed([n for n in nearby(named, span.start) if not n.adjective]):
        if one.key not in {k.key for k in keys} and (not keys or keys[0].kind == one.kind):
            keys.append(one)
        if len(keys) == 2:
            return keys[1] if which["which"] == "former" else keys[0]
    return None
