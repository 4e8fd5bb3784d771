"""Which of several rounds a contact is: "the second round", "a third and last session", "the round, the second in a month"."""

import re

from summitry.find.contacts.triggers import Trigger
from summitry.records import Span

ORDINALS = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
)
NUMBER = rf"(?P<number>{'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))"
LATER = rf"(?P<number>{'|'.join(ORDINALS[1:])}|\d{{1,2}}(?:nd|rd|th))"  # a "first meeting" is one since long ago
OTHER = r"(?!(?:day|night|week|month|year|hour|half|time|part|stage|of|in|on|at|to|for|with)\b)"
ROUND = r"(?:(?:negotiating |bargaining )?rounds?|sessions?)\b"
BEFORE = rf"(?:[,-]? (?:and )?(?:{OTHER}[\w’'-]+)?){{0,2}} "
OF_ROUND = re.compile(rf"\b{NUMBER}{BEFORE}$", re.IGNORECASE)
OF_TALKS = re.compile(rf"\b{LATER}{BEFORE}$", re.IGNORECASE)
APPOSED = re.compile(
    rf",? (?:is |was |will be )?(?:the|their|its) {NUMBER}\b(?! (?:day|night|hour|half|time|week))", re.IGNORECASE
)
MET_FOR = re.compile(
    rf"[^.;:“”\"]{{0,90}}? (?:for|in|at|to) (?:a|an|the|their|its) {NUMBER}{BEFORE}{ROUND}", re.IGNORECASE
)


def ordinal(text: str, sentence: Span, trigger: Trigger, stop: int) -> Span | None:
    """The word that numbers the contact; None where it is not told which of several it is."""
    word, at = trigger.span.of(text), trigger.span
    if trigger.kind not in ("talks", "meeting"):
        return None
    if trigger.verb:
        match = MET_FOR.match(text, at.end, stop)
        return Span(*match.span("number")) if match else None
    of_round = re.match(ROUND, word, re.IGNORECASE)
    start = max(sentence.start, at.start - 50)
    match = (OF_ROUND if of_round else OF_TALKS).search(text[start : at.start])
    if match:
        return Span(start + match.start("number"), start + match.end("number"))
    apposed = APPOSED.match(text, at.end, sentence.end) if of_round else None
    return Span(*apposed.span("number")) if apposed else None


def number(words: str) -> int:
    """``third`` and ``3rd`` as 3."""
    return ORDINALS.index(words.lower()) + 1 if words.lower() in ORDINALS else int(words[:-2])
