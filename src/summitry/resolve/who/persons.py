"""Persons of a coverage: full names, short forms, spelling variants, the office and the side each has."""

import difflib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from summitry.find.names import Name
from summitry.find.nouns import OFFICES, PORTFOLIOS
from summitry.records import Capacity, Document, Person
from summitry.resolve.who.capacity import body_capacity, capacity
from summitry.resolve.who.gazetteer import hits
from summitry.resolve.who.mentions import CIVIL, Introduction, introductions
from summitry.resolve.who.naming import names
from summitry.resolve.who.organisations import KINDS, Organisations

PARTICLES = frozenset("de la van von der den bin ibn al el da dos du di".split())
OF_STATE = frozenset(
    "ministry minister government parliament cabinet army military foreign defence defense presidential".split()
)
TELLING = 3  # how much more one mention of a mediator's or observer's office says than one of a party's
Mentions = list[tuple[str, Introduction]]
SPELLING = 0.9  # how alike two spellings of a name are (difflib ratio): a slip of one letter, not Keller / Kessler
TRANSLITERATED = (
    ("gh", "k"), ("kh", "k"), ("q", "k"), ("ck", "k"), ("ph", "f"), ("y", "i"), ("j", "i"), ("w", "v"), ("tz", "ts"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("dh", "d"), ("th", "t"), ("é", "e"), ("á", "a"), ("ó", "o"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Persons:
    """``by_alias`` maps each way of writing a name to the person's full name."""

    people: Mapping[str, Person]
    by_alias: Mapping[str, str]

    def named(self, written: str) -> Person | None:
        name = self.by_alias.get(plain(written)) or self.by_alias.get(_surname(plain(written)))
        return self.people.get(name) if name else None


def gather(documents: Iterable[Document], organisations: Organisations) -> Persons:
    """All persons that the documents introduce; the order of documents changes nothing."""
    mentions = [(d.name, i) for d in documents for i in introductions(d) if plain(i.name)]
    somebody = _somebody([i for _, i in mentions])
    full = Counter(
        n for _, i in mentions if (n := plain(i.name)) in somebody and " " in n and not organisations.named(n)
    )
    canonical = _variants(full)
    singles = {name.split()[-1] for name in canonical} | {n for _, i in mentions if " " not in (n := plain(i.name))}
    short = _short_forms(singles, canonical)
    titled = {plain(i.name) for _, i in mentions if i.titled} & singles - short.keys()
    by_alias = {**canonical, **short, **{name: name for name in sorted(titled) if not organisations.named(name)}}
    grouped: dict[str, Mentions] = defaultdict(list)
    for where, mention in mentions:
        if plain(mention.name) in by_alias:
            grouped[by_alias[plain(mention.name)]].append((where, mention))
    first = {name: _person(name, found, by_alias, organisations, {}) for name, found in sorted(grouped.items())}
    sides = {alias: next(iter(first[name].parties), "") for alias, name in by_alias.items() if name in first}
    people = {name: _person(name, found, by_alias, organisations, sides) for name, found in sorted(grouped.items())}
    return Persons(people, by_alias)


def _somebody(mentions: list[Introduction]) -> set[str]:
    """The names that are persons: an office or a verb of saying stands beside them somewhere, or beside their last name."""
    told = {plain(i.name) for i in mentions if i.titled or i.speaks or (i.after and " " in i.name)}
    return {n for i in mentions if (n := plain(i.name)) in told or (" " in n and n.split()[-1] in told)}


def plain(name: str) -> str:
    """The name alone: no "Mr", no "'s", and not the state of "President of Norway Ann Keller"."""
    words = [w for w in name.replace("’", "'").split() if w.lower().rstrip(".") not in CIVIL]
    bare = " ".join(words).removesuffix("'s").strip(" .,")
    state = next((h for h in hits(bare) if h.span.start == 0), None)
    rest = bare[state.span.end :].strip() if state and bare[state.span.end :].startswith(" ") else ""
    return rest if len(rest.split()) > 1 else bare


def _surname(name: str) -> str:
    """ "Van der Elst" is Elst."""
    words = name.split()
    return words[-1] if len(words) > 1 and all(w.lower() in PARTICLES for w in words[:-1]) else name


def _variants(full: Counter[str]) -> dict[str, str]:
    """Each full name mapped to the commonest spelling of it: same first name, surname spelt alike."""
    canonical: dict[str, str] = {}
    for name in sorted(full, key=lambda n: (-full[n], n)):
        canonical[name] = next((c for c in dict.fromkeys(canonical.values()) if _same(name, c)), name)
    return canonical


def _same(one: str, other: str) -> bool:
    a, b = one.split(), other.split()
    if a[-1] == b[-1] and (set(a) <= set(b) or set(b) <= set(a)):
        return True
    return _alike(a[-1], b[-1]) and _alike(a[0], b[0]) and len(a[-1]) > 4


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
    people = sorted(set(canonical.values()))
    found: dict[str, str] = {}
    for single in sorted(singles):
        last = [p for p in people if any(_alike(single, n.split()[-1]) for n in _spellings(p, canonical))]
        first = [p for p in people if p.split()[0] == single]
        inner = [p for p in people if single in p.split()[1:-1]]
        for candidates in (last, first, inner):
            if len(candidates) == 1:
                found[single] = candidates[0]
                break
            if candidates:
                break
    return found


def _spellings(person: str, canonical: Mapping[str, str]) -> list[str]:
    return [name for name, target in canonical.items() if target == person]


def _person(
    name: str, found: Mentions, by_alias: Mapping[str, str], organisations: Organisations, sides: Mapping[str, str]
) -> Person:
    """``sides`` tells the side of persons known so far ("" where it is not known): "Keller's aide" is of Keller's side."""
    roles: Counter[str] = Counter()
    named: Counter[str] = Counter()
    parts: Counter[Capacity] = Counter()
    for where, mention in found:
        for role in (mention.before, mention.after):
            if (part := capacity(role)) != "unknown":
                roles[role] += 1
                parts[part] += 1
                named.update(side_of(role, where, organisations, sides, mention.near))
    part = _part(parts)
    side = min(named, key=lambda s: (-named[s], s)) if named and part == "party" else None
    office = min(roles, key=lambda r: (capacity(r) != part, -roles[r], -len(r), r)) if roles else None
    aliases = tuple(sorted({alias for alias, target in by_alias.items() if target == name}))
    if side and body_capacity(side) != "party":
        return Person(name, office, (), body_capacity(side), aliases)
    return Person(name, office, (side,) if side else (), part, aliases)


def _part(parts: Counter[Capacity]) -> Capacity:
    """What most mentions tell; but a mediator or an observer is named as one less often than by "Judge" or "Mr"."""
    if not parts:
        return "unknown"
    return max(sorted(parts), key=lambda p: parts[p] * (1 if p == "party" else TELLING))


def side_of(
    role: str, document: str, organisations: Organisations, sides: Mapping[str, str], near: str | None
) -> tuple[str, ...]:
    """The side that an office belongs to: the state, body, organisation or person named in it first; else "the union's";
    else, for "its foreign minister" or "a spokesman for the ministry", the state named last before."""
    found = names(role, 0, len(role))
    places = [(h.span.start, h.party) for h in hits(role)]
    for name in found:
        written = name.span.of(role)
        owner = re.match(r"['’]s?\s|$", role[name.span.end :]) or re.search(
            r"\b(?:to|for|of)\s+(?:\w+\s+)?$", role[: name.span.start]
        )
        side = organisations.named(written) or (sides.get(plain(written)) if owner else None)
        places += [(name.span.start, side)] if side else []
    if places:
        return (min(places)[1],)
    words = [w.removesuffix("'s").strip("'.,") for w in role.lower().replace("’", "'").split()]
    for noun in words:
        if noun not in OFFICES and (org := organisations.definite(document, noun)):
            return (org,)
    if near and (words[0] in {"its", "their"} or set(words) & OF_STATE):
        return (near,)
    strangers = [
        n for n in found if not _portfolio(n.words) and (n.kind == "modifier" or plain(n.span.of(role)) not in sides)
    ]
    return (_with_noun(role, strangers[0]),) if strangers else ()


def _with_noun(role: str, name: Name) -> str:
    """ "the Bakers' union", "the Corriedale group": the name with the small noun that makes it an organisation's."""
    noun = re.compile(r"['’]?s?\s+(?:[a-z]+\s+)?" + f"(?:{'|'.join(sorted(KINDS))})" + r"\b").match(role, name.span.end)
    return role[name.span.start : noun.end()] if noun else plain(name.span.of(role))


def _portfolio(words: tuple[str, ...]) -> bool:
    """ "Secretary of State", "Deputy Foreign Minister": what an office is for, not whose it is."""
    return all(w.lower().strip(".,") in PORTFOLIOS for w in words)
