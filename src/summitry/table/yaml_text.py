"""Plain YAML as people write it: maps, lists and words, each with its line; nothing that runs or multiplies."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import yaml

LARGEST = 5_000_000  # bytes; a table of a thousand positions has half of one million
DEEPEST = 20
PLAIN_TAGS = {"tag:yaml.org,2002:null": None, "tag:yaml.org,2002:bool": bool, "tag:yaml.org,2002:int": int}
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C loader is ten times as quick, where it is built
Path = Sequence[str | int]


class TableError(Exception):
    """A table file that cannot be used: what is wrong, in which line, and what to do about it."""

    def __init__(self, line: int, message: str, remedy: str) -> None:
        super().__init__(f"line {line}: {message} {remedy}")
        self.line = line
        self.message = message
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Source:
    """A YAML text as data, knowing the line of every value."""

    data: Any
    root: yaml.Node

    def line(self, path: Path) -> int:
        """The line of the value at ``path`` (keys and indices), or of the innermost that is there."""
        node = self.root
        for step in path:
            found = _child(node, step)
            if found is None:
                break
            node = found
        return int(node.start_mark.line) + 1


def read(text: str) -> Source:
    """Read one YAML document; TableError for any text that is not one, or that uses tags or anchors."""
    if len(text) > LARGEST or len(text.encode(errors="replace")) > LARGEST:
        raise TableError(1, "The file is larger than 5 MB.", "A table holds positions, not the coverage itself.")
    try:
        _check(text)
        root = yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError as error:
        raise _broken(error, text) from error
    if root is None:
        raise TableError(1, "The file is empty.", "Lay a table with `summitry table` and edit that.")
    return Source(_plain(root), root)


def _check(text: str) -> None:
    """Look at the events alone, which takes no depth of calls, before anything is built from them."""
    depth = 0
    event: Any  # the stubs give events no marks and tags
    for event in yaml.parse(text, Loader=LOADER):
        line = event.start_mark.line + 1
        if getattr(event, "anchor", None):
            raise TableError(line, "Anchors and aliases (& and *) are not read.", "Write the value out.")
        if getattr(event, "tag", None):
            raise TableError(line, f"The tag {event.tag} is not read.", "Take it out: values are plain words.")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > DEEPEST:
            raise TableError(line, "Values are nested too deep.", "Compare with a freshly laid table.")


def _broken(error: yaml.YAMLError, text: str) -> TableError:
    mark = getattr(error, "problem_mark", None)
    position = getattr(error, "position", 0)
    line = mark.line + 1 if mark else text.count("\n", 0, position) + 1
    problem = getattr(error, "problem", None) or getattr(error, "reason", None) or "it cannot be read"
    return TableError(line, f"This is not YAML: {problem}.", "Check the indentation, colons and quotation marks here.")


def _plain(node: yaml.Node) -> Any:
    if isinstance(node, yaml.MappingNode):
        return _mapping(node)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    return _scalar(node)


def _mapping(node: yaml.MappingNode) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            raise TableError(line, "A key must be one word.", "Compare with a freshly laid table.")
        if key.value in data:
            raise TableError(line, f'"{key.value}" stands here twice.', "Keep one of the two.")
        data[key.value] = _plain(value)
    return data


def _scalar(node: yaml.Node) -> Any:
    """Words stay words, dates too; only ``null``, ``true``, ``false`` and whole numbers are more."""
    kind = PLAIN_TAGS.get(node.tag, str)
    if kind is bool:
        return node.value.lower() in ("yes", "true", "on")
    if kind is int and node.value.isascii() and node.value.isdecimal():
        return int(node.value) if len(node.value) < 20 else node.value
    return None if kind is None else node.value


def _child(node: yaml.Node, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        item: yaml.Node = node.value[step]
        return item
    return None


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def _words(dumper: yaml.SafeDumper, words: str) -> yaml.Node:
    style = None if words.isprintable() else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", words, style=style)


_Dumper.add_representer(str, _words)


def flow(value: Any) -> str:
    """A value on one line, quoted only where YAML needs it."""
    text = yaml.dump(
        [value], Dumper=_Dumper, default_flow_style=True, width=float("inf"), allow_unicode=True, sort_keys=False
    )
    return text.strip()[1:-1]


def comment(words: str) -> str:
    """Words that stay in one comment, whatever they hold."""
    return " ".join("".join(char if char.isprintable() else " " for char in words).split())
