"""Whether minimal correction and unsatisfiable sets are right: by their definitions, package by package, in fractions."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations, product

from summitry.records import Blocking, Constraint, Correction, Domain, Package

Kept = frozenset[Constraint]


def wrong(domain: Domain, answer: Blocking) -> list[str]:
    """What is wrong with an answer, in words; nothing where it is right. Goes through all packages, so for small domains."""
    crossed = [frozenset(c for c in answer.constraints if crosses(domain, one, c)) for one in possible(domain)]

    def satisfiable(kept: Iterable[Constraint]) -> bool:
        held = frozenset(kept)
        return any(not held & one for one in crossed)

    if answer.hopeless != (not crossed):
        return ["hopeless is wrong"]
    if answer.hopeless or satisfiable(answer.constraints):
        return ["sets where nothing or everything blocks"] if answer.corrections or answer.conflicts else []
    return [
        *_corrections(domain, answer, satisfiable),
        *_conflicts(answer, satisfiable),
        *(_duality(answer) if answer.complete else ()),
    ]


def possible(domain: Domain) -> Iterator[Package]:
    """The packages that nature allows: no linkage without a party is broken."""
    hard = [(one.issues, one.forbidden) for one in domain.linkages if one.party is None]
    for package in product(*(choice.options for choice in domain.choices)):
        if not any(_at(domain, package, issues) in forbidden for issues, forbidden in hard):
            yield package


def crosses(domain: Domain, package: Package, constraint: Constraint) -> bool:
    if constraint.issues:
        return _at(domain, package, constraint.issues) in constraint.options
    reservation = domain.stake(constraint.party).reservation
    return reservation is not None and worth(domain, constraint.party, package) < reservation


def _at(domain: Domain, package: Package, issues: Sequence[str]) -> tuple[str, ...]:
    return tuple(package[domain.place(issue)] for issue in issues)


def worth(domain: Domain, party: str, package: Package) -> Fraction:
    """The worth of a package to a party that has a utility."""
    utility = domain.stake(party).utility
    if utility is None:
        raise ValueError(f"{party} has no utility")
    places = [choice.options.index(option) for choice, option in zip(domain.choices, package, strict=True)]
    total = utility.bias
    for row, place in zip(utility.values, places, strict=True):
        total += row[place]
    for joint in utility.joints:
        scope = [domain.place(issue) for issue in joint.issues]
        cells = list(product(*(range(len(domain.choices[i].options)) for i in scope)))
        total += joint.values[cells.index(tuple(places[i] for i in scope))]
    return total


def _corrections(
    domain: Domain, answer: Blocking, satisfiable: Callable[[Iterable[Constraint]], bool]
) -> Iterator[str]:
    every = frozenset(answer.constraints)
    for one in answer.corrections:
        gone = frozenset(one.constraints)
        if not satisfiable(every - gone):
            yield f"nothing becomes possible: {one}"
        if any(satisfiable(every - gone | {kept}) for kept in gone):
            yield f"not all of it is needed: {one}"
        yield from _opens(domain, answer, one)


def _opens(domain: Domain, answer: Blocking, one: Correction) -> Iterator[str]:
    if one.opens is None or one.opens not in possible(domain):
        yield f"opens what is not possible: {one}"
    elif {c for c in answer.constraints if crosses(domain, one.opens, c)} != set(one.constraints):
        yield f"opens another package: {one}"
    elif [party for party, _ in one.costs] != [p for p in domain.parties if any(c.party == p for c in one.constraints)]:
        yield f"costs those who give nothing up: {one}"
    else:
        for party, cost in one.costs:
            if cost != price(domain, party, one.constraints, one.opens):
                yield f"another cost for {party}: {one}"


def price(domain: Domain, party: str, given_up: Sequence[Constraint], package: Package) -> Fraction | None:
    """What a party loses by what it gives up at a package: see ``blocking/given_up.py``."""
    utility = domain.stake(party).utility
    if utility is None:
        return None
    worths = [worth(domain, party, one) for one in possible(domain)]
    reach = max(worths) - min(worths)
    losses = [_loss(domain, one, package) for one in given_up if one.party == party]
    return sum(losses, Fraction(0)) / reach if reach else None


def _loss(domain: Domain, constraint: Constraint, package: Package) -> Fraction:
    stake = domain.stake(constraint.party)
    if not constraint.issues:
        return (stake.reservation or Fraction(0)) - worth(domain, constraint.party, package)
    places = [domain.place(issue) for issue in constraint.issues]
    table = {}
    for options in product(*(domain.choices[i].options for i in places)):
        cells = zip(places, options, strict=True)
        table[options] = sum(
            (stake.utility.values[i][domain.choices[i].options.index(o)] for i, o in cells if stake.utility),
            Fraction(0),
        )
    allowed = [value for options, value in table.items() if options not in constraint.options]
    least = min(allowed) if allowed else max(table.values())
    return max(Fraction(0), least - table[_at(domain, package, constraint.issues)])


def _conflicts(answer: Blocking, satisfiable: Callable[[Iterable[Constraint]], bool]) -> Iterator[str]:
    for one in answer.conflicts:
        held = frozenset(one)
        if satisfiable(held):
            yield f"they can hold together: {one}"
        if not all(satisfiable(held - {gone}) for gone in held):
            yield f"not all of it is needed to conflict: {one}"


def _duality(answer: Blocking) -> Iterator[str]:
    """Of two complete lists each has exactly the minimal hitting sets of the other."""
    corrections = {frozenset(one.constraints) for one in answer.corrections}
    conflicts = {frozenset(one) for one in answer.conflicts}
    if hitting(answer.constraints, conflicts) != corrections:
        yield "the corrections are not all minimal hitting sets of the conflicts"
    if hitting(answer.constraints, corrections) != conflicts:
        yield "the conflicts are not all minimal hitting sets of the corrections"


def hitting(members: Sequence[Constraint], sets: Iterable[Kept]) -> set[Kept]:
    """All minimal hitting sets, by trying every set."""
    wanted = list(sets)
    found: list[Kept] = []
    for size in range(len(members) + 1):
        for tried in map(frozenset, combinations(members, size)):
            if all(tried & one for one in wanted) and not any(other <= tried for other in found):
                found.append(tried)
    return set(found)
