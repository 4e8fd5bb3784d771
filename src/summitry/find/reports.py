"""Attributions in the writer's own sentences: who said what, sentence by sentence.

Three ways of setting speech are read: content after the cue ("Keller said that ..."), before it ("...," said Keller), and
around it; and narrative, where the writer states what a party wants ("The union opposes ..."). A quotation without a cue of its
own goes on with the speaker before it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from summitry.find import complement
from summitry.find.complement import MARKS, Content, Sentence
from summitry.find.cues import CLASSES, NOUNS_TOO, Cue, cues
from summitry.find.found import Attribution
from summitry.find.quotes import Quote
from summitry.find.source import STOPS, Token, left_of, right_of, tokens
from summitry.records import Span

BE = frozenset("is are was were be been being get gets got".split())
NEW_CLAUSE = re.compile(r",\s+(?:so|and|but|which|while|though|although|said|who)\b|\s+[–—]\s+")
ACCORDING = re.compile(r"\b(?:according to|in the words of|in the view of)\s+", re.IGNORECASE)
RELATIVE = re.compile(r"\s+(?:that|which)\s+$")
CONJUNCTION = re.compile(r"(?:[,;]\s*(?:and|but|while|whereas|though|although|yet|as|with)?|\b(?:but|while|whereas))\s*$")
SIGNED = re.compile(r"[\s,]*[-–—]\s*([A-Z][^.!?\n]{2,80})$")
BAR = re.compile(
    r"\b(?:is|are|was|were|remains?|would be|as)\s+(?:(?:a|an|its|their|clear|firm|absolute|another)\s+)*"
    r"(?:red lines?|non-?negotiable|unacceptable|deal-?breakers?|out of the question)\s+(?:for|to)\s+"
)
MIN_QUOTED_WORDS = 5
LONG_QUOTATION = 9
HYPOTHETICAL = frozenset("may might could can cannot should must to can't couldn't".split())
AUXILIARIES = frozenset("not will would do does did didn't don't doesn't won't wouldn't n't".split())
ADVERBS = frozenset("also again still now today later publicly reportedly soon formally openly never yesterday tomorrow".split())
PLURALS = frozenset("they we i who both".split())


@dataclass(frozen=True, slots=True)
class Report:
    """A cue with its speaker: the anchor from which a content is looked for."""

    cue: Cue
    source: Span
    inverted: bool = False
    carried: bool = False


def attributions(sentence: Sentence, previous: Span | None = None) -> list[Attribution]:
    """All attributions of one sentence, in order of their cues; ``previous`` is the last speaker's source, for quotations
    that stand alone."""
    reports = list(_reports(sentence))
    found: list[Attribution] = []
    for position, report in enumerate(reports):
        found += _contents(sentence, reports, position, found)
    found += _according(sentence)
    found += _bars(sentence)
    found = _nested(found)
    return [*found, *_orphans(sentence, found, previous)]


def _reports(sentence: Sentence) -> Iterator[Report]:
    last: Span | None = None
    for cue in cues(sentence.masked, sentence.start, sentence.end):
        report = _report(sentence, cue, last)
        if report:
            last = report.source
            yield report


def _report(sentence: Sentence, cue: Cue, last: Span | None) -> Report | None:
    words = tokens(sentence.masked, max(sentence.start, cue.span.start - 80), cue.span.start)
    previous = words[-1].lower if words else ""
    if cue.shape == "past" and (previous in BE or (len(words) > 1 and words[-2].lower in BE and previous.endswith("ly"))):
        return None
    if cue.shape == "ing" and previous not in BE | {"been"}:
        return Report(cue, last, carried=True) if last and previous in {",", "and", "”", '"', "’"} else None
    source = left_of(sentence.masked, sentence.start, cue.span.start)
    if source and _finite(sentence, cue, source, words):
        return Report(cue, source)
    if cue.says and cue.shape in {"past", "s"} and _speech_ends_before(sentence, cue.span.start):
        source = right_of(sentence.masked, cue.span.end, sentence.end)
        return Report(cue, source, inverted=True) if source else None
    if last and previous in {"and", "but"} and cue.shape in {"past", "s"}:
        return Report(cue, last, carried=True)
    return None


def _finite(sentence: Sentence, cue: Cue, source: Span, words: list[Token]) -> bool:
    """Whether the form is a verb that reports: "may offer" and "if they agree" report nothing, "peace offer" is a noun."""
    previous = next((w.lower for w in reversed(words) if w.start >= source.end and w.lower not in ADVERBS), "")
    if previous in HYPOTHETICAL or (not cue.says and _conditional(sentence, source)):
        return False
    return cue.shape != "base" or previous in AUXILIARIES or _plural(sentence, cue, source)


def _conditional(sentence: Sentence, source: Span) -> bool:
    return bool(re.search(r"\b(?:if|unless|whether|until|when|once)\s*$", sentence.masked[sentence.start : source.start], re.IGNORECASE))


def _plural(sentence: Sentence, cue: Cue, source: Span) -> bool:
    subject = source.of(sentence.masked).split()[-1].lower()
    noun_too = cue.span.of(sentence.masked).lower().split()[0] in NOUNS_TOO
    return subject in PLURALS or (not noun_too and (subject.endswith("s") or subject in {"media", "people", "leadership", "police"}))


def _speech_ends_before(sentence: Sentence, at: int) -> bool:
    rest = sentence.masked[sentence.start : at].rstrip()
    return bool(rest) and (rest[-1] in ",?!" or rest[-1] in MARKS)


def _contents(sentence: Sentence, reports: list[Report], position: int, done: list[Attribution]) -> Iterator[Attribution]:
    report = reports[position]
    end = _boundary(sentence, reports, position)
    start = _left_boundary(sentence, done, report)
    if not report.carried and report.cue.says:
        first = min(report.source.start, report.cue.span.start)
        preceding = complement.before(sentence, start, first) if start < first else None
    else:
        preceding = None
    following = None
    if not report.inverted:
        following = complement.after(sentence, report.cue, end)
    else:
        quote = _quote_after(sentence, max(report.source.end, report.cue.span.end), end)
        following = Content(quote.inner, "direct") if quote else None
    if following is None and report.cue.lemma in CLASSES["object"] | CLASSES["wanting"]:
        following = _relative(sentence, report)
    if preceding and not _is_lead_in(sentence, preceding) and (following is None or _ends_quoted(sentence, preceding)):
        yield _attribution(sentence, report, preceding)
    if following and _reportable(sentence, report, following):
        yield _attribution(sentence, report, _narrated(sentence, report, following))


def _relative(sentence: Sentence, report: Report) -> Content | None:
    """"a truce that the rebels accepted": the object stands before the clause."""
    lead = RELATIVE.search(sentence.masked[sentence.start : report.source.start])
    if not lead:
        return None
    phrase = tokens(sentence.masked, sentence.start, sentence.start + lead.start())
    taken: list[Token] = []
    while phrase and len(taken) < 8 and phrase[-1].lower not in STOPS and phrase[-1].text[0].isalnum() and phrase[-1].lower != "for":
        taken.insert(0, phrase.pop())
    return Content(Span(taken[0].start, report.cue.span.end), "narrative") if taken else None


def _ends_quoted(sentence: Sentence, content: Content) -> bool:
    return any(q.inner.end == content.span.end or q.outer.end == content.span.end for q in sentence.quotes)


def _is_lead_in(sentence: Sentence, content: Content) -> bool:
    """"After the meeting, Keller said ...": an adverbial before the speaker is no content, unless it is quoted."""
    if content.form == "direct" or _ends_quoted(sentence, content):
        return False
    words = tokens(sentence.masked, content.span.start, content.span.end)
    return len(words) < 4 or words[0].lower in {
        "in", "on", "at", "after", "before", "during", "following", "amid", "asked", "speaking", "meanwhile", "however",
        "while", "earlier", "later", "but", "citing", "despite", "when", "as"}  # fmt: skip


def _quote_after(sentence: Sentence, at: int, end: int) -> Quote | None:
    return next((q for q in sentence.quotes if at <= q.outer.start < end and len(q.inner.of(sentence.text).split()) > 2), None)


def _reportable(sentence: Sentence, report: Report, content: Content) -> bool:
    """Object complements are attributed when the verb takes them; bare "asked", "told" with a noun are not."""
    if content.form == "direct" or report.cue.lemma in CLASSES["object"] | CLASSES["infinitive"] | CLASSES["wanting"]:
        return True
    return len(content.span.of(sentence.text).split()) > 2


def _narrated(sentence: Sentence, report: Report, content: Content) -> Content:
    """Wanting is told, not said: the content of a narrative attribution is the whole clause, subject and all."""
    if report.cue.lemma not in CLASSES["wanting"] or content.form in {"direct", "narrative"} or report.carried:
        return content
    joint = NEW_CLAUSE.search(sentence.masked, content.span.start, content.span.end)
    return Content(Span(report.source.start, joint.start() if joint else content.span.end), "narrative")


def _attribution(sentence: Sentence, report: Report, content: Content) -> Attribution:
    span = content.span
    first = min(report.source.start, report.cue.span.start)
    clause = Span(sentence.start, span.start) if span.start > report.cue.span.start else Span(span.end, sentence.end)
    if content.form == "narrative" or clause.end <= clause.start:
        clause = Span(sentence.start, max(first, sentence.start + 1))
    to = complement.addressee(sentence, report.cue, sentence.end)
    return Attribution(span, content.form, report.source, report.cue.span, clause, to, carried=report.carried)


def _boundary(sentence: Sentence, reports: list[Report], position: int) -> int:
    """Where the clause of a report ends: at the next report that is joined to it, not held inside it."""
    for later in reports[position + 1 :]:
        if later.source.end <= reports[position].source.start:
            return later.cue.span.start  # "Keller, whose side accepted, said": the outer clause goes on
        first = later.cue.span.start if later.carried or later.inverted else min(later.source.start, later.cue.span.start)
        joint = CONJUNCTION.search(sentence.masked[sentence.start : first])
        if joint and not later.inverted:
            return sentence.start + joint.start()
        if later.carried:
            return first
    return sentence.end


def _left_boundary(sentence: Sentence, done: list[Attribution], report: Report) -> int:
    first = min(report.source.start, report.cue.span.start)
    ends = [max(a.content.end, a.cue.end if a.cue else 0) for a in done if a.content.end <= first]
    return max([sentence.start, *ends])


def _according(sentence: Sentence) -> Iterator[Attribution]:
    for match in ACCORDING.finditer(sentence.masked, sentence.start, sentence.end):
        source = right_of(sentence.masked, match.end(), sentence.end)
        if source is None:
            continue
        cue = Span(match.start(), match.start() + len(match[0].rstrip()))
        if match.start() - sentence.start < 3:
            content = complement.clause(sentence, source.end, sentence.end)
        else:
            content = complement.clause(sentence, sentence.start, match.start())
        if content:
            yield Attribution(content.span, content.form, source, cue, Span(match.start(), source.end))


def _bars(sentence: Sentence) -> Iterator[Attribution]:
    """"X is a red line for Y", "Z is unacceptable to Y": the writer states a party's bar."""
    for match in BAR.finditer(sentence.masked, sentence.start, sentence.end):
        source = right_of(sentence.masked, match.end(), sentence.end)
        if source:
            end = sentence.end
            yield Attribution(Span(sentence.start, end), "narrative", source, Span(match.start(), match.end()), Span(sentence.start, sentence.start + 1))


def _nested(found: list[Attribution]) -> list[Attribution]:
    """Each attribution whose source and content lie inside another's content is relayed by it."""
    return [replace(inner, within=_holder(found, inner)) for inner in found]


def _holder(found: list[Attribution], inner: Attribution) -> int | None:
    holders = [
        index
        for index, outer in enumerate(found)
        if outer is not inner and outer.form != "narrative" and inner.source and outer.content.holds(inner.content)
        and outer.content.holds(inner.source)
    ]  # fmt: skip
    return min(holders, key=lambda i: found[i].content.end - found[i].content.start, default=None)


def _orphans(sentence: Sentence, found: list[Attribution], previous: Span | None) -> Iterator[Attribution]:
    """Quotations that no attribution of the sentence covers, long enough to be speech."""
    source = found[-1].source if found else previous
    for quote in sentence.quotes:
        if any(a.content.overlaps(quote.outer) for a in found):
            continue
        signed = SIGNED.match(sentence.masked[quote.outer.end : sentence.end])
        introduced = _introduced(sentence, quote)
        if signed:
            by = Span(quote.outer.end + signed.start(1), quote.outer.end + signed.end(1))
            yield Attribution(quote.inner, "direct", by, None, by)
        elif introduced or _is_speech(sentence, quote, bool(found)):
            yield Attribution(quote.inner, "direct", introduced or source, None, None, carried=introduced is None)


def _is_speech(sentence: Sentence, quote: Quote, after_report: bool) -> bool:
    """A quotation without a cue is speech when it is the whole sentence, goes on after a report, or is long; else a phrase."""
    words = len(quote.inner.of(sentence.text).split())
    around = sentence.masked[sentence.start : quote.outer.start] + sentence.masked[quote.outer.end : sentence.end]
    alone = not around.strip(" .,—–-")
    single = sentence.text[quote.outer.start] in "'‘"
    return (alone and words > 2) or (not single and words >= (MIN_QUOTED_WORDS if after_report else LONG_QUOTATION))


def _introduced(sentence: Sentence, quote: Quote) -> Span | None:
    """"The minister was blunt: "..."": a colon before a quotation makes the subject of its clause the speaker."""
    lead = sentence.masked[sentence.start : quote.outer.start].rstrip()
    if not lead.endswith(":"):
        return None
    verb = re.search(r"\s(?:is|was|were|are|had|has|went|put|made|gave|took|left|came|sent)\b", lead)
    return left_of(sentence.masked, sentence.start, sentence.start + (verb.start() if verb else len(lead) - 1))
