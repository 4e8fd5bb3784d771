"""Persons of a coverage: full names, short forms, spelling variants, the office and the side each has."""

import difflib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from summitry.records import Document, Person
from summitry.resolve.who.mentions import Introduction, introductions
from summitry.resolve.who.naming import plain
from summitry.resolve.who.organisations import Organisations
from summitry.resolve.who.sides import Mentions, offices_of, settle

PARTICLES = frozenset("de la van von der den bin ibn al el da dos du di".split())
MALE = frozenset(
    "mr sir spokesman chairman congressman king prince sultan emir imam son father husband brother businessman".split()
)
FEMALE = frozenset(
    "mrs ms miss dame spokeswoman chairwoman congresswoman queen princess mother wife sister businesswoman".split()
)
SPELLING = 0.9  # how alike two spellings of a name are (difflib ratio): a slip of one letter, not Keller / Kessler
TRANSLITERATED = (
    ("gh", "k"), ("kh", "k"), ("q", "k"), ("ck", "k"), ("ph", "f"), ("y", "i"), ("j", "i"), ("w", "v"), ("tz", "ts"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("dh", "d"), ("th", "t"), ("é", "e"), ("á", "a"), ("ó", "o"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Persons:
    """``by_alias`` maps each way of writing a name to the person's full name; ``offices`` are the words of all the offices
    that the coverage gives somebody; ``pronouns`` tells who is "he" and who is "she", where a title says so; ``surnames``
    are the last names of all."""

    people: Mapping[str, Person]
    by_alias: Mapping[str, str]
    offices: Mapping[str, frozenset[str]]
    pronouns: Mapping[str, str]
    surnames: frozenset[str]

    def shares(self, written: str) -> bool:
        """Whether a lone name is the last name of somebody: with two Kellers, "Keller" is nobody, but no party either."""
        return written in self.surnames

    def named(self, written: str) -> Person | None:
        name = self.by_alias.get(plain(written)) or self.by_alias.get(_surname(plain(written)))
        return self.people.get(name) if name else None


def gather(
    documents: Iterable[Document], organisations: Organisations, short: Mapping[str, Mapping[str, str]]
) -> Persons:
    """All persons that the documents introduce; the order of documents changes nothing. ``short`` are the short forms of
    each document."""
    everything = list(documents)
    found = [(d.name, i) for d in everything for i in introductions(d) if plain(i.name)]
    mentions = [(d, i) for d, i in found if organisations.named(i.name.split()[-1]) not in organisations.lands]
    somebody = _somebody([i for _, i in mentions])
    full = Counter(
        n for _, i in mentions if (n := plain(i.name)) in somebody and " " in n and not organisations.named(n)
    )
    canonical = _variants(full)
    singles = {name.split()[-1] for name in canonical} | {n for _, i in mentions if " " not in (n := plain(i.name))}
    single = _short_forms(singles, canonical)
    titled = {plain(i.name) for _, i in mentions if i.titled} & singles - single.keys()
    by_alias = {**canonical, **single, **{name: name for name in sorted(titled) if not organisations.named(name)}}
    grouped: dict[str, Mentions] = defaultdict(list)
    for where, mention in mentions:
        if plain(mention.name) in by_alias:
            grouped[by_alias[plain(mention.name)]].append((where, mention))
    offices = {name: offices_of(found) for name, found in sorted(grouped.items())}
    people = settle(grouped, by_alias, offices, organisations, everything, short)
    surnames = frozenset(name.split()[-1] for name in canonical)
    return Persons(people, by_alias, offices, _pronouns(grouped), surnames)


def _somebody(mentions: list[Introduction]) -> set[str]:
    """The names that are persons: an office or a verb of saying stands beside them somewhere, or beside their last name."""
    told = {plain(i.name) for i in mentions if i.titled or i.speaks or (i.after and " " in i.name)}
    return {n for i in mentions if (n := plain(i.name)) in told or (" " in n and n.split()[-1] in told)}


def _surname(name: str) -> str:
    """ "Van der Elst" is Elst."""
    words = name.split()
    return words[-1] if len(words) > 1 and all(w.lower() in PARTICLES for w in words[:-1]) else name


def _variants(full: Counter[str]) -> dict[str, str]:
    """Each full name mapped to the commonest spelling of it: same first name, surname spelt alike."""
    canonical: dict[str, str] = {}
    alike: dict[str, list[str]] = defaultdict(list)  # by the letter that the last name begins with
    for name in sorted(full, key=lambda n: (-full[n], n)):
        known = alike[_words(name)[-1][0]]
        canonical[name] = next((c for c in known if _same(name, c)), name)
        if canonical[name] == name:
            known.append(name)
    return canonical


def _same(one: str, other: str) -> bool:
    a, b = _words(one), _words(other)
    if a[-1] == b[-1] and (set(a) <= set(b) or set(b) <= set(a)):
        return True
    return _alike(a[-1], b[-1]) and _alike(a[0], b[0]) and len(a[-1]) > 4


def _words(name: str) -> list[str]:
    """ "Kim Jong-un" is "Kim Jong Un"."""
    return name.replace("-", " ").title().split()


def _alike(one: str, other: str) -> bool:
    """Whether two spellings are of one name: the same but for how it was brought into Latin letters, or for a slip."""
    if one == other:
        return True
    same_start = one[0] == other[0] and abs(len(one) - len(other)) <= 3
    return same_start and (_sound(one) == _sound(other) or _close(one, other))


def _close(one: str, other: str) -> bool:
    return difflib.SequenceMatcher(None, one, other).ratio() >= SPELLING


@cache
def _sound(name: str) -> str:
    """The name as transliterations of it agree: q, gh and k, y and i, v and w, double letters as one."""
    sound = name.lower()
    for written, heard in TRANSLITERATED:
        sound = sound.replace(written, heard)
    return re.sub(r"(.)\1+", r"\1", sound)


def _short_forms(singles: set[str], canonical: Mapping[str, str]) -> dict[str, str]:
    """A single name means the one person whose last name (else first: Wen for Wen Liying) it is; ambiguous ones mean none."""
    last, first, inner = (defaultdict[str, set[str]](set) for _ in range(3))
    for written, person in canonical.items():
        last[written.split()[-1]].add(person)
    for person in set(canonical.values()):
        first[person.split()[0]].add(person)
        for word in person.split()[1:-1]:
            inner[word].add(person)
    initials: dict[str, list[str]] = defaultdict(list)  # names that are spelt alike begin alike
    for name in sorted(last):
        initials[name[0]].append(name)
    found: dict[str, str] = {}
    for single in sorted(singles):
        surnames = {p for name in initials[single[0]] if _alike(single, name) for p in last[name]}
        candidates = surnames or first[single] or inner[single]
        if len(candidates) == 1:
            found[single] = min(candidates)
    return found


def _pronouns(grouped: Mapping[str, Mentions]) -> dict[str, str]:
    """ "he" or "she" for those whose titles tell it, all alike: Mr, chairman, queen."""
    told: dict[str, str] = {}
    for name, found in grouped.items():
        words = {w.strip(".,").lower() for _, i in found for w in f"{i.before} {i.after} {i.name}".split()}
        if bool(words & MALE) != bool(words & FEMALE):
            told[name] = "he" if words & MALE else "she"
    return told
