"""What came of a contact and what is to follow it, told in a sentence of its own or with the contact itself."""

import re
from collections.abc import Sequence
from dataclasses import replace

from summitry.find.contacts import fields
from summitry.find.contacts.following import next_step
from summitry.find.contacts.triggers import Page
from summitry.find.contacts.words import ANAPHORS
from summitry.find.contacts.worth import OVER, SITTINGS
from summitry.find.found import ContactMention
from summitry.records import Span


def result(page: Page, sentence: Span, quoted: Sequence[Span], found: Sequence[ContactMention]) -> list[ContactMention]:
    """``Both sides agreed to ...``: what came of the contact told last, in a sentence of its own."""
    span = fields.outcome(page.text, sentence, quoted)
    if span is None or not found or found[-1].status not in OVER:
        return []
    opening = page.text[sentence.start : span.start]
    if span.start == sentence.start or re.search(
        rf"(?:^|[,;] |that ){ANAPHORS.pattern}\b[^,;]{{0,30}}$", opening, re.IGNORECASE
    ):
        return [ContactMention(sentence, found[-1].kind, "held", (), outcome=span)]
    return []


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
