"""How many packages there are, what red lines and reservations leave of them, and which options remain."""

from summitry.brief.blocks import DOT, Block, Bullets, Grid, Numbers, Para, Runs, Section, note, run
from summitry.brief.deals.names import Behind, Names, named, reservation, ruled_out
from summitry.brief.figures import number
from summitry.brief.wording import count, large, listed
from summitry.records import Analysis, Constraint, Survival

LINES = 40  # shown at most
HEAD = ("Party", "Left by its own red lines", "Its reservation", "Worth that much, of what all leave")


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
        run("; red lines and conditions leave "),
        run(large(survival.together) if survival.together else "none", "strong"),
        run(_accepted(survival)),
    )


def _accepted(survival: Survival) -> str:
    if survival.acceptable is None:
        return "."
    return f"; worth enough to all who must accept: {number(survival.acceptable)}."


def by_party(names: Names, survival: Survival) -> Grid:
    alone, accepted = dict(survival.alone), dict(survival.accepted)
    rows = tuple(
        (
            (run(stake.party, "strong"), *(() if stake.must_accept else (run(" (need not accept)", "faint"),))),
            (run(large(alone[stake.party]) if alone[stake.party] else "none"),),
            (run(reservation(names.domain, stake.party) if stake.reservation is not None else "not known"),),
            (run(number(accepted[stake.party]) if accepted.get(stake.party) else "–"),),
        )
        for stake in names.domain.stakes
    )
    folded = Bullets(tuple(_folded(row) for row in rows))
    return Grid(HEAD, rows, (14, 18, 12, 18), (folded,))


def _folded(row: tuple[Runs, ...]) -> Runs:
    party, alone, least, accepted = row
    own, worth = run(": its own red lines leave "), run("; worth that much ")
    return *party, own, *alone, run("; reservation "), *least, worth, *accepted


def red_lines(names: Names, lines: list[Constraint], behind: Behind, numbers: Numbers) -> tuple[Block, ...]:
    if not lines:
        return (note("No red line or condition rules anything out."),)
    rows = tuple(_line(names, one, behind, numbers) for one in lines[:LINES])
    more = (note(f"{count(len(lines) - LINES, 'more')}; --json lists them."),) if len(lines) > LINES else ()
    return Para((run("Ruled out", "strong"),), "subhead"), Bullets(rows), *more


def _line(names: Names, one: Constraint, behind: Behind, numbers: Numbers) -> Runs:
    words = behind.shown(one, numbers)
    told = run(f" rules out: {ruled_out(names, one)}")
    return run(named(names, one), "strong"), told, *((DOT, *words) if words else ())


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
