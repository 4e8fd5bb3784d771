"""What tells a time from a look-alike: the words on either side of it.

``plausible`` takes a form's name and its match; a form without a check of its own is believed as it stands.
"""

import re
from collections.abc import Callable

from summitry.find.times.grammar import Match
from summitry.find.times.words import PART, QUANTITY, SEASON, UNIT, number

BEFORE_A_DATE = frozenset(
    "in since until till by of during for from through throughout between before after to and or around about on last "
    "next this early late mid over their its his her our".split()
)
BEFORE_A_YEAR = BEFORE_A_DATE | frozenset("the a an spring summer autumn fall winter than as versus".split())
BEFORE_A_SHORT_YEAR = frozenset(
    "in since of from until by after before spring summer autumn fall winter and the".split()
)
BEFORE_A_LENGTH = frozenset(
    "for after in within than about nearly almost lasted lasting last lasts over under of by take takes took taking "
    "every spent spend during before until once least most".split()
)
BESIDE_A_LENGTH = frozenset("before after".split())
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
AROUND_HAND = frozenset("of in for during throughout ended ending end finish finished close closed closing".split())
AFTER_HAND = frozenset("of before after that when until to in prior previous earlier following ended ending".split())
SURE_SEASONS = frozenset("summer autumn winter".split())
FORWARD = re.compile(
    r"\b(?:will|would|'ll|’ll|shall|(?-i:may)|might|could|can|should|must|to|plans?|planned|scheduled|expects?|expected|due|set|"
    r"going|hopes?|intends?|expires?|begins?|starts?|ends?|deadline)\b",
    re.IGNORECASE,
)
AS_EARLY = re.compile(r"\b(?:early|late|soon|recently) as $")
WORD_BEFORE = re.compile(r"([\w$£€%.]+)[\s(-]*$")
WORD_AFTER = re.compile(r"[\s-]{0,9}([\w'’]{1,40})?")
CAPITALS = ("month", "month2", "w", "w2", "what", "plural", "holiday", "letter", "letter2", "letter3")


def plausible(name: str, match: Match) -> bool:
    return _capitals(match) and not _address(match) and (name not in CHECKS or CHECKS[name](match))


def _capitals(match: Match) -> bool:
    """Months and weekdays are written with a capital; ``march`` and ``may`` are other words."""
    given = [match[name] for name in CAPITALS if name in match.re.groupindex and match[name]]
    return all(word[0].isupper() for word in given if not _is_unit(word))


def _is_unit(word: str) -> bool:
    """``every month``, ``every day``: the groups that hold weekdays hold units too."""
    return re.fullmatch(rf"{UNIT}|{PART}|{SEASON}", word, re.IGNORECASE) is not None


def _before(match: Match) -> str:
    found = WORD_BEFORE.search(match.string[max(0, match.start() - 30) : match.start()])
    return found[1].lower() if found else ""


def _after(match: Match) -> str:
    found = WORD_AFTER.match(match.string, match.end())
    return (found[1] or "") if found else ""


def _next(match: Match) -> str:
    """The character after it, empty at the end of the line."""
    return match.string[match.end() : match.end() + 1]


def _address(match: Match) -> bool:
    return _after(match).lower() in STREET and _next(match) == " "


def _month(match: Match) -> bool:
    """``May`` and ``March`` alone need a word that comes before dates; "may" the verb has a verb after it."""
    if match["month"].lower() not in AMBIGUOUS_MONTHS or match["which"] or match["mod"]:
        return True
    led = _before(match) in BEFORE_A_DATE or AS_EARLY.search(match.string[max(0, match.start() - 12) : match.start()])
    return bool(led) and _after(match).lower() not in VERB_AFTER_MONTH and not _name_follows(match)


def _name_follows(match: Match) -> bool:
    return bool(re.match(r" [A-Z][a-z]", match.string[match.end() :])) and _before(match) not in {
        "in",
        "since",
        "until",
    }


def _months(match: Match) -> bool:
    return _led(match) or bool(match["y2"]) or _before(match) in BEFORE_A_DATE


def _led(match: Match) -> bool:
    return match[0].lower().startswith(("from ", "between "))


def _amounts(match: Match) -> bool:
    """``between 60 and 90 days``, ``six to eight weeks``, fewer first; "two and three days" are two lengths."""
    first, last = number(match["n"]) or 0, number(match["n2"]) or 0
    return first < last and (" and " not in match[0] or match[0].lower().startswith("between"))


def _ordinal(match: Match) -> bool:
    """A day, where no noun follows that the ordinal could count ("the 19th package")."""
    return bool(match["which"]) or _day_ends(match)


def _ordinals(match: Match) -> bool:
    return _led(match) or _day_ends(match)


def _day_ends(match: Match) -> bool:
    after = _after(match)
    if _next(match) in ("", ",", ".", ";", ":", ")", "(", "?", "!") or not after or after.lower() in AFTER_AN_ORDINAL:
        return _before(match) in BEFORE_A_DATE
    return after[0].isupper() and after.lower() not in NOT_A_DAY and _before(match) in {"on", "by", "since", "until"}


def _year(match: Match) -> bool:
    """Four digits are a year after a word that comes before years, and not before what they could count."""
    after, before = _after(match), _before(match)
    if match.string[match.end() : match.end() + 2].strip(",.")[:1].isdigit():
        return False
    if match["mod"] or match[0].lower().startswith("the year") or _in_brackets(match):
        return True
    counted = after.islower() and after.endswith("s") and not _happening(after) and after not in AFTER_AN_ORDINAL
    return before in BEFORE_A_YEAR and (not counted or before == "the") and _next(match) not in ("%", "-")


def _in_brackets(match: Match) -> bool:
    return match.string[match.start() - 1 : match.start()] == "(" and _next(match) == ")"


def _happening(word: str) -> bool:
    return word in {"talks", "negotiations", "elections", "protests", "meetings", "strikes", "attacks", "sanctions"}


def _season(match: Match) -> bool:
    """``fall`` and ``spring`` are verbs and nouns too."""
    if match["which"] or match["y"] or match["of"]:
        return True
    after = _after(match)
    if after == "of" or (after.islower() and after not in AFTER_AN_ORDINAL and _before(match) not in BEFORE_A_DATE):
        return False  # "a summer flow" is one of any summer
    return match["s"].lower() in SURE_SEASONS or _before(match) in {"in", "by", "since", "until", "during"}


def _length(match: Match) -> bool:
    """``a day``, ``a year`` last only beside words of lasting; elsewhere they are rates ("two days a week")."""
    words = match[0].lower()
    if re.fullmatch(r"(?:an?|the|some|many)[ -](?:second|quarter|weekend|night)|(?:a )?half a second", words):
        return False
    if re.search(r"(?<!and )\b(?:a|three)[ -]quarters?$", words) and (
        words.endswith("quarter") or _after(match).lower() == "of"
    ):
        return False  # "more than a quarter", "three quarters of the vote"
    if re.fullmatch(r"(?:an?|some|many) \w+", words):
        return _before(match) in BEFORE_A_LENGTH or _after(match).lower() in BESIDE_A_LENGTH
    return _before(match) not in {"$", "£", "€"}


def _many(match: Match) -> bool:
    """``the early hours of Sunday`` are no length."""
    if _before(match) in {"early", "small"}:
        return False
    return _before(match) in BEFORE_A_LENGTH or _after(match) == "of"


def _stretch(match: Match) -> bool:
    return bool(match["n"]) or match["unit"].endswith("s") or match[0].lower().split()[-2] == "past"


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


def _vague(match: Match) -> bool:
    """``no later``, ``as soon as``, ``earlier than``, ``the now-closed port``: nothing of when it was."""
    words, after = match[0].lower(), _after(match).lower()
    if match.string[match.start() - 1 : match.start()] == "-":
        return False
    if words.endswith("the past"):
        return not re.match(rf" (?:{QUANTITY}|{UNIT})\b", match.string[match.end() :], re.IGNORECASE)
    if _next(match) == "-" or (words == "current" and after in {"account", "accounts"}):
        return False
    return _before(match) not in {"no", "any", "sooner", "as", "or"} and after != "than"


def _clause_ends(match: Match) -> bool:
    return _next(match) in ("", ",", ".", ";", ")", "”", '"')


def _shift(match: Match) -> bool:
    return match["side"].lower() not in ("before", "after") or _clause_ends(match)


def _set(match: Match) -> bool:
    """``Daily`` in the middle of a sentence is a newspaper's name."""
    return not (match["adverb"] and match["adverb"][0].isupper() and _before(match))


def _range(match: Match) -> bool:
    """``between 3 and 5 March``, ``3 to 5 March`` with the smaller first; a month may turn between the two."""
    if match["month2"]:
        return True
    first, last = (int(re.sub(r"\D", "", match[name])) for name in ("d", "d2"))
    return first < last


def _quarter(match: Match) -> bool:
    """``the last quarter`` hangs on another word; a half without a year is one of a match or a meeting."""
    year = match["y"] or match["of"]
    if year or match["q"].lower() not in ("last", "final"):
        return bool(year) or (match["unit"].lower() == "quarter" and _after(match).lower() != "of")
    return False


def _at_hand(match: Match) -> bool:
    """``the deal of the year``, ``ended the day lower``; "the day that" and "the Year of the Horse" are others."""
    before, after = _before(match), _after(match).lower()
    if after in AFTER_HAND or not match["unit"].islower():
        return False
    return before in (AROUND_HAND if match["unit"] != "day" else AROUND_HAND - {"in", "of", "during"})


def _of_period(match: Match) -> bool:
    """``at the end of the day`` is a way of speaking."""
    return (
        match["unit"].lower() != "day" or _before(match) in {"by", "until", "before"} or match["mod"].lower()[0] in "el"
    )


def _short_year(match: Match) -> bool:
    return _before(match) in BEFORE_A_SHORT_YEAR and not _next(match).isalnum()


CHECKS: dict[str, Callable[[Match], bool]] = {
    "days_of_month": _range,
    "days_before_month": _range,
    "months": _months,
    "amounts": _amounts,
    "month": _month,
    "ordinal": _ordinal,
    "ordinals": _ordinals,
    "year": _year,
    "short_year": _short_year,
    "season": _season,
    "duration": _length,
    "stretch": _stretch,
    "in_n": _future,
    "weekday": _weekday,
    "vague": _vague,
    "set": _set,
    "many": _many,
    "shift": _shift,
    "quarter": _quarter,
    "at_hand": _at_hand,
    "of_period": _of_period,
}
