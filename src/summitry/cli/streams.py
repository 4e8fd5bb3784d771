"""Standard input, output and error, whatever the shell made of them: closed, full, cut off, or of an old locale."""

import io
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, TextIO

from summitry.plain import plain


def ready() -> bool:
    """Make output and messages UTF-8 in every locale; False, after a message, where output is closed.

    Messages of a closed standard error go nowhere: ``print`` would put them among the results.
    """
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # open to the end
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # halves of characters, in file names
    if sys.stdout is None:
        tell("summitry: standard output is closed, so nothing was done. Send it to a file or a program.")
    return sys.stdout is not None


def tell(message: str) -> None:
    """A message, on one line of standard error; where that cannot be written, the work goes on without."""
    try:
        print(plain(message), file=sys.stderr, flush=True)
    except OSError:
        drop(sys.stderr)


def settle() -> None:
    """Write out what standard error still holds, as Python would when it ends, but without complaint."""
    try:
        sys.stderr.flush()
    except OSError:
        drop(sys.stderr)


def drop(stream: TextIO) -> None:
    """What the stream holds and gets from now on goes nowhere."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        stream.flush()


def standard_input() -> BinaryIO | None:
    """The bytes of standard input; None where it is closed."""
    return None if sys.stdin is None else sys.stdin.buffer
