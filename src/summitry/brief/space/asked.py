"""Packages that somebody asked about: what they are worth, what they cross, what would be better."""

from summitry.brief.blocks import Bullets, Para, Runs, Section, run
from summitry.brief.figures import worth
from summitry.brief.space.names import Names, named
from summitry.brief.wording import listed
from summitry.records import Asked, Deal

NATURE = "It cannot stand: the nature of things rules it out."


def show(names: Names, asked: tuple[Asked, ...]) -> tuple[Section, ...]:
    """No section where nothing was asked."""
    blocks = [block for one in asked for block in _told(names, one)]
    return (Section("asked", "Asked about", tuple(blocks)),) if blocks else ()


def _told(names: Names, one: Asked) -> tuple[Para, Bullets]:
    terms = names.terms(one.deal.package, names.titles)
    crossed = listed([named(names, constraint) for constraint in one.crossed])
    rows = [f"Worth {_worths(names, one.deal)}.", f"It crosses {crossed or 'no red line, condition or reservation'}."]
    rows += [] if one.natural else [NATURE]
    rows += [_better(names, one, one.better)] if one.better else []
    return Para((run("; ".join(terms), "strong"),), "subhead"), Bullets(tuple(_row(text) for text in rows))


def _row(text: str) -> Runs:
    return (run(text),)


def _worths(names: Names, deal: Deal) -> str:
    pairs = zip(names.domain.stakes, deal.worths, strict=True)
    return ", ".join(f"{worth(stake, value)} to {stake.party}" for stake, value in pairs)


def _better(names: Names, one: Asked, better: Deal) -> str:
    changed = [
        choice.issue
        for choice, old, new in zip(names.domain.choices, one.deal.package, better.package, strict=True)
        if old != new
    ]
    return (
        f"Better for somebody and worse for nobody who must accept, with {'; '.join(names.terms(better.package, changed))}:"
        f" worth {_worths(names, better)}."
    )
