"""The commands and their options. Nothing heavy is imported here, so that --help is quick."""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, get_args

from summitry.agenda import shipped
from summitry.plain import plain
from summitry.records import Disagreement, Ideal

SOURCES = "files (.txt .md .html .eml .pdf .jsonl .tml), folders, URLs, feeds, or - for standard input"
LISTS = {
    "statements": "who said what: one line for each statement",
    "events": "meetings, calls and other contacts; one whose status moved has a line for each status, the last as it stands",
    "positions": "where each party stands on each issue, with its earlier positions",
    "missing": "what nobody of a party has spoken to, who could, and what others say of it; what matters most first",
    "conflicts": "where accounts of one thing differ, and what two independent sources or more confirm",
    "dates": "every time expression, what it means and by which rule",
    "problems": "what could not be read or decided",
}
AGENDAS = {
    "list": "the agendas that ship",
    "show": "the issues of an agenda, how each can end, and how they hang together",
    "check": "whether an agenda file is sound, and what in it to look at again",
    "schema": "the JSON Schema of agenda files, for editors",
}
PAGES = (".html", ".htm")
PRINTS = (*PAGES, ".md", ".markdown")
DEALS = (*PRINTS, ".svg", ".json", ".csv", ".xml")
MOST_DIGITS = 300  # as of the numbers in files
MOST = 1_000_000  # of what a number on the command line counts
DOMAINS = (
    "a table.yaml as `summitry table` writes it, a case (.json), GENIUS files (.xml, or their folder), "
    "a spreadsheet (.csv), or - for standard input"
)


class Parser(argparse.ArgumentParser):
    """Shows what was typed as plain words: a name may hold what steers a terminal."""

    def error(self, message: str) -> NoReturn:
        super().error(plain(message))

    def print_help(self, file: "SupportsWrite[str] | None" = None) -> None:
        (file or sys.stdout).write(self.format_help())  # argparse would pass over a full disk in silence


class Version(argparse.Action):
    """Looked up only when asked for, so that --help stays quick."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from importlib.metadata import version

        sys.stdout.write(f"summitry {version('summitry')}\n")
        parser.exit()


def parser() -> argparse.ArgumentParser:
    top = Parser(
        prog="summitry",
        description="Reads the coverage of a negotiation, keeps a ledger of who said what, lays the table of positions, "
        "and works out which deals are possible.",
        epilog="Start with: summitry brief FOLDER",
    )
    top.add_argument("--version", action=Version, nargs=0, help="show the version")
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    brief = _reading(commands, "brief", "the brief: finding, positions, shifts, contacts, deal space, sources")
    _prints(brief, _print_name, "write brief.html (one self-contained page) or brief.md", "the brief")
    _reading(commands, "read", "take coverage into a ledger; taking it again changes nothing", needs_ledger=True)
    for name, what in LISTS.items():
        _reading(commands, name, what).add_argument("--json", action="store_true", help="JSON Lines")
    _table_group(commands)
    _deals(commands)
    _agenda_group(commands)
    _search(commands)
    _exchange(commands)
    return top


if TYPE_CHECKING:
    from _typeshed import SupportsWrite

    Commands = argparse._SubParsersAction[Parser]  # argparse names no public type for it


def _name(file: str) -> str:
    if not file:
        raise argparse.ArgumentTypeError("an empty name: give the name of a file")
    return file


def _written(file: str) -> str:
    if file.endswith("/"):
        raise argparse.ArgumentTypeError(f"{file}: is the name of a folder: give the name of a file")
    return _name(file)


def _person(name: str) -> str:
    told = plain(name).strip()
    if not told:
        raise argparse.ArgumentTypeError("an empty name: give a name of at least one letter")
    return told


def _count(number: str, most: int = MOST) -> int:
    digits = number.lstrip("0")
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= len(str(most)) and int(digits) <= most):
        raise argparse.ArgumentTypeError(f"{number}: give a whole number from 1 to {most:,}")
    return int(digits)


def _digits(number: str) -> int:
    return _count(number, MOST_DIGITS)


def _print_name(file: str) -> str:
    if Path(file).suffix.lower() not in PRINTS:
        raise argparse.ArgumentTypeError(f"{file}: the brief is written as .html or .md; give a name that ends so")
    return _written(file)


def _deals_name(file: str) -> str:
    if Path(file).suffix.lower() not in DEALS:
        raise argparse.ArgumentTypeError(f"{file}: give a name that ends in {' '.join(DEALS)}")
    return _written(file)


def _agenda(name: str) -> str:
    if name not in shipped() and os.path.isdir(name):  # noqa: PTH112  # Path.is_dir raises where a name is too long
        raise argparse.ArgumentTypeError(f"{name} is a folder: give the YAML file, or a shipped name")
    return _name(name)


def _prints(command: Parser, name: Callable[[str], str], where: str, what: str) -> None:
    """Where the result goes instead of the terminal: to a file, or as JSON to standard output."""
    one = command.add_mutually_exclusive_group()
    one.add_argument("-o", "--output", metavar="FILE", type=name, help=where)
    one.add_argument("--json", action="store_true", help=f"{what} as one line of JSON")


def _reading(commands: "Commands", name: str, what: str, needs_ledger: bool = False, on: str = "") -> Parser:
    """A command that takes coverage, a ledger, or both, and reads it with an agenda; ``on`` is a file named before."""
    command = _taking(commands, name, what, needs_ledger, on)
    command.add_argument(
        "--agenda",
        metavar="NAME|FILE",
        type=_agenda,
        help=f"issues and options: a YAML file or a shipped name: {', '.join(shipped())} (default: peace, "
        "unless another that ships fits far better)",
    )
    return command


def _taking(commands: "Commands", name: str, what: str, needs_ledger: bool = False, on: str = "") -> Parser:
    command = commands.add_parser(name, help=what, description=what[0].upper() + what[1:] + ".")
    if on:
        command.add_argument(on, metavar=on.upper(), help=f"a {on}.yaml")
    command.add_argument("sources", nargs="*", metavar="PATH", help=SOURCES)
    command.add_argument(
        "--ledger", metavar="FILE", type=_name, required=needs_ledger, help="the SQLite file that holds what was read"
    )
    command.add_argument("--strict", action="store_true", help="exit with 1 when there is any problem")
    command.set_defaults(run=name)
    return command


def _table_group(commands: "Commands") -> None:
    """``table PATH...``, and two words: ``table diff`` and ``table schema`` (``main.py`` joins them)."""
    laying = _reading(commands, "table", "the table as YAML, to be edited by hand; see also: table diff, table schema")
    _prints(
        laying, _written, "write to FILE; where that is a table already, what you changed in it is kept", "the table"
    )
    laying.add_argument("--by", metavar="NAME", type=_person, help="whose the changes are (default: your login name)")
    laying.set_defaults(what="lay")
    what = "what new coverage, or another table, changes in a table file"
    diff = _reading(commands, "table diff", what, on="table")
    diff.add_argument("--json", action="store_true", help="JSON Lines: a line for each change")
    diff.set_defaults(run="table", what="diff", called="table diff")
    schema = commands.add_parser("table schema", help="the JSON Schema of table files, for editors")
    schema.set_defaults(run="table", what="schema")


def _deals(commands: "Commands") -> None:
    """``deals FILE...``, and two words: ``deals schema`` (``main.py`` joins them)."""
    what = "which packages are possible, efficient, fair and accepted, and what blocks; see also: deals schema"
    command = commands.add_parser("deals", help=what, description=what[0].upper() + what[1:] + ".")
    command.add_argument("files", nargs="*", metavar="FILE", type=_name, help=DOMAINS)
    _prints(
        command, _deals_name, f"write the page, the drawings or the domain: a name in {' '.join(DEALS)}", "all of it"
    )
    command.add_argument(
        "--package",
        action="append",
        default=[],
        metavar="PACKAGE",
        help='tell of "issue=option, ..." too; can be repeated',
    )
    command.add_argument(
        "--disagreement",
        choices=get_args(Disagreement),
        default="reservation",
        help="fair packages measure gains from each party's reservation, or from the least any possible package gives it;"
        " then reservations do not bind, and a fair package may give a party less than its own",
    )
    command.add_argument(
        "--ideal",
        choices=get_args(Ideal),
        default="rational",
        help="... towards the best for each party of the packages that all accept (with the minimum: of the efficient ones,"
        " whatever the reservations), or of all that are possible",
    )
    command.add_argument(
        "--readings", metavar="N", type=_count, default=10_000, help="readings of what is not known (default: 10,000)"
    )
    command.add_argument(
        "--first", metavar="N", type=_count, default=100, help="sets that block to list at most (default: 100)"
    )
    command.add_argument("--digits", metavar="N", type=_digits, help="round all worths to N significant digits first")
    command.add_argument("--check", action="store_true", help="work the answers out again by other ways, and compare")
    command.add_argument("--strict", action="store_true", help="exit with 1 when there is any problem")
    command.set_defaults(run="deals")
    schema = commands.add_parser("deals schema", help="the JSON Schema of case files, for editors")
    schema.set_defaults(run="deals_schema")


def _agenda_group(commands: "Commands") -> None:
    what = "the agendas that ship, and those that you write"
    group = commands.add_parser("agenda", help=what, description=what[0].upper() + what[1:] + ".")
    group.set_defaults(run="agenda")
    kinds = group.add_subparsers(metavar="WHAT", required=True)
    for name, told in AGENDAS.items():
        command = kinds.add_parser(name, help=told, description=told[0].upper() + told[1:] + ".")
        command.set_defaults(what=name)
        if name in ("show", "check"):
            command.add_argument("agenda", metavar="NAME|FILE", type=_agenda, help="a shipped name or a YAML file")
        if name in ("show", "list"):
            form = command.add_mutually_exclusive_group()
            form.add_argument(
                "--json", action="store_true", help="JSON Lines" if name == "list" else "one line of JSON"
            )
        if name == "show":
            form.add_argument("--yaml", action="store_true", help="the file itself, to start one of your own from")
    draft = _taking(kinds, "suggest", "draft an agenda from coverage that nobody wrote one for")
    draft.add_argument("--top", metavar="N", type=_count, default=15, help="issues to suggest at most (default: 15)")
    _prints(draft, _written, "write the agenda to FILE, to be edited", "the suggestions")
    draft.set_defaults(agenda=None, called="agenda suggest")


def _search(commands: "Commands") -> None:
    what = "statements of a ledger that hold all the words"
    command = commands.add_parser("search", help=what, description=what[0].upper() + what[1:] + ".")
    command.add_argument("words", nargs="+")
    command.add_argument("--ledger", metavar="FILE", type=_name, required=True)
    command.add_argument("--json", action="store_true", help="JSON Lines")
    command.set_defaults(run="search")


def _exchange(commands: "Commands") -> None:
    out = commands.add_parser("export", help="all of a ledger as JSON Lines on standard output")
    out.add_argument("--ledger", metavar="FILE", type=_name, required=True)
    out.set_defaults(run="export")
    back = commands.add_parser("import", help="make a ledger from what export wrote")
    back.add_argument("file", metavar="FILE", help="JSON Lines, or - for standard input")
    back.add_argument("--ledger", metavar="FILE", type=_name, required=True)
    back.set_defaults(run="import_")
