"""Whether a case file says something that can be meant: its numbers, the schema, then names and lengths."""

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from difflib import get_close_matches
from fractions import Fraction
from functools import lru_cache
from importlib.resources import files
from math import prod
from typing import Any

from summitry.deals.files.errors import DomainError, repeated, shown
from summitry.deals.files.json_text import Step, numbers_in, place
from summitry.deals.files.numbers import WRITE, exact

Wrong = tuple[tuple[Step, ...], str, str]  # where, what, and what to do
KINDS = {
    "object": "an object {...}", "array": "a list [...]", "string": "text", "boolean": "true or false",
    "number": "a number", "null": "null",
}  # fmt: skip
MEANT = 0.6  # how near a key must be to a known one to be taken for a slip
NOTES = ("comment", "comments", "description", "note", "notes", "source", "url")  # for readers, anywhere; not read
LONG = 8  # numbers in a row
SKETCH = 'A case file is {"issues": [{"name", "options"}], "parties": [{"name", "reservation", "table"}]}.'


@lru_cache(maxsize=1)
def schema() -> dict[str, Any]:
    """The JSON Schema of case files, as shipped."""
    shipped: dict[str, Any] = json.loads(files("summitry.deals.files").joinpath("case.schema.json").read_text("utf-8"))
    return shipped


def check(data: Any) -> None:
    """DomainError for the first thing wrong."""
    for path, number in numbers_in(data):
        if not number.is_finite():
            raise DomainError(place(path, data), "this is not a number that can be meant.", WRITE)
    for wrong in (_misfits, _slips, _wrong_names, _wrong_lengths, _wrong_options):
        for path, message, remedy in wrong(data):
            raise DomainError(place(path, data), message, remedy)


def _misfits(data: Any) -> Iterator[Wrong]:
    """What the schema forbids, by its place in the file."""
    import jsonschema

    errors = jsonschema.Draft202012Validator(schema()).iter_errors(_light(data))
    for error in sorted(errors, key=lambda one: [str(step) for step in one.absolute_path]):
        yield tuple(error.absolute_path), *_told(error)


def _light(data: Any) -> Any:
    """The data without long rows of nothing but numbers, which no schema can find fault with: they take it long."""
    if isinstance(data, dict):
        return {key: _light(value) for key, value in data.items()}
    if not isinstance(data, list) or (len(data) > LONG and all(isinstance(one, Decimal) for one in data)):
        return [] if isinstance(data, list) else data
    return [_light(value) for value in data]


def _told(error: Any) -> tuple[str, str]:
    allowed = error.validator_value
    described = error.schema.get("description") if error.absolute_path else SKETCH
    match error.validator:
        case "required":
            missing = next(key for key in allowed if key not in error.instance)
            near = get_close_matches(missing, error.instance, 1)
            return f'"{missing}" is missing.', f'Is "{near[0]}" meant for it?' if near else f"Add it. {SKETCH}"
        case "type":
            kinds = [allowed] if isinstance(allowed, str) else allowed
            wanted = " or ".join(KINDS[kind] for kind in kinds if kind != "string" or len(kinds) == 1)
            return f"{shown(error.instance)} stands where {wanted} is wanted.", described or SKETCH
        case "minItems":
            return f"the list has {len(error.instance)} items.", f"Give at least {allowed}."
        case "maxItems":
            return f"the list has {len(error.instance)} items.", f"Give {allowed}."
    return f"{shown(error.instance)} cannot be read.", described or SKETCH


def _keys(data: Any) -> Iterator[tuple[tuple[Step, ...], list[str]]]:
    """Each key that the schema does not know, with the keys that it knows there."""
    known = schema()["properties"]
    yield from (((key,), list(known)) for key in data if key not in known)
    for section in ("issues", "parties", "red_lines", "linkages"):
        inside = known[section]["items"]["properties"]
        for number, one in enumerate(data.get(section, [])):
            yield from (((section, number, key), list(inside)) for key in one if key not in inside)
    joint = known["parties"]["items"]["properties"]["joints"]["items"]["properties"]
    for number, party in enumerate(data["parties"]):
        for at, one in enumerate(party.get("joints", [])):
            yield from ((("parties", number, "joints", at, key), list(joint)) for key in one if key not in joint)


def _slips(data: Any) -> Iterator[Wrong]:
    """A key that nobody reads may be a slip for one that counts, so it is refused; notes of the writer are not."""
    for path, known in _keys(data):
        if (key := str(path[-1]).lower()) not in NOTES:
            near = get_close_matches(key, known, 1, MEANT)
            remedy = f"Did you mean {shown(near[0])}?" if near else f"The keys there are {', '.join(known)}."
            yield path, "this key is not known.", f'{remedy} What is for readers alone goes into "note".'


def _wrong_names(data: Any) -> Iterator[Wrong]:
    for section in ("issues", "parties"):
        if twice := repeated(one["name"] for one in data[section]):
            yield (section,), f"the name {shown(twice)} stands twice.", "Give each a name of its own."
    for number, issue in enumerate(data["issues"]):
        if twice := repeated(issue["options"]):
            yield ("issues", number), f"the option {shown(twice)} stands twice.", "Give each a name of its own."
    issues = {issue["name"] for issue in data["issues"]}
    for path, name in _issues_named(data):
        if name not in issues:
            yield path, f"there is no issue {shown(name)}.", _instead(name, sorted(issues))
    parties = {party["name"] for party in data["parties"]}
    for section in ("red_lines", "linkages"):
        for number, one in enumerate(data.get(section, [])):
            if one.get("party") is not None and one["party"] not in parties:
                yield (
                    (section, number),
                    f"there is no party {shown(one['party'])}.",
                    _instead(one["party"], sorted(parties)),
                )


def _issues_named(data: Any) -> Iterator[tuple[tuple[Step, ...], str]]:
    """Where issues are spoken of, and by which name."""
    for number, party in enumerate(data["parties"]):
        for key in ("orders", "weights", "opening"):
            yield from ((("parties", number, key), name) for name in party.get(key, {}))
        for at, joint in enumerate(party.get("joints", [])):
            yield from ((("parties", number, "joints", at), name) for name in joint["issues"])
    yield from ((("red_lines", at), line["issue"]) for at, line in enumerate(data.get("red_lines", [])))
    for at, linkage in enumerate(data.get("linkages", [])):
        yield from ((("linkages", at), name) for name in linkage["issues"])


def _instead(name: str, known: Sequence[str]) -> str:
    near = get_close_matches(name, known, 1)
    return f"Did you mean {shown(near[0])}?" if near else f"Use one of {shown(', '.join(known))}."


def _wrong_lengths(data: Any) -> Iterator[Wrong]:
    sizes = {issue["name"]: len(issue["options"]) for issue in data["issues"]}
    for number, issue in enumerate(data["issues"]):
        if "labels" in issue and len(issue["labels"]) != len(issue["options"]):
            yield ("issues", number), *_counted("labels", len(issue["labels"]), len(issue["options"]))
    for number, party in enumerate(data["parties"]):
        yield from _wrong_table(("parties", number), party, list(sizes.items()))
        for at, joint in enumerate(party.get("joints", [])):
            here: tuple[Step, ...] = ("parties", number, "joints", at)
            if twice := repeated(joint["issues"]):
                yield here, f"the issue {shown(twice)} stands twice.", "Name each issue once."
            cells = prod(sizes[issue] for issue in joint["issues"])
            if len(joint["values"]) != cells:
                yield here, *_counted("values", len(joint["values"]), cells)


def _wrong_table(here: tuple[Step, ...], party: Any, issues: Sequence[tuple[str, int]]) -> Iterator[Wrong]:
    table = party.get("table")
    given = [key for key in ("joints", "bias") if party.get(key)]
    if table is None and given:
        yield here, f'"{given[0]}" is given, and no "table".', "Add the table: a row for each issue."
    if table is None and not 0 <= _share(party) <= 1:
        told = f"without a table, reservation {shown(party['reservation'])} is no share."
        yield here, told, "Write one between its worst package (0) and its best (1), or give a table."
    if table is not None and (beside := [key for key in ("orders", "weights") if party.get(key)]):
        yield here, f'"table" and "{beside[0]}" are both given.', "Keep the numbers, or the orders and weights."
    for (issue, size), row in zip(issues, table or [], strict=False):
        if len(row) != size:
            yield here, *_counted(f"numbers for issue {shown(issue)}", len(row), size)
    if table is not None and len(table) != len(issues):
        missing = f"; issue {shown(issues[len(table)][0])} has none" if len(table) < len(issues) else ""
        message, remedy = _counted("rows", len(table), len(issues))
        yield here, f"{message.removesuffix('.')}{missing}.", remedy


def _share(party: Any) -> Fraction:
    """The reservation of a party whose worths are not known."""
    given = party.get("reservation")
    return Fraction(0) if given is None else exact(given, "reservation")


def _counted(what: str, there: int, wanted: int) -> tuple[str, str]:
    return f"{there} {what} stand where {wanted} belong.", f"Give {wanted}, in the order of the file."


def _wrong_options(data: Any) -> Iterator[Wrong]:
    """Options that their issue does not have, orders that go in a ring, weights that are no shares."""
    options = {issue["name"]: issue["options"] for issue in data["issues"]}
    for path, issue, name in _options_named(data):
        if name not in options[issue]:
            yield path, f"issue {shown(issue)} has no option {shown(name)}.", _instead(name, options[issue])
    for at, linkage in enumerate(data.get("linkages", [])):
        if twice := repeated(linkage["issues"]):
            yield ("linkages", at), f"the issue {shown(twice)} stands twice.", "Name each issue once."
        for one in linkage["forbidden"]:
            if len(one) != len(linkage["issues"]):
                yield ("linkages", at), *_counted(f"options in {shown(one)}", len(one), len(linkage["issues"]))
    for number, party in enumerate(data["parties"]):
        for issue, (low, high) in party.get("weights", {}).items():
            yield from _wrong_weight(("parties", number, "weights"), issue, low, high)


def _options_named(data: Any) -> Iterator[tuple[tuple[Step, ...], str, str]]:
    """Where options are spoken of: the place, the issue, the name."""
    for number, party in enumerate(data["parties"]):
        for issue, chains in party.get("orders", {}).items():
            yield from ((("parties", number, "orders"), issue, name) for chain in chains for name in chain)
        yield from ((("parties", number, "opening"), issue, name) for issue, name in party.get("opening", {}).items())
    for at, line in enumerate(data.get("red_lines", [])):
        yield from ((("red_lines", at), line["issue"], name) for name in line["options"])
    for at, linkage in enumerate(data.get("linkages", [])):
        for one in linkage["forbidden"]:
            named = zip(linkage["issues"], one, strict=False)
            yield from ((("linkages", at), issue, name) for issue, name in named)


def _wrong_weight(here: tuple[Step, ...], issue: str, low: Any, high: Any) -> Iterator[Wrong]:
    least, most = exact(low, "weights"), exact(high, "weights")
    if not 0 <= least <= most <= 1:
        yield (
            here,
            f"the weight of issue {shown(issue)} is no interval of shares.",
            "Write [least, most] between 0 and 1.",
        )
