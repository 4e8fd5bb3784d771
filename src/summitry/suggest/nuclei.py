"""What the parties speak of: for each family of words the phrases it makes, who uses it, in how many articles, to what end."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from summitry.find.sentences import sentences
from summitry.records import Act, Document, Entries, LineRole, Statement
from summitry.suggest.general import OBJECTS, general, group
from summitry.suggest.phrases import Phrase, phrases
from summitry.suggest.words import kind, known, rarity, root

# What a statement tells of what is at stake: who asks or refuses more than who reports or judges.
WEIGHT: dict[Act, float] = {
    "demand": 1.0, "reject": 1.0, "red_line": 1.0, "condition": 1.0, "offer": 1.0, "accept": 1.0, "commit": 0.8,
    "threat": 0.8, "agenda": 0.8, "deny": 0.6, "report": 0.4, "assess": 0.4,
}  # fmt: skip
CONTESTED: frozenset[Act] = frozenset(act for act, weight in WEIGHT.items() if weight >= 0.8)
OUTSIDER = 0.5  # of the weight: observers say what the talks are about, but hold no position
KNOWN = 2.5  # how much likelier words are an issue that are one elsewhere
UNSURE = 0.7  # how much less likely words are that are no noun as a rule
TOLD, HEADED = 0.2, 0.4  # the weight of a sentence, and of a heading, that is nobody's statement
READ: frozenset[LineRole] = frozenset({"body", "headline", "heading", "summary"})
MOST_PARTIES, MOST_DOCUMENTS = 4, 5  # more add nothing: the width of the coverage is not the matter's


@dataclass(slots=True)
class Nucleus:
    """One family of words ("automation", "automated"): the heart of a suggestion to be."""

    stem: str
    forms: Counter[str] = field(default_factory=Counter)
    phrases: dict[Phrase, float] = field(default_factory=lambda: defaultdict(float))
    weight: float = 0.0
    beside: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    parties: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)
    statements: dict[str, Statement] = field(default_factory=dict)

    @property
    def word(self) -> str:
        """The form that is met most, the shorter and then the first of two."""
        return min(self.forms, key=lambda form: (-self.forms[form], len(form), form))

    @property
    def score(self) -> float:
        """How much the family is at stake: how much is said of it, how telling its words are, by how many sides it is asked for
        or refused, in how many articles (the C-value of its phrases would count them without asking who says them)."""
        sides = 1 + 0.3 * min(len(self.parties), MOST_PARTIES)
        spread = 1 + 0.2 * min(len(self.documents), MOST_DOCUMENTS)
        return math.log1p(self.weight) * math.pow(_rarity(self.word), 0.7) * sides * spread * _likely(self.word)


def _likely(word: str) -> float:
    if known(word):
        return KNOWN
    return 1 if kind(word) == "noun" else UNSURE


def _rarity(word: str) -> float:
    """That of a word made of two ("working-conditions") is its first one's."""
    first, _, last = word.rpartition("-")
    return rarity(first if first and general(last) else word)


def nuclei(entries: Entries) -> list[Nucleus]:
    """The families that statements and the text around them are about, those most at stake first."""
    speakers = _speakers(entries)
    found: dict[str, Nucleus] = {}
    for text, document, weight, statement in _texts(entries):
        _count(found, text, document, weight, statement, speakers)
    return sorted(found.values(), key=lambda n: (-n.score, n.stem))


def _texts(entries: Entries) -> Iterator[tuple[str, str, float, Statement | None]]:
    """Each text with its document and weight: what is said, then what else the articles tell."""
    said: dict[str, list[Statement]] = defaultdict(list)
    for statement in entries.originals():
        said[statement.document].append(statement)
        weight = WEIGHT[statement.act] * (1 if statement.parties else OUTSIDER)
        yield statement.content, statement.document, weight, statement
    for document in entries.documents:
        if document.copy_of is None:
            for text, weight in _rest(document, said[document.name]):
                yield text, document.name, weight, None


def _rest(document: Document, said: Iterable[Statement]) -> Iterator[tuple[str, float]]:
    """The sentences that hold no statement, with their weight."""
    taken = sorted((s.start, s.end) for s in said)
    at = 0
    for line in document.lines:
        if line.role not in READ:
            continue
        for sentence in sentences(document.text, line.span.start, line.span.end):
            while at < len(taken) and taken[at][1] <= sentence.start:
                at += 1
            if at == len(taken) or taken[at][0] >= sentence.end:
                yield sentence.of(document.text), TOLD if line.role == "body" else HEADED


def _speakers(entries: Entries) -> frozenset[str]:
    """The words by which those who speak are named: they are sides, not issues."""
    named = [name for party in entries.parties for name in (party.name, *party.aliases)]
    named += [s.source for s in entries.statements if s.source]
    named += [person.role for person in entries.persons if person.role]
    return frozenset(word for name in named for word in re.findall(r"[\w-]+", name.lower()))


def _count(
    found: dict[str, Nucleus],
    text: str,
    document: str,
    weight: float,
    statement: Statement | None,
    speakers: frozenset[str],
) -> None:
    seen = set()
    for phrase in phrases(text):
        keys = {root(word): word for word in keywords(phrase, speakers)}
        for key, word in keys.items():
            nucleus = found.setdefault(key, Nucleus(key))
            nucleus.forms[word] += 1
            nucleus.phrases[phrase] += weight
            for other in keys:
                nucleus.beside[other] += weight
            if key not in seen:
                _meet(nucleus, document, weight, statement)
            seen.add(key)


def _meet(nucleus: Nucleus, document: str, weight: float, statement: Statement | None) -> None:
    nucleus.weight += weight
    nucleus.documents.add(document)
    if statement is not None:
        nucleus.statements[statement.id] = statement
        nucleus.parties |= set(statement.parties) if statement.act in CONTESTED else set()


def keywords(phrase: Phrase, speakers: frozenset[str]) -> tuple[str, ...]:
    """The words a phrase may be about: its heads and the nouns before them. A head of any negotiation ("conditions",
    "clause") is about what stands before it: a noun, or what is done there, which makes one word with it ("working-conditions")."""
    found: list[str] = []
    for run in (phrase.words, phrase.of):
        telling = [word for word in run if _telling(word, speakers)]
        found += [word for word in telling if word == run[-1] or kind(word) in ("noun", "both") or "-" in word]
        if telling and not found and telling[-1].endswith("ing") and general(run[-1]):
            found.append(f"{telling[-1]}-{run[-1]}")
    return tuple(dict.fromkeys(found))


def _telling(word: str, speakers: frozenset[str]) -> bool:
    if general(word) or re.search(r"['’]s?$", word) or not word[0].isalpha():
        return False
    return not _named(word, speakers) if group(word) else word in OBJECTS or word not in speakers


def _named(word: str, speakers: frozenset[str]) -> bool:
    return bool({word, f"{word}s", word.removesuffix("s")} & speakers)
