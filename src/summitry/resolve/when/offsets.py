"""What lies a length of time away from a day: from publication, from a day named before, from the day of an event."""

from datetime import timedelta

from summitry.find.times.words import number
from summitry.resolve.when.iso import iso_duration, unit_of
from summitry.resolve.when.rules import PARTS, UNPUBLISHED, Anchors, Meaning, Parts, on, part, unknown
from summitry.resolve.when.spans import NO_DAY_BEFORE, NOWHEN, moved, named_before

BACK = ("before", "ahead of", "prior to")


def ago(parts: Parts, anchors: Anchors) -> Meaning:
    count, unit, side = number(parts.get("n")), unit_of(parts["unit"]), part(parts, "side")
    back = side == "ago"
    if anchors.published is None or count is None:
        return unknown("PAST_REF" if back else "FUTURE_REF", UNPUBLISHED if count is not None else "no number is given")
    rule = f"{parts['n'].lower()} {parts['unit']} {'before' if back else 'after'} {anchors.publication}"
    return moved(anchors.published, -count if back else count, unit, rule, anchors.publication, anchors.about)


def few_ago(parts: Parts, anchors: Anchors) -> Meaning:
    back = part(parts, "side") in ("ago", "earlier")
    return unknown("PAST_REF" if back else "FUTURE_REF", "no number is given")


def in_n(parts: Parts, anchors: Anchors) -> Meaning:
    """``in two weeks``: a length, whose end is a date."""
    length = iso_duration([(number(parts["n"]), unit_of(parts["unit"]))])
    return ago(parts | {"side": "from now"}, anchors)._replace(value=length)


def shift(parts: Parts, anchors: Anchors) -> Meaning:
    count, unit = number(parts.get("n")), unit_of(parts["unit"])
    back = part(parts, "side") in ("earlier", "before", "beforehand", "previously")
    if count is None or anchors.previous is None:
        value = "PAST_REF" if back else "FUTURE_REF"
        return unknown(value, "no number is given" if count is None else NO_DAY_BEFORE)
    rule = f"{parts['n'].lower()} {parts['unit']} {'before' if back else 'after'} {anchors.previous}, named before"
    return moved(anchors.previous, -count if back else count, unit, rule, str(anchors.previous), anchors.about)


def next_to(parts: Parts, anchors: Anchors) -> Meaning:
    unit = part(parts, "unit", "unit2", "unit3")
    which = part(parts, "which", "side") or "same"
    base, anchor = named_before(anchors, unit)
    if base is None:
        return unknown(NOWHEN.get(unit, "XXXX-XX-XX"), NO_DAY_BEFORE)
    step = {"previous": -1, "before": -1, "earlier": -1, "same": 0}.get(which, 1)
    rule = f"the {unit} {('of', 'after', 'before')[step]} {anchor}"
    if unit in ("week", "month", "year"):
        return moved(base, step, unit, rule, anchor)
    return on(base + timedelta(step), rule, anchor, PARTS.get(unit, ""))


def event(parts: Parts, anchors: Anchors) -> Meaning:
    """``an hour before the talks``: a length, which ends on the day of the talks."""
    count, unit = number(parts.get("n")), unit_of(part(parts, "unit", "unit3"))
    length = iso_duration([(count, unit)])
    back = part(parts, "side") in BACK
    if anchors.event is None:
        return unknown(length, f"no day of the {part(parts, 'event')} is named")
    anchor = f"the {part(parts, 'event')} on {anchors.event}"
    rule = f"{part(parts, 'n')} {part(parts, 'unit', 'unit3')} {'before' if back else 'after'} {anchor}".strip()
    if unit in ("second", "minute", "hour"):
        return Meaning(length, str(anchors.event), rule, anchor)
    if count is None:
        return unknown(length, f"{rule}, no number given")
    return moved(anchors.event, -count if back else count, unit, rule, anchor, anchors.about)._replace(value=length)


def beside_event(parts: Parts, anchors: Anchors) -> Meaning:
    """``the night before the vote``, ``the day after the summit``."""
    unit, back = unit_of(parts["unit"]), part(parts, "side") in BACK
    if anchors.event is None:
        return unknown(NOWHEN.get(unit, "XXXX-XX-XX"), f"no day of the {part(parts, 'event')} is named")
    anchor = f"the {part(parts, 'event')} on {anchors.event}"
    rule = f"the {unit} {'before' if back else 'after'} {anchor}"
    if unit not in ("night", "evening", "morning"):
        return moved(anchors.event, -1 if back else 1, unit, rule, anchor)
    days = -1 if back else int(unit == "morning")  # the night after the vote is that of its day
    return on(anchors.event + timedelta(days), rule, anchor, PARTS[unit])


def event_day(parts: Parts, anchors: Anchors) -> Meaning:
    if anchors.event is None:
        return unknown("XXXX-XX-XX", f"no day of the {part(parts, 'event')} is named")
    word, anchor = part(parts, "day"), f"the {part(parts, 'event')} on {anchors.event}"
    return on(anchors.event - timedelta(word == "eve"), f"the {word} of {anchor}", anchor, PARTS.get(word, ""))
