"""Parties that a person took out of a table: nothing of theirs stays, or comes back."""

from summitry.table.sheet.digests import Laid
from summitry.table.sheet.sheet import Sheet, item

OF_PARTIES = ("seats", "positions", "preferences", "couplings", "missing")


def without_parties(sheet: Sheet, laid: Laid) -> tuple[Sheet, tuple[str, ...]]:
    """The sheet without all that names a party laid and taken out of ``parties``, and those of whom anything was left."""
    there = {one["party"] for one in sheet["parties"]}
    named = dict.fromkeys(one["party"] for key in OF_PARTIES for one in sheet[key] if one.get("party") is not None)
    gone = tuple(one for one in named if one not in there and item("parties", {"party": one}) in laid)
    kept = {key: [one for one in sheet[key] if one.get("party") not in gone] for key in OF_PARTIES}
    return sheet | kept, gone
