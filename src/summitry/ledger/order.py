"""The order in which a ledger keeps its entries, whatever order they came in."""

from typing import Any

from summitry.records import Entries, Event, Problem, Repeat, Statement, TimeExpression


def ordered(entries: Entries) -> Entries:
    """The same entries: documents by name, statements by place, events by date, and so on."""
    return Entries(
        documents=tuple(sorted(entries.documents, key=lambda document: document.name)),
        persons=tuple(sorted(entries.persons, key=lambda person: person.name)),
        parties=tuple(sorted(entries.parties, key=lambda party: party.name)),
        statements=tuple(sorted(entries.statements, key=_statement)),
        events=tuple(sorted(entries.events, key=_event)),
        dates=tuple(sorted(entries.dates, key=_date)),
        repeats=tuple(sorted(entries.repeats, key=_repeat)),
        problems=tuple(sorted(entries.problems, key=_problem)),
    )


def _statement(statement: Statement) -> tuple[Any, ...]:
    return statement.document, statement.start, statement.end, statement.id


def _event(event: Event) -> tuple[Any, ...]:
    return event.when or "", event.id


def _date(date: TimeExpression) -> tuple[Any, ...]:
    return date.document, date.start, date.end, repr(date)  # repr: the rest of the fields, None among them


def _repeat(repeat: Repeat) -> tuple[Any, ...]:
    return repeat.document, repeat.start, repeat.end, repeat.of, repeat.of_start, repeat.of_end


def _problem(problem: Problem) -> tuple[Any, ...]:
    return problem.document or "", problem.start or 0, problem.end or 0, repr(problem)
