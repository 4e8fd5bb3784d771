import pytest

from summitry.table.days import apart, bounds, order

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
