"""A package as a person writes it: ``wages=3%, hours=36`` with each issue once, or a JSON object."""

import json
import re
from collections.abc import Iterator
from difflib import get_close_matches

from summitry.deals.files.errors import DomainError, repeated, shown
from summitry.records import Choice, Domain, Package

HOW = 'Write it so: "issue=option, issue=option, ...".'
PART = "To ask what is possible with a few options, take the others of their issues out of a copy of the file."
LISTED = 8  # issues that a message lists


def named_package(domain: Domain, text: str) -> Package:
    """The package that the words name: issues and options by name, title or label, in any case.

    DomainError where an issue is not known, named twice or missing, or has no such option; what is wrong with the issues
    named is told before what is missing.
    """
    pairs = list(_pairs(domain, text))
    chosen = {_issue(domain, issue, text): option for issue, option in pairs}
    if twice := repeated(_issue(domain, issue, text) for issue, _ in pairs):
        raise DomainError("package", f"issue {shown(twice)} stands twice.", "Give each issue one option.")
    named = {c.issue: _option(c, chosen[c.issue]) for c in domain.choices if c.issue in chosen}
    if missing := [choice.issue for choice in domain.choices if choice.issue not in chosen]:
        more = f" and {len(missing) - LISTED} more" if len(missing) > LISTED else ""
        listed = ", ".join(map(shown, missing[:LISTED]))
        raise DomainError(
            "package", f"it says nothing of {listed}{more}.", f"A package has an option of each issue. {HOW} {PART}"
        )
    return tuple(named[choice.issue] for choice in domain.choices)


def _pairs(domain: Domain, text: str) -> Iterator[tuple[str, str]]:
    """Issue and option as written. A name may hold commas and equals signs, so the issues' own names part the words."""
    if text.lstrip().startswith("{"):
        yield from _object(text)
        return
    names = sorted({name for choice in domain.choices for name in (choice.issue, choice.title)}, key=len, reverse=True)
    marks = list(re.finditer(rf"(?:^|,)\s*({'|'.join(map(re.escape, names))})\s*=", text, re.IGNORECASE))
    if not marks or text[: marks[0].start()].strip():
        raise DomainError("package", f"{shown(text)} begins with no issue of {shown(domain.name)}.", HOW)
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    yield from ((mark[1], text[mark.end() : end].strip(" ,\n")) for mark, end in zip(marks, ends, strict=True))


def _object(text: str) -> Iterator[tuple[str, str]]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DomainError("package", f"{shown(text)} is no JSON ({error}).", HOW) from None
    yield from ((issue, str(option)) for issue, option in data.items())


def _issue(domain: Domain, name: str, text: str) -> str:
    for choice in domain.choices:
        if name.lower() in (choice.issue.lower(), choice.title.lower()):
            return choice.issue
    raise DomainError("package", f"{shown(text)}: there is no issue {shown(name)}.", HOW)


def _option(choice: Choice, written: str) -> str:
    """The exact name first: two names may differ by case alone."""
    if written in choice.options:
        return written
    for option, label in zip(choice.options, choice.labels, strict=True):
        if written.lower() in (option.lower(), label.lower()):
            return option
    near = choice.options if len(choice.options) <= LISTED else get_close_matches(written, choice.options, LISTED, 0)
    told = f"it has no option {shown(written)}." if written else "no option stands there."
    raise DomainError(f"package, issue {shown(choice.issue)}", told, f"Use {' or '.join(map(shown, near))}.")
