"""The brief as one self-contained HTML page: no script, no request to anywhere."""

from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from summitry.brief import words
from summitry.brief.blocks import PAGE, Block, Bullets, Figure, Grid, Section, Sheet
from summitry.brief.layout import lay_out
from summitry.brief.record import Brief
from summitry.plain import plain

if TYPE_CHECKING:
    from jinja2 import Template


def page(brief: Brief) -> str:
    """The brief's page; every word of the coverage is escaped by the template."""
    return sheet_page(lay_out(brief, brief.words))


def sheet_page(sheet: Sheet) -> str:
    finding, *below = sheet.head
    return _template().render(
        title=plain(sheet.title),
        finding=finding,
        below=below,
        sections=[_fitted(section) for section in sheet.sections],
        words=sheet.words,
        wording=words,
    )


def _fitted(section: Section) -> Section:
    blocks = (part for block in section.blocks for part in _parts(block))
    return Section(section.anchor, section.title, tuple(blocks))


def _parts(block: Block) -> tuple[Block, ...]:
    if not isinstance(block, Grid):
        return (block,)
    return (block, *block.below) if block.fits(PAGE) else block.folded


@lru_cache(maxsize=1)
def _template() -> "Template":
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined)
    environment.tests |= {
        "grid": lambda block: isinstance(block, Grid),
        "bullets": lambda block: isinstance(block, Bullets),
        "figure": lambda block: isinstance(block, Figure),
    }
    return environment.from_string((files("summitry.brief") / "page.html.j2").read_text("utf-8"))
