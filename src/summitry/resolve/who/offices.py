"""Who holds an office that the text only names: "the Russian president", "the union's chief negotiator", "the spokesman"."""

import re
from collections.abc import Sequence

from summitry.find.nouns import OBSERVERS, OFFICES, PORTFOLIOS
from summitry.records import Person
from summitry.resolve.who.capacity import MEDIATING
from summitry.resolve.who.homes import held
from summitry.resolve.who.persons import Persons
from summitry.resolve.who.speaker import PREPOSITION, Speaker, Who, of_person

TOP = frozenset(
    "president premier chancellor king queen emir leader minister".split()
)  # whom "the leader" of a state means
LOOSE = frozenset("the of and for senior special top new".split())  # "the special envoy" is the envoy
DEFINITE = re.compile(r"(?:the|its|their|[A-Z][\w.]*(?:['’]s)?)\s", re.IGNORECASE)


def holder(words: str, side: str | None, persons: Persons, before: Sequence[str], last: Speaker | None) -> Who | None:
    """The person whom a definite office means; None when no one or more than one fits.

    ``side`` is whose office it is, ``before`` are the persons named up to there, ``last`` spoke last: the last speaker goes
    first, then the one named last, then the only one of that side in all the coverage.
    """
    head = PREPOSITION.split(words, maxsplit=1)[0]
    offices = {w for w in held(head) & (OFFICES | OBSERVERS | MEDIATING) if not w.endswith("s") or w == "boss"}
    if not offices or not DEFINITE.match(words):
        return None
    wanted = held(head) & (OFFICES | OBSERVERS | MEDIATING | PORTFOLIOS | {"foreign"}) - LOOSE
    fitting = [p for p in persons.people.values() if _holds(p, persons.offices[p.name], wanted, side)]
    speaking = next((p for p in fitting if last and p.name == last.who.name), None)
    if speaking:
        return of_person(speaking, 0.85)
    near = [p for p in fitting if p.name in before]
    if len(near) > 1:
        return of_person(max(near, key=lambda p: _last(before, p.name)), 0.65)
    only = near or (fitting if side else [])
    return of_person(only[0], 0.8) if len(only) == 1 else None


def _holds(person: Person, office: frozenset[str], wanted: frozenset[str], side: str | None) -> bool:
    if side and person.parties and side not in person.parties:
        return False
    return wanted <= office or (wanted == {"leader"} and bool(side) and side in person.parties and bool(office & TOP))


def _last(before: Sequence[str], name: str) -> int:
    return len(before) - before[::-1].index(name)
