"""Coverage in: files, folders, pages, feeds and standard input to Documents."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import BinaryIO

from summitry.read.clean import cleaned, told
from summitry.read.coverage import Notes, load_notes
from summitry.read.document import document, identity, noted, undated
from summitry.read.draft import Draft, Source
from summitry.read.formats.choose import drafts
from summitry.read.sources import covered, gather, printable
from summitry.records import Document, Problem


@dataclass(frozen=True, slots=True)
class Coverage:
    """All that was read, by name; what could not be; the agenda that a ``coverage.toml`` names, if any does.

    It is a file, or the name of an agenda that ships.
    """

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
    agenda: Path | str | None = None


def read(sources: Sequence[str], stdin: BinaryIO | None = None) -> Coverage:
    """Read ``sources``: paths, addresses, or ``-`` for ``stdin``. Never raises for what is wrong with them."""
    notes = cache(load_notes)
    found = list(_drafts(gather(sources, stdin)))
    folders = sorted({folder for _, folder in found if folder is not None})
    taken = [item for each, folder in found for item in _taken(each, folder, notes)]
    documents, doubles = _numbered([item for item in taken if isinstance(item, Document)])
    agendas = [agenda for folder in folders if (agenda := notes(folder).agenda)]
    problems = [item for item in taken if isinstance(item, Problem)]
    problems += [problem for folder in folders for problem in notes(folder).problems]
    problems += [*doubles, *_agenda_problems(agendas), *(undated(d) for d in documents if d.published is None)]
    ordered = sorted(dict.fromkeys(map(told, problems)), key=lambda p: (p.document or "", p.kind, p.message, p.remedy))
    return Coverage(documents, tuple(ordered), agendas[0] if agendas else None)


def _drafts(sources: Iterable[Source | Problem]) -> Iterator[tuple[Draft | Problem, Path | None]]:
    """Each article or problem, with the folder whose ``coverage.toml`` covers it."""
    for source in sources:
        if isinstance(source, Problem):
            yield source, None
            continue
        folder = covered(source.path) if source.path else None
        yield from ((draft, folder) for draft in drafts(source))


def _taken(item: Draft | Problem, folder: Path | None, notes: Callable[[Path], Notes]) -> Iterator[Document | Problem]:
    """The document that ``item`` becomes, and what is wrong with it."""
    if isinstance(item, Problem):
        yield item
        return
    file = item.name.removeprefix(f"{printable(folder.name)}/") if folder and item.path else None
    draft, problem = cleaned(noted(item, notes(folder).of(file) if folder and file else None))
    yield from [problem] if problem else []
    yield document(draft)


def _numbered(documents: list[Document]) -> tuple[tuple[Document, ...], list[Problem]]:
    """Documents by name; of several under one name the second is called "name (2)", and a Problem says so."""
    ordered = sorted(documents, key=lambda d: (d.name, d.text))
    named: list[Document] = []
    problems = []
    times: dict[str, int] = {}
    for each in ordered:
        times[each.name] = times.get(each.name, 0) + 1
        if times[each.name] == 1:
            named.append(each)
            continue
        name = f"{each.name} ({times[each.name]})"
        named.append(replace(each, name=name, id=identity(name, each.text)))
        message = f"Two articles are called {each.name}; one is called {name} here."
        problems.append(Problem("same name", message, "Rename one of the files or folders.", name))
    return tuple(sorted(named, key=lambda d: d.name)), problems


def _agenda_problems(agendas: list[Path | str]) -> list[Problem]:
    if len(set(agendas)) < 2:
        return []
    names = ", ".join("/".join(Path(agenda).parts[-2:]) for agenda in agendas)
    message = f"The coverage names several agendas ({names}); the first is used."
    return [Problem("agenda", message, "Read the folders one at a time, or name the agenda.", None)]
