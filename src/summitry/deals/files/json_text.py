"""JSON with exact numbers, both ways; places in it by the names of parties, issues and options."""

import json
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from summitry.deals.files import numbers
from summitry.deals.files.errors import DomainError, repeated, shown

Step = str | int
LISTS = {"parties": "party", "issues": "issue", "red_lines": "red line", "linkages": "linkage", "joints": "joint value"}
UNWRITABLE = "This is no JSON"


def parsed(text: str) -> Any:
    """The data, its numbers as Decimals (NaN for what is none). DomainError for what is no JSON or says a key twice."""
    try:
        return json.loads(
            text,
            parse_float=numbers.decimal,
            parse_int=numbers.decimal,
            parse_constant=lambda _: Decimal("NaN"),
            object_pairs_hook=_object,
        )
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise DomainError(place, f"{UNWRITABLE} ({error.msg}).", "Mend it there.") from None
    except RecursionError:
        raise DomainError("", "Lists are nested too deep.", "A case file has at most five levels.") from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    twice = repeated(key for key, _ in pairs)
    if twice is not None:
        raise DomainError("", f"The key {shown(twice)} stands twice in one object.", "Keep one of the two.")
    return dict(pairs)


def place(path: Sequence[Step], data: Any) -> str:
    """Where in a case file: ``party "Besh", issue "wage", option "3%"``."""
    names: list[str] = []
    at = data
    for depth, step in enumerate(path, 1):
        at = _child(at, step)
        names += _named(path[:depth], at, data) if depth < len(path) or isinstance(step, int) else [step]
    return ", ".join(names)


def _named(path: Sequence[Step], at: Any, data: Any) -> list[str]:
    """What one step of a path is called; nothing for the name of a list whose items have names of their own."""
    match tuple(path):
        case [*_, str(called)]:
            return [] if called in (*LISTS, "table") and isinstance(at, list) else [called]
        case ["parties", _, "table", int(issue)]:
            return [_item("issue", issue, data, "issues", issue)]
        case ["parties", _, "table", int(issue), int(option)] | ["issues", int(issue), "options", int(option)]:
            return [_item("option", option, data, "issues", issue, "options", option)]
        case [*_, str(called), int(number)] if called in LISTS:
            own = at.get("name") if isinstance(at, dict) else at
            return [f"{LISTS[called]} {shown(own) if isinstance(own, str) else number + 1}"]
    return [f"{int(path[-1]) + 1}"]


def _item(kind: str, number: int, data: Any, *path: Step) -> str:
    """An issue or an option by its name, where it has one; else by its number."""
    for step in path:
        data = _child(data, step)
    name = data.get("name") if isinstance(data, dict) else data
    return f"{kind} {shown(name) if isinstance(name, str) else number + 1}"


def _child(data: Any, step: Step) -> Any:
    if isinstance(data, dict):
        return data.get(step)
    return data[step] if isinstance(data, list) and isinstance(step, int) and step < len(data) else None


def numbers_in(data: Any, path: tuple[Step, ...] = ()) -> Iterator[tuple[tuple[Step, ...], Decimal]]:
    """All numbers and where they stand."""
    if isinstance(data, Decimal):
        yield path, data
    elif isinstance(data, dict | list):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from numbers_in(value, (*path, step))


def line(value: Any, endless: Callable[[Fraction], str] = lambda one: repr(float(one))) -> str:
    """Data as one line of JSON. A Fraction is a number, exact; where no decimal is, what ``endless`` makes of it, by
    default the nearest double."""
    if isinstance(value, Fraction):
        return numbers.finite(value) or endless(value)
    if isinstance(value, dict):
        pairs = (f"{json.dumps(key, ensure_ascii=False)}: {line(one, endless)}" for key, one in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(line(one, endless) for one in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def quotient(value: Fraction) -> str:
    """A Fraction that is no decimal, exactly: ``"1/3"``."""
    return json.dumps(numbers.text(value))
