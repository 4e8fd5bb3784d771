"""The JSON of cases: issues, a table of worths for each party, red lines, linkages (``case.schema.json``)."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from summitry.deals.files import numbers
from summitry.deals.files.case_checks import check
from summitry.deals.files.errors import DomainError, shown
from summitry.deals.files.json_text import line, parsed, quotient
from summitry.deals.files.orders import pairs
from summitry.records import Choice, Domain, Joint, Linkage, Order, RedLine, Stake, Utility

UNKNOWN = (Fraction(0), Fraction(1))


def read(text: str, name: str) -> Domain:
    """The domain of a case file. ``name`` is what it is called where the file does not say.

    DomainError, with the cell and a remedy, for any text that gives none.
    """
    data = parsed(text)
    check(data)
    choices = tuple(_choice(issue) for issue in data["issues"])
    stakes = tuple(_stake(party, choices) for party in data["parties"])
    lines = tuple(
        RedLine(one["party"], one["issue"], tuple(one["options"]), tuple(one.get("statements", ())))
        for one in data.get("red_lines", [])
    )
    linkages = tuple(_linkage(one) for one in data.get("linkages", []))
    return Domain(data.get("name", name), choices, stakes, lines, linkages)


def _choice(issue: Mapping[str, Any]) -> Choice:
    options = tuple(issue["options"])
    return Choice(issue["name"], options, issue.get("title", issue["name"]), tuple(issue.get("labels", options)))


def _stake(party: Mapping[str, Any], choices: tuple[Choice, ...]) -> Stake:
    called = f"party {shown(party['name'])}"
    known = party.get("table") is not None
    reservation = party.get("reservation")
    opening = party.get("opening", {})
    return Stake(
        party["name"],
        _utility(party, choices, called) if known else None,
        () if known else _orders(party, choices, called),
        None if reservation is None else numbers.exact(reservation, f"{called}, reservation"),
        party.get("must_accept", True),
        tuple(opening.get(choice.issue) for choice in choices) if opening else (),
        _discount(party, f"{called}, discount"),
    )


def _discount(party: Mapping[str, Any], place: str) -> Fraction:
    return numbers.factor(numbers.exact(party.get("discount", Decimal(1)), place), place)


def _utility(party: Mapping[str, Any], choices: tuple[Choice, ...], called: str) -> Utility:
    rows = tuple(
        tuple(_worth(value, called, choice, at) for at, value in enumerate(row))
        for choice, row in zip(choices, party["table"], strict=True)
    )
    joints = tuple(
        Joint(tuple(one["issues"]), tuple(numbers.exact(value, f"{called}, joints") for value in one["values"]))
        for one in party.get("joints", [])
    )
    return Utility(rows, joints, numbers.exact(party.get("bias", Decimal(0)), f"{called}, bias"))


def _worth(value: Decimal | str, called: str, choice: Choice, option: int) -> Fraction:
    """One cell; its place is put into words only where it is needed."""
    try:
        return numbers.exact(value, "")
    except DomainError as error:
        place = f"{called}, issue {shown(choice.issue)}, option {shown(choice.options[option])}"
        raise DomainError(place, error.message, error.remedy) from None


def _orders(party: Mapping[str, Any], choices: tuple[Choice, ...], called: str) -> tuple[Order, ...]:
    chains, weights = party.get("orders", {}), party.get("weights", {})
    return tuple(
        Order(
            pairs(chains.get(one.issue, []), one.options, f"{called}, orders, issue {shown(one.issue)}"),
            _interval(weights[one.issue], called) if one.issue in weights else UNKNOWN,
        )
        for one in choices
    )


def _interval(weight: list[Decimal], called: str) -> tuple[Fraction, Fraction]:
    low, high = (numbers.exact(one, f"{called}, weights") for one in weight)
    return low, high


def _linkage(one: Mapping[str, Any]) -> Linkage:
    forbidden = tuple(dict.fromkeys(tuple(combination) for combination in one["forbidden"]))
    return Linkage(tuple(one["issues"]), forbidden, one.get("party"), tuple(one.get("statements", ())))


def write(domain: Domain) -> str:
    """The domain as a case file; ``read`` gives the same one back."""
    lines = [f'  "name": {line(domain.name)}']
    sections: list[tuple[str, Iterator[dict[str, Any]]]] = [
        ("issues", (_issue_out(choice) for choice in domain.choices)),
        ("parties", (_party_out(stake, domain) for stake in domain.stakes)),
        ("red_lines", (_line_out(line) for line in domain.red_lines)),
        ("linkages", (_linkage_out(linkage) for linkage in domain.linkages)),
    ]
    for key, entries in sections:
        rows = [f"    {line(entry, quotient)}" for entry in entries]
        lines += [f'  "{key}": [\n' + ",\n".join(rows) + "\n  ]"] if rows else []
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _issue_out(choice: Choice) -> dict[str, Any]:
    out: dict[str, Any] = {"name": choice.issue, "options": choice.options}
    titled = {"title": choice.title} if choice.title != choice.issue else {}
    return out | titled | ({"labels": choice.labels} if choice.labels != choice.options else {})


def _party_out(stake: Stake, domain: Domain) -> dict[str, Any]:
    """Only what says more than its being left out."""
    issues = [choice.issue for choice in domain.choices]
    out: dict[str, Any] = {"name": stake.party}
    out |= {} if stake.reservation is None else {"reservation": stake.reservation}
    out |= {} if stake.must_accept else {"must_accept": False}
    out |= {} if stake.discount == 1 else {"discount": stake.discount}
    opening = {issue: option for issue, option in zip(issues, stake.opening, strict=False) if option is not None}
    out |= {"opening": opening} if opening else {}
    return out | (_utility_out(stake.utility) if stake.utility else _orders_out(stake, issues))


def _utility_out(utility: Utility) -> dict[str, Any]:
    joints = [{"issues": joint.issues, "values": joint.values} for joint in utility.joints]
    beside = ({"bias": utility.bias} if utility.bias else {}) | ({"joints": joints} if joints else {})
    return {"table": utility.values} | beside


def _orders_out(stake: Stake, issues: list[str]) -> dict[str, Any]:
    known = list(zip(issues, stake.orders, strict=False))
    orders = {issue: order.better for issue, order in known if order.better}
    weights = {issue: order.weight for issue, order in known if order.weight != UNKNOWN}
    return ({"orders": orders} if orders else {}) | ({"weights": weights} if weights else {})


def _line_out(line: RedLine) -> dict[str, Any]:
    out: dict[str, Any] = {"party": line.party, "issue": line.issue, "options": line.options}
    return out | ({"statements": line.statements} if line.statements else {})


def _linkage_out(linkage: Linkage) -> dict[str, Any]:
    out: dict[str, Any] = {"issues": linkage.issues, "forbidden": linkage.forbidden}
    out |= {} if linkage.party is None else {"party": linkage.party}
    return out | ({"statements": linkage.statements} if linkage.statements else {})
