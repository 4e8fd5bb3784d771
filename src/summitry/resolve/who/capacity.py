"""In what capacity somebody speaks: for a party, as an observer, for the media, as a mediator."""

import re

from summitry.find.names import OBSERVING, PRESS
from summitry.find.nouns import MEDIA, OBSERVERS
from summitry.records import Capacity
from summitry.resolve.who.gazetteer import is_state

MEDIATING = frozenset(
    "mediator mediators arbitrator arbitrators conciliator conciliators facilitator facilitators go-between".split()
)
INTERNATIONAL = re.compile(r"\b(?:U\.?N\.?|United Nations|African Union|OSCE|Arab League|ECOWAS|IGAD)\b")
SPOKEN_FOR = frozenset(
    "secretary officer adviser advisor aide spokesman spokeswoman spokesperson office service attache".split()
)
FORMER = frozenset("former ex retired onetime one-time erstwhile".split())
CIVIL = frozenset("mr mrs ms miss sir dame lord lady dr".split())
# Words that make a name with "school" or "college" in it one of the sides of a dispute.
ORGANISED = frozenset(
    "union federation association guild workers company ministry government board district students teachers employers".split()
)
# Words of an outlet's name that stand in many other names too, unless they end it.
COMMON = frozenset(
    "agency agencies review post host anchor observer dispatch courier paper press today wire globe editor".split()
)
# International bodies that urge, lend and watch; a customs union or an alliance bargains for its members.
URGING = frozenset(
    {"United Nations", "African Union", "Arab League", "OSCE", "World Trade Organization", "World Bank", "World Health Organization",
     "International Monetary Fund", "International Atomic Energy Agency", "International Criminal Court",
     "International Committee of the Red Cross", "Economic Community of West African States"}
)  # fmt: skip
TRADES = frozenset(
    "industry commerce business businesses enterprise manufacturers exporters importers traders retailers merchants growers ranchers "
    "hauliers shippers steel steelmakers carmakers automakers families victims relatives survivors".split()
)
LOBBIES = frozenset(
    "association federation confederation chamber council league forum coalition alliance group".split()
)
AT_WORK = frozenset(
    "union unions workers guild brotherhood teamsters teachers nurses pilots doctors dockers miners actors players drivers employers "
    "employees staff".split()
)
COURTS = frozenset("court courts tribunal".split())
OUTSIDE = re.compile(r"\b(?:chambers? of commerce|joint)\b", re.IGNORECASE)
SPEAKING = frozenset("spokesman spokeswoman spokesperson".split())
# Whom somebody speaks to is no office: "speaking before the local press", "presided over the press conference".
TO_THE_PRESS = re.compile(
    r"\b(?:before|to|with|over|at|facing|told|addressing) (?:the |a |its |their |his |her )?(?:[\w-]+ )?"
    r"(?:press|media|reporters|journalists)\b|\bpress (?:conference|briefing|release|statement|event)s?\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[A-Za-zÀ-ž]+(?:-[a-z]+)?")


def capacity(role: str) -> Capacity:
    """The capacity that the words of an office tell of; ``unknown`` when they tell none.

    What somebody was counts as an observer's part: a former minister speaks for no ministry.
    """
    words = [w.lower() for w in WORD.findall(TO_THE_PRESS.sub(" ", role))]
    if not set(words) - CIVIL:
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
    return "observer" if _studies(words) and not set(own) & SPEAKING else "party"


def body_capacity(name: str) -> Capacity:
    """The capacity of an organisation by the kind its name tells."""
    words = [w.lower() for w in WORD.findall(name)]
    if set(words) & {"mediation", "arbitration", "conciliation"}:
        return "mediator"
    if OUTSIDE.search(name) or set(words) & COURTS:
        return "observer"
    if set(words) & ORGANISED:
        return "party"
    if words[-1:] == ["post"] and is_state(" ".join(name.split()[:-1])):
        return "party"  # a land's mail, not a newspaper; those bear the names of towns
    if set(words) & (PRESS | MEDIA) - COMMON or set(words[-1:]) & COMMON - {"agency"} or _news_agency(words):
        return "media"
    return "observer" if _studies(words) else "party"


def urging(name: str) -> bool:
    """Whether a body of that name speaks from outside unless somebody negotiates with it: the United Nations, a chamber of
    industry, a forum of families; never a union or the employers of a labour dispute."""
    words = {w.lower() for w in WORD.findall(name)}
    return name in URGING or bool(words & TRADES and words & LOBBIES and not words & AT_WORK)


def _studies(words: list[str]) -> bool:
    """An institute, a university; but the Royal College of Nursing is a profession's union."""
    royal = {"royal", "college"} <= set(words)
    return bool(set(words) & OBSERVING) and not set(words) & ORGANISED and not royal


def _news_agency(words: list[str]) -> bool:
    return words[-1:] == ["agency"] and bool(set(words) & {"news", "press", "wire", "telegraph"})
