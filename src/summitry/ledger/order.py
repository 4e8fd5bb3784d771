"""The order in which a ledger keeps its entries, whatever order they came in."""

from typing import Any

from summitry.records import Entries, Event, Problem, Statement, TimeExpression


def ordered(entries: Entries) -> Entries:
    """The same entries: documents by name, statements by place, events by date, and so on."""
    return Entries(
        documents=tuple(sorted(entries.documents, key=lambda document: document.name)),
        persons=tuple(sorted(entries.persons, key=lambda person: person.name)),
        parties=tuple(sorted(entries.parties, key=lambda party: party.name)),
        statements=tuple(sorted(entries.statements, key=_statement)),
        events=tuple(sorted(entries.events, key=_event)),
        dates=tuple(sorted(entries.dates, key=_date)),
        problems=tuple(sorted(entries.problems, key=_problem)),
    )


def _statement(statement: Statement) -> tuple[Any, ...]:
    return statement.document, statement.start, statement.end, statement.id


def _event(event: Event) -> tuple[Any, ...]:
    return event.when or "", event.id


def _date(date: TimeExpression) -> tuple[Any, ...]:
    return date.document, date.start, date.end, repr(date)  # repr: the rest of the fields, None among them


def _problem(problem: Problem) -> tuple[Any, ...]:
    return problem.document or "", problem.start or 0, problem.end or 0, repr(problem)
