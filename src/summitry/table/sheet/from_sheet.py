"""Entries back into a table; a key that is left out has the value that a hand-written entry means by that."""

from collections.abc import Iterable
from typing import Any

from summitry.records import (
    Account,
    Agenda,
    Corroboration,
    Coupling,
    Edit,
    Evidence,
    Gap,
    Issue,
    Option,
    Position,
    Preference,
    Seat,
    Table,
    Verdict,
    Voice,
)
from summitry.table.sheet.orders import pairs
from summitry.table.sheet.sheet import Entry, Sheet

VERDICTS: dict[str, Verdict] = {"conflicts": "conflict", "confirmed": "confirmed"}


def table_of(sheet: Sheet, edits: Iterable[Entry] = ()) -> Table:
    """The table whose entries these are, however few keys they have; all names in it are known to be good.

    Whoever holds a position is a party, whether or not the parties name it.
    """
    stands = tuple(_position(one, one["party"], one["issue"]) for one in sheet["positions"])
    issues = _issues(sheet)
    options = {issue.name: [option.name for option in issue.options] for issue in issues}
    return Table(
        agenda=Agenda(sheet["table"][0]["agenda"], sheet["table"][0]["title"], issues),
        parties=tuple(dict.fromkeys([one["party"] for one in sheet["parties"]] + [one.party for one in stands])),
        positions=stands,
        corroborations=tuple(_corroboration(one, key) for key in VERDICTS for one in sheet[key]),
        package_rule=tuple(one["statement"] for one in sheet["package_rule"]),
        seats=tuple(map(_seat, sheet["seats"])),
        preferences=tuple(_preference(one, options[one["issue"]]) for one in sheet["preferences"]),
        couplings=tuple(map(_coupling, sheet["couplings"])),
        gaps=tuple(
            Gap(one["party"], one["issue"], _words(one, "voices"), _words(one, "accounts")) for one in sheet["missing"]
        ),
        edits=tuple(Edit(one["item"], one.get("field", "*"), one["by"], one["day"], one.get("over")) for one in edits),
    )


def _words(entry: Entry, key: str) -> tuple[str, ...]:
    return tuple(entry.get(key, ()))


def _issues(sheet: Sheet) -> tuple[Issue, ...]:
    options: dict[str, list[Option]] = {}
    for one in sheet["options"]:
        options.setdefault(one["issue"], []).append(Option(one["name"], one.get("meaning", ""), one["realises"]))
    return tuple(
        Issue(
            one["name"],
            str(one.get("title", one["name"])),
            one["proposition"],
            tuple(options.get(one["name"], ())),
            ordered=one.get("ordered", True),
        )
        for one in sheet["issues"]
    )


def _position(one: Entry, party: str, issue: str) -> Position:
    statements = _words(one, "statements")
    return Position(
        party=party,
        issue=issue,
        stance=one["stance"],
        option=one.get("option"),
        red_line=one.get("red_line", False),
        said=one.get("said"),
        statements=statements,
        history=tuple(_position(earlier, party, issue) for earlier in one.get("history", ())),
        voice=one.get("voice", voice(statements)),
        firm=one.get("firm", True),
        drawn=_evidence(one, "drawn"),
    )


def voice(statements: Iterable[Any]) -> Voice:
    """Whose a position is that names no voice: without words of the coverage it is the analyst's."""
    return "own" if tuple(statements) else "analyst"


def _preference(one: Entry, options: list[str]) -> Preference:
    low, high = one.get("weight", (0, 1))
    order = one.get("order", ())
    better = pairs([order] if isinstance(order, str) else order, options)
    return Preference(one["party"], one["issue"], better, (float(low), float(high)), _words(one, "statements"))


def _coupling(one: Entry) -> Coupling:
    return Coupling(one.get("party"), one["issue"], one["other"], one["holds"], _words(one, "statements"))


def _seat(one: Entry) -> Seat:
    return Seat(
        one["party"],
        one.get("place", "unknown"),
        one.get("must_accept"),
        one.get("mediates", False),
        _evidence(one, "evidence"),
    )


def _corroboration(one: Entry, key: str) -> Corroboration:
    accounts = tuple(
        Account(account["value"], _evidence(account, "evidence"), account.get("independent", 1))
        for account in one.get("accounts", ())
    )
    return Corroboration(VERDICTS[key], one.get("subject", ""), one.get("field", ""), one["about"], accounts)


def _evidence(entry: Entry, key: str) -> tuple[Evidence, ...]:
    return tuple(map(_one, entry.get(key, ())))


def _one(entry: Entry) -> Evidence:
    document, _, span = entry["at"].rpartition(":")
    start, _, end = span.partition("-")
    field = entry.get("field", "red line")  # left out of the words that draw one
    return Evidence(field, entry["value"], document, int(start), int(end), entry.get("statement"), entry.get("claim"))
