"""Whom "Q" and "A" mean: who asks for the outlet, and the one person introduced before the first question."""

import re
from functools import lru_cache

from summitry.records import Document, Span
from summitry.resolve.who.antecedents import nearby
from summitry.resolve.who.known import Known
from summitry.resolve.who.speaker import NOBODY, Who, of_person

ASKS = frozenset("q question interviewer".split())
ANSWERS = frozenset("a answer".split())
QUESTION = re.compile(r"^[ \t]*(?:Q|Question|QUESTION|Interviewer|INTERVIEWER)[ \t]*:", re.MULTILINE)


def interviewed(known: Known, document: Document, span: Span) -> Who | None:
    """Who speaks under the label at ``span``; None where it is no label of an interview."""
    label = span.of(document.text).lower()
    first = _first_question(document.text) if label in ASKS | ANSWERS else None
    if first is None:
        return None
    if label in ASKS:
        return Who(document.outlet or "Interviewer", (), "media", confidence=0.8)
    guests = {n.key for n in nearby(known.named[document.name], first) if n.kind == "person"}
    return of_person(known.persons.people[guests.pop()], 0.75) if len(guests) == 1 else NOBODY


@lru_cache(maxsize=64)
def _first_question(text: str) -> int | None:
    match = QUESTION.search(text)
    return match.start() if match else None
