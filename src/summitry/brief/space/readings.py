"""Under what is not known: how often packages are accepted, and what to ask whom first."""

from summitry.brief.blocks import Block, Bullets, Figure, Grid, Para, Runs, Section, note, run
from summitry.brief.figures import points, share
from summitry.brief.space.names import Names
from summitry.brief.space.roster import Roster, uncertain
from summitry.brief.wording import count, listed
from summitry.records import Acceptability, Analysis, Readings, Share, Unknown

PACKAGES, ASKED = 8, 5  # shown at most
GIVEN = "All that decides who accepts what is given as numbers, so no share is uncertain."
NOT_DRAWN = "No readings of what is not known were drawn."
NO_PACKAGE = "No package can be agreed, so there is none whose acceptance could be told."


def show(names: Names, analysis: Analysis, shown: Roster, figures: tuple[Figure, ...]) -> Section:
    readings = uncertain(analysis)
    if analysis.readings and not analysis.readings.packages:
        return Section("readings", "Under uncertainty", (note(NO_PACKAGE),))
    if readings is None:
        given = analysis.numbers == "given" or analysis.readings
        return Section("readings", "Under uncertainty", (note(GIVEN if given else NOT_DRAWN),))
    lead = (
        f"{readings.number:,} readings were drawn of the numbers that fit what is known (seed {readings.seed});"
        f" {count(readings.found, 'package')} {'was' if readings.found == 1 else 'were'} found to be efficient in some"
        f" reading{', those that nothing known tells apart counted once' if readings.alike else ''}."
        " Shares of readings, each with its standard error; where none stands the share is exact:"
    )
    blocks: tuple[Block, ...] = (Para((run(lead),)), *figures, _table(names, readings, shown), *asked(names, readings))
    return Section("readings", "Under uncertainty", blocks)


def chance(of: Share, number: int) -> str:
    """How often all accept, of everything that fits what is known: exact, or by as many readings as were drawn."""
    drawn = f", by {number:,} readings" if of.error else ""
    return f"{share(of)}{drawn}"


def _table(names: Names, readings: Readings, shown: Roster) -> Grid:
    packages = [one for one in readings.packages if shown.letter(one.package)][:PACKAGES]
    parties = [party for party, _ in packages[0].parties] if packages else []
    rows = tuple(_row(one, shown) for one in packages)
    folded = Bullets(tuple(_folded(one, shown) for one in packages))
    head = ("", "Accepted by all", "Efficient", *parties)
    return Grid(head, rows, (3, 12, 12, *(12 for _ in parties)), (folded,))


def _row(one: Acceptability, shown: Roster) -> tuple[Runs, ...]:
    efficient = run(share(one.efficient)) if one.efficient else run("not worked out", "none")
    cells = ((run(share(part)),) for _, part in one.parties)
    return (run(shown.letter(one.package) or "", "strong"),), (run(share(one.together), "strong"),), (efficient,), *cells  # fmt: skip


def _folded(one: Acceptability, shown: Roster) -> Runs:
    each = "; ".join(f"{party} {share(part)}" for party, part in one.parties)
    efficient = f"; efficient {share(one.efficient)}" if one.efficient else ""
    return (
        run(shown.letter(one.package) or "", "strong"),
        run(": accepted by all "),
        run(share(one.together), "strong"),
        run(f" · {each}{efficient}"),
    )


def asked(names: Names, readings: Readings, most: int = ASKED) -> tuple[Block, ...]:
    """What is worth knowing, dearest first; what could change nothing is left out."""
    worth = [one for one in readings.unknowns if one.gain.value > 0]
    if not worth:
        return (note("No single answer would make the best package more acceptable."),) if readings.unknowns else ()
    rows = tuple(_asked(names, one) for one in worth[:most])
    head = run("What to ask first, and by how much the best choice would then be more acceptable", "strong")
    return Para((head,), "subhead"), Bullets(rows)


def _asked(names: Names, one: Unknown) -> Runs:
    error = f" ± {points(one.gain.error)}" if one.gain.error else ""
    return run(question(names, one), "strong"), run(f" · + {points(one.gain.value)}{error} points")


def question(names: Names, one: Unknown) -> str:
    """``Arvel: how it ranks the options of Duties``."""
    title = listed([names.titles[one.issue]]) if one.issue else ""
    what = {
        "options": f"how it values the options on {title}",
        "weight": f"how much {title} counts for it",
        "reservation": "the least it would accept",
    }
    return f"{one.party}: {what[one.about]}"
