"""One function a command: options in, results on stdout, messages on stderr, exit status out."""

import argparse
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from summitry.cli.arguments import PAGES
from summitry.cli.files import piped, shown, text_from, write_file
from summitry.cli.progress import Progress
from summitry.cli.streams import tell
from summitry.negotiation import Negotiation, follow
from summitry.plain import plain
from summitry.records import Entries, Problem

SHOWN_PROBLEMS = 8
ABOVE_ALL = frozenset({"agenda", "coverage.toml"})  # kinds of problem that touch everything that is shown
NOTHING_DONE = 1


def brief(options: argparse.Namespace) -> int:
    negotiation = followed(options)
    from summitry.brief import markdown, page

    if not negotiation.entries.documents:
        return status(options, negotiation.entries)
    if options.json:
        from summitry.deals.files.json_text import line
        from summitry.ledger import steady, to_json

        print(steady(line(to_json(negotiation.brief))))
    elif options.output:
        is_page = options.output.lower().endswith(PAGES)
        write_file(options.output, page(negotiation.brief) if is_page else markdown(negotiation.brief))
    else:
        _print_brief(negotiation)
    return status(options, negotiation.entries, listed=not options.output and not options.json)


def _print_brief(negotiation: Negotiation) -> None:
    from summitry.brief import terminal
    from summitry.cli.listing import Paper

    terminal(negotiation.brief, Paper())


def read(options: argparse.Namespace) -> int:
    before = _held(options.ledger)
    entries = followed(options).entries
    documents = f"{_count(len(entries.documents), 'document')} ({len(entries.documents) - before} new)"
    statements = _count(len(entries.statements), "statement")
    print(plain(f"{options.ledger}: {documents}, {statements}, {_count(len(entries.events), 'contact')}"))
    return status(options, entries)


def _held(ledger: str) -> int:
    from summitry.ledger import Ledger

    if not _is_there(ledger):
        return 0
    with Ledger(ledger) as book:
        return len(book.documents())


def statements(options: argparse.Namespace) -> int:
    negotiation = followed(options)
    return _listed(options, negotiation.entries, negotiation.entries.statements, "statements")


def events(options: argparse.Namespace) -> int:
    from summitry.resolve.contacts.stages import stages

    entries = followed(options).entries
    rows = [stage for event in entries.events for stage in stages(event)]
    return _listed(options, entries, rows if options.json else entries.events, "events")


def positions(options: argparse.Namespace) -> int:
    negotiation = followed(options)
    return _listed(options, negotiation.entries, negotiation.table.positions, "positions")


def missing(options: argparse.Namespace) -> int:
    negotiation = followed(options)
    return _listed(options, negotiation.entries, negotiation.table.gaps, "missing")


def conflicts(options: argparse.Namespace) -> int:
    negotiation = followed(options)
    if options.json:
        return _listed(options, negotiation.entries, negotiation.table.corroborations, "conflicts")
    from summitry.cli.corroborations import show_corroborations

    show_corroborations(negotiation.table, negotiation.entries)
    return status(options, negotiation.entries)


def dates(options: argparse.Namespace) -> int:
    entries = followed(options).entries
    return _listed(options, entries, entries.dates, "dates")


def problems(options: argparse.Namespace) -> int:
    entries = followed(options).entries
    return _listed(options, entries, entries.problems, "problems", listed=True)


def table(options: argparse.Namespace) -> int:
    from summitry.cli import tables

    return tables.COMMANDS[options.what](options)


def deals(options: argparse.Namespace) -> int:
    from summitry.cli.deals import deals

    return deals(options)


def deals_schema(options: argparse.Namespace) -> int:
    from summitry.cli.deals import print_schema

    return print_schema(options)


def agenda(options: argparse.Namespace) -> int:
    from summitry.cli import agendas

    return agendas.COMMANDS[options.what](options)


def search(options: argparse.Namespace) -> int:
    from summitry.ledger import Ledger

    with Ledger(_existing(options.ledger)) as book:
        found = book.search(" ".join(options.words))
        entries = book.entries()
    _show(found, entries, "statements", options.json)
    return 0


def suggest(options: argparse.Namespace) -> int:
    """A draft for coverage of which nothing is said is none: a message, and exit 1."""
    from summitry.suggest import suggest, write

    entries = followed(options).entries
    entries = replace(entries, problems=tuple(p for p in entries.problems if p.kind != "agenda"))
    draft = suggest(entries, options.top)
    if entries.documents and not draft.suggestions:
        tell(
            "summitry: nobody is told to ask for or refuse anything here. Give more coverage, of what the parties say."
        )
        return NOTHING_DONE
    if options.json:
        from summitry.ledger import as_line

        print(as_line(draft))
    elif options.output:
        write_file(options.output, write(draft))
    elif entries.documents:
        sys.stdout.write(write(draft))
    return status(options, entries)


def export(options: argparse.Namespace) -> int:
    from summitry.ledger import Ledger
    from summitry.ledger import export as lines

    with Ledger(_existing(options.ledger)) as book:
        for line in lines(book.entries(), book.agenda_text()):
            print(line)
    return 0


def import_(options: argparse.Namespace) -> int:
    from summitry.ledger import Ledger, LedgerError, exported_agenda, load

    text = text_from(options.file, "Write one with: summitry export --ledger FILE")
    lines = text.split("\n")  # texts hold other ends of lines
    try:
        entries, agenda = load(lines), exported_agenda(lines)
    except LedgerError as error:
        raise LedgerError(
            f"{shown(options.file)}: {str(error).rstrip('.')}. Mend it there, or export the ledger anew."
        ) from None
    with Ledger(options.ledger) as book:
        book.fill(entries, agenda)
    documents, statements = len(entries.documents), len(entries.statements)
    print(plain(f"{options.ledger}: {_count(documents, 'document')}, {_count(statements, 'statement')}"))
    return 0


def followed(options: argparse.Namespace) -> Negotiation:
    """What the sources and the ledger hold; a message and exit 2 when neither is named."""
    if not options.sources and not options.ledger:
        called = getattr(options, "called", options.run)
        tell(f"summitry {called}: give coverage (PATH ...) or --ledger FILE; see summitry {called} --help")
        raise SystemExit(2)
    if not options.sources:
        _existing(options.ledger)
    if "-" in options.sources:
        piped()
    with Progress(sys.stderr) as progress:
        return follow(*options.sources, ledger=options.ledger, agenda=options.agenda, watch=progress)


def _is_there(ledger: str) -> bool:
    try:
        return Path(ledger).exists()
    except OSError:  # a name too long, or a folder without access: opening the ledger says so
        return True


def _existing(ledger: str) -> str:
    from summitry.ledger import LedgerError

    if not _is_there(ledger):
        raise LedgerError(f"{ledger}: there is no such ledger; make one with: summitry read PATH... --ledger {ledger}")
    return ledger


def _listed(
    options: argparse.Namespace, entries: Entries, rows: Iterable[object], kind: str, listed: bool = False
) -> int:
    _show(rows, entries, kind, options.json)
    return status(options, entries, listed)


def _show(rows: Iterable[object], entries: Entries, kind: str, json: bool) -> None:
    if json:
        from summitry.ledger import as_line

        for row in rows:
            print(as_line(row))
    else:
        from summitry.cli.listing import show

        show(kind, rows, entries)


def status(options: argparse.Namespace, entries: Entries, listed: bool = False) -> int:
    """Problems go to stderr unless the output lists them already; nothing read at all is a failure."""
    if not listed:
        _tell(entries.problems)
    if not entries.documents:
        tell("summitry: nothing could be read.")
        return 1
    return 1 if options.strict and entries.problems else 0


def _tell(problems: tuple[Problem, ...]) -> None:
    first = sorted(problems, key=lambda problem: problem.kind not in ABOVE_ALL)
    for problem in first[:SHOWN_PROBLEMS]:
        tell(f"{problem.document or 'summitry'}: {problem}")
    if len(problems) > SHOWN_PROBLEMS:
        tell(f"... and {len(problems) - SHOWN_PROBLEMS} more problems; `summitry problems` lists them all.")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
