"""The brief's sections in reading order, laid out in blocks for any print."""

from summitry.brief import away, contact_rows, disputes, missing, moved, sources, stand, voices
from summitry.brief.blocks import Numbers, Para, Run, Section, Sheet, cites, joined, run
from summitry.brief.record import Brief, Claim, Word
from summitry.brief.space import section as space


def numbers(words: tuple[Word, ...]) -> Numbers:
    return {ref: word.number for word in words for ref in word.refs}


def lay_out(
    brief: Brief, words: tuple[Word, ...], most_troubles: int | None = None, most_contacts: int | None = None
) -> Sheet:
    """The whole brief, citing only these words; where ``most`` is given, with that many problems and contacts."""
    return Sheet(brief.title, head(brief), sections(brief, words, most_troubles, most_contacts), words)


def head(brief: Brief) -> tuple[Para, ...]:
    """The headline, the line below it where there is one, and the line that counts the coverage."""
    cited = numbers(brief.words)
    first, *rest = (_claim(claim, cited) for claim in brief.finding)
    below = (Para(joined(rest, Run(" ")), "lead"),) if rest else ()
    return Para(first, "finding"), *below, sources.counts(brief.coverage)


def _claim(claim: Claim, cited: Numbers) -> tuple[Run, ...]:
    return run(f"{claim.text}."), *cites(claim.refs, cited)


def sections(
    brief: Brief, words: tuple[Word, ...], most_troubles: int | None = None, most_contacts: int | None = None
) -> tuple[Section, ...]:
    cited = numbers(words)
    return (
        stand.show(brief.stand, cited),
        moved.show(brief.moved, cited),
        disputes.show(brief.disputes, brief.confirmed, cited),
        away.show(brief.room, brief.away, cited),
        contact_rows.show(brief.contacts, brief.coverage.last, cited, most_contacts),
        voices.show(brief.voices, cited),
        space.show(brief.space, cited),
        missing.show(brief.missing, cited),
        sources.show(brief.sources, brief.repeats),
        sources.show_troubles(brief.troubles, brief.sideless, most_troubles),
    )
