"""What follows (or precedes) a reporting verb: the content that is attributed."""

import re
from dataclasses import dataclass

from summitry.find.cues import BARE, CLASSES, Cue
from summitry.find.quotes import FILLER, Quote
from summitry.records import Form, Span

MARKS = "\"“”„«»'‘’「」"
LEAD_IN = re.compile(r"(?:\s*[,:—–-])?\s*(?:that\s+|as\s+)?")
THAT = re.compile(r"\s*,?\s*that\b[\s,]*")
LATER_THAT = re.compile(r"\s(?:that|how|why|whether|what)\s+")
ADVERBIAL = re.compile(
    r"\s*,?\s*(?:in|on|at|during|after|before|aboard|to|via|through|by|from|following|late|early|earlier|last|this|yesterday|today|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|ahead|when|as|while|with|outside|inside|over)\b",
    re.IGNORECASE,
)
EMPTY = re.compile(r"[\s.,;:!?)\]]*$")
TELLS = frozenset("tell inform assure warn ask advise remind urge notify".split())
ADDRESSEE = re.compile(r"\s+(?!that\b|him\b\s+to|of\b|about\b|against\b)((?:[\w'’.&-]+\s+){0,4}?[\w'’.&-]+)(?=\s+(?:that|in|on|at|during|aboard|after|before|he|she|they|it|the|to|there|a|an|his|her|their|if|late|by|via|outside)\b|\s*[,.:]|\s+[\"“‘']|$)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the masked text, with the quotations inside it."""

    text: str
    masked: str
    start: int
    end: int
    quotes: tuple[Quote, ...]

    def quote_at(self, position: int) -> Quote | None:
        return next((q for q in self.quotes if q.outer.start == position), None)

    def quote_before(self, position: int) -> Quote | None:
        """The quotation that ends at ``position``, white space and a comma apart."""
        for quote in self.quotes:
            if quote.outer.end <= position and not self.masked[quote.outer.end : position].strip(" ,\n\t"):
                return quote
        return None


@dataclass(frozen=True, slots=True)
class Content:
    span: Span
    form: Form


def after(sentence: Sentence, cue: Cue, end: int) -> Content | None:
    """The complement of a cue up to ``end`` (the clause boundary), or None where nothing, or only an adverbial, follows."""
    at = _past_addressee(sentence, cue, end)
    quoted = _quoted_after(sentence, at, end)
    if quoted:
        return quoted
    that = THAT.match(sentence.masked, at, end) or (
        ADVERBIAL.match(sentence.masked, at, end) and LATER_THAT.search(sentence.masked, at, end)
    )
    if that:
        return clause(sentence, that.end(), end)
    later = _quote_after_adverbial(sentence, at, end)
    if later:
        return later
    if EMPTY.fullmatch(sentence.masked, at, end) or not _may_follow(sentence, cue, at, end):
        return None
    return clause(sentence, at, end)


def _may_follow(sentence: Sentence, cue: Cue, at: int, end: int) -> bool:
    """Without "that": a clause after a verb of saying, an object after one that takes objects; never after a comma."""
    rest = sentence.masked[at:end].lstrip()
    if rest[:1] in ",;.)" or (ADVERBIAL.match(rest) and not rest.lower().startswith("to ")):
        return False
    if cue.lemma in BARE:
        return False  # these report only with "that" or a quotation
    if rest.lower().startswith("to "):
        return cue.lemma in CLASSES["infinitive"] | CLASSES["wanting"] | {"want", "hope", "expect"}
    return True


def _past_addressee(sentence: Sentence, cue: Cue, end: int) -> int:
    found = ADDRESSEE.match(sentence.masked, cue.span.end, end) if cue.lemma in TELLS else None
    return found.end() if found else cue.span.end


def addressee(sentence: Sentence, cue: Cue, end: int) -> Span | None:
    found = ADDRESSEE.match(sentence.masked, cue.span.end, end) if cue.lemma in TELLS else None
    return Span(found.start(1), found.start(1) + len(found[1].rstrip("."))) if found and FILLER not in found[1] else None


def _quoted_after(sentence: Sentence, at: int, end: int) -> Content | None:
    lead = LEAD_IN.match(sentence.masked, at, end)
    quote = sentence.quote_at(lead.end()) if lead else None
    if quote is None or quote.outer.start >= end:
        return None
    if _whole(sentence, quote, end):
        return Content(quote.inner, "direct")
    return clause(sentence, quote.outer.start, end)


def _whole(sentence: Sentence, quote: Quote, end: int) -> bool:
    """Whether a quotation is speech in full, not a phrase within the writer's clause: nothing follows, or it is a sentence."""
    words = quote.inner.of(sentence.text)
    sentence_like = len(words.split()) >= 5 and (words[0].isupper() or words[-1] in ",.!?")
    return sentence_like or not sentence.masked[quote.outer.end : end].strip(" .,;:!?)")


def _quote_after_adverbial(sentence: Sentence, at: int, end: int) -> Content | None:
    """"...told reporters on Sunday, "We ..."": a quotation behind a comma or colon after an adverbial."""
    for quote in sentence.quotes:
        if at < quote.outer.start < end and sentence.masked[at : quote.outer.start].rstrip()[-1:] in {",", ":"}:
            if ADVERBIAL.match(sentence.masked, at, end) or sentence.masked[at : quote.outer.start].rstrip()[-1:] == ":":
                return Content(quote.inner, "direct")
            return None
    return None


def clause(sentence: Sentence, start: int, end: int) -> Content | None:
    """The words from ``start`` to the clause's end, trimmed; mixed where part of them stands in quotation marks."""
    inside = [q for q in sentence.quotes if start <= q.outer.start < end]
    words = sentence.text[start:end]
    begin = start + len(words) - len(words.lstrip(" ,:"))
    stop = start + len(words.rstrip(" ,;:\n\t"))
    if not any(q.outer.end == stop for q in inside):
        stop = start + len(words.rstrip(" ,;:.\n\t"))
    if stop - begin < 3:
        return None
    whole = next((q for q in inside if q.outer.start == begin and q.outer.end >= stop), None)
    if whole:
        return Content(whole.inner, "direct")
    return Content(Span(begin, stop), "mixed" if inside else "indirect")


def before(sentence: Sentence, start: int, end: int) -> Content | None:
    """The clause that stands before "..., said Keller": all of ``start`` to ``end``, or just its quotation."""
    quote = sentence.quote_before(end)
    if quote and not sentence.masked[start : quote.outer.start].strip(" ,;—–-\n"):
        return Content(quote.inner, "direct")
    if sentence.masked[start:end].rstrip()[-1:] not in {",", *MARKS, "—", "–"}:
        return None
    return clause(sentence, start, end)
