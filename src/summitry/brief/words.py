"""The words behind the numbers: who, when, in which article and where in it."""

from summitry.brief.blocks import BREAK, Run, Runs, joined, run
from summitry.brief.excerpt import CUT, TOKEN
from summitry.brief.passages import marked
from summitry.brief.record import Word
from summitry.brief.wording import count, date, readable
from summitry.records import Statement

TITLE = "Words"
SHORT, LEAD = 34, 4  # words shown of a passage in the terminal, and of those before what is cited
SPEAKERS = 3


def lead(count_of: int) -> str:
    return f"The {count(count_of, 'passage')} cited above." if count_of else "Nothing is cited."


def who(word: Word) -> Runs:
    """Who said it, through whom, in which form and when; the article itself where nobody speaks."""
    if not word.statements:
        return run("The article’s own words", "strong"), run(f", {date(word.source.published)}")
    return joined((_speaker(said) for said in word.statements[:SPEAKERS]), Run("; "))


def _speaker(said: Statement) -> Runs:
    via = f", by way of {said.via}" if said.via else ""
    how = f"{said.form}, {readable(said.act)}"
    return run(said.speaker or "Speaker unknown", "strong"), run(f", {date(said.said)}{via} ({how})")


def where(word: Word) -> Runs:
    source, end = word.source, word.start + len(word.words)
    title = f", {source.title}" if source.title else ""
    outlet = run(f"{source.outlet or 'Outlet unknown'}{title}, {date(source.published)}; ")
    return outlet, run(f"{source.name}, characters {word.start}–{end}", "faint")


def passage(word: Word) -> Runs:
    """The passage in its line, what is cited of it marked."""
    cited = tuple(run(text, "passage" if shown else "") for text, shown in marked(word))
    return run(word.before, "faint"), *cited, run(word.after, "faint")


def full(word: Word) -> Runs:
    return *who(word), run(": "), *passage(word), BREAK, *where(word)


def short(word: Word) -> Runs:
    """For the terminal: who, a cut of the words, and the place to look them up."""
    source, end = word.source, word.start + len(word.words)
    outlet = f"{source.outlet}, " if source.outlet else ""
    place = f"{outlet}{date(source.published)}, {source.name}:{word.start}-{end}"
    return *who(word), Run(": "), run(_seen(word), "quote"), run(f" ({place})", "faint")


def _seen(word: Word) -> str:
    """The passage, a long one cut to where the first citation begins."""
    tokens = TOKEN.findall(word.words)
    if len(tokens) <= SHORT:
        return " ".join(tokens)
    cited = min(ref.start for ref in word.refs) - word.start
    at = min(max(0, len(TOKEN.findall(word.words[:cited])) - LEAD), len(tokens) - SHORT)
    cut = CUT if at + SHORT < len(tokens) else ""
    return (CUT if at else "") + " ".join(tokens[at : at + SHORT]) + cut
