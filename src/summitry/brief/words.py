"""The words behind the numbers: who, when, in which article and where in it."""

from summitry.brief.blocks import BREAK, Run, Runs, run
from summitry.brief.excerpt import CUT, excerpt
from summitry.brief.record import Word
from summitry.brief.shelf import unquoted
from summitry.brief.wording import count, date, readable

TITLE = "Words"
SHORT, FEW = 25, 6


def lead(count_of: int) -> str:
    return f"The {count(count_of, 'passage')} cited above." if count_of else "Nothing is cited."


def who(word: Word) -> Runs:
    """Who said it, through whom, in which form and when; the article itself where nobody speaks."""
    said = word.statement
    if said is None:
        return run("The article’s own words", "strong"), run(f", {date(word.source.published)}")
    via = f", by way of {said.via}" if said.via else ""
    how = f"{said.form}, {readable(said.act)}"
    return run(said.speaker or "Speaker unknown", "strong"), run(f", {date(said.said)}{via} ({how})")


def where(word: Word) -> Runs:
    source, ref = word.source, word.ref
    title = f", {source.title}" if source.title else ""
    statement = f", statement {ref.statement}" if ref.statement else ""
    outlet = run(f"{source.outlet or 'Outlet unknown'}{title}, {date(source.published)}; ")
    return outlet, run(f"{source.name}, characters {ref.start}–{ref.end}{statement}", "faint")


def passage(word: Word) -> Runs:
    return run(word.before, "faint"), run(word.words, "passage"), run(word.after, "faint")


def full(word: Word) -> Runs:
    return *who(word), run(": "), *passage(word), BREAK, *where(word)


def short(word: Word) -> Runs:
    """For the terminal: who, a cut of the words, and the place to look them up."""
    source, ref = word.source, word.ref
    place = f"{source.outlet or 'outlet unknown'}, {date(source.published)}, {source.name}:{ref.start}-{ref.end}"
    return *who(word), Run(": "), run(_seen(word), "quote"), run(f" ({place})", "faint")


def _seen(word: Word) -> str:
    """A cut of the words; a passage too short to be understood takes the words around it along."""
    if len(word.words.split()) >= FEW:
        return excerpt(unquoted(word.words), None, SHORT)
    left, right = " ".join(word.before.split(" ")[-FEW:]), " ".join(word.after.split(" ")[:FEW])
    return (CUT if left != word.before else "") + left + word.words + right + (CUT if right != word.after else "")
