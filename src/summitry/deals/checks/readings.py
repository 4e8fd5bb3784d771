"""Whether acceptabilities are right: readings drawn another way, one by one, and everything counted in plain loops.

Values come from a Gibbs walk over the order polytope and weights from one over pairs of weights, both in plain Python; a
reservation that nobody gave is drawn, where the solver works with its mean. Shares may differ by five standard errors.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain, islice, product
from math import prod
from random import Random

from summitry.deals.model.best import extremes
from summitry.deals.model.worth import crossed, worth
from summitry.records import Acceptability, Domain, Order, Package, Readings, Share, Stake

SWEEPS = 40
SMALL = 1_000  # packages that are compared one by one
Number = Fraction | float
Reading = list[list[float]]  # for each issue what each option adds to the share


def readings_faults(domain: Domain, found: Readings, number: int = 300, few: int = 6) -> list[str]:
    """What is wrong with readings; nothing where they are right. The first ``few`` packages are counted again."""
    listed = [one.package for one in found.packages]
    faults = ["a package is listed twice"] if len(set(listed)) < len(listed) else []
    if any(a.together.value < b.together.value for a, b in zip(found.packages, found.packages[1:], strict=False)):
        faults.append("packages are not in the order of their acceptability")
    if any(a.gain.value < b.gain.value for a, b in zip(found.unknowns, found.unknowns[1:], strict=False)):
        faults.append("unknowns are not in the order of their worth")
    names = [party for party, _ in found.packages[0].parties] if found.packages else []
    drawn = {party: _readings(domain, domain.stake(party), number) for party in names}
    for one in found.packages[:few]:
        faults.extend(_share_faults(domain, one, drawn, number))
    return faults


def draw_faults(order: Sequence[tuple[int, int]], values: Sequence[float]) -> list[str]:
    """What is wrong with one issue's values in one reading."""
    faults = [f"option {a} is not above option {b}" for a, b in order if values[a] <= values[b]]
    if len(values) > 1 and (min(values), max(values)) != (0.0, 1.0):
        faults.append("the worst option has not 0, or the best not 1")
    return faults


def _share_faults(
    domain: Domain, one: Acceptability, drawn: dict[str, list[tuple[Reading, Number]]], number: int
) -> Iterator[str]:
    needed = [party for party, _ in one.parties if domain.stake(party).must_accept] or [
        party for party, _ in one.parties
    ]
    each = {
        party: [_takes(domain, party, one.package, r, floor) for r, floor in drawn[party]] for party, _ in one.parties
    }
    chance = prod(share.value for party, share in one.parties if party in needed)
    if abs(chance - one.together.value) > 1e-6:
        yield f"all on {one.package}: {one.together.value:.3f} is not the product {chance:.3f}"
    for party, share in one.parties:
        yield from _apart(f"{party} on {one.package}", share, sum(each[party]), number)
    together = sum(all(each[party][n] for party in needed) for n in range(number))
    yield from _apart(f"all on {one.package}", one.together, together, number)
    if one.efficient is not None:
        count = _efficient(domain, one, needed, drawn)
        if _small(domain) or count < one.efficient.value * number:
            yield from _apart(f"efficient: {one.package}", one.efficient, count, number)


def _small(domain: Domain) -> bool:
    packages = 1
    for choice in domain.choices:
        packages *= len(choice.options)
    return packages <= SMALL


def _apart(what: str, share: Share, count: int, number: int) -> Iterator[str]:
    spread = (max(share.value * (1 - share.value), 0.0) + 1 / number) / number
    if abs(count / number - share.value) > 5 * (spread + share.error**2) ** 0.5:
        yield f"{what}: {share.value:.3f}, counted {count / number:.3f}"


def _takes(domain: Domain, party: str, package: Package, reading: Reading, floor: Number) -> bool:
    rules = crossed(domain, package)
    return not any(rule.party in (party, None) for rule in rules) and _worth(domain, party, package, reading) >= floor


def _worth(domain: Domain, party: str, package: Package, reading: Reading) -> Number:
    """Numbers that were given stay exact: as floats, large ones that differ by little would be one."""
    utility = domain.stake(party).utility
    if utility is not None:
        return worth(domain, utility, package)
    options = zip(domain.choices, package, reading, strict=True)
    return sum(row[choice.options.index(option)] for choice, option, row in options)


def _efficient(
    domain: Domain, one: Acceptability, needed: Sequence[str], drawn: dict[str, list[tuple[Reading, Number]]]
) -> int:
    """In how many readings nothing is better for somebody and as good for all; of large domains at most so many."""
    others = [p for p in _rivals(domain, one.package) if not crossed(domain, p)]
    if one.package not in others:
        return 0
    count = 0
    for n in range(len(drawn[needed[0]])):
        rows = [[_worth(domain, party, p, drawn[party][n][0]) for party in needed] for p in others]
        ours = rows[others.index(one.package)]
        count += not any(
            all(not _less(a, b) for a, b in zip(row, ours, strict=True))
            and any(_less(b, a) for a, b in zip(row, ours, strict=True))
            for row in rows
        )
    return count


def _less(a: Number, b: Number) -> bool:
    return a < b if isinstance(a, Fraction) else a < b - 1e-12


def _rivals(domain: Domain, package: Package) -> Iterator[Package]:
    """All packages, or where they are many the package and the first of those that differ from it on one issue or two."""
    if _small(domain):
        return product(*(choice.options for choice in domain.choices))
    once = list(_changed(domain, package))
    twice = (two for i, one in once for j, two in _changed(domain, one) if j > i and two[j] != package[j])
    return islice(chain([package], (one for _, one in once), twice), SMALL)


def _changed(domain: Domain, package: Package) -> Iterator[tuple[int, Package]]:
    for i, choice in enumerate(domain.choices):
        yield from ((i, (*package[:i], o, *package[i + 1 :])) for o in choice.options if o != package[i])


def _readings(domain: Domain, stake: Stake, number: int) -> list[tuple[Reading, Number]]:
    """Readings of one party, each with the least worth it accepts."""
    chance = Random(f"{domain.name} {stake.party}")  # noqa: S311  nobody's secret
    given = stake.reservation
    if stake.utility is None:
        low, high = 0.0, 1.0 if any(len(choice.options) > 1 for choice in domain.choices) else 0.0
        floors: list[Number] = [
            float(given) - 1e-9 if given is not None else chance.uniform(low, high) for _ in range(number)
        ]
        return [(_reading(domain, stake, chance), floor) for floor in floors]
    ends = [worth(domain, stake.utility, end) for end in extremes(domain, stake.utility) or ()] or [Fraction(0)] * 2
    parts = [Fraction(chance.random()) for _ in range(number)]
    return [([], given if given is not None else ends[0] + part * (ends[1] - ends[0])) for part in parts]


def _reading(domain: Domain, stake: Stake, chance: Random) -> Reading:
    orders = stake.orders or (Order(),) * len(domain.choices)
    weights = _weights(domain, orders, chance)
    rows = []
    for choice, order, weight in zip(domain.choices, orders, weights, strict=True):
        pairs = [(choice.options.index(a), choice.options.index(b)) for a, b in order.better]
        gone = {
            o
            for line in domain.red_lines
            if (line.party, line.issue) == (stake.party, choice.issue)
            for o in line.options
        }
        ruled = [
            (i, j)
            for i, a in enumerate(choice.options)
            for j, b in enumerate(choice.options)
            if a not in gone and b in gone
        ]
        if not any(_above(pairs, j, i) for i, j in ruled):
            pairs += ruled
        rows.append([weight * value for value in _values(len(choice.options), pairs, chance)])
    return rows


def _above(pairs: Sequence[tuple[int, int]], top: int, low: int) -> bool:
    below = {b for a, b in pairs if a == top}
    return low in below or any(_above(pairs, b, low) for b in below)


def _values(size: int, pairs: Sequence[tuple[int, int]], chance: Random) -> list[float]:
    if size == 1:
        return [0.0]
    depth = [0] * size
    for _ in range(size):
        for top, low in pairs:
            depth[top] = max(depth[top], depth[low] + 1)
    values = [(level + 1) / (max(depth) + 2) for level in depth]
    for _ in range(SWEEPS):
        for at in range(size):
            floor = max((values[b] for a, b in pairs if a == at), default=0.0)
            values[at] = chance.uniform(floor, min((values[a] for a, b in pairs if b == at), default=1.0))
    least, most = min(values), max(values)
    return [(value - least) / (most - least) for value in values]


def _weights(domain: Domain, orders: Sequence[Order], chance: Random) -> list[float]:
    """Weights of all issues, then those of issues with one option shared out among the others."""
    low, high = ([float(order.weight[side]) for order in orders] for side in (0, 1))
    open_issues = [i for i, choice in enumerate(domain.choices) if len(choice.options) > 1]
    if len(open_issues) < len(orders):
        shut = [i for i in range(len(orders)) if i not in open_issues]
        least, most = 1 - min(1.0, sum(high[i] for i in shut)), 1 - sum(low[i] for i in shut)
        high = [min(1.0, high[i] / least) if least else 1.0 for i in range(len(orders))]
        low = [low[i] / most if most else 0.0 for i in range(len(orders))]
    free, room = 1 - sum(low[i] for i in open_issues), sum(high[i] - low[i] for i in open_issues)
    weights = [0.0] * len(orders)
    for i in open_issues:
        weights[i] = low[i] + (free * (high[i] - low[i]) / room if room else 0.0)
    for _ in range(SWEEPS * len(open_issues) if len(open_issues) > 1 else 0):
        i, j = chance.sample(open_issues, 2)
        both = weights[i] + weights[j]
        weights[i] = chance.uniform(max(low[i], both - high[j]), min(high[i], both - low[j]))
        weights[j] = both - weights[i]
    return weights
