"""The smallest sets of red lines whose giving up lets some package survive.

These are the minimal correction sets of the red lines, taken as constraints on packages: M. H. Liffiton and
K. A. Sakallah, "Algorithms for Computing Minimal Unsatisfiable Subsets of Constraints", Journal of Automated
Reasoning 40(1), 2008. Each red line speaks of one issue, so an issue's sets are found on their own and those of
the whole are all their unions.
"""

from collections.abc import Sequence

from summitry.records import Issue, RedLine

SHOWN = 20
Correction = tuple[RedLine, ...]


def corrections(issues: Sequence[Issue], red_lines: Sequence[RedLine], shown: int = SHOWN) -> tuple[Correction, ...]:
    """The minimal correction sets, smallest first and then in the order of the red lines, at most ``shown`` of them.

    Empty where nothing blocks, and where nothing helps because an issue has no options at all. Keeping the first
    ``shown`` unions after each issue loses none: the order of two unions stays the same whatever is added to both.
    """
    place = {line: number for number, line in enumerate(red_lines)}
    unions: list[tuple[int, ...]] = [()]
    for issue in issues:
        sets = [tuple(place[line] for line in one) for one in of_issue(issue, red_lines)]
        joined = (tuple(sorted((*union, *one))) for union in unions for one in sets)
        unions = sorted(joined, key=lambda union: (len(union), union))[:shown]
    return tuple(tuple(red_lines[number] for number in union) for union in unions if union)


def of_issue(issue: Issue, red_lines: Sequence[RedLine]) -> tuple[Correction, ...]:
    """The minimal correction sets of one issue: an option survives once every red line that rules it out is gone."""
    ruling = [line for line in red_lines if line.issue == issue.name]
    against = {tuple(line for line in ruling if option.name in line.options) for option in issue.options}
    least = [one for one in against if not any(set(other) < set(one) for other in against)]
    return tuple(sorted(least, key=lambda one: (len(one), [ruling.index(line) for line in one])))
