"""Whether two places of one contact are one, or cannot both be right."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from summitry.resolve.who.gazetteer import aliases, is_state

SMALL = frozenset("the a an of in at on near outside city town state province international saint".split())
VENUE = re.compile(
    r"\b(?:airport|base|building|castle|cent(?:er|re)|chateau|club|embassy|hall|headquarters|hotel|house|kremlin|lodge|"
    r"ministry|mission|office|palace|parliament|residence|resort|villa|street|avenue|square|plaza|tower|stadium|room)\b",
    re.IGNORECASE,
)
Kind = Literal["state", "capital", "region", "venue", "town"]
CITIES = frozenset({"capital", "town"})
NEAR = 200  # characters within which a text names two places that may be one within the other


def places_agree(one: str, other: str, texts: Sequence[str]) -> bool:
    """Places that share a word ("Karlshavn", "the port of Karlshavn"), a capital and its state, and places that some
    text, given in small letters, writes as one within the other ("Karlshavn, Norland")."""
    first, second = plain(one).split(), plain(other).split()
    if set(first) & set(second):
        return True
    (kind, state), (other_kind, other_state) = _kind(one), _kind(other)
    if state is not None and state == other_state and "state" in (kind, other_kind):
        return True
    return any(_within(first, second, text) or _within(second, first, text) for text in texts)


def places_clash(one: str, other: str, texts: Sequence[str]) -> bool:
    """Names of two states, cities or venues, of which no text says that one is within the other, or names both at once.

    A venue or a town may lie in any region, and words without a name ("a hotel near the border") anywhere.
    """
    if not (_named(one) and _named(other)) or places_agree(one, other, texts):
        return False
    (kind, state), (other_kind, other_state) = _kind(one), _kind(other)
    if state is not None and other_state is not None:
        apart = state != other_state or "state" not in (kind, other_kind)
    else:
        apart = kind == other_kind == "venue" or {kind, other_kind} <= CITIES
    return apart and not any(_together(one, other, text) for text in texts)


def _kind(place: str) -> tuple[Kind, str | None]:
    """What sort of place it is, and of which state, where a gazetteer knows."""
    bare = re.sub(r"^(?:the|a|an) ", "", place.strip(), flags=re.IGNORECASE)
    if VENUE.search(bare):
        return "venue", None
    party, kind = aliases().get(bare, (None, None))
    if party is not None and is_state(party) and kind in ("name", "seat"):
        return ("state" if kind == "name" else "capital"), party
    region = _regions().get(bare)
    return ("region", region) if region else ("town", None)


@cache
def _regions() -> dict[str, str]:
    """The state of each region that only one state has; from the package countryinfo."""
    from countryinfo import all_countries

    owners: dict[str, set[str]] = {}
    for country in all_countries():
        info = country.info()
        for region in info.get("provinces") or ():
            owners.setdefault(str(region), set()).add(info["name"])
    return {region: next(iter(found)) for region, found in owners.items() if len(found) == 1}


def _named(place: str) -> bool:
    return re.search(r"\b[A-Z]", place) is not None


def _together(one: str, other: str, text: str) -> bool:
    """Whether the text names both places close to each other."""
    if one.casefold() not in text or other.casefold() not in text:
        return False
    first, second = re.escape(one.casefold()), re.escape(other.casefold())
    gap = rf"\b.{{0,{NEAR}}}?\b"
    return re.search(rf"\b{first}{gap}{second}\b|\b{second}{gap}{first}\b", text, re.DOTALL) is not None


def _within(inner: Sequence[str], outer: Sequence[str], text: str) -> bool:
    """Whether the text says that the one is in the other: "Karlshavn, Norland", "the mill near Karlshavn"."""
    if not inner or not outer or inner[-1] not in text or outer[0] not in text:
        return False
    joint = r"(?:,? (?:in|near|outside) (?:the )?|, )"
    return re.search(rf"\b{re.escape(inner[-1])}{joint}{re.escape(outer[0])}\b", text) is not None


def plain(place: str) -> str:
    """Lower case, without punctuation and small words."""
    return " ".join(word for word in re.findall(r"\w+", place.casefold()) if word not in SMALL)
