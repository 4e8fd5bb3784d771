"""Words without which a line cannot hold a form of the grammar: most lines hold few forms, and looking costs more than asking."""

import re

from summitry.find.times.words import HOLIDAYS, MONTHS, WEEKDAYS

WORD = re.compile(r"[a-z]+")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_UNIT = "second minute hour day night week weekend fortnight month quarter year decade century".split()
_UNITS = frozenset(_UNIT) | {f"{unit}s" for unit in _UNIT} | {"centuries"}
_MONTHS = frozenset(name.lower() for name in MONTHS) | {name[:3].lower() for name in MONTHS} | {"sept"}
_WEEKDAYS = frozenset(name.lower() for name in WEEKDAYS)
_SEASONS = _set("spring summer autumn fall winter")
_ADVERBS = _set(
    "hourly daily nightly weekly fortnightly biweekly monthly bimonthly quarterly yearly annually annual biannual semiannual "
    "biennial"
)
_DAYS = _WEEKDAYS | _MONTHS | _set("today yesterday tomorrow st nd rd th")
_SIDES = _set("before after ahead prior following into")

NEEDS: dict[str, tuple[frozenset[str], ...]] = {
    **dict.fromkeys("days_of_month days_before_month months day week_of_month month_year month".split(), (_MONTHS,)),
    **dict.fromkeys("weekday weekdays nth_weekday".split(), (_WEEKDAYS | {f"{day}s" for day in _WEEKDAYS},)),
    **dict.fromkeys("moment clock_on".split(), (_DAYS,)),
    **dict.fromkeys("amounts far_period in_n stretch duration many period of_period at_hand whole".split(), (_UNITS,)),
    **dict.fromkeys("event beside_event".split(), (_UNITS | _set("evening morning"), _SIDES)),
    "beside_day": (_UNITS, _set("before after")),
    "ago": (_UNITS, _set("ago now hence")),
    "few_ago": (_UNITS, _set("ago now later earlier")),
    "shift": (_UNITS, _set("later earlier before after afterwards beforehand previously")),
    "event_day": (_set("eve day night morning evening afternoon"),),
    "next_to": (_set("day night evening morning afternoon week month year"),),
    "deictic": (_set("today yesterday tomorrow tonight overnight morning afternoon evening night"),),
    "holiday": (frozenset(WORD.findall(name)[0] for name in HOLIDAYS),),
    "season": (_SEASONS,),
    "fiscal": (_set("fiscal financial fy"),),
    "quarter": (_set("quarter half"),),
    "same_period": (_set("same"),),
    "century": (_set("century"),),
    "turn": (_set("turn"),),
    "age": (_set("old olds"),),
    "long": (frozenset({"long"} | {f"{unit}long" for unit in _UNITS}),),
    "set": (_UNITS | _WEEKDAYS | {f"{day}s" for day in _WEEKDAYS} | _MONTHS | _SEASONS | _ADVERBS | _set(
        "mornings afternoons evenings nights morning afternoon evening night lunchtime bi semi"
    ),),
}  # fmt: skip


def may_hold(form: str, words: frozenset[str]) -> bool:
    """Whether a line with these words, in small letters, can hold the form."""
    return all(not words.isdisjoint(needed) for needed in NEEDS.get(form, ()))


def words_of(line: str) -> frozenset[str]:
    return frozenset(WORD.findall(line.lower()))
