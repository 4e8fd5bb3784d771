"""``python -m evaluation.copies`` (in ``make bench``): how surely and how quickly copies are found.

The articles are made, not collected: words drawn by Zipf's law, by topic, in sentences, with the turns of phrase and the
background sentence that articles on one subject share. Every draw is seeded.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from random import Random
from typing import TypeVar

from summitry.records import Document, Line, Repeat, Span, Statement
from summitry.resolve.copies import fold_documents, fold_passages, fold_statements

T = TypeVar("T")
ARTICLES, LENGTH = 20_000, 120  # words
COPIES, CHANGED, TAIL = 2_000, 0.05, 20
FEWER = 2_000  # articles for passages and statements
VOCABULARY, TOPICS, OF_TOPIC = 30_000, 40, 200
PHRASES = ("told reporters on the sidelines of", "according to two people who know of", "in a joint statement after")
SYLLABLES = tuple(c + v for c in "bdfgklmnprstvz" for v in ("a", "e", "i", "o", "u", "an", "er", "is"))


class Writer:
    """Draws sentences: each topic has words of its own, and a sentence of background."""

    def __init__(self, seed: int) -> None:
        self.draw = Random(seed)  # noqa: S311
        self.words = ["".join(self.draw.choices(SYLLABLES, k=1 + at % 4)) for at in range(VOCABULARY)]
        self.weights = list(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))
        self.topics = [self.draw.sample(self.words, OF_TOPIC) for _ in range(TOPICS)]
        self.background = [self.sentence(topic, 18) for topic in self.topics]

    def sentence(self, topic: Sequence[str], length: int) -> list[str]:
        words = self.draw.choices(self.words, cum_weights=self.weights, k=length)
        for at in self.draw.sample(range(length), length // 4):
            words[at] = self.draw.choice(topic)
        return [words[0].title(), *words[1:-1], words[-1] + "."]

    def article(self, length: int) -> list[str]:
        """So many words: a third of the articles have the background of their topic, all a turn of phrase."""
        subject = self.draw.randrange(TOPICS)
        made = self.draw.choice(PHRASES).split()
        made += self.background[subject] if self.draw.random() < 1 / 3 else []
        while len(made) < length:
            made += self.sentence(self.topics[subject], self.draw.randint(8, 24))
        return made[:length]

    def edited(self, words: Sequence[str]) -> list[str]:
        made = list(words)
        for at in self.draw.sample(range(len(made)), round(CHANGED * len(made))):
            made[at] = self.draw.choice(self.words)
        return made + self.article(TAIL)

    def excerpt(self, words: Sequence[str]) -> list[str]:
        start = self.draw.randrange(len(words) - len(words) // 3)
        return list(words[start : start + len(words) // 3])

    def around(self, excerpt: Sequence[str]) -> list[str]:
        """The excerpt within an article of its own, which is as long as any."""
        own = self.article(LENGTH)
        at = self.draw.randrange(len(own))
        return [*own[:at], *excerpt, *own[at:]]


def document(name: str, words: Sequence[str], day: int) -> Document:
    text = " ".join(words)
    return Document(name, name, text, (Line(Span(0, len(text)), "body"),), published=f"2024-05-{day:02d}")


def coverage(articles: int, copies: int) -> list[Document]:
    """``a`` are articles, ``e`` edited copies, ``c`` cuts of a third, ``x`` articles with such a cut inside."""
    writer = Writer(1997)
    first = [writer.article(LENGTH) for _ in range(articles - 3 * copies)]
    made = [document(f"a{at:05d}", words, 1) for at, words in enumerate(first)]
    made += [document(f"e{at:05d}", writer.edited(first[at]), 2) for at in range(copies)]
    made += [document(f"c{at:05d}", writer.excerpt(first[at]), 2) for at in range(copies)]
    made += [document(f"x{at:05d}", writer.around(writer.excerpt(first[at])), 2) for at in range(copies)]
    return made


def timed(work: Callable[[], T]) -> tuple[T, float]:
    began = time.perf_counter()
    return work(), time.perf_counter() - began


def share(found: Sequence[Document], kind: str) -> float:
    """Of the documents of a kind, how many are copies of the article they were made of."""
    of_kind = [d for d in found if d.name[0] == kind]
    return sum(d.copy_of == f"a{d.name[1:]}" for d in of_kind) / len(of_kind)


def false(found: Sequence[Document]) -> int:
    return sum(d.copy_of is not None and (d.name[0] in "ax" or d.copy_of != f"a{d.name[1:]}") for d in found)


def held(repeats: Sequence[Repeat], copies: int) -> float:
    """Of the articles with a cut inside, how many have it as a passage of the article it was cut from."""
    told = {r.document for r in repeats if r.document[0] == "x" and r.of == f"a{r.document[1:]}"}
    return len(told) / copies


def minhash(documents: Sequence[Document]) -> int:
    """What a library's plain pass over the same texts does: signatures of word shingles, candidates by bands."""
    from rensa import RMinHash, RMinHashLSH

    tokens = [d.text.lower().split() for d in documents]
    shingles = [[" ".join(t[at : at + 3]) for at in range(len(t) - 2)] for t in tokens]
    matrix = RMinHash.digest_matrix_from_token_sets(shingles, num_perm=128, seed=1)
    flags = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32).query_duplicate_flags_matrix_one_shot(matrix)
    return sum(flags)


def worst() -> Iterator[tuple[str, list[Document]]]:
    writer = Writer(5)
    one, shared = writer.article(LENGTH), writer.article(LENGTH)
    yield "5,000 identical articles", [document(f"{at:05d}", one, 1) for at in range(5000)]
    yield (
        "5,000 articles that share a long paragraph",
        [document(f"{at:05d}", shared + writer.article(LENGTH), 1) for at in range(5000)],
    )
    yield "one article of 5 MB", [document("long", writer.article(800_000), 1), document("short", one, 2)]


def said(documents: Sequence[Document]) -> list[Statement]:
    """Each sentence of each article as a statement of one of fifty speakers."""
    made = []
    for d in documents:
        ends = [at + 1 for at, mark in enumerate(d.text) if mark == "."]
        for start, end in zip([0, *ends], ends, strict=False):
            who = f"Speaker {start % 50}"
            made.append(
                Statement(
                    f"{d.name}-{start}",
                    d.name,
                    start,
                    end,
                    d.text[start:end],
                    who,
                    who,
                    (),
                    "party",
                    "direct",
                    "report",
                )
            )
    return made


def main() -> None:
    read = coverage(ARTICLES, COPIES)
    used = time.process_time()
    found, seconds = timed(lambda: fold_documents(read))
    used = time.process_time() - used
    flagged, library = timed(lambda: minhash(read))
    print(f"{ARTICLES:,} articles of {LENGTH} words, {COPIES:,} copies of each kind")
    print(f"fold_documents    {seconds:6.2f} s by the clock, {used:.2f} s of one processor")
    print(f"edited copies     {share(found, 'e'):6.3f} found ({CHANGED:.0%} of words changed, {TAIL} added)")
    print(f"cuts of a third   {share(found, 'c'):6.3f} found")
    print(f"false copies      {false(found):6d} of {sum(d.copy_of is not None for d in found):,}")
    print(
        f"MinHash alone     {library:6.2f} s, {flagged:,} flagged: the fold takes {seconds / library:.1f} times as long"
    )
    repeats, seconds = timed(lambda: fold_passages(found))
    print(f"fold_passages     {seconds:6.2f} s, {held(repeats, COPIES):.3f} of the cuts inside articles found")
    fewer = coverage(FEWER, FEWER // 10)
    folded, seconds = timed(lambda: fold_documents(fewer))
    _, passages = timed(lambda: fold_passages(folded))
    statements = said(fewer)
    _, spoken = timed(lambda: fold_statements(statements, fewer))
    print(
        f"{FEWER:,} articles: documents {seconds:.2f} s, passages {passages:.2f} s, {len(statements):,} statements {spoken:.2f} s"
    )
    for what, documents in worst():
        folded, seconds = timed(lambda documents=documents: fold_documents(documents))  # type: ignore[misc]
        _, passages = timed(lambda folded=folded: fold_passages(folded))  # type: ignore[misc]
        print(f"{what}: documents {seconds:.2f} s, passages {passages:.2f} s")


if __name__ == "__main__":
    main()
