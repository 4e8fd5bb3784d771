"""One article a line, as JSON."""

import json
import re

from summitry.read.dates import first_date
from summitry.read.decode import decode
from summitry.read.draft import Draft, Drafts, Source
from summitry.records import Problem

TEXT, TITLE, OUTLET = ("text", "body", "content"), ("title", "headline"), ("outlet", "source")
DAY, NAME = ("published", "date"), ("name", "id")
ISO_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?![\d-])|\d{4}(-\d\d)?$")


def drafts(source: Source) -> Drafts:
    text, problem = decode(source.data, source.name)
    if problem:
        yield problem
    found = [(number, line) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]
    if not found and not problem:
        yield Problem("no articles", f"{source.name} is empty.", 'Write one {"text": ...} a line.', source.name)
    for number, line in found:
        yield _draft(line, f"{source.name}#{number}", source)


def _draft(line: str, name: str, source: Source) -> Draft | Problem:
    try:
        article = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Problem("jsonl", f"{name} is no JSON: {error}.", 'Write one {"text": ...} a line.', name)
    text = _field(article, TEXT)
    if text is None:
        return Problem("jsonl", f"{name} has no text.", "Give it one of the keys text, body, content.", name)
    day, url = _day(_field(article, DAY)), _field(article, ("url",))
    title, outlet = _field(article, TITLE), _field(article, OUTLET)
    return Draft(name, text, title, outlet, day, "feed" if day else None, url, source.path)


def _field(article: object, keys: tuple[str, ...]) -> str | None:
    """The first of ``keys`` that holds text."""
    values = (article.get(key) for key in keys) if isinstance(article, dict) else iter(())
    return next((value for value in values if isinstance(value, str) and value.strip()), None)


def _day(written: str | None) -> str | None:
    match = ISO_DAY.match(written.strip()) if written else None
    return (match[1] and first_date(match[1])) if match else first_date(written or "")
