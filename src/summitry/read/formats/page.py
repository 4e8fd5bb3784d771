"""An HTML page: trafilatura finds the article, htmldate the day, both without looking at the page's running text."""

import re

from summitry.read.clean import whole
from summitry.read.decode import decode_as
from summitry.read.draft import Draft, Drafts, Source
from summitry.records import Problem

DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-12-31"}  # the same on any day it is run
WIDE = ("utf-16", "utf16", "utf_16", "utf-32", "utf32", "utf_32", "ucs-2", "ucs2")  # two or four bytes a character
SHORTEST = "50"  # characters: by default articles under 250 are given up, and the page's whole text is taken


def drafts(source: Source) -> Drafts:
    html, problem = html_of(source)
    if problem:
        yield problem
    draft = extracted(html, source) if html else None
    if draft:
        yield draft
    elif html or not problem:
        remedy = "Save the article's text as .txt and read that."
        yield Problem("no article", f"No article was found in {source.name}.", remedy, source.name)


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
    origin = "page" if found.date else None
    url = source.url or found.url
    return Draft(source.name, found.text or "", found.title, found.sitename, found.date, origin, url, source.path)


def html_of(source: Source) -> tuple[str, Problem | None]:
    """The page's text: in the encoding it declares where that fits, else as any other text."""
    text, problem = decode_as(source.data, _declared(source.data), source.name)
    text, lost = whole(text, source.name)
    return text, problem or lost


def _declared(data: bytes) -> str | None:
    """The charset a page names, unless its name stands there in bytes that are not of that charset."""
    found = re.search(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", data[:4000], re.I)
    charset = found[1].decode("ascii", "replace").lower() if found else None
    return None if charset and charset.startswith(WIDE) else charset
