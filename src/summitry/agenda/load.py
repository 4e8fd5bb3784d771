"""An agenda by its name, where it ships, or by its file."""

from functools import lru_cache
from pathlib import Path

from summitry.agenda.form import FORM, SHIPPED, AgendaError
from summitry.agenda.parse import built, parse
from summitry.records import Agenda
from summitry.yaml_text import read, text_of

DEFAULT = "peace"


def load(name_or_path: str | Path | None = None) -> Agenda:
    """The agenda of a shipped name (``None``: peace) or of a file. Raises AgendaError for all else."""
    if name_or_path is None or name_or_path in shipped():
        return _shipped(str(name_or_path or DEFAULT))
    return parse(text(name_or_path), str(name_or_path))


def text(name_or_path: str | Path | None = None) -> str:
    """The YAML of the agenda that ``load`` would give. Raises AgendaError where there is none."""
    if name_or_path is None or name_or_path in shipped():
        return (SHIPPED / f"{name_or_path or DEFAULT}.yaml").read_text(encoding="utf-8")
    try:
        return text_of(Path(name_or_path), FORM)
    except AgendaError as error:
        if not isinstance(error.__cause__, FileNotFoundError):
            raise
        known = f"Give a path, or a shipped name ({', '.join(shipped())})."
        raise AgendaError(None, error.message, known, str(name_or_path)) from None


def shipped() -> tuple[str, ...]:
    """Names of the agendas that come with Summitry."""
    return tuple(sorted(f.name.removesuffix(".yaml") for f in SHIPPED.iterdir() if f.name.endswith(".yaml")))


@lru_cache
def _shipped(name: str) -> Agenda:
    """Not checked each time: the tests do."""
    return built(read(text(name), FORM, f"{name}.yaml"))
