"""Names and naming phrases: runs of capitalised words, and nouns for people and groups with what stands before them."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import dropwhile, takewhile
from typing import Literal

from summitry.find.nouns import CALENDAR, GIVEN_MONTHS, MEDIA, OBSERVERS, OFFICES, PORTFOLIOS
from summitry.records import Span

CAPITAL = r"(?:(?:[A-Z]\.){2,}|[A-ZÀ-ÖØ-ÞĀŁŠŽČĆ][\w’'&.-]*[\w&]|[A-Z]\.(?:[A-Z]\.)*|[A-Z])"
PARTICLE = r"(?:of|for|and|de|la|le|van|von|der|den|bin|ibn|al|el|da|dos|du|di|the|on|&)"
RUN = re.compile(rf"(?<![\w’'-])(?:al-|el-)?{CAPITAL}(?:['’]?\s+(?:{PARTICLE}\s+){{0,2}}?{CAPITAL})*")
GROUP = re.compile(
    r"(?<![\w.’'-])(?:(?:both|the|all|its|their|two|three|four|several|other|rival|senior|top|high-level)\s+){0,3}(?:[A-Z][\w.’'-]{0,40}\s+){0,3}"
    r"(?:sides|leaders|officials|negotiators|delegations?|ministers|presidents|teams|parties|representatives|envoys|diplomats|"
    r"mediators|experts|counterparts?|ambassadors|lawmakers|workers|unions|companies|union|company|employers?|government|management|"
    r"operator|board|committee|council|authority|federation|association)\b"
)
NOT_NAMES = frozenset(
    "the a an this that these those it its he she they we i you his her their our my your in on at to from by with for of as if "
    "when while after before during since until although though but and or so yet however meanwhile there here what who which "
    "how why where both all some many most few several each every no not now then also still just only even once according "
    "despite under over between against among about into amid following earlier later asked speaking given such other another "
    "one two three four five six seven eight nine ten first second third last next more than nothing everything something "
    "yes q overall whoever whatever instead finally perhaps likewise thus hence indeed again separately reports".split()
)
ORGANISATIONS = frozenset(
    "union federation confederation association company corporation corp inc ltd llc plc group holdings lines airlines airways "
    "terminals terminal shipping motors industries steel authority council board commission committee ministry department agency "
    "office bank fund institute institution university college academy school center centre foundation society party congress "
    "parliament assembly senate house court army guard brigade brotherhood guild alliance coalition league club network forum "
    "partners systems services health hospital hospitals schools district railways railway rail port ports transport logistics "
    "energy oil gas power studios pictures television radio news times post journal herald tribune daily gazette observer "
    "telegraph press media agency treasury front movement forces force command organization organisation "
    "workers teamsters brotherhood employers chamber".split()
)
OBSERVING = frozenset(
    "institute institution university college academy school think-tank tank foundation research studies centre center".split()
)
PRESS = frozenset(
    "times post journal herald tribune gazette telegraph press news daily television radio tv reuters wire agency observer "
    "magazine broadcasting today afp ap dpa ansa efe tass xinhua yonhap kyodo irna sana wafa anadolu bloomberg politico axios "
    "guardian jazeera haaretz globe chronicle examiner inquirer bulletin courier dispatch sentinel bbc cnn npr cbc cbs nbc abc "
    "msnbc itv rfi review weekly".split()
)
SPLITTING = OFFICES | OBSERVERS | MEDIA | NOT_NAMES | CALENDAR
MODIFIED = OFFICES | OBSERVERS | MEDIA
LOWER_NAMES = GIVEN_MONTHS | {"he"}  # that may begin somebody's name
KEPT = 2048  # lines whose names are remembered: resolving asks for those of each line several times
REGIONS = (
    "Middle East",
    "Far East",
    "Near East",
    "Latin America",
    "Southeast Asia",
    "Central Asia",
    "Horn of Africa",
    "South Asia",
)


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words, split into the offices that lead it and the name proper."""

    span: Span
    words: tuple[str, ...]
    kind: Literal["person", "organisation", "modifier", "other"]


@lru_cache(maxsize=KEPT)
def names(text: str, start: int, end: int) -> tuple[Name, ...]:
    """The proper names of ``text[start:end]`` in order, leading offices, determiners and possessives taken off."""
    found = [name for match in RUN.finditer(text, start, end) for name in _split(text, match.start(), match.end())]
    return tuple(found)


def groups(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Phrases such as "both sides", "European leaders", "the union"."""
    return tuple(Span(m.start(), m.end()) for m in GROUP.finditer(text, start, end))


WORD = re.compile(r"\S+")


def _split(text: str, start: int, end: int) -> list[Name]:
    """Cuts a run at possessives, at offices, and at "and" between persons; each piece is a name."""
    pieces: list[list[re.Match[str]]] = [[]]
    modifiers: list[int] = []  # pieces that an office follows: "Kremlin" in "Kremlin Aide"
    words = list(WORD.finditer(text, start, end))
    for position, word in enumerate(words):
        plain = word[0].lower().rstrip(".,")
        given = plain in LOWER_NAMES and _name_follows(words[position + 1 :])
        titled = position + 1 < len(words) and _plain(words[position + 1]) in ORGANISATIONS and word[0][0].isupper()
        if (_splits(plain) and not given and not titled) or (
            plain in {"and", "&"} and not _joins(pieces[-1], words[position + 1 :])
        ):
            modifiers += [len(pieces) - 1] if plain in MODIFIED else []
            pieces.append([])
            continue
        if plain in {"of", "for"} and _personal(pieces[-1]):
            pieces.append([])
            continue
        pieces[-1].append(word)
        following = words[position + 1][0].lower() if position + 1 < len(words) else ""
        if re.search(r"['’]s$", word[0]) or (re.search(r"['’]$", word[0]) and following not in ORGANISATIONS):
            pieces.append([])
    if _office_follows(text, end) and not re.search(r"['’]s$", text[start:end]):
        modifiers.append(len(pieces) - 1)
    return [name for at, piece in enumerate(pieces) if (name := _name(text, piece, at in modifiers))]


def _name_follows(following: list[re.Match[str]]) -> bool:
    """ "June Keller" is somebody, "June 5" and "June Friday" are not."""
    return bool(following) and following[0][0][0].isupper() and not _splits(_plain(following[0]))


def _office_follows(text: str, end: int) -> bool:
    following = re.compile(r"\s+((?:[a-z-]+\s+){0,2}?[a-z-]+)").match(text, end)
    return following is not None and any(w in OFFICES for w in following[1].split()[:1])


def _splits(plain: str) -> bool:
    """An office, a determiner or a day ends one name and may begin the next; particles and words of organisations do not."""
    if plain in ORGANISATIONS or plain in {"of", "for", "and", "the", "on"}:
        return False
    return plain in SPLITTING


def _personal(piece: list[re.Match[str]]) -> bool:
    """ "Ann Keller of the Port Council": two names; "Bank of Norway", "Port Council of Oslo": one."""
    return len(piece) > 1 and not any(_plain(w) in ORGANISATIONS for w in piece)


def _joins(piece: list[re.Match[str]], following: list[re.Match[str]]) -> bool:
    """Whether "and" stands inside one organisation's name ("Rail and Port Workers"), not between two names."""
    if not piece or _plain(piece[-1]) in ORGANISATIONS:
        return False
    right = list(takewhile(lambda w: w[0][0].isupper(), following))
    return len(right) > 1 and any(_plain(w) in ORGANISATIONS for w in right)


def _plain(word: re.Match[str]) -> str:
    return word[0].lower().rstrip(".,'’")


def _name(text: str, piece: list[re.Match[str]], modifies: bool) -> Name | None:
    if piece and piece[0][0] in {"of", "for"}:  # "Secretary of State Ann Keller": what the office is for
        piece = list(dropwhile(lambda w: _plain(w) in PORTFOLIOS, piece))
    while piece and (
        (piece[0][0].lower() in NOT_NAMES and not (piece[0][0] == "He" and len(piece) > 1))
        or not (piece[0][0][0].isupper() or piece[0][0].startswith(("al-", "el-")))
    ):
        piece = piece[1:]
    while piece and not piece[-1][0][0].isupper():
        piece = piece[:-1]
    if not piece or (len(piece) == 1 and len(piece[0][0].rstrip(".")) < 2):
        return None
    start, end = piece[0].start(), piece[-1].end()
    end -= len(re.search(r"(?:['’]s?)?$", text[start:end])[0])  # type: ignore[index]  # always matches, maybe empty
    for region in REGIONS:
        if text.startswith(region + " ", start, end):
            start += len(region) + 1
    words = tuple(text[start:end].split())
    kind = _kind(words)
    return Name(Span(start, end), words, "modifier" if modifies and kind != "organisation" else kind)


def _kind(words: tuple[str, ...]) -> Literal["person", "organisation", "modifier", "other"]:
    lower = [w.lower().rstrip(".,") for w in words]
    if any(w in ORGANISATIONS for w in lower) or {"of", "for"} & set(lower[1:]):
        return "organisation"
    if 2 <= len(words) <= 5 and all(
        w[0].isupper()
        or w.lower() in {"de", "la", "van", "von", "der", "den", "bin", "al", "el", "da", "dos", "du", "di"}
        for w in words
    ):
        return "person"
    return "other"
