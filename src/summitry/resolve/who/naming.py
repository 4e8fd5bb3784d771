"""Names as this room reads them: titles that are written short or with a hyphen are taken off, "al-" names are in one piece."""

import re
from dataclasses import replace
from itertools import dropwhile

from summitry.find.names import PRESS, Name
from summitry.find.names import names as runs
from summitry.find.nouns import OFFICES
from summitry.records import Span
from summitry.resolve.who.capacity import CIVIL
from summitry.resolve.who.gazetteer import hits

SHORT = frozenset("sen sens rep reps gov lt gen col capt maj adm sgt cmdr rev hon amb pres sec pm mr mrs ms".split())
HONORIFICS = SHORT | frozenset(
    "ayatollah sheikh shaikh cardinal bishop archbishop undersecretary lord lady madam madame monsieur herr frau "
    "señor señora senhor senhora".split()
)
BACKED = re.compile(
    r"[A-Z][\w.]+-(?:aligned|backed|led|supported|controlled|sponsored|allied|based|owned|trained|funded)"
)
CORPORATE = frozenset("ag sa se nv kgaa gmbh ab oy asa oyj spa bv aps pty bhd srl sarl".split())
ARTICLED = re.compile(r" (?:(?:al|el|ul|ad|as|an|ar|at|az)-|(?:al|el) )[A-ZÀ-Þ]\w+(?:-[A-ZÀ-Þ]\w+)?")


def names(text: str, start: int, end: int) -> tuple[Name, ...]:
    """The proper names of ``text[start:end]`` in order."""
    found: list[Name] = []
    for name in runs(text, start, end):
        if found and name.span.start < found[-1].span.end:
            continue  # the "al-Habsi" of "Badr al-Habsi"
        read = _joined(text, name, end)
        bare = _untitled(text, read)
        found += [bare] if bare else []
    return tuple(found)


def _joined(text: str, name: Name, end: int) -> Name:
    """ "Badr al-Habsi", which two runs of capitals make."""
    more = ARTICLED.match(text, name.span.end, end)
    if name.kind in {"person", "other"} and len(name.words) > 1 and name.words[-1].lower() in CORPORATE:
        return replace(name, kind="organisation")
    if name.kind not in {"person", "other"} or not more:
        return name
    span = Span(name.span.start, more.end())
    return Name(span, tuple(span.of(text).split()), "person")


def _untitled(text: str, name: Name) -> Name | None:
    """The name without "Sen.", "Vice-Premier"; None where nothing is left."""
    if not _titles(name.words[0]):
        return name
    words = list(dropwhile(_titles, name.words))
    if not words:
        return None if name.words[0].lower() in SHORT else name  # "Bishop" may be somebody, "Gov" is not
    kind = "other" if len(words) == 1 and name.kind == "person" else name.kind
    start = text.index(words[0], name.span.start + len(name.words[0]))
    return Name(Span(start, name.span.end), tuple(words), kind)


def _titles(word: str) -> bool:
    plain = word.lower().rstrip(".")
    if "-" not in plain:
        return plain in HONORIFICS
    return plain.split("-")[0] in OFFICES | {"vice"} or BACKED.fullmatch(word) is not None


def of_press(words: tuple[str, ...]) -> bool:
    """ "NBC Ohio", "USA Today": an outlet by its name."""
    return any(w.lower().strip(".,") in PRESS for w in words)


def plain(name: str) -> str:
    """The name alone: no "Mr", no "'s", and not the state of "President of Norway Ann Keller"."""
    words = [w for w in name.replace("’", "'").split() if w.lower().rstrip(".") not in CIVIL]
    bare = " ".join(words).removesuffix("'s").strip(" .,")
    state = next((h for h in hits(bare) if h.span.start == 0), None)
    rest = bare[state.span.end :].strip() if state and bare[state.span.end :].startswith(" ") else ""
    return rest if len(rest.split()) > 1 else bare
