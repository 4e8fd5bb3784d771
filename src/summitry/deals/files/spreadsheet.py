"""A spreadsheet as CSV: the columns issue, option, and one a party with its worths; a row for reservations.

    issue,option,Union,Port
    wages,3%,10,0
    wages,2%,6,5
    reservation,,6,4

Rows without an option say something of the parties: ``reservation`` (empty: nobody said), ``must accept`` (yes or no),
``bias``, ``discount``. A column with no worths at all is a party of which none are known. RFC 4180.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from summitry.deals.files import numbers
from summitry.deals.files.errors import DomainError, repeated, shown
from summitry.records import Choice, Domain, Order, Stake, Utility

SEPARATORS = ",;\t"
ABOUT = ("reservation", "must accept", "bias", "discount")
YES = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False, "": True}
Rows = Sequence[tuple[int, Sequence[str]]]  # each with its line


def is_spreadsheet(text: str) -> bool:
    """Whether the first line is a heading of issue and option."""
    return _heading(text) is not None


def _heading(text: str) -> str | None:
    """The separator with which the first line begins as it should."""
    first = text.lstrip().split("\n", 1)[0].lower().replace('"', "").replace(" ", "")
    return next((sign for sign in SEPARATORS if first.startswith(f"issue{sign}option")), None)


def read(text: str, name: str) -> Domain:
    """The domain of a spreadsheet. DomainError, with line and cell, for any text that gives none."""
    separator = _heading(text)
    if separator is None:
        raise DomainError("line 1", "The heading is missing.", "Begin with issue,option and the names of the parties.")
    parties, rows = _table(text.lstrip(), separator)
    valued = [(line, row) for line, row in rows if row[1]]
    about = {row[0].lower(): (line, row) for line, row in rows if not row[1]}
    if odd := [(line, row[0]) for line, row in rows if not row[1] and row[0].lower() not in ABOUT]:
        raise DomainError(
            f"line {odd[0][0]}", f"{shown(odd[0][1])} has no option.", f"Name one, or write {', '.join(ABOUT)}."
        )
    if twice := repeated(row[0].lower() for _, row in rows if not row[1]):
        raise DomainError(f"line {about[twice][0]}", f"The row {shown(twice)} stands twice.", "Keep one of the two.")
    choices = tuple(_choices(valued))
    return Domain(name, choices, tuple(_stake(at, party, choices, valued, about) for at, party in enumerate(parties)))


def _table(text: str, separator: str) -> tuple[list[str], Rows]:
    """The names of the parties, and the rows that hold something, each cell stripped."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        rows = [(reader.line_num, [cell.strip() for cell in row]) for row in reader if any(map(str.strip, row))]
    except csv.Error as error:
        raise DomainError(
            f"line {reader.line_num}", f"This is no CSV ({error}).", "Mend the quotation marks."
        ) from None
    (_, heading), *rest = rows
    parties = heading[2:]
    if not parties or not all(parties) or (repeated(parties) is not None):
        raise DomainError("line 1", "Each party needs a column with a name of its own.", "Begin with issue,option,A,B.")
    for line, row in rest:
        if len(row) != len(heading):
            counted = f"{len(row)} cells stand where {len(heading)} belong."
            raise DomainError(f"line {line}", counted, "Give one for each column; quote a name that holds a separator.")
    return parties, rest


def _choices(rows: Rows) -> Iterator[Choice]:
    options: dict[str, list[str]] = {}
    for line, (issue, option, *_) in rows:
        if not issue or option in options.setdefault(issue, []):
            told = f"option {shown(option)} stands twice for {shown(issue)}." if issue else "an issue is missing."
            raise DomainError(f"line {line}", told, "Give each option one row, with its issue.")
        options[issue].append(option)
    if not options:
        raise DomainError("", "There are no rows of options.", "Write a row for each option of each issue.")
    for issue, named in options.items():
        yield Choice(issue, tuple(named), issue, tuple(named))


def _stake(
    at: int, party: str, choices: Sequence[Choice], rows: Rows, about: Mapping[str, tuple[int, Sequence[str]]]
) -> Stake:
    def told(key: str) -> Fraction | None:
        line, row = about.get(key, (0, [""] * (at + 3)))
        return numbers.exact(row[at + 2], f"line {line}, party {shown(party)}, {key}") if row[at + 2] else None

    must = about.get("must accept", (0, [""] * (at + 3)))
    if must[1][at + 2].lower() not in YES:
        place = f"line {must[0]}, party {shown(party)}, must accept"
        raise DomainError(place, f"{shown(must[1][at + 2])} is neither yes nor no.", "Write yes or no.")
    known = any(row[at + 2] for _, row in rows)
    discount = told("discount")
    utility = Utility(tuple(_values(at, party, choice, rows) for choice in choices), (), told("bias") or Fraction(0))
    return Stake(
        party,
        utility if known else None,
        () if known else (Order(),) * len(choices),
        told("reservation"),
        YES[must[1][at + 2].lower()],
        discount=Fraction(1)
        if discount is None
        else numbers.factor(discount, f"line {about['discount'][0]}, party {shown(party)}, discount"),
    )


def _values(at: int, party: str, choice: Choice, rows: Rows) -> tuple[Fraction, ...]:
    mine = {row[1]: (line, row[at + 2]) for line, row in rows if row[0] == choice.issue}
    return tuple(
        numbers.exact(
            mine[option][1],
            f"line {mine[option][0]}, party {shown(party)}, issue {shown(choice.issue)}, option {shown(option)}",
        )
        for option in choice.options
    )


def unwritable(domain: Domain) -> Iterator[str]:
    """What a domain has that a spreadsheet has no place for."""
    yield from ["red lines"] if domain.red_lines else []
    yield from ["linkages"] if domain.linkages else []
    for stake in domain.stakes:
        yield from [f"joint values of {stake.party}"] if stake.utility and stake.utility.joints else []
        yield from [f"the orders of {stake.party}"] if any(order != Order() for order in stake.orders) else []
        yield from [f"what {stake.party} has asked for"] if any(stake.opening) else []


def write(domain: Domain) -> str:
    """The domain as a spreadsheet; ``read`` gives the same one back."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["issue", "option", *domain.parties])
    for at, choice in enumerate(domain.choices):
        for place, option in enumerate(choice.options):
            values = ("" if s.utility is None else numbers.text(s.utility.values[at][place]) for s in domain.stakes)
            writer.writerow([choice.issue, option, *values])
    writer.writerows(_about(domain.stakes))
    return out.getvalue()


def _about(stakes: Sequence[Stake]) -> Iterator[list[str]]:
    """The rows without an option, where they say something."""
    yield ["reservation", "", *("" if s.reservation is None else numbers.text(s.reservation) for s in stakes)]
    if not all(stake.must_accept for stake in stakes):
        yield ["must accept", "", *("yes" if stake.must_accept else "no" for stake in stakes)]
    if any(stake.utility and stake.utility.bias for stake in stakes):
        yield ["bias", "", *(numbers.text(stake.utility.bias) if stake.utility else "" for stake in stakes)]
    if any(stake.discount != 1 for stake in stakes):
        yield ["discount", "", *(numbers.text(stake.discount) for stake in stakes)]
