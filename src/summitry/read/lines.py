"""The part each line of a text plays: news, or what the page put around it.

A line is judged by its own words first (``boilerplate``), then by its neighbours. What nothing speaks against is body:
losing a sentence is worse than keeping a button.
"""

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from summitry.read.blocks import blocks
from summitry.read.boilerplate import EDGE, list_title
from summitry.read.credits import credit
from summitry.read.cuts import Piece, cut
from summitry.read.language import foreign_script
from summitry.records import Line, LineRole, Span

Pieces = list[Piece]
CLOSED = re.compile(r"(?:[.!?…:;,][\"'”’»)\]]*|[.!?][\"”]?\s\([^()]{1,40}\))$")
STOPPED = re.compile(r"[.!?…][\"'”’»)\]]*$")
BULLET = re.compile(r"^\s*[•·▪◦●■*‣–—-]\s*")
TURN = re.compile(r"[^:]{1,40}:\s")  # "A: Yes" is an answer
QUESTION = 25  # words: after a question no longer than this, a few words may be its answer
SUMMARY = re.compile(
    r"^(?:article )?(?:summary|key (?:points|takeaways|facts)|(?:main|quick) (?:points|takeaways)|takeaways|highlights|"
    r"at a glance|in brief|in short|tl;?dr|the gist)\W*$",
    re.I,
)
SOURCE = re.compile(r"^(?:source|publisher|outlet|publication|via)\W*$", re.I)
ABOUT = re.compile(
    r"\b(?:is|are) (?:an? |the |one of )[^.]{0,80}\b(?:media|newspaper|news (?:agency|site|website|outlet|"
    r"organi[sz]ation|service|portal|platform)|magazine|publication|broadcaster|publisher|reporter|correspondent|journalist|columnist|editor)\b",
)
GLUED_HEADLINE = re.compile(
    r"(?<=[a-zà-ÿ0-9\]’”?!])(?=(?:The|A|An|In|On|At|It|He|She|They|We|After|As|But|This|[A-Z]{4,}(?:,| \())\b)"
)


def lines(text: str, title: str | None = None, outlet: str | None = None) -> tuple[Line, ...]:
    """Every non-empty line of ``text`` (or piece of one, where it was cut) with its role, in order."""
    pieces = [piece for line in blocks(text) for piece in cut(text, line)]
    for step in (_foreign, _source, _summary, _credits):
        pieces = step(pieces)
    pieces = _headline(pieces, title)
    for step in (_doubled, _menus, _headings):
        pieces = step(pieces)
    pieces = _tail(pieces, outlet)
    if not any(piece.role is None for piece in pieces):
        pieces = [replace(p, role=None) if p.role in ("headline", "heading", "summary") else p for p in pieces]
    return tuple(Line(piece.span, piece.role or "body") for piece in pieces)


def _foreign(pieces: Pieces) -> Pieces:
    """A line in another script in an English article belongs to the page."""
    foreign = [i for i, piece in enumerate(pieces) if piece.role is None and foreign_script(piece.words)]
    if sum(len(pieces[i].words) for i in foreign) * 2 > sum(len(p.words) for p in pieces):
        return pieces
    return _marked(pieces, foreign, "banner")


def _credits(pieces: Pieces) -> Pieces:
    return [replace(p, role=found.role) if p.role is None and (found := credit(p.words)) else p for p in pieces]


def _headline(pieces: Pieces, title: str | None) -> Pieces:
    """The first line that could be news, where it reads like a headline and news follows it."""
    named = next((i for i, p in enumerate(pieces[:12]) if title and _same(p.words, title)), None)
    open_ = [i for i, piece in enumerate(pieces) if piece.role is None and not _label(piece.words, 2)]
    if (
        named is None
        and len(open_) > 1
        and not _turn(pieces, open_[0])
        and _headline_like(pieces[open_[0]].words, pieces[open_[1]].words)
    ):
        named = open_[0]
    if named is None:
        return _unglued(pieces, open_[0], title) if open_ else pieces
    repeats = [i for i, p in enumerate(pieces) if i > named and _same(p.words, pieces[named].words)]
    return _marked(_marked(pieces, [named], "headline"), repeats, "duplicate")


def _turn(pieces: Pieces, at: int) -> bool:
    """Whether the line is a turn of a transcript: its label ("Q:") stands before other lines too."""
    label = TURN.match(pieces[at].words)
    return label is not None and any(piece.words.startswith(label[0]) for piece in pieces[at + 1 :])


def _headline_like(words: str, following: str) -> bool:
    if BULLET.match(words):
        return False
    if CLOSED.search(words) and not words.endswith(("?", "!", "]")):
        return False
    return len(words.split()) <= 25 and not following.rstrip().endswith(":")


def _unglued(pieces: Pieces, at: int, title: str | None) -> Pieces:
    """The first paragraph without the headline that was scraped on to its front."""
    piece = pieces[at]
    end = _glue(piece.words, title)
    if not end:
        return pieces
    rest = piece.words[end:]
    start = piece.span.end - len(rest.lstrip())
    head = Piece(Span(piece.span.start, piece.span.start + end), piece.words[:end], "headline")
    return [*pieces[:at], head, Piece(Span(start, piece.span.end), rest.lstrip()), *pieces[at + 1 :]]


def _glue(words: str, title: str | None) -> int:
    """How many characters of ``words`` are a headline glued to the sentence after it; 0 for none."""
    if title and len(title.split()) > 2 and words.startswith(title) and words[len(title) :].strip()[:1].isupper():
        return len(title)
    found = GLUED_HEADLINE.search(words, 0, 200)
    if not found or not STOPPED.search(words) or re.search(r"[.!]\s|[\"“]", words[: found.start()]):
        return 0
    return found.start() if len(words[: found.start()].split()) >= 3 else 0


def _source(pieces: Pieces) -> Pieces:
    """A line "Source" and the outlet below it."""
    marked: list[int] = []
    for i, piece in enumerate(pieces[:-1]):
        if piece.role is None and SOURCE.match(piece.words) and _label(pieces[i + 1].words, 8):
            marked += [i, i + 1]
    return _marked(pieces, marked, "source")


def _summary(pieces: Pieces) -> Pieces:
    """Bullets under a line "Summary" or its like."""
    marked: list[int] = []
    for i, piece in enumerate(pieces):
        under = bool(marked) and marked[-1] == i - 1 and bool(BULLET.match(piece.words))
        if piece.role is None and (under or SUMMARY.match(EDGE.sub("", piece.words))):
            marked.append(i)
    return _marked(pieces, marked, "summary")


def _doubled(pieces: Pieces) -> Pieces:
    """A line scraped twice running is a caption; a long paragraph met again anywhere is a duplicate."""
    marked = list(pieces)
    seen: set[str] = set()
    for i, piece in enumerate(pieces):
        if piece.role is not None:
            continue
        if i and _doubles(pieces[i - 1], piece):
            caption = _caption_like(piece.words)
            marked[i] = replace(piece, role="caption" if caption else "duplicate")
            marked[i - 1] = replace(marked[i - 1], role="caption") if caption else marked[i - 1]
        elif len(piece.words) >= 80 and not piece.words.endswith(":") and piece.words in seen:
            marked[i] = replace(piece, role="duplicate")
        seen.add(piece.words)
    return marked


def _doubles(first: Piece, second: Piece) -> bool:
    return first.role is None and not second.words.replace(first.words, "").strip()


def _caption_like(words: str) -> bool:
    return len(words.split()) <= 60 and not re.search(r"[\"“”]|\b(?:said|says)\b", words) and not words.endswith(":")


def _menus(pieces: Pieces) -> Pieces:
    """Titles under "Related stories", and runs of four or more bare labels."""
    marked: list[int] = []
    for i, piece in enumerate(pieces):
        listed = i > len(pieces) // 2 and (marked[-1:] == [i - 1] or list_title(pieces[i - 1].words))
        if piece.role is None and listed and not CLOSED.search(piece.words) and len(piece.words.split()) <= 20:
            marked.append(i)
    return _marked(pieces, marked + _label_runs(pieces), "banner")


def _label_runs(pieces: Pieces) -> list[int]:
    runs: list[int] = []
    run: list[int] = []
    listed = _announced(pieces)
    for i, piece in enumerate(pieces):
        if piece.role in (None, "banner") and _label(piece.words, 4) and i not in listed:
            run.append(i)
            continue
        runs += run if len(run) >= 4 else []
        run = []
    return [i for i in runs + (run if len(run) >= 4 else []) if pieces[i].role is None]


def _announced(pieces: Pieces) -> frozenset[int]:
    """The items of lists that a line with a colon announces ("They ask for three things:")."""
    found: list[int] = []
    for i in range(1, len(pieces)):
        above = pieces[i - 1]
        after = (above.role is None and above.words.endswith(":")) or found[-1:] == [i - 1]
        if after and pieces[i].role is None and _label(pieces[i].words, 12):
            found.append(i)
    return frozenset(found)


def _headings(pieces: Pieces) -> Pieces:
    """Short lines without a full stop, met once, between paragraphs; none in a text that never writes full stops."""
    news = [p.words for p in pieces if p.role is None and len(p.words.split()) > 12]
    if sum(bool(STOPPED.search(words)) for words in news) * 2 < len(news):
        return pieces
    met = Counter(piece.words for piece in pieces)
    turns = any(times > 1 and words.isupper() and _label(words, 4) for words, times in met.items())  # a transcript's
    open_ = [i for i, piece in enumerate(pieces) if piece.role is None]
    announced = _announced(pieces)
    found = [
        i
        for i, following in pairwise(open_)
        if met[pieces[i].words] == 1
        and not (turns and pieces[i].words.isupper())
        and _heads(pieces[i].words, pieces[following].words)
        if i not in announced and not (i and _asks(pieces[i - 1]))
    ]
    return _marked(pieces, found, "heading")


def _heads(words: str, following: str) -> bool:
    if re.match(r"#{1,6}\s", words):
        return True
    quoted = re.match(r"[\"“].*[\"”]$", words) is not None
    paragraph = len(following.split()) > 12 or re.search(r"[.!?…:][\"'”’)]*$", following) is not None
    return _label(words, 12) and not quoted and not TURN.match(words) and paragraph


def _asks(piece: Piece) -> bool:
    return piece.role is None and piece.words.endswith("?") and len(piece.words.split()) <= QUESTION


def _label(words: str, most: int) -> bool:
    """Whether ``words`` are a few words that make no sentence."""
    few = len(words) < 120 and len(words.split()) <= most
    return few and not CLOSED.search(words) and not BULLET.match(words) and not words[:1].islower()


def _tail(pieces: Pieces, outlet: str | None) -> Pieces:
    """From the end upwards: once the publisher has begun to speak of itself, short labels and blurbs are its own."""
    marked: list[int] = []
    for i in range(len(pieces) - 1, -1, -1):
        piece = pieces[i]
        own = outlet is not None and _same(piece.words, outlet)
        if piece.role is None and (
            own or (_signed(pieces, i) and (_label(piece.words, 6) or ABOUT.search(piece.words)))
        ):
            marked.append(i)
        elif piece.role is None:
            break
    return _marked(pieces, marked, "footer")


def _signed(pieces: Pieces, at: int) -> bool:
    """Whether a footer stands beside the line: right below it, or above with nothing but such lines between."""
    below = any(piece.role == "footer" for piece in pieces[at + 1 :])
    return below or (at > 0 and pieces[at - 1].role in ("footer", "byline"))


def _same(words: str, other: str) -> bool:
    return re.sub(r"\W+", " ", words).strip().casefold() == re.sub(r"\W+", " ", other).strip().casefold()


def _marked(pieces: Pieces, indices: list[int], role: LineRole) -> Pieces:
    chosen = set(indices)
    return [replace(piece, role=role) if i in chosen else piece for i, piece in enumerate(pieces)]
