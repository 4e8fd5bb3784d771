"""Who would have to move on what, and which exchanges pay for both."""

from fractions import Fraction

from summitry.brief.blocks import Block, Bullets, Para, Runs, Section, note, run
from summitry.brief.figures import percent
from summitry.brief.space.names import Names
from summitry.brief.space.roster import Roster
from summitry.brief.wording import count, listed
from summitry.records import Analysis, Logroll, Measure, Move, Package, Path

PATHS, SUMMARIES, STEPS, EXCHANGES = 2, 6, 12, 6  # shown at most: in full, with the others, moves of each
MEASURES: dict[Measure, str] = {
    "total": "least given up in all",
    "largest": "least asked of whoever gives up most",
}
NONE = "Nobody has asked for anything that a package would have to move away from."
START = (
    "Where a party named no option, it starts from what is best for it within its own red lines, as far as is known."
)
NOWHERE = "No package is known to be efficient, so there is none to move to."


def show(names: Names, analysis: Analysis, shown: Roster) -> Section:
    moves = analysis.moves
    if moves is None or not (moves.paths or moves.logrolls):
        somewhere = analysis.frontier and analysis.frontier.packages
        return Section("moves", "Who would move", (note(NONE if somewhere else NOWHERE),))
    asked = tuple(one.deal.package for one in analysis.asked)
    paths = [block for path in moves.paths[:PATHS] for block in _path(names, path, shown, asked)]
    paths += [_summary(path, shown, asked) for path in moves.paths[PATHS:SUMMARIES]]
    start = (note(START),) if moves.paths else ()
    exchanges = _exchanges(names, moves.logrolls[:EXCHANGES], shown)
    more = len(moves.logrolls) - EXCHANGES
    rest = (note(f"{count(more, 'more exchange')} in the JSON."),) if more > 0 else ()
    return Section("moves", "Who would move", (*start, *paths, *exchanges, *rest))


def _path(names: Names, path: Path, shown: Roster, asked: tuple[Package, ...]) -> tuple[Block, ...]:
    rows = tuple((run(_move(names, move)),) for move in path.moves[:STEPS])
    more = len(path.moves) - len(rows)
    rest = ((run(f"and {count(more, 'more move')}"),),) if more > 0 else ()
    return _summary(path, shown, asked), Bullets((*rows, *rest)) if rows else note("Nobody has to move.")


def _summary(path: Path, shown: Roster, asked: tuple[Package, ...]) -> Para:
    lost = "; ".join(_lost(party, loss) for party, loss in path.concessions)
    head = run(f"From what is asked for to {_which(path.package, shown, asked)}", "strong")
    return Para((head, run(f"{_least(path)}{f' · {lost}' if lost else ''}", "faint")), "subhead")


def _which(package: Package, shown: Roster, asked: tuple[Package, ...]) -> str:
    letter = shown.letter(package)
    if letter or package not in asked:
        return f"package {letter}" if letter else "another package"
    return f"package {asked.index(package) + 1} of those asked about" if len(asked) > 1 else "the package asked about"


def _least(path: Path) -> str:
    """For which measures no efficient package asks for less."""
    told = [MEASURES[one] for one in path.least]
    return f" · {listed(told)}" if told else ""


def _lost(party: str, loss: Fraction | None) -> str:
    """``Arvel gives up 12% of its range``."""
    if loss is None:
        return f"{party}: cost not known"
    return f"{party} {'gains' if loss < 0 else 'gives up'} {percent(abs(loss))} of its range"


def _move(names: Names, move: Move) -> str:
    old, new = _start(names, move), names.labels[move.issue, move.new]
    cost = "" if move.loss is None else f" ({'gains' if move.loss < 0 else 'costs'} {percent(abs(move.loss))})"
    return f"{move.party} on {names.titles[move.issue]}: {old} → {new}{cost}"


def _start(names: Names, move: Move) -> str:
    """What a party moves from: all options that its orders do not tell apart, where it named none of them."""
    stake, place = names.domain.stake(move.party), names.domain.place(move.issue)
    asked = stake.opening[place] if stake.opening else None
    if stake.utility is not None or asked is not None or not stake.orders:
        return names.labels[move.issue, move.old]
    better = stake.orders[place].better
    ruled_out = {
        o
        for line in names.domain.red_lines
        if (line.party, line.issue) == (move.party, move.issue)
        for o in line.options
    }

    def told(option: str) -> tuple[object, ...]:
        above = frozenset(a for a, b in better if b == option)
        return above, frozenset(b for a, b in better if a == option), option in ruled_out

    alike = [o for o in names.domain.choices[place].options if told(o) == told(move.old)]
    return " or ".join(names.labels[move.issue, option] for option in alike)


def _exchanges(names: Names, found: tuple[Logroll, ...], shown: Roster) -> tuple[Block, ...]:
    """Those that better one package after the other."""
    starts = dict.fromkeys(one.package for one in found)
    blocks: list[Block] = []
    for start in starts:
        letter = shown.letter(start)
        where = f" from package {letter}" if letter else ""
        head = run(f"Exchanges{where}: cheap for the one, dear to the other", "strong")
        rows = tuple(_exchange(names, one) for one in found if one.package == start)
        blocks += [Para((head,), "subhead"), Bullets(rows)]
    return tuple(blocks)


def _exchange(names: Names, one: Logroll) -> Runs:
    first, second = one.gives.party, one.takes.party
    gain, other = one.gains
    return (
        run(f"{_move(names, one.gives)}; for it {_move(names, one.takes)}"),
        run(f" · {first} gains {percent(gain)}, {second} {percent(other)} of its range", "faint"),
    )
