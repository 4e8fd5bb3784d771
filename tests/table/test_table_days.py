import pytest

from summitry.table.days import apart, between, bounds, order

BOUNDS = [
    ("2031-05-04", ("2031-05-04", "2031-05-04")),
    ("2031-05-04T18:30", ("2031-05-04", "2031-05-04")),
    ("2031-05", ("2031-05-00", "2031-05-99")),
    ("2031", ("2031-00-00", "2031-99-99")),
    ("203X", ("2030-00-00", "2039-99-99")),
    ("2031-05-04?", ("2031-05-04", "2031-05-04")),
    ("2031-05-01/2031-05-07", ("2031-05-01", "2031-05-07")),
    ("../2031-05-07", ("0000-00-00", "2031-05-07")),
    ("2031-05-07/..", ("2031-05-07", "9999-99-99")),
    ("XXXX-05-04", None),
    ("../..", None),
    ("last spring", None),
    ("", None),
    (None, None),
]


@pytest.mark.parametrize(("date", "expected"), BOUNDS)
def test_bounds(date, expected):
    assert bounds(date) == expected


def test_order_goes_from_the_unknown_to_the_latest():
    dates = [None, "2030", "../2031-05-04", "2031-05-04", "2031-05-05/2031-05-09", "2031-05-06"]
    assert sorted(reversed(dates), key=order) == dates  # noqa: C414  reversed, so that sorting has work to do


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("2031-05-04", "2031-05-05", True), ("2031-05-04", "2031-05", False), ("2031-04/2031-05-04", "2031-05-04", False)],
)
def test_apart(one, other, expected):
    assert apart(bounds(one), bounds(other)) is expected
    assert apart(bounds(other), bounds(one)) is expected


BETWEEN = [
    ("2031-03-16", "2031-08-13", (150, 150)),
    ("2031-05-04", "2031-05-04", (0, 0)),
    ("2031-05-01/2031-05-07", "2031-05-10", (3, 9)),
    ("2031-02", "2031-03-01", (1, 28)),
    ("2031", "2031-12-31", (0, 364)),
    ("2031-05-10", "2031-05-04", (0, 0)),
    ("../2031-05-04", "2031-05-10", None),
    (None, "2031-05-10", None),
    ("XXXX-05-04", "2031-05-10", None),
    ("0000-05-04", "2031-05-10", None),
]


@pytest.mark.parametrize(("earlier", "later", "days"), BETWEEN)
def test_days_between(earlier, later, days):
    assert between(earlier, later) == days
