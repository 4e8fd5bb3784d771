"""The content that is attributed: what follows, precedes or surrounds a reporting verb; and what is reported without a verb
("according to Keller", "the union's position is that ...", "... is a red line for Oslo")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from summitry.find.found import Attribution
from summitry.find.nouns import STOPS, noun_cues
from summitry.find.speech.cues import BARE, CLASSES, ONLY_INFINITIVE, ONLY_TO, Cue
from summitry.find.speech.finite import tells
from summitry.find.speech.inverted import right_of
from summitry.find.speech.quotes import FILLER, Quote
from summitry.find.speech.source import Token, left_of, tokens
from summitry.records import Form, Span

HEADLINE = re.compile(r"(?<=\w\w)(?::|\s[-–—])\s+(?=(?:[\w.'’-]+\s+){0,5}[\w'’-]+$)")
ACCORDING = re.compile(r"\b(?:according to|in the words of|in the view of|in the opinion of)\s+", re.IGNORECASE)
BAR = re.compile(
    r"\b(?:is|are|was|were|remains?|would be|as)\s+(?:(?:a|an|its|their|clear|firm|absolute|another)\s+){0,3}"
    r"(?:red lines?|non-?negotiable|unacceptable|deal-?breakers?|out of the question)\s+(?:for|to)\s+"
)
MARKS = "\"“”„«»'‘’「」"
LEAD_IN = re.compile(r"(?:\s*[,:—–-])?\s*(?:that\s+|as\s+)?")
THAT = re.compile(r"\s*,?\s*that\b[\s,]*")
ARTICLES = frozenset("a an the its his her their".split())
AND_WAS = re.compile(
    r"\s(?:and|but)\s+(?:(?:later|then|also|now)\s+)?(?:was|were|has|had|is|did)\b"
)  # the subject's next verb
LATER_THAT = re.compile(r"\s(?:that|how|why|whether|what)\s+")
ADVERBIAL = re.compile(
    r"\s*,?\s*(?:in|on|at|during|after|before|aboard|to|via|through|by|from|following|late|early|earlier|last|this|yesterday|today|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|ahead|when|as|while|with|outside|inside|over)\b",
    re.IGNORECASE,
)
AFTER_WANTING = re.compile(
    r"\s*,?\s*(?:(?:in|on|at|during|after|before|by|from|when|as|while|yesterday|today|[A-Z]\w{2,5}day)\b|"
    r"(?:last|this|next|earlier\s+this)\s+(?:week|weekend|month|year|morning|afternoon|evening|night|spring|summer|autumn|fall|winter)\b)"
)
WHEN_ASKED = re.compile(r"\s*,?\s*(?:when|after|while|as)\s+(?:being\s+)?(?:asked|pressed|questioned|told)\b")
WHOM_TO = re.compile(r"(?:[\w'’.-]+\s+){0,6}?to\s")
COMMA_CLAUSE = re.compile(r",\s+(?:the|its|his|her|their|our|it|he|she|they|there|we|this|that)\s+[\w“\"-]+\s+\w+")
RELATIVE = re.compile(r"\s+(?:that|which)\s+$")
DATED = re.compile(  # "said on Thursday it would wait", "said in a statement it was pleased"
    r"(?:\s+(?:(?:late|early|earlier)\s+)?(?:(?:on|in)\s+)?(?:an?\s+(?:\w{1,20}\s+)?(?:statement|interview|letter|speech|post|email|"
    r"report|note|memo)|[A-Z]\w{2,5}day(?:\s+(?:morning|afternoon|evening|night))?|yesterday|today|tonight|"
    r"(?:this|last)\s+(?:week|month|year))){1,2}"
    r"(?=\s+(?!(?:that|to|as|in|on|at|during|after|before|from|by|when|while|with|following|ahead|for|of|and|but|or)\b)[\w])"
)
EMPTY = re.compile(r"[\s.,;:!?)\]]*$")
TELLS = frozenset("tell inform assure warn ask advise remind urge notify".split())
ADDRESSEE = re.compile(
    r"\s+(?!that\b|yesterday\b|today\b|tonight\b|again\b|earlier\b|repeatedly\b|\w+day\b|in\b|on\b|at\b|him\b\s+to|of\b|about\b|against\b)((?:[\w'’.&-]{1,40}\s+){0,4}?[\w'’.&-]{1,40})"
    r"(?=\s+(?:that|in|on|at|during|aboard|after|before|he|she|they|it|the|to|there|a|an|his|her|their|if|late|last|this|next|by|via|"
    r"outside)\b|\s*[,.:]|\s+[\"“‘']|$)"
)
AFTER_PARENTHESIS = re.compile(  # what goes on after ", she said,": not a further clause, not "adding that ..."
    r"\s*[,–—]\s+(?!(?:and|but|so|or|yet|while|although|though|who|which|when|as|after|before|citing|according|\w+ing|"
    r"in an?|at an?|during|speaking)\b)(?=[\w“\"‘])"
)

# "..., he said, and the port would close": what is told goes on, as the tense shows.
STILL_TOLD = re.compile(
    r"\s*,\s+(?:and|but)\s+(?=(?:(?!\b(?:said|says|told|added)\b)[^,;:“\"]){3,120}\b(?:would|could|might|had)\b)"
)

LEAD_WORDS = frozenset(
    "in on at after before during following amid asked speaking meanwhile however while earlier later but citing despite "
    "when as".split()
)


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
    """The complement of a cue up to ``end`` (the clause boundary); None where nothing, or an adverbial alone, follows."""
    at = _past_addressee(sentence, cue, end)
    dated = DATED.match(sentence.masked, at, end) if cue.says else None
    at = dated.end() if dated else at
    if COMMA_CLAUSE.match(sentence.masked, at, end) and cue.shape in {"past", "s"} and _opens_sentence(sentence, cue):
        at += 1  # "Tesfaye added, the lake is falling"
    quoted = _quoted_after(sentence, at, end)
    if quoted:
        return quoted
    that = THAT.match(sentence.masked, at, end) or (
        ADVERBIAL.match(sentence.masked, at, end)
        and not WHEN_ASKED.match(sentence.masked, at, end)
        and LATER_THAT.search(sentence.masked, at, end)
    )
    if that:
        return clause(sentence, that.end(), end)
    later = _quote_after_adverbial(sentence, at, end)
    if later:
        return later
    if EMPTY.fullmatch(sentence.masked, at, end) or not _may_follow(sentence, cue, at, end):
        return None
    joined = cue.lemma in CLASSES["object"] | {"ask"} and AND_WAS.search(sentence.masked, at, end)
    found = clause(sentence, at, joined.start() if joined else end)
    return found if found and (found.form != "indirect" or tells(sentence.masked, cue, found.span)) else None


def _opens_sentence(sentence: Sentence, cue: Cue) -> bool:
    return cue.lemma in CLASSES["saying"] and "," not in sentence.masked[sentence.start : cue.span.start]


def _may_follow(sentence: Sentence, cue: Cue, at: int, end: int) -> bool:
    """Without "that": a clause after a verb of saying, an object after one that takes objects; never after a comma."""
    rest = sentence.masked[at:end].lstrip()
    adverbial = AFTER_WANTING if cue.wants else ADVERBIAL
    if rest[:1] in ",;.)" or (adverbial.match(rest) and not rest.lower().startswith("to ")):
        return False
    if cue.lemma in ONLY_INFINITIVE:
        return WHOM_TO.match(rest) is not None
    if cue.lemma in BARE or (cue.lemma == "state" and cue.shape != "past"):
        return False  # these report only with "that" or a quotation
    if rest.lower().startswith("to "):
        return cue.lemma in CLASSES["infinitive"] | CLASSES["wanting"] | {"hope", "expect"}
    return cue.lemma not in ONLY_TO


def _past_addressee(sentence: Sentence, cue: Cue, end: int) -> int:
    found = ADDRESSEE.match(sentence.masked, cue.span.end, end) if cue.lemma in TELLS else None
    return found.end() if found else cue.span.end


def addressee(sentence: Sentence, cue: Cue, end: int) -> Span | None:
    found = ADDRESSEE.match(sentence.masked, cue.span.end, end) if cue.lemma in TELLS else None
    if not found or FILLER in found[1]:
        return None
    return Span(found.start(1), found.start(1) + len(found[1].rstrip(".")))


def _quoted_after(sentence: Sentence, at: int, end: int) -> Content | None:
    lead = LEAD_IN.match(sentence.masked, at, end)
    quote = sentence.quote_at(lead.end()) if lead else None
    if quote is None or quote.outer.start >= end:
        return None
    if _whole(sentence, quote, end):
        return Content(quote.inner, "direct")
    return clause(sentence, quote.outer.start, end)


def _whole(sentence: Sentence, quote: Quote, end: int) -> bool:
    """Whether a quotation is speech in full, not a phrase within a clause: nothing follows, or it is a sentence."""
    words = quote.inner.of(sentence.text)
    sentence_like = len(words.split()) >= 5 and (words[0].isupper() or words[-1] in ",.!?")
    return sentence_like or not sentence.masked[quote.outer.end : end].strip(" .,;:!?)")


def _quote_after_adverbial(sentence: Sentence, at: int, end: int) -> Content | None:
    """ "...told reporters on Sunday, "We ..."": a quotation behind a comma or colon after an adverbial."""
    quote = next((q for q in sentence.quotes if at < q.outer.start < end), None)
    mark = sentence.masked[at : quote.outer.start].rstrip()[-1:] if quote else ""
    if quote and (mark == ":" or (mark == "," and ADVERBIAL.match(sentence.masked, at, end))):
        return Content(quote.inner, "direct")
    return None


def clause(sentence: Sentence, start: int, end: int) -> Content | None:
    """The words from ``start`` to the clause's end, trimmed; mixed where part of them stands in quotation marks."""
    inside = [q for q in sentence.quotes if start <= q.outer.start < end]
    words = sentence.text[start:end]
    begin = start + len(words) - len(words.lstrip(" ,:"))
    stop = start + len(words.rstrip(" ,;:\n\t"))
    if not any(q.outer.end == stop for q in inside):
        stop = start + len(words.rstrip(" ,;:.\n\t"))
    if stop - begin < 2:
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


def ends_quoted(sentence: Sentence, content: Content) -> bool:
    return any(content.span.end in {q.inner.end, q.outer.end} for q in sentence.quotes)


def is_lead_in(sentence: Sentence, content: Content, alone: bool) -> bool:
    """ "After the meeting, Keller said ...": an adverbial before the speaker is no content, unless it is quoted."""
    if content.form == "direct" or ends_quoted(sentence, content):
        return False
    words = tokens(sentence.masked, content.span.start, content.span.end)
    if alone and any(w.text == "," for w in words):
        return False  # "As long as they meet, talks go on, he said"
    return (len(words) < 4 and not alone) or words[0].lower in LEAD_WORDS


def relative(sentence: Sentence, source: Span, cue: Cue) -> Content | None:
    """ "a truce that the rebels accepted": the object stands before the clause."""
    lead = RELATIVE.search(sentence.masked[sentence.start : source.start])
    if not lead:
        return None
    phrase = tokens(sentence.masked, sentence.start, sentence.start + lead.start())[-8:]
    taken: list[Token] = []
    while phrase and phrase[-1].lower not in STOPS | {"for"} and phrase[-1].text[0].isalnum():
        taken.insert(0, phrase.pop())
        if taken[0].lower in ARTICLES:
            break
    return Content(Span(taken[0].start, cue.span.end), "narrative") if taken else None


def around(sentence: Sentence, start: int, first: int, last: int) -> Content | None:
    """ "The border, Keller said, will ...": the sentence from ``start`` with the reporting clause ``first`` to ``last`` in it."""
    lead = sentence.masked[start:first].rstrip()
    going_on = AFTER_PARENTHESIS.match(sentence.masked, last, sentence.end) or STILL_TOLD.match(
        sentence.masked, last, sentence.end
    )
    if lead[-1:] not in {",", "–", "—"} or not going_on or sentence.quote_before(first) is not None:
        return None
    quote = sentence.quote_at(going_on.end())
    if quote and not quote.inner.of(sentence.text)[:1].islower():
        return None  # "Asked about it, Keller said, "No.""
    return clause(sentence, start, _before_semicolon(sentence, going_on.end()))


def _before_semicolon(sentence: Sentence, at: int) -> int:
    stop = sentence.masked.find(";", at, sentence.end)
    return sentence.end if stop < 0 else stop


def opinions(sentence: Sentence) -> Iterator[Attribution]:
    """ "The union's position is that ...": the owner of the noun is the speaker."""
    for noun in noun_cues(sentence.masked, sentence.start, sentence.end):
        source = left_of(sentence.masked, noun.source.start, noun.source.end)
        content = clause(sentence, noun.content, _before_semicolon(sentence, noun.content))
        if source and content and source.end == noun.source.end:
            yield Attribution(content.span, content.form, source, noun.span, Span(sentence.start, noun.span.end))


def according(sentence: Sentence) -> Iterator[Attribution]:
    for match in ACCORDING.finditer(sentence.masked, sentence.start, sentence.end):
        source = right_of(sentence.masked, match.end(), sentence.end)
        content = _layer(sentence, match, source) if source else None
        if source and content:
            cue = Span(match.start(), match.start() + len(match[0].rstrip()))
            yield Attribution(content.span, content.form, source, cue, Span(match.start(), source.end))


def _layer(sentence: Sentence, match: re.Match[str], source: Span) -> Content | None:
    """What is "according to" somebody: the clause after it, around it, or before it."""
    lead = sentence.masked[sentence.start : match.start()].strip(" ,")
    if len(lead) < 3 or lead.endswith((":", " and", " but")):
        return clause(sentence, source.end, sentence.end)
    inserted = around(sentence, sentence.start, match.start(), source.end)
    return inserted or clause(sentence, sentence.start, match.start())


def bars(sentence: Sentence) -> Iterator[Attribution]:
    """ "X is a red line for Y", "Z is unacceptable to Y": the writer states a party's bar."""
    for match in BAR.finditer(sentence.masked, sentence.start, sentence.end):
        source = right_of(sentence.masked, match.end(), sentence.end)
        if source:
            content, start = Span(sentence.start, sentence.end), Span(sentence.start, sentence.start + 1)
            yield Attribution(content, "narrative", source, Span(match.start(), match.end()), start)


def headline(sentence: Sentence) -> Attribution | None:
    """ "Growers reject quota: minister": a line without a full stop whose last words name the speaker."""
    match = HEADLINE.search(sentence.masked, sentence.start, sentence.end)
    source = right_of(sentence.masked, match.end(), sentence.end) if match else None
    if not match or not source or source.end != sentence.end:
        return None
    content = clause(sentence, sentence.start, match.start())
    return Attribution(content.span, content.form, source, source, source) if content else None
