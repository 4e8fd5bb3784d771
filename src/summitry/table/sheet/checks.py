"""Whether a table file says something that can be meant: the schema first, then names against each other."""

import json
from functools import lru_cache
from importlib.resources import files
from typing import Any

from summitry.table.sheet.names import wrong_names
from summitry.yaml_text import Form, Source, YamlError, misfits


class TableError(YamlError):
    """A table file that cannot be used: what is wrong, in which line, and what to do about it."""


FORM = Form(TableError, "a table file", 5_000_000, "a freshly laid table (`summitry table`)")


@lru_cache(maxsize=1)
def schema() -> dict[str, Any]:
    """The JSON Schema of table files, as shipped."""
    shipped: dict[str, Any] = json.loads(files("summitry.table.sheet").joinpath("table.schema.json").read_text("utf-8"))
    return shipped


def check(source: Source) -> None:
    """TableError for the first thing wrong, by its place in the file."""
    wrong = list(misfits(source, schema())) or list(wrong_names(source.data))
    if wrong:
        raise source.error(*min(wrong, key=lambda one: (source.line(one[0]), *one[1:])))
