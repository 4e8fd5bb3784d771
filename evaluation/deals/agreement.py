"""Whether the chambers of deals say of a domain what going through every package says."""

import numpy as np

from evaluation.deals.enumeration import Everything, corrections, everything, fair, frontier
from summitry.deals.blocking import blocking
from summitry.deals.fair import fairness
from summitry.deals.frontier import frontier as efficient
from summitry.deals.space import survival
from summitry.records import Disagreement, Domain, Ideal, Package

EVERY = 10**7  # packages that are listed
CONVENTIONS: tuple[tuple[Disagreement, Ideal], ...] = (
    ("reservation", "rational"),
    ("reservation", "feasible"),
    ("minimum", "rational"),
    ("minimum", "feasible"),
)


def differences(domain: Domain) -> list[str]:
    """What is told otherwise, by counts, frontier, fair packages under each convention
    and minimal correction sets; all bargainers have numbers."""
    every = everything(domain)
    of_fair = (fault for convention in CONVENTIONS for fault in _fair(every, *convention))
    return [*_counts(every), *_frontier(every), *of_fair, *_corrections(every)]


def _counts(every: Everything) -> list[str]:
    told = survival(every.domain)
    faults = [] if told.together == int(every.stands.sum()) else [f"{told.together} packages survive"]
    counted = [(party, count) for party, count in told.accepted if party in every.parties and count]
    if told.acceptable:
        counted.append(("everybody", told.acceptable))
    for party, count in counted:
        able = every.acceptable() if party == "everybody" else every.stands & every.accepted(every.parties.index(party))
        number = int(np.count_nonzero(able))
        if not count.low <= number <= count.high:
            faults.append(f"{party} accepts {number}, not {count.low} to {count.high}")
        elif count.low != count.high:
            faults.append(f"what {party} accepts is only bounded")
    return faults


def _frontier(every: Everything) -> list[str]:
    packages, worths = frontier(every, every.acceptable())
    told = efficient(every.domain, limit=EVERY)
    if told is None or told.epsilon:
        return ["no exact frontier"]
    same = {deal.package for deal in told.deals} == every.packages(packages)
    numbers = (told.packages, told.worths) == (len(packages), worths)
    return ([] if same else ["the frontier has other packages"]) + (
        [] if numbers else ["the frontier is counted otherwise"]
    )


def _fair(every: Everything, disagreement: Disagreement, ideal: Ideal) -> list[str]:
    told = fairness(every.domain, disagreement, ideal, limit=EVERY)
    expected = fair(every, disagreement == "reservation", ideal == "rational")
    found: dict[str, frozenset[Package]] = (
        {point.rule: frozenset(deal.package for deal in point.deals) for point in told.points} if told else {}
    )
    rules = [rule for rule in sorted(expected.keys() | found.keys()) if found.get(rule) != expected.get(rule)]
    return [f"{rule} from the {disagreement} to the {ideal} ideal" for rule in rules]


def _corrections(every: Everything) -> list[str]:
    told = blocking(every.domain)
    found = [frozenset((one.kind, one.party, one.issues) for one in each.constraints) for each in told.corrections]
    if not told.complete:
        return ["not all minimal correction sets"]
    expected = corrections(every) - {frozenset()}
    return [] if set(found) == expected and len(found) == len(expected) else ["other minimal correction sets"]
