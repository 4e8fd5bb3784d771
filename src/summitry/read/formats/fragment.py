"""The text of a piece of HTML that is an article already: a feed's entry, a mail's body."""

from html.parser import HTMLParser

BLOCKS = frozenset(
    "p div br li ul ol h1 h2 h3 h4 h5 h6 blockquote tr table section article header footer figure hr".split()
)
SILENT = frozenset("script style title template".split())


def fragment_text(html: str) -> str:
    """The words of ``html``, one block a line; text without tags comes back as it is."""
    if "<" not in html and "&" not in html:
        return html.strip()
    words = _Words()
    words.feed(html.replace("<![", "<! ["))  # marked sections are not HTML: the parser stops at unknown ones
    words.close()
    lines = (" ".join(line.split()) for line in "".join(words.words).split("\0"))
    return "\n".join(line for line in lines if line)


class _Words(HTMLParser):
    """Collects text, with a NUL at the edges of blocks, since a line break in HTML is only a space."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in SILENT
        self.words += ["\0"] if tag in BLOCKS else []

    def handle_endtag(self, tag: str) -> None:
        self._silent = max(0, self._silent - (tag in SILENT))
        self.words += ["\0"] if tag in BLOCKS else []

    def handle_data(self, data: str) -> None:
        self.words += [] if self._silent else [data.replace("\0", "")]
