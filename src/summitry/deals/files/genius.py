"""GENIUS and ANAC files: a domain of issues, and a profile of weights and evaluations for each party.

R. Lin, S. Kraus, T. Baarslag, D. Tykhonov, K. Hindriks and C. M. Jonker, "Genius: An integrated environment for
supporting the design of generic automated negotiators", Computational Intelligence 30(1), 2014. As in GENIUS 10, an
option of a discrete issue is worth weight * evaluation / the issue's largest evaluation; an integer issue is worth
weight * (offset + slope * steps above its lower bound), cut off at 0 and 1. What the program does in doubles is done
here in exact decimals, and a sum above 1 is not cut off.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from summitry.deals.files.errors import DomainError, repeated, shown
from summitry.deals.files.numbers import exact, factor
from summitry.deals.files.xml_text import parsed
from summitry.records import Choice, Domain, Stake, Utility

ROOTS = ("utility_space", "negotiation_template", "negotiation_domain")
MOST_STEPS = 100_000  # options of an integer issue
NOTHING = Fraction(1, 100_000)  # GENIUS takes a largest evaluation below it for zero


@dataclass(frozen=True, slots=True)
class Space:
    """One GENIUS file: its name without suffix, the issues in it by name, and whether it values them."""

    name: str
    file: str
    root: Any
    issues: tuple[Any, ...]
    is_profile: bool


def space(data: bytes, file: str, name: str) -> Space:
    """What a GENIUS file holds. DomainError, naming the file, for other XML and for what is not linear-additive."""
    try:
        root = parsed(data)
        issues = tuple(root.iter("issue"))
        _check(root, issues)
    except DomainError as error:
        raise error.of(file) from None
    valued = any(True for _ in root.iter("weight", "evaluator")) or any(
        "evaluation" in item.attrib for item in root.iter("item")
    )
    return Space(name, file, root, issues, valued)


def _check(root: Any, issues: Sequence[Any]) -> None:
    if root.tag not in ROOTS:
        raise DomainError(
            "", f"This is XML of another kind ({shown(root.tag)}).", "Give GENIUS files, a table or a case."
        )
    if root.find(".//ufun") is not None or root.get("type") == "nonlinear":
        raise DomainError("", "Its utility is not linear-additive.", "Only weights and evaluations of issues are read.")
    if not issues:
        raise DomainError("", "It has no issues.", "Give a domain or a profile with <issue> elements.")
    if twice := repeated(_name(issue) for issue in issues):
        raise DomainError("", f"The issue {shown(twice)} stands twice.", "Give each a name of its own.")


def domain(spaces: Sequence[Space]) -> Domain:
    """One domain of several files: the issues of the domain file, else those of the first profile; a party a profile.

    DomainError where no file values anything, or one lacks an issue or an option that the others have.
    """
    profiles = [one for one in spaces if one.is_profile]
    frame = next((one for one in spaces if not one.is_profile), spaces[0])
    if not profiles:
        raise DomainError("", "It has no weights and evaluations.", "Give the parties' profiles too.", frame.file)
    if twice := repeated(one.name for one in profiles):
        raise DomainError("", f"two profiles are called {shown(twice)}.", "Give each file a name of its own.")
    choices = _within(frame, lambda: tuple(_choice(issue) for issue in frame.issues))
    return Domain(frame.name, choices, tuple(_within(one, lambda one=one: _stake(one, choices)) for one in profiles))


def _within(one: Space, read: Any) -> Any:
    try:
        return read()
    except DomainError as error:
        raise error.of(one.file) from None


def _name(issue: Any) -> str:
    return str(issue.get("name", "")).strip()


def _place(issue: Any, option: str | None = None) -> str:
    return f"issue {shown(_name(issue))}" + (f", option {shown(option)}" if option is not None else "")


def _choice(issue: Any) -> Choice:
    name, options = _name(issue), _options(issue)
    if not name or not options:
        raise DomainError(
            _place(issue), "It has no name or no options.", "Give its name, and an <item> for each option."
        )
    if twice := repeated(options):
        raise DomainError(_place(issue), f"The option {shown(twice)} stands twice.", "Give each a name of its own.")
    return Choice(name, options, name, options)


def _options(issue: Any) -> tuple[str, ...]:
    items = tuple(str(item.get("value", "")).strip() for item in issue.findall("item"))
    if items:
        return items
    if _is_real(issue):
        raise DomainError(_place(issue), "It takes any real number.", "List the values that matter as <item> elements.")
    low, high = _bounds(issue)
    return tuple(str(value) for value in range(low, high + 1))


def _is_real(issue: Any) -> bool:
    return "real" in (issue.get("type"), issue.get("vtype"), issue.get("etype"))


def _bounds(issue: Any) -> tuple[int, int]:
    inside = issue.find("range")
    written = [
        issue.get(key) or (inside.get(key) if inside is not None else None) for key in ("lowerbound", "upperbound")
    ]
    if not all(written):
        raise DomainError(_place(issue), "It has no items and no bounds.", "Give an <item> for each option.")
    low, high = (exact(one or "", _place(issue)) for one in written)
    if low.denominator != 1 or high.denominator != 1 or not 0 <= high - low <= MOST_STEPS:
        told = f"Its bounds {written[0]} and {written[1]} are no range of whole numbers."
        raise DomainError(_place(issue), told, f"Give two whole numbers, at most {MOST_STEPS} apart.")
    return int(low), int(high)


def _stake(one: Space, choices: Sequence[Choice]) -> Stake:
    mine = {_name(issue): issue for issue in one.issues}
    if odd := sorted(mine.keys() - {choice.issue for choice in choices}):
        raise DomainError("", f"The domain has no issue {shown(odd[0])}.", "Give files of one domain.")
    rows = tuple(_row(choice, mine.get(choice.issue)) for choice in choices)
    discount = _single(one.root, "discount_factor") or Fraction(1)  # GENIUS takes 0 for no discount
    return Stake(
        one.name,
        Utility(rows),
        (),
        _single(one.root, "reservation"),
        discount=factor(discount, "discount factor"),
    )


def _single(root: Any, tag: str) -> Fraction | None:
    found = root.find(f".//{tag}")
    return None if found is None else exact(found.get("value", ""), tag.replace("_", " "))


def _row(choice: Choice, issue: Any) -> tuple[Fraction, ...]:
    if issue is None:
        place = f"issue {shown(choice.issue)}"
        raise DomainError(place, "It is not valued.", "Add it with a weight and an evaluation for each option.")
    weight = _weight(issue)
    evaluated = _listed(choice, issue) if issue.find("item") is not None else _linear(choice, issue)
    return tuple(weight * value for value in evaluated)


def _weight(issue: Any) -> Fraction:
    """The weight beside the issue that bears its index."""
    found = [one for one in issue.getparent().findall("weight") if one.get("index") == issue.get("index")]
    if not found:
        raise DomainError(_place(issue), "It has no weight.", 'Add <weight index="..." value="..."/> with its index.')
    return exact(found[0].get("value", ""), f"{_place(issue)}, weight")


def _listed(choice: Choice, issue: Any) -> list[Fraction]:
    """The evaluations of a discrete issue, as shares of the largest."""
    items = {str(item.get("value", "")).strip(): item.get("evaluation") for item in issue.findall("item")}
    if odd := [name for name in items if name not in choice.options]:
        raise DomainError(_place(issue, odd[0]), "The domain has no such option.", "Give files of one domain.")
    values = [exact(items.get(option) or "", _place(issue, option)) for option in choice.options]
    return [value / max(values) for value in values] if max(values) >= NOTHING else [Fraction(0)] * len(values)


def _linear(choice: Choice, issue: Any) -> list[Fraction]:
    """The evaluations of an integer issue, on a line cut off at 0 and 1."""
    line = issue.find("evaluator")
    if line is None:
        raise DomainError(_place(issue), "It has no evaluator.", 'Add <evaluator slope="..." offset="..."/>.')
    slope = exact(line.get("slope") or line.get("parameter1") or "", f"{_place(issue)}, slope")
    offset = exact(line.get("offset") or line.get("parameter0") or "", f"{_place(issue)}, offset")
    low, high = _bounds(issue)
    if (str(low), str(high)) != (choice.options[0], choice.options[-1]):
        raise DomainError(_place(issue), "Its bounds are not those of the domain.", "Give files of one domain.")
    return [min(max(offset + slope * step, Fraction(0)), Fraction(1)) for step in range(high - low + 1)]
