"""A YAML text as data that knows its lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summitry.yaml_text.errors import Form, YamlError

if TYPE_CHECKING:
    import yaml

Path = Sequence[str | int]


@dataclass(frozen=True, slots=True)
class Source:
    """A YAML text as data, knowing the line of every value; ``name`` is the file that errors speak of."""

    data: Any
    root: "yaml.Node"
    form: Form
    name: str | None = None

    def line(self, path: Path) -> int:
        """The line, from 1, of the key or item at ``path`` (keys and indices), or of the innermost that is there."""
        node, line = self.root, self.root.start_mark.line
        for step in path:
            found = _child(node, step)
            if found is None:
                break
            line, node = found
        return int(line) + 1

    def written(self, path: Path) -> str | None:
        """The value at ``path`` as it is written, without quotation marks; None where it is no single word."""
        node = self.root
        for step in path:
            found = _child(node, step)
            if found is None:
                return None
            node = found[1]
        return node.value if isinstance(node.value, str) else None

    def error(self, path: Path, message: str, remedy: str) -> YamlError:
        """The error of this kind of file, to raise, for what stands at ``path``."""
        return self.form.error(self.line(path), message, remedy, self.name)


def _child(node: "yaml.Node", step: str | int) -> "tuple[int, yaml.Node] | None":
    """The value behind a key, or the item, with the line of its key or of itself."""
    import yaml

    if isinstance(node, yaml.MappingNode):
        return next(((key.start_mark.line, value) for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step].start_mark.line, node.value[step]
    return None
