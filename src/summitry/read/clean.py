"""Characters that no ledger, terminal or page can take, made harmless at one place, where drafts become documents."""

import re
from dataclasses import replace

from summitry.read.decode import REPLACED
from summitry.read.draft import Draft
from summitry.records import Problem

NO_CHARACTER = re.compile("[\0\ud800-\udfff]")  # half a surrogate pair cannot be written; NUL ends strings elsewhere
BREAK = re.compile("[\t\n\v\f\r\x85\u2028\u2029]+")
# what moves a terminal's cursor, or turns the order of what is read
COMMAND = re.compile("[\0-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def one_line(text: str) -> str:
    """``text`` fit for a message: breaks as spaces, controls and half characters as replacement characters."""
    return COMMAND.sub(REPLACED, BREAK.sub(" ", text))


def whole(text: str, name: str) -> tuple[str, Problem | None]:
    """``text`` of characters only, each that was none replaced so that offsets stay; the Problem counts them."""
    clean, lost = NO_CHARACTER.subn(REPLACED, text)
    if not lost:
        return text, None
    message = f"{lost} of the characters in {name} cannot be kept; each is read as {REPLACED}."
    return clean, Problem("encoding", message, "Save it as UTF-8 text and read it again.", name)


def cleaned(draft: Draft) -> tuple[Draft, Problem | None]:
    """``draft`` without a character that could spoil the others' reading."""
    name = one_line(draft.name)
    text, problem = whole(draft.text, name)
    title, outlet, url = (value and one_line(value) for value in (draft.title, draft.outlet, draft.url))
    return replace(draft, name=name, text=text, title=title, outlet=outlet, url=url), problem


def told(problem: Problem) -> Problem:
    """``problem`` in characters that can be printed anywhere."""
    message, remedy = one_line(problem.message), one_line(problem.remedy)
    return replace(problem, message=message, remedy=remedy, document=problem.document and one_line(problem.document))
