"""In what capacity somebody speaks: for a party, as an observer, for the media, as a mediator."""

import re

from summitry.find.names import OBSERVING, PRESS
from summitry.find.nouns import MEDIA, OBSERVERS
from summitry.records import Capacity

MEDIATING = frozenset(
    "mediator mediators arbitrator arbitrators conciliator conciliators facilitator facilitators go-between".split()
)
INTERNATIONAL = re.compile(r"\b(?:U\.?N\.?|United Nations|African Union|OSCE|Arab League|ECOWAS|IGAD)\b")
SPOKEN_FOR = frozenset(
    "secretary officer adviser advisor aide spokesman spokeswoman spokesperson office service attache".split()
)
FORMER = frozenset("former ex retired onetime one-time erstwhile".split())
WORD = re.compile(r"[A-Za-zÀ-ž]+(?:-[a-z]+)?")


def capacity(role: str) -> Capacity:
    """The capacity that the words of an office tell of; ``unknown`` when they tell none.

    What somebody was counts as an observer's part: a former minister speaks for no ministry.
    """
    words = [w.lower() for w in WORD.findall(role)]
    if not words:
        return "unknown"
    own = words[: next((i for i, w in enumerate(words) if w in {"of", "at", "for", "with", "from"}), len(words))]
    if set(words) & MEDIATING or ("envoy" in words and INTERNATIONAL.search(role)):
        return "mediator"
    if set(own) & OBSERVERS or set(own) & FORMER:
        return "observer"
    if set(own) & MEDIA and set(own) & SPOKEN_FOR:
        return "party"  # "press secretary", "media adviser"
    if set(own) & MEDIA or set(words) & {"journalist", "reporter", "correspondent", "newspaper"}:
        return "media"
    if set(words) & OBSERVING and not set(words) & {"students", "union", "workers"}:
        return "observer"
    return "party"


def body_capacity(name: str) -> Capacity:
    """The capacity of an organisation by the kind its name tells."""
    words = {w.lower() for w in WORD.findall(name)}
    if words & {"mediation", "arbitration", "conciliation"}:
        return "mediator"
    if {"royal", "college"} <= words:
        return "party"  # of nursing, of midwives: a profession's union
    if words & {"union", "federation", "association", "guild", "workers", "company", "ministry", "government"}:
        return "party"
    if words & (PRESS | MEDIA):
        return "media"
    return "observer" if words & OBSERVING else "party"
