"""What is no part of the telling: asides that describe a name ("(DWU)", ", the company's chief executive,"), pictures, and
names that take no part."""

import re
from collections.abc import Sequence

from summitry.find.contacts.words import REPORTING
from summitry.find.names import ORGANISATIONS
from summitry.find.nouns import MEDIA, OBSERVERS, OFFICES
from summitry.find.times.words import MONTH, WEEKDAY
from summitry.records import Span

DESCRIBED = re.compile(
    r"(?<=[\w.’'])(?<![a-z] ),\s+(?P<words>(?:the|a|an|its|his|her|their|one of|who (?:leads|led|heads|headed|represents|speaks|"
    r"chairs|chaired)|[a-z]+(?:[\s-][a-z]+){0,4}\s(?:of|at|for|to|in)|"
    r"[A-Z][\w.]*['’]s?)\s[^,;:.“”\"()\n]{2,110})(?:,(?!\s(?:and|or)\s)|(?=[,;.)]|$))",
    re.MULTILINE,
)
# "Dana Ruiz of Norland": where somebody is from.
OF_SIDE = re.compile(
    r"(?P<who>(?<![\w’'-])[A-Z][\w’'-]+ (?P<last>[A-Z][\w’'-]+))(?P<side> of (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)
# "(DWU)", "Alba, not Berg, met ..."
BRACKETS = re.compile(r"\([^()\n]{1,60}\)|,\snot\s(?:the\s)?[A-Z][^,;:.“”\"()\n]{1,60},")
CLAUSE = re.compile(
    r"(?:and|or|but|after|before|when|while|which|who|as|if|in|at|on|by|for|with|saying|according|because|"
    r"although|though|since|until|following|during|ahead|despite)\b"
)
VERB = re.compile(
    rf"\b(?:{REPORTING}|will|would|was|were|is|are|has|had|have|did|met|held|called|asked|urged|wants?|can|could|may|might)\b"
)
EVENT = re.compile(r"(?:the |The )?[A-Z][A-Za-z]{2,}-?\d{1,4}")
NOBODY = re.compile(rf"{EVENT.pattern}|{WEEKDAY}|{MONTH}|[A-Z][a-z]{{2,3}}\.")
DATELINE = re.compile(r"\A(?:[A-Z]{3,}[ -]?)+\Z")
HIGH = re.compile(
    r"(?:(?:Vice|Deputy|Prime|Foreign|First)[ -])*(?:Premier|President|Minister|Secretary|Chancellor|Chairman)\s+"
)
# The words of a picture: what they show is told elsewhere.
CAPTION = re.compile(
    r"\b(?:Photo(?:graph)?s?|Image|Picture)(?: [Cc]redit)?: ?[A-Z@]|\(AP Photo|\b(?:AFP|AP|EPA|Reuters)(?:/| via )[A-Z]|\bGetty Images|"
    r"^\s*FILE\b|\b[Ff]ile photo\b|\((?:left|right|second left|second right|third left|third right)\)"
)
CAPTION_LENGTH = 600
TITLES = OFFICES | OBSERVERS | MEDIA


def without_asides(text: str) -> str:
    """The text with its asides blanked out, offsets kept."""
    bare = OF_SIDE.sub(_without_side, BRACKETS.sub(_blank, text))
    return DESCRIBED.sub(lambda match: _blank(match) if _describes(match["words"]) else match[0], bare)


def outside(names: Sequence[Span], bare: str) -> list[Span]:
    """The names that stand in no aside and only describe no thing ("the operator of Lund's port")."""
    return [name for name in names if not bare[name.start].isspace() and not _whose(bare, name)]


def pictured(words: str) -> bool:
    """Whether a short line, or a sentence, is that of a picture."""
    return len(words) <= CAPTION_LENGTH and CAPTION.search(words) is not None


def takers(names: Sequence[Span], text: str) -> list[Span]:
    """The names that may take part: no event ("COP27"), no place a contact is in, nor a dateline; a name's "He" is its own."""
    told = (_whole(name, text) for name in names)
    return [name for name in told if not NOBODY.fullmatch(name.of(text)) and not _place(name, text)]


def _whole(name: Span, text: str) -> Span:
    """``Premier Liu He``: a capital "He" within a sentence ends a name, whose title then stands outside it."""
    if not re.compile(r" He(?=[,;]| [a-z]|['’]s)").match(text, name.end):
        return name
    title = HIGH.match(name.of(text))
    return Span(name.start + (title.end() if title else 0), name.end + len(" He"))


IN_PLACE = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|(?:[Bb]ack|home|way|returning|arriving|fresh) (?:home )?from|way (?:home |back )?to|"
    r"(?:travel\w*|fl(?:ew|y|ies|own|ying)|went|goes|going|came|returned|drove) (?:back )?to) (?:the )?"
    r"(?:(?:north|south|east|west|central|upper|lower)[a-z-]* )?\Z"
)
DATED_PLACE = re.compile(r"[^.\n]{0,20}\([A-Z][\w ]{1,20}\) [—–-]")  # LUND (Northern Wire) -


def _place(name: Span, text: str) -> bool:
    if DATELINE.search(text, text.rfind("\n", 0, name.start) + 1, name.end) or DATED_PLACE.match(text, name.end):
        return True
    inside = IN_PLACE.search(text, max(0, name.start - 32), name.start) is not None
    return inside and not text.startswith(("'s", "’s"), name.end)


def _whose(bare: str, name: Span) -> bool:
    if not re.match(r"['’]s\s+[a-z]", bare[name.end : name.end + 6]):
        return False
    return (
        re.search(r"\b(?:of|at|in|for|from|on|over)\s+(?:the\s+)?$", bare[max(0, name.start - 14) : name.start])
        is not None
    )


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _without_side(match: re.Match[str]) -> str:
    if {match["last"].lower(), match["last"].lower().rstrip("s")} & (TITLES | ORGANISATIONS):
        return match[0]
    return match["who"] + " " * len(match["side"])


def _describes(words: str) -> bool:
    """An office is named, and no clause begins: "the chief negotiator of the union"."""
    head = re.split(r"\s(?:of|at|for|to|in)\s", words, maxsplit=1)[0]
    if CLAUSE.match(words.removeprefix("who ")) or VERB.search(words):
        return False
    return bool(
        {word.strip(".'’").removesuffix("’s").removesuffix("'s") for word in re.split(r"[\s-]+", head.lower())} & TITLES
    )
