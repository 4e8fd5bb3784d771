"""Words as the patterns of this room see them: small, plain letters, and the way back to where they stand."""

import re
from functools import lru_cache

from summitry.records import Span
from summitry.resolve.what.issues import LONGEST


def plain(text: str) -> str:
    """The beginning of ``text`` in small letters, with plain apostrophes and hyphens and no quotation marks."""
    text = re.sub(r"[’‘ʼ]", "'", text[:LONGEST].lower())
    return " ".join(re.sub(r"[‐‑]", "-", re.sub(r"[\"“”«»]|(?<!\w)'|'(?!\w)", "", text)).split())


@lru_cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Alternatives stand on lines of their own or between spaced bars; neither the spaces nor the lines are matched."""
    return re.compile(re.sub(r" ?\| ", "|", re.sub(r"\s*\n\s*", "", pattern.strip())))


def placed(text: str, found: Span) -> Span:
    """Where in ``text`` the words stand that a pattern found in ``plain(text)``: whole words, without what closes them."""
    words = [word for word in re.finditer(r"\S+", text[:LONGEST]) if plain(word[0])]
    said = plain(text)
    first = said.count(" ", 0, found.start + 1)
    last = said.count(" ", 0, max(found.end - 1, found.start + 1))
    start, end = words[first].start(), words[last].end()
    return Span(start, start + len(text[start:end].rstrip('.,;:!?"”“’»)')))
