"""What deals must keep to: tasks, each on domains of several seeds, with the seconds it may take.

``python -m evaluation.deals.bars TASK SEED [FILE]`` does one, on the domain of the seed or of a case file, in a process of its own so
that its memory can be told, and prints seconds, those of the processor, MiB at most and what came out as JSON.
"""

import json
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from evaluation.deals import made
from summitry.deals.blocking import blocking
from summitry.deals.fair import fairness
from summitry.deals.files import load
from summitry.deals.frontier import frontier
from summitry.deals.readings import readings
from summitry.deals.space import survival
from summitry.records import Domain

SHORT, AGAIN = 1.0, 2  # what takes fewer seconds is done again so often, and the middle time told
HIGH = Fraction(4, 5)  # reservations that cannot all be met, whatever the red lines leave


@dataclass(frozen=True, slots=True)
class Bar:
    """``make`` gives the domain of a seed, ``work`` what is timed: it returns a word on what came out."""

    title: str
    make: Callable[[int], Domain]
    work: Callable[[Domain], str]
    seconds: float | None = None


def _frontier(domain: Domain) -> str:
    found = frontier(domain)
    return "none" if found is None else f"{found.packages} packages" + (" (epsilon)" if found.epsilon else "")


def _all(domain: Domain) -> str:
    """Frontier and fair packages under both disagreement points: what NegMAS is set beside."""
    fairness(domain, "reservation")
    fairness(domain, "minimum")
    return _frontier(domain)


def _survival(domain: Domain) -> str:
    found = survival(domain).acceptable
    return (
        "none" if found is None else f"{found.low:.3g}" + ("" if found.low == found.high else f" to {found.high:.3g}")
    )


def _blocking(domain: Domain) -> str:
    found = blocking(domain, first=100)
    return f"{len(found.corrections)} corrections, {len(found.conflicts)} conflicts" + (
        "" if found.complete else ", not all"
    )


def _readings(domain: Domain) -> str:
    best = readings(domain, number=10_000).packages[0].together
    return f"{best.value:.4f} +- {best.error:.4f}"


def _lines_of_1_7_million(seed: int, most: int) -> Domain:
    return made.lined(made.plain(3, 8, 6, seed, HIGH), 24, seed, most)


def _lines_of_1e12(seed: int, most: int) -> Domain:
    return made.lined(made.plain(4, 12, 10, seed, HIGH), 40, seed, most)


def _joint(seed: int) -> Domain:
    return made.joined(made.coupled(made.plain(3, 12, 10, seed), seed), seed)


BARS = {
    "2p-1e6": Bar("frontier and fair, 2 parties 10^6", lambda s: made.plain(2, 6, 10, s), _all),
    "3p-1e6": Bar("frontier and fair, 3 parties 10^6", lambda s: made.plain(3, 6, 10, s), _all),
    "2p-1e7": Bar("frontier and fair, 2 parties 10^7", lambda s: made.plain(2, 7, 10, s), _all),
    "3p-1e7": Bar("frontier and fair, 3 parties 10^7", lambda s: made.plain(3, 7, 10, s), _all),
    "2p-1e30": Bar("frontier, 2 parties 10^30", lambda s: made.plain(2, 30, 10, s), _frontier, 0.2),
    "3p-1e15": Bar("frontier, 3 parties 10^15", lambda s: made.plain(3, 15, 10, s), _frontier, 1),
    "4p-1e10": Bar("frontier, 4 parties 10^10", lambda s: made.plain(4, 10, 10, s), _frontier, 2.5),
    "coupled": Bar(
        "3 parties 10^12, four couplings", lambda s: made.coupled(made.plain(3, 12, 10, s), s), _frontier, 5
    ),
    "joint": Bar(
        "the same, values of the pairs besides",
        _joint,
        _frontier,
        5,
    ),
    "count-2p": Bar("counts, 2 parties 10^7", lambda s: made.plain(2, 7, 10, s), _survival),
    "count-4p": Bar("counts, 4 parties 10^10", lambda s: made.plain(4, 10, 10, s), _survival),
    "count-1e30": Bar("counts, 2 parties 10^30", lambda s: made.plain(2, 30, 10, s), _survival),
    "sets": Bar("minimal sets, 1.7 million, 24 lines", lambda s: _lines_of_1_7_million(s, 5), _blocking, 1.5),
    "sets-mild": Bar("the same, lines of 1 or 2 options", lambda s: _lines_of_1_7_million(s, 2), _blocking, 1.5),
    "sets-coupled": Bar(
        "the same, four couplings besides",
        lambda s: made.coupled(_lines_of_1_7_million(s, 4), s, "p0"),
        _blocking,
        1.5,
    ),
    "first": Bar("first 100 sets, 10^12, 40 lines", lambda s: _lines_of_1e12(s, 9), _blocking, 30),
    "first-mild": Bar("the same, lines of 1 to 4 options", lambda s: _lines_of_1e12(s, 4), _blocking, 30),
    "first-coupled": Bar(
        "the same, four couplings besides",
        lambda s: made.coupled(_lines_of_1e12(s, 6), s, "p0"),
        _blocking,
        30,
    ),
    "readings": Bar(
        "10,000 readings, 4 parties 10^9", lambda s: made.worded(made.plain(4, 9, 10, s), s), _readings, 10
    ),
}


def measured(task: str, seed: int, file: str | None) -> dict[str, object]:
    domain = load([file]).domain if file else BARS[task].make(seed)
    times: list[tuple[float, float]] = []
    said = ""
    while not times or (times[0][0] < SHORT and len(times) <= AGAIN):
        started, worked = time.perf_counter(), time.process_time()
        said = BARS[task].work(domain)
        times.append((time.perf_counter() - started, time.process_time() - worked))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    seconds, processor = sorted(times)[len(times) // 2]
    return {"seconds": seconds, "processor": processor, "memory": memory, "said": said}


if __name__ == "__main__":
    print(json.dumps(measured(sys.argv[1], int(sys.argv[2]), sys.argv[3] if len(sys.argv) > 3 else None)))
