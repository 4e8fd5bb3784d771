"""Whether words say that agreement was reached, or that none was."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Literal

from summitry.find.sentences import sentences
from summitry.records import Document, Entries, Evidence, Span
from summitry.table.days import bounds

Kind = Literal["agreement", "no agreement"]
DEAL = r"(?:agreement|deal|consensus|accord|compromise|breakthrough|treaty|pact)s?(?![\w-])[\"'”’]?"
PLAIN = r"(?:(?!(?:no|not|without|of|the|in|on|from|to|for|than|more|less|such|other|previous)\b)[\w-]+ ){0,2}[\"'“‘]?"
REACHED = r"(?:reached|struck|announced|signed|sealed|concluded|made|found|secured|clinched)"
REACH = r"(?:reach|agree|strike|secure|produce|announce|clinch|sign)(?: on)?(?: an?| any)? "
NONE = (
    rf"\b(?:no (?:announcement of (?:an? |any )?)?|without (?:an? |any )?|short of (?:an? )?|fail\w* to {REACH}"
    rf"|(?:did|could)(?: not|n['’]t) {REACH}|(?:has|have|had)(?: not|n['’]t)(?: yet)? {REACHED} (?:an? |any )?)"
    rf"{PLAIN}{DEAL}"
    rf"|\b{DEAL} (?:was|were|has been|had been|could be)(?: not|n['’]t| never)(?: yet)? {REACHED}"
    r"|\b(?:talks|negotiations|meeting|summit|round) (?:collapsed|failed|broke down|ended in failure)"
    r"|\bfailed to agree\b|\b(?:came away|left|leave|leaves|returned|ended) empty-handed\b"
    r"|\bnothing (?:was|has been|had been) (?:signed|agreed|concluded|settled)\b(?! (?:until|unless|before|on\b))"
)
SOME = (
    rf"\b{REACHED} [\"'“‘]?(?:an? |the |some )?{PLAIN}{DEAL}"
    rf"|\b{DEAL} (?:was|were|has been|have been|had been) {REACHED}"
    rf"|\b(?:today|yesterday|tonight)['’]s {PLAIN}{DEAL}"
    r"|\bagreed (?:up)?on (?:most|many|nearly (?:all|every)|almost (?:all|every)|all|(?:[\w-]+ ){1,3}?out of)\b"
)
EITHER = re.compile(f"(?P<none>{NONE})|{SOME}", re.IGNORECASE)
EXPECTED = re.compile(r" (?:is|are|was|were) (?:expected|likely|in sight|imminent|foreseen)\b", re.IGNORECASE)
# Agreement on some matter, which says nothing of others, and no agreement whatever.
MATTER = re.compile(
    r"\bagreed (?:up)?on (?!to\b|that\b)|\bsigned (?:an?|the|their) (?:[\w-]+ ){0,3}?"
    r"(?:statement|declaration|communiqu[eé]|memorandum|document|paper|text|protocol)\b",
    re.IGNORECASE,
)
WHOLE = re.compile(
    rf"\b(?:no|without(?: an?| any)?) {DEAL}|\b{DEAL} (?:was|were|has been|had been)(?: not|n['’]t| never)|"
    r"\bnothing (?:was|has been|had been)\b|\bempty-handed\b|\bfailed to agree\b(?! (?:up)?on\b)",
    re.IGNORECASE,
)
ROLES = frozenset({"body", "headline", "summary"})  # an outlet tells the outcome in its headline too
REACH_BACK = 100  # characters: what makes words unreal stands close before them
CLAUSE = r"(?:(?!\b(?:but|although|though)\b)[^,;]){0,80}$"
UNREAL = re.compile(
    r"\b(?:if|unless|whether|until|once|would|could|might|(?-i:may)|should|will|hop(?:e|es|ed|ing) (?:that|for|to)"
    rf"|unclear|what|how)\b{CLAUSE}",
    re.IGNORECASE,
)
DENIED = re.compile(rf"\b(?:yet to|den(?:y|ies|ied)|nor?|not|never)\b{CLAUSE}", re.IGNORECASE)
ONE_MATTER = re.compile(
    rf"(?: (?:was|were|has been|had been) (?:not )?{REACHED})? (?:on|over|about|regarding|for|to|between|that) "
    r"(?!(?:the )?(?:most|many|nearly|all|several|some|key|main|major|central|core|any|every|day|[\w ]+day)\b)",
    re.IGNORECASE,
)
# What a meeting ends without is its result, whatever the matter.
ENDED = re.compile(
    r"\b(?:end(?:ed|s)?|left|leaves?|broke (?:off|up)|conclud\w+|finish\w+|wrapped up|closed|parted|walked away)\b[^.;]{0,80} without",
    re.IGNORECASE,
)


def kinds(text: str, start: int, end: int) -> Iterator[tuple[Kind, Span]]:
    """Each word in ``text[start:end]`` that agreement was or was not reached.

    Suppositions and hopes say neither, and neither do words about one matter ("no deal on quotas").
    """
    for sentence in sentences(text, start, end):
        for match in EITHER.finditer(text, sentence.start, sentence.end):
            before = text[max(sentence.start, match.start() - REACH_BACK) : match.start()]
            if (
                UNREAL.search(before)
                or EXPECTED.match(text, match.end(), sentence.end)
                or (ONE_MATTER.match(text, match.end(), sentence.end) and not ENDED.search(before + match[0]))
            ):
                continue
            if match["none"]:
                yield "no agreement", Span(*match.span())
            elif not DENIED.search(before):
                yield "agreement", Span(*match.span())


def told(entries: Entries) -> Iterator[tuple[str | None, Evidence]]:
    """Accounts of the outcome in all headlines and bodies but copies', each with the day it speaks of.

    That is the date in its sentence, else the day on which the statement holding the words was made, else the day
    on which the document appeared.
    """
    dated = _dated(entries)
    for document in sorted(entries.documents, key=lambda one: one.name):
        if document.copy_of is None:
            for kind, span in _in(document):
                day = next((date for holder, date in dated[document.name] if holder.holds(span)), document.published)
                yield day, Evidence("outcome", kind, document.name, span.start, span.end)


def _in(document: Document) -> Iterator[tuple[Kind, Span]]:
    for line in document.lines:
        if line.role in ROLES:
            yield from kinds(document.text, line.span.start, line.span.end)


def on_a_matter(words: str) -> bool:
    """Whether the words tell of agreement on some matter and not of one on the whole: "agreed on a ferry timetable"."""
    return MATTER.search(words) is not None and not any(kinds(words, 0, len(words)))


def on_nothing(words: str) -> bool:
    """Whether the words say that nothing whatever was agreed: "without an agreement", not "no agreement on tolls"."""
    return WHOLE.search(words) is not None


def _dated(entries: Entries) -> dict[str, list[tuple[Span, str]]]:
    """For each document the stretches of text whose day is known: sentences with a date, then statements."""
    texts = {document.name: document for document in entries.documents}
    stretches: defaultdict[str, list[tuple[Span, str]]] = defaultdict(list)
    for date in entries.dates:
        document = texts.get(date.document)
        if document and date.said and date.type in ("DATE", "TIME") and bounds(date.said):
            stretches[date.document].append((_sentence(document, Span(date.start, date.end)), date.said))
    for statement in entries.statements:
        if statement.said:
            stretches[statement.document].append((statement.span, statement.said))
    return stretches


def _sentence(document: Document, span: Span) -> Span:
    line = next((line for line in document.body if line.holds(span)), span)
    return next((one for one in sentences(document.text, line.start, line.end) if one.holds(span)), span)
