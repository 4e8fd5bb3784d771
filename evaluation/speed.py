"""``python -m evaluation.speed`` (``make bench``): articles of 600 words a second through finding and resolving, and the memory taken.

Seconds depend on the machine; the ratios say where they go.
"""

import resource
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from evaluation.attribution import as_document
from evaluation.markup import documents
from summitry.agenda import load
from summitry.find import find
from summitry.negotiation import AT_ONCE
from summitry.records import Document
from summitry.resolve import resolve

WORDS, ARTICLES, TIMES = 600, 30, 3
OWN = Path(__file__).parent / "attributions"


def articles() -> list[Document]:
    """The project's own articles, laid end to end and cut into pieces of 600 words at paragraphs."""
    made: list[list[str]] = [[]]
    for article in documents(OWN) * 2:
        for paragraph in article.text.splitlines():
            if sum(len(p.split()) for p in made[-1]) >= WORDS:
                made.append([])
            made[-1].append(paragraph)
    return [as_document(f"{at:03d}.txt", "\n".join(lines)) for at, lines in enumerate(made[:ARTICLES])]


def _best(work: Callable[[], object]) -> float:
    times = []
    for _ in range(TIMES):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return min(times)


def main() -> None:
    read = articles()
    agenda = load("peace")
    found = {d.name: find(d) for d in read}
    with ThreadPoolExecutor(AT_ONCE) as readers:
        finding = _best(lambda: list(readers.map(find, read)))
    resolving = _best(lambda: resolve(read, found, agenda))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(read)} articles of {WORDS} words, best of {TIMES}")
    print(f"find + resolve    {len(read) / (finding + resolving):6.1f} articles a second")
    print(f"find              {finding / (finding + resolving):6.2f} of that time")
    print(f"resolve           {resolving / (finding + resolving):6.2f}")
    print(f"peak memory       {peak:6.0f} MiB")


if __name__ == "__main__":
    main()
