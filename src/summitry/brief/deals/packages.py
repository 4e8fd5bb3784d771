"""The efficient packages: how many, and a readable few side by side."""

from collections import defaultdict

from summitry.brief.blocks import Block, Bullets, Figure, Grid, Para, Runs, Section, note, run
from summitry.brief.deals.names import Names
from summitry.brief.deals.roster import Roster, Shown
from summitry.brief.figures import percent, short
from summitry.brief.wording import count, large, listed
from summitry.records import Analysis, Frontier

TERMS = 24  # of what all share, shown
COLUMN = 11  # letters of a party's worth or of a package's option
WHICH = (
    "Shown are the fair packages, the best for each party that must accept, up to two between and the most accepted."
)


def show(names: Names, analysis: Analysis, shown: Roster, figures: tuple[Figure, ...]) -> Section:
    told = (Para((run(frontier(analysis.frontier)),)),) if analysis.frontier else ()
    if not shown.shown:
        return Section("packages", "Packages", told or (note("No package can be compared."),))
    return Section(
        "packages",
        "Packages",
        (*told, note(WHICH), *figures, worths(names, analysis, shown), *differences(names, shown)),
    )


def frontier(found: Frontier) -> str:
    parties = listed(found.parties, 4)
    if found.epsilon:
        return (
            f"Too many packages are efficient to list. {count(len(found.deals), 'package')} stand for them: whatever is"
            f" possible, one of these gives each of {parties} as much, but for {_share(found)} of its range."
        )
    efficient = f"{large(found.packages)} {'package is' if found.packages == 1 else 'packages are'} efficient"
    worths = "" if found.worths == found.packages else f" ({large(found.worths)} different in what they are worth)"
    better = f"nobody of {parties} can do better without another doing worse"
    meaning = better if len(found.parties) > 1 else f"best for {parties}"
    return f"{efficient}{worths}: {meaning}."


def _share(found: Frontier) -> str:
    return percent(found.epsilon) if found.epsilon >= 0.01 else f"{short(found.epsilon * 100)}%"


def worths(names: Names, analysis: Analysis, shown: Roster) -> Grid:
    """A row a package, a column a party."""
    parties = names.domain.parties
    rows = tuple(_row(one) for one in shown.shown)
    folded = Bullets(tuple(_folded(names, one) for one in shown.shown))
    unit = "" if analysis.numbers == "given" else ", mean reading"
    head = ("", *(f"{party}{unit}" for party in parties), "Which")
    return Grid(head, rows, (3, *(COLUMN for _ in parties), 20), (folded,))


def _row(one: Shown) -> tuple[Runs, ...]:
    cells = ((run(short(worth), "" if worth is not None else "none"),) for worth in one.deal.worths)
    return ((run(one.letter, "strong"),), *cells, (run("; ".join(one.why)),))


def _folded(names: Names, one: Shown) -> Runs:
    worths = zip(names.domain.parties, one.deal.worths, strict=True)
    told = "; ".join(f"{party} {short(worth)}" for party, worth in worths)
    return run(one.letter, "strong"), run(f" · {'; '.join(one.why)} · {told}")


def differences(names: Names, shown: Roster) -> tuple[Block, ...]:
    """Issues by packages where these differ, and what all of them share."""
    differing = shown.differing(names.domain)
    alike = [choice.issue for choice in names.domain.choices if choice.issue not in set(differing)]
    terms = names.terms(shown.shown[0].deal.package, alike)
    if not differing:
        return (_listed("What it settles" if len(shown.shown) == 1 else "What all share", terms),)
    rows = tuple(_issue(names, shown, issue) for issue in differing)
    folded = Bullets(tuple(_by_option(names, shown, issue) for issue in differing))
    head = ("Issue", *(one.letter for one in shown.shown))
    grid = Grid(head, rows, (16, *(COLUMN for _ in shown.shown)), (folded,))
    subhead = Para((run("Where they differ", "strong"),), "subhead")
    return subhead, grid, *((_listed("What all share", terms),) if terms else ())


def _listed(what: str, terms: list[str]) -> Para:
    more = len(terms) - TERMS
    rest = f"; and {count(more, 'other issue')}" if more > 0 else ""
    return Para((run(f"{what}: ", "strong"), run("; ".join(terms[:TERMS]) + rest + ".")))


def _issue(names: Names, shown: Roster, issue: str) -> tuple[Runs, ...]:
    place = names.domain.place(issue)
    options = (names.labels[issue, one.deal.package[place]] for one in shown.shown)
    return ((run(names.titles[issue], "strong"),), *((run(option),) for option in options))


def _by_option(names: Names, shown: Roster, issue: str) -> Runs:
    """``Duties: lowered in A and C; kept in B``."""
    place, letters = names.domain.place(issue), defaultdict[str, list[str]](list)
    for one in shown.shown:
        letters[one.deal.package[place]].append(one.letter)
    told = "; ".join(f"{names.labels[issue, option]} in {listed(which)}" for option, which in letters.items())
    return run(f"{names.titles[issue]}: ", "strong"), run(told)
