"""Orders over options as an analyst writes them: ``a, b > c > d``, each before the sign better than each behind it.

A comma joins options that no words tell apart. Names that hold a comma or a ``>`` stand in double quotation marks.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

Pair = tuple[str, str]
Pairs = tuple[Pair, ...]
NAME = re.compile(r'\s*+("(?:[^"\\]|\\.)*+"|[^,>"]*+)\s*+([,>]|$)')
PLAIN = re.compile(r'[^,>"]+')


def levels(chain: str) -> list[list[str]]:
    """The options of one chain, best level first. Raises ValueError for a text that is no chain."""
    found: list[list[str]] = [[]]
    at, sign = 0, ","
    while sign:
        match = NAME.match(chain, at)
        if match is None:
            raise ValueError("quotation marks stand inside a name or are not closed")
        if sign == ">":
            found.append([])
        found[-1].append(_name(match[1]))
        at, sign = match.end(), match[2]
    return found


def _name(words: str) -> str:
    if not words.startswith('"'):
        if not words.strip():
            raise ValueError("a name is missing beside a comma or a >")
        return words.strip()
    try:
        name: str = json.loads(words, strict=False)
    except ValueError:
        raise ValueError("a backslash within quotation marks means nothing here unless it is written twice") from None
    return name


def pairs(chains: Iterable[str], options: Sequence[str]) -> Pairs:
    """All pairs that the chains say, none that follows from others, in the order of the options."""
    direct = {
        (better, worse)
        for chain in chains
        for above, below in pairwise(levels(chain))
        for better in above
        for worse in below
    }
    return reduced(direct, options)


def reduced(better: Iterable[Pair], options: Sequence[str]) -> Pairs:
    """The pairs without those that follow from others (the transitive reduction), in the order of the options."""
    place = {name: number for number, name in enumerate(options)}
    direct = sorted(set(better), key=lambda pair: (place[pair[0]], place[pair[1]]))
    below = {name: {worse for one, worse in direct if one == name} for name in options}
    return tuple((one, worse) for one, worse in direct if not _follows(one, worse, below))


def _follows(one: str, worse: str, below: dict[str, set[str]]) -> bool:
    """Whether another way than the direct one leads down from the one to the other."""
    seen, ahead = {worse}, [name for name in below[one] if name != worse]
    while ahead:
        name = ahead.pop()
        if worse in below[name]:
            return True
        ahead += [lower for lower in below[name] if lower not in seen]
        seen |= below[name]
    return False


def cycle(better: Iterable[Pair]) -> list[str]:
    """Options of which each is better than the next, and the last is the first; none where there is no such ring."""
    below: dict[str, list[str]] = {}
    for one, worse in sorted(set(better)):
        below.setdefault(one, []).append(worse)
        below.setdefault(worse, [])
    left = dict(below)
    while ends := [name for name, lower in left.items() if not any(one in left for one in lower)]:
        for name in ends:
            del left[name]
    return _ring(left) if left else []


def _ring(left: dict[str, list[str]]) -> list[str]:
    """Each option that is left leads to another that is left: going on long enough comes round."""
    way = [min(left)]
    while way[-1] not in way[:-1]:
        way.append(next(lower for lower in left[way[-1]] if lower in left))
    return way[way.index(way[-1]) :]


def chains(better: Pairs, options: Sequence[str]) -> list[str]:
    """The pairs as chains, as few as say just these: options with the same betters share a level."""
    below: dict[tuple[str, ...], list[str]] = {}
    for worse in options:
        if above := tuple(one for one in options if (one, worse) in better):
            below.setdefault(above, []).append(worse)
    continued = {tuple(level) for level in below.values()}
    starts = [above for above in below if above not in continued]
    return [" > ".join(map(_level, _down(start, below))) for start in starts]


def _down(start: tuple[str, ...], below: dict[tuple[str, ...], list[str]]) -> Iterator[tuple[str, ...]]:
    level = start
    yield level
    while level in below:
        level = tuple(below[level])
        yield level


def _level(names: Iterable[str]) -> str:
    return ", ".join(name if PLAIN.fullmatch(name) and name == name.strip() else json.dumps(name) for name in names)
