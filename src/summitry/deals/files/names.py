"""Names that files and prints can hold: no control characters, and no others that XML 1.0 (section 2.2) leaves out."""

import re
from collections.abc import Iterator

from summitry.deals.files.errors import DomainError, shown
from summitry.records import Domain

UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def fit(domain: Domain) -> None:
    """DomainError, with its place, for the first name in it that not every format can hold."""
    for place, name in _names(domain):
        if found := UNFIT.search(name):
            told = f"{ascii(name)[:80]} holds a control character (U+{ord(found[0]):04X})."
            raise DomainError(place, told, "Take it out.")


def _names(domain: Domain) -> Iterator[tuple[str, str]]:
    yield "name", domain.name
    for choice in domain.choices:
        here = f"issue {shown(choice.issue)}"
        yield from ((here, name) for name in (choice.issue, choice.title))
        yield from ((f"{here}, options", name) for name in choice.options)
        yield from ((f"{here}, labels", name) for name in choice.labels)
    yield from ((f"party {shown(stake.party)}", stake.party) for stake in domain.stakes)
    drawn = [(line.party, line.statements) for line in domain.red_lines]
    tied = [(linkage.party, linkage.statements) for linkage in domain.linkages]
    for party, statements in (*drawn, *tied):
        yield from ((f"statements of {shown(party)}", words) for words in statements)


def spaced(domain: Domain) -> Iterator[str]:
    """Names that begin or end with white space, which cells of spreadsheets and GENIUS files do not keep."""
    for choice in domain.choices:
        yield from (name for name in (choice.issue, *choice.options) if name != name.strip())
    yield from (party for party in domain.parties if party != party.strip())
