"""A domain in a format, by the suffix of the file that is asked for."""

import re
from pathlib import PurePath

from summitry.deals.files import case, genius_text, spreadsheet
from summitry.deals.files.errors import DomainError, shown
from summitry.deals.files.names import spaced
from summitry.records import Domain

SUFFIXES = (".json", ".csv", ".xml")


def write(domain: Domain, file: str) -> tuple[tuple[str, str], ...]:
    """The files to write, name and text: one, or for GENIUS one with the issues and one for each party beside it.

    DomainError where the format has no place for something in the domain.
    """
    path = PurePath(file)
    suffix = path.suffix.lower()
    _whole(domain, suffix)
    if suffix == ".xml":
        names = _apart([path.with_name(f"{path.stem}-{_plain(party)}{path.suffix}") for party in domain.parties])
        profiles = (genius_text.profile(stake, domain) for stake in domain.stakes)
        return ((file, genius_text.domain_file(domain)), *zip(names, profiles, strict=True))
    return ((file, spreadsheet.write(domain) if suffix == ".csv" else case.write(domain)),)


def _whole(domain: Domain, suffix: str) -> None:
    if suffix == ".json":
        return
    called, told = (
        ("A spreadsheet has", spreadsheet.unwritable)
        if suffix == ".csv"
        else ("GENIUS files have", genius_text.unwritable)
    )
    lost = [*told(domain), *(f"white space at the ends of {shown(name)}" for name in spaced(domain))]
    if lost:
        raise DomainError("", f"{called} no place for {lost[0]}.", "Write .json, which holds everything.")


def _plain(name: str) -> str:
    """A part of a file's name, whatever the party is called."""
    return re.sub(r"[^\w-]+", "-", name).strip("-")[:60] or "party"


def _apart(paths: list[PurePath]) -> list[str]:
    """Names of files, numbered where two would be one."""
    lower = [str(path).lower() for path in paths]
    return [
        str(path) if lower.count(str(path).lower()) == 1 else str(path.with_name(f"{path.stem}-{at}{path.suffix}"))
        for at, path in enumerate(paths, 1)
    ]
