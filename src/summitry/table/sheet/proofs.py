"""Where the words of seats and accounts stand: apart from the cells, at the end of the file, so that those stay short."""

from collections.abc import Iterable, Iterator

from summitry.table.sheet.sheet import Entry, Sheet, items

HOLDING = ("seats", "conflicts", "confirmed")


def proofs(sheet: Sheet) -> list[Entry]:
    """Each piece of evidence with the item that it holds up, and the number of the account within a conflict."""
    return [{**of, **one} for of, entry in _holders(sheet) for one in entry["evidence"]]


def put_back(sheet: Sheet, told: Iterable[Entry]) -> Sheet:
    """The entries with their evidence; what holds up nothing that is there goes."""
    by_item: dict[tuple[str, int], list[Entry]] = {}
    for one in told:
        by_item.setdefault((one["item"], one.get("account", 1)), []).append(one)
    for of, entry in _holders(sheet):
        entry["evidence"] = by_item.get((of["item"], of.get("account", 1)), [])
    return sheet


def _holders(sheet: Sheet) -> Iterator[tuple[Entry, Entry]]:
    """What may hold evidence, with how the file names it."""
    for name, (section, entry) in items({key: sheet[key] for key in HOLDING}).items():
        if section == "seats":
            yield {"item": name}, entry
        for number, account in enumerate(entry.get("accounts", ()), 1):
            yield {"item": name, "account": number}, account
