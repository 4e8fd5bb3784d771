"""How English news writes dates, times, durations and sets: one grammar, which finding scans and resolving reads.

``GRAMMAR`` maps the name of a form to its pattern; the pattern's named groups are the parts that resolving reads. What a
pattern takes is the phrase that tells the time; where TIMEX3 (ISO-TimeML, ISO 24617-1) marks less of it, the group ``extent``
is what it marks, and a range has its two ends in ``first`` and ``last``.
"""

import re
from functools import lru_cache
from typing import Literal

from summitry.find.times.words import (
    ABOUT,
    ANY_MONTH,
    DASH,
    DAY,
    HOLIDAYS,
    KIND,
    LONG_UNIT,
    MOD,
    MONTH,
    NTH,
    NTHS,
    NUMBER,
    PART,
    QUANTITY,
    SEASON,
    SHORT,
    UNIT,
    WEEKDAY,
    YEAR,
)

Match = re.Match[str]
Type = Literal["DATE", "TIME", "DURATION", "SET"]

COUNT = rf"{ABOUT}(?P<n>{QUANTITY})[ -]{KIND}(?P<unit>{UNIT})"
UNITS = r"seconds|minutes|hours|days|weeks|months|years|decades|centuries"
HAPPENING = (
    r"(?:talks|meetings?|summits?|calls?|conversation|negotiations?|votes?|ballot|elections?|referendum|sessions?|"
    r"conference|strikes?|walkout|announcement|deadline|ceremony|visit|signing|round|war|attacks?|invasion|hearing|"
    r"raid|agreement|accord|deal|ceasefire|truce|inauguration|trip|gathering|dinner|speech|protests?)"
)
EVENT = rf"(?:(?:the|their|his|her|its|an?|that|this|those|these|our) )(?:[\w'’-]+ ){{0,2}}?(?P<event>{HAPPENING})"
SIDE = r"(?P<side>before|after|ahead of|prior to|following|into)"
OF_YEAR = r"(?: (?:of )?(?P<of>last|this|next) year)?"  # "in June last year"
WHICH = r"(?:last|previous|this coming|this past|this|current|next|coming|following|same|that)"
TO = rf"(?:{DASH}| to | through | until | and )"
FROM = r"(?:(?:from|between) )?"
ON_DAY = (  # read by the other forms
    rf"(?:{WEEKDAY} {PART}|(?:(?:last|next|this) )?{WEEKDAY}(?:,? {ANY_MONTH} {DAY}(?:,? {YEAR})?)?|"
    rf"{ANY_MONTH} {DAY}(?:,? {YEAR})?|{DAY} {ANY_MONTH}(?: {YEAR})?|today|yesterday|tomorrow|the {NTH})"
)
ZONE = (
    r"(?: (?:(?:local|Eastern|Central|Pacific|Greenwich|(?-i:[A-Z][a-z]+)) time|(?P<zone>GMT|UTC)(?![+-])|"
    r"CES?T|E[SD]?T|P[SD]?T|BST|IST|MSK)\b"
    r"| ?\((?:GMT|UTC) ?[+-] ?\d{1,2}\))?"
)
CLOCK = (
    r"(?:(?P<h>1[0-2]|0?\d)(?:[:.](?P<min>[0-5]\d))? ?(?P<half>[ap]\.?m\b\.?)|"
    r"(?P<h2>[01]?\d|2[0-3]):(?P<min2>[0-5]\d)(?::[0-5]\d)?(?![:\d])|"
    r"(?P<h3>[01]\d|2[0-3])(?P<min3>[0-5]\d)(?= (?:GMT|UTC|CES?T|hours(?! of)|local time))(?: hours)?|"
    rf"(?P<h4>1[0-2]|[1-9]|{'|'.join('one two three four five six seven eight nine ten eleven twelve'.split())}) o['’]clock|"
    r"(?P<word>noon|midnight|midday))"
)
QUARTER = r"first|second|third|fourth|final|last"
OF_WHICH_YEAR = rf"(?:{YEAR}|(?:the|this|last|next) year|(?:the )?(?:fiscal|financial) (?:year )?{YEAR})"
HOLIDAY = "|".join(name.replace("'", "['’]").replace(".", r"\.?") for name in sorted(HOLIDAYS, key=len, reverse=True))
CENTURY = rf"(?:{'|'.join(NTHS)}|(?:1?[4-9]|1\d|20)th|1st|21st|2nd|3rd)"

_FORMS: tuple[tuple[str, Type, str], ...] = (
    ("iso", "DATE", r"(?P<y>\d{4})-(?P<m>[01]\d)-(?P<d>[0-3]\d)(?:[T ](?P<h>[01]\d|2[0-3]):(?P<min>[0-5]\d)(?::[0-5]\d)?(?P<z>Z)?)?"),
    ("slashed", "DATE", r"(?P<one>\d{1,2})/(?P<other>\d{1,2})/(?P<y>(?:19|20)\d\d)"),
    ("year_first", "DATE", r"(?P<y>(?:19|20)\d\d)/(?P<m>[01]?\d)/(?P<d>[0-3]?\d)"),
    ("dotted", "DATE", r"(?P<d>[0-3]?\d)\.(?P<m>[01]?\d)\.(?P<y>(?:19|20)\d\d)"),
    (
        "days_of_month", "DATE",
        rf"{FROM}(?P<first>(?P<month>{ANY_MONTH}) (?P<d>{DAY})){TO}"
        rf"(?P<last>(?P<month2>{ANY_MONTH} )?(?P<d2>{DAY})\b(?!:)(?:,? (?P<y>{YEAR})|{OF_YEAR}))",
    ),
    (
        "days_before_month", "DATE",
        rf"{FROM}(?P<first>(?:the )?(?P<d>{DAY})(?: (?P<month2>{ANY_MONTH}))?){TO}"
        rf"(?P<last>(?:the )?(?P<d2>{DAY})(?: of)? (?P<month>{ANY_MONTH})(?:,? (?P<y>{YEAR})|{OF_YEAR}))",
    ),
    (
        "years", "DATE",
        rf"(?:between|from) (?P<first>(?P<y>{YEAR}))(?: and | to | until | through |{DASH})(?P<last>(?P<y2>{YEAR}))",
    ),
    ("dashed_years", "DATE", rf"(?P<first>(?P<y>{YEAR}))[-–](?P<last>(?P<y2>{YEAR}|\d\d))\b(?![-–])"),
    (
        "months", "DATE",
        rf"{FROM}(?P<first>(?P<month>{MONTH})(?: (?P<y>{YEAR}))?){TO}"
        rf"(?P<last>(?P<month2>{MONTH})(?: (?P<y2>{YEAR})|{OF_YEAR}))",
    ),
    (
        "ordinals", "DATE",
        rf"{FROM}(?P<first>the (?P<d>{NTH})) (?:and|to|until|through) (?P<last>(?:the )?(?P<d2>{NTH}))",
    ),
    ("weekdays", "DATE", rf"{FROM}(?P<first>(?P<w>{WEEKDAY}))(?:{DASH}| (?:and|to|until|through) )(?P<last>(?P<w2>{WEEKDAY}))"),
    (
        "amounts", "DURATION",
        rf"(?:(?:from|between) )?(?P<first>(?P<n>{NUMBER}))(?: to | and |[-–])(?P<last>(?P<n2>{NUMBER})[- ](?P<unit>{UNIT}))",
    ),
    ("moment", "TIME", rf"(?P<day>{ON_DAY})(?:,| at|) (?:around |about |exactly )?{CLOCK}{ZONE}"),
    ("clock_on", "TIME", rf"{CLOCK}{ZONE}(?: (?:in the|at) (?P<part>{PART}))? (?:on )?(?P<day>{ON_DAY})"),
    ("clock", "TIME", rf"{CLOCK}{ZONE}(?: (?:in the|at) (?P<part>{PART}))?"),
    (
        "day", "DATE",
        rf"(?:(?:the )?(?P<part>{PART}) of )?(?:(?P<w>(?:{WEEKDAY}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?)),? )?"
        rf"(?:(?P<month>{ANY_MONTH}) (?P<d>{DAY})\b(?![:.]\d)|(?:the )?(?P<d2>{DAY})(?: of)? (?P<month2>{ANY_MONTH}))"
        rf"(?:(?:,? (?P<y>{YEAR}|['’]\d\d)\b)|{OF_YEAR})",
    ),
    ("week_of_month", "DATE", rf"the (?P<q>first|second|third|fourth|last|final) week (?:of|in) "
     rf"(?P<month>{MONTH})(?:,? (?P<y>{YEAR})|{OF_YEAR})"),
    ("nth_weekday", "DATE", rf"the (?P<q>first|second|third|fourth|last|final) (?P<w>{WEEKDAY}) (?:of|in) "
     rf"(?P<month>{MONTH})(?:,? (?P<y>{YEAR})|{OF_YEAR})"),
    ("month_year", "DATE", rf"(?:the )?(?P<mod>{MOD})?(?P<month>{ANY_MONTH}),?(?: of)? (?P<y>{YEAR})"),
    (
        "month", "DATE",
        rf"(?:(?P<which>last|next|this|this coming|this past) )?(?P<mod>{MOD})?(?P<month>{MONTH}|{SHORT}(?<=\.)){OF_YEAR}"
        r"(?! \d\d?,? \d{4})",  # "in this May 5, 2011 photo"
    ),
    (
        "weekday", "DATE",
        rf"(?:(?P<part2>the (?:morning|afternoon|evening|night) of) )?"
        rf"(?:(?P<part3>overnight) (?:on )?|(?<!for )(?P<lead>a week|a fortnight) on )?"
        rf"(?:(?P<which>last|next|this|this past|this coming|the following|the previous|the next|coming) )?"
        rf"(?:(?P<mod>early|late) )?(?P<w>{WEEKDAY})(?: (?P<part>{PART}))?(?: (?:of )?(?P<week>last|next|this) week| (?P<lead2>week)(?!-))?"
        rf"(?!,? {ANY_MONTH} \d)",
    ),
    ("holiday", "DATE", rf"(?:(?P<which>last|this|next) )?(?P<holiday>{HOLIDAY})(?:,? (?P<y>{YEAR})|{OF_YEAR})"),
    ("far_day", "DATE", r"the day (?P<side>before yesterday|after tomorrow)"),
    ("far_period", "DATE", r"the (?P<unit>week|weekend|month|year) (?P<side>before last|after next)"),
    (
        "deictic", "DATE",
        rf"(?:(?P<mod>early|late|earlier|later) )?(?:(?P<day>today|yesterday|tomorrow|tonight|overnight)"
        rf"(?: (?P<part>{PART}))?|(?P<which>this|last) (?P<part2>morning|afternoon|evening|night))",
    ),
    ("same_period", "DATE",
     rf"the same (?P<unit>day|week|weekend|month|quarter|period|time|season|stage|point)(?: (?:of|in))? "
     rf"(?P<of>last year|the (?:previous|prior) year|the year (?:before|earlier)|a year (?:ago|earlier|before|previously)|{YEAR})"),
    ("fiscal", "DATE",
     rf"(?P<mod>{MOD})?(?:(?:the )?(?:(?:fiscal|financial)(?: year)? ?(?P<y>{YEAR})|(?P<y2>{YEAR}) (?:fiscal|financial) year)|"
     rf"FY ?['’]?(?P<y3>{YEAR}|\d\d)|(?:the )?(?P<which>last|previous|this|current|next|coming) (?:fiscal|financial) year)"),
    (
        "period", "DATE",
        rf"(?P<mod>{MOD})?(?:the )?(?P<which>{WHICH}) (?P<unit>{LONG_UNIT})",
    ),
    ("turn", "DATE", r"the turn of the (?P<unit>century|millennium|year)"),
    ("of_period", "DATE", rf"(?P<mod>{MOD})the (?P<unit>day|week|weekend|month|quarter|year|decade|century)"),
    ("year_end", "DATE", r"(?:the )?(?P<unit>year)[- ]end"),
    ("weekend", "DATE", r"the weekend"),
    ("at_hand", "DATE", r"the (?P<unit>day|week|month|year)"),
    (
        "season", "DATE",
        rf"(?:(?:the )?(?P<which>last|this past|this coming|this|that|the same|next|following|previous) )?(?P<mod>{MOD})?"
        rf"(?:the )?(?P<s>{SEASON})(?:(?:,?(?: of)? (?P<y>{YEAR}))|{OF_YEAR})",
    ),
    ("ago", "DATE", rf"{COUNT}(?: and a half)? (?P<side>ago|from now|hence)"),
    ("few_ago", "DATE", rf"(?P<unit>{UNITS}) (?P<side>ago|from now|later|earlier)"),
    ("in_n", "DURATION", rf"in (?P<extent>{COUNT}(?:['’]s?)?(?: time)?)"),
    (
        "event", "DURATION",
        rf"(?P<extent>{COUNT}|(?P<unit3>{UNITS})) {SIDE} {EVENT}",
    ),
    ("beside_day", "DURATION", rf"(?P<extent>{COUNT}) (?P<side>before|after) (?P<day>{ON_DAY}|{HOLIDAY})"),
    (
        "beside_event", "DATE",
        rf"(?P<extent>(?:the )?(?P<unit>night|day|evening|morning|week|month|year) {SIDE}) {EVENT}",
    ),
    ("event_day", "DATE", rf"(?P<extent>(?:the )?(?P<day>eve|day|night|morning|evening|afternoon)) of {EVENT}"),
    ("shift", "DATE", rf"{COUNT} (?P<side>later|earlier|before|after|afterwards|beforehand|previously)"),
    (
        "next_to", "DATE",
        r"the (?:(?P<which>previous|next|following|same) (?P<unit>day|night|morning|evening|afternoon)|"
        r"(?P<unit2>night|day|evening|morning|week|month|year) (?P<side>before|after|earlier|previous))|"
        r"that (?:same )?(?P<unit3>day|night|morning|evening|afternoon)",
    ),
    ("ordinal", "DATE", rf"the (?P<d>{NTH})(?: of (?P<which>this|last|next|the) month)?"),
    ("part", "TIME", rf"in (?P<extent>the (?:early |late )?(?P<part>{PART}))"),
    ("at_part", "TIME", r"(?:at|by|before|after|until) (?P<extent>(?P<part>night|dawn|dusk|sunrise|sunset|nightfall|lunchtime))"),
    (
        "set", "SET",
        rf"(?:every|each) (?:(?P<other>other|second) |(?P<n>{NUMBER}) )?(?P<what>{WEEKDAY}(?: {PART})?|{UNIT}|{PART}|{SEASON}|{MONTH})|"
        rf"the (?:first|second|third|fourth|last) {WEEKDAY} of (?:each|every) (?P<what3>month)|"
        rf"(?P<times>once|twice|(?:{NUMBER}|several|many|a few) times) (?:an?|per|every|each) (?P<what2>{UNIT})|"
        rf"(?P<plural>weekend|{WEEKDAY}(?: (?:morning|afternoon|evening|night))?)s\b|"
        r"(?P<adverb>hourly|daily|nightly|weekly|fortnightly|bi-?weekly|monthly|bi-?monthly|quarterly|yearly|annually|"
        r"annual|biannual|semi-?annual|biennial)",
    ),
    (
        "quarter", "DATE",
        rf"(?:the )?(?:(?P<of>this|last|next) year['’]s )?(?P<q>{QUARTER})[- ](?P<unit>quarter|half)"
        rf"(?:(?: of| in|,)? (?P<y>{OF_WHICH_YEAR}))?",
    ),
    (
        "quarter_code", "DATE",
        rf"(?:(?P<letter>[QH])(?P<n>[1-4])|(?P<n2>[1-4])(?P<letter2>Q))(?:,?(?: of)?[ -]?(?P<y>{YEAR}|['’]\d\d))?|"
        rf"(?P<y2>{YEAR})[ -](?P<letter3>[QH])(?P<n3>[1-4])",
    ),
    ("decade", "DATE", r"(?:the )?(?:(?:early|late|mid)[ -])?(?P<y>1[5-9]\d0|20\d0)s"),
    ("short_decade", "DATE", r"(?:the )?(?:(?:early|late|mid)[ -])?['’](?P<y>\d0)s|"
     r"the (?:(?:early|late|mid)[ -])?(?P<name>twen|thir|for|fif|six|seven|eigh|nine)ties"),
    ("century", "DATE", rf"(?:the )?(?:(?:early|late|mid)[ -])?(?P<c>{CENTURY})[ -]century"),
    ("year", "DATE", rf"(?:(?P<mod>{MOD})|the year )?(?P<y>{YEAR})"),
    ("short_year", "DATE", r"['’‘](?P<y>\d\d)"),
    (
        "vague", "DATE",
        r"(?P<past>(?:more |most |very )?recently|previously|(?:much )?earlier|lately|formerly|"
        r"in (?P<extent>the (?:recent |distant )?past)|"
        r"at (?P<extent2>(?:the|that) time)|recent (?:days|weeks|months|years|decades|times)|recent|(?:a )?long(?: time)? ago|"
        r"some time ago|the other day)|"
        r"(?P<present>now|currently|current|at present|at the moment|nowadays|these days)|"
        r"(?P<future>soon|(?:much )?later|in (?P<extent3>the (?:near |foreseeable )?future)|"
        r"(?:in|for|over) (?P<extent4>the (?:long|short|medium|near)(?:er)? (?:term|run)))",
    ),
    ("age", "DURATION", rf"(?P<n>{NUMBER})[- ](?P<unit>day|week|month|year)s?[- ]olds?"),
    ("long", "DURATION", r"(?:(?P<n>" + NUMBER + r")[- ])?"
     r"(?P<unit>hour|day|night|week|month|year|decade|centur(?:y|ie))(?P<more>s)?-?long"),
    ("whole", "DURATION", r"(?:all|the (?:whole|entire)) (?P<unit>day|night|week|weekend|month|year)"),
    (
        "stretch", "DURATION",
        rf"(?:(?:the|these|this|those) )?(?:last|past|next|coming|previous|preceding|following|first|final|remaining) "
        rf"(?P<n>{QUANTITY} )?{KIND}(?P<unit>{UNIT})",
    ),
    (
        "duration", "DURATION",
        rf"{ABOUT}(?:(?P<half>half an? )(?P<unit>hour|day|year|century|decade)|"
        rf"(?P<quarters>(?:a|three)[ -]quarters?) of an (?P<unit4>hour)|"
        rf"(?P<n>{QUANTITY})[ -]{KIND}(?P<unit2>{UNIT})"
        rf"(?:[ -]and[ -]a[ -](?P<plus>half|quarter))?"
        rf"(?:(?: and|,)? (?P<n2>{NUMBER}) (?P<unit3>minutes?|seconds?|hours?|days?|weeks?|months?))?)",
    ),
    ("many", "DURATION", rf"(?P<unit>{UNITS})(?=[ ,.;]|$)"),
)  # fmt: skip

GRAMMAR: dict[str, re.Pattern[str]] = {
    name: re.compile(
        rf"\b(?:{pattern})(?!\w)" if name not in ("short_year", "short_decade") else rf"(?:{pattern})(?!\w)",
        re.IGNORECASE,
    )
    for name, _, pattern in _FORMS
}
TYPES: dict[str, Type] = {name: kind for name, kind, _ in _FORMS}


def flat(words: str) -> str:
    """Breaks, tabs and hard spaces as spaces, each in its place, so that a wrapped line reads like any other."""
    return re.sub(r"\s", " ", words)


@lru_cache(maxsize=1024)
def read(words: str) -> tuple[str, dict[str, str]] | None:
    """Which form ``words`` have, and its parts; the first form that takes them whole."""
    for name, pattern in GRAMMAR.items():
        if match := pattern.fullmatch(flat(words)):
            return name, {key: value for key, value in match.groupdict().items() if value}
    return None
