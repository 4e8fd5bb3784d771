"""What a line of a scraped page is by its own words alone: the general vocabulary of publishers and their pages.

The patterns are in ``patterns.txt``, where they can be read and added to.
"""

import re
from functools import cache
from importlib import resources
from typing import cast

from summitry.records import LineRole

EMAIL = re.compile(
    r"(?<![\w+.-])[\w+-]{1,64}(?:\.[\w+-]{1,64}){0,5}@(?:[\w-]{1,64}\.){1,5}(?:[a-z]{2,12}(?![a-z])|[A-Z]{2,12}\b)"
)
LONGEST = 1200  # characters: a longer line is no line of boilerplate
REPORTED = re.compile(
    r"[\"“”].{0,300}\b(?:said|says|told|added|asked|wrote)\b|\b(?:said|says|told|added)\b.{0,300}[\"“”]"
)
EDGE = re.compile(r"^(?:[\s•·▪◦●■*>»→|–—-]|#+\s)+")
CELLS = re.compile(r"\s*[|·•]\s*|\s{3,}|\t")
TRAIL = re.compile(r"\s+[|>›»/]\s+")
PAGE_NUMBER = re.compile(r"(?:page )?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?", re.I)
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
Rules = tuple[tuple[LineRole, re.Pattern[str]], ...]


@cache
def _section(name: str) -> tuple[str, ...]:
    text = resources.files(__package__).joinpath("patterns.txt").read_text("utf-8")
    lines = text.split(f"[{name}]\n")[1].split("\n\n")[0].splitlines()
    return tuple(line for line in lines if not line.startswith("# "))


@cache
def _rules(section: str) -> Rules:
    """The patterns of one section, in its order."""
    flags = re.NOFLAG if section == "cased lines" else re.IGNORECASE
    return tuple(_rule(line, flags) for line in _section(section))


def _rule(line: str, flags: re.RegexFlag) -> tuple[LineRole, re.Pattern[str]]:
    role, pattern = line.split(maxsplit=1)
    for name in _section("names"):
        word, meaning = name.split(maxsplit=1)
        pattern = pattern.replace(f"{{{word}}}", meaning)
    return cast(LineRole, role), re.compile(pattern, flags)


@cache
def _words(section: str) -> frozenset[str]:
    return frozenset(" ".join(_section(section)).split())


def _match(words: str, section: str) -> LineRole | None:
    return next((role for role, pattern in _rules(section) if pattern.search(words)), None)


def plea(sentence: str) -> LineRole | None:
    """The role of a sentence that speaks to the page's visitor or of the page itself."""
    words = EDGE.sub("", sentence)
    if len(words) > LONGEST or REPORTED.search(words):
        return None
    return _match(words, "sentences")


def line_role(line: str) -> LineRole | None:
    """The role that the words of a whole line give away; None where they could be news."""
    words = EDGE.sub("", line)
    if not any(map(str.isalnum, words)) or PAGE_NUMBER.fullmatch(words):
        return "banner"
    if len(words) > LONGEST:
        return None
    if _interface(words) or list_title(words) or _menu(words):
        return "banner"
    return None if REPORTED.search(words) else _by_pattern(words)


def _menu(line: str) -> bool:
    """Cells side by side ("Sign in | Subscribe from 2 a week"), one of which gives the others away."""
    cells = [cell for cell in CELLS.split(line) if cell.strip()]
    short = len(cells) > 1 and all(len(cell.split()) <= 8 for cell in cells)
    return _trail(line) or (short and any(_interface(cell) or _by_pattern(cell) for cell in cells))


def _trail(line: str) -> bool:
    """ "Home > Business > Port", "English | Deutsch | Tagalog": three or more short cells without a figure or a full stop."""
    cells = [cell.strip() for cell in TRAIL.split(line)]
    return len(cells) > 2 and all(
        cell and len(cell.split()) <= 3 and not re.search(r"[\d.?!:]", cell) for cell in cells
    )


def list_title(line: str) -> bool:
    """Whether the line stands above a list of other articles."""
    return _match(EDGE.sub("", line), "list titles") is not None


def _by_pattern(words: str) -> LineRole | None:
    role = _match(words, "lines") or _match(words, "cased lines")
    if role == "caption" and len(words.split()) > 80:
        return None
    return role or _of_address(words)


def _interface(words: str) -> bool:
    """Buttons and menus: every word from a page's own vocabulary, or names of languages side by side."""
    tokens = WORD.findall(words.lower()) if len(words) < 150 else []
    if not tokens or words.rstrip().endswith("."):
        return False
    buttons, languages = _words("interface words"), _words("languages")
    return all(t in buttons for t in tokens) or (len(tokens) > 1 and all(t in languages for t in tokens))


def _of_address(words: str) -> LineRole | None:
    """A short line around an e-mail address is the author's or the publisher's."""
    found = EMAIL.search(words)
    if not found or (found.start() > 0 and len(words.split()) > 14):
        return None
    return None if words.endswith((".", ":")) and found.start() > 0 else "footer"
