"""What prints call the issues, options and constraints of a domain."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from summitry.brief.blocks import Numbers, Runs, quoted, run
from summitry.brief.figures import worth
from summitry.brief.record import Quote
from summitry.brief.wording import count, listed, owned
from summitry.records import Constraint, Domain, Package

COMBINATIONS = 3  # of a condition, shown


@dataclass(frozen=True, slots=True)
class Names:
    """Titles of issues and labels of options, as the domain has them."""

    domain: Domain
    titles: Mapping[str, str]
    labels: Mapping[tuple[str, str], str]

    def term(self, issue: str, option: str) -> str:
        return f"{self.titles[issue]}: {self.labels[issue, option]}"

    def terms(self, package: Package, issues: Iterable[str]) -> list[str]:
        """``Duties: lowered`` for each of these issues that the domain has, in its order."""
        wanted = frozenset(issues)
        pairs = zip(self.domain.choices, package, strict=True)
        return [self.term(choice.issue, option) for choice, option in pairs if choice.issue in wanted]


def names_of(domain: Domain) -> Names:
    return Names(
        domain,
        {choice.issue: choice.title or choice.issue for choice in domain.choices},
        {
            (choice.issue, option): label or option
            for choice in domain.choices
            for option, label in zip(choice.options, choice.labels, strict=True)
        },
    )


def named(names: Names, one: Constraint) -> str:
    """``Aurland’s red line on Weir control``."""
    if one.kind == "reservation":
        return f"{owned(one.party)} reservation of {reservation(names.domain, one.party)}"
    return f"{owned(one.party)} {one.kind} on {listed([names.titles[issue] for issue in one.issues])}"


def reservation(domain: Domain, party: str) -> str:
    """In the units of the party's worths; as a share of its range where it has none."""
    stake = domain.stake(party)
    of_range = " of its range" if stake.utility is None else ""
    return worth(stake, stake.reservation) + of_range


def ruled_out(names: Names, one: Constraint) -> str:
    """What it rules out: ``lowered; lifted``, or for a condition ``Duties: lowered with Quotas: raised``."""
    if one.kind == "red line":
        return "; ".join(names.labels[one.issues[0], option] for row in one.options for option in row)
    combinations = [
        " with ".join(names.term(issue, option) for issue, option in zip(one.issues, row, strict=True))
        for row in one.options
    ]
    more = len(combinations) - COMBINATIONS
    return "; ".join(combinations[:COMBINATIONS]) + (f" and {count(more, 'other')}" if more > 0 else "")


@dataclass(frozen=True, slots=True)
class Behind:
    """The words behind constraints, by party and issues: a quotation, or what tells whose they are without one."""

    words: Mapping[tuple[str, tuple[str, ...]], Quote | str]

    def shown(self, one: Constraint, numbers: Numbers) -> Runs:
        found = self.words.get((one.party, one.issues))
        if found is None:
            return ()
        return quoted(found, numbers) if isinstance(found, Quote) else (run(found, "faint"),)


NOTHING_BEHIND = Behind({})
