"""What is known of how each party orders the options of an issue, and how much of its own speech the issue takes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil, floor, sqrt

from summitry.records import Agenda, Entries, Issue, Position, Preference, Statement
from summitry.resolve.what.issues import named_options
from summitry.table.days import order
from summitry.table.interests.comparisons import compared
from summitry.table.positions.counting import counted

Pair = tuple[str, str]  # the better option, the worse one
Z = 1.959963984540054  # the normal quantile of 95%


@dataclass(frozen=True, slots=True)
class Reading:
    """Pairs that some statements give, and what they weigh: firm or not, then how late."""

    pairs: tuple[Pair, ...]
    statements: tuple[str, ...]
    weight: tuple[bool, tuple[str, bool]]


def preferences(
    entries: Entries, agenda: Agenda, parties: Sequence[str], stands: Sequence[Position]
) -> tuple[Preference, ...]:
    """One for each party and issue that somebody takes a position on: issues as on the agenda, then parties as given.

    The order comes from where the party stands (``standing``) and from what it compares (``comparisons.py``); where
    words contradict each other the firmer and then the later count. What no words place is in no pair. The weight is
    the Wilson score interval around the share of the party's own statements that raise the issue.
    """
    taken = {stand.issue for stand in stands}
    own, told = _own(entries), _by_party(counted(entries))
    return tuple(
        _preference(party, issue, stands, own.get(party, []), told.get(party, []))
        for issue in agenda.issues
        if issue.name in taken
        for party in parties
    )


def _preference(
    party: str, issue: Issue, stands: Iterable[Position], own: Sequence[Statement], told: Sequence[Statement]
) -> Preference:
    position = next((one for one in stands if (one.party, one.issue) == (party, issue.name)), None)
    position = position and _as_worded(issue, position, told)
    peak = position.option if position else None
    readings = [*_compared(issue, told, peak), *([_stood(issue, position)] if position else [])]
    better, statements = ordered(readings, [option.name for option in issue.options])
    raising = sum(issue.name in one.issues for one in own)
    return Preference(party, issue.name, better, wilson(raising, len(own)), statements)


def _as_worded(issue: Issue, position: Position, told: Iterable[Statement]) -> Position:
    """The position with its option only where words name that one: not where it is the only one that fits the stance."""
    fitting = [option for option in issue.options if option.realises is (position.stance == "for")]
    words = " ".join(one.content for one in told if one.id in position.statements)
    named = len(fitting) > 1 or position.option in named_options(words, issue)
    return position if named else replace(position, option=None)


def _own(entries: Entries) -> dict[str, list[Statement]]:
    """Each party's own speech: what is said for it, not what a writer tells of it."""
    spoken = (one for one in entries.originals() if one.capacity == "party" and one.form != "narrative")
    return _by_party(spoken)


def _by_party(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    found: dict[str, list[Statement]] = {}
    for one in statements:
        for party in sorted(set(one.parties)):
            found.setdefault(party, []).append(one)
    return found


def _stood(issue: Issue, position: Position) -> Reading:
    firm = position.red_line or position.firm
    return Reading(tuple(standing(issue, position)), position.statements, (firm, order(position.said)))


def standing(issue: Issue, position: Position) -> Iterator[Pair]:
    """What a position alone tells of the order.

    Who is for the proposition prefers each option that realises it to each that does not, who is against it the
    others; so a red line puts what it rules out below all else. Who wants one option prefers it to all others, and where the options
    are ordered those nearer to it, on either side, to those farther off: preferences with a single peak (D. Black, "On the Rationale of
    Group Decision-making", Journal of Political Economy 56(1), 1948). What is open or only conditional orders nothing.
    """
    names = [option.name for option in issue.options]
    if position.stance in ("for", "against"):
        wanted = {option.name for option in issue.options if option.realises is (position.stance == "for")}
        yield from ((one, other) for one in names if one in wanted for other in names if other not in wanted)
        if position.option in wanted:
            yield from ((position.option, other) for other in names if other != position.option)
            yield from _peaked(names, names.index(position.option)) if issue.ordered else ()


def _peaked(names: Sequence[str], peak: int) -> Iterator[Pair]:
    """Each option is worse than those between it and the peak."""
    for side in (names[: peak + 1][::-1], names[peak:]):
        yield from ((one, other) for at, one in enumerate(side) for other in side[at + 1 :])


def _compared(issue: Issue, told: Iterable[Statement], peak: str | None) -> Iterator[Reading]:
    for one in told:
        pairs = compared(one.content, issue, peak) if issue.name in one.issues else ()
        if pairs:
            yield Reading(pairs, (one.id,), (True, order(one.said)))


def ordered(readings: Iterable[Reading], names: Sequence[str]) -> tuple[tuple[Pair, ...], tuple[str, ...]]:
    """The pairs that hold together, none that follows from others, and the statements that carry one of them.

    Weightier readings come first; a pair that would close a circle goes. Readings of one weight count in the order of
    their statements.
    """
    below: dict[str, set[str]] = {name: set() for name in names}
    carrying: list[str] = []
    by_statement = sorted(readings, key=lambda one: one.statements)
    for reading in sorted(by_statement, key=lambda one: one.weight, reverse=True):
        kept = [pair for pair in reading.pairs if _added(below, pair)]
        carrying += reading.statements if kept else ()
    at = {name: number for number, name in enumerate(names)}
    pairs = ((one, other) for one in names for other in sorted(below[one], key=lambda name: at[name]))
    least = tuple((one, other) for one, other in pairs if not any(other in below[name] for name in below[one]))
    return least, tuple(dict.fromkeys(carrying))


def _added(below: dict[str, set[str]], pair: Pair) -> bool:
    """Whether the order takes the pair in; ``below`` stays closed under what follows from it."""
    better, worse = pair
    if better == worse or better in below[worse]:
        return False
    for name in [name for name in below if name == better or better in below[name]]:
        below[name] |= {worse, *below[worse]}
    return True


def wilson(hits: int, tries: int) -> tuple[float, float]:
    """The 95% score interval around ``hits`` in ``tries``, in hundredths rounded outward; (0, 1) for no tries.

    E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the American
    Statistical Association 22(158), 1927.
    """
    if not tries:
        return 0.0, 1.0
    share, shrink = hits / tries, 1 + Z * Z / tries
    middle = (share + Z * Z / (2 * tries)) / shrink
    reach = Z * sqrt(share * (1 - share) / tries + Z * Z / (4 * tries * tries)) / shrink
    low = 0.0 if hits == 0 else floor(100 * (middle - reach)) / 100
    high = 1.0 if hits == tries else ceil(100 * (middle + reach)) / 100
    return max(low, 0.0), min(high, 1.0)
