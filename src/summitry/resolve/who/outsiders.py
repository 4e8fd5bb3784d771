"""Organisations that are no side: lobby groups, think tanks, charities, by what the coverage calls them."""

import re
from collections.abc import Iterator

from summitry.records import Document

AIM = (
    r"(?:lobby(?:ing)?|advocacy|pressure|campaign(?:ing)?|interest|rights|aid|relief|humanitarian|environmental|conservation|"
    r"watchdog|trade|industry|business|consumer)"
)
WHAT = (
    rf"(?:{AIM}\s+(?:group|body|organi[sz]ation|association|network)|lobby|think[- ]tank|charity|non-?profit|ngo|watchdog|"
    r"consultancy|polling\s+firm|research\s+(?:firm|group|house)|ratings?\s+agency)"
)
NAME = r"(?<![\w’'-])[A-Z][\w’'&-]*(?:\s+(?:(?:of|for|the|and|on|in)\s+){0,2}[A-Z][\w’'&-]*){0,6}"
CALLED = re.compile(
    rf"(?P<name>{NAME})(?:\s+\([A-Z]\w+\))?,\s+(?:a|an|the|one\s+of\s+[\w’' -]{{2,30}}?)\s+(?:[\w’'-]+\s+){{0,4}}?(?i:{WHAT})\b"
)
TITLED = re.compile(rf"\b(?i:{WHAT})\s+(?:the\s+)?(?P<name>{NAME})")


def outsiders(document: Document) -> Iterator[str]:
    """The names in the body that are called such a group: "X, a lobby group for hauliers", "campaign group X"."""
    for line in document.body:
        for pattern in (CALLED, TITLED):
            for match in pattern.finditer(document.text, line.start, line.end):
                yield match["name"]
