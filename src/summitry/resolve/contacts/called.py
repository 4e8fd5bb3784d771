"""Names that are one: "the Alliance" of the Northern Trade Alliance, "Norlandic" envoys of Norland."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from summitry.records import Document
from summitry.resolve.who.gazetteer import party_of

LONG = re.compile(r"\b[Tt]he ((?:[A-Z]\w+ ){1,4}([A-Z]\w{3,}))\b(?!['’-]?\w| [A-Z])")
SHORT = re.compile(r"\b[Tt]he ([A-Z]\w{3,})\b(?! [A-Z]|-)")
ENDINGS = ("n", "an", "ian", "ic", "ish", "ese", "er")
LEAST = 4  # letters of a name that an adjective is made of


def called(documents: Iterable[Document], proper: frozenset[str]) -> Mapping[str, str]:
    """The full name for each short form and adjective that means one name of the coverage; ``proper`` are the words
    that it writes with a capital inside a sentence."""
    longer: defaultdict[str, set[str]] = defaultdict(set)
    short: set[str] = set()
    for document in documents:
        for line in document.body:
            for match in LONG.finditer(document.text, line.start, line.end):
                longer[match[2]].add(match[1])
            short.update(m[1] for m in SHORT.finditer(document.text, line.start, line.end))
    tails = {last: min(names) for last, names in longer.items() if len(names) == 1 and last in short}
    adjectives = {word: name for word in proper for name in _made_of(word, proper)}
    return {word: name for word, name in (adjectives | tails).items() if not party_of(word)}


def _made_of(word: str, proper: frozenset[str]) -> list[str]:
    """``Norlandic`` of Norland, ``Karran`` of Karra: the one name that with an ending is the word."""
    stems = {word.removesuffix(end) for end in ENDINGS if word.endswith(end)} & proper
    fitting = [stem for stem in sorted(stems) if len(stem) >= LEAST and (stem[-1] == "a" or word != stem + "n")]
    return fitting if len(fitting) == 1 else []
