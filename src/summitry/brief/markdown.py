"""The brief in Markdown (GitHub's tables): numbers in brackets lead to the list of words at the end."""

import re

from summitry.brief import words
from summitry.brief.blocks import DOT, PAGE, Block, Bullets, Figure, Grid, Para, Run, Runs, Sheet
from summitry.brief.layout import lay_out
from summitry.brief.record import Brief
from summitry.plain import plain

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&!$])")
LISTING = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))")
MARKS = {
    "strong": "**",
    "passage": "**",
    "red": "**",
    "for": "**",
    "against": "**",
    "open": "**",
    "conditional": "**",
} | {
    "reported": "*",
    "none": "*",
}


def markdown(brief: Brief) -> str:
    """The whole brief as one Markdown text; no words of the coverage are read as Markdown or HTML."""
    return sheet_markdown(lay_out(brief, brief.words))


def sheet_markdown(sheet: Sheet) -> str:
    lines = [f"# {escape(sheet.title)}", "", *(line for block in sheet.head for line in _block(block))]
    for section in sheet.sections:
        lines += [f"## {section.title}", ""]
        lines += [line for block in section.blocks for line in _block(block)]
    if sheet.words is not None:
        lines += [f"## {words.TITLE}", "", words.lead(len(sheet.words)), ""]
        lines += [f"{word.number}. {_runs(words.full(word), '  <br>')}" for word in sheet.words]
    return "\n".join(lines).rstrip() + "\n"


def escape(text: str) -> str:
    """The text with every character that Markdown could read escaped, a list's mark at its start too."""
    escaped = SPECIAL.sub(r"\\\1", plain(text))
    return LISTING.sub(_unlisted, escaped)


def _unlisted(match: re.Match[str]) -> str:
    mark = match[2]
    return f"{match[1]}\\{mark}" if not mark.isdigit() else f"{match[1]}{mark}&#8203;"


def _block(block: Block) -> list[str]:
    if isinstance(block, Para):
        return [_runs(block.runs, DOT.text) if block.style != "finding" else f"**{_runs(block.runs, DOT.text)}**", ""]
    if isinstance(block, Bullets):
        return [*(f"- {_runs(item, DOT.text)}" for item in block.rows), ""]
    if isinstance(block, Figure):
        return []
    if not block.fits(PAGE):
        return [line for part in block.folded for line in _block(part)]
    return [*_grid(block), *(line for part in block.below for line in _block(part))]


def _grid(grid: Grid) -> list[str]:
    head = "| " + " | ".join(escape(name) for name in grid.head) + " |"
    rows = ("| " + " | ".join(_runs(cell, "<br>") for cell in row) + " |" for row in grid.rows)
    return [head, "|" + " --- |" * len(grid.head), *rows, ""]


def _runs(runs: Runs, line_break: str) -> str:
    return "".join(_run(part, line_break) for part in runs)


def _run(part: Run, line_break: str) -> str:
    if part.style == "break":
        return line_break
    if part.style == "cite":
        return f"[{part.text}]"
    if part.style == "differ":
        return f"[{escape(part.text)}](#where-accounts-differ)"
    text, mark = escape(part.text), MARKS.get(part.style, "")
    inner = text.strip()
    if not mark or not inner:
        return text
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return f"{lead}{mark}{inner}{mark}{tail}"
