"""What kind of file an agenda is: its error, its size, its schema."""

import json
from functools import lru_cache
from importlib.resources import files
from typing import Any

from summitry.yaml_text import Form, YamlError

SHIPPED = files("summitry") / "agendas"


class AgendaError(YamlError):
    """An agenda that cannot be used: which file, which line (None where there is none), and what to do about it."""


FORM = Form(AgendaError, "an agenda file", 1_000_000, "a shipped agenda (`summitry agenda show peace --yaml`)")


@lru_cache(maxsize=1)
def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of agenda files, as shipped."""
    shipped: dict[str, Any] = json.loads((SHIPPED / "agenda.schema.json").read_text(encoding="utf-8"))
    return shipped
