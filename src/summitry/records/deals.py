"""What follows from a table."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RedLine:
    """What one party's red line rules out on one issue, and the statements that draw it."""

    party: str
    issue: str
    options: tuple[str, ...]
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DealSpace:
    """What red lines leave of all packages (one option an issue). Counts are exact.

    ``open`` lists for each issue the options that survive; ``blocked`` the issues where none does; ``corrections`` the
    smallest sets of red lines to give up for any package to survive (minimal correction sets), empty where none is
    needed; ``undecided`` the cells (party, issue) that nobody has spoken to.
    """

    packages: int
    surviving: tuple[tuple[str, int], ...]
    together: int
    red_lines: tuple[RedLine, ...]
    open: tuple[tuple[str, tuple[str, ...]], ...]
    blocked: tuple[str, ...]
    corrections: tuple[tuple[RedLine, ...], ...]
    undecided: tuple[tuple[str, str], ...]
