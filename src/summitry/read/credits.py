"""Lines that say when, where and for whom an article was published."""

import re
from dataclasses import dataclass

from summitry.read.dates import MONTH, first_date, written_dates
from summitry.records import LineRole

PARTIAL = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH.replace('?P<month>', '?:')}(?!\w)|"
                     rf"\b{MONTH.replace('?P<month>', '?:')}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?!\d)", re.I)  # fmt: skip
AGO = re.compile(r"\b(?:\d+|an?|one)\s+(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago\b", re.I)
CLOCK = re.compile(r"T?\b\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:\s?Z|\s?[+-]\d\d:?\d\d)?", re.I)
CHAFF = re.compile(
    r"\b(?:first|last|originally|published|publication|updated?|posted|modified|issued|created|date|released|dateline|on|at|"
    r"am|pm|gmt|utc|bst|e[sd]t|c[sd]t|p[sd]t|ce?s?t|ist|et|kst|jst|local|time|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|[^\w\s]|\b[ap]\.m\.|_",
    re.I,
)
PUBLISHED = re.compile(r"^\W*(?:first |originally )?(?:published|posted|issued|released|publication date|date)\b", re.I)
UPDATED = re.compile(r"\b(?:last )?(?:updated?|modified)\b", re.I)
DATELINE = re.compile(r"^(.{2,90}?)\s*(?:[–—]|--|\s-|(?<=\))\s?[-:])")
AGENCY = re.compile(r"\(([A-Z][\w .&'’]{1,30})\)\s*$")
PLACE = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+)*")
OPENERS = frozenset("on in by since from after before until as at for".split())
OWNER = re.compile(
    r"(?:©|\(c\)|copyright)\W*(?:(?:19|20)\d\d[,\s]*)?(?:by\s+)?((?:(?:The|[A-Z][\w&'’-]*)\s?){1,5})", re.I
)


@dataclass(frozen=True, slots=True)
class Credit:
    """What a line of credits tells. ``strength``: 3 "Published ...", 2 a bare date, 1 "Updated ..."."""

    role: LineRole
    day: str | None
    strength: int
    outlet: str | None = None


def credit(line: str) -> Credit | None:
    """The credit in a line that is nothing but date, place, outlet or author; None for any other line."""
    if len(line) > 160 or not (rest := _beside_date(line)):
        return None
    words = rest[0].split()
    if len(words) > 6 or any(word[0].islower() and word not in ("by", "and") for word in words):
        return None
    outlet = " ".join(words) if words and _apart(line) else None
    role: LineRole = "byline" if words and words[0] in ("By", "BY", "by") else "source" if outlet else "dateline"
    return Credit(role, first_date(line), _strength(line), outlet if role == "source" else None)


def dateline(paragraph: str) -> Credit | None:
    """The credit at the head of a paragraph: "TOWN, March 3, 2024 (Wire) - ..."; the paragraph itself is news."""
    match = DATELINE.match(paragraph)
    if not match:
        return None
    head, agency = match[1], AGENCY.search(match[1])
    place = PLACE.match(head)
    if not place or not (
        place[0].isupper() or agency or (first_date(head) and place[0].split()[0].lower() not in OPENERS)
    ):
        return None
    if any(word.islower() and len(word) > 3 for word in re.findall(r"[^\W\d_]+", AGENCY.sub("", head))):
        return None
    return Credit("dateline", first_date(head), 2, agency[1] if agency else None)


def owner(line: str) -> str | None:
    """The publisher named in a copyright line."""
    match = OWNER.search(line)
    name = re.split(r"(?i)\ball rights\b", match[1])[0].strip() if match else ""
    return name if name[:1].isupper() else None


def _beside_date(line: str) -> tuple[str] | None:
    """What is left of a line without its dates and times; None where it has none."""
    rest = line
    for start, end, _ in reversed(written_dates(line)):
        rest = rest[:start] + " " + rest[end:]
    rest = AGO.sub(" ", PARTIAL.sub(" ", rest))
    return (CHAFF.sub(" ", CLOCK.sub(" ", rest)),) if rest != line else None


def _apart(line: str) -> bool:
    """Whether a dash, bar or dot parts an outlet from the date, where a place has a comma."""
    return bool(re.search(r"\s[-–—|·•/]\s", line)) and not UPDATED.match(line.strip())


def _strength(line: str) -> int:
    return 3 if PUBLISHED.search(line) else 1 if UPDATED.search(line) else 2
