"""A table as plain entries, each of one section, named by some of its keys: what its file holds, and what edits and
comparisons look at."""

import json
from collections.abc import Iterable
from typing import Any

from summitry.records import (
    Account,
    Corroboration,
    Coupling,
    Evidence,
    Issue,
    Option,
    Position,
    Preference,
    Seat,
    Table,
)
from summitry.table.sheet.orders import chains, reduced

Entry = dict[str, Any]
Sheet = dict[str, list[Entry]]  # sections in the order of the file
NAMED_BY: dict[str, tuple[str, ...]] = {  # the keys that name an entry; the others are its values
    "table": (),
    "parties": ("party",),
    "seats": ("party",),
    "positions": ("party", "issue"),
    "preferences": ("party", "issue"),
    "couplings": ("party", "issue", "other"),
    "package_rule": ("statement",),
    "missing": ("party", "issue"),
    "issues": ("name",),
    "options": ("name", "issue"),
    "conflicts": ("about",),
    "confirmed": ("about",),
}
JOINED = {"positions": " on ", "preferences": " on ", "missing": " on ", "options": " of "}


def items(sheet: Sheet) -> dict[str, tuple[str, Entry]]:
    """Each entry and its section by its name: ``positions: Norland on water``. No two entries of a table have one name."""
    return {item(section, entry): (section, entry) for section in NAMED_BY for entry in sheet.get(section, [])}


def item(section: str, entry: Entry) -> str:
    """``positions: Norland on water``, ``couplings: Norland, ceasefire, guarantees``, ``table``.

    It hangs on nothing but the entry, so that it stays when others come and go.
    """
    keys, joint = NAMED_BY[section], JOINED.get(section, ", ")
    names = [entry[key] for key in keys if entry[key] is not None]
    whole = joint.join(_apart(name, joint) for name in names) if len(keys) > 1 else "".join(names)
    return f"{section}: {whole}" if keys else section


def _apart(name: str, joint: str) -> str:
    """A name that could be taken for two stands in quotation marks."""
    return json.dumps(name, ensure_ascii=False) if joint in f"{name} " or name.startswith('"') else name


def values(section: str, entry: Entry) -> Entry:
    """What an entry says, without what names it."""
    return {key: value for key, value in entry.items() if key not in NAMED_BY[section]}


def sheet_of(table: Table) -> Sheet:
    """The entries of a table, with every key."""
    issues = table.agenda.issues
    return {
        "table": [{"agenda": table.agenda.name, "title": table.agenda.title}],
        "parties": [{"party": party} for party in table.parties],
        "seats": list(map(_seat, table.seats)),
        "positions": list(map(_position, table.positions)),
        "preferences": [_preference(one, issues) for one in table.preferences],
        "couplings": list(map(_coupling, table.couplings)),
        "package_rule": [{"statement": one} for one in table.package_rule],
        "missing": [
            {"party": one.party, "issue": one.issue, "voices": list(one.voices), "accounts": list(one.accounts)}
            for one in table.gaps
        ],
        "issues": list(map(_issue, issues)),
        "options": [_option(option, issue) for issue in issues for option in issue.options],
        "conflicts": list(map(_corroboration, table.conflicts)),
        "confirmed": list(map(_corroboration, table.confirmed)),
    }


def edits_of(table: Table) -> list[Entry]:
    """The edits as the file has them: ``day``, since YAML takes a bare ``on`` for a yes; no field for a whole entry."""
    return [
        {
            "item": one.item,
            **({} if one.field == "*" else {"field": one.field}),
            "by": one.by,
            "day": one.on,
            "over": one.over,
        }
        for one in table.edits
    ]


def _seat(one: Seat) -> Entry:
    return {
        "party": one.party,
        "place": one.place,
        "must_accept": one.must_accept,
        "mediates": one.mediates,
        "evidence": _evidence(one.evidence),
    }


def _position(one: Position) -> Entry:
    return {"party": one.party, "issue": one.issue, **_stand(one), "history": list(map(_stand, one.history))}


def _stand(one: Position) -> Entry:
    return {
        "stance": one.stance,
        "option": one.option,
        "red_line": one.red_line,
        "drawn": _evidence(one.drawn),
        "firm": one.firm,
        "voice": one.voice,
        "said": one.said,
        "statements": list(one.statements),
    }


def _preference(one: Preference, issues: Iterable[Issue]) -> Entry:
    options = next([option.name for option in issue.options] for issue in issues if issue.name == one.issue)
    return {
        "party": one.party,
        "issue": one.issue,
        "weight": [_number(end) for end in one.weight],
        "order": chains(reduced(one.better, options), options),
        "statements": list(one.statements),
    }


def _number(share: float) -> float | int:
    """Four decimals, and 0 and 1 as people write them."""
    near = round(share, 4)
    return int(near) if near in (0, 1) else near


def _coupling(one: Coupling) -> Entry:
    return {
        "party": one.party,
        "issue": one.issue,
        "other": one.other,
        "holds": one.holds,
        "statements": list(one.statements),
    }


def _issue(one: Issue) -> Entry:
    return {"name": one.name, "title": one.title, "proposition": one.proposition, "ordered": one.ordered}


def _option(one: Option, issue: Issue) -> Entry:
    return {"issue": issue.name, "name": one.name, "meaning": one.meaning, "realises": one.realises}


def _corroboration(one: Corroboration) -> Entry:
    return {
        "about": one.about,
        "subject": one.subject,
        "field": one.field,
        "accounts": list(map(_account, one.accounts)),
    }


def _account(one: Account) -> Entry:
    return {"value": one.value, "independent": one.independent, "evidence": _evidence(one.evidence)}


def _evidence(several: Iterable[Evidence]) -> list[Entry]:
    return [
        {
            "field": one.field,
            "value": one.value,
            "at": f"{one.document}:{one.start}-{one.end}",
            "statement": one.statement,
            "claim": one.claim,
        }
        for one in several
    ]
