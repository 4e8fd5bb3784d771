"""TimeML as TempEval-3 uses it: the document time of ``DCT``, the article of ``TEXT`` (Pustejovsky et al. 2003; ISO 24617-1).

The text is exactly the character content of ``TEXT``, so that offsets can be compared; annotations inside it are passed over.
"""

import re
from typing import Any

from summitry.read.dates import first_date
from summitry.read.draft import Draft, Drafts, Source
from summitry.records import Problem

ROOT = re.compile(rb"<TimeML[\s>]")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
REMEDY = "Mend it, or save the article's text as .txt and read that."


def is_timeml(data: bytes) -> bool:
    """Whether ``data`` begins like a TimeML file."""
    return ROOT.search(data[:4000]) is not None


def drafts(source: Source) -> Drafts:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(source.data, parser)
    except etree.XMLSyntaxError as error:
        yield Problem("damaged", f"{source.name} is no sound XML: {error.msg}.", REMEDY, source.name)
        return
    text = root.find(".//TEXT")
    if _declares(root):
        yield Problem(
            "entities", f"{source.name} declares entities of its own, which are not read.", REMEDY, source.name
        )
    elif text is None:
        yield Problem("no article", f"{source.name} has no TEXT element.", REMEDY, source.name)
    else:
        day = _created(root)
        yield Draft(
            source.name,
            str(text.xpath("string()")),
            _title(root),
            None,
            day,
            "DCT" if day else None,
            source.url,
            source.path,
            bare=True,
        )


def _declares(root: Any) -> bool:
    """Entities of a document's own can grow without end, or name files elsewhere."""
    inner = root.getroottree().docinfo.internalDTD
    return inner is not None and any(True for _ in inner.iterentities())


def _created(root: Any) -> str | None:
    """The day of the document creation time: its value, else its words."""
    place = root.find(".//DCT")
    if place is None:
        return None
    value = next((t.get("value") or "" for t in place.iter("TIMEX3")), "")
    written = DAY.match(value)
    return first_date(written[0]) if written else first_date(str(place.xpath("string()")))


def _title(root: Any) -> str | None:
    place = root.find(".//TITLE")
    return (str(place.xpath("string()")).strip() or None) if place is not None else None
