"""A domain as GENIUS files: one of its issues, one profile for each party.

A profile's weight is the worth of the issue's best option, its evaluations are whole numbers in proportion to the
worths; so reading, which divides by the largest, gives the same worths exactly.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import gcd, lcm
from xml.sax.saxutils import quoteattr

from summitry.deals.files import numbers
from summitry.deals.files.errors import DomainError, shown
from summitry.deals.files.genius import NOTHING
from summitry.records import Choice, Domain, Stake

NO_PLACE = "GENIUS files have no place for"


def unwritable(domain: Domain) -> Iterator[str]:
    """What a domain has that GENIUS files have no place for."""
    yield from ["red lines"] if domain.red_lines else []
    yield from ["linkages"] if domain.linkages else []
    for stake in domain.stakes:
        if stake.utility is None:
            yield f"unknown worths of {stake.party}"
        elif stake.utility.joints or stake.utility.bias:
            yield f"joint values or a bias of {stake.party}"
        yield from [f"a deal without {stake.party}"] if not stake.must_accept else []
        yield from [f"what {stake.party} has asked for"] if any(stake.opening) else []


def domain_file(domain: Domain) -> str:
    issues = [_issue(at, choice, None) for at, choice in enumerate(domain.choices, 1)]
    head = f"<negotiation_template>\n<utility_space number_of_issues={quoteattr(str(len(issues)))}>\n"
    return f"{head}{_objective(domain.name, issues)}</utility_space>\n</negotiation_template>\n"


def profile(stake: Stake, domain: Domain) -> str:
    """DomainError, with its cell, for a worth that no weight and evaluations give."""
    weights, issues = [], []
    for at, (choice, row) in enumerate(
        zip(domain.choices, stake.utility.values if stake.utility else (), strict=True), 1
    ):
        weights.append(f"<weight index={quoteattr(str(at))} value={quoteattr(_weight(stake.party, choice, row))}/>")
        issues.append(_issue(at, choice, _proportions(row)))
    about = [f"<discount_factor value={quoteattr(_finite(stake.discount, stake.party, 'discount'))}/>"]
    if stake.reservation is not None:
        about.append(f"<reservation value={quoteattr(_finite(stake.reservation, stake.party, 'reservation'))}/>")
    return "\n".join(
        ["<utility_space>", _objective(domain.name, weights + issues) + about[0], *about[1:], "</utility_space>", ""]
    )


def _objective(name: str, lines: Sequence[str]) -> str:
    head = f'<objective index="0" etype="objective" type="objective" description="" name={quoteattr(name)}>'
    return "\n".join([head, *lines, "</objective>", ""])


def _issue(at: int, choice: Choice, evaluations: Sequence[int] | None) -> str:
    head = f'<issue index="{at}" etype="discrete" type="discrete" vtype="discrete" name={quoteattr(choice.issue)}>'
    valued = ("",) * len(choice.options) if evaluations is None else (f' evaluation="{value}"' for value in evaluations)
    items = (
        f'  <item index="{n}" value={quoteattr(option)}{value}/>'
        for n, (option, value) in enumerate(zip(choice.options, valued, strict=True), 1)
    )
    return "\n".join([head, *items, "</issue>"])


def _weight(party: str, choice: Choice, row: Sequence[Fraction]) -> str:
    if max(row) < NOTHING and any(row):
        place = f"party {shown(party)}, issue {shown(choice.issue)}"
        raise DomainError(place, f"{NO_PLACE} an issue whose best option is worth nothing.", "Write .json.")
    return _finite(max(row), party, f"issue {shown(choice.issue)}")


def _proportions(row: Sequence[Fraction]) -> list[int]:
    """Whole numbers in proportion to the worths, the least that there are."""
    scale = lcm(*(value.denominator for value in row))
    whole = [int(value * scale) for value in row]
    common = gcd(*whole) or 1
    return [value // common for value in whole]


def _finite(value: Fraction, party: str, what: str) -> str:
    written = numbers.finite(value)
    if written is None:
        raise DomainError(f"party {shown(party)}, {what}", f"{NO_PLACE} {numbers.text(value)} exactly.", "Write .json.")
    return written
