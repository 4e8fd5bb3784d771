"""How many packages there are, what red lines and reservations leave of them, and which options remain."""

from summitry.brief.blocks import DOT, Block, Bullets, Grid, Numbers, Para, Runs, Section, note, run
from summitry.brief.figures import about, number
from summitry.brief.space.names import Behind, Names, named, reservation, ruled_out
from summitry.brief.wording import count, large, listed
from summitry.records import Analysis, Constraint, Linkage, Stake, Survival

LINES = 40  # shown at most
HEAD = ("Party", "Its own red lines leave", "Its reservation", "Worth that much, of what all leave")


def show(names: Names, analysis: Analysis, behind: Behind, numbers: Numbers) -> Section:
    survival = analysis.survival
    lines = [one for one in analysis.blocking.constraints if one.kind != "reservation"]
    blocks: tuple[Block, ...] = (
        Para(counted(names, survival)),
        by_party(names, survival),
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
        run(" (one option on each); red lines and conditions leave "),
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
    folded = Bullets(tuple(_folded(row) for row in rows))
    return Grid(HEAD if told else HEAD[:2], rows, (16, 18, 12, 18) if told else (16, 18), (folded,))


def _row(names: Names, stake: Stake, survival: Survival, told: bool) -> tuple[Runs, ...]:
    party = run(stake.party, "strong"), *(() if stake.must_accept else (run(" (need not accept)", "faint"),))
    alone = (run(about(dict(survival.alone)[stake.party])),)
    if not told:
        return party, alone
    accepted = dict(survival.accepted)[stake.party]
    least = (
        run(reservation(names.domain, stake.party)) if stake.reservation is not None else run("not known", "none"),
    )
    return party, alone, least, (run(number(accepted)) if accepted else run("not known", "none"),)


def _folded(row: tuple[Runs, ...]) -> Runs:
    party, alone, *rest = row
    told = (run("; reservation "), *rest[0], run("; worth that much "), *rest[1]) if rest else ()
    return *party, run(": its own red lines leave "), *alone, *told


def red_lines(
    names: Names, lines: list[Constraint], behind: Behind, numbers: Numbers, *, natural: bool = True
) -> tuple[Block, ...]:
    nature = [_natural(names, one) for one in names.domain.linkages if one.party is None and natural]
    if not lines and not nature:
        return (note("No red line or condition rules anything out."),)
    rows = (*(_line(names, one, behind, numbers) for one in lines[:LINES]), *nature[:LINES])
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
    shown = listed([names.labels[issue, option] for option in options], 8) or "no option"
    return run(f"{names.titles[issue]}: ", "strong"), run(shown)
