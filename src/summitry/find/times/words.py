"""The words that English writes dates, times and lengths with, and the numbers in them."""

import re

MONTHS = "January February March April May June July August September October November December".split()
WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
TEENS_AND_TENS = {
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "dozen": 12, "couple": 2,
}  # fmt: skip
NUMBERS = {word: n for n, word in enumerate(ONES)} | TEENS_AND_TENS
TIMES = {"hundred": 100, "thousand": 1000}
NTHS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
).split()
HOLIDAYS = {  # those whose day is fixed, by month and day
    "new year's eve": (12, 31), "new year's day": (1, 1), "new year's": (1, 1), "epiphany": (1, 6),
    "valentine's day": (2, 14), "international women's day": (3, 8), "st. patrick's day": (3, 17),
    "april fools' day": (4, 1), "earth day": (4, 22), "may day": (5, 1), "bastille day": (7, 14),
    "halloween": (10, 31), "all saints' day": (11, 1), "armistice day": (11, 11), "human rights day": (12, 10),
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26),
}  # fmt: skip

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
NUMBER = (
    rf"(?:\d{{1,3}}(?:[, ]\d\d\d)+\b|\d{{1,4}}(?:\.\d+|[ -](?:1/2|[13]/4)|[ -]?[½¼¾])?|(?:(?:{_SMALL}|a) )?(?:hundred|thousand)|"
    rf"(?:{_SMALL})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine)\b)?)"
)
QUANTITY = (
    rf"(?:{NUMBER}[ -]and[ -]a[ -](?:half|quarter)|{NUMBER}|an?(?: couple of| few| dozen| half)?|half an?|several|"
    r"(?:the )?few|some|many)"
)
UNIT = r"(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|centur(?:y|ie))s?"
LONG_UNIT = r"(?:week|weekend|fortnight|month|quarter|year|decade|century)"
SEASON = r"(?:spring|summer|autumn|fall|winter)"
KIND = (  # of days and weeks, between the number and the unit
    r"(?:(?:full|whole|consecutive|straight|successive|more|long|trading|working|business|calendar|solid|further|additional) )?"
)
ABOUT = (
    r"(?:(?:about|around|approximately|roughly|nearly|almost|more than|less than|fewer than|over|well over|under|close to|"
    r"some|just|just over|just under|only|at least|at most|up to|barely|exactly|no more than|no less than|as many as|"
    r"an estimated|another) )?"
)
MOD = r"(?:(?:early|late|mid|earlier|later)(?: in)?[ -]|the (?:very )?(?:end|start|beginning|middle|close) of )"
PARTS = {"1/2": 0.5, "½": 0.5, "1/4": 0.25, "¼": 0.25, "3/4": 0.75, "¾": 0.75}
FRACTION = re.compile(rf"(\d+) ?({'|'.join(PARTS)})")


def number(words: str | None) -> float | None:
    """``three and a half``, ``3 1/2`` -> 3.5, ``twenty-one`` -> 21, ``two hundred`` -> 200, ``a`` -> 1; None for ``several``."""
    if not words:
        return None
    plain = words.lower().replace("-", " ").replace(",", "").strip()
    if written := FRACTION.fullmatch(plain):
        return float(written[1]) + PARTS[written[2]]
    plain = re.sub(r"(?<=\d) (?=\d{3})", "", plain)  # "1 000"
    half = 0.5 if plain.endswith("half") else 0.25 if plain.endswith("quarter") else 0.0
    plain = re.sub(r"( and)? a (half|quarter)$", "", plain).removesuffix(" half")
    if re.fullmatch(r"\d+(\.\d+)?", plain):
        return float(plain) + half
    if counted := [word for word in plain.split() if word in NUMBERS or word in TIMES]:
        many = TIMES.get(counted[-1], 1)
        return (sum(NUMBERS.get(word, 0) for word in counted) or 1) * many + half
    return 0.5 if plain.startswith("half") or half else 1.0 if plain in ("a", "an") else None


def month_number(words: str) -> int:
    return [name[:3] for name in MONTHS].index(words.strip()[:3].capitalize()) + 1


def weekday_number(words: str) -> int:
    """Monday is 0."""
    return [name[:3] for name in WEEKDAYS].index(words.strip()[:3].capitalize())


def nth_number(words: str) -> int:
    """``third`` -> 3, ``19th`` -> 19."""
    return NTHS.index(words.lower()) + 1 if words.lower() in NTHS else int(re.sub(r"\D", "", words))
