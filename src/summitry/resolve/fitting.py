"""Which agenda fits the coverage: in how many of the parties' statements words name one of its issues.

Issues that every negotiation has are not counted. Two agendas are compared by the statements that one explains and the
other does not: peace talks may well touch on trade, and trade talks on borders. Another fits *far better* where it alone
explains three times as many as the first alone, five at least, and a tenth of all.
"""

from summitry import agenda as agendas
from summitry.records import Agenda, Entries, Problem, Statement
from summitry.resolve.what.issues import hits

GENERAL = frozenset({"outcome", "dialogue", "participation"})
FEWEST_STATEMENTS = 5
FEWEST_FITTING = 0.1  # of the parties' statements; below that the agenda is likely another negotiation's
MOST_FITTING = 0.5  # above that no other is looked for
FAR_BETTER = 3
DRAFT = "draft the negotiation's own with `summitry agenda suggest PATH...`"
NAME_IT = '--agenda NAME or FILE, or agenda = "..." in coverage.toml'


def better(entries: Entries, agenda: Agenda) -> Agenda | None:
    """The shipped agenda that fits these entries far better than ``agenda``, which they were worked out with."""
    said = _said(entries)
    if len(said) < FEWEST_STATEMENTS or _touching(said) > MOST_FITTING * len(said):
        return None
    own = _named(said, agenda)
    others = [agendas.load(name) for name in agendas.shipped() if name != agenda.name]
    gains = [(len(named - own), len(own - named), other) for other in others for named in [_named(said, other)]]
    gained, lost, best = max(gains, key=lambda gain: gain[0] - gain[1])
    return best if gained >= max(FEWEST_STATEMENTS, FEWEST_FITTING * len(said), FAR_BETTER * lost) else None


def misfit(entries: Entries, agenda: Agenda) -> tuple[Problem, ...]:
    """A Problem when hardly anything the parties say touches the agenda's issues; it names what would fit better."""
    said = _said(entries)
    fitting = _touching(said)
    if len(said) < FEWEST_STATEMENTS or fitting >= FEWEST_FITTING * len(said):
        return ()
    message = f"Only {fitting} of {len(said)} statements by parties touch an issue of the agenda “{agenda.name}”"
    other = better(entries, agenda)
    if other is None:
        return (Problem("agenda", f"{message}.", f"Best {DRAFT} and give it: {NAME_IT}."),)
    message += f", {len(_named(said, other))} one of “{other.name}”."
    return (Problem("agenda", message, f"Give --agenda {other.name}, or {DRAFT}."),)


def chosen(entries: Entries, agenda: Agenda, passed_over: Agenda) -> Problem:
    """The Problem that tells that ``agenda`` was taken in place of the usual one, though nobody named it."""
    said = _said(entries)
    fitting, before = (len(_named(said, one)) for one in (agenda, passed_over))
    counts = f"{fitting} of {len(said)} statements by parties touch its issues, {before} those of “{passed_over.name}”"
    message = f"No agenda was named; “{agenda.name}” is used: {counts}."
    return Problem("agenda", message, f"To choose yourself: {NAME_IT}.")


def _said(entries: Entries) -> list[Statement]:
    return [statement for statement in entries.originals() if statement.parties]


def _touching(said: list[Statement]) -> int:
    """Statements that touch an issue of the agenda they were worked out with."""
    return sum(not GENERAL.issuperset(statement.issues) for statement in said)


def _named(said: list[Statement], agenda: Agenda) -> frozenset[str]:
    """Ids of the statements in which a strong cue of any agenda names one of its issues."""
    return frozenset(
        statement.id
        for statement in said
        if any(not hit.weak and hit.issue not in GENERAL for hit in hits(statement.content, agenda))
    )
