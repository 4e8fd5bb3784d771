"""At what level a contact was: leaders, ministers, officials or experts, by words or by the offices of those who met."""

import re
from collections.abc import Callable, Iterable, Mapping

from summitry.records import Level

ORDER: tuple[Level, ...] = ("leaders", "ministers", "officials", "experts")
# The first that fits tells: a "deputy prime minister" is no prime minister, a "foreign minister" no leader.
_WORDS: tuple[tuple[Level, str], ...] = (
    ("experts", r"experts?|technical|technicians|specialists?|working groups?|scientists"),
    ("ministers", r"(?:deputy|vice)[ -](?:prime minister|premier|president|chancellor)s?"),
    ("officials", r"(?:deputy|vice|under)[ -]?(?:[a-z]+ )?(?:ministers?|secretar(?:y|ies)|foreign)|press secretary|private secretary|"
        r"deput(?:y|ies)"),
    ("leaders", r"prime ministers?|presidents?|premiers?|chancellors?|heads? of (?:state|government)|kings?|queens?|emirs?|"
        r"sultans?|leaders?|summits?|general secretar(?:y|ies)|secretar(?:y|ies)[ -]general|chief executives?|CEOs?|"
        r"chair(?:man|woman|person|men)"),
    ("ministers", r"minist(?:er|ers|erial)|secretar(?:y|ies)|"
        r"(?:trade|fisheries|agriculture|energy|climate|economy|budget|enlargement|EU|European) commissioners?|trade representative"),
    ("officials", r"officials?|negotiators?|negotiating teams?|delegations?|delegates|envoys?|diplomats?|representatives?|aides?|"
        r"advis[eo]rs?|ambassadors?|spokes(?:man|woman|person|people)|directors?|lawyers?|counsel|executives|working[- ]level|"
        r"teams"),
)  # fmt: skip
WORDS = tuple((level, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for level, words in _WORDS)
PREPOSITION = re.compile(r"\s(?:of|at|for|to|in|on|from|and)\s|^(?:of|at|for|to|in|on|from)\s")


def level_of(words: str) -> Level | None:
    """The level that an office or a word for a gathering tells; None where it tells none."""
    return next((level for level, pattern in WORDS if pattern.search(words)), None)


def of_office(office: str | None) -> Level | None:
    """Of the office itself, not of what stands behind it: "adviser to the president" is an official."""
    head = PREPOSITION.split(office or "", maxsplit=1)[0]
    return level_of(f"{office}" if re.match(r"(?i)(?:\w+ )?heads? of (?:state|government)", office or "") else head)


def of_people(
    people: Iterable[str], office: Callable[[str], str | None], sides: Callable[[str], tuple[str, ...]]
) -> tuple[Level | None, Mapping[str, Level]]:
    """The lowest of the sides' highest ranks, and the rank of each person that has one.

    None where fewer than two sides, or somebody of a side of which no rank is known, were there.
    """
    named = tuple(people)
    ranks = {name: known for name in named if (known := of_office(office(name)))}
    best: dict[str, int] = {}
    for name, known in ranks.items():
        side = (sides(name) or (name,))[-1]  # of a ministry and its state the state
        best[side] = min(best.get(side, len(ORDER)), ORDER.index(known))
    spoken_for = {side for name in ranks for side in sides(name)}
    if len(best) < 2 or any(not {name, *sides(name)} & spoken_for for name in named if name not in ranks):
        return None, ranks
    return ORDER[max(best.values())], ranks
