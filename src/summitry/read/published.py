"""When and where an article appeared, and what says so; what nobody says stays unknown."""

import re
from collections.abc import Iterator
from itertools import pairwise

from summitry.read.credits import Credit, credit, dateline, owner
from summitry.read.dates import url_date
from summitry.read.draft import Draft
from summitry.records import Line

MARKUP = re.compile(r"^(?:#+\s|title:\s*)+", re.I)
SOURCE_LABELS = frozenset("source via publisher outlet publication".split())
LABELLED = 3  # the strength of "Published ...", which counts wherever it stands


def published(draft: Draft, lines: tuple[Line, ...]) -> tuple[str | None, str | None]:
    """(EDTF day, what gave it): the container's word first, then the address, then the article's own dateline."""
    if draft.published:
        return draft.published, draft.published_from
    day = url_date(draft.url) if draft.url else None
    if day:
        return day, "URL"
    dated = [found for found in _credits(draft.text, lines) if found.day]
    best = max(dated, key=lambda found: found.strength, default=None)
    return (best.day, "dateline") if best else (None, None)


def outlet(draft: Draft, lines: tuple[Line, ...]) -> str | None:
    """The container's word, then a source line, then a wire's dateline, then the copyright line."""
    if draft.outlet:
        return draft.outlet
    named = (found.outlet for found in _credits(draft.text, lines) if found.outlet)
    owned = (name for line in lines if line.role == "footer" and (name := owner(line.span.of(draft.text))))
    return _source_line(draft.text, lines) or next(named, None) or next(owned, None)


def title(draft: Draft, lines: tuple[Line, ...]) -> str | None:
    headline = next((line.span.of(draft.text) for line in lines if line.role == "headline"), None)
    return draft.title or (MARKUP.sub("", headline) if headline else None)


def _credits(text: str, lines: tuple[Line, ...]) -> Iterator[Credit]:
    """Credits above and at the head of the article; further down only lines that say "Published" or "Updated"."""
    news = 0
    for line in lines:
        words = line.span.of(text)[:200]
        found = credit(words) if line.role in ("dateline", "source", "byline") else None
        if line.role == "body":
            news += 1
            found = dateline(words) if news == 1 else None
        if found and (news == 0 or line.role == "body" or found.strength in (1, LABELLED)):
            yield found


def _source_line(text: str, lines: tuple[Line, ...]) -> str | None:
    """The outlet in "Source: Paper", or in the line below "Source"."""
    sources = [line.span.of(text) for line in lines if line.role == "source"]
    for words, below in pairwise([*sources, ""]):
        label, _, rest = words.partition(":")
        if label.strip().lower() in SOURCE_LABELS and (rest.strip() or below):
            return rest.strip() or below
    return None
