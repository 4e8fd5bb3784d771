"""An HTML page: trafilatura finds the article, htmldate the day, both without looking at the page's running text."""

import re
from typing import Any

from summitry.read.clean import whole
from summitry.read.decode import decode_as
from summitry.read.draft import Draft, Drafts, Source
from summitry.read.formats.fragment import fragment_text
from summitry.records import Problem

DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-12-31"}  # the same on any day it is run
SHORTEST = "50"  # characters: by default articles under 250 are given up, and the page's whole text is taken
REMEDY = "Save the article's text as .txt and read that."


def drafts(source: Source) -> Drafts:
    html, problem = html_of(source)
    if problem:
        yield problem
    draft = extracted(html, source) if html else None
    if draft:
        yield draft
    elif html or not problem:
        yield from _all_words(html, source)


def extracted(html: str, source: Source) -> Draft | None:
    """The article in ``html`` with the page's own title, outlet and date."""
    from trafilatura import bare_extraction
    from trafilatura.settings import use_config

    settings = use_config()
    settings.set("DEFAULT", "MIN_EXTRACTED_SIZE", SHORTEST)
    try:
        found = bare_extraction(
            html,
            url=source.url,
            with_metadata=True,
            include_comments=False,
            date_extraction_params=dict(DATES),
            config=settings,
        )
    except (ValueError, RecursionError):
        return None
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        return None
    return _draft(found.text or "", found, source)


def _draft(text: str, about: Any, source: Source) -> Draft:
    """``text`` with what the page says ``about`` it."""
    origin = "page" if about.date else None
    url = source.url or about.url
    return Draft(source.name, text, about.title, about.sitename, about.date, origin, url, source.path)


def _all_words(html: str, source: Source) -> Drafts:
    """Every word of a page in which no article can be told from the rest: lxml gives up what is nested too deeply."""
    from trafilatura import extract_metadata

    text = fragment_text(html)
    if not text:
        yield Problem("no article", f"No article was found in {source.name}.", REMEDY, source.name)
        return
    message = f"{source.name} is built so that its article cannot be told from the rest: all its words are read."
    yield Problem("whole page", message, f"Check what is quoted from it, or: {REMEDY}", source.name)
    try:
        about = extract_metadata(html, default_url=source.url, date_config=dict(DATES))
    except (ValueError, RecursionError):
        about = None
    yield _draft(text, about, source) if about else Draft(source.name, text, url=source.url, path=source.path)


def html_of(source: Source) -> tuple[str, Problem | None]:
    """The page's text: in the encoding it declares where that fits, else as any other text."""
    text, problem = decode_as(source.data, _declared(source.data), source.name)
    text, lost = whole(text, source.name)
    return text, problem or lost


def _declared(data: bytes) -> str | None:
    found = re.search(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", data[:4000], re.I)
    return found[1].decode("ascii", "replace") if found else None
