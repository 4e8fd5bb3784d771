"""Quotations that no cue introduces: whole sentences, signed ones, ones behind a colon, ones that go on with whoever spoke."""

import re
from collections.abc import Iterator, Sequence

from summitry.find.found import Attribution
from summitry.find.speech.complement import Sentence
from summitry.find.speech.quotes import Quote
from summitry.find.speech.source import left_of
from summitry.records import Span

SIGNED = re.compile(r"[\s,]*[-–—]\s*([A-Z][^.!?\n]{2,80})$")
LEAD_VERB = re.compile(r"\s(?:is|was|were|are|had|has|went|put|made|gave|took|left|came|sent)\b")
MIN_QUOTED_WORDS = 5
LONG_QUOTATION = 9
LONGEST = 1200  # characters of a lead-in


def uncued(
    sentence: Sentence, found: Sequence[Attribution], previous: Span | None, said: bytes | bytearray
) -> Iterator[Attribution]:
    """Quotations long enough to be speech that neither the sentence's attributions (``found``) nor the learned reader's
    (``said``, 1 for each character in one) cover; ``previous`` spoke last."""
    source = found[-1].source if found else previous
    for quote in sentence.quotes:
        covered = said.find(1, quote.outer.start, quote.outer.end) >= 0
        if covered or any(a.content.overlaps(quote.outer) for a in found):
            continue
        signed = SIGNED.match(sentence.masked[quote.outer.end : sentence.end][:120])
        introduced = _introduced(sentence, quote)
        if signed:
            by = Span(quote.outer.end + signed.start(1), quote.outer.end + signed.end(1))
            yield Attribution(quote.inner, "direct", by, None, by)
        elif introduced or _is_speech(sentence, quote, bool(found)):
            yield Attribution(quote.inner, "direct", introduced or source, None, None, carried=introduced is None)


def _is_speech(sentence: Sentence, quote: Quote, after_report: bool) -> bool:
    """A quotation without a cue is speech when it is the whole sentence, follows a report, or is long; else a phrase."""
    words = len(quote.inner.of(sentence.text).split())
    before = sentence.masked[sentence.start : quote.outer.start].strip(" .,—–-")
    alone = not before and not sentence.masked[quote.outer.end : sentence.end].strip(" .,—–-")
    single = sentence.text[quote.outer.start] in "'‘"
    return (alone and words > 1) or (not single and words >= (MIN_QUOTED_WORDS if after_report else LONG_QUOTATION))


def _introduced(sentence: Sentence, quote: Quote) -> Span | None:
    """ "The minister was blunt: "..."": a colon before a quotation makes the subject of its clause the speaker."""
    lead = sentence.masked[max(sentence.start, quote.outer.start - LONGEST) : quote.outer.start].rstrip()
    if not lead.endswith(":"):
        return None
    first = quote.outer.start - len(
        sentence.masked[max(sentence.start, quote.outer.start - LONGEST) : quote.outer.start]
    )
    verb = LEAD_VERB.search(lead)
    return left_of(sentence.masked, first, first + (verb.start() if verb else len(lead) - 1))
