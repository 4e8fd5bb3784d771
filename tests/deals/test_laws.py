"""What holds between the answers of different chambers, and between those to one domain and another like it."""

from dataclasses import replace
from fractions import Fraction
from itertools import product
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from summitry.deals.blocking import blocking
from summitry.deals.fair import fairness
from summitry.deals.frontier import frontier
from summitry.deals.model.worth import crossed, worth
from summitry.deals.moves import moves
from summitry.deals.space import survival
from summitry.records import Choice, Constraint, Correction, Domain, Joint, Linkage, Package, RedLine, Stake, Utility
from tests.deals.domains import domains

EVERY = 10_000


def efficient(domain: Domain) -> set[Package]:
    found = frontier(domain, limit=EVERY)
    return {deal.package for deal in found.deals} if found else set()


def fair(domain: Domain, *rules: str) -> dict[str, set[Package]]:
    found = fairness(domain, limit=EVERY)
    points = found.points if found else ()
    return {point.rule: {deal.package for deal in point.deals} for point in points if point.rule in rules or not rules}


def accepts(stake: Stake, domain: Domain, package: Package) -> bool:
    return stake.reservation is None or bool(
        stake.utility and worth(domain, stake.utility, package) >= stake.reservation
    )


@given(domains())
def test_what_is_efficient_is_possible_and_counted_among_the_acceptable(domain: Domain) -> None:
    found, counted = efficient(domain), survival(domain)
    needed = [domain.stake(party) for party in domain.bargainers]
    for package in found:
        assert crossed(domain, package) == ()
        assert all(accepts(stake, domain, package) for stake in needed)
    if counted.acceptable is not None:
        assert len(found) <= counted.acceptable.high
        assert bool(found) == bool(counted.acceptable.low)
    opened = dict(counted.open)
    assert all(o in opened[c.issue] for package in found for c, o in zip(domain.choices, package, strict=True))


@given(domains())
def test_fair_packages_are_efficient_and_each_rule_has_one_where_there_is_a_zone(domain: Domain) -> None:
    found = efficient(domain)
    assert all(packages and packages <= found for packages in fair(domain).values())
    assert bool(fair(domain)) == bool(found)


@given(domains(), st.integers(0, 3), st.sampled_from((Fraction(7, 3), Fraction(1, 10**25))), st.integers(-5, 5))
def test_stretching_a_partys_numbers_leaves_nash_and_kalai_smorodinsky(
    domain: Domain, place: int, factor: Fraction, shift: int
) -> None:
    def stretched(stake: Stake) -> Stake:
        utility = stake.utility
        assert utility
        joints = tuple(replace(joint, values=tuple(v * factor for v in joint.values)) for joint in utility.joints)
        rows = tuple(tuple(v * factor for v in row) for row in utility.values)
        least = None if stake.reservation is None else stake.reservation * factor + shift
        return replace(stake, utility=Utility(rows, joints, utility.bias * factor + shift), reservation=least)

    at = place % len(domain.stakes)
    stakes = tuple(stretched(stake) if n == at else stake for n, stake in enumerate(domain.stakes))
    other = replace(domain, stakes=stakes)
    rules = ("Nash", "Kalai-Smorodinsky")
    assert fair(other, *rules) == fair(domain, *rules)
    assert efficient(other) == efficient(domain)
    assert survival(other) == survival(domain)


@given(domains(least=2), st.randoms(use_true_random=False))
def test_parties_in_another_order_get_the_same_answers(domain: Domain, random: Random) -> None:
    stakes = list(domain.stakes)
    random.shuffle(stakes)
    other = replace(domain, stakes=tuple(stakes))
    assert efficient(other) == efficient(domain)
    assert fair(other) == fair(domain)
    assert sets(other) == sets(domain)
    assert dict(survival(other).accepted) == dict(survival(domain).accepted)


@given(domains(), st.data())
def test_issues_in_another_order_get_the_same_answers(domain: Domain, data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(domain.choices))))

    def turned(package: Package) -> Package:
        return tuple(package[n] for n in order)

    def stake(one: Stake) -> Stake:
        assert one.utility
        return replace(one, utility=replace(one.utility, values=tuple(one.utility.values[n] for n in order)))

    choices = tuple(domain.choices[n] for n in order)
    other = replace(domain, choices=choices, stakes=tuple(stake(one) for one in domain.stakes))
    assert efficient(other) == {turned(package) for package in efficient(domain)}
    assert fair(other) == {rule: set(map(turned, packages)) for rule, packages in fair(domain).items()}
    assert sets(other) == sets(domain)
    assert survival(other).together == survival(domain).together


@given(domains(), st.data())
def test_an_option_that_is_worse_for_all_changes_nothing_efficient(domain: Domain, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(domain.choices) - 1))
    choice = domain.choices[place]
    longer = replace(choice, options=(*choice.options, "worst"), labels=(*choice.labels, "worst"))
    choices = tuple(longer if n == place else other for n, other in enumerate(domain.choices))
    stakes = tuple(replace(stake, utility=with_worst(domain, choices, stake, place)) for stake in domain.stakes)
    other = replace(domain, choices=choices, stakes=stakes)
    assert not efficient(domain) or efficient(other) == efficient(domain)


def with_worst(domain: Domain, choices: tuple[Choice, ...], stake: Stake, place: int) -> Utility:
    """Values of the old options as they were, and one for the new option that nothing makes up for."""
    utility = stake.utility
    assert utility
    rows = tuple((*row, Fraction(-1000)) if n == place else row for n, row in enumerate(utility.values))
    return replace(utility, values=rows, joints=tuple(with_nothing(domain, choices, joint) for joint in utility.joints))


def with_nothing(domain: Domain, choices: tuple[Choice, ...], joint: Joint) -> Joint:
    """Combinations with the new option are worth nothing besides."""
    places = [domain.place(issue) for issue in joint.issues]
    old = dict(zip(product(*(domain.choices[n].options for n in places)), joint.values, strict=True))
    return Joint(
        joint.issues, tuple(old.get(cell, Fraction(0)) for cell in product(*(choices[n].options for n in places)))
    )


def sets(domain: Domain) -> tuple[set[frozenset[Constraint]], set[frozenset[Constraint]], bool]:
    found = blocking(domain)
    corrections = {frozenset(one.constraints) for one in found.corrections}
    return corrections, set(map(frozenset, found.conflicts)), found.hopeless


@given(domains())
def test_something_blocks_where_nothing_is_acceptable_and_only_there(domain: Domain) -> None:
    found = blocking(domain)
    needed = tuple(replace(stake, must_accept=True) for stake in domain.stakes)
    assert found.hopeless or bool(found.corrections) == (not any_deal(domain))
    assert not found.corrections or bool(found.conflicts)
    assert not any_deal(replace(domain, stakes=needed)) or any_deal(domain)


def any_deal(domain: Domain) -> bool:
    """Whether a package crosses nothing and gives all who must accept their reservation."""
    counted = survival(domain)
    return bool(counted.together if counted.acceptable is None else counted.acceptable.high)


@given(domains())
def test_what_a_correction_opens_is_possible_once_it_is_given_up(domain: Domain) -> None:
    for one in blocking(domain).corrections:
        assert one.opens
        assert crossed(without(domain, one), one.opens) == ()
        kept = [without(domain, one).stake(party) for party in domain.bargainers]
        assert all(accepts(stake, domain, one.opens) for stake in kept)
        assert any_deal(without(domain, one))


def without(domain: Domain, given_up: Correction) -> Domain:
    gone = {(one.party, one.issues, frozenset(one.options)) for one in given_up.constraints}
    deaf = {one.party for one in given_up.constraints if one.kind == "reservation"}

    def kept(rule: RedLine | Linkage) -> bool:
        if isinstance(rule, RedLine):
            return (rule.party, (rule.issue,), frozenset((option,) for option in rule.options)) not in gone
        return (rule.party, rule.issues, frozenset(rule.forbidden)) not in gone

    return replace(
        domain,
        red_lines=tuple(filter(kept, domain.red_lines)),
        linkages=tuple(filter(kept, domain.linkages)),
        stakes=tuple(replace(one, reservation=None) if one.party in deaf else one for one in domain.stakes),
    )


@given(domains())
def test_packages_of_least_concessions_are_efficient_and_exchanges_lead_to_possible_ones(domain: Domain) -> None:
    found = moves(domain)
    assert {path.package for path in found.paths} <= efficient(domain)
    for one in found.logrolls:
        new = list(one.package)
        for move in (one.gives, one.takes):
            new[domain.place(move.issue)] = move.new
        assert crossed(domain, tuple(new)) == ()
