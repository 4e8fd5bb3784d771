"""What can be agreed, and what each party makes of it: numbers where somebody gave them, orders where words do."""

from dataclasses import dataclass
from fractions import Fraction

Package = tuple[str, ...]  # one option an issue, in the order of the issues


@dataclass(frozen=True, slots=True)
class Choice:
    """One issue and its options, of which a package takes one; ``title`` and ``labels`` are what prints call them."""

    issue: str
    options: tuple[str, ...]
    title: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Joint:
    """What combinations of options of several ``issues`` are worth beside the options on their own: one value for each
    combination, the last issue's options turning fastest."""

    issues: tuple[str, ...]
    values: tuple[Fraction, ...]


@dataclass(frozen=True, slots=True)
class Utility:
    """A party's worth of a package: ``bias`` + one of ``values[issue]`` for each issue + one of each joint's values. Exact."""

    values: tuple[tuple[Fraction, ...], ...]
    joints: tuple[Joint, ...] = ()
    bias: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class Order:
    """What is known of one issue where no numbers are: ``better`` pairs an option with one it is preferred to;
    ``weight`` is the interval of the issue's share of the party's whole stake, (0, 1) where nothing is known."""

    better: tuple[tuple[str, str], ...] = ()
    weight: tuple[Fraction, Fraction] = (Fraction(0), Fraction(1))


@dataclass(frozen=True, slots=True)
class Stake:
    """What a party makes of the packages: a ``utility``, or else ``orders``, one an issue.

    ``reservation`` is the least worth it accepts, in the units of its utility; where it has only orders, as a share
    between its worst package (0) and its best (1); None where nobody said. ``opening`` is the option it has asked for
    on each issue, None where it asked for none. ``discount`` is the factor by which a round of delay lessens it.
    """

    party: str
    utility: Utility | None = None
    orders: tuple[Order, ...] = ()
    reservation: Fraction | None = None
    must_accept: bool = True
    opening: tuple[str | None, ...] = ()
    discount: Fraction = Fraction(1)


@dataclass(frozen=True, slots=True)
class RedLine:
    """What one party's red line rules out on one issue, and the statements that draw it."""

    party: str
    issue: str
    options: tuple[str, ...]
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Linkage:
    """Options of several issues that cannot stand together: each of ``forbidden`` has one option for each of ``issues``.

    ``party`` is whose condition it is, which it can give up as it can a red line; None where it lies in the nature of
    things and nobody can.
    """

    issues: tuple[str, ...]
    forbidden: tuple[tuple[str, ...], ...]
    party: str | None = None
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Domain:
    """A negotiation ready for analysis. Red lines and linkages name issues and options of ``choices``."""

    name: str
    choices: tuple[Choice, ...]
    stakes: tuple[Stake, ...]
    red_lines: tuple[RedLine, ...] = ()
    linkages: tuple[Linkage, ...] = ()

    @property
    def parties(self) -> tuple[str, ...]:
        return tuple(stake.party for stake in self.stakes)

    @property
    def bargainers(self) -> tuple[str, ...]:
        """Those whose acceptance is needed; all, where nobody's is known to be."""
        return tuple(stake.party for stake in self.stakes if stake.must_accept) or self.parties

    def stake(self, party: str) -> Stake:
        return next(stake for stake in self.stakes if stake.party == party)

    def place(self, issue: str) -> int:
        return next(n for n, choice in enumerate(self.choices) if choice.issue == issue)
