"""``python -m train.background``: counts the words of the training articles for ``suggest/background.txt``.

For each word in enough articles: per thousand articles that have it, and whether it is mostly a noun, a verb, both or neither, by the
words around it: "the ... of" makes a noun, "to ..." and "they ..." a verb, "the ... proposal" neither.
"""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from evaluation import markup
from summitry.suggest.words import FUNCTION

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "src/summitry/suggest/background.txt"
FEWEST = 3  # articles
SURELY = 4  # places that show a noun, however often the word is a verb
TOKEN = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*|[^\sA-Za-z]")
BEFORE_VERBS = frozenset(
    "to will would shall should can could may might must not n't they we i he she it you who".split()
)
BEFORE_NOUNS = frozenset("the a an its his her their our my this".split())
HEAD = (
    "# Words of the project's training articles: per thousand articles, and kind (n noun, v verb, b both, o other).\n"
)


def main() -> None:
    texts = [article.text for article in markup.documents(ROOT / "train/coverage")]
    within = Counter(word for text in texts for word in {w.lower() for w in TOKEN.findall(text)} if word.isascii())
    signs: dict[str, Counter[str]] = {"n": Counter(), "v": Counter(), "o": Counter()}
    for text in texts:
        for word, sign in _signs(TOKEN.findall(text)):
            signs[sign][word] += 1
    lines = [
        f"{word} {round(1000 * count / len(texts))} {_kind(word, signs)}"
        for word, count in sorted(within.items())
        if count >= FEWEST and len(word) > 1 and word[0].isalpha()
    ]
    TARGET.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


def _signs(tokens: list[str]) -> Iterator[tuple[str, str]]:
    """Each word between two others, with what its place shows it to be."""
    for first, before, token, after in zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False):
        ended = after.lower() in FUNCTION or not after[0].isalpha()
        if before.lower() in BEFORE_VERBS:
            yield token.lower(), "v"
        elif before.lower() in BEFORE_NOUNS or (first.lower() in BEFORE_NOUNS and before.isalpha() and ended):
            yield token.lower(), "n" if ended else "o"


def _kind(word: str, signs: dict[str, Counter[str]]) -> str:
    """The kind that its places show, together with those of its plural or singular; standing before a noun says little
    against a noun."""
    forms = {word, f"{word}s", word.removesuffix("s")}
    noun, verb, other = (sum(signs[sign][form] for form in sorted(forms)) for sign in "nvo")
    if re.search(r"[^e]ed$|[^eds]eed$", word) or (verb > 4 * noun and noun < SURELY):
        return "v"
    if not noun or other > 4 * noun:
        return "o"
    return "b" if verb > noun / 8 else "n"


if __name__ == "__main__":
    main()
