"""The finding in one sentence, and below it what is best or what stands in the way."""

from summitry.brief.blocks import Para, note, run
from summitry.brief.figures import about, number, worth
from summitry.brief.space.limits import kept, limits, none_of
from summitry.brief.space.names import Names, named
from summitry.brief.space.readings import chance
from summitry.brief.space.roster import Roster, short_of, uncertain
from summitry.brief.wording import capital, listed
from summitry.records import Analysis, Blocking, Deal, Fairness, Readings, Stake, Survival

SETTLED = 4  # issues that tell what a package is, in the lead
OF_RANGE = "; percentages say how far from a party’s worst package to its best"


def head(names: Names, analysis: Analysis, shown: Roster) -> tuple[Para, ...]:
    below = " ".join(part for part in (_way_out(names, analysis.blocking), _best(names, analysis, shown)) if part)
    lead = (Para((run(below),), "lead"),) if below else ()
    return Para((run(finding(names, analysis)),), "finding"), *lead, *_known(names)


def _known(names: Names) -> tuple[Para, ...]:
    """On how many issues an order is known of each party: where there are few, all seem to agree."""
    orders = [(stake.party, stake.orders) for stake in names.domain.stakes if stake.utility is None]
    found = [(party, sum(bool(order.better) for order in each)) for party, each in orders]
    total = len(names.domain.choices)
    if all(number == total for _, number in found):
        return ()
    told = listed([f"of {party} on {number:,}" for party, number in found])
    return (note(f"Of {total:,} issues an order of options is known {told}; where none is, no disagreement can show."),)


def finding(names: Names, analysis: Analysis) -> str:
    """Whether there is a deal that nobody's red lines and reservations rule out, and how many packages that are."""
    survival = analysis.survival
    packages = f"{about(survival.packages)} package{'' if survival.packages == 1 else 's'}"
    if analysis.blocking.hopeless:
        return f"No deal is possible, whoever gives way: {packages}, and none that can stand."
    if not survival.together:
        return f"No deal is possible as things stand: the {limits(names.domain)} leave none of {packages}."
    left = _left(names, survival, packages)
    if survival.acceptable is None:
        return f"{capital(left)}; the least that each would accept is not known."
    return _accepted(survival, left, _needed(names), _silent(names))


def _left(names: Names, survival: Survival, packages: str) -> str:
    if survival.together == survival.packages:
        return f"{none_of(names.domain)} rules out any of {packages}"
    return f"{about(survival.together)} of {packages} {kept(names.domain, survival.together)}"


def _accepted(survival: Survival, left: str, needed: str, silent: str) -> str:
    count = survival.acceptable
    if count is None or count.high == 0:
        return f"No deal is possible as things stand: {left}, but none is worth enough to {needed}."
    if count.low == 0:
        return f"Whether a deal is possible is not settled: {left}; {number(count)} are worth enough to {needed}."
    verb = "is" if count.high == 1 else "are"
    start = "As far as is known a deal is possible" if silent else "A deal is possible"
    those = "all of those" if count.low == survival.together > 1 else f"{number(count)} of those"
    return f"{start}: {left}, and {those} {verb} worth enough to {needed}.{silent}"


def _needed(names: Names) -> str:
    parties = [party for party in names.domain.bargainers if _measured(names.domain.stake(party))]
    return f"each of {listed(parties, 4)}" if len(parties) > 1 else listed(parties)


def _measured(stake: Stake) -> bool:
    """Whether it can be said of each package if the party accepts it."""
    return stake.utility is not None and stake.reservation is not None


def _silent(names: Names) -> str:
    parties = [party for party in names.domain.bargainers if not _measured(names.domain.stake(party))]
    return f" The least that {listed(parties, 4)} would accept is not known." if parties else ""


def _way_out(names: Names, blocking: Blocking) -> str:
    if not blocking.corrections:
        return ""
    first = listed([named(names, one) for one in blocking.corrections[0].constraints])
    others = len(blocking.corrections) - 1
    more = "" if not others else f"; {others:,} other way{'' if others == 1 else 's'} below"
    known = any(cost is not None for _, cost in blocking.corrections[0].costs)
    return f"{'Cheapest' if known else 'Shortest'} way out: give up {first}{more}."


def _best(names: Names, analysis: Analysis, shown: Roster) -> str:
    fair, likely = _fair(names, analysis.fairness, shown), _likely(uncertain(analysis), shown)
    again = f"{fair.partition(' is ')[0]} is "  # the same package is not named twice
    return f"{fair} {likely.replace(again, 'It is also ') if fair else likely}".strip()


def _fair(names: Names, fairness: Fairness | None, shown: Roster) -> str:
    """``Package A is the Nash and egalitarian choice (Arvel 74, Besh 61).``"""
    point = next((point for point in fairness.points if point.deals), None) if fairness else None
    if fairness is None or point is None:
        return ""
    deal = point.deals[0]
    rules: list[str] = [one.rule for one in fairness.points if deal in one.deals]
    whose = f"the {listed(rules)} choice" if len(rules) < len(fairness.points) else "what all four rules choose"
    worths = ", ".join(
        f"{stake.party} {worth(stake, value)}"
        for stake, value in zip(names.domain.stakes, deal.worths, strict=True)
        if value is not None
    )
    below = "".join(f"; {short}" for short in short_of(names.domain, deal))
    pairs = zip(names.domain.stakes, deal.worths, strict=True)
    drawn = any(stake.utility is None and value is not None for stake, value in pairs)
    told = f"{worths}{below}{OF_RANGE if drawn else ''}"
    return f"Package {shown.letter(deal.package)} is {whose} ({told}).{_has(names, deal, shown)}"


def _has(names: Names, deal: Deal, shown: Roster) -> str:
    """What a package settles on the first issues on which the packages shown differ."""
    free = {issue for one in shown.shown if one.deal.package == deal.package for issue in one.free}
    issues = [issue for issue in shown.differing(names.domain) if issue not in free]
    terms = names.terms(deal.package, issues[:SETTLED])
    return f" Where packages shown differ it has {'; '.join(terms)}." if terms else ""


def _likely(readings: Readings | None, shown: Roster) -> str:
    if readings is None or not readings.packages:
        return ""
    first = readings.packages[0]
    return (
        f"Package {shown.letter(first.package)} is the one most likely to be accepted by all, if everything that fits what"
        f" is known counts alike: {chance(first.together, readings.number)}."
    )
