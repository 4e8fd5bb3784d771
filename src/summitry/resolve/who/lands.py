"""Lands that no list has, and their people: "Tigray" is named by "Tigrayan officials" and "the Tigrayans" too."""

import re
from collections.abc import Iterator, Sequence

from summitry.find.names import ORGANISATIONS
from summitry.find.nouns import OFFICES, SPEAKERS
from summitry.records import Document
from summitry.resolve.who.gazetteer import hits, party_of

WORD = re.compile(r"(?<![\w’'-])[A-ZÀ-Þ][^\W\d_]{3,}(?![\w-])")
PEOPLE = re.compile(r"(?<![\w’'-])([A-ZÀ-Þ][^\W\d_]{3,})\s+((?:[a-z-]+\s+){0,2}[a-z-]+)")
GIVEN = re.compile(r"(?<=[\w,;] )(?:[A-ZÀ-Þ][\w.-]*\s+)+([A-ZÀ-Þ][^\W\d_]{3,})")  # "... that Ann Keller": no land
ENDINGS = ("n", "an", "ian", "ean", "i", "ese", "ish")
MINISTRY = re.compile(
    r"(?:(?P<its>\b[Ii]ts)|(?P<owner>\b[A-ZÀ-Þ]\w+)['’]s)\s+(?P<name>(?:[A-Z]\w+\s+(?:and\s+)?){1,3}Ministry)\b"
)


def lands(documents: Sequence[Document]) -> dict[str, str]:
    """From "Tigray", "Tigrayan" and "Tigrayans" to the land: a name that stands alone, and the same with the ending of a
    people before somebody who speaks or holds office."""
    lines = [span.of(d.text) for d in documents for span in d.body]
    alone = {m[0] for line in lines for m in WORD.finditer(line)}
    persons = {m[1] for line in lines for m in GIVEN.finditer(line)}
    peoples = {m[1] for line in lines for m in PEOPLE.finditer(line) if set(m[2].split()) & (SPEAKERS | OFFICES)}
    found: dict[str, str] = {}
    for people in sorted(peoples):
        land = next((base for base in _bases(people) if base in alone - persons and _strange(base)), None)
        if land and not party_of(people):
            found |= dict.fromkeys((land, people, people + "s"), land)
    return found


def _bases(people: str) -> Iterator[str]:
    """Of which land somebody may be: "Tigrayan" of Tigray, "Norlandish" of Norland, "Belmian" of Belma."""
    for ending in ENDINGS:
        if people.endswith(ending):
            base = people.removesuffix(ending)
            yield from (base, *(base + vowel for vowel in "aeioy" if ending != "n"))


def _strange(name: str) -> bool:
    """Whether no list and no dictionary of bodies has the name: "Roma" may be a land, "Union" is none."""
    return len(name) > 3 and not party_of(name) and name.lower() not in ORGANISATIONS | OFFICES | SPEAKERS


def ministries(documents: Sequence[Document], own: dict[str, str]) -> dict[str, str]:
    """From "Oil Ministry" to the one state or land whose it is: "Iran's Oil Ministry", "its Mines Ministry" after the name
    of the land. ``own`` are the lands that no list has."""
    found: dict[str, set[str]] = {}
    for document in documents:
        for line in document.body:
            for match in MINISTRY.finditer(document.text, line.start, line.end):
                owner = _last(document.text[line.start : match.start()], own) if match["its"] else _owner(match, own)
                found.setdefault(match["name"], set()).update([owner] if owner else [])
    return {name: min(owners) for name, owners in sorted(found.items()) if len(owners) == 1}


def _owner(match: re.Match[str], own: dict[str, str]) -> str | None:
    return own.get(match["owner"]) or party_of(match["owner"])


def _last(before: str, own: dict[str, str]) -> str | None:
    named = [(h.span.start, h.party) for h in hits(before)]
    named += [(m.start(), own[m[0]]) for m in WORD.finditer(before) if own.get(m[0]) == m[0]]
    return max(named)[1] if named else None
