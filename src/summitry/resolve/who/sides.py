"""The office and the side of each person, from the words beside the name and from the coverage around it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from summitry.find.names import Name
from summitry.find.nouns import OFFICES, PORTFOLIOS
from summitry.records import Capacity, Document, Person
from summitry.resolve.who.capacity import capacity
from summitry.resolve.who.gazetteer import hits, owners, party_of
from summitry.resolve.who.homes import at_home, held
from summitry.resolve.who.mentions import Introduction
from summitry.resolve.who.naming import HONORIFICS, names, plain
from summitry.resolve.who.organisations import KINDS, Organisations

OF_STATE = frozenset(
    "ministry minister government parliament cabinet army military foreign defence defense presidential".split()
)
POSSESSIVE = frozenset("his her its their".split())
AGAINST = frozenset("counterpart rival opponent predecessor".split())  # "her counterpart" is of another side
TELLING = 3  # how much more one mention of a mediator's or observer's office says than one of a party's
Mentions = list[tuple[str, Introduction]]
Sides = Mapping[str, str]
Short = Mapping[str, Mapping[str, str]]


def settle(
    grouped: Mapping[str, Mentions],
    by_alias: Mapping[str, str],
    offices: Mapping[str, frozenset[str]],
    organisations: Organisations,
    documents: Iterable[Document],
    short: Short,
) -> dict[str, Person]:
    """Everybody with a side: from their own offices; as the aide or deputy of somebody; a minister whose state no mention
    names, from the offices that the coverage gives to states, else from the state named near."""
    people = {name: _person(name, found, by_alias) for name, found in sorted(grouped.items())}
    sided = _sided(people, grouped, organisations, {}, short)
    sided = _sided(people, grouped, organisations, _sides(sided, by_alias), short)
    seen = {name: frozenset(where for where, _ in found) for name, found in grouped.items()}
    homes = at_home(sided, offices, seen, documents, short)
    housed = {n: replace(p, parties=(homes[n],)) if n in homes else p for n, p in sided.items()}
    sides = _sides(housed, by_alias)
    last = _sided(people, grouped, organisations, sides, short)
    return {n: _near(p if p.parties else housed[n], grouped[n]) for n, p in last.items()}


def offices_of(found: Mentions) -> frozenset[str]:
    """The words of all offices that the coverage gives a person."""
    return frozenset().union(*(held(role) for _, m in found for role in (m.before, m.after)))


def _person(name: str, found: Mentions, by_alias: Mapping[str, str]) -> Person:
    """The office and the capacity, no side yet."""
    roles = Counter(r for _, m in found for r in (m.before, m.after) if capacity(r) != "unknown")
    parts: Counter[Capacity] = Counter()
    for role, count in roles.items():
        parts[capacity(role)] += count
    part = _part(parts)
    office = min(roles, key=lambda r: (capacity(r) != part, not _office(r), -roles[r], -len(r), r), default=None)
    return Person(
        name, office, (), part, tuple(sorted({alias for alias, target in by_alias.items() if target == name}))
    )


def _office(role: str) -> bool:
    """Whether the words name an office: "of Norland" and "her counterpart" name none."""
    return bool(held(role) & OFFICES - {"counterpart"})


def _sides(people: Mapping[str, Person], by_alias: Mapping[str, str]) -> dict[str, str]:
    """The side of each person under each name, "" where it is not known."""
    return {alias: next(iter(people[name].parties), "") for alias, name in by_alias.items() if name in people}


def _sided(
    people: Mapping[str, Person],
    grouped: Mapping[str, Mentions],
    organisations: Organisations,
    sides: Sides,
    short: Short,
) -> dict[str, Person]:
    return {name: _with_side(p, grouped[name], organisations, sides, short) for name, p in people.items()}


def _with_side(person: Person, found: Mentions, organisations: Organisations, sides: Sides, short: Short) -> Person:
    """The side that most of somebody's offices name, a state before another; one that is an institute or a lobby is none."""
    named: Counter[str] = Counter()
    for where, mention in found:
        for role in (mention.before, mention.after):
            if capacity(role) != "unknown":
                side = side_of(role, where, organisations, sides, mention) or _short_side(role, short.get(where, {}))
                named.update(side)
    if person.capacity != "party" or not named:
        return person
    most = min(named, key=lambda s: (-named[s], party_of(s) is None, s))
    if (part := organisations.part(most)) != "party":
        return replace(person, capacity=part)
    return replace(person, parties=(most,))


def _near(person: Person, found: Mentions) -> Person:
    """The state named last before "the foreign minister", where nothing else tells whose."""
    if person.capacity != "party" or person.parties:
        return person
    near = Counter(
        m.near for _, m in found for r in (m.before, m.after) if m.near and set(r.lower().split()) & OF_STATE
    )
    return replace(person, parties=(min(near, key=lambda s: (-near[s], s)),)) if near else person


def _part(parts: Counter[Capacity]) -> Capacity:
    """What most mentions tell; but a mediator or an observer is named as one less often than by "Judge" or "Mr"."""
    if not parts:
        return "unknown"
    return max(sorted(parts), key=lambda p: parts[p] * (1 if p == "party" else TELLING))


def side_of(
    role: str, document: str, organisations: Organisations, sides: Sides, mention: Introduction
) -> tuple[str, ...]:
    """The side that an office belongs to: the state, body, organisation or person named in it first; else whose "his" or
    "its" is; else "the union's"; else a name that nothing explains."""
    found = names(role, 0, len(role))
    places = [(h.span.start, h.party) for h in owners(role)]
    for name in found:
        side = _side_named(role, name, organisations, sides)
        places += [(name.span.start, side)] if side else []
    if places:
        return (min(places)[1],)
    words = [w.removesuffix("'s").strip("'.,") for w in role.lower().removeprefix("one of ").replace("’", "'").split()]
    if words and words[0] in POSSESSIVE:
        if AGAINST & set(words):
            return ()
        return _owner(words[0], mention.lead, organisations, sides)
    for noun in words:
        if noun not in OFFICES and (org := organisations.definite(document, noun)):
            return (org,)
    strangers = [
        n for n in found if not _portfolio(n.words) and (n.kind == "modifier" or plain(n.span.of(role)) not in sides)
    ]
    if words and words[-1].endswith("s") and words[-1] in OFFICES:
        return ()  # "Black lawmakers": many, and this one's side no name
    strangers = [n for n in strangers if not hits(n.span.of(role)) and not _ministry(role, n) and not _place(role, n)]
    return (_with_noun(role, strangers[0]),) if strangers else ()


def _short_side(role: str, short: Mapping[str, str]) -> tuple[str, ...]:
    """ "A government spokesman", where the document speaks of the Chadian government alone."""
    return next(((short[w],) for w in role.split() if w in short), ())


def _place(role: str, name: Name) -> bool:
    """ "An adviser in Eau Claire": where, not whose."""
    return re.search(r"\b(?:in|near)\s+$", role[: name.span.start]) is not None


def _ministry(role: str, name: Name) -> bool:
    """ "Information Minister", "Vice-Premier": what an office is for, or the office itself."""
    alone = len(name.words) == 1 and not re.search(
        r"(?:[ai]an|ese|ish|ean|['’]s?)$", role[name.span.start : name.span.end + 2]
    )
    follows = re.match(r"(?:\s+and\s+\w+)?\s+[Mm]inist(?:er|ry)\b", role[name.span.end :])
    return bool(alone and follows) or name.words[-1].lower().split("-")[-1].rstrip(".") in OFFICES | HONORIFICS


def _side_named(role: str, name: Name, organisations: Organisations, sides: Sides) -> str | None:
    """The organisation, or the side of the person, that a name in an office is: "Keller's aide", "a spokesman for Keller"."""
    written = name.span.of(role)
    owner = re.match(r"['’]s?\s|$", role[name.span.end :]) or re.search(
        r"\b(?:to|for|of)\s+(?:\w+\s+)?$", role[: name.span.start]
    )
    return organisations.named(written) or (sides.get(plain(written)) if owner else None)


def _owner(pronoun: str, lead: str, organisations: Organisations, sides: Sides) -> tuple[str, ...]:
    """Whose "his deputy" is: the side of the person, or the organisation or state, named last before."""
    found = names(lead, 0, len(lead))
    if pronoun in {"his", "her"}:
        people = [side for n in found if (side := sides.get(plain(n.span.of(lead)))) is not None]
        return (people[-1],) if people and people[-1] else ()
    bodies = [(n.span.start, org) for n in found if (org := organisations.named(n.span.of(lead)))]
    bodies += [(h.span.start, h.party) for h in hits(lead)]
    return (max(bodies)[1],) if bodies else ()


def _with_noun(role: str, name: Name) -> str:
    """ "the Bakers' union", "the Corriedale group": the name with the small noun that makes it an organisation's."""
    noun = re.compile(r"['’]?s?\s+(?:[a-z]+\s+)?" + f"(?:{'|'.join(sorted(KINDS))})" + r"\b").match(role, name.span.end)
    return role[name.span.start : noun.end()] if noun else plain(name.span.of(role))


def _portfolio(words: tuple[str, ...]) -> bool:
    """ "Secretary of State", "Deputy Foreign Minister": what an office is for, not whose it is."""
    return all(w.lower().strip(".,") in PORTFOLIOS for w in words)
