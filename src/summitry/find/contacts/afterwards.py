"""What came of a contact and what is to follow it, told in a sentence of its own or with the contact itself."""

import re
from collections.abc import Sequence
from dataclasses import replace

from summitry.find.contacts import fields
from summitry.find.contacts.following import next_step
from summitry.find.contacts.outcomes import outcome as outcome_of
from summitry.find.contacts.triggers import Page
from summitry.find.contacts.words import ANAPHORS
from summitry.find.contacts.worth import OVER, SITTINGS
from summitry.find.found import ContactMention
from summitry.records import Span

NEAR = 300  # characters between a contact and a sentence that begins with "it"
WENT_ON = re.compile(
    rf"(?:[^,.;“”\"]{{0,50}}, )?(?:it|this|{ANAPHORS.pattern}) (?:(?:had|also|all|then|reportedly) )?"
    r"(?P<verb>lasted|took place|was held|were held|went on|ran|was over|ended|began|opened|stayed|sat|gathered|stretched)\b",
    re.IGNORECASE,
)


def result(page: Page, sentence: Span, quoted: Sequence[Span], found: Sequence[ContactMention]) -> list[ContactMention]:
    """``Both sides agreed to ...``: what came of the contact told last, in a sentence of its own."""
    span = outcome_of(page.text, sentence, quoted)
    if span is None or not found or found[-1].status not in OVER:
        return []
    opening = page.text[sentence.start : span.start]
    if span.start == sentence.start or re.search(
        rf"(?:^|[,;] |that ){ANAPHORS.pattern}\b[^,;]{{0,30}}$", opening, re.IGNORECASE
    ):
        return [ContactMention(sentence, found[-1].kind, "held", (), outcome=span)]
    return []


def more(page: Page, sentence: Span, found: Sequence[ContactMention]) -> list[ContactMention]:
    """``It lasted five hours``, ``They met in a guest house``: where and how long, of the contact told right before."""
    opening = WENT_ON.match(page.text, sentence.start, sentence.end)
    if not opening or not found or found[-1].status not in ("held", "under way") or found[-1].kind not in SITTINGS:
        return []
    if not 0 <= sentence.start - found[-1].sentence.end <= NEAR:
        return []
    verb = Span(*opening.span("verb"))
    place = fields.place(page.text, sentence, verb, sentence.end, [t.whole for t in page.times])
    length = fields.duration(page.text, sentence, found[-1].kind, page.times)
    return [ContactMention(sentence, found[-1].kind, "held", (), place, None, length)] if place or length else []


def with_next(
    page: Page,
    sentence: Span,
    quoted: Sequence[Span],
    told: list[ContactMention],
    found: Sequence[ContactMention],
) -> list[ContactMention]:
    """The announcement of what is to follow goes with the contact that the sentence tells of, else with the one told last."""
    span = next_step(page.text, sentence, quoted)
    at = next((i for i in reversed(range(len(told))) if _over(told[i])), None)
    if span is None:
        return told
    if at is not None:
        return [*told[:at], replace(told[at], next_step=span), *told[at + 1 :]]
    last = next((mention for mention in reversed(found) if _over(mention)), None)
    if last is None or (last.kind == "call" and not span.of(page.text).startswith("agreed")):
        return told
    return [*told, ContactMention(sentence, last.kind, last.status, (), next_step=span)]


def _over(mention: ContactMention) -> bool:
    return mention.status in ("held", "under way") and mention.kind in SITTINGS
