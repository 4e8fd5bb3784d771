"""``summitry table``: laying one, laying it again over a person's edits, what new coverage changes."""

import argparse
import json
from datetime import UTC, datetime
from getpass import getuser
from pathlib import Path

from summitry.cli.commands import followed, status
from summitry.cli.files import FileError, piped, shown, write_file
from summitry.cli.streams import tell
from summitry.plain import plain
from summitry.records import Problem, Table
from summitry.table.sheet.file import Held
from summitry.yaml_text import YamlError

TABLES = (".yaml", ".yml")
LOOKED_AT = 5_000_000  # bytes


def lay(options: argparse.Namespace) -> int:
    """The old file is read before the coverage: where it cannot be, nothing is done and nothing overwritten."""
    from summitry.table import write

    old = _there(options.output)
    negotiation = followed(options)
    laid, problems = negotiation.table, tuple[Problem, ...]()
    if not negotiation.entries.documents:
        return status(options, negotiation.entries)
    if old:
        laid, problems = _laid_again(laid, old, options)
    if options.json:
        from summitry.ledger import as_line

        print(as_line(laid))
    elif options.output:
        write_file(options.output, write(laid, negotiation.entries))
        _tell_edits(laid)
    else:
        print(write(laid, negotiation.entries), end="")
    _tell(problems)
    return status(options, negotiation.entries)


def _there(file: str | None) -> Held | None:
    """The table that is to be laid again; None where there is none. FileError for a file of another kind."""
    if not file or not Path(file).is_file() or not Path(file).stat().st_size:
        return None
    try:
        return held_in(file)
    except YamlError:
        if _is_table(file):
            raise
        raise FileError(f"{file}: is there already and is no table. Give another name with -o.") from None


def _is_table(file: str) -> bool:
    """Whether a file that cannot be read as a table was meant to be one."""
    with Path(file).open("rb") as lines:
        return any(line.startswith((b"positions:", b"parties:", b"issues:")) for line in lines.readlines(LOOKED_AT))


def _laid_again(coverage: Table, old: Held, options: argparse.Namespace) -> tuple[Table, tuple[Problem, ...]]:
    from summitry.table.sheet.relay import relaid

    return relaid(coverage, old, getattr(options, "by", None) or _login(), _changed_on(options))


def _login() -> str:
    try:
        return plain(getuser()).strip() or "analyst"
    except (OSError, KeyError):  # nobody of that number is known
        return "analyst"


def _changed_on(options: argparse.Namespace) -> str:
    """The day on which the file was last saved, in UTC; today for what is piped in."""
    file = options.output if options.what == "lay" else options.table
    if file == "-":
        return datetime.now(UTC).date().isoformat()
    return datetime.fromtimestamp(Path(file).stat().st_mtime, UTC).date().isoformat()


def _tell_edits(laid: Table) -> None:
    if laid.edits:
        tell(
            f"kept {len(laid.edits)} edit{'' if len(laid.edits) == 1 else 's'}; they are listed in the file under edits"
        )


def _tell(problems: tuple[Problem, ...]) -> None:
    for problem in problems:
        tell(str(problem))


def held_in(file: str) -> Held:
    """What a table file, or standard input, holds; TableError, naming the file, where that is no table."""
    from summitry.table.sheet.checks import FORM
    from summitry.table.sheet.file import held
    from summitry.yaml_text import decoded, text_of

    try:
        return held(decoded(piped().read(FORM.largest + 1), FORM) if file == "-" else text_of(Path(file), FORM))
    except YamlError as error:
        raise error.of(shown(file)) from None


def diff(options: argparse.Namespace) -> int:
    """What the coverage, or another table, changes; with ``--strict`` any change is worth a status of 1."""
    from summitry.cli.differences import show_changes
    from summitry.ledger import as_line
    from summitry.records import Entries
    from summitry.table.sheet.compare import against, compare

    two = _are_two(options)
    old = held_in(options.table)
    if two:
        entries, done = Entries(), 0
        changes = compare(old.table, held_in(options.sources[0]).table)
    else:
        negotiation = followed(options)
        entries, done = negotiation.entries, status(options, negotiation.entries)
        if not entries.documents:
            return done
        laid, problems = _laid_again(negotiation.table, old, options)
        _tell(problems)
        changes = (*against(old, negotiation.table, laid), *compare(old.table, laid))
    if options.json:
        for change in changes:
            print(as_line(change))
    else:
        show_changes(changes, entries)
    return 1 if options.strict and changes else done


def _are_two(options: argparse.Namespace) -> bool:
    """Whether another table is given, and not coverage; a message and exit 2 where it is not alone."""
    tables = [one for one in options.sources if one.lower().endswith(TABLES)]
    if tables and (len(options.sources) > 1 or options.ledger or options.agenda):
        tell("summitry table diff: give one other table and nothing else, or coverage; see summitry table diff --help")
        raise SystemExit(2)
    return bool(tables)


def schema(options: argparse.Namespace) -> int:
    from summitry.table.sheet.checks import schema as shipped

    print(json.dumps(shipped(), indent=2, ensure_ascii=False))
    return 0


COMMANDS = {"lay": lay, "diff": diff, "schema": schema}
