"""Whom "she", "they" or "that party" means, with everybody known that the coverage names."""

import re
from collections.abc import Callable
from dataclasses import replace

from summitry.records import Document, Span
from summitry.resolve.who.again import pointed
from summitry.resolve.who.antecedents import Named, antecedent, is_subject, nearby
from summitry.resolve.who.gazetteer import party_of
from summitry.resolve.who.known import Known
from summitry.resolve.who.speaker import NOBODY, Speaker, Who, of_person

REACH = 900  # characters over which "he" may go on with the last speaker: a long quotation and a sentence


def goes_on(known: Known, document: Document, span: Span, last: Speaker | None) -> Who | None:
    """The last speaker, unless the text between names a new subject."""
    if last is None or not last.who.person or not 0 <= span.start - last.at.end < REACH:
        return None
    may = _may(known, span.of(document.text))
    if not may(Named(last.at, "person", str(last.who.name), None)):
        return None
    since = [n for n in nearby(known.named[document.name], span.start) if n.span.start > last.at.end]
    new = antecedent(document, span.start, since, "person", may)
    if new and is_subject(document, new.span) and new.key != last.who.name:
        return None
    return replace(last.who, confidence=0.8)


def meant_by(known: Known, document: Document, span: Span, kind: str) -> Who:
    """The person or the side ("person", "side") that a pronoun at ``span`` stands for."""
    may = _may(known, span.of(document.text))
    meant = antecedent(document, span.start, known.named[document.name], kind, may)
    return of_named(known, meant) if meant else NOBODY


def _may(known: Known, pronoun: str) -> Callable[[Named], bool]:
    """Whether somebody can be "she": nobody whose title is "Mr" is."""
    said = {"her": "she", "his": "he", "him": "he"}.get(pronoun.lower(), re.split(r"['’]", pronoun.lower())[0])
    return lambda n: said not in {"he", "she"} or known.persons.pronouns.get(n.key, said) == said


def of_named(known: Known, meant: Named) -> Who:
    """The speaker that a naming in the text is."""
    if meant.kind == "person":
        return of_person(known.persons.people[meant.key], 0.75)
    if meant.party:
        return Who(meant.key, (meant.party,), "party", confidence=0.65)
    part = known.organisations.part(party_of(meant.key) or meant.key)
    return Who(meant.key, (), "unknown" if part == "party" else part, confidence=0.65)


def pointed_at(known: Known, document: Document, span: Span, words: str) -> Who | None:
    """ "That party": the organisation of that kind, else the side, named last."""
    noun = pointed(words)
    if noun is None:
        return None
    before = [n for n in nearby(known.named[document.name], span.start) if n.party and not n.adjective]
    of_kind = [n for n in before if noun in {"country", "state", "government"} or not party_of(str(n.party))]
    return replace(of_named(known, of_kind[-1]), name=of_kind[-1].party, person=False) if of_kind else None
