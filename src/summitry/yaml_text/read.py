"""One YAML document into plain data: its events are looked at first, which takes neither depth nor memory."""

from typing import TYPE_CHECKING, Any

from summitry.yaml_text.errors import Form, broken
from summitry.yaml_text.source import Source

if TYPE_CHECKING:
    import yaml

DEEPEST = 20
MOST_VALUES = 300_000  # each takes a kilobyte while it is read; a table of a thousand positions has thirty thousand
PLAIN = "tag:yaml.org,2002:"
Wrong = tuple[str, str] | None


def read(text: str, form: Form, name: str | None = None) -> Source:
    """The one YAML document of ``text``: maps, lists, words, ``null``, ``true``, ``false`` and decimal numbers.

    Dates and everything else stay words. Raises the form's error for any text that is not that, or that has tags, anchors,
    a key twice, or no end. ``name`` is the file that errors speak of.
    """
    import yaml

    if len(text) > form.largest or len(text.encode(errors="replace")) > form.largest:
        raise form.too_large(name)
    try:
        _check(text, form, name)
        root = yaml.compose(text, Loader=_loader())
    except yaml.YAMLError as error:
        raise broken(error, text, form, name) from error
    if root is None:
        raise form.error(1, "The file is empty.", f"Begin with {form.model}.", name)
    return Source(_plain(root, form, name), root, form, name)


def _loader() -> Any:
    import yaml

    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C loader is ten times as quick, where it is built


def _check(text: str, form: Form, name: str | None) -> None:
    import yaml

    depth = documents = values = 0
    event: Any  # the stubs give events no marks and tags
    for event in yaml.parse(text, Loader=_loader()):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        documents += isinstance(event, yaml.DocumentStartEvent)
        values += isinstance(event, yaml.NodeEvent)
        wrong = _marked(event) or _beyond(depth, documents, values, form)
        if wrong:
            raise form.error(event.start_mark.line + 1, *wrong, name)


def _marked(event: Any) -> Wrong:
    if getattr(event, "anchor", None):
        return "Anchors and aliases (& and *) are not read.", "Write it out; a * first in a word needs quotation marks."
    if getattr(event, "tag", None):
        return f"The tag {event.tag} is not read.", "Take it out; a ! first in a word needs quotation marks."
    return None


def _beyond(depth: int, documents: int, values: int, form: Form) -> Wrong:
    if depth > DEEPEST:
        return "Values are nested too deep.", f"Compare with {form.model}."
    if documents > 1:
        return "A second document begins here.", "Take out the line ---, or make two files."
    return ("There are too many values.", f"Compare with {form.model}.") if values > MOST_VALUES else None


def _plain(node: "yaml.Node", form: Form, name: str | None) -> Any:
    import yaml

    if isinstance(node, yaml.MappingNode):
        return _mapping(node, form, name)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, form, name) for item in node.value]
    return _scalar(node)


def _mapping(node: "yaml.MappingNode", form: Form, name: str | None) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if not isinstance(key.value, str):
            raise form.error(line, "A key must be one word.", f"Compare with {form.model}.", name)
        if key.value in data:
            raise form.error(line, f'"{key.value}" stands here twice.', "Keep one of the two.", name)
        data[key.value] = _plain(value, form, name)
    return data


def _scalar(node: "yaml.Node") -> Any:
    word = node.value
    match node.tag.removeprefix(PLAIN):
        case "null":
            return None
        case "bool":
            return word.lower() in ("yes", "true", "on")
        case "int" if word.removeprefix("-").isascii() and word.removeprefix("-").isdecimal() and len(word) < 20:
            return int(word)
        case "float" if word.isascii() and set(word) <= set("-.0123456789") and any(map(str.isdigit, word)):
            return float(word)
    return word
