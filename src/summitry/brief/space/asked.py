"""Packages that somebody asked about: what they are worth, what they cross, what would be better."""

from summitry.brief.blocks import Bullets, Para, Runs, Section, run
from summitry.brief.figures import share, worth
from summitry.brief.space.names import Names, named
from summitry.brief.space.roster import Roster, uncertain
from summitry.brief.wording import listed
from summitry.records import Analysis, Asked, Deal, Readings

NATURE = "It cannot stand: the nature of things rules it out."


def show(names: Names, analysis: Analysis, shown: Roster) -> tuple[Section, ...]:
    """No section where nothing was asked."""
    drawn = uncertain(analysis)
    blocks = [block for one in analysis.asked for block in _told(names, one, drawn, shown)]
    return (Section("asked", "Asked about", tuple(blocks)),) if blocks else ()


def _told(names: Names, one: Asked, drawn: Readings | None, shown: Roster) -> tuple[Para, Bullets]:
    terms = names.terms(one.deal.package, names.titles)
    crossed = listed([named(names, constraint) for constraint in one.crossed])
    rows = [f"Worth {_worths(names, one.deal)}.", f"It crosses {crossed or 'no red line, condition or reservation'}."]
    rows += [] if one.natural else [NATURE]
    rows += _likely(one, drawn) if one.natural else []
    rows += [_better(names, one, one.better)] if one.better else []
    letter = shown.letter(one.deal.package)
    head = (run("; ".join(terms), "strong"), *((run(f" · package {letter}", "faint"),) if letter else ()))
    return Para(head, "subhead"), Bullets(tuple(_row(text) for text in rows))


def _row(text: str) -> Runs:
    return (run(text),)


def _worths(names: Names, deal: Deal) -> str:
    pairs = zip(names.domain.stakes, deal.worths, strict=True)
    return ", ".join(f"{worth(stake, value)} to {stake.party}" for stake, value in pairs)


def _likely(one: Asked, drawn: Readings | None) -> list[str]:
    """In which share of the readings it is accepted."""
    found = [of for of in drawn.packages if of.package == one.deal.package] if drawn else []
    return [
        f"Accepted by all in {share(of.together)} of readings: {', '.join(f'{party} {share(part)}' for party, part in of.parties)}."
        for of in found[:1]
    ]


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
