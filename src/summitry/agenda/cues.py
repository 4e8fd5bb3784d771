"""Cue patterns: what an analyst writes for words to look for, compiled once.

A cue is words in order, any case: ``*`` ends a stem (``territor*``), ``a|b`` gives alternatives for one word, ``..``
leaves a gap of up to five words within a sentence. A hyphen matches a space or any other hyphen, an apostrophe its
typographic form. A final ``?`` marks a weak cue: it raises its issue only where no other is named.
"""

import re
from functools import lru_cache
from itertools import pairwise

from summitry.records import Issue

QUOTE = "[\"'“”‘’«»]?"
BETWEEN = rf"(?:{QUOTE}\s++{QUOTE}|[-‐‑])"
# A full stop between words is allowed only inside an abbreviation ("U.S. forces"): a gap ends with its sentence.
GAP_WORD = r"(?:(?:\w\.){2,}|[\w$€£%]++(?:[.,'’‐‑\-]\w++)*+)"
GAP = rf"(?:[,)(:–—\-]*{BETWEEN}\(?{GAP_WORD}){{0,5}}?,?{BETWEEN}"


@lru_cache(maxsize=16_384)
def compile_cue(pattern: str) -> re.Pattern[str]:
    """The regular expression of a cue pattern. Raises ValueError where the pattern has no words or a gap at an end."""
    return re.compile(expression(pattern), re.IGNORECASE)


def raising(issue: Issue) -> tuple[str, ...]:
    """The cues that raise the issue without telling a direction: its own, and its other names in singular and plural."""
    return issue.cues + tuple(map(_named, issue.aliases))


def _named(alias: str) -> str:
    """The cue that finds a name: "catch limit" as "catch limit|limits"."""
    *before, last = alias.split()
    return " ".join([*before, last if last.endswith("s") or not last.isalpha() else f"{last}|{_plural(last)}"])


def _plural(noun: str) -> str:
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("x", "z", "ch", "sh")) else "s")


def expression(pattern: str) -> str:
    """The regular expression of a cue pattern as text, which is quick to make. Raises ValueError as ``compile_cue``."""
    words = pattern.removesuffix("?").split()
    if not words or ".." in (words[0], words[-1]):
        raise ValueError("a cue begins and ends with a word")
    made = _word(words[0])
    for before, word in pairwise(words):
        if word != "..":
            made += (GAP if before == ".." else BETWEEN) + _word(word)
    return rf"\b{made}(?!\w)"


def _word(word: str) -> str:
    return "(?:" + "|".join(_alternative(part) for part in word.split("|")) + ")"


def _alternative(part: str) -> str:
    stem = part.removesuffix("*")
    if not re.fullmatch(r"\w[\w.'’&/‐‑-]*", stem):
        raise ValueError(f"{part!r} is no word")
    escaped = re.sub(r"\\?[-‐‑]", "[-‐‑ ]", re.escape(stem))
    escaped = re.sub(r"['’]", "['’]", escaped)
    return escaped + (r"\w*+" if part.endswith("*") else "")
