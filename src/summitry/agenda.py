"""Agendas: the issues of a negotiation as a YAML file that analysts write, read strictly and compiled once.

A cue is a pattern of words in order, any case: ``*`` ends a stem (``territor*``), ``a|b`` gives alternatives for one
word, ``..`` leaves a gap of up to five words within a sentence. A hyphen matches a space or any other hyphen, an
apostrophe its typographic form. A final ``?`` marks a weak cue: it raises its issue only where no other is named.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summitry.records import Agenda, Issue, Option

if TYPE_CHECKING:
    from yaml.nodes import Node

SHIPPED = files("summitry") / "agendas"
MOST_BYTES = 1_000_000
DEEPEST = 12  # the format needs six levels; anything far deeper is no agenda
QUOTE = "[\"'“”‘’«»]?"
BETWEEN = rf"(?:{QUOTE}\s++{QUOTE}|[-‐‑])"
# A full stop between words is allowed only inside an abbreviation ("U.S. forces"): a gap ends with its sentence.
GAP_WORD = r"(?:(?:\w\.){2,}|[\w$€£%]++(?:[.'’‐‑\-]\w++)*+)"
GAP = rf"(?:[,)(:–—\-]*{BETWEEN}\(?{GAP_WORD}){{0,5}}?,?{BETWEEN}"


class AgendaError(ValueError):
    """An agenda that cannot be used: which file, which line (None where there is none), and what to do about it."""

    def __init__(self, file: str, line: int | None, message: str, remedy: str) -> None:
        self.file, self.line, self.message, self.remedy = file, line, message, remedy
        place = file if line is None else f"{file}:{line}"
        super().__init__(f"{place}: {message} {remedy}")


def load(name_or_path: str | Path | None = None) -> Agenda:
    """The agenda of a shipped name (``None``: peace) or of a file. Raises AgendaError for all else."""
    if name_or_path is None or name_or_path in shipped():
        return _shipped(str(name_or_path or "peace"))
    return parse(_read(Path(name_or_path)), str(name_or_path))


def text(name_or_path: str | Path | None = None) -> str:
    """The YAML of the agenda that ``load`` would give. Raises AgendaError where there is none."""
    if name_or_path is None or name_or_path in shipped():
        return (SHIPPED / f"{name_or_path or 'peace'}.yaml").read_text(encoding="utf-8")
    return _read(Path(name_or_path))


def shipped() -> tuple[str, ...]:
    """Names of the agendas that come with Summitry."""
    return tuple(sorted(f.name.removesuffix(".yaml") for f in SHIPPED.iterdir() if f.name.endswith(".yaml")))


@lru_cache
def _shipped(name: str) -> Agenda:
    return parse((SHIPPED / f"{name}.yaml").read_text(encoding="utf-8"), f"{name}.yaml")


def _read(path: Path) -> str:
    try:
        if not path.is_file():
            known = ", ".join(shipped())
            raise AgendaError(str(path), None, "There is no such file.", f"Give a path, or a shipped name ({known}).")
        if path.stat().st_size > MOST_BYTES:
            raise _too_large(str(path))
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise AgendaError(str(path), None, "The file is not UTF-8 text.", "Save it as UTF-8.") from None
    except (OSError, ValueError) as error:
        if isinstance(error, AgendaError):
            raise
        raise AgendaError(str(path), None, f"It cannot be read ({error}).", "Check the path and its rights.") from None


def _too_large(name: str) -> AgendaError:
    return AgendaError(name, None, "The file is over 1 MB.", "Give an agenda file; they are a few pages long.")


def parse(text: str, name: str) -> Agenda:
    """The agenda in ``text``; ``name`` is the file that errors speak of."""
    if len(text) > MOST_BYTES:
        raise _too_large(name)
    data, line = _yaml(text, name)
    _check_schema(data, name, line)
    _check_names(data, name, line)
    _check_cues(data, name, line)
    return Agenda(data["agenda"], data["title"], tuple(_issue(issue) for issue in data["issues"]))


def _issue(data: dict[str, Any]) -> Issue:
    options = tuple(Option(o["name"], o["meaning"], o["realises"]) for o in data["options"])
    cues, towards, away = (tuple(data.get(key, ())) for key in ("cues", "towards", "away"))
    return Issue(data["name"], data["title"], data["proposition"], options, cues, towards, away)


Steps = Sequence[str | int]
LineOf = Callable[[Steps], int]


def _yaml(text: str, name: str) -> tuple[Any, LineOf]:
    """The plain data of ``text`` and a function from a path in it to its line."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        _check_plain(yaml.parse(text, Loader=loader), name)
        node = yaml.compose(text, Loader=loader)
        _check_keys(node, name)
        return yaml.load(text, Loader=loader), lambda path: _line(node, path)  # noqa: S506 (a safe loader)
    except yaml.MarkedYAMLError as error:
        at = error.problem_mark.line + 1 if error.problem_mark else None
        raise AgendaError(
            name, at, f"It is not YAML: {error.problem}.", "Mend the line or the one before it."
        ) from None
    except (yaml.YAMLError, ValueError) as error:  # characters YAML forbids; a date of a month that does not exist
        if isinstance(error, AgendaError):
            raise
        raise AgendaError(name, None, "It is not YAML.", "Save it as plain text, with quotes around dates.") from None


def _check_plain(events: Iterator[Any], name: str) -> None:
    """Refuse what plain data does not need and a hostile file does: tags, aliases, bottomless nesting."""
    depth = documents = 0
    for event in events:
        kind = type(event).__name__
        depth += kind.endswith(("SequenceStartEvent", "MappingStartEvent"))
        depth -= kind.endswith(("SequenceEndEvent", "MappingEndEvent"))
        documents += kind == "DocumentStartEvent"
        wrong = _not_plain(event, kind, depth, documents)
        if wrong:
            raise AgendaError(name, event.start_mark.line + 1, wrong, "Write plain lists, words and true or false.")


def _not_plain(event: Any, kind: str, depth: int, documents: int) -> str | None:
    if kind == "AliasEvent":
        return "Anchors and aliases are not read."
    if getattr(event, "tag", None):
        return f"The tag {event.tag} is not read."
    if depth > DEEPEST:
        return "Lists are nested too deep for an agenda."
    return "A second document begins here." if documents > 1 else None


def _check_keys(node: Any, name: str) -> None:
    """Refuse a key given twice: YAML would silently keep the last one."""
    if isinstance(node.value if node else None, str) or node is None:
        return
    pairs = [pair for pair in node.value if isinstance(pair, tuple)]
    seen: set[str] = set()
    for key, _ in pairs:
        if str(key.value) in seen:
            raise AgendaError(name, key.start_mark.line + 1, f"The key {key.value} stands here twice.", "Remove one.")
        seen.add(str(key.value))
    for child in [value for _, value in pairs] or node.value:
        _check_keys(child, name)


def _line(node: "Node | None", path: Steps) -> int:
    """The line, from 1, of the innermost node on ``path`` that the file has."""
    import yaml

    line = node.start_mark.line if node else 0
    for step in path:
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step]
        elif isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == step), None)
        if node is None:
            break
        line = node.start_mark.line
    return line + 1


@lru_cache
def _schema() -> Any:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(json.loads((SHIPPED / "agenda.schema.json").read_text(encoding="utf-8")))


def _check_schema(data: Any, name: str, line: LineOf) -> None:
    errors = sorted(_schema().iter_errors(data), key=lambda e: (line(e.absolute_path), str(list(e.absolute_path))))
    if errors:
        first = errors[0]
        raise AgendaError(name, line(first.absolute_path), *_in_words(first))


def _in_words(error: Any) -> tuple[str, str]:
    """What a schema error means for the analyst and what mends it."""
    place = " > ".join(str(step + 1 if isinstance(step, int) else step) for step in error.absolute_path) or "the file"
    if error.validator == "additionalProperties":
        known = error.schema["properties"]
        unknown = ", ".join(str(key) for key in error.instance if key not in known)
        return f"Unknown key in {place}: {unknown[:80]}.", f"The keys are {', '.join(known)}."
    if error.validator == "required":
        missing = ", ".join(key for key in error.validator_value if key not in error.instance)
        return f"Missing in {place}: {missing}.", "Add it."
    remedies = {
        "minItems": (f"The list {place} is empty.", "Give at least one."),
        "maxItems": (f"The list {place} is too long.", f"Give at most {error.validator_value}."),
        "maxLength": (f"{place} is too long.", f"Use at most {error.validator_value} characters."),
        "pattern": (
            f"{place} is empty or not a name.",
            "Names are small letters, digits and hyphens; texts have words.",
        ),
        "type": (
            f"{place} should be of type {error.validator_value}.",
            "Put quotes around no, yes, numbers and dates.",
        ),
    }
    return remedies.get(error.validator, (f"{place} does not fit.", "See agenda.schema.json."))


def _check_names(data: Any, name: str, line: LineOf) -> None:
    """Each issue once, and each option of an issue once."""
    lists: list[Steps] = [("issues",), *(("issues", i, "options") for i in range(len(data["issues"])))]
    for path in lists:
        items = data["issues"] if len(path) == 1 else data["issues"][path[1]]["options"]
        seen: set[str] = set()
        for at, item in enumerate(items):
            if item["name"] in seen:
                raise AgendaError(
                    name, line([*path, at]), f"{item['name']} stands here twice.", "Rename or remove one."
                )
            seen.add(item["name"])


def _check_cues(data: Any, name: str, line: LineOf) -> None:
    for number, issue in enumerate(data["issues"]):
        for key in ("cues", "towards", "away"):
            for at, cue in enumerate(issue.get(key, ())):
                try:
                    _regex(cue)
                except ValueError as error:
                    where = line(["issues", number, key, at])
                    remedy = "Write words; * ends a stem, a|b alternatives, .. a gap between words."
                    raise AgendaError(name, where, f"The cue {cue!r} does not work: {error}.", remedy) from None


@lru_cache(maxsize=16_384)
def compile_cue(pattern: str) -> re.Pattern[str]:
    """The regular expression of a cue pattern. Raises ValueError where the pattern has no words or a gap at an end."""
    return re.compile(_regex(pattern), re.IGNORECASE)


def _regex(pattern: str) -> str:
    words = pattern.removesuffix("?").split()
    if not words or ".." in (words[0], words[-1]):
        raise ValueError("a cue begins and ends with a word")
    made = _word(words[0])
    for before, word in pairwise(words):
        if word != "..":
            made += (GAP if before == ".." else BETWEEN) + _word(word)
    return rf"\b{made}(?!\w)"


def _word(word: str) -> str:
    return "(?:" + "|".join(_alternative(part) for part in word.split("|")) + ")"


def _alternative(part: str) -> str:
    stem = part.removesuffix("*")
    if not re.fullmatch(r"\w[\w.'’&/‐‑-]*", stem):
        raise ValueError(f"{part!r} is no word")
    escaped = re.sub(r"\\?[-‐‑]", "[-‐‑ ]", re.escape(stem))
    escaped = re.sub(r"['’]", "['’]", escaped)
    return escaped + (r"\w*+" if part.endswith("*") else "")
