"""What a suggestion is called: its title, its name, and the wordings it was met in."""

import math
import re
from collections import defaultdict

from summitry.suggest.general import general
from summitry.suggest.nuclei import Nucleus
from summitry.suggest.phrases import Phrase
from summitry.suggest.words import kind, known

FEWEST = 0.2  # weight of a wording: one telling by the writer
MOST_PHRASES = 8
# Heads that tell how far a question has come and not what it is: "pay offer", "hostage release deal".
COURSE = frozenset(
    "offer proposal demand request talks negotiation deal package dispute issue question row problem target agreement "
    "measure increase".split()
)
LONGEST_NAME = 40


def wordings(group: tuple[Nucleus, ...]) -> list[str]:
    """The wordings met more than once or by a party, the most used first."""
    weights: dict[str, float] = defaultdict(float)
    for nucleus in group:
        for phrase, weight in nucleus.phrases.items():
            text = _stripped(phrase).text
            weights[text] = max(weights[text], weight)
    ordered = sorted(weights, key=lambda text: (-weights[text], text))
    return [text for at, text in enumerate(ordered) if at == 0 or weights[text] >= FEWEST][:MOST_PHRASES]


def _stripped(phrase: Phrase) -> Phrase:
    """Without what only sets one mention apart from others ("new", "further")."""
    words = list(phrase.words)
    while len(words) > 1 and _says_little(words[0]):
        del words[0]
    return Phrase(tuple(words), phrase.of)


def _says_little(word: str) -> bool:
    return general(word) or word[0].isdigit() or re.search(r"['’]s?$|[^i]ly$", word) is not None


def title(lead: Nucleus) -> str:
    """The phrase that says most: frequent, and longer than one word where that is as usual (C-value, Frantzi et al. 2000)."""
    weights: dict[str, float] = defaultdict(float)
    for phrase, weight in lead.phrases.items():
        told = _heart(_stripped(phrase))
        weights[told.text] += weight * math.log2(1 + min(3, len(told.content)))
    return min(weights, key=lambda text: (-weights[text], text))


def _heart(phrase: Phrase) -> Phrase:
    """Without what any question has: "potential value of cable assets" is about cable assets, "pay offer" about pay."""
    if phrase.of:
        return phrase if any(map(_names, phrase.words)) else _heart(_stripped(Phrase(phrase.of)))
    words = phrase.words
    while len(words) > 1 and COURSE & {words[-1], words[-1].removesuffix("s")} and _names(words[-2]):
        words = words[:-1]
    return Phrase(words)


def _names(word: str) -> bool:
    """Whether the word alone tells what is at stake: a noun that is no word of any negotiation."""
    return known(word) or (kind(word) == "noun" and "-" not in word and not general(word))


def slug(title: str) -> str:
    words = re.findall(r"[a-z0-9]+", title.lower().replace("'s", "").replace("’s", ""))
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word
        if len(longer) > LONGEST_NAME:
            break
        slug = longer
    return slug
