"""Which parties a sentence mentions, so that a pattern of words can say what it tells of them.

Each mention is covered by one private-use character for each of its own characters: patterns then speak of parties
as of one class of characters, and every offset stays true.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from summitry.records import Entries
from summitry.resolve.who.gazetteer import aliases as gazetteer

FIRST, LAST = 0xE000, 0xF8FF
MARK = f"{chr(FIRST)}-{chr(LAST)}"  # a range for character classes
PRIVATE = re.compile(f"[{MARK}]")
COVERED = f"(?-i:[{MARK}])"  # spares compiling a search for the other case of each
NAME = f"(?<!{COVERED}){COVERED}{{1,120}}+(?!{COVERED})"
NAMES = f"{NAME}(?:(?:, and |, or |, | and | or | nor )(?:the )?{NAME}){{0,7}}"  # bounded: odd input stays quick


@dataclass(frozen=True, slots=True)
class Mentions:
    """The names that coverage uses for parties and their people, ready to be covered."""

    names: re.Pattern[str]
    marks: Mapping[str, str]
    parties: Mapping[str, tuple[str, ...]]

    def cover(self, text: str) -> str:
        """The text with each mention covered; as long as before."""
        return self.names.sub(lambda match: self.marks[match[1]] * len(match[0]), PRIVATE.sub("?", text))

    def named(self, covered: str) -> tuple[str, ...]:
        """The parties behind the covers in a stretch of covered text."""
        return tuple(sorted({party for mark in set(PRIVATE.findall(covered)) for party in self.parties[mark]}))


def mentions(entries: Entries) -> Mentions:
    """The names of all parties and their people; a name that means two different sides means none."""
    return _covering(_names(entries))


def named_alone(entries: Entries, wanted: Iterable[str]) -> Mentions:
    """The wanted persons and parties by all their names, each standing for itself alone."""
    known = {party.name: party.aliases for party in entries.parties}
    known |= {person.name: person.aliases for person in entries.persons}
    return _covering((way, (name,)) for name in sorted(wanted) for way in {name, *known.get(name, ())})


def everybody(entries: Entries) -> Mentions:
    """The names of parties, states by their peoples and seats of government too, and of their people; and of those who
    speak for none, each standing for themselves."""
    outside = (person for person in entries.persons if not person.parties)
    alone = ((name, (person.name,)) for person in outside for name in {person.name, *person.aliases})
    known = {party.name for party in entries.parties}
    peoples = ((name, (party,)) for name, (party, _) in gazetteer().items() if party in known)
    return _covering((*_names(entries), *alone, *peoples))


def _covering(meant: Iterable[tuple[str, tuple[str, ...]]]) -> Mentions:
    owners: dict[str, set[tuple[str, ...]]] = {}
    for name, parties in meant:
        owners.setdefault(name, set()).add(parties)
    clear = {name: next(iter(found)) for name, found in sorted(owners.items()) if len(found) == 1}
    groups = sorted(set(clear.values()))[: LAST - FIRST + 1]
    marks = {group: chr(FIRST + number) for number, group in enumerate(groups)}
    names = {name: marks[group] for name, group in clear.items() if group in marks}
    return Mentions(_any_of(names), names, {mark: group for group, mark in marks.items()})


def _names(entries: Entries) -> Iterable[tuple[str, tuple[str, ...]]]:
    for party in entries.parties:
        yield from ((name, (party.name,)) for name in {party.name, *party.aliases})
    for one in entries.statements:
        if one.capacity == "party" and one.speaker and one.parties and one.speaker.istitle():
            yield one.speaker, tuple(sorted(one.parties))  # capitals and seats of government speak too
    for person in entries.persons:
        if person.capacity == "party" and person.parties:
            yield from ((name, tuple(sorted(person.parties))) for name in {person.name, *person.aliases})


def _any_of(names: Iterable[str]) -> re.Pattern[str]:
    """Longest first, so that "South Besh" is not read as "Besh"; "s" makes a people of an adjective."""
    longest = sorted((name for name in names if len(name) > 1), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longest)) or '(?!)'})s?(?!\w)")
