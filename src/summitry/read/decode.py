"""Bytes to text, without changing a character that could be read."""

import codecs
import re

from summitry.read.draft import on_web
from summitry.records import Problem

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins the same
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
# codecs of Python's that read bytes as something else than a charset
NO_CHARSETS = frozenset("unicode_escape raw_unicode_escape punycode idna undefined mbcs oem".split())
WIDE = ("utf_16", "utf_32")  # in these no English text is without a NUL byte
SAMPLE = 100_000  # bytes the encoding is guessed from
REPLACED = "\N{REPLACEMENT CHARACTER}"


def decode(data: bytes, name: str) -> tuple[str, Problem | None]:
    """The text of ``data``; the Problem says that it is no text at all ("not text") or not wholly ("encoding")."""
    text = _decoded(data)
    if len(CONTROL.findall(text)) * 200 > len(text):
        remedy = "Save it as plain text in UTF-8, or give the file the suffix of what it is."
        remedy = "Name the address of an article's own page." if on_web(name) else remedy
        return "", Problem("not text", f"{name} holds binary data.", remedy, name)
    lost = text.count(REPLACED) - data.count(REPLACED.encode())
    if lost <= 0:
        return text, None
    message = f"{lost} characters of {name} could not be decoded and read as {REPLACED}."
    remedy = "Look these words up on the page itself." if on_web(name) else "Save the file as UTF-8 and read it again."
    return text, Problem("encoding", message, remedy, name)


def decode_as(data: bytes, charset: str | None, name: str) -> tuple[str, Problem | None]:
    """The text of ``data`` in the charset it declares, where that is one and fits; else as ``decode``."""
    text = _in_charset(data, charset) if charset else None
    return decode(data, name) if text is None else (text, None)


def _in_charset(data: bytes, charset: str) -> str | None:
    try:
        known = codecs.lookup(charset).name.replace("-", "_")
        narrow = known.startswith(WIDE) and b"\0" not in data
        return None if narrow or known in NO_CHARSETS else data.decode(known)
    except (LookupError, ValueError):  # no charset; not in it, or its name no name
        return None


def _decoded(data: bytes) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_guess(data), "replace")


def _guess(data: bytes) -> str:
    """UTF-8 with a few bad bytes stays UTF-8; then Windows-1252, the usual encoding of English text that is not."""
    damaged = data.decode("utf-8", "replace")
    high = sum(byte > 127 for byte in data[:SAMPLE])
    if sum(char > "\x7f" and char != REPLACED for char in damaged) > damaged.count(REPLACED):
        return "utf-8"
    if high * 20 < len(data[:SAMPLE]) and _decodes(data, "cp1252"):
        return "cp1252"
    return _detected(data[:SAMPLE])


def _detected(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return best.encoding if best else "utf-8"


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
