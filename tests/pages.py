"""Documents for tests: every line that is not empty is news, but where roles are given."""

from itertools import pairwise

from summitry.records import Document, Line, LineRole, Span


def page(
    text: str,
    *roles: LineRole,
    name: str = "a/b.txt",
    title: str | None = None,
    published: str | None = "2024-05-10",
) -> Document:
    """``roles`` are those of the first lines."""
    ends = [-1, *(at for at, letter in enumerate(text) if letter == "\n"), len(text)]
    spans = [Span(before + 1, end) for before, end in pairwise(ends) if text[before + 1 : end].strip()]
    played: list[LineRole] = [*roles, *["body"] * (len(spans) - len(roles))]  # type: ignore[list-item]
    lines = tuple(Line(span, role) for span, role in zip(spans, played, strict=True))
    return Document("x", name, text, lines, title=title, published=published)
