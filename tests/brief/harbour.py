"""An invented negotiation with numbers for the pages of deals: a port, its crane drivers and a town."""

from dataclasses import replace
from fractions import Fraction

from summitry.deals.analysis import analyse
from summitry.records import Choice, Domain, Linkage, Order, RedLine, Stake, Utility


def _choice(issue: str, title: str, *options: str) -> Choice:
    return Choice(issue, tuple(option.replace(" ", "-") for option in options), title, options)


def _utility(*rows: str) -> Utility:
    return Utility(tuple(tuple(map(Fraction, row.split())) for row in rows))


CHOICES = (
    _choice("wage", "Wage rise", "none", "three per cent", "five per cent"),
    _choice("nights", "Night shifts", "as now", "by choice", "none"),
    _choice("cranes", "New cranes", "at once", "in steps", "never"),
    _choice("noise", "Noise wall", "built", "not built"),
)
PORT = Stake(
    "Port of Lysande", _utility("30 18 6", "14 9 0", "26.5 15 0", "0 8"), (), Fraction(35), True,
    ("none", "as-now", "at-once", "not-built"),
)  # fmt: skip
DRIVERS = Stake(
    "Crane Drivers", _utility("0 16 28", "0 10 14", "0 17 20", "1 0"), (), Fraction(30), True,
    ("five-per-cent", "none", "never", None),
)  # fmt: skip
TOWN = Stake("Town of Lysande", _utility("0 0 0", "0 4 20", "0 3 2", "18 0"), (), None, False)
LINES = (
    RedLine("Crane Drivers", "cranes", ("at-once",), ()),
    RedLine("Port of Lysande", "cranes", ("never",), ()),
)
TIED = (
    Linkage(("wage", "cranes"), (("five-per-cent", "never"),), "Port of Lysande"),
    Linkage(("nights", "noise"), (("none", "built"),)),
)
DOMAIN = Domain("Harbour pay talks", CHOICES, (PORT, DRIVERS, TOWN), LINES, TIED)
BLOCKED = replace(DOMAIN, red_lines=(*LINES, RedLine("Crane Drivers", "cranes", ("in-steps",), ())))
UNKNOWN = replace(
    DOMAIN,
    stakes=(
        PORT,
        Stake(
            "Crane Drivers",
            None,
            (
                Order((("five-per-cent", "three-per-cent"), ("three-per-cent", "none"))),
                Order(),
                Order((("never", "at-once"),)),
                Order(),
            ),
        ),
        TOWN,
    ),
)


def worked_out(domain: Domain):
    return domain, analyse(domain, number=1000)
