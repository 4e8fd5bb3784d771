"""The text of an agenda file into an Agenda."""

from typing import Any

from summitry.agenda.checks import check
from summitry.agenda.form import FORM
from summitry.records import Agenda, Issue, Option
from summitry.yaml_text import read


def parse(text: str, name: str) -> Agenda:
    """The agenda in ``text``; ``name`` is the file that errors speak of. Raises AgendaError, with line and remedy."""
    source = read(text, FORM, name)
    check(source)
    data = source.data
    return Agenda(data["agenda"], data["title"], tuple(_issue(issue) for issue in data["issues"]))


def _issue(data: dict[str, Any]) -> Issue:
    options = tuple(Option(o["name"], o["meaning"], o["realises"]) for o in data["options"])
    cues, towards, away = (tuple(data.get(key, ())) for key in ("cues", "towards", "away"))
    return Issue(data["name"], data["title"], data["proposition"], options, cues, towards, away)
