"""The few shapes that the drawings are made of, as text: SVG 1.1, the same bytes for the same numbers.

Text and marks take their colours from a style that follows light, dark and print; nothing is told by colour alone.
"""

import re
from collections.abc import Iterable, Sequence
from html import escape
from unicodedata import east_asian_width

from summitry.plain import plain

SIZE = 14  # of letters, in the units of the drawing
LETTER = 8.6  # what a letter takes at most on the average, in the same units; twice that in wide scripts
STYLE = """\
.plot{font:14px system-ui,-apple-system,"Segoe UI",Arial,"Liberation Sans",sans-serif}
.plot .paper{fill:#fffefb}
.plot text{fill:#1c1b19;stroke:#fffefb;stroke-width:3px;paint-order:stroke}.plot .soft{fill:#5c5850}.plot .bold{font-weight:600}
.plot line,.plot polyline{fill:none;stroke:#1c1b19}.plot .rule{stroke:#d0cabd}.plot .many{stroke:#a39c8c;stroke-width:.8}
.plot .least{stroke:#98201a;stroke-dasharray:6 4;stroke-width:1.5}.plot .lead{stroke:#8a8478;stroke-width:.8}
.plot .dot{fill:#fffefb;stroke:#5c5850}.plot .mark{fill:#23557d;stroke:#fffefb;stroke-width:1.5}
.plot .strong{stroke:#23557d;stroke-width:2.2}.plot .bar{fill:#8fb0cb}.plot .all{fill:#23557d}
@media (prefers-color-scheme:dark){
.plot .paper{fill:#17181a}.plot text{fill:#e9e6df;stroke:#17181a}.plot .soft{fill:#b3aea3}
.plot line,.plot polyline{stroke:#e9e6df}.plot .rule{stroke:#3f4042}.plot .many{stroke:#77736a}
.plot .least{stroke:#f09a80}.plot .lead{stroke:#8d897f}
.plot .dot{fill:#17181a;stroke:#b3aea3}.plot .mark{fill:#8fc1ea;stroke:#17181a}
.plot .strong{stroke:#8fc1ea}.plot .bar{fill:#3f617c}.plot .all{fill:#8fc1ea}}
@media print{
.plot .paper{fill:#fff}.plot text,.plot .soft{fill:#000;stroke:#fff}.plot line,.plot polyline{stroke:#000}.plot .rule{stroke:#ccc}
.plot .many{stroke:#999}.plot .dot{fill:#fff;stroke:#555}.plot .mark{fill:#000;stroke:#fff}.plot .strong{stroke:#000}
.plot .bar{fill:#bbb}.plot .all{fill:#555}}
"""


def decimal(value: float) -> str:
    """One decimal, and no zero with a sign."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def text(x: float, y: float, words: str, style: str = "", anchor: str = "start") -> str:
    kind = f' class="{style}"' if style else ""
    where = "" if anchor == "start" else f' text-anchor="{anchor}"'
    return f'<text x="{decimal(x)}" y="{decimal(y)}"{kind}{where}>{escape(plain(words))}</text>'


def line(x: float, y: float, to_x: float, to_y: float, style: str = "") -> str:
    kind = f' class="{style}"' if style else ""
    return f'<line x1="{decimal(x)}" y1="{decimal(y)}" x2="{decimal(to_x)}" y2="{decimal(to_y)}"{kind}/>'


def path(points: Iterable[tuple[float, float]], style: str, dashes: str = "") -> str:
    pairs = " ".join(f"{decimal(x)},{decimal(y)}" for x, y in points)
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<polyline class="{style}" points="{pairs}"{dashed}/>'


def circle(x: float, y: float, radius: float, style: str) -> str:
    return f'<circle class="{style}" cx="{decimal(x)}" cy="{decimal(y)}" r="{decimal(radius)}"/>'


def box(x: float, y: float, width: float, height: float, style: str) -> str:
    size = f'width="{decimal(width)}" height="{decimal(height)}"'
    return f'<rect class="{style}" x="{decimal(x)}" y="{decimal(y)}" {size}/>'


def drawing(name: str, width: float, height: float, title: str, about: str, parts: Iterable[str]) -> str:
    """A whole drawing; ``name`` keeps its ids apart from those of others on one page."""
    head = (
        f'<svg class="plot" xmlns="http://www.w3.org/2000/svg" width="{decimal(width)}" height="{decimal(height)}"'
        f' viewBox="0 0 {decimal(width)} {decimal(height)}" role="img" aria-labelledby="{name}-title {name}-about">'
    )
    told = f'<title id="{name}-title">{escape(plain(title))}</title>\n<desc id="{name}-about">{escape(plain(about))}</desc>'
    return "\n".join((head, told, f"<style>\n{STYLE}</style>", box(0, 0, width, height, "paper"), *parts, "</svg>"))


def room(words: str) -> float:
    """What the words take on a line, rather too much than too little."""
    return sum(LETTER * (2 if east_asian_width(letter) in "WF" else 1) for letter in words)


def cut(words: str, width: float) -> str:
    """The words as far as they fit."""
    shown = plain(words)
    if room(shown) <= width:
        return shown
    while shown and room(shown + "…") > width:
        shown = shown[:-1]
    return shown.rstrip() + "…"


SIZED = re.compile(r'width="([\d.]+)" height="([\d.]+)"')


def stacked(drawings: Sequence[str]) -> str:
    """One below the other in one file; a single one as it is."""
    if len(drawings) == 1:
        return drawings[0] + "\n"
    sizes = [(float(found[1]), float(found[2])) for one in drawings if (found := SIZED.search(one))]
    tops = [sum(height for _, height in sizes[:n]) for n in range(len(sizes))]
    width, height = max(width for width, _ in sizes), sum(height for _, height in sizes)
    parts = [one.replace("<svg ", f'<svg y="{decimal(top)}" ', 1) for one, top in zip(drawings, tops, strict=True)]
    size = f'width="{decimal(width)}" height="{decimal(height)}" viewBox="0 0 {decimal(width)} {decimal(height)}"'
    return "\n".join((f'<svg xmlns="http://www.w3.org/2000/svg" {size}>', *parts, "</svg>")) + "\n"
