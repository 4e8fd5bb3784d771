"""What the tags of words alone say, without anchors: for corpora that do not tell which parts belong together."""

from collections.abc import Sequence
from itertools import islice

from summitry.find.reader.decode import best_tags, log_softmax
from summitry.find.reader.reading import ROLES, WINDOWS, Network, inputs, padded, spans
from summitry.find.reader.windows import windows
from summitry.find.reader.words import words
from summitry.records import Span


def tagged(network: Network, text: str, paragraphs: Sequence[Sequence[Span]]) -> tuple[tuple[Span, ...], ...]:
    """Sources, cues and contents as the tags alone have them, not saying which belong together."""
    read = words(text, paragraphs)
    found: tuple[list[Span], ...] = tuple([] for _ in ROLES)
    todo = windows(read)
    while group := tuple(islice(todo, WINDOWS)):
        given = [inputs(read, window) for window in group]
        _, tags, _ = network.encode(*(padded([g[k] for g in given]) for k in range(3)))
        b, w, r = *tags.shape[:2], len(ROLES)
        rows = log_softmax(tags[..., : 3 * r].reshape(b, w, r, 3)).transpose(0, 2, 1, 3).reshape(b * r, w, 3)
        for window, roles in zip(group, best_tags(rows).reshape(b, r, w), strict=True):
            own = read.spans[window.own].start
            for role, row in enumerate(roles):
                found[role].extend(span for span in spans(read, window, row) if span.start >= own)
    return tuple(map(tuple, found))
