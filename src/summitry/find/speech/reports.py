"""Attributions in the writer's own sentences: who said what, sentence by sentence.

Three ways of setting speech are read: content after the cue ("Keller said that ..."), before it ("...," said Keller), and
around it; and narrative, where the writer states what a party wants ("The union opposes ...").
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from summitry.find.found import Attribution
from summitry.find.nouns import ADVERBS, AUXILIARIES, FIRST_PERSON, HYPOTHETICAL, PEOPLE, PRONOUNS, SPEAKERS, STANDALONE
from summitry.find.speech import complement
from summitry.find.speech.clauses import DESCRIBED, NEW_CLAUSE, Report, boundary, left_boundary
from summitry.find.speech.complement import MARKS, Content, Sentence
from summitry.find.speech.cues import (
    BE,
    CLASSES,
    NO_SPEECH,
    Cue,
    agrees,
    conditional,
    cues,
    doubted,
    negated,
    noun_too,
    silent,
    takes_object,
)
from summitry.find.speech.inverted import right_of
from summitry.find.speech.quotes import Quote
from summitry.find.speech.source import Token, between, left_of, tokens
from summitry.records import Span

TOPIC = re.compile(r"(?:On|As for|Regarding|Concerning)\s+(?![A-Z\d])(?:[\w'’-]{1,30}\s+){0,3}[\w'’-]{1,30},?\s+")


def attributions(sentence: Sentence) -> list[Attribution]:
    """All attributions of one sentence that have a cue, in order of their cues."""
    titled = complement.headline(sentence)
    if titled:
        return [titled]
    reports = list(_reports(sentence))
    found: list[Attribution] = []
    for position in range(len(reports)):
        found += _contents(sentence, reports, position, found)
    found += [*complement.opinions(sentence), *complement.according(sentence), *complement.bars(sentence)]
    veils = _veils(sentence)
    return nested([a for a in found if not (_own(sentence, a) or _same_words(sentence, a, found) or _veiled(a, veils))])


def _veils(sentence: Sentence) -> list[Span]:
    """What stands under a negated or doubting verb, to the end of its clause: nobody is reported to have said it."""
    found = []
    for cue in cues(sentence.masked, sentence.start, sentence.end):
        if doubted(cue, _negation(sentence, cue, _words_before(sentence, cue)) is not None):
            clause = NEW_CLAUSE.search(sentence.masked, cue.span.end, sentence.end)
            found.append(Span(cue.span.start, clause.start() if clause else sentence.end))
    return found


def _veiled(found: Attribution, veils: list[Span]) -> bool:
    if found.form == "direct" or found.source is None:
        return False
    return any(veil.holds(found.source) and veil.holds(found.content) for veil in veils)


def _own(sentence: Sentence, found: Attribution) -> bool:
    """ "I think", "we said": the words of whoever speaks or writes here, reported by nobody."""
    words = found.source.of(sentence.text).lower().split() if found.source else [""]
    return words[0] in FIRST_PERSON and set(words[1:]) <= {"all", "both"}


def _same_words(sentence: Sentence, inner: Attribution, found: list[Attribution]) -> bool:
    """ "He said he would not sign": the refusal is his words already, told once."""
    if inner.form != "narrative" or not inner.source or inner.source.of(sentence.text).lower() not in PRONOUNS:
        return False
    return any(a is not inner and a.form != "narrative" and a.content.holds(inner.content) for a in found)


def _reports(sentence: Sentence) -> Iterator[Report]:
    last: Report | None = None
    spoke: Report | None = None  # "Paz said they seek a pact, but added ...": what was added is Paz's, not theirs
    for cue in cues(sentence.masked, sentence.start, sentence.end):
        report = _report(sentence, cue, (spoke or last) if cue.says else last)
        if report:
            last = report
            spoke = report if cue.says else spoke
            yield report


def _report(sentence: Sentence, cue: Cue, last: Report | None) -> Report | None:
    words = _words_before(sentence, cue)
    previous = words[-1].lower if words else ""
    if cue.shape == "past" and _passive(words):
        return None
    if cue.shape == "ing" and previous not in BE | {"as"}:
        goes_on = last and previous in {",", "and", "”", '"', "’"}
        return Report(cue, last.source, carried=True) if last and goes_on else None
    if cue.shape == "ing" and previous == "as":  # "quoted an official as saying"
        quoted = left_of(sentence.masked, sentence.start, (_quoted_as(words) or words[-1]).start)
        return Report(cue, quoted) if quoted else None
    source = left_of(sentence.masked, sentence.start, cue.span.start)
    if source and _finite(sentence, cue, source, words):
        negation = _negation(sentence, cue, words)
        unsaid = silent(cue, source.of(sentence.masked), negation is not None)
        return Report(cue, source, negation=negation, unsaid=unsaid)
    if _inverts(sentence, cue):
        source = right_of(sentence.masked, cue.span.end, sentence.end)
        return Report(cue, source, inverted=True) if source else None
    if last and previous in {"and", "but"} and _coordinated(sentence, cue, last.cue):
        return Report(cue, last.source, carried=True)
    return None


def _quoted_as(words: list[Token]) -> Token | None:
    """The participle of "Holt was quoted as saying", whose subject speaks."""
    passive = len(words) > 2 and words[-2].lower in {"quoted", "cited", "reported"} and words[-3].lower in BE
    return words[-2] if passive else None


def _words_before(sentence: Sentence, cue: Cue) -> list[Token]:
    return tokens(sentence.masked, max(sentence.start, cue.span.start - 80), cue.span.start)


def _negation(sentence: Sentence, cue: Cue, words: list[Token]) -> int | None:
    """Where the verb begins that is negated ("has still not agreed") or doubts; None for any other."""
    small = list(takewhile(between, reversed(words)))
    if negated([word.lower for word in small], cue.span.of(sentence.masked).lower()):
        return small[-1].start if small else cue.span.start
    return cue.span.start if cue.lemma == "doubt" else None


def _passive(words: list[Token]) -> bool:
    last = [w.lower for w in words[-2:]]
    return bool(last) and (last[-1] in BE or (last[0] in BE and last[-1].endswith("ly")))


def _inverts(sentence: Sentence, cue: Cue) -> bool:
    rest = sentence.masked[max(sentence.start, cue.span.start - 20) : cue.span.start].rstrip()
    return cue.says and cue.shape in {"past", "s"} and rest[-1:] in {*MARKS, ",", "?", "!"}


def _coordinated(sentence: Sentence, cue: Cue, last: Cue) -> bool:
    """ "... favour a pause and reject ...": the second verb has the shape of the first, or is plainly finite."""
    if cue.shape == "base":
        return last.shape == "base" and (not noun_too(cue, sentence.masked) or takes_object(cue, sentence.masked))
    return cue.shape in {"past", "s"} and (not noun_too(cue, sentence.masked) or takes_object(cue, sentence.masked))


def _finite(sentence: Sentence, cue: Cue, source: Span, words: list[Token]) -> bool:
    """Whether the form is a verb that reports: "may offer" and "if they agree" do not, "peace offer" is a noun."""
    previous = next((w.lower for w in reversed(words) if w.start >= source.end and w.lower not in ADVERBS), "")
    if cue.lemma == "be_sure" and source.of(sentence.masked).lower() in {"it", "what"}:
        return False  # "it is clear that": nobody speaks
    if noun_too(cue, sentence.masked) and not previous and _modified(sentence, cue, source):
        return False
    lead = sentence.masked[max(sentence.start, source.start - 20) : source.start]
    if (previous in HYPOTHETICAL and cue.lemma != "live_with") or conditional(cue, lead):
        return False
    return (
        cue.shape != "base"
        or cue.lemma == "live_with"
        or previous in AUXILIARIES
        or agrees(cue, sentence.masked, source.of(sentence.masked))
    )


def _modified(sentence: Sentence, cue: Cue, source: Span) -> bool:
    """ "Two of the mills made new offers": a small word of no group right before the form modifies it as a noun."""
    last = tokens(sentence.masked, source.start, source.end)[-1]
    known = SPEAKERS | PRONOUNS | STANDALONE
    small = last.text.islower() and last.lower not in known and not last.lower.endswith("s")
    return small and not PEOPLE.match(last.lower) and not takes_object(cue, sentence.masked)


def _contents(sentence: Sentence, reports: list[Report], position: int, done: list[Attribution]) -> list[Attribution]:
    report = reports[position]
    if report.unsaid:
        return []
    start = left_boundary(sentence, done, report)
    inserted = _inserted(sentence, report, start)
    if inserted:
        return [_attribution(sentence, report, inserted)]
    following = _following(sentence, report, boundary(sentence, reports, position))
    preceding = _preceding(sentence, report, start, following)
    found = [_attribution(sentence, report, preceding)] if preceding else []
    if following and _reportable(sentence, report, following):
        found.append(_attribution(sentence, report, _narrated(sentence, report, following)))
    return found


def _inserted(sentence: Sentence, report: Report, start: int) -> Content | None:
    if report.carried or not report.cue.says or report.first <= start:
        return None
    found = complement.around(sentence, start, report.first, _past_addressee(sentence, report))
    return None if report.inverted and DESCRIBED.match(sentence.masked, report.last) else found


def _past_addressee(sentence: Sentence, report: Report) -> int:
    told = complement.addressee(sentence, report.cue, sentence.end)
    return max(report.last, told.end) if told else report.last


def _preceding(sentence: Sentence, report: Report, start: int, following: Content | None) -> Content | None:
    """What stands before "..., said Keller"; beside a content that follows only where it is quoted or a colon comes between."""
    if report.carried or not report.cue.says or start >= report.first:
        return None
    found = complement.before(sentence, start, report.first)
    if not found or complement.is_lead_in(sentence, found, following is None):
        return None
    between = sentence.masked[report.last : following.span.start] if following else ":"
    return found if ":" in between or complement.ends_quoted(sentence, found) else None


def _following(sentence: Sentence, report: Report, end: int) -> Content | None:
    if report.inverted:
        colon = re.compile(r"\s*:\s+(?=\w)").match(sentence.masked, report.last, end)
        quote = _quote_after(sentence, report.last, end)
        return (
            complement.clause(sentence, colon.end(), end)
            if colon
            else Content(quote.inner, "direct")
            if quote
            else None
        )
    found = complement.after(sentence, report.cue, end)
    if found is None and report.cue.lemma in CLASSES["object"] | CLASSES["wanting"]:
        return complement.relative(sentence, report.source, report.cue)
    return found


def _quote_after(sentence: Sentence, at: int, end: int) -> Quote | None:
    return next(
        (q for q in sentence.quotes if at <= q.outer.start < end and len(q.inner.of(sentence.text).split()) > 2), None
    )


def _reportable(sentence: Sentence, report: Report, content: Content) -> bool:
    """Object complements are attributed when the verb takes them; bare "asked", "told" with a noun are not."""
    if NO_SPEECH.match(content.span.of(sentence.text)):
        return False  # "declined to comment", "asked not to be named"
    words = content.span.of(sentence.text).lower().split()
    objects = CLASSES["object"] | CLASSES["infinitive"] | CLASSES["wanting"]
    enough = len(words) > (1 if report.cue.lemma == "say" else 2) or words[0] in {"yes", "no"}
    return enough or content.form == "direct" or report.cue.lemma in objects


def _narrated(sentence: Sentence, report: Report, content: Content) -> Content:
    """Wanting is told, not said: the content of a narrative attribution is the whole clause, subject and all."""
    if report.negation is not None and not report.cue.wants:
        return complement.clause(sentence, report.negation, min(content.span.end + 1, sentence.end)) or content
    progressive = report.cue.shape == "ing" and report.cue.lemma in CLASSES["object"]
    if not (report.cue.wants or progressive) or content.form in {"direct", "narrative"}:
        return content
    joint = NEW_CLAUSE.search(sentence.masked, content.span.start, content.span.end)
    return Content(Span(_topic(sentence, report.first), joint.start() if joint else content.span.end), "narrative")


def _topic(sentence: Sentence, first: int) -> int:
    """Where the clause begins whose subject is at ``first``: "On fares the guild rejects ..." says what is rejected first."""
    return sentence.start if TOPIC.fullmatch(sentence.masked, sentence.start, first) else first


def _attribution(sentence: Sentence, report: Report, content: Content) -> Attribution:
    to = complement.addressee(sentence, report.cue, sentence.end)
    clause = _reporting_clause(sentence, report, content)
    return Attribution(content.span, content.form, report.source, report.cue.span, clause, to, carried=report.carried)


def _reporting_clause(sentence: Sentence, report: Report, content: Content) -> Span:
    if content.span.holds(report.cue.span) and content.form != "narrative":
        return Span(report.first, report.last)
    before = content.span.start > report.cue.span.start
    clause = Span(sentence.start, content.span.start) if before else Span(content.span.end, sentence.end)
    if content.form == "narrative" or clause.end <= clause.start:
        return Span(sentence.start, max(report.first, sentence.start + 1))
    return clause


def nested(found: list[Attribution]) -> list[Attribution]:
    """Each attribution whose source and content lie inside another's content is relayed by it."""
    return [replace(inner, within=_holder(found, inner)) for inner in found]


def _holder(found: list[Attribution], inner: Attribution) -> int | None:
    """The smallest content that holds the inner one's; where both have the same, the one whose source stands outside."""
    holders = [
        (outer.content.end - outer.content.start, index)
        for index, outer in enumerate(found)
        if outer is not inner and outer.form != "narrative" and inner.source and outer.content.holds(inner.content)
        and outer.content.holds(inner.source) and not (outer.source and inner.content.holds(outer.source))
    ]  # fmt: skip
    return min(holders, default=(0, None))[1]
