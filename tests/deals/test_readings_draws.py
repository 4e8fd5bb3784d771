"""Values and weights drawn from all that agree with an order or with intervals: uniform, and of the means known exactly."""

from collections import Counter
from fractions import Fraction
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitry.deals.analysis import analyse
from summitry.deals.readings import ContradictionError, mean
from summitry.deals.readings.chain import draw_orders
from summitry.deals.readings.draw import stream
from summitry.deals.readings.relation import Relation, relation
from summitry.deals.readings.values import Floats, draw_values, mean_values
from summitry.deals.readings.walk import walk
from summitry.deals.readings.weights import Interval, draw_weights, mean_weights
from summitry.records import Choice, Domain, Order, RedLine, Stake

F = Fraction
Pairs = list[tuple[int, int]]
NUMBER = 20_000
ZIGZAG = [(0, 1), (2, 1), (2, 3), (4, 3)]
ORDERS: list[tuple[int, Pairs]] = [
    (1, []),
    (2, []),
    (2, [(1, 0)]),
    (3, []),
    (4, [(0, 1), (1, 2), (0, 2)]),  # a pair that follows from others
    (5, ZIGZAG),
    (5, [(0, 2), (0, 3), (0, 4), (1, 2), (1, 3), (1, 4)]),  # two before three
    (6, [(0, 1), (2, 3)]),  # two chains and two options that nobody compared
    (5, [(4, 0), (4, 1), (4, 2), (4, 3)]),
]


def extensions(order: Relation) -> list[tuple[int, ...]]:
    """All linear extensions, options from the worst up, by trying each permutation."""
    everywhere = permutations(range(len(order)))
    return [
        p for p in everywhere if not any(order[low] >> p[n] & 1 for i, low in enumerate(p) for n in range(i, len(p)))
    ]


def deviates(drawn: Floats, expected: list[float]) -> float:
    """The largest distance of means from what is expected, in standard errors."""
    errors = np.maximum(drawn.std(axis=1) / np.sqrt(drawn.shape[1]), 1e-12)
    return float(np.max(np.abs(drawn.mean(axis=1) - expected) / errors))


@pytest.mark.parametrize(("size", "pairs"), ORDERS)
def test_each_linear_extension_is_drawn_as_often_as_any_other(size: int, pairs: Pairs) -> None:
    order = relation(size, pairs)
    drawn = draw_values(order, NUMBER, stream(1, "uniform"))
    every = extensions(order)
    seen = Counter(map(tuple, np.argsort(drawn, axis=0).T.tolist()))
    assert set(seen) <= set(every)
    expected = NUMBER / len(every)
    chi = sum((seen[one] - expected) ** 2 / expected for one in every)
    assert chi < len(every) - 1 + 4 * (2 * len(every)) ** 0.5  # four deviations of chi-square


@pytest.mark.parametrize(("size", "pairs"), ORDERS)
def test_values_run_from_0_to_1_and_have_their_exact_mean(size: int, pairs: Pairs) -> None:
    order = relation(size, pairs)
    drawn = draw_values(order, NUMBER, stream(2, "mean"))
    assert drawn.min(axis=0).tolist() == [0] * NUMBER
    assert drawn.max(axis=0).tolist() == [1 if size > 1 else 0] * NUMBER
    every = extensions(order)
    exact = [F(sum(one.index(option) for one in every), len(every) * max(size - 1, 1)) for option in range(size)]
    assert mean_values(order) == tuple(exact)
    assert deviates(drawn, [float(value) for value in exact]) < 4


def test_of_four_options_in_order_the_middle_ones_are_sorted_uniform_numbers() -> None:
    drawn = draw_values(relation(4, [(3, 2), (2, 1), (1, 0)]), NUMBER, stream(3))
    for value, at in ((0.25, 1), (0.5, 1), (0.75, 2)):
        below = float((drawn[at] <= value).mean())
        expected = 1 - (1 - value) ** 2 if at == 1 else value**2  # the least and the larger of two uniform numbers
        assert abs(below - expected) < 4 * (expected * (1 - expected) / NUMBER) ** 0.5


@pytest.mark.parametrize("pairs", [[], ZIGZAG, [(0, 1), (1, 2), (3, 4)]])
def test_the_markov_chain_gives_each_linear_extension_as_often_too(pairs: Pairs) -> None:
    order = relation(5, pairs)
    drawn = draw_orders(range(5), order, NUMBER, stream(4, "chain"))
    every = extensions(order)
    seen = Counter(map(tuple, drawn.tolist()))
    assert set(seen) <= set(every)
    expected = NUMBER / len(every)
    chi = sum((seen[one] - expected) ** 2 / expected for one in every)
    assert chi < len(every) - 1 + 4 * (2 * len(every)) ** 0.5


def test_an_order_too_rich_to_count_is_drawn_all_the_same() -> None:
    fence = [(top, low) for top in range(1, 22, 2) for low in (top - 1, top + 1) if low < 22]
    order = relation(22, fence)
    assert mean_values(order) is None
    drawn = draw_values(order, 2_000, stream(5))
    assert all((drawn[top] > drawn[low]).all() for top, low in fence)
    turned = 1 - drawn[::-1]  # the same fence, upside down
    assert deviates(drawn - turned, [0.0] * 22) < 4


INTERVALS: list[list[tuple[str, str]]] = [
    [("0", "1")],
    [("0", "1")] * 4,
    [("0.1", "1"), ("0.3", "1"), ("0", "1")],
    [("0", "0.5"), ("0", "0.3"), ("0", "0.21")],
    [("0.08", "0.25"), ("0.02", "0.15"), ("0", "0.05"), ("0.1", "0.3"), ("0", "0.57"), ("0", "0.33")],
    [("0.25", "0.25"), ("0", "0.4"), ("0", "1")],
    [("0", "0.01")] * 30 + [("0", "0.9")] * 2,
    [("0", "0.5"), ("0", "0.5")],
    [("0.5", "1"), ("0.5", "0.7")],
]


def fractions(texts: list[tuple[str, str]]) -> list[Interval]:
    return [(F(low), F(high)) for low, high in texts]


@pytest.mark.parametrize("texts", INTERVALS)
def test_weights_lie_in_their_intervals_and_have_their_exact_mean(texts: list[tuple[str, str]]) -> None:
    intervals = fractions(texts)
    drawn = draw_weights(intervals, NUMBER, stream(6, "weights"))
    assert np.abs(drawn.sum(axis=0) - 1).max() < 1e-12
    for row, (low, high) in zip(drawn, intervals, strict=True):
        assert float(low) - 1e-12 <= row.min() <= row.max() <= float(high) + 1e-12
    exact = mean_weights(intervals)
    assert exact is not None
    assert sum(exact) == 1
    assert deviates(drawn, [float(value) for value in exact]) < 4


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 12)), min_size=2, max_size=5), st.integers(0, 2**32))
def test_weights_are_spread_as_by_rejection(parts: list[tuple[int, int]], seed: int) -> None:
    intervals = [(F(low, 40), F(low + room, 40)) for low, room in parts]
    if not sum(low for low, _ in intervals) < 1 < sum(high for _, high in intervals):
        intervals = [(F(0), F(1, 2)), *((F(0), high) for _, high in intervals), (F(0), F(3, 5))]
    walked = draw_weights(intervals, 4_000, stream(seed, "walk"))
    low, high = (np.array([[float(one[side])] for one in intervals]) for side in (0, 1))
    flat = low + (1 - low.sum()) * stream(seed, "flat").dirichlet(np.ones(len(intervals)), 60_000).T
    kept = flat[:, (flat <= high).all(axis=0)]
    if kept.shape[1] < 500:
        return
    for ours, theirs in zip(walked**2, kept**2, strict=True):
        error = (ours.var() / len(ours) + theirs.var() / len(theirs)) ** 0.5
        assert abs(ours.mean() - theirs.mean()) <= 5 * error + 1e-9


def choices(*sizes: int) -> tuple[Choice, ...]:
    made = []
    for i, size in enumerate(sizes):
        options = tuple(f"o{o}" for o in range(size))
        made.append(Choice(f"i{i}", options, f"i{i}", options))
    return tuple(made)


def test_ordered_weights_would_have_their_rank_order_centroid() -> None:
    """Two weights, the first at least one half, are 3/4 and 1/4 on average (F. H. Barron and B. E. Barrett 1996)."""
    stake = Stake("Arvel", None, (Order((("o0", "o1"),), (F(1, 2), F(1))), Order((("o1", "o0"),))))
    utility = mean(Domain("two", choices(2, 2), (stake,))).stakes[0].utility
    assert utility
    assert utility.values == ((F(3, 4), F(0)), (F(0), F(1, 4)))


def test_what_a_party_rules_out_lies_below_what_it_does_not() -> None:
    line = RedLine("Arvel", "i0", ("o1", "o2"), ())
    other = RedLine("Besh", "i1", ("o0",), ())
    domain = Domain("lines", choices(3, 2), (Stake("Arvel"),), (line, other))
    utility = mean(domain).stakes[0].utility
    assert utility
    assert utility.values == ((F(1, 2), F(1, 8), F(1, 8)), (F(1, 4), F(1, 4)))
    said = Stake("Arvel", None, (Order((("o1", "o0"),)), Order()))
    utility = mean(Domain("against", choices(3, 2), (said,), (line,))).stakes[0].utility
    assert utility
    assert utility.values[0] == tuple(F(round(10**6 * v), 10**6) for v in (F(1, 12), F(5, 12), F(1, 4)))


def test_an_issue_with_one_option_has_no_weight() -> None:
    stake = Stake("Arvel", None, (Order((), (F(1, 2), F(1, 2))), Order((("o0", "o1"),), (F(1, 4), F(1, 4))), Order()))
    utility = mean(Domain("one", choices(1, 2, 2), (stake,))).stakes[0].utility
    assert utility
    assert utility.values == ((F(0),), (F(1, 2), F(0)), (F(1, 4), F(1, 4)))


@pytest.mark.parametrize(
    ("orders", "told"),
    [
        ((Order((("o0", "o1"), ("o1", "o0"))), Order()), "Arvel on i0: the order puts o0 above itself"),
        (
            (Order((), (F(0), F(1, 4))), Order((), (F(0), F(1, 2)))),
            "Arvel: the weights of i0, i1 add up to at most 0.75",
        ),
        (
            (Order((), (F(3, 4), F(1))), Order((), (F(1, 2), F(1)))),
            "Arvel: the weights of i0, i1 add up to at least 1.25",
        ),
        ((Order((), (F(3, 4), F(1, 2))), Order()), "Arvel: the least weight of i0 is above its largest"),
    ],
)
def test_what_cannot_all_be_true_names_party_and_issues(orders: tuple[Order, ...], told: str) -> None:
    with pytest.raises(ContradictionError, match=told):
        mean(Domain("wrong", choices(2, 2), (Stake("Arvel", None, orders),)))


def test_a_long_chain_is_sorted_uniform_numbers_at_once() -> None:
    chain = relation(2_000, [(n, n + 1) for n in range(1_999)])
    drawn = draw_values(chain, 300, stream(6))
    assert (np.diff(drawn, axis=0) < 0).all()
    assert abs(float(drawn[500].mean()) - 1_499 / 1_999) < 4 * float(drawn[500].std()) / 300**0.5
    assert mean_values(chain) == tuple(F(1_999 - n, 1_999) for n in range(2_000))


def test_layers_are_drawn_apart() -> None:
    pairs = [(a, b) for a in range(40) for b in range(40) if a // 4 < b // 4]
    drawn = draw_values(relation(40, pairs), NUMBER, stream(7))
    assert all((drawn[a] > drawn[b]).all() for a, b in pairs)
    exact = [float(F(2 * (39 - 4 * (n // 4)) - 3, 78)) for n in range(40)]
    assert mean_values(relation(40, pairs)) == tuple(F(2 * (39 - 4 * (n // 4)) - 3, 78) for n in range(40))
    assert deviates(drawn, exact) < 4.5


@pytest.mark.parametrize("pairs", [[], ZIGZAG, [(0, 1), (1, 2), (3, 4)], [(0, 1), (0, 2), (1, 3), (2, 3), (2, 4)]])
def test_a_walk_too_gives_each_linear_extension_as_often(pairs: Pairs) -> None:
    order = relation(5, pairs)
    drawn = walk(range(5), order, NUMBER, stream(8, "walk"))
    every = extensions(order)
    seen = Counter(map(tuple, drawn.tolist()))
    assert set(seen) <= set(every)
    expected = NUMBER / len(every)
    chi = sum((seen[one] - expected) ** 2 / expected for one in every)
    assert chi < len(every) - 1 + 4 * (2 * len(every)) ** 0.5


def test_orders_that_only_a_walk_can_draw_are_told() -> None:
    fence = tuple((f"o{n}", f"o{m}") for n in range(1, 40, 2) for m in (n - 1, n + 1) if m < 40)
    stakes = tuple(Stake(party, None, (Order(fence), Order())) for party in ("Arvel", "Besh"))
    found = analyse(Domain("fence", choices(40, 2), stakes), number=200)
    told = [problem for problem in found.problems if problem.kind == "approximate readings"]
    assert len(told) == 1
    assert "Arvel on i0, Besh on i0" in told[0].message
    few = analyse(Domain("few", choices(5, 2), (Stake("Arvel", None, (Order(fence[:3]), Order())),)), number=200)
    assert not [problem for problem in few.problems if problem.kind == "approximate readings"]
