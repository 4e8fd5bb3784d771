"""RSS and Atom: each entry is an article; its page is fetched where a feed from the web holds no more than a teaser."""

import re
import time
from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any
from urllib.parse import urljoin

from summitry.read.dates import first_date
from summitry.read.draft import Draft, Drafts, Source, on_web
from summitry.read.fetch import fetch
from summitry.read.formats import page
from summitry.read.formats.fragment import fragment_text
from summitry.records import Problem

SECONDS = 60.0  # for a feed with all its pages
END = re.compile(rb"</(?:rss|feed|(?:\w+:)?rdf)\s*>", re.I)
WHOLE = 600  # characters: a shorter text, where the feed gives no content, is a teaser

Entry = Mapping[str, Any]


def drafts(source: Source) -> Drafts:
    import feedparser

    try:
        parsed = feedparser.parse(BytesIO(source.data), sanitize_html=False, resolve_relative_uris=False)
    except (ValueError, LookupError, TypeError, AttributeError, AssertionError, RecursionError):
        # what feedparser lets out on damaged feeds
        message = f"{source.name} is damaged and cannot be read as a feed."
        yield Problem("damaged", message, "Fetch it again, or save the articles as .txt.", source.name)
        return
    if not parsed.get("version"):
        remedy = "Name an RSS or Atom feed, or save the article as .txt."
        yield Problem("no feed", f"{source.name} is neither RSS nor Atom.", remedy, source.name)
        return
    if not parsed.entries:
        yield Problem("no articles", f"The feed {source.name} has no entries.", "Name another feed.", source.name)
    if parsed.bozo and not END.search(source.data[-1000:].replace(b"\0", b"")):
        message = f"The feed {source.name} is cut off before its end; what there is of it is read."
        yield Problem("cut off", message, "Fetch it again.", source.name)
    outlet = parsed.feed.get("title") or None
    for number, entry in enumerate(parsed.entries, start=1):
        yield from _article(entry, source, number, outlet)


def _article(entry: Entry, source: Source, number: int, outlet: str | None) -> Drafts:
    link = _address(entry, source)
    text, day = _text(entry), _day(entry)
    name = f"{source.name}#{number}" if source.url is None or not link else link
    draft = Draft(name, text, entry.get("title"), outlet, day, "feed" if day else None, link, source.path)
    if source.url and link and _teaser(entry, text):
        fetched = _fetched(link, draft, source.begun + SECONDS - time.monotonic())
        if isinstance(fetched, Problem):
            yield fetched
        else:
            draft = fetched
    if draft.text:
        yield draft
    else:
        message = f"{draft.name} has no text in the feed."
        yield Problem("no article", message, "Read its page by its address.", draft.name)


def _address(entry: Entry, source: Source) -> str | None:
    """The entry's page, its address made whole by the feed's own; None where it links to no page."""
    try:
        link = urljoin(source.url or "", str(entry.get("link") or "#").strip())
    except ValueError:  # half a bracket
        return None
    return link if on_web(link) and link != source.url else None


def _text(entry: Entry) -> str:
    contents = [str(content.get("value", "")) for content in entry.get("content", ())]
    return fragment_text(max([*contents, str(entry.get("summary", ""))], key=len))


def _teaser(entry: Entry, text: str) -> bool:
    return not entry.get("content") and len(text) < WHOLE


def _fetched(link: str, draft: Draft, left: float) -> Draft | Problem:
    """The article on the entry's own page; the feed's word for title, outlet and day comes first."""
    if left <= 0:
        message = f"{link} was not fetched: its feed took more than {SECONDS:.0f} seconds."
        return Problem("page", message, "Name the page's own address.", link)
    got = fetch(link, left)
    if isinstance(got, Problem):
        return got
    html, _ = page.html_of(got)
    found = page.extracted(html, got)
    if found is None:
        return Problem("no article", f"No article was found at {link}.", "The feed's own text is used.", draft.name)
    day, origin = (
        (draft.published, draft.published_from) if draft.published else (found.published, found.published_from)
    )
    return Draft(draft.name, found.text, draft.title or found.title, draft.outlet, day, origin, link)


def _day(entry: Entry) -> str | None:
    """The day as the feed writes it, in its own time zone."""
    written = str(entry.get("published") or entry.get("updated") or "")
    try:
        return parsedate_to_datetime(written).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return first_date(written[:10])
