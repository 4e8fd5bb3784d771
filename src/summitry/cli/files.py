"""Files that commands read and write besides coverage and ledgers, with what to do where they cannot."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import BinaryIO

from summitry.cli.streams import standard_input, tell


class FileError(OSError):
    """A file that cannot be read or written; says what to do."""


def text_from(file: str, remedy: str) -> str:
    """The text of a file that another command has written; ``remedy`` tells which."""
    stream = piped() if file == "-" else None
    try:
        return (stream.read() if stream else Path(file).read_bytes()).decode("utf-8")
    except UnicodeDecodeError as error:
        raise FileError(f"{shown(file)}: is not UTF-8 text (byte {error.start + 1}). Save it as UTF-8.") from None
    except IsADirectoryError:
        raise FileError(f"{file}: is a folder. Give a file in it.") from None
    except FileNotFoundError:
        raise FileError(f"{file}: there is no such file. {remedy}") from None
    except OSError as error:
        raise FileError(f"{file}: cannot be read: {error.strerror}. Check its name and permissions.") from None


def piped() -> BinaryIO:
    stream = standard_input()
    if stream is None:
        raise FileError("standard input: is closed. Pipe something into it, or name a file.")
    return stream


def shown(file: str) -> str:
    return "standard input" if file == "-" else file


def write_file(file: str, text: str) -> None:
    """Whole or not at all: a file that was there stays as it was until the new one is complete."""
    path = Path(file)
    try:
        if path.exists() and not path.is_file():
            path.write_text(text, encoding="utf-8")  # a device or a pipe
        else:
            _replace(path.resolve(), text)
    except RuntimeError:  # so pathlib calls a link that leads round to itself
        raise FileError(f"{file}: is a link that leads back to itself. Give another place with -o.") from None
    except OSError as error:
        raise FileError(f"{file}: cannot be written ({error.strerror}). Give another place with -o.") from None
    tell(f"wrote {file}")


def _replace(path: Path, text: str) -> None:
    with NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, prefix=".summitry-", delete=False) as new:
        try:
            new.write(text)
            new.close()
            Path(new.name).chmod(path.stat().st_mode & 0o7777 if path.exists() else 0o666 & ~_mask())
            Path(new.name).replace(path)
        except OSError:
            Path(new.name).unlink(missing_ok=True)
            raise


def _mask() -> int:
    """What new files are not allowed, which can only be read by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
