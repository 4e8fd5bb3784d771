"""Records as plain JSON values and back, worked out from the fields' types alone.

A tuple is a list; a record inside a record is an object; pairs of a name with something other than a name
(``stance``: issue and attitude) are an object from the names to the values. Reading checks every type.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from summitry.ledger.errors import LedgerError
from summitry.plain import rounded

R = TypeVar("R")
Convert = Callable[[Any], Any]
Shape = tuple[tuple[str, Convert, Convert], ...]  # each field's name, how to write it, how to read it

NAMES = {
    str: "text", int: "a whole number", float: "a number", bool: "true or false",
    NoneType: "null", list: "a list", dict: "an object",
}  # fmt: skip
SURROGATE = re.compile("[\ud800-\udfff]")  # JSON can escape half a character; no file can hold one


def to_json(record: object) -> dict[str, Any]:
    """The record as a JSON object, its keys in the order of its fields."""
    return {name: write(getattr(record, name)) for name, write, _ in _shape(type(record))}


def from_json(kind: type[R], data: Mapping[str, Any]) -> R:
    """The record of this kind that ``to_json`` gave; LedgerError says which field is missing, unknown or wrong."""
    shape = _shape(kind)
    if odd := sorted(_of(dict, data).keys() - {name for name, _, _ in shape}):
        raise LedgerError(f"unknown field {', '.join(map(repr, odd))}")
    return kind(**{name: _field(name, read, data) for name, _, read in shape})


def _field(name: str, read: Convert, data: Mapping[str, Any]) -> Any:
    if name not in data:
        raise LedgerError(f"missing field {name!r}")
    try:
        return read(data[name])
    except LedgerError as error:
        raise LedgerError(f"{name}: {error}") from None


def _worked_out(kind: type[Any]) -> Shape:
    hints = get_type_hints(kind)
    return tuple((f.name, _writer(hints[f.name]), _reader(hints[f.name])) for f in fields(kind))


_shape: Callable[[Any], Shape] = cache(_worked_out)


def _writer(hint: Any) -> Convert:
    if is_dataclass(hint):
        return to_json
    if get_origin(hint) in (Union, UnionType):
        write = _writer(_unless_none(hint))
        return lambda value: None if value is None else write(value)
    if hint is int:
        return _number
    if get_origin(hint) is not tuple:
        return lambda value: value
    if _is_mapping(hint):
        write = _writer(get_args(get_args(hint)[0])[1])
        return lambda pairs: {name: write(value) for name, value in pairs}
    if _is_pair(hint):
        writes = [_writer(part) for part in get_args(hint)]
        return lambda parts: [write(part) for write, part in zip(writes, parts, strict=True)]
    write = _writer(get_args(hint)[0])
    return lambda values: [write(value) for value in values]


def _number(value: int) -> int | str:
    """A count of packages of over 640 digits is rounded, as text: hardly any program reads so long a number."""
    power = rounded(value)
    return f"≈{power}" if power else value


def _reader(hint: Any) -> Convert:
    if isinstance(hint, type) and is_dataclass(hint):
        return lambda value: from_json(hint, value)
    if get_origin(hint) in (Union, UnionType):
        read = _reader(_unless_none(hint))
        return lambda value: None if value is None else read(value)
    if get_origin(hint) is Literal:
        return lambda value: _one_of(get_args(hint), value)
    if get_origin(hint) is not tuple:
        return _text if hint is str else lambda value: _of(hint, value)
    if _is_mapping(hint):
        read = _reader(get_args(get_args(hint)[0])[1])
        return lambda value: tuple((_text(name), read(inner)) for name, inner in _of(dict, value).items())
    if _is_pair(hint):
        reads = [_reader(part) for part in get_args(hint)]
        return lambda value: _pair(reads, _of(list, value))
    read = _reader(get_args(hint)[0])
    return lambda value: tuple(read(inner) for inner in _of(list, value))


def _unless_none(hint: Any) -> Any:
    return next(part for part in get_args(hint) if part is not NoneType)


def _is_pair(hint: Any) -> bool:
    return get_origin(hint) is tuple and Ellipsis not in get_args(hint)


def _is_mapping(hint: Any) -> bool:
    """Pairs of a name with no second name; two names (``undecided``: party, issue) may repeat and stay a list."""
    inner = get_args(hint)[0]
    return _is_pair(inner) and get_args(inner)[0] is str and get_args(inner)[1] is not str


def _of(kind: Any, value: Any) -> Any:
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:  # not isinstance: True is no whole number here
        raise LedgerError(f"expected {NAMES[kind]}, found {NAMES.get(type(value), type(value).__name__)}")
    return value


def _text(value: Any) -> Any:
    if SURROGATE.search(_of(str, value)):
        raise LedgerError("a text with half a character (a lone surrogate)")
    return value


def _one_of(allowed: tuple[Any, ...], value: Any) -> Any:
    if value not in allowed:
        raise LedgerError(f"expected one of {', '.join(allowed)}; found {value!r}")
    return value


def _pair(reads: list[Convert], values: list[Any]) -> tuple[Any, ...]:
    if len(values) != len(reads):
        raise LedgerError(f"expected {len(reads)} values, found {len(values)}")
    return tuple(read(value) for read, value in zip(reads, values, strict=True))
