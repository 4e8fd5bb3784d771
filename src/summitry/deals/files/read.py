"""A domain from whatever is given: told by its content, whatever its suffix says."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from summitry.deals.files import case, from_table, genius, spreadsheet
from summitry.deals.files.errors import DomainError
from summitry.deals.files.names import fit
from summitry.deals.files.noise import noise, to_digits
from summitry.plain import plain
from summitry.records import Domain, Problem

LARGEST = 50_000_000  # bytes
KINDS = "a table.yaml, a case file (.json), GENIUS files (.xml, or their folder) or a spreadsheet (.csv)"


@dataclass(frozen=True, slots=True)
class Loaded:
    """A domain, what is odd about its file, and the text of the table that it comes from, where it comes from one."""

    domain: Domain
    problems: tuple[Problem, ...] = ()
    table: str | None = None


def load(files: Sequence[str], digits: int | None = None, piped: bytes | None = None) -> Loaded:
    """The domain in the files, of which ``-`` is ``piped``; all numbers rounded to ``digits`` significant ones if given.

    Several files, or a folder, are GENIUS files of one domain. DomainError, or the TableError of a table, for what gives
    no domain, with file, cell and remedy.
    """
    alone = len(files) == 1 and not Path(files[0]).is_dir()
    loaded = _one(files[0], _data(files[0], piped)) if alone else _several(files)
    if loaded.table is None:  # names of a table stand as they are, and prints take the sting out of them
        _fit(loaded.domain, called(files))
    if digits is not None:
        return replace(loaded, domain=to_digits(loaded.domain, digits))
    return replace(loaded, problems=(*loaded.problems, *noise(loaded.domain, called(files))))


def _fit(domain: Domain, shown: str) -> None:
    try:
        fit(domain)
    except DomainError as error:
        raise error.of(shown) from None


def called(files: Sequence[str]) -> str:
    return "standard input" if list(files) == ["-"] else files[0]


def _data(file: str, piped: bytes | None) -> bytes:
    if file == "-":
        return _small(piped or b"", "standard input")
    try:
        if _waiting(Path(file)):
            raise DomainError("", "It is a pipe by name, which may wait for ever.", "Pipe it in, and give -.", file)
        with Path(file).open("rb") as opened:
            return _small(opened.read(LARGEST + 1), file)
    except FileNotFoundError:
        raise DomainError("", "There is no such file.", f"Give {KINDS}.", file) from None
    except (OSError, ValueError) as error:  # ValueError: no path at all (a null character)
        if isinstance(error, DomainError):
            raise
        reason = getattr(error, "strerror", None) or error
        raise DomainError("", f"It cannot be read ({reason}).", "Check the path and its rights.", file) from None


def _waiting(path: Path) -> bool:
    """Whether nobody may ever write to it; a pipe that the shell has opened, under /dev, has its writer."""
    return path.is_fifo() and Path("/dev") not in path.absolute().parents


def _small(data: bytes, file: str) -> bytes:
    if len(data) > LARGEST:
        raise DomainError("", f"It is over {LARGEST // 1_000_000} MB.", f"Give {KINDS}.", file)
    if not data.strip():
        raise DomainError("", "The file is empty.", f"Give {KINDS}.", file)
    return data


def _one(file: str, data: bytes) -> Loaded:
    shown, name = called([file]), plain(Path(file).stem) if file != "-" else "standard input"
    try:
        if _is_xml(data) or file.lower().endswith(".xml"):
            return Loaded(genius.domain([genius.space(data, shown, name)]))
        text = _text(data)
        if text.lstrip().startswith(("{", "[")):
            return Loaded(case.read(text, name))
        if spreadsheet.is_spreadsheet(text) or file.lower().endswith(".csv"):
            return Loaded(spreadsheet.read(text, name))
        return _from_table(text, shown)
    except DomainError as error:
        raise error.of(shown) from None


def _text(data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise DomainError(f"line {line}", "The file is not UTF-8 text.", "Save it as UTF-8.") from None
    if "\0" in text:
        raise DomainError("", "The file is no text.", f"Give {KINDS}.")
    return text


def _from_table(text: str, shown: str) -> Loaded:
    from summitry.table.sheet.file import parse

    if not any(line.startswith(("agenda:", "parties:", "positions:", "issues:")) for line in text.splitlines()):
        raise DomainError(
            "", "This is no table and no case.", f"Give {KINDS}; coverage goes into `summitry table` first."
        )
    table = parse(text, shown)
    domain = from_table.domain(table)
    odd = (replace(one, document=shown) for one in from_table.left_out(table, domain))
    return Loaded(domain, tuple(odd), text)


def _several(files: Sequence[str]) -> Loaded:
    """GENIUS files of one domain; in a folder, other XML is left out and said so."""
    if "-" in files:
        raise DomainError("", "Standard input cannot stand beside other files.", "Give it alone.", "-")
    spaces, problems = list[genius.Space](), list[Problem]()
    for file in files:
        inside = (
            sorted(str(path) for path in Path(file).glob("*.xml") if path.is_file()) if Path(file).is_dir() else [file]
        )
        if not inside:
            raise DomainError("", "This is a folder without .xml files.", f"Give {KINDS}.", file)
        for one in inside:
            try:
                spaces.append(_space(one))
            except DomainError as error:
                if one == file:
                    raise
                problems.append(Problem("left out", f"{error.message}", error.remedy, one))
    if not spaces:
        raise DomainError("", "The folder holds no GENIUS files.", f"Give {KINDS}.", files[0])
    return Loaded(genius.domain(spaces), tuple(problems))


def _space(file: str) -> genius.Space:
    data = _data(file, None)
    if not _is_xml(data):
        raise DomainError("", "Only GENIUS files can be several, and this is no XML.", "Give it alone.", file)
    return genius.space(data, file, Path(file).stem)


def _is_xml(data: bytes) -> bool:
    return data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<", b"\xff\xfe<", b"\xfe\xff\0<"))
