"""What follows from a domain: which packages are possible, efficient, fair, blocked, likely to be accepted, and who would move."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from summitry.records.domains import Package
from summitry.records.entries import Problem

Rule = Literal["Nash", "Kalai-Smorodinsky", "egalitarian", "utilitarian"]
Disagreement = Literal["reservation", "minimum"]
Ideal = Literal["rational", "feasible"]
Measure = Literal["total", "largest"]
Kind = Literal["red line", "condition", "reservation"]


@dataclass(frozen=True, slots=True)
class Count:
    """A number of packages, exact where ``low`` is ``high``; else it is certain to lie between them."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Survival:
    """How many packages there are, and how many are left.

    ``packages`` counts every combination; what nobody can change (a linkage of no party) holds in all other figures.
    ``alone``: what each party's own red lines and conditions leave; ``together``: what all of them leave. ``accepted``:
    how many of those ``together`` give a party no less than its reservation, None where it has none, or no numbers;
    ``acceptable``: how many give that to all who must accept, those left out, None where none is left. ``open`` lists the
    options of each issue that some package of ``together`` has.
    """

    packages: int
    alone: tuple[tuple[str, int], ...]
    together: int
    accepted: tuple[tuple[str, Count | None], ...]
    acceptable: Count | None
    open: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Deal:
    """A package and what it is worth to each party of the domain, in its order; None where a party has no numbers."""

    package: Package
    worths: tuple[Fraction | None, ...]


@dataclass(frozen=True, slots=True)
class Frontier:
    """The packages that nobody of ``parties`` can do better by without another of them doing worse, among those that cross
    no red line or condition and give each of ``parties`` no less than its reservation, where that is known: packages below one
    are left out.

    ``deals`` lists them, ties kept, as far as they were asked for; ``packages`` is their number and ``worths`` that of
    the different worths among them. Where ``epsilon`` is above 0 the frontier was too large to keep: ``packages`` then
    counts those kept, one for each of ``worths``, and for each package that gives all of ``parties`` their reservations,
    and more by ``epsilon`` of the range between each one's worst and best, one of those kept gives each of them as much,
    less ``epsilon`` of its range.
    """

    parties: tuple[str, ...]
    deals: tuple[Deal, ...]
    packages: int
    worths: int
    epsilon: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class FairPoint:
    """All packages that one rule calls fair, ``packages`` of them, and by which value (``score``): for Nash how many parties
    gain and the product of their gains; for Kalai-Smorodinsky the shares of the way from disagreement to ideal, least first,
    without parties that have no way to go; for egalitarian the gains, least first; for utilitarian the sum of worths."""

    rule: Rule
    deals: tuple[Deal, ...]
    packages: int
    score: tuple[Fraction, ...]


@dataclass(frozen=True, slots=True)
class Fairness:
    """The fair packages for ``parties``, measured from a ``disagreement`` point towards an ``ideal`` one, whose worths
    are ``least`` and ``most``, one a party; those are empty where there is no package to take them from, ``points``
    where no package can be agreed. From the ``minimum`` reservations do not bind: the packages are then the best of all
    that cross no red line or condition, and may give a party less than its reservation. Where ``epsilon`` is above 0 they
    are the best of the packages kept, see `Frontier`."""

    parties: tuple[str, ...]
    disagreement: Disagreement
    ideal: Ideal
    least: tuple[Fraction, ...]
    most: tuple[Fraction, ...]
    points: tuple[FairPoint, ...]
    epsilon: Fraction = Fraction(0)


@dataclass(frozen=True, slots=True)
class Constraint:
    """What a party could give up so that a deal becomes possible: a red line, a condition that couples issues, or its
    reservation (``issues``, ``options`` and ``statements`` empty). ``options`` are the combinations it rules out, each
    one option for each of ``issues``; a red line has one issue."""

    kind: Kind
    party: str
    issues: tuple[str, ...] = ()
    options: tuple[tuple[str, ...], ...] = ()
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """A smallest set of constraints to give up: with them gone a package is possible, with any one kept none is.

    ``opens`` is the package that becomes possible for which the losses of those who give something up are least in sum.
    ``costs`` says for each of them what it loses there, as a share of the range between its worst and its best package;
    None where it has no numbers. A red line or condition: what the package's options on its issues are worth less than
    the worst options it allows there; a reservation: what the package is worth less than it.
    """

    constraints: tuple[Constraint, ...]
    costs: tuple[tuple[str, Fraction | None], ...]
    opens: Package | None = None


@dataclass(frozen=True, slots=True)
class Blocking:
    """Why there is no deal: the minimal correction sets, cheapest first, and the minimal unsatisfiable sets
    (``conflicts``), smallest first. ``complete`` where there are no others; else they are the first found, and cheaper
    ones may be missing. All empty and complete where nothing blocks; ``hopeless`` where no package is possible even with
    every constraint given up."""

    constraints: tuple[Constraint, ...]
    corrections: tuple[Correction, ...]
    conflicts: tuple[tuple[Constraint, ...], ...]
    complete: bool
    hopeless: bool = False


@dataclass(frozen=True, slots=True)
class Share:
    """A share of readings, and its standard error; an error of 0 says that the share is exact."""

    value: float
    error: float


@dataclass(frozen=True, slots=True)
class Acceptability:
    """In which share of the readings a package is accepted by each party, by all who must accept, and is efficient
    for those (None where that was not worked out for it)."""

    package: Package
    parties: tuple[tuple[str, Share], ...]
    together: Share
    efficient: Share | None


@dataclass(frozen=True, slots=True)
class Unknown:
    """What it would be worth to know: by how much the acceptability of the best package would rise if one could ask
    ``party`` about ``issue`` (None: about its reservation) before choosing. At least by that much: one chooses among the
    most acceptable packages and what they become by another option, of a large domain only few, and learns from readings."""

    party: str
    issue: str | None
    about: Literal["options", "weight", "reservation"]
    gain: Share


@dataclass(frozen=True, slots=True)
class Readings:
    """Numbers drawn from all that agree with what is known. ``packages``: most acceptable to all first; ``found``: how
    many different packages were efficient in some reading; ``unknowns``: dearest first.

    ``alike``: options of an issue that nothing known tells apart. A package listed or found with the first of them stands for
    those with each of the others, which are as acceptable."""

    number: int
    seed: int
    found: int
    packages: tuple[Acceptability, ...]
    unknowns: tuple[Unknown, ...]
    alike: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class Move:
    """A party goes from one option to another on an issue; ``loss`` is what that costs it, as a share of the range
    between its worst package and its best; None where it has no numbers."""

    party: str
    issue: str
    old: str
    new: str
    loss: Fraction | None


@dataclass(frozen=True, slots=True)
class Path:
    """From what the parties ask for to one ``package``, a move at a time; ``concessions`` sums up each party's losses.

    ``least`` tells for which measures no efficient package asks for less: the ``total`` of all concessions, or the
    ``largest`` of them (then the next largest, and so on).
    """

    package: Package
    moves: tuple[Move, ...]
    concessions: tuple[tuple[str, Fraction | None], ...]
    least: tuple[Measure, ...] = ()


@dataclass(frozen=True, slots=True)
class Logroll:
    """An exchange at ``package``: ``gives`` is a move on what is cheap for its party and dear to the other, ``takes`` the
    other's in return. Both gain: ``gains`` are the shares of their ranges. Nobody else who must accept loses."""

    gives: Move
    takes: Move
    gains: tuple[Fraction, Fraction]
    package: Package = ()


@dataclass(frozen=True, slots=True)
class Moves:
    """``compromise`` is the package that meets half-way on each issue by itself: exchanges start there, and at packages
    asked about. None where nothing is possible or somebody who must accept has no numbers."""

    paths: tuple[Path, ...]
    logrolls: tuple[Logroll, ...]
    compromise: Package | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A package that somebody asked about: what it is worth, which red lines, conditions and reservations it crosses, and
    one package that is ``better``: no worse for anybody whose acceptance counts, better for one of them, and crossing
    none of the lines and conditions. ``better`` is None where there is none or somebody has no numbers; ``natural`` is
    false where the nature of things rules the package out."""

    deal: Deal
    natural: bool
    crossed: tuple[Constraint, ...]
    better: Deal | None


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that is worked out of one domain. What needs numbers or orders that the domain has not is None.

    ``numbers`` tells whether frontier, fairness and moves rest on numbers that were given, or, where some party has only
    orders, on the mean of all readings that agree with them. ``problems`` says what could not be worked out, and why.
    """

    numbers: Literal["given", "mean reading"]
    survival: Survival
    blocking: Blocking
    frontier: Frontier | None
    fairness: Fairness | None
    readings: Readings | None
    moves: Moves | None
    asked: tuple[Asked, ...] = ()
    problems: tuple[Problem, ...] = ()
