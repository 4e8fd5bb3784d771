"""One function a command: options in, results on stdout, messages on stderr, exit status out."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from summitry.cli.progress import Progress
from summitry.negotiation import Negotiation, follow
from summitry.records import Entries, Problem

SHOWN_PROBLEMS = 8


class FileError(OSError):
    """A file that cannot be read or written; says what to do."""


def brief(options: argparse.Namespace) -> int:
    negotiation = _followed(options)
    from summitry.brief import markdown, page

    if options.json:
        from summitry.ledger import as_line

        print(as_line(negotiation.brief))
    elif options.output:
        _write(options.output, page(negotiation.brief) if _is_page(options.output) else markdown(negotiation.brief))
    else:
        _print_brief(negotiation)
    return _status(options, negotiation.entries, listed=not options.output and not options.json)


def _is_page(output: str) -> bool:
    kind = Path(output).suffix.lower()
    if kind not in {".html", ".htm", ".md", ".markdown"}:
        raise FileError(f"{output}: the brief is written as .html or .md; give a name that ends so.")
    return kind in {".html", ".htm"}


def _print_brief(negotiation: Negotiation) -> None:
    from rich.console import Console

    from summitry.brief import terminal

    terminal(negotiation.brief, Console(file=sys.stdout, highlight=False))


def read(options: argparse.Namespace) -> int:
    before = _held(options.ledger)
    entries = _followed(options).entries
    print(f"{options.ledger}: {_count(len(entries.documents), 'document')} ({len(entries.documents) - before} new), "
          f"{_count(len(entries.statements), 'statement')}, {_count(len(entries.events), 'contact')}")  # fmt: skip
    return _status(options, entries)


def _held(ledger: str) -> int:
    from summitry.ledger import Ledger

    if not Path(ledger).exists():
        return 0
    with Ledger(ledger) as book:
        return len(book.documents())


def statements(options: argparse.Namespace) -> int:
    negotiation = _followed(options)
    return _listed(options, negotiation.entries, negotiation.entries.statements, "statements")


def events(options: argparse.Namespace) -> int:
    from summitry.resolve.contacts.stages import stages

    entries = _followed(options).entries
    rows = [stage for event in entries.events for stage in stages(event)]
    return _listed(options, entries, rows if options.json else entries.events, "events")


def positions(options: argparse.Namespace) -> int:
    negotiation = _followed(options)
    return _listed(options, negotiation.entries, negotiation.table.positions, "positions")


def dates(options: argparse.Namespace) -> int:
    entries = _followed(options).entries
    return _listed(options, entries, entries.dates, "dates")


def problems(options: argparse.Namespace) -> int:
    entries = _followed(options).entries
    return _listed(options, entries, entries.problems, "problems", listed=True)


def table(options: argparse.Namespace) -> int:
    from summitry.table import write

    negotiation = _followed(options)
    if options.json:
        from summitry.ledger import as_line

        print(as_line(negotiation.table))
    elif options.output:
        _write(options.output, write(negotiation.table, negotiation.entries))
    else:
        sys.stdout.write(write(negotiation.table, negotiation.entries))
    return _status(options, negotiation.entries)


def deals(options: argparse.Namespace) -> int:
    from summitry.deals import deal_space
    from summitry.table import parse

    space = deal_space(parse(_text(options.file)))
    if options.json:
        from summitry.ledger import as_line

        print(as_line(space))
    else:
        from summitry.cli.listing import show_deals

        show_deals(space)
    return 0


def search(options: argparse.Namespace) -> int:
    from summitry.ledger import Ledger

    with Ledger(_existing(options.ledger)) as book:
        found = book.search(" ".join(options.words))
        entries = book.entries()
    _show(found, entries, "statements", options.json)
    return 0


def export(options: argparse.Namespace) -> int:
    from summitry.ledger import Ledger
    from summitry.ledger import export as lines

    with Ledger(_existing(options.ledger)) as book:
        for line in lines(book.entries(), book.agenda_text()):
            print(line)
    return 0


def import_(options: argparse.Namespace) -> int:
    from summitry.ledger import Ledger, exported_agenda, load

    lines = _text(options.file).split("\n")  # not splitlines: texts hold other line separators
    entries = load(lines)
    with Ledger(options.ledger) as book:
        book.replace(entries, exported_agenda(lines[0]))
    print(
        f"{options.ledger}: {_count(len(entries.documents), 'document')}, {_count(len(entries.statements), 'statement')}"
    )
    return 0


def _followed(options: argparse.Namespace) -> Negotiation:
    """What the sources and the ledger hold; a message and exit 2 when neither is named."""
    if not options.sources and not options.ledger:
        print(
            f"summitry {options.run}: give coverage (PATH ...) or --ledger FILE; see summitry {options.run} --help",
            file=sys.stderr,
        )
        raise SystemExit(2)
    if not options.sources:
        _existing(options.ledger)
    with Progress(sys.stderr) as progress:
        return follow(*options.sources, ledger=options.ledger, agenda=options.agenda, watch=progress)


def _existing(ledger: str) -> str:
    from summitry.ledger import LedgerError

    if not Path(ledger).exists():
        raise LedgerError(f"{ledger}: there is no such ledger; make one with: summitry read PATH... --ledger {ledger}")
    return ledger


def _listed(
    options: argparse.Namespace, entries: Entries, rows: Iterable[object], kind: str, listed: bool = False
) -> int:
    _show(rows, entries, kind, options.json)
    return _status(options, entries, listed)


def _show(rows: Iterable[object], entries: Entries, kind: str, json: bool) -> None:
    if json:
        from summitry.ledger import as_line

        for row in rows:
            print(as_line(row))
    else:
        from summitry.cli.listing import show

        show(kind, rows, entries)


def _status(options: argparse.Namespace, entries: Entries, listed: bool = False) -> int:
    """Problems go to stderr unless the output lists them already; nothing read at all is a failure."""
    if not listed:
        _tell(entries.problems)
    if not entries.documents:
        if listed:
            _tell(entries.problems)
        print("summitry: nothing could be read.", file=sys.stderr)
        return 1
    return 1 if options.strict and entries.problems else 0


def _tell(problems: tuple[Problem, ...]) -> None:
    for problem in problems[:SHOWN_PROBLEMS]:
        print(f"{problem.document or 'summitry'}: {problem}", file=sys.stderr)
    if len(problems) > SHOWN_PROBLEMS:
        print(
            f"... and {len(problems) - SHOWN_PROBLEMS} more problems; `summitry problems` lists them all.",
            file=sys.stderr,
        )


def _text(file: str) -> str:
    try:
        return sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise FileError(f"{file}: cannot be read as UTF-8 text ({error}).") from None


def _write(file: str, text: str) -> None:
    try:
        Path(file).write_text(text, encoding="utf-8")
    except OSError as error:
        raise FileError(f"{file}: cannot be written ({error.strerror}). Give another place with -o.") from None
    print(f"wrote {file}", file=sys.stderr)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
