"""States and international bodies by every name the news has for them: name, capital, demonym, seat of government.

Names, capitals and demonyms come from the package countryinfo (MIT); seats and short forms from ``bodies.yaml``.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from summitry.records import Span

Kind = Literal["name", "demonym", "people", "seat"]
CAPITALISED = re.compile(r"(?<!\w)(?<!\w[’'])[A-ZÀ-ÞŁ][\w.]*")
# "Iran-backed fighters" are not Iran, nor is a firm that bears its name.
AFTER = re.compile(
    r"[^\W_]|\s(?:Post|Mail|Airlines?|Airways|Rail(?:ways?|road)?|Steel|Telecom|Air Lines)\b(?!\s(?:Office|Minister|Ministry))"
    r"|-(?:backed|aligned|led|controlled|allied|supported|sponsored|mediated|brokered|funded|born|based|occupied|held|run|"
    r"style|made|installed|imposed|trained)\b"
)
SENT_TO = re.compile(
    r"\b(?:ambassador|envoy|mission|commissioner|special\s+representative|permanent\s+representative|visit|trip)s?\s+"
    r"(?:to|for|on|in)\s+(?:the\s+)?(?:\w+\s+and\s+(?:the\s+)?)?$",
    re.IGNORECASE,
)
SURNAMES_TOO = frozenset(
    {"Jordan", "Georgia", "Chad", "Victoria", "Kingston", "Stanley", "Hamilton", "Male", "George Town", "Mann", "Viti"}
)
SURELY_STATES = re.compile(  # "Georgia's foreign minister" is no surname's and no first name's
    r"(?:Jordan|Georgia|Chad)['’]s?\s+(?:(?:[\w-]+\s+)?(?:minister|ministry|ambassador|parliament|embassy|army)|king|president|prime\s+minister|"
    r"government|capital|interim|ruling|military)\b",
    re.IGNORECASE,
)
IRREGULAR_PEOPLE = {"French", "British", "Dutch", "Irish", "Spanish", "Swiss", "Chinese", "Japanese", "Turkish"}


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a text where a state or body is named, and how."""

    span: Span
    party: str
    kind: Kind


@cache
def aliases() -> dict[str, tuple[str, Kind]]:
    """From each way of writing to the party's plain English name and the kind of naming."""
    table: dict[str, tuple[str, Kind]] = {}
    for name, capital, _, others in _countries():
        for alias in others:
            table.setdefault(alias, (name, "name"))
        if capital:
            table.setdefault(capital, (name, "seat"))
        table[name] = (name, "name")
    for demonym, name in _peoples():
        table.setdefault(demonym, (name, "demonym"))
        if demonym not in IRREGULAR_PEOPLE:
            table.setdefault(demonym + "s", (name, "people"))
    for party, written in _bodies().items():
        table[party] = (party, "name")
        table.update({alias: (party, _kind(alias)) for alias in written})
    return {alias: entry for alias, entry in table.items() if alias not in SURNAMES_TOO}


def _kind(alias: str) -> Kind:
    if alias.endswith(("ans", "ns")) and " " not in alias:
        return "people"
    return (
        "demonym"
        if alias.endswith(("an", "ish", "ese", "i", "Dutch", "Swiss", "Czech")) and " " not in alias
        else "seat"
    )


@cache
def _countries() -> list[tuple[str, str, str, list[str]]]:
    """Name, capital, demonym and other spellings, the most people first: of two that share a demonym ("Indian", of India and of an
    ocean's islands), news means the larger."""
    from countryinfo import all_countries  # 30 ms; only when something is resolved

    rows = [country.info() for country in all_countries()]
    rows.sort(key=lambda row: (-(row.get("population") or 0), row["name"]))
    return [
        (
            row["name"],
            _text(row.get("capital")),
            _text(row.get("demonym")),
            [a for a in row.get("altSpellings", ()) if _plain(a)],
        )
        for row in rows
    ]


def _peoples() -> list[tuple[str, str]]:
    """(demonym, state), the largest state first: "Indian" is of India, not of the British Indian Ocean Territory."""
    from countryinfo import all_countries

    rows = [country.info() for country in all_countries()]
    named = [(demonym, row) for row in rows if (demonym := _text(row.get("demonym")))]
    return [
        (d, row["name"]) for d, row in sorted(named, key=lambda one: (-(one[1].get("population") or 0), one[1]["name"]))
    ]


def _text(value: object) -> str:
    """The package leaves some fields empty, as a list."""
    return value if isinstance(value, str) else ""


def _plain(alias: str) -> bool:
    """An alternative spelling that news in English uses: Latin letters, no bare country code."""
    return alias.isascii() and len(alias) > 3 and alias[0].isupper() and "," not in alias


@cache
def _bodies() -> dict[str, list[str]]:
    import yaml

    return dict(yaml.safe_load(files("summitry.resolve.who").joinpath("bodies.yaml").read_text(encoding="utf-8")))


def is_state(party: str) -> bool:
    """Whether a party of that name is a state; the bodies of ``bodies.yaml`` that no state has as its name are none."""
    return any(name == party for name, *_ in _countries()) or party in {"Vatican", "Kosovo"}


@cache
def _by_first_word() -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for alias in sorted(aliases(), key=lambda a: (-len(a), a)):
        first = CAPITALISED.match(alias)
        table.setdefault(first[0] if first else alias, []).append(alias)
    return table


def hits(text: str, start: int = 0, end: int | None = None) -> tuple[Hit, ...]:
    """Every naming of a state or body in ``text[start:end]``, longest first, not overlapping, in order."""
    stop = len(text) if end is None else end
    found: list[Hit] = []
    for match in CAPITALISED.finditer(text, start, stop):
        hit = None if found and match.start() < found[-1].span.end else _hit(text, match, stop)
        if hit:
            found.append(hit)
    return tuple(found)


def owners(words: str) -> tuple[Hit, ...]:
    """The states and bodies whose an office is; "ambassador to Peru" and "envoy for Ukraine" are somebody else's."""
    found = hits(words)
    return tuple(h for h in found if not SENT_TO.search(words, 0, h.span.start))


def _hit(text: str, match: re.Match[str], stop: int) -> Hit | None:
    if text[max(0, match.start() - 4) : match.start()] == "New ":
        return None  # New Mexico, New Jersey
    if match[0] in SURNAMES_TOO and SURELY_STATES.match(text, match.start(), stop) and not _given(text, match.start()):
        return Hit(Span(*match.span()), match[0], "name")
    for first in (match[0], match[0].rstrip(".")):
        for alias in _by_first_word().get(first, ()):
            end = match.start() + len(alias)
            if end <= stop and text.startswith(alias, match.start()) and not AFTER.match(text, end):
                party, kind = aliases()[alias]
                return Hit(Span(match.start(), end), party, kind)
    return None


def _given(text: str, at: int) -> bool:
    """ "Michael Jordan": a capitalised word stands right before."""
    return re.search(r"[A-Z][\w.]*\s$", text[max(0, at - 24) : at]) is not None


def party_of(name: str) -> str | None:
    """The party that one name means, None where it names no state or body."""
    bare = name.removeprefix("the ").removeprefix("The ")
    entry = aliases().get(bare) or aliases().get(bare + ".")
    return entry[0] if entry else None
