"""What is kept of an old table beside what is laid now: each name must name something still."""

from collections.abc import Iterable, Iterator, Mapping

from summitry.records import Problem
from summitry.table.sheet.departed import OF_PARTIES
from summitry.table.sheet.edits import WHOLE, Items, Marks
from summitry.table.sheet.orders import chains, levels, pairs
from summitry.table.sheet.sheet import Entry, item

NAMING = {  # the keys of an entry that name issues
    "positions": ("issue",), "preferences": ("issue",), "missing": ("issue",), "options": ("issue",),
    "couplings": ("issue", "other"),
}  # fmt: skip
Kept = dict[str, tuple[str, Entry]]
Options = Mapping[str, list[str]]  # of each issue


def fitted(kept: Kept, new: Items, was: Items, found: Marks) -> tuple[Kept, tuple[Problem, ...]]:
    """The entries with all that the edits among them name, and without what names something removed.

    The Problems tell which edits have no place any more in the coverage and its agenda: they are kept all the same.
    """
    lost = [name for name, field in found if name in kept and name not in new and field != WHOLE]
    back = [name for name in _needed(kept, new, found) if name not in kept]
    back += [name for name, (section, entry) in was.items() if section == "options" and _issue(entry) in back]
    whole = kept | {name: was[name] if name in was else new[name] for name in back}
    options = _options(whole)
    parties = {entry["party"] for section, entry in whole.values() if section in ("parties", "seats")}
    edited = {name for name, _ in found}
    fit = {
        name: (section, _within(section, entry, options))
        for name, (section, entry) in whole.items()
        if _stands(section, entry, options, parties) and not _filled(section, entry, whole)
        if not _departed(section, entry, whole, found) or name in edited
    }
    return fit, tuple(_out_of_place(name) for name in dict.fromkeys([*lost, *back]))


def _needed(kept: Kept, new: Items, found: Marks) -> Iterator[str]:
    """The items that edited entries name, and options for an issue that would have none."""
    marked = {name: {field for one, field in found if one == name} for name, _ in found}
    for name, (section, entry) in kept.items():
        if name in marked and section in NAMING:
            yield from _named(section, entry, marked[name])
        if name in marked and section in ("positions", "preferences"):
            yield from _party(entry, kept)
    held = {entry["issue"] for section, entry in kept.values() if section == "options"}
    for name, (section, entry) in new.items():
        if section == "options" and entry["issue"] not in held and _issue(entry) in kept:
            yield name


def _issue(option: Entry) -> str:
    return item("issues", {"name": option["issue"]})


def _named(section: str, entry: Entry, fields: set[str]) -> Iterator[str]:
    for key in NAMING[section]:
        yield item("issues", {"name": entry[key]})
    wanted = [entry["option"]] if section == "positions" and fields & {"option", WHOLE} else []
    if section == "positions" and fields & {"history", WHOLE}:
        wanted += [earlier["option"] for earlier in entry["history"]]
    if section == "preferences" and fields & {"order", WHOLE}:
        wanted = [name for chain in entry["order"] for level in levels(chain) for name in level]
    for option in filter(None, wanted):
        yield item("options", {"name": option, "issue": entry["issue"]})


def _party(entry: Entry, kept: Kept) -> Iterator[str]:
    names = [item(section, {"party": entry["party"]}) for section in ("parties", "seats")]
    if not any(name in kept for name in names):
        yield names[0]


def _options(whole: Kept) -> Options:
    options: dict[str, list[str]] = {entry["name"]: [] for section, entry in whole.values() if section == "issues"}
    for section, entry in whole.values():
        if section == "options" and entry["issue"] in options:
            options[entry["issue"]].append(entry["name"])
    return options


def _stands(section: str, entry: Entry, options: Options, parties: Iterable[str]) -> bool:
    """Whether all that the entry names is in the table."""
    in_party = section not in ("positions", "preferences", "missing") or entry["party"] in parties
    return in_party and all(entry[key] in options for key in NAMING.get(section, ()))


def _filled(section: str, entry: Entry, whole: Kept) -> bool:
    return section == "missing" and item("positions", entry) in whole


def _departed(section: str, entry: Entry, whole: Kept, found: Marks) -> bool:
    """Whether it is of a party that a person has taken out."""
    party = item("parties", {"party": entry["party"]}) if section in OF_PARTIES and entry["party"] else ""
    return (party, WHOLE) in found and party not in whole


def _within(section: str, entry: Entry, options: Options) -> Entry:
    """The entry without options that are gone."""
    if section == "positions":
        known = options[entry["issue"]]
        return _wanted(entry, known) | {"history": [_wanted(earlier, known) for earlier in entry["history"]]}
    if section == "preferences":
        return entry | {"order": _order(entry["order"], options[entry["issue"]])}
    return entry


def _wanted(stand: Entry, known: list[str]) -> Entry:
    return stand if stand["option"] in known else stand | {"option": None}


def _order(order: list[str], known: list[str]) -> list[str]:
    named = list(dict.fromkeys([*known, *(name for chain in order for level in levels(chain) for name in level)]))
    better = pairs(order, named)
    return order if len(named) == len(known) else chains(_among(better, known), known)


def _among(better: Iterable[tuple[str, str]], known: list[str]) -> tuple[tuple[str, str], ...]:
    return tuple(pair for pair in better if set(pair) <= set(known))


def _out_of_place(name: str) -> Problem:
    message = f"“{name}” is yours or needed by what is yours, but neither coverage nor agenda have it now."
    return Problem("edit", message, "It is kept; take it out of the file where it is out of date.")
