"""Who wrote the words first: sources are counted by their authors, not by how many printed them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from summitry.records import Document, Evidence, Repeat, Statement


@dataclass(frozen=True, slots=True)
class Origins:
    """For each document (by name and by id) its name and the one it copies; its passages that repeat others."""

    names: Mapping[str, str]
    copied: Mapping[str, str]
    repeats: Mapping[str, tuple[Repeat, ...]]


def origins(documents: Iterable[Document], repeats: Iterable[Repeat]) -> Origins:
    """What ``origin`` and ``independent`` go by: ``origins(entries.documents, entries.repeats)``."""
    known = tuple(documents)
    names = {d.id: d.name for d in known} | {d.name: d.name for d in known}
    copied = {d.name: names.get(d.copy_of, d.copy_of) for d in known if d.copy_of is not None}
    passages: defaultdict[str, list[Repeat]] = defaultdict(list)
    for repeat in repeats:
        passages[names.get(repeat.document, repeat.document)].append(repeat)
    return Origins(names, copied, {name: tuple(found) for name, found in passages.items()})


def origin(known: Origins, document: str, start: int, end: int) -> str:
    """The name of the document that wrote ``text[start:end]`` of this one first.

    Copies and repeated passages are followed to their end; words that stand in no copy and no passage (by half of
    them or more) are the document's own.
    """
    name, seen = known.names.get(document, document), set[str]()
    while name not in seen:
        seen.add(name)
        passage = _passage(known.repeats.get(name, ()), start, end)
        if name in known.copied:
            name = known.copied[name]
        elif passage:
            start, end = _there(passage, start, end)
            name = known.names.get(passage.of, passage.of)
    return name


def independent(known: Origins, words: Iterable[Evidence | Statement]) -> int:
    """How many sources the words come from: the number of documents that wrote some of them first."""
    return len(sources(known, words))


def sources(known: Origins, words: Iterable[Evidence | Statement]) -> tuple[str, ...]:
    """The names of the documents that wrote the words first, in order."""
    return tuple(sorted({origin(known, w.document, w.start, w.end) for w in words}))


def _passage(repeats: Iterable[Repeat], start: int, end: int) -> Repeat | None:
    fitting = (r for r in repeats if 2 * (min(r.end, end) - max(r.start, start)) >= max(1, end - start))
    return max(fitting, key=lambda r: (min(r.end, end) - max(r.start, start), -r.start), default=None)


def _there(passage: Repeat, start: int, end: int) -> tuple[int, int]:
    """The same words in the earlier document, as far as they can be placed: as far from the passage's start."""
    moved = passage.of_start + max(0, start - passage.start)
    begin = min(moved, passage.of_end)
    return begin, min(begin + end - start, passage.of_end)
