"""A PDF's text layer, its wrapped lines joined to paragraphs."""

import re
from collections import Counter
from io import BytesIO

from summitry.read.blocks import unprinted
from summitry.read.draft import Draft, Drafts, Source
from summitry.records import Problem

TEXT_REMEDY = "Save its text as .txt and read that."


def drafts(source: Source) -> Drafts:
    pages = _pages(source)
    if isinstance(pages, Problem):
        yield pages
        return
    text = unprinted("\n".join(_without_running_heads(pages)))
    if text.strip():
        yield Draft(source.name, text, path=source.path, url=source.url)
    else:
        message = f"{source.name} has no text, only pictures of pages."
        yield Problem("no text layer", message, "Run it through text recognition (OCR), then read it.", source.name)


def _pages(source: Source) -> list[str] | Problem:
    import logging

    from pypdf import PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what is wrong is said once, as a Problem
    if not source.data.strip():
        return Problem("empty", f"{source.name} is empty.", "Save it again.", source.name)
    try:
        reader = PdfReader(BytesIO(source.data))
        if reader.is_encrypted and not reader.decrypt(""):
            return _protected(source.name)
        return [page.extract_text() for page in reader.pages]
    except (FileNotDecryptedError, DependencyError):
        return _protected(source.name)
    except (PyPdfError, OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, AssertionError,
            RecursionError, NotImplementedError) as error:  # fmt: skip  # what pypdf lets out on damaged files
        message = f"{source.name} is damaged and cannot be read as a PDF: {error or type(error).__name__}."
        return Problem("damaged", message, f"Fetch it again, or: {TEXT_REMEDY}", source.name)


def _protected(name: str) -> Problem:
    return Problem("protected", f"{name} is protected by a password.", "Save a copy without one and read that.", name)


def _without_running_heads(pages: list[str]) -> list[str]:
    """The pages without the first and last lines that, but for numbers, most of three or more pages share."""
    edges = Counter(_masked(line) for page in pages for line in {*_lines(page)[:1], *_lines(page)[-1:]})
    running = {e for e, times in edges.items() if len(pages) >= 3 and times * 2 > len(pages) and not e.endswith(".")}
    return ["\n".join(line for line in _lines(page) if _masked(line) not in running) for page in pages]


def _lines(page: str) -> list[str]:
    return [line.rstrip() for line in page.splitlines()]


def _masked(line: str) -> str:
    return re.sub(r"\d+", "0", line.strip())
