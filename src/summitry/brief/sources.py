"""The coverage read: how much, what, and what could not be decided."""

from collections import Counter, defaultdict

from summitry.brief import repeats
from summitry.brief.blocks import Block, Bullets, Para, Run, Runs, Section, note, run
from summitry.brief.record import Coverage, Repeat, Source, Trouble, Troubles
from summitry.brief.shelf import Shelf
from summitry.brief.wording import capital, count, date, order
from summitry.records import Document, Entries, Problem

SIDE = "side unknown"  # the kind of Problem that the line of names sums up


def coverage(entries: Entries) -> Coverage:
    published = sorted((d.published for d in entries.documents if d.published), key=order)
    accounts = sum(d.copy_of is None for d in entries.documents)
    first, last = (published[0], published[-1]) if published else (None, None)
    return Coverage(len(entries.documents), accounts, first, last)


def sources(entries: Entries) -> tuple[Source, ...]:
    names = {d.id: d.name for d in entries.documents}
    return tuple(source(d, names) for d in sorted(entries.documents, key=lambda d: (order(d.published), d.name)))


def source(document: Document, names: dict[str, str]) -> Source:
    copied = document.copy_of and names.get(document.copy_of, document.copy_of)
    return Source(document.name, document.title, document.outlet, document.published, document.published_from, copied)


def troubles(shelf: Shelf, problems: tuple[Problem, ...]) -> tuple[Troubles, ...]:
    """Problems by kind, the most frequent kind first."""
    groups: dict[str, list[Trouble]] = defaultdict(list)
    for problem in problems:
        groups[problem.kind].append(_trouble(shelf, problem))
    ranked = sorted(groups.items(), key=lambda g: (-len(g[1]), g[0]))
    return tuple(Troubles(kind, tuple(items)) for kind, items in ranked)


def sideless(entries: Entries) -> tuple[str, ...]:
    """The speakers of whom nobody says for which side they speak."""
    names = {s.speaker for s in entries.originals() if s.capacity == "unknown" and s.speaker}
    return tuple(sorted(names, key=lambda name: (name.casefold(), name)))


def _trouble(shelf: Shelf, problem: Problem) -> Trouble:
    document = shelf.documents.get(problem.document or "")
    placed = document is not None and problem.start is not None
    line = document.text.count("\n", 0, problem.start) + 1 if document and placed else None
    return Trouble(problem.message, problem.remedy, problem.document, line)


def counts(coverage: Coverage) -> Para:
    """``7 articles, 5 independent accounts; 3 Mar 2024 – 9 Apr 2024``."""
    articles = count(coverage.articles, "article")
    accounts = f", {count(coverage.accounts, 'independent account')}" if coverage.articles else ""
    days = [date(coverage.first), date(coverage.last)]
    span = " – ".join(dict.fromkeys(days)) if coverage.first else "no publication date known"
    return note(f"{articles}{accounts}; {span}." if coverage.articles else "No articles.")


def show(found: tuple[Source, ...], repeated: tuple[Repeat, ...]) -> Section:
    rows = tuple(_source(item) for item in found)
    blocks: tuple[Block, ...] = (Bullets(rows), *repeats.show(repeated))
    return Section("sources", "Sources", blocks if rows else (note("Nothing has been read."),))


def _source(item: Source) -> Runs:
    origin = f" (date from {item.published_from})" if item.published and item.published_from else ""
    copy = (Run(" "), run(f"copy of {item.copy_of}, not counted", "mark")) if item.copy_of else ()
    title = (run(f", {item.title}"),) if item.title else ()
    where = run(item.name, "link" if is_address(item.name) else "faint")
    day = run(f", {date(item.published)}{origin}. ")
    return run(item.outlet or "Outlet unknown", "strong"), *title, day, where, *copy


def is_address(name: str) -> bool:
    return name.startswith(("https://", "http://"))


def show_troubles(found: tuple[Troubles, ...], unknown: tuple[str, ...] = (), most: int | None = None) -> Section:
    """The problems by kind; of all of them at most so many, the others counted; ``unknown`` speakers in one line."""
    found = tuple(group for group in found if not (unknown and group.kind == SIDE))
    blocks: list[Block] = [_whose(unknown)] if unknown else []
    left = most
    for group in found:
        items = list(Counter(group.items).items())[:left]
        left = None if left is None else left - len(items)
        if items:
            blocks += [_kind(group), Bullets(tuple(_item(item, times) for item, times in items))]
    different = sum(len(set(group.items)) for group in found)
    if most is not None and different > most:
        blocks.append(note(f"{different - most:,} more; “summitry problems FOLDER” lists them all."))
    title = "What could not be read or decided"
    return Section("troubles", title, tuple(blocks) or (note("Everything was read and decided."),))


def _whose(names: tuple[str, ...]) -> Para:
    why = f": {'; '.join(names)}. Their words count for no party until coverage names their side."
    return Para((run("Whose side is not told", "strong"), run(why)))


def _kind(group: Troubles) -> Para:
    return Para((run(f"{capital(group.kind)}: ", "strong"), run(count(len(group.items), "case"))), "subhead")


def _item(item: Trouble, times: int) -> Runs:
    line = f", line {item.line}" if item.line else ""
    place = (run(f" [{item.document}{line}]", "faint"),) if item.document else ()
    often = f" ({times} times)" if times > 1 else ""
    return run(item.message + often), *place, *((Run(" "), run(item.remedy)) if item.remedy else ())
