"""What a domain makes possible, printed: in the terminal, as Markdown, as one HTML page, as drawings."""

from typing import TYPE_CHECKING

from summitry.brief.markdown import sheet_markdown
from summitry.brief.page import sheet_page
from summitry.brief.plots.svg import stacked
from summitry.brief.space import drawings
from summitry.brief.space.behind import behind_table
from summitry.brief.space.names import NOTHING_BEHIND, Behind
from summitry.brief.space.roster import roster, uncertain
from summitry.brief.space.sheet import deals_sheet
from summitry.brief.terminal import sheet_terminal
from summitry.records import Analysis, Domain

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["Behind", "behind_table", "deals_markdown", "deals_page", "deals_svg", "deals_terminal"]


def deals_terminal(domain: Domain, analysis: Analysis, console: "Console", behind: Behind = NOTHING_BEHIND) -> None:
    """Print the page to the console, at its width; names of the file are never read as markup."""
    sheet_terminal(deals_sheet(domain, analysis, behind), console)


def deals_markdown(domain: Domain, analysis: Analysis, behind: Behind = NOTHING_BEHIND) -> str:
    return sheet_markdown(deals_sheet(domain, analysis, behind))


def deals_page(domain: Domain, analysis: Analysis, behind: Behind = NOTHING_BEHIND) -> str:
    """One self-contained HTML page: no script, no request to anywhere."""
    return sheet_page(deals_sheet(domain, analysis, behind))


def deals_svg(domain: Domain, analysis: Analysis) -> str | None:
    """The drawings of the page, one below the other; None where there is nothing to draw."""
    shown = roster(domain, analysis)
    found = (*drawings.frontier(domain, analysis, shown), *drawings.accepted(domain, uncertain(analysis), shown))
    return stacked([one.svg for one in found]) if found else None
