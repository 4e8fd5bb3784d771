"""The brief: what the coverage says about a negotiation, each claim leading back to words in a source."""

from summitry.brief.compose import compose
from summitry.brief.markdown import markdown
from summitry.brief.page import page
from summitry.brief.record import Brief
from summitry.brief.terminal import terminal

__all__ = ["Brief", "compose", "markdown", "page", "terminal"]
