"""The text of an agenda file into an Agenda."""

from typing import Any

from summitry.agenda.checks import check
from summitry.agenda.form import FORM
from summitry.records import Agenda, Issue, Link, Option
from summitry.yaml_text import Source, read


def parse(text: str, name: str) -> Agenda:
    """The agenda in ``text``; ``name`` is the file that errors speak of. Raises AgendaError, with line and remedy."""
    source = read(text, FORM, name)
    check(source)
    return built(source)


def built(source: Source) -> Agenda:
    """The agenda of a source that was checked."""
    data = source.data
    links = (Link(link["issue"], link["kind"], link["other"]) for link in data.get("links", ()))
    return Agenda(data["agenda"], data["title"], tuple(map(_issue, data["issues"])), tuple(links))


def _issue(data: dict[str, Any]) -> Issue:
    return Issue(
        name=data["name"],
        title=data["title"],
        proposition=data["proposition"],
        options=tuple(map(_option, data["options"])),
        cues=tuple(data.get("cues", ())),
        towards=tuple(data.get("towards", ())),
        away=tuple(data.get("away", ())),
        aliases=tuple(data.get("aliases", ())),
        ordered=data.get("ordered", True),
    )


def _option(data: dict[str, Any]) -> Option:
    return Option(data["name"], data["meaning"], data["realises"], tuple(data.get("cues", ())))
