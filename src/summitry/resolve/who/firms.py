"""Companies that no "Ltd" or "Group" marks: names whose first word has a board, a chief executive or shareholders."""

import re
from collections.abc import Iterable, Iterator

from summitry.records import Document
from summitry.resolve.who.naming import names

HAS = re.compile(
    r"(?<![\w’'-])([A-Z][\w&-]+)(?:['’]s)?\s+(?:board|chief\s+executive|chief\s+financial|finance\s+director|chair|chairman|chairwoman|"
    r"CEO|CFO|shareholders|shares|stock|management)\b"
)


def firms(documents: Iterable[Document]) -> Iterator[tuple[str, str]]:
    """(short, full): "Oxley" where "Oxley's board" stands, and "Oxley Paper", the one longer name that begins so and whose
    last word, unlike a surname, never stands alone."""
    everything = list(documents)
    short = {m[1] for d in everything for line in d.body for m in HAS.finditer(d.text, line.start, line.end)}
    if not short:
        return
    written = {n.span.of(d.text) for d in everything for line in d.body for n in names(d.text, line.start, line.end)}
    alone = {name for name in written if " " not in name}
    for first in sorted(short):
        full = [n for n in written if n.split()[0] == first and 1 < len(n.split()) < 4 and n.split()[-1] not in alone]
        if len(full) == 1:
            yield first, full[0]
