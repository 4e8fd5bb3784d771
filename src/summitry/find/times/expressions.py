"""Time expressions as written: the calendar grammar, and the neighbours that tell a date from a look-alike."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from summitry.find.found import TimeMention
from summitry.find.times.grammar import GRAMMAR, PART, QUANTITY, TYPES, UNIT, Type
from summitry.records import Document, Span

Match = re.Match[str]

BEFORE_A_DATE = frozenset(
    "in since until till by of during for from through throughout between before after to and or around about on last "
    "next this early late mid over".split()
)
BEFORE_A_YEAR = BEFORE_A_DATE | frozenset("the its their his her our spring summer autumn fall winter".split())
BEFORE_A_LENGTH = frozenset(
    "for after in within than about nearly almost lasted lasting last lasts over under of by take takes took taking "
    "every spent spend during before until once least most".split()
)
AFTER_AN_ORDINAL = frozenset(
    "and or but that which with without to in at after before during for from by as he she it they we i you the a an "
    "is was were will would has have had when while if though local because there his her its their both this".split()
)
NOT_A_DAY = frozenset(
    "anniversary amendment congress floor street avenue day session summit round package army brigade division century "
    "birthday infantry meeting conference edition assembly parallel district sanctions".split()
)
STREET = frozenset("street st avenue road lane drive square boulevard way place court".split())
NEWSPAPER = frozenset("times telegraph mirror mail express post independent".split())
AMBIGUOUS_MONTHS = frozenset("march may april june august".split())
VERB_AFTER_MONTH = frozenset("be have not also yet well want need take agree the".split())
FORWARD = re.compile(
    r"\b(?:will|would|'ll|’ll|shall|(?-i:may)|might|could|can|should|must|to|plans?|planned|scheduled|expects?|expected|due|set|"
    r"going|hopes?|intends?|expires?|begins?|starts?|ends?|deadline)\b",
    re.IGNORECASE,
)
WORD_BEFORE = re.compile(r"([\w$£€%.]+)[\s(-]*$")
WORD_AFTER = re.compile(r"[\s-]*([\w'’]+)?")


def times(document: Document) -> tuple[TimeMention, ...]:
    """Every time expression of the body, in order; where two overlap the earlier, then the longer, stands."""
    found = (mention for line in document.body for mention in _of_line(document.text, line))
    return tuple(sorted(found, key=lambda mention: mention.span))


def _of_line(text: str, line: Span) -> Iterator[TimeMention]:
    """Lines are read one by one, so that what is cut off at a line's end never joins the next line."""
    for start, end, kind in _in_words(line.of(text)):
        yield TimeMention(Span(line.start + start, line.start + end), kind)


@lru_cache(maxsize=512)
def _in_words(words: str) -> tuple[tuple[int, int, Type], ...]:
    candidates = sorted(
        (match.start(), -match.end(), rank, name)
        for rank, (name, pattern) in enumerate(GRAMMAR.items())
        for match in pattern.finditer(words)
        if _plausible(name, match)
    )
    kept: list[tuple[int, int, Type]] = []
    for start, minus_end, _, name in candidates:
        if not kept or start >= kept[-1][1]:
            kept.append((start, -minus_end, _type(name, words[start:-minus_end])))
    return tuple(kept)


def _type(name: str, words: str) -> Type:
    """A date that names a part of the day is a TIME."""
    finer = r"\b(?:tonight|overnight|night|morning|afternoon|evening|lunchtime|hours?|minutes?|seconds?)\b"
    if TYPES[name] == "DATE" and name != "vague" and re.search(finer, words, re.IGNORECASE):
        return "TIME"
    return TYPES[name]


def _plausible(name: str, match: Match) -> bool:
    return _capitals(match) and not _address(match) and (name not in CHECKS or CHECKS[name](match))


def _capitals(match: Match) -> bool:
    """Months and weekdays are written with a capital; ``march`` and ``may`` are other words."""
    names = ("month", "month2", "w", "w2", "what", "plural")
    given = [match[name] for name in names if name in match.re.groupindex and match[name]]
    return all(word[0].isupper() for word in given if not _is_unit(word))


def _is_unit(word: str) -> bool:
    """``every month``, ``every day``: the groups that hold weekdays hold units too."""
    return re.fullmatch(rf"{UNIT}|{PART}", word, re.IGNORECASE) is not None


def _before(match: Match) -> str:
    found = WORD_BEFORE.search(match.string[max(0, match.start() - 30) : match.start()])
    return found[1].lower() if found else ""


def _after(match: Match) -> str:
    found = WORD_AFTER.match(match.string, match.end())
    return (found[1] or "") if found else ""


def _address(match: Match) -> bool:
    return _after(match).lower() in STREET and match.string[match.end() : match.end() + 1] == " "


def _month(match: Match) -> bool:
    """``May`` and ``March`` alone need a word that comes before dates; "may" the verb has a verb after it."""
    if match["month"].lower() not in AMBIGUOUS_MONTHS or match["which"] or match["mod"]:
        return True
    return (
        _before(match) in BEFORE_A_DATE and _after(match).lower() not in VERB_AFTER_MONTH and not _name_follows(match)
    )


def _name_follows(match: Match) -> bool:
    return bool(re.match(r" [A-Z][a-z]", match.string[match.end() :])) and _before(match) not in {
        "in",
        "since",
        "until",
    }


def _ordinal(match: Match) -> bool:
    """A day, where no noun follows that the ordinal could count ("the 19th package")."""
    if match["which"]:
        return True
    after, gap = _after(match), match.string[match.end() : match.end() + 1]
    if gap in ("", ",", ".", ";", ":", ")", "(", "?", "!") or after == "" or after.lower() in AFTER_AN_ORDINAL:
        return _before(match) in BEFORE_A_DATE
    return after[0].isupper() and after.lower() not in NOT_A_DAY and _before(match) in {"on", "by", "since", "until"}


def _year(match: Match) -> bool:
    """Four digits are a year after a word that comes before years, and not before what they could count."""
    after, before = _after(match), _before(match)
    if match.string[match.end() : match.end() + 2].strip(",.")[:1].isdigit() or not before:
        return False
    counted = after.islower() and after.endswith("s") and not _happening(after) and after not in AFTER_AN_ORDINAL
    return (
        before in BEFORE_A_YEAR
        and (not counted or before == "the")
        and match.string[match.end() : match.end() + 1] not in "%-"
    )


def _happening(word: str) -> bool:
    return word in {"talks", "negotiations", "elections", "protests", "meetings", "strikes", "attacks", "sanctions"}


def _season(match: Match) -> bool:
    written = match["which"] or match["y"] or match["of"]
    return bool(written) or _before(match) in {"in", "by", "since", "until", "during"}


def _length(match: Match) -> bool:
    """``a day``, ``a year`` last only after words of lasting; elsewhere they are rates ("two days a week")."""
    words = match[0].lower()
    if re.fullmatch(r"(?:an?|the|some|many)[ -](?:second|quarter|weekend|night)|(?:a )?half a second", words):
        return False
    if re.fullmatch(r"(?:an?|some|many) \w+", words):
        return _before(match) in BEFORE_A_LENGTH
    return _before(match) not in {"$", "£", "€"}


def _stretch(match: Match) -> bool:
    return bool(match["n"]) or match["unit"].endswith("s") or match[0].lower().split()[-2] in {"past", "first", "final"}


def _future(match: Match) -> bool:
    """``in two weeks`` is a date where something lies ahead; it lasts two weeks in "built in two weeks"."""
    if _after(match).lower() in {"before", "after", "ago", "of"}:
        return False
    return "time" in match[0] or bool(FORWARD.search(match.string[max(0, match.start() - 80) : match.start()]))


def _weekday(match: Match) -> bool:
    return _after(match).lower() not in NEWSPAPER and _before(match) not in {
        "black",
        "good",
        "bloody",
        "easter",
        "holy",
    }


def _earlier(match: Match) -> bool:
    if match[0].lower().endswith("the past"):
        return not re.match(rf" (?:{QUANTITY}|{UNIT})\b", match.string[match.end() :], re.IGNORECASE)
    return _before(match) not in {"no", "any", "sooner", "as"} and _after(match).lower() != "than"


def _clause_ends(match: Match) -> bool:
    return match.string[match.end() : match.end() + 1] in ("", ",", ".", ";", ")", "”", '"')


def _set(match: Match) -> bool:
    """``Daily`` in the middle of a sentence is a newspaper's name."""
    return not (match["adverb"] and match["adverb"][0].isupper() and _before(match))


def _range(match: Match) -> bool:
    """``between 3 and 5 March`` is a stretch, and so is ``3 and 4 March``; ``3 and 5 March`` are two days."""
    if " and " not in match[0] or match[0].lower().startswith("between"):
        return True
    days = [int(re.sub(r"\D", "", match[name])) for name in ("d", "d2") if name in match.re.groupindex and match[name]]
    return len(days) == 2 and days[1] == days[0] + 1


CHECKS: dict[str, Callable[[Match], bool]] = {
    "days_of_month": _range,
    "days_before_month": _range,
    "weekdays": _range,
    "month": _month,
    "ordinal": _ordinal,
    "year": _year,
    "season": _season,
    "duration": _length,
    "stretch": _stretch,
    "in_n": _future,
    "weekday": _weekday,
    "vague": _earlier,
    "set": _set,
    "many": lambda match: _before(match) in BEFORE_A_LENGTH,
    "shift": lambda match: match["side"].lower() not in ("before", "after") or _clause_ends(match),
}
