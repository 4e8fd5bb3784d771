"""A draft becomes a Document: lines with roles, outlet, title, day; or a Problem says why not."""

from dataclasses import replace
from hashlib import sha256

from summitry.read import published
from summitry.read.blocks import blocks
from summitry.read.coverage import EXAMPLE, Note
from summitry.read.draft import Draft, on_web
from summitry.read.language import other_language
from summitry.read.lines import lines
from summitry.records import Document, Line, Problem


def noted(draft: Draft, note: Note | None) -> Draft:
    """``draft`` with what ``coverage.toml`` says of it in place of what the file says."""
    if note is None:
        return draft
    draft = replace(draft, title=note.title or draft.title, outlet=note.outlet or draft.outlet)
    if note.published is None:
        return draft
    return replace(draft, published=note.published, published_from="coverage.toml")


def document(draft: Draft) -> Document | Problem:
    """The article as read; a Problem where it has no news in it or none in English."""
    roles = _all_body(draft.text) if draft.bare else lines(draft.text, draft.title, draft.outlet)
    body = "\n".join(line.span.of(draft.text) for line in roles if line.role == "body")
    if not body:
        what = "nothing but menus and notices" if roles else "empty"
        remedy = "Check the address." if on_web(draft.name) else "Save the article's text again."
        return Problem("no article", f"{draft.name} is {what}.", remedy, draft.name)
    if language := other_language(body):
        message = f"{draft.name} is not in English (it looks like {language})."
        return Problem("language", message, "Only English is read: leave it out, or translate it first.", draft.name)
    day, origin = published.published(draft, roles)
    title, outlet = published.title(draft, roles), published.outlet(draft, roles)
    return Document(identity(draft.name, draft.text), draft.name, draft.text, roles, title, outlet, day, origin)


def _all_body(text: str) -> tuple[Line, ...]:
    return tuple(Line(block, "body") for block in blocks(text))


def identity(name: str, text: str) -> str:
    """The first 16 hexadecimal digits of SHA-256 over name and text."""
    return sha256(f"{name}\n{text}".encode("utf-8", "replace")).hexdigest()[:16]


def undated(document: Document) -> Problem:
    """What to do about an article whose day nobody tells."""
    file = document.name.partition("/")[2]
    remedy = f"Put it in a coverage.toml beside the file: {EXAMPLE.format(file=file)} (your date for theirs)."
    if document.name.partition("#")[0] == "-" or on_web(document.name):
        remedy = "Save it as text under a first line that says, for instance, Published: 31 March 2024, and read that."
    message = f"{document.name} does not say when it was published."
    return Problem("no date", message, remedy, document.name)
