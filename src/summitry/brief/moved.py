"""What moved: the words before and the words after."""

from summitry.brief.account import lapse
from summitry.brief.blocks import DOT, Block, Bullets, Numbers, Para, Run, Runs, Section, note, quoted, run
from summitry.brief.quotation import best
from summitry.brief.record import Move, Step
from summitry.brief.shelf import Shelf
from summitry.brief.wording import SYMBOLS, date
from summitry.records import Position, Table


def moved(shelf: Shelf, table: Table) -> tuple[Move, ...]:
    return tuple(_move(shelf, table, p) for p in table.positions if p.shifted)


def _move(shelf: Shelf, table: Table, position: Position) -> Move:
    issue = table.agenda.issue(position.issue)
    steps = _telling((*position.history, position))
    before = (None, *steps)
    shown = (
        Step(p.stance, p.red_line, p.said, best(shelf, issue, p)[0], lapse(was, p) if was else "")
        for was, p in zip(before, steps, strict=False)
    )
    return Move(position.party, issue.title, tuple(shown))


def _telling(steps: tuple[Position, ...]) -> tuple[Position, ...]:
    """The first and the last step, and both sides of every change between them."""
    last = len(steps) - 1
    stances = [p.stance for p in steps]
    return tuple(p for i, p in enumerate(steps) if i in (0, last) or stances[i - 1 : i + 2].count(p.stance) < 3)


def show(moves: tuple[Move, ...], numbers: Numbers) -> Section:
    blocks: list[Block] = []
    for move in moves:
        blocks.append(Para((run(move.party, "strong"), run(f" on {move.issue}")), "subhead"))
        blocks.append(Bullets(tuple(_step(step, i, numbers) for i, step in enumerate(move.steps))))
    return Section("moved", "What moved", tuple(blocks) or (note("No position moved in this coverage."),))


def _step(step: Step, index: int, numbers: Numbers) -> Runs:
    arrow = (Run("→ "),) if index else ()
    after = (Run(f" {step.lapse}"),) if step.lapse else ()
    red = (Run(" "), run("red line", "red")) if step.red_line else ()
    words = quoted(step.quote, numbers) if step.quote else (run(f"[{date(step.said)}]", "faint"),)
    return *arrow, run(f"{SYMBOLS[step.stance]} {step.stance}", step.stance), *red, *after, DOT, *words
