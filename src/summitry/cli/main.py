"""Entry point: runs a command, turns what is wrong into a line on stderr and an exit status.

What takes time to import is imported while an interruption is told as such.
"""

import argparse
import sys
from collections.abc import Sequence

from summitry.cli import streams

DONE, NOTHING_DONE, INTERRUPTED = 0, 1, 130
TWO_WORDS = (["table", "diff"], ["table", "schema"], ["deals", "schema"])


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when the work was done, 1 when nothing could be done or ``--strict`` found a problem, 2 for wrong usage."""
    if not streams.ready():
        return NOTHING_DONE
    try:
        status = _status(arguments)
        sys.stdout.flush()  # here and not as Python ends, when a full disk could no longer be told
    except BrokenPipeError:  # "| head" has read enough
        streams.drop(sys.stdout)
        return DONE
    except OSError as error:
        streams.drop(sys.stdout)
        streams.tell(f"summitry: {_unusable(error)}")
        return NOTHING_DONE
    finally:
        streams.settle()
    return status


def _unusable(error: OSError) -> str:
    reason = (error.strerror or str(error)).lower()
    if error.filename:
        return f"{error.filename}: cannot be used: {reason}. Check the path and its permissions."
    return f"standard output cannot be written: {reason}. Send it elsewhere, then try again."


def _status(arguments: Sequence[str] | None) -> int:
    try:
        from summitry.cli.arguments import parser

        return _run(parser().parse_args(_joined(list(sys.argv[1:] if arguments is None else arguments))))
    except SystemExit as stop:  # help was shown, or the usage is wrong
        return int(stop.code or DONE)
    except KeyboardInterrupt:
        streams.tell("summitry: interrupted")
        return INTERRUPTED


def _joined(words: list[str]) -> list[str]:
    """``table diff``, ``table schema`` and ``deals schema`` are commands of two words; a file of that name is ``./diff``."""
    two = words[:2] in TWO_WORDS
    return [" ".join(words[:2]), *words[2:]] if two else words


def _run(options: argparse.Namespace) -> int:
    from summitry.cli import commands
    from summitry.cli.files import FileError
    from summitry.ledger import LedgerError
    from summitry.yaml_text import YamlError

    try:
        return int(getattr(commands, options.run)(options))
    except (YamlError, LedgerError, FileError) as error:
        streams.tell(f"summitry: {error}")
        return NOTHING_DONE
