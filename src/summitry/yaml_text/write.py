"""Values and words as YAML that a person edits with pleasure."""

from typing import Any

import yaml


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


def block(value: Any) -> str:
    """A value behind its key, on a line of its own: words need fewer quotation marks there than between brackets."""
    if not isinstance(value, str):
        return flow(value)
    text = yaml.dump([value], Dumper=_Dumper, default_flow_style=False, width=float("inf"), allow_unicode=True)
    return text.strip().removeprefix("- ")


def quoted(value: Any) -> str:
    """Words, or a list of them, on one line and in quotation marks throughout."""
    text: str = yaml.dump(
        value, Dumper=_Dumper, default_flow_style=True, default_style='"', width=float("inf"), allow_unicode=True
    )
    return text.strip()


def comment(words: str) -> str:
    """Words that stay in one comment, whatever they hold."""
    return " ".join("".join(char if char.isprintable() else " " for char in words).split())
