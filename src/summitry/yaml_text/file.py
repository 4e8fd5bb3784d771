"""The text of a file, looked at before it is read: what is huge, endless or no text is refused at once."""

import stat
from pathlib import Path

from summitry.yaml_text.errors import Form, YamlError

BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff")


def text_of(path: Path, form: Form) -> str:
    """The text of the file. Raises the form's error for all that is not a text file of a size that can be meant."""
    name = str(path)
    try:
        status = path.stat()
        _check(status.st_mode, status.st_size, form, name)
        with path.open("rb") as file:
            return decoded(file.read(form.largest + 1), form, name)  # some files are longer than they say
    except FileNotFoundError as error:
        raise form.error(None, "There is no such file.", f"Begin with {form.model}.", name) from error
    except YamlError:
        raise
    except (OSError, ValueError) as error:  # ValueError: no path at all (a null character)
        reason = getattr(error, "strerror", None) or error
        raise form.error(None, f"It cannot be read ({reason}).", "Check the path and its rights.", name) from None


def _check(mode: int, size: int, form: Form, name: str) -> None:
    if stat.S_ISDIR(mode):
        raise form.error(None, "This is a folder.", f"Give {form.called} in it.", name)
    if not stat.S_ISREG(mode):
        raise form.error(
            None, "This is no file but a pipe or a device.", "Save the text to a file and give that.", name
        )
    if size > form.largest:
        raise form.too_large(name)


def decoded(data: bytes, form: Form, name: str | None = None) -> str:
    """The bytes as text, without a byte order mark. Raises the form's error for what is not UTF-8 text."""
    if len(data) > form.largest:
        raise form.too_large(name)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        utf_16 = data.startswith(BYTE_ORDER_MARKS)
        line = None if utf_16 else data.count(b"\n", 0, error.start) + 1
        told = "The file is UTF-16 text." if utf_16 else "The file is not UTF-8 text."
        raise form.error(line, told, "Save it as UTF-8.", name) from None
    if "\0" in text:
        raise form.error(
            text.count("\n", 0, text.index("\0")) + 1, "The file is no text.", f"Give {form.called}.", name
        )
    return text
