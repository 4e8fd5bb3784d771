"""The efficient packages: how many, and a readable few side by side."""

from collections import defaultdict

from summitry.brief.blocks import Block, Bullets, Figure, Grid, Para, Runs, Section, note, run
from summitry.brief.figures import percent, short, worth
from summitry.brief.space.names import Names
from summitry.brief.space.roster import Roster, Shown
from summitry.brief.wording import count, large, listed
from summitry.records import Analysis, Domain, Frontier

TERMS, ROWS = 24, 40  # of what all share, and of issues on which they differ, shown
FREE = "Open, since as far as is known all options are worth the same to everybody"
BEATEN = "Beaten: worth no more to anybody who must accept than the other, and less to somebody, by these numbers."
STAR = "*"
STARRED = "* Other packages, worth as much to everybody, have another option there."
COLUMN = 11  # letters of a party's worth or of a package's option
WHICH = "A few packages side by side, each chosen for what stands under “Which”."

DRAWN = (
    "Percentages are drawn, not known: the mean of all numbers that fit the party’s orders of options, from 0% (its worst"
    " package) to 100% (its best)."
)


def show(names: Names, analysis: Analysis, shown: Roster, figures: tuple[Figure, ...]) -> Section:
    told = (Para((run(frontier(analysis.frontier, names.domain)),)),) if analysis.frontier else ()
    if not shown.shown:
        return Section("packages", "Packages", told or (note("No package can be compared."),))
    return Section(
        "packages",
        "Packages",
        (
            *told,
            note(WHICH),
            *drawn(analysis),
            *figures,
            worths(names, shown),
            *_beaten(shown),
            *differences(names, shown),
        ),
    )


def drawn(analysis: Analysis) -> tuple[Para, ...]:
    """The mark of numbers that nobody gave."""
    return (note(DRAWN),) if analysis.numbers == "mean reading" else ()


def frontier(found: Frontier, domain: Domain) -> str:
    if not found.packages:
        return "No package can be agreed, so none is efficient."
    parties = listed(found.parties, 4)
    if found.epsilon:
        return (
            f"Too many packages are efficient to list. {count(len(found.deals), 'package')} stand for them: whatever is"
            f" possible{_spare(found, domain)}, one of these gives each of {parties} as much, but for {_share(found)} of its"
            " range."
        )
    efficient = f"{large(found.packages)} {'package is' if found.packages == 1 else 'packages are'} efficient"
    same = "all worth the same" if found.worths == 1 else f"{large(found.worths)} different in what they are worth"
    worths = "" if found.worths == found.packages else f" ({same})"
    better = f"nobody of {parties} can do better without another doing worse"
    meaning = better if len(found.parties) > 1 else f"best for {parties}"
    return f"{efficient}{worths}: {meaning}."


def _spare(found: Frontier, domain: Domain) -> str:
    """Nothing is certain of packages that a party only just accepts."""
    parties = [party for party in found.parties if domain.stake(party).reservation is not None]
    if not parties:
        return ""
    whose = "its" if len(parties) == 1 else "their"
    return (
        f" and worth more than {whose} reservation to {listed(parties, 4)}, by {_share(found)} of {whose} range or more"
    )


def _share(found: Frontier) -> str:
    return percent(found.epsilon) if found.epsilon >= 0.01 else f"{short(found.epsilon * 100)}%"


def _beaten(shown: Roster) -> tuple[Para, ...]:
    return (note(BEATEN),) if any(one.beaten for one in shown.shown) else ()


def _which(one: Shown) -> str:
    return "; ".join((*one.why, *((f"beaten by {one.beaten}",) if one.beaten else ())))


def worths(names: Names, shown: Roster) -> Grid:
    """A row a package, a column a party."""
    parties = names.domain.parties
    rows = tuple(_row(names, one) for one in shown.shown)
    folded = Bullets(tuple(_folded(names, one) for one in shown.shown))
    head = ("", *parties, "Which")
    return Grid(head, rows, (3, *(COLUMN for _ in parties), 18), (folded,))


def _row(names: Names, one: Shown) -> tuple[Runs, ...]:
    values = zip(names.domain.stakes, one.deal.worths, strict=True)
    cells = ((run(worth(stake, value), "" if value is not None else "none"),) for stake, value in values)
    return ((run(one.letter, "strong"),), *cells, (run(_which(one)),))


def _folded(names: Names, one: Shown) -> Runs:
    values = zip(names.domain.stakes, one.deal.worths, strict=True)
    told = "; ".join(f"{stake.party} {worth(stake, value)}" for stake, value in values)
    return run(one.letter, "strong"), run(f" · {_which(one)} · {told}")


def differences(names: Names, shown: Roster) -> tuple[Block, ...]:
    """Issues by packages where these differ, what all of them share, and what is open in all of them."""
    differing, first = shown.differing(names.domain), shown.shown[0]
    alike = [choice for choice in names.domain.choices if choice.issue not in differing]
    free = [choice.issue for choice in alike if first.free.get(choice.issue) == choice.options]
    terms = [_term(names, first, choice.issue) for choice in alike if choice.issue not in free]
    shared = "What it settles" if len(shown.shown) == 1 else "What all share"
    return (
        *_side_by_side(names, shown, differing),
        *((_listed(shared, terms),) if terms else ()),
        *((_listed(FREE, [names.titles[issue] for issue in free]),) if free else ()),
    )


def _term(names: Names, one: Shown, issue: str) -> str:
    """``Duties: lowered``, or ``Duties: either lowered or lifted`` where nothing tells these apart."""
    options = one.free.get(issue)
    if options is None:
        return names.term(issue, one.deal.package[names.domain.place(issue)])
    return f"{names.titles[issue]}: either {' or '.join(names.labels[issue, option] for option in options)}"


def _side_by_side(names: Names, shown: Roster, differing: tuple[str, ...]) -> tuple[Block, ...]:
    if not differing:
        return ()
    rows = tuple(_issue(names, shown, issue) for issue in differing[:ROWS])
    folded = Bullets(tuple(_by_option(names, shown, issue) for issue in differing[:ROWS]))
    head = ("Issue", *(one.letter for one in shown.shown))
    grid = Grid(head, rows, (16, *(COLUMN for _ in shown.shown)), (folded,))
    more = len(differing) - ROWS
    rest = (note(f"They differ on {count(more, 'more issue')}; --json lists them."),) if more > 0 else ()
    starred = any(issue in one.free for one in shown.shown for issue in differing[:ROWS])
    told = (note(STARRED),) if starred else ()
    return Para((run("Where they differ", "strong"),), "subhead"), grid, *told, *rest


def _listed(what: str, terms: list[str]) -> Para:
    more = len(terms) - TERMS
    rest = f"; and {count(more, 'other issue')}" if more > 0 else ""
    return Para((run(f"{what}: ", "strong"), run("; ".join(terms[:TERMS]) + rest + ".")))


def _issue(names: Names, shown: Roster, issue: str) -> tuple[Runs, ...]:
    options = (_option(names, one, issue) + (STAR if issue in one.free else "") for one in shown.shown)
    return ((run(names.titles[issue], "strong"),), *((run(option),) for option in options))


def settled(names: Names, one: Shown) -> list[str]:
    """What a package settles: its options on all issues but the free ones."""
    issues = [choice.issue for choice in names.domain.choices if choice.issue not in one.free]
    return names.terms(one.deal.package, issues[:TERMS])


def _option(names: Names, one: Shown, issue: str) -> str:
    return names.labels[issue, one.deal.package[names.domain.place(issue)]]


def _by_option(names: Names, shown: Roster, issue: str) -> Runs:
    """``Duties: lowered in A and C; kept in B``."""
    letters = defaultdict[str, list[str]](list)
    for one in shown.shown:
        letters[_option(names, one, issue)].append(one.letter + (STAR if issue in one.free else ""))
    told = "; ".join(f"{option} in {listed(which)}" for option, which in letters.items())
    return run(f"{names.titles[issue]}: ", "strong"), run(told)
