"""What a JSON Schema finds wrong with a file, in words: draft 2020-12."""

import json
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import Any

from summitry.yaml_text.source import Path, Source

Wrong = tuple[Path, str, str]  # where, what, and what to do
KINDS = {
    "object": "keys with values",
    "array": "a list",
    "string": "words",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "null": "null",
}
SHOWN = 60  # characters of a value that is wrong
BRACKETED = 120  # characters of a remedy that repeats what was written
MOST_NAMES = 12  # that a remedy lists


def misfits(source: Source, schema: dict[str, Any]) -> Iterator[Wrong]:
    """All that the schema forbids in the source, each with its path, what is wrong and what to do."""
    import jsonschema

    errors = list(jsonschema.Draft202012Validator(schema).iter_errors(source.data))
    misspelt = [error.absolute_path for error in errors if error.validator == "additionalProperties"]
    for error in errors:
        if error.validator != "required" or error.absolute_path not in misspelt:  # the missing key is likely that one
            yield _told(error, source)


def _told(error: Any, source: Source) -> Wrong:
    """What is wrong and what to do, for each keyword that the schemas use."""
    path, allowed = list(error.absolute_path), error.validator_value
    where = _where(path, source.data)
    match error.validator:
        case "additionalProperties":
            return _unknown(path, where, error)
        case "required":
            return path, f"{where} has no {', '.join(key for key in allowed if key not in error.instance)}.", "Add it."
        case "type":
            return path, *_of_another_kind(where, error, source)
        case "enum":
            return path, f"{where} cannot be {_value(error.instance)}.", f"Use {listed(allowed)}."
        case "minItems":
            return path, f"{where} is {'too short' if error.instance else 'empty'}.", f"Give at least {allowed}."
        case "maxItems" | "maxLength":
            return path, f"{where} is too long.", f"Give at most {allowed}{_unit(error.validator)}."
    described = error.schema.get("description")
    return path, f"{where} cannot be {_value(error.instance)}.", described or f"Compare with {source.form.model}."


def _where(path: Path, data: Any) -> str:
    """The place in words; an item of a list by its number, and by its name where it has one."""
    words: list[str] = []
    for step in path:
        data = data[step]
        name = data.get("name") if isinstance(data, dict) and isinstance(step, int) else None
        words.append(step if isinstance(step, str) else f"{step + 1}")
        words += [f"({name[:SHOWN]})"] if isinstance(name, str) else []
    return " ".join(words) or "the file"


def _value(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)[:SHOWN]


def _unknown(path: list[str | int], where: str, error: Any) -> Wrong:
    """A key that is not known, at its own line, with the one that was probably meant."""
    known = error.schema["properties"]
    key = next(key for key in error.instance if key not in known)
    near = get_close_matches(key[:SHOWN], known, 1)
    remedy = f'Did you mean "{near[0]}"?' if near else f"The keys are {', '.join(known)}."
    return [*path, key], f"{where} has a key that is not known: {key[:SHOWN]}.", remedy


def _kind(allowed: str | list[str]) -> str:
    return " or ".join(KINDS[kind] for kind in ([allowed] if isinstance(allowed, str) else allowed))


def _of_another_kind(where: str, error: Any, source: Source) -> tuple[str, str]:
    """A number, a list, nothing ... where something else is asked for, and what to do."""
    allowed, found = error.validator_value, error.instance
    written = source.written(list(error.absolute_path))
    if found is None and not written and allowed != "array":
        told = f"{where} must be {_kind(allowed)}, and nothing stands there."
        return told, "Write it there; words that begin with # need quotation marks."
    shown = written[:SHOWN] if written and not isinstance(found, str) else _value(found)
    return f"{where} must be {_kind(allowed)}, not {shown}.", _of_kind(error, shown, source)


def _of_kind(error: Any, shown: str, source: Source) -> str:
    allowed, found = error.validator_value, error.instance
    if allowed == "array":
        least = error.schema.get("minItems")
        if isinstance(found, float) and least == 2:
            return f"Write [{shown}, {shown}], or [0, 1] where nothing is known."
        if isinstance(found, str) and not least:
            return f"Write it in brackets: [{source.written(list(error.absolute_path))}]."[:BRACKETED]
        return f"Write at least {least} in brackets: [a, b]." if least else "Write [] for none."
    if "string" in allowed and isinstance(found, dict | list):
        return "Put quotation marks around words that hold a colon or brackets."
    if "string" in allowed:
        return f'Put quotation marks around it: "{shown}".'
    if "object" in allowed:
        return f"Compare with {source.form.model}."
    described = error.schema.get("description") if allowed == "number" else None
    return described or "Write it so, without quotation marks."


def _unit(keyword: str) -> str:
    return " characters" if keyword == "maxLength" else ""


def listed(names: Iterable[str]) -> str:
    """Names to choose from, in words."""
    return " or ".join(list(names)[:MOST_NAMES]) or "none, there is none yet"
