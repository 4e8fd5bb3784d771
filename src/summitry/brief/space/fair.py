"""What four rules call fair, and from where to where they measure."""

from summitry.brief.blocks import DOT, Block, Bullets, Runs, Section, note, run
from summitry.brief.figures import worth
from summitry.brief.space.names import Names
from summitry.brief.space.roster import Roster, short_of
from summitry.brief.wording import count, large, listed
from summitry.records import Disagreement, Fairness, FairPoint, Ideal, Rule

MEANING: dict[Rule, str] = {
    "Nash": "the product of what each gains is greatest",
    "Kalai-Smorodinsky": "each gains the same part of the most it could hope for, as nearly as packages allow",
    "egalitarian": "whoever gains least gains most, in the units of the worths",
    "utilitarian": "the worths added up are greatest, in their own units",
}
MIXED = (
    " Some of these worths are numbers of the file and others shares of a range: what is egalitarian or utilitarian depends"
    " on which units are compared."
)
UNBOUND = (
    " Reservations do not count in this: packages are taken among all that cross no red line or condition, and a fair one may be"
    " worth less to a party than its reservation."
)
FROM: dict[Disagreement, str] = {
    "reservation": "its reservation (its worst package where it has none)",
    "minimum": "its worst package",
}
TO: dict[Ideal, str] = {
    "rational": "the best it could get with nobody below that",
    "feasible": "the best possible package for it",
}


def show(names: Names, fairness: Fairness | None, shown: Roster) -> Section:
    if fairness is None:
        return Section("fair", "Fair packages", (note("Without numbers or orders no rule can tell."),))
    if not fairness.points:
        return Section("fair", "Fair packages", (note("No package can be agreed, so none is fair."),))
    rows = tuple(_rule(names, point, shown) for point in fairness.points)
    return Section("fair", "Fair packages", (Bullets(rows), _measured(names, fairness)))


def _rule(names: Names, point: FairPoint, shown: Roster) -> Runs:
    name = run(point.rule[:1].upper() + point.rule[1:], "strong")
    if not point.deals:
        return name, run(": no package"), DOT, run(MEANING[point.rule], "faint")
    letters = {letter: short_of(names.domain, deal) for deal in point.deals if (letter := shown.alike(deal))}
    which = f": package{'' if len(letters) == 1 else 's'} {listed([_marked(*pair) for pair in letters.items()])}"
    tied = f", one of {large(point.packages)} that tie" if point.packages > len(letters) else ""
    return name, run(which + tied), DOT, run(MEANING[point.rule], "faint")


def _marked(letter: str, short: list[str]) -> str:
    return f"{letter} ({listed(short)})" if short else letter


def _measured(names: Names, fairness: Fairness) -> Block:
    ends = zip(map(names.domain.stake, fairness.parties), fairness.least, fairness.most, strict=False)
    numbers = "; ".join(f"{one.party} from {worth(one, least)} to {worth(one, most)}" for one, least, most in ends)
    units = {one.utility is None for one in map(names.domain.stake, fairness.parties)}
    mixed = MIXED if len(units) > 1 else ""
    reserved = any(names.domain.stake(party).reservation is not None for party in fairness.parties)
    bound = UNBOUND if fairness.disagreement == "minimum" and reserved else ""
    return note(
        f"For {count(len(fairness.parties), 'party', 'parties')}. Gains are measured for each party from"
        f" {FROM[fairness.disagreement]} towards {TO[fairness.ideal]}: {numbers}.{bound}{mixed}"
    )
