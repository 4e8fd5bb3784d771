"""``python -m evaluation.speed`` (``make bench``): articles of 600 words a second from words to table, and the memory taken.

One pass over texts that no run has seen, so that nothing remembered of a text helps; a few others go first, to load the weights and
the tables once. Seconds depend on the machine and on what else it does; the shares say where they go.
"""

import resource
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

from evaluation.attribution import as_document
from evaluation.markup import documents
from summitry.agenda import load
from summitry.find import find
from summitry.negotiation import AT_ONCE
from summitry.records import Document
from summitry.resolve import resolve
from summitry.table import lay

WORDS, ARTICLES, FIRST = 600, 60, 4
WRITTEN = Path(__file__).parent.parent / "train" / "coverage"


def articles() -> list[Document]:
    """Articles written for the project, laid end to end and cut into pieces of 600 words at paragraphs; no text comes twice."""
    made: list[list[str]] = [[]]
    for paragraph in (line for article in documents(WRITTEN) for line in article.text.splitlines()):
        if sum(len(p.split()) for p in made[-1]) >= WORDS:
            made.append([])
        made[-1].append(paragraph)
    return [as_document(f"{at:03d}.txt", "\n".join(lines)) for at, lines in enumerate(made[: FIRST + ARTICLES])]


def passed(read: Sequence[Document]) -> tuple[tuple[float, ...], float]:
    """Seconds of finding, of resolving and of laying the table in one pass, and processor seconds of all."""
    agenda, worked, at = load("peace"), time.process_time(), [time.perf_counter()]
    with ThreadPoolExecutor(AT_ONCE) as readers:
        found = dict(zip([d.name for d in read], readers.map(find, read), strict=True))
    at.append(time.perf_counter())
    entries = resolve(read, found, agenda)
    at.append(time.perf_counter())
    lay(entries, agenda)
    at.append(time.perf_counter())
    return tuple(end - start for start, end in pairwise(at)), time.process_time() - worked


def main() -> None:
    read = articles()
    passed(read[:FIRST])
    steps, worked = passed(read[FIRST:])
    many, taken = len(read) - FIRST, sum(steps)
    print(f"{many} articles of {WORDS} words, each read once")
    print(f"all               {many / taken:6.1f} articles a second")
    for name, seconds in zip(("find", "resolve", "table"), steps, strict=True):
        print(f"{name:10}        {seconds / taken:6.2f} of that time")
    print(f"processor         {worked / many:6.2f} seconds an article")
    print(f"peak memory       {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:6.0f} MiB")


if __name__ == "__main__":
    main()
