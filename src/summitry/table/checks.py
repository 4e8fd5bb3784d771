"""Whether a table file says something that can be meant: the schema first, then names against each other."""

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

from summitry.table.yaml_text import Path, Source, TableError

Wrong = tuple[Path, str, str]  # where, what, and what to do


@lru_cache(maxsize=1)
def schema() -> dict[str, Any]:
    """The JSON Schema of table files, as shipped."""
    shipped: dict[str, Any] = json.loads(files("summitry.table").joinpath("table.schema.json").read_text("utf-8"))
    return shipped


def check(source: Source) -> None:
    """TableError for the first thing wrong, by its place in the file."""
    wrong = sorted((source.line(path), message, remedy) for path, message, remedy in _schema_errors(source.data))
    wrong = wrong or sorted((source.line(path), message, remedy) for path, message, remedy in _names(source.data))
    if wrong:
        raise TableError(*wrong[0])


def _schema_errors(data: Any) -> Iterator[Wrong]:
    import jsonschema

    for error in jsonschema.Draft202012Validator(schema()).iter_errors(data):
        yield (list(error.absolute_path), *_told(error))


def _told(error: Any) -> tuple[str, str]:
    """What is wrong and what to do, for each keyword that the schema uses."""
    path = (str(step + 1) if isinstance(step, int) else step for step in error.absolute_path)
    where, allowed = " ".join(path) or "the file", error.validator_value
    value = json.dumps(error.instance, ensure_ascii=False)[:60]
    match error.validator:
        case "required":
            return f"{where} has no {', '.join(key for key in allowed if key not in error.instance)}.", "Add it."
        case "additionalProperties":
            return f"{where} has a key that is not known: {_unknown(error)}.", "Take it out, or correct its spelling."
        case "type":
            return f"{where} must be {_kind(allowed)}, not {value}.", _remedy(allowed)
        case "enum":
            return f"{where} cannot be {value}.", f"Use {_list(allowed)}."
    return f"{where} cannot be {value}.", "Compare with a freshly laid table."


def _remedy(allowed: str | list[str]) -> str:
    if allowed == "array":
        return "Write [] for none."
    return "Put what looks like a number or a yes in quotation marks." if "string" in allowed else "Write it so."


def _unknown(error: Any) -> str:
    return ", ".join(sorted(key for key in error.instance if key not in error.schema["properties"]))


def _kind(allowed: str | list[str]) -> str:
    names = {"object": "keys with values", "array": "a list", "string": "words", "boolean": "true or false"}
    kinds = [allowed] if isinstance(allowed, str) else allowed
    return " or ".join(names.get(kind, kind) for kind in kinds)


def _names(data: Any) -> Iterator[Wrong]:
    issues = [issue["name"] for issue in data["issues"]]
    yield from _twice(["issues"], issues, "issue")
    yield from _twice(["parties"], data["parties"], "party")
    for number, issue in enumerate(data["issues"]):
        yield from _twice(["issues", number, "options"], [option["name"] for option in issue["options"]], "option")
    cells = [(one["party"], one["issue"]) for one in data["positions"]]
    yield from _twice(["positions"], cells, "position of")
    options = {issue["name"]: [option["name"] for option in issue["options"]] for issue in data["issues"]}
    for number, position in enumerate(data["positions"]):
        yield from _position(["positions", number], position, data["parties"], options)


def _twice(path: list[str | int], names: Sequence[str | tuple[str, str]], what: str) -> Iterator[Wrong]:
    seen = set()
    for number, name in enumerate(names):
        if name in seen:
            shown = name if isinstance(name, str) else " on ".join(name)
            yield [*path, number], f'The {what} "{shown}" stands here a second time.', "Keep one of the two."
        seen.add(name)


def _position(
    path: list[str | int], position: Any, parties: list[str], options: dict[str, list[str]]
) -> Iterator[Wrong]:
    party, issue = position["party"], position["issue"]
    if party not in parties:
        yield [*path, "party"], f'"{party}" is no party of this table.', f"Add it to parties, or use {_list(parties)}."
    if issue not in options:
        yield [*path, "issue"], f'"{issue}" is no issue of this table.', f"Add it to issues, or use {_list(options)}."
        return
    for at, one in [(path, position), *(([*path, "history", n], o) for n, o in enumerate(position.get("history", [])))]:
        option = one.get("option")
        if option is not None and option not in options[issue]:
            yield [*at, "option"], f'"{option}" is no option of {issue}.', f"Use {_list(options[issue])}."


def _list(names: Any) -> str:
    return " or ".join(list(names)[:8]) or "none, there is none yet"
