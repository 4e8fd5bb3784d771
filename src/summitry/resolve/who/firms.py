"""Companies that no "Ltd" or "Group" marks: names whose first word has a board, a chief executive or shareholders."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from summitry.records import Document
from summitry.resolve.who.naming import names

HAS = re.compile(
    r"(?<![\w’'-])([A-Z][\w&-]+)(?:['’]s)?\s+(?:board|chief\s+executive|chief\s+financial|finance\s+director|chair|chairman|chairwoman|"
    r"CEO|CFO|shareholders|shares|stock|management)\b"
)
LONGEST = 4  # words of a company's name


def firms(documents: Iterable[Document]) -> Iterator[tuple[str, str]]:
    """(short, full): "Oxley" where "Oxley's board" stands, and "Oxley Paper", the one longer name that begins so and whose
    last word, unlike a surname, never stands alone."""
    by_document = [
        (d, {m[1] for line in d.body for m in HAS.finditer(d.text, line.start, line.end)}) for d in documents
    ]
    short = {name for _, found in by_document for name in found}
    written = {
        n.span.of(d.text)
        for d, found in by_document
        if found
        for line in d.body
        for n in names(d.text, line.start, line.end)
    }
    alone = {name for name in written if " " not in name}
    begins: dict[str, list[str]] = defaultdict(list)
    for name in sorted(written):
        if 1 < len(name.split()) < LONGEST and name.split()[-1] not in alone:
            begins[name.split()[0]].append(name)
    yield from ((first, begins[first][0]) for first in sorted(short) if len(begins[first]) == 1)
