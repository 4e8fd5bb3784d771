"""What the numbers of a page rest on."""

from summitry.brief.blocks import Bullets, Runs, Section, run
from summitry.brief.space.roster import uncertain
from summitry.brief.wording import listed
from summitry.records import Analysis, Domain, Problem

GIVEN = "Worths are the numbers of the file, added up exactly; they are shown with three digits, in the JSON exactly."
MEAN = (
    "Where a party has only orders of options, its worths are drawn, not known: what is shown is the mean of all"
    " readings that agree with them, from 0% (its worst package) to 100% (its best)."
)
DRAWN = (
    "In readings a reservation that nobody gave lies anywhere between a party’s worst and best package, each place as likely:"
    " what is worth 60% of the way is accepted in 60% of them, unless it crosses a line of the party’s own."
)
KEPT = "Their red lines and conditions hold all the same."
NEEDED = "If they have to, must_accept: true says so."
RULES = (
    "A package takes one option on each issue. A party accepts what is worth no less than its reservation; one nobody"
    " gave is not taken for zero, it is left out of the counts.",
    "Efficient: nobody who must accept can do better without another of them doing worse, among the packages that cross no red"
    " line or condition and are worth enough to all of them whose reservation is known.",
)
DRAWN_SHARES = "shares of readings are estimates, with their standard error."
BOUNDED = "A count that is given as between two numbers is certain to lie there; all others are exact."
KEPT_ONES = "The packages listed stand for more efficient ones than can be kept, and fair ones are the best of them."


def show(domain: Domain, analysis: Analysis) -> Section:
    rows = (
        GIVEN if analysis.numbers == "given" else MEAN,
        *RULES,
        _exact(analysis),
        *_drawn(domain, analysis),
        *_parties(domain),
    )
    return Section("method", "How this was worked out", (Bullets(tuple(_row(text) for text in rows)),))


def undone(problems: tuple[Problem, ...]) -> tuple[Section, ...]:
    rows = tuple((run(one.message), run(f" {one.remedy}", "faint")) for one in problems)
    return (Section("undone", "What could not be worked out", (Bullets(rows),)),) if rows else ()


def _row(text: str) -> Runs:
    return (run(text),)


def _exact(analysis: Analysis) -> str:
    counts = (analysis.survival.acceptable, *(count for _, count in analysis.survival.accepted))
    bounded = any(count is not None and count.low < count.high for count in counts)
    coarse = analysis.frontier is not None and analysis.frontier.epsilon > 0
    if not bounded and not coarse:
        return f"Counts, efficient and fair packages are exact; {DRAWN_SHARES}"
    told = (
        BOUNDED if bounded else "Counts are exact.",
        KEPT_ONES if coarse else "Efficient and fair packages are exact.",
        DRAWN_SHARES.capitalize(),
    )
    return " ".join(told)


def _drawn(domain: Domain, analysis: Analysis) -> tuple[str, ...]:
    """What shares of readings take for granted of reservations that are not known."""
    missing = any(domain.stake(party).reservation is None for party in domain.bargainers)
    return (DRAWN,) if missing and uncertain(analysis) else ()


def _parties(domain: Domain) -> list[str]:
    """Who does not count, and of whom nothing is known."""
    spare = [party for party in domain.parties if party not in domain.bargainers]
    blank = [
        stake.party for stake in domain.stakes if stake.utility is None and not any(o.better for o in stake.orders)
    ]
    ties = {line.party for line in domain.red_lines} | {linkage.party for linkage in domain.linkages}
    kept = f" {KEPT}" if ties & set(spare) else ""
    told = (
        [f"Not counted as having to accept, so no package waits for them: {listed(spare)}.{kept} {NEEDED}"]
        if spare
        else []
    )
    return told + ([f"Nothing is known of what packages are worth to {listed(blank)}."] if blank else [])
