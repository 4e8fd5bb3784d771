"""The brief's sections in reading order, laid out in blocks for any print."""

from summitry.brief import away, contacts, disputes, moved, sources, space, stand, voices
from summitry.brief.blocks import Numbers, Para, Run, Section, cites, joined, run
from summitry.brief.record import Brief


def numbers(brief: Brief) -> Numbers:
    return {word.ref: word.number for word in brief.words}


def head(brief: Brief) -> tuple[Para, Para]:
    """The finding and the line that counts the coverage."""
    cited = numbers(brief)
    claims = ((run(claim.text), *cites(claim.refs, cited), Run(claim.stop)) for claim in brief.finding)
    return Para(joined(claims, Run(" ")), "finding"), sources.counts(brief.coverage)


def sections(brief: Brief) -> tuple[Section, ...]:
    cited = numbers(brief)
    return (
        stand.show(brief.stand, cited),
        moved.show(brief.moved, cited),
        disputes.show(brief.disputes, cited),
        away.show(brief.away, cited),
        contacts.show(brief.contacts, cited),
        voices.show(brief.voices, cited),
        space.show(brief.space, cited),
        sources.show(brief.sources, cited),
        sources.show_troubles(brief.troubles, cited),
    )
