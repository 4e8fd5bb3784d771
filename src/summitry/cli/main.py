"""Entry point: runs a command, turns what is wrong into a line on stderr and an exit status."""

import os
import sys
from collections.abc import Sequence

from summitry.cli.arguments import parser

DONE, NOTHING_DONE, INTERRUPTED = 0, 1, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when the work was done, 1 when nothing could be done or ``--strict`` found a problem, 2 for wrong usage."""
    options = parser().parse_args(arguments)
    from summitry.agenda import AgendaError
    from summitry.cli import commands
    from summitry.ledger import LedgerError
    from summitry.table.file import TableError

    try:
        status = int(getattr(commands, options.run)(options))
        sys.stdout.flush()
    except (AgendaError, LedgerError, TableError, commands.FileError) as error:
        print(f"summitry: {error}", file=sys.stderr)
        return NOTHING_DONE
    except BrokenPipeError:  # "| head" has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        print("summitry: interrupted", file=sys.stderr)
        return INTERRUPTED
    return status
