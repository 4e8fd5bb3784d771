"""Whose minister a bare "Foreign Minister" is: the state to which the coverage gives that office, else the only state it names."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from summitry.find.nouns import OFFICES
from summitry.records import Document, Person
from summitry.resolve.who.gazetteer import hits, is_state

OF_GOVERNMENT = frozenset("minister premier chancellor ambassador envoy diplomat president".split())
ALONE = frozenset("minister premier chancellor".split())  # offices that only a government has
LOCAL = frozenset("provincial regional state cantonal local territory former shadow".split())  # no state's own minister
HEADS = frozenset("president premier chancellor king queen emir".split())
FOLLOWING = re.compile(r"(?:['’]s?)?((?:\s+[\w.-]+){1,6})")
LONGEST = 4  # words of an office
Offices = Mapping[str, frozenset[str]]


def held(role: str) -> frozenset[str]:
    """The words of an office as they are compared: a Secretary is a minister, a top diplomat the foreign minister."""
    words = {w for w in re.split(r"[^a-zà-ž]+", re.sub(r"['’]s\b", "", role.lower())) if w}
    if "diplomat" in words and words & {"top", "chief"}:
        words = words - {"top", "chief", "diplomat"} | {"foreign", "minister"}
    return frozenset("minister" if w == "secretary" and "general" not in words else w for w in words)


@dataclass(frozen=True, slots=True)
class Homes:
    """What the coverage tells of offices and states: by document, and who holds what."""

    people: Mapping[str, Person]
    offices: Offices
    seen: Mapping[str, frozenset[str]]
    told: Mapping[str, frozenset[tuple[frozenset[str], str]]]
    states: Mapping[str, frozenset[str]]
    governments: Mapping[str, str]

    def of(self, name: str, homeless: Iterable[str]) -> str | None:
        """The one state whose office it is that this person alone of ``homeless`` can hold; else the one state whose
        government, or that at all, the documents name, for an office that only a government has."""
        fitting = {state for words, state in self._phrases(name) if not self._taken(words, state)}
        if len(fitting) == 1 and not any(self._rivals(name, other) for other in homeless if other != name):
            return min(fitting)
        named = {state for document in self.seen[name] for state in self.states[document]}
        governing = {self.governments[document] for document in self.seen[name] if document in self.governments}
        only = next((min(s) for s in (governing, named) if len(s) == 1), None)
        return only if self.offices[name] & ALONE and not self.offices[name] & LOCAL else None

    def _phrases(self, name: str) -> set[tuple[frozenset[str], str]]:
        return {(w, s) for d in self.seen[name] for w, s in self.told[d] if _fits(w, self.offices[name])}

    def _rivals(self, one: str, other: str) -> bool:
        return bool(self._phrases(one) & self._phrases(other))

    def _taken(self, words: frozenset[str], state: str) -> bool:
        """Whether somebody whose state is told has that office."""
        return any(state in p.parties and _fits(words, self.offices[p.name]) for p in self.people.values())


def at_home(
    people: Mapping[str, Person],
    offices: Offices,
    seen: Mapping[str, frozenset[str]],
    documents: Iterable[Document],
    short: Mapping[str, Mapping[str, str]],
) -> dict[str, str]:
    """The state of each minister whose own mentions name none. ``offices`` are the words of the offices that each person
    holds, ``seen`` the documents that name them, ``short`` the short forms of each document."""
    homeless = [n for n, p in people.items() if p.capacity == "party" and not p.parties and offices[n] & OF_GOVERNMENT]
    if not homeless:
        return {}
    wanted = {d for name in homeless for d in seen[name]}
    where = [d for d in documents if d.name in wanted]
    told = {d.name: frozenset(_told(d)) for d in where}
    states = {d.name: _states(d) for d in where}
    governments = {d: nouns["government"] for d, nouns in short.items() if "government" in nouns}
    homes = Homes(people, offices, seen, told, states, governments)
    return {name: state for name in homeless if (state := homes.of(name, homeless))}


def _fits(words: frozenset[str], office: frozenset[str]) -> bool:
    return words <= office or (words == {"leader"} and bool(office & HEADS))


def _states(document: Document) -> frozenset[str]:
    """The states that the document names; one that is named but once is no home."""
    named = Counter(
        h.party for line in document.body for h in hits(document.text, line.start, line.end) if is_state(h.party)
    )
    return frozenset(named) if len(named) > 1 or max(named.values(), default=0) > 1 else frozenset()


def _told(document: Document) -> Iterator[tuple[frozenset[str], str]]:
    """The offices that the document gives to a state without a name beside them: "Zambia's foreign minister said"."""
    for line in document.body:
        for hit in hits(document.text, line.start, line.end):
            office = _office(document.text, hit.span.end, line.end) if is_state(hit.party) else None
            if office:
                yield office, hit.party


def _office(text: str, at: int, end: int) -> frozenset[str] | None:
    """The office right after a state; None where there is none, where its holder's name follows, or where it is any
    minister's."""
    after = FOLLOWING.match(text, at, end)
    words = after[1].split() if after else []
    last = next((i for i, w in enumerate(words[:LONGEST]) if _plain(w) in OFFICES | {"diplomat"}), None)
    while last is not None and last + 1 < len(words) and _plain(words[last + 1]) in OFFICES:
        last += 1
    if last is None or (len(words) > last + 1 and words[last + 1][0].isupper()):
        return None
    office = held(" ".join(words[: last + 1]))
    return office if office not in ({"minister"}, {"official"}) else None


def _plain(word: str) -> str:
    return word.lower().strip(".").split("-")[-1]  # "vice-premier"
