"""Why there is no deal: the smallest sets to give up, with what each costs whom, and what collides."""

from summitry.brief.blocks import DOT, Block, Bullets, Para, Runs, Section, note, run
from summitry.brief.figures import percent
from summitry.brief.space.limits import kept
from summitry.brief.space.names import Names, named
from summitry.brief.wording import count, listed
from summitry.records import Analysis, Blocking, Constraint, Correction

WAYS = 10  # and as many collisions, shown at most
ENOUGH = " and is worth enough to all who must accept and whose reservation is known"
HOPELESS = "No package is possible even with every red line, condition and reservation given up."


def show(names: Names, analysis: Analysis) -> Section:
    return Section("blocking", "What blocks a deal", blocks(names, analysis))


def blocks(names: Names, analysis: Analysis, most: int = WAYS) -> tuple[Block, ...]:
    blocking = analysis.blocking
    if blocking.hopeless:
        return (Para((run(HOPELESS),)),)
    if not blocking.corrections and not blocking.conflicts:
        enough = ENOUGH if analysis.survival.acceptable else ""
        free = f"Nothing blocks: some package {kept(names.domain, 1)}{enough}."
        return (Para((run(free if blocking.complete else "Nothing that blocks was found."),)),)
    return *_conflicts(names, blocking, most), *_ways(names, blocking, most)


def _ways(names: Names, blocking: Blocking, most: int) -> tuple[Block, ...]:
    found = blocking.corrections
    if not found:
        return ()
    priced = any(cost is not None for one in found for _, cost in one.costs)
    order = f" ({'cheapest' if priced else 'shortest'} first)" if len(found) > 1 else ""
    what = "one of these is" if all(len(one.constraints) == 1 for one in found) else "all that stands on one line is"
    head = run(f"A deal becomes possible if {what} given up{order}", "strong")
    rows = tuple(_way(names, one) for one in found[:most])
    return Para((head,), "subhead"), Bullets(rows), *_rest(len(found), most, "way", blocking.complete)


def _way(names: Names, one: Correction) -> Runs:
    costs = [f"{party} {percent(cost)} of its range" for party, cost in one.costs if cost is not None]
    lost = (DOT, run(f"costs {listed(costs)}")) if costs else ()
    return run(together(names, one.constraints), "strong"), *lost, *_opens(names, one)


def _opens(names: Names, one: Correction) -> Runs:
    """What the package that becomes possible has on the issues given up."""
    issues = dict.fromkeys(issue for constraint in one.constraints for issue in constraint.issues)
    terms = names.terms(one.opens, issues) if one.opens else []
    return (DOT, run(f"possible then: {'; '.join(terms)}")) if terms else ()


def together(names: Names, constraints: tuple[Constraint, ...]) -> str:
    return listed([named(names, one) for one in constraints])


def _conflicts(names: Names, blocking: Blocking, most: int) -> tuple[Block, ...]:
    if not blocking.conflicts:
        return ()
    head = run("What collides: no package keeps all that stands on one line", "strong")
    rows = tuple((run(together(names, one)),) for one in blocking.conflicts[:most])
    rest = _rest(len(blocking.conflicts), most, "collision", blocking.complete)
    return Para((head,), "subhead"), Bullets(rows), *rest


def _rest(found: int, shown: int, noun: str, complete: bool) -> tuple[Block, ...]:
    """How many there are beside those shown, and whether these are all."""
    more = max(0, found - shown)
    if complete:
        return (note(f"{count(more, f'other {noun}')} in the JSON; there are no others."),) if more else ()
    return (note(f"These are of the first {count(found, noun)} found; there may be more, and cheaper ones."),)
