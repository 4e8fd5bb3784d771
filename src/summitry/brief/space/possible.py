"""How many packages there are, what red lines and reservations leave of them, and which options remain."""

from summitry.brief.blocks import DOT, Block, Bullets, Grid, Numbers, Para, Runs, Section, note, run
from summitry.brief.figures import about, number
from summitry.brief.space.limits import limits, natural, own
from summitry.brief.space.names import Behind, Names, named, reservation, ruled_out
from summitry.brief.wording import count, large
from summitry.records import Analysis, Constraint, Linkage, Stake, Survival

LINES, OPTIONS = 40, 8  # shown at most
NATURE = "What the nature of things rules out is in none of these."
ALL_COUNT = "Nobody is known to have to accept, so everybody counts as having to."


def show(names: Names, analysis: Analysis, behind: Behind, numbers: Numbers) -> Section:
    survival = analysis.survival
    lines = [one for one in analysis.blocking.constraints if one.kind != "reservation"]
    blocks: tuple[Block, ...] = (
        Para(counted(names, survival)),
        by_party(names, survival),
        *_notes(names),
        *red_lines(names, lines, behind, numbers),
        *left(names, survival),
    )
    return Section("possible", "What is possible", blocks)


def counted(names: Names, survival: Survival) -> Runs:
    issues = count(len(names.domain.choices), "issue")
    ways = f"{large(survival.packages)} package{'' if survival.packages == 1 else 's'}"
    return (
        run(f"{issues} can be settled in "),
        run(ways, "strong"),
        run(f" (one option on each); {limits(names.domain)} leave "),
        run(large(survival.together) if survival.together else "none", "strong"),
        run(_accepted(survival)),
    )


def _accepted(survival: Survival) -> str:
    if survival.acceptable is None:
        return "."
    return f"; worth enough to all who must accept and whose reservation is known: {number(survival.acceptable)}."


def by_party(names: Names, survival: Survival) -> Grid:
    """A row a party; what it accepts only where somebody's reservation is known."""
    told = any(stake.reservation is not None for stake in names.domain.stakes)
    rows = tuple(_row(names, stake, survival, told) for stake in names.domain.stakes)
    rules = own(names.domain)
    folded = Bullets(tuple(_folded(row, rules) for row in rows))
    head = ("Party", f"What its {rules} leave", "Its reservation", "Worth that much, of what all leave")
    return Grid(head if told else head[:2], rows, (16, 18, 12, 18) if told else (16, 18), (folded,))


def _row(names: Names, stake: Stake, survival: Survival, told: bool) -> tuple[Runs, ...]:
    needed = stake.party in names.domain.bargainers
    party = run(stake.party, "strong"), *(() if needed else (run(" (need not accept)", "faint"),))
    alone = (run(about(dict(survival.alone)[stake.party])),)
    if not told:
        return party, alone
    accepted = dict(survival.accepted)[stake.party]
    least = (
        run(reservation(names.domain, stake.party)) if stake.reservation is not None else run("not known", "none"),
    )
    return party, alone, least, (run(number(accepted)) if accepted else run("not known", "none"),)


def _folded(row: tuple[Runs, ...], rules: str) -> Runs:
    party, alone, *rest = row
    told = (run("; reservation "), *rest[0], run("; worth that much "), *rest[1]) if rest else ()
    return *party, run(f": its {rules} leave "), *alone, *told


def _notes(names: Names) -> tuple[Block, ...]:
    """What the rows by party take for granted."""
    nobody = not any(stake.must_accept for stake in names.domain.stakes)
    told = [*([NATURE] if natural(names.domain) else []), *([ALL_COUNT] if nobody else [])]
    return (note(" ".join(told)),) if told and names.domain.stakes else ()


def red_lines(
    names: Names, lines: list[Constraint], behind: Behind, numbers: Numbers, *, nature: bool = True
) -> tuple[Block, ...]:
    by_nature = [_natural(names, one) for one in names.domain.linkages if one.party is None and nature]
    if not lines and not by_nature:
        return (note("No red line or condition rules anything out."),)
    rows = (*(_line(names, one, behind, numbers) for one in lines[:LINES]), *by_nature[:LINES])
    more = (note(f"{count(len(lines) - LINES, 'more')}; --json lists them."),) if len(lines) > LINES else ()
    return Para((run("Ruled out", "strong"),), "subhead"), Bullets(rows), *more


def _line(names: Names, one: Constraint, behind: Behind, numbers: Numbers) -> Runs:
    words = behind.shown(one, numbers)
    told = run(f" rules out: {ruled_out(names, one)}")
    return run(named(names, one), "strong"), told, *((DOT, *words) if words else ())


def _natural(names: Names, one: Linkage) -> Runs:
    """What no party could give up."""
    tied = Constraint("condition", "", one.issues, one.forbidden)
    return run("By the nature of things", "strong"), run(f" no package has {ruled_out(names, tied)}")


def left(names: Names, survival: Survival) -> tuple[Block, ...]:
    """The options that some package still has where others have none; the other issues only by number."""
    sizes = {choice.issue: len(choice.options) for choice in names.domain.choices}
    cut = [(issue, options) for issue, options in survival.open if len(options) < sizes[issue]]
    if not cut or not survival.together:
        return ()
    rows = tuple(_open(names, issue, options) for issue, options in cut[:LINES])
    whole = len(survival.open) - len(cut)
    rest = (note(f"Every option is left on {'the other ' if cut else ''}{count(whole, 'issue')}."),) if whole else ()
    return Para((run("Left open", "strong"),), "subhead"), Bullets(rows), *rest


def _open(names: Names, issue: str, options: tuple[str, ...]) -> Runs:
    more = len(options) - OPTIONS
    told = [names.labels[issue, option] for option in options[:OPTIONS]]
    shown = " or ".join(told) + (f" or {count(more, 'other')}" if more > 0 else "") or "no option"
    return run(f"{names.titles[issue]}: ", "strong"), run(shown)
