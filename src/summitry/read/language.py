"""Whether a text is English, the one language that is read."""

import re

COMMON = frozenset(
    "the of and to in a that for is on with as was by it at from be are has have had not but his he said an this which "
    "they their we who will would been were or its i you our if there what about more".split()
)
WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 20_000  # characters decided on
SHORT = 25  # words: fewer are too few to decide on


def other_language(text: str) -> str | None:
    """The ISO 639 code of the language of ``text`` where it is surely not English."""
    sample = text[:SAMPLE]
    words = WORD.findall(sample.lower())
    if foreign_script(sample):
        return _classified(sample) if _letters(sample) >= SHORT else None
    if len(words) < SHORT or sum(word in COMMON for word in words) * 5 >= len(words):
        return None
    code = _classified(sample)
    return None if code in ("en", "pcm", "sco") else code


def foreign_script(text: str) -> bool:
    """Whether most letters of ``text`` belong to another script than Latin."""
    letters = [char for char in text if char.isalpha()]
    return sum(char >= "\u0250" and not "\u1e00" <= char <= "\u1eff" for char in letters) * 2 > len(letters)


def _letters(text: str) -> int:
    return sum(char.isalpha() for char in text)


def _classified(text: str) -> str:
    import py3langid

    code, _ = py3langid.classify(text)
    return str(code)
