"""How English news writes dates, times, durations and sets: one grammar, which finding scans and resolving reads.

``GRAMMAR`` maps the name of a form to its pattern; the pattern's named groups are the parts that resolving reads.
Types are those of TIMEX3 (ISO-TimeML, ISO 24617-1).
"""

import re
from typing import Literal

Type = Literal["DATE", "TIME", "DURATION", "SET"]

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
TEENS_AND_TENS = {
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "dozen": 12, "couple": 2,
}  # fmt: skip
NUMBERS = {word: n for n, word in enumerate(ONES)} | TEENS_AND_TENS

MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
ANY_MONTH = rf"(?:{MONTH}|{SHORT})"
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
PART = r"(?:morning|afternoon|evening|night|lunchtime)"
YEAR = r"(?:1[5-9]\d\d|20\d\d)"
DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
NTH = r"(?:[12]?1st|[2]?2nd|[2]?3rd|(?:1\d|2[04-9]|30|[4-9])th|31st)"
DASH = r"\s?[-–—]\s?"
_SMALL = "|".join(sorted([*ONES[1:], *TEENS_AND_TENS], key=len, reverse=True))
NUMBER = rf"(?:\d{{1,3}}(?:[.,]\d+)?|(?:{_SMALL})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine)\b)?)"
QUANTITY = (
    rf"(?:{NUMBER} and a half|{NUMBER}|an?(?: couple of| few| dozen| half)?|half an?|several|(?:the )?few|some|many)"
)
UNIT = r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|centur(?:y|ie))s?"
LONG_UNIT = r"(?:week|weekend|fortnight|month|quarter|year|decade|century)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
ABOUT = (
    r"(?:(?:about|around|approximately|roughly|nearly|almost|more than|less than|over|under|some|just|only|at least|"
    r"up to|barely) )?"
)
COUNT = rf"{ABOUT}(?P<n>{QUANTITY})[ -](?P<unit>{UNIT})"
HAPPENING = (
    r"(?:talks|meetings?|summits?|calls?|conversation|negotiations?|votes?|ballot|elections?|referendum|sessions?|"
    r"conference|strikes?|walkout|announcement|deadline|ceremony|visit|signing|round|war|attacks?|invasion|hearing|"
    r"raid|agreement|accord|deal|ceasefire|truce|inauguration|trip|gathering|dinner|speech|protests?)"
)
EVENT = rf"(?:(?:the|their|his|her|its|an?|that|this|those|these|our) )(?:[\w'’-]+ ){{0,2}}?(?P<event>{HAPPENING})"
OF_YEAR = r"(?: (?:of )?(?P<of>last|this|next) year)?"  # "in June last year"
WHICH = r"(?:last|previous|this coming|this|current|next|coming|following|same|that)"

_FORMS: tuple[tuple[str, Type, str], ...] = (
    ("iso", "DATE", r"(?P<y>\d{4})-(?P<m>[01]\d)-(?P<d>[0-3]\d)"),
    ("slashed", "DATE", r"(?P<one>\d{1,2})/(?P<other>\d{1,2})/(?P<y>(?:19|20)\d\d)"),
    (
        "days_of_month", "DATE",
        rf"(?:(?:from|between) )?(?P<month>{ANY_MONTH}) (?P<d>{DAY})(?:{DASH}| to | through | until | and )"
        rf"(?P<month2>{ANY_MONTH} )?(?P<d2>{DAY})\b(?!:)(?:,? (?P<y>{YEAR}))?",
    ),
    (
        "days_before_month", "DATE",
        rf"(?:(?:from|between) )?(?:the )?(?P<d>{DAY})(?: (?P<month2>{ANY_MONTH}))?"
        rf"(?:{DASH}| to | through | until | and )"
        rf"(?:the )?(?P<d2>{DAY})(?: of)? (?P<month>{ANY_MONTH})(?:,? (?P<y>{YEAR}))?",
    ),
    (
        "years", "DATE",
        rf"(?:(?:between|from) )(?P<y>{YEAR})(?: and | to | until | through |{DASH})(?P<y2>{YEAR})|"
        rf"(?P<y3>{YEAR})[-–](?P<y4>{YEAR}|\d\d)\b(?![-–])",
    ),
    (
        "months", "DATE",
        rf"(?:between|from) (?P<month>{MONTH})(?: (?P<y>{YEAR}))? (?:and|to|until|through) (?P<month2>{MONTH})"
        rf"(?: (?P<y2>{YEAR}))?",
    ),
    ("ordinals", "DATE", rf"(?:between|from) the (?P<d>{NTH}) (?:and|to|until|through) the (?P<d2>{NTH})"),
    ("weekdays", "DATE", rf"(?:(?:between|from) )?(?P<w>{WEEKDAY}) (?:and|to|until|through) (?P<w2>{WEEKDAY})"),
    (
        "day", "DATE",
        rf"(?:(?:the )?(?P<part>{PART}) of )?(?:(?P<w>(?:{WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?)),? )?"
        rf"(?:(?P<month>{ANY_MONTH}) (?P<d>{DAY})\b(?![:.]\d)|(?:the )?(?P<d2>{DAY})(?: of)? (?P<month2>{ANY_MONTH}))"
        rf"(?:(?:,? (?P<y>{YEAR})\b)|{OF_YEAR})",
    ),
    ("month_year", "DATE", rf"(?:(?P<mod>early|late|mid)[ -])?(?P<month>{ANY_MONTH}),?(?: of)? (?P<y>{YEAR})"),
    (
        "month", "DATE",
        rf"(?:(?P<which>last|next|this|this coming|this past) )?"
        rf"(?:(?P<mod>early|late|mid|the end of|the start of)[ -])?"
        rf"(?P<month>{MONTH}){OF_YEAR}",
    ),
    (
        "weekday", "DATE",
        rf"(?:(?P<part2>the (?:morning|afternoon|evening|night) of) )?"
        rf"(?:(?P<which>last|next|this|this past|this coming|the following|the previous|the next|coming) )?"
        rf"(?:(?P<mod>early|late) )?(?P<w>{WEEKDAY})(?: (?P<part>{PART}))?(?: (?:of )?(?P<week>last|next|this) week)?",
    ),
    ("far_day", "DATE", r"the day (?P<side>before yesterday|after tomorrow)"),
    (
        "deictic", "DATE",
        rf"(?:(?P<mod>early|late|earlier|later) )?(?:(?P<day>today|yesterday|tomorrow|tonight|overnight)"
        rf"(?: (?P<part>{PART}))?|(?P<which>this|last) (?P<part2>morning|afternoon|evening|night))",
    ),
    (
        "period", "DATE",
        rf"(?:(?P<mod>early|late|earlier|later|the (?:end|start|beginning|middle) of) )?"
        rf"(?:the )?(?P<which>{WHICH}) (?P<unit>{LONG_UNIT})",
    ),
    ("of_period", "DATE", r"the (?P<mod>end|start|beginning|middle) of the (?P<unit>week|month|year|decade)"),
    ("weekend", "DATE", r"the weekend"),
    (
        "season", "DATE",
        rf"(?:(?:the )?(?P<which>last|this|next|following|previous) )?(?P<s>{SEASON})(?:(?:,?(?: of)? (?P<y>{YEAR}))|{OF_YEAR})",
    ),
    ("ago", "DATE", rf"{COUNT}(?: and a half)? (?P<side>ago|from now|hence)"),
    ("few_ago", "DATE", r"(?P<unit>seconds|minutes|hours|days|weeks|months|years|decades|centuries) ago"),
    ("in_n", "DATE", rf"in {COUNT}(?:['’]s?)?(?: time)?"),
    (
        "event", "DATE",
        rf"(?:{COUNT}|(?:the )?(?P<unit2>night|day|evening|morning|week|month|year)|"
        rf"(?P<unit3>minutes|hours|days|weeks|months))"
        rf" (?P<side>before|after|ahead of|prior to|following|into) {EVENT}",
    ),
    ("event_day", "DATE", rf"(?:the )?(?P<day>eve|day|night|morning|evening|afternoon) of {EVENT}"),
    ("shift", "DATE", rf"{COUNT} (?P<side>later|earlier|before|after|afterwards|beforehand)"),
    (
        "next_to", "DATE",
        r"the (?:(?P<which>previous|next|following|same) (?P<unit>day|night|morning|evening|afternoon)|"
        r"(?P<unit2>night|day|evening|morning|week|month|year) (?P<side>before|after|earlier))|"
        r"that (?:same )?(?P<unit3>day|night|morning|evening|afternoon)",
    ),
    ("ordinal", "DATE", rf"the (?P<d>{NTH})(?: of (?P<which>this|last|next|the) month)?"),
    (
        "clock", "TIME",
        r"(?:(?P<h>[01]?\d|2[0-3])(?:[:.](?P<min>[0-5]\d))? ?(?P<half>[ap]\.?m\b\.?)|"
        r"(?P<h2>[01]?\d|2[0-3]):(?P<min2>[0-5]\d)|(?P<word>noon|midnight))"
        r"(?: (?:local time|GMT|UTC|CET|EST|EDT|ET|BST))?",
    ),
    ("part", "TIME", rf"(?:early |late )?in the (?P<part>{PART})"),
    (
        "set", "SET",
        rf"(?:every|each) (?:(?P<other>other|second) |(?P<n>{NUMBER}) )?(?P<what>{WEEKDAY}|{UNIT}|{PART})|"
        rf"(?P<times>once|twice|{NUMBER} times) an? (?P<what2>{UNIT})|(?P<plural>{WEEKDAY})s\b|"
        r"(?P<adverb>daily|weekly|fortnightly|monthly|quarterly|yearly|annually|annual)",
    ),
    (
        "quarter", "DATE",
        rf"(?:the )?(?P<q>first|second|third|fourth|last|final) (?P<unit>quarter|half) of "
        rf"(?P<y>{YEAR}|the year|this year|last year|next year)",
    ),
    ("decade", "DATE", r"the (?:(?:early|late|mid)[ -])?(?P<y>1[5-9]\d0|20\d0)s"),
    ("century", "DATE", r"the (?P<c>(?:1[5-9]|20)th|21st) century"),
    ("year", "DATE", rf"(?:(?:early|late|mid)[ -])?(?P<y>{YEAR})"),
    (
        "vague", "DATE",
        r"(?P<past>previously|earlier|"
        r"recently|lately|formerly|in the past|at the time|in recent (?:days|weeks|months|years))|"
        r"(?P<present>now|currently|at present|at the moment)|"
        r"(?P<future>soon|in the (?:near )?future|in the coming (?:days|weeks|months|years))",
    ),
    (
        "stretch", "DURATION",
        rf"(?:the )?(?:last|past|next|coming|previous|following|first|final) (?P<n>{QUANTITY} )?(?P<unit>{UNIT})",
    ),
    (
        "duration", "DURATION",
        rf"{ABOUT}(?:(?P<half>half an? )(?P<unit>hour|day|year|century|decade)|"
        rf"(?P<n>{QUANTITY})[ -](?:(?:full|whole|consecutive|straight|more|long) )?(?P<unit2>{UNIT})"
        rf"(?P<plus>[ -]and[ -]a[ -]half)?"
        rf"(?:(?: and|,)? (?P<n2>{NUMBER}) (?P<unit3>minutes?|seconds?|hours?|days?|weeks?|months?))?)",
    ),
    ("many", "DURATION", r"(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries)(?=[ ,.;]|$)"),
)  # fmt: skip

GRAMMAR: dict[str, re.Pattern[str]] = {
    name: re.compile(rf"\b(?:{pattern})(?!\w)", re.IGNORECASE) for name, _, pattern in _FORMS
}
TYPES: dict[str, Type] = {name: kind for name, kind, _ in _FORMS}


def read(words: str) -> tuple[str, dict[str, str]] | None:
    """Which form ``words`` have, and its parts; the first form that takes them whole."""
    for name, pattern in GRAMMAR.items():
        if match := pattern.fullmatch(words):
            return name, {key: value for key, value in match.groupdict().items() if value}
    return None


def number(words: str | None) -> float | None:
    """``three and a half`` -> 3.5, ``twenty-one`` -> 21, ``a`` -> 1; None for ``several``."""
    if not words:
        return None
    plain = words.lower().replace("-", " ").replace(",", ".").strip()
    half = 0.5 if plain.endswith("half") else 0.0
    plain = re.sub(r"( and)? a half$", "", plain).removesuffix(" half")
    if re.fullmatch(r"\d+(\.\d+)?", plain):
        return float(plain) + half
    counted = [NUMBERS[word] for word in plain.split() if word in NUMBERS]
    if counted:
        return sum(counted) + half
    return 0.5 if plain.startswith("half") or half else 1.0 if plain in ("a", "an") else None


def month_number(words: str) -> int:
    return [name[:3] for name in MONTHS].index(words.strip()[:3].capitalize()) + 1


def weekday_number(words: str) -> int:
    """Monday is 0."""
    return [name[:3] for name in WEEKDAYS].index(words.strip()[:3].capitalize())
