"""How many contacts of a whole negotiation are told, in one record each, and which of their fields are right.

The gold, ``contacts/*.json`` beside the coverage, was written before any reader was run on them. One rule for each point:
- a contact is a meeting, call, talks, press conference, letter or visit of the negotiation itself: one record across the
  coverage. One that is put off to another day is two: the one that was cancelled and the other. Those marked ``optional`` (calls
  within a side, habits) may be told or not. Votes, strikes, deadlines and signatures are not judged;
- of each field the values that are right: several where outlets differ, or where a wider day or place is as true. ``statuses``
  come in order, each with the documents that give it; ``participants`` hold for each who took part the names that will do, ``also``
  those who may be named besides. A field that is missing is not judged;
- ``no_contact``: captions, history and denied contacts: document, start, end, words, why;
- ``times``: start, end, words, TIMEX3 type, the values that are right. Determiners and modifiers inside, prepositions and events
  outside ("an hour" into the session is a length, "the night before" the vote a night), one expression for a day with its hour;
- ``copies``: a document and the one it copies; ``repeats``: document, start, end, the one it excerpts;
- ``conflicts``: accounts that cannot all be right, each a length (ISO 8601) or words, with the documents that carry it;
- ``claims``: document, start, end, words that give a field, whose claim that is (``records.Claim``).
"""

from collections.abc import Callable, Iterable, Sequence

from evaluation.gold import Row
from evaluation.score import Figures, same
from summitry.records import Event, Span
from summitry.table.accounts.measures import minutes
from summitry.table.accounts.places import plain
from summitry.table.days import apart, bounds

FACE_TO_FACE = "meeting talks conference lunch dinner visit"
FAMILIES = dict.fromkeys(FACE_TO_FACE.split(), "meeting") | {
    kind: kind for kind in ("call", "letter", "press conference")
}
NEXT = 0.5  # of the words of a next step, either way, that must be shared


def file(document: str) -> str:
    return document.split("/")[-1]


def contacts(gold: Row, events: Sequence[Event]) -> Figures:
    """Contacts found and false, how many records each has, and the fields of those found."""
    meant = [(event, counterpart(gold, event)) for event in events]
    required = [g for g in gold["contacts"] if not g.get("optional")]
    told = [(g, [event for event, one in meant if one is g]) for g in required]
    found = [(g, own) for g, own in told if own]
    matched = [event for event, one in meant if one is not None]
    lured = [row for row in gold["no_contact"] if any(_tells(event, row) for event in events)]
    return {
        "contacts found": (len(found), len(required)),
        "contacts right": (len(matched), len(events)),
        "no contact told of none": (len(gold["no_contact"]) - len(lured), len(gold["no_contact"])),
        "one record": (sum(len(own) == 1 for _, own in found), len(found)),
        "not two in one": (sum(not _two_in_one(gold, event) for event in matched), len(matched)),
    } | fields(gold, [(g, max(own, key=lambda e: len(_documents(e)))) for g, own in found], required)


def counterpart(gold: Row, event: Event) -> Row | None:
    """The gold contact that a predicted one is: of its family of kinds, sharing a document, a day (where both
    have one) and somebody (where it names nobody, the day must do); the one with most in common, a required one first."""
    fitting = [
        g for g in gold["contacts"]
        if _kin(g, event) and _documents(event) & _told_in(g) and _one_day(g, event.when) and _shares(gold, g, event)
    ]  # fmt: skip
    return max(fitting, key=lambda g: _likeness(gold, g, event), default=None)


def _likeness(gold: Row, g: Row, event: Event) -> tuple[bool, bool, int, int]:
    shared = len(_documents(event) & _told_in(g))
    return not g.get("optional"), bool(event.when and _days(g)), len(_present(gold, g, event)), shared


def _kin(g: Row, event: Event) -> bool:
    return FAMILIES[event.kind] in {FAMILIES[kind] for kind in (g["kind"], *g.get("kind_ok", ()))}


def _documents(event: Event) -> set[str]:
    return {file(source.document) for source in event.sources}


def _told_in(g: Row) -> set[str]:
    return {document for _, documents in g["statuses"] for document in documents}


def _days(g: Row) -> list[tuple[str, str]]:
    return [days for when in g.get("when", ()) if (days := bounds(when))]


def _one_day(g: Row, when: str | None) -> bool:
    days = bounds(when)
    return days is None or not _days(g) or any(not apart(days, own) for own in _days(g))


def _shares(gold: Row, g: Row, event: Event) -> bool:
    if not event.participants:
        return bool(_days(g) and bounds(event.when))
    return not g["participants"] or any(named(gold, name, _allowed(g)) for name in event.participants)


def _present(gold: Row, g: Row, event: Event) -> list[Sequence[str]]:
    """Those who took part and are named."""
    return [slot for slot in g["participants"] if any(named(gold, name, slot) for name in event.participants)]


def named(gold: Row, name: str, allowed: Iterable[str]) -> bool:
    """Whether the name, or what the coverage also calls it, is one of those allowed."""
    known = [[party, *aliases] for party, aliases in gold["names"].items()]
    ways = [name, *(way for names in known if any(same(name, each) for each in names) for way in names)]
    return any(same(one, way) for one in allowed for way in ways)


def _tells(event: Event, row: Sequence[str | int]) -> bool:
    """Whether a sentence that makes the event is, or holds, the words of what is no contact."""
    document, start, end = row[0], int(row[1]), int(row[2])
    told = (s for s in event.sources if s.field in {"status", "kind"} and file(s.document) == document)
    return any(Span(s.start, s.end).overlaps(Span(start, end)) for s in told)


def _two_in_one(gold: Row, event: Event) -> bool:
    """Whether its own evidence dates the event to the days of two contacts that share none."""
    dates = [(file(s.document), day) for s in event.sources if s.field == "when" and (day := bounds(s.value))]
    days = [
        _days(g)[0]
        for g in gold["contacts"]
        for document, day in dates
        if _days(g) and day[0] == day[1] and not apart(_days(g)[0], day)
        if _kin(g, event) and document in _told_in(g) and _shares(gold, g, event)
    ]
    return any(apart(one, other) for one in days for other in days)


def fields(gold: Row, told: Sequence[tuple[Row, Event]], required: Sequence[Row]) -> Figures:
    """The fields of contacts, each found with its best record: right among all that the gold gives. A contact that is not
    found counts, so that finding one more takes nothing away; the precisions and ``given fields right`` judge the found."""
    named_slots = sum(len(_present(gold, g, event)) for g, event in told)
    names = [(g, name) for g, event in told for name in event.participants if g["participants"]]
    stages = [(stage, event) for g, event in told for stage in g["statuses"]]
    documents = [(_told_in(g), _documents(event)) for g, event in told]
    return (
        {
            "status": (sum(event.status in g["statuses"][-1][0] for g, event in told), len(required)),
            "statuses on the way": (
                sum(_stage(stage, event) for stage, event in stages),
                sum(len(g["statuses"]) for g in required),
            ),
            "participants recall": (named_slots, sum(len(g["participants"]) for g in required)),
            "participants precision": (sum(named(gold, name, _allowed(g)) for g, name in names), len(names)),
            "documents recall": (sum(len(a & b) for a, b in documents), sum(len(_told_in(g)) for g in required)),
            "documents precision": (sum(len(a & b) for a, b in documents), sum(len(b) for _, b in documents)),
        }
        | {name: _field(told, required, name, right) for name, right in RIGHT.items()}
        | _given(told)
    )


def _allowed(g: Row) -> list[str]:
    return [*(name for slot in g["participants"] for name in slot), *g.get("also", ())]


def _stage(stage: tuple[list[str], list[str]], event: Event) -> bool:
    statuses, documents = stage
    return any(s.value in statuses and file(s.document) in documents for s in event.sources if s.field == "status")


def _field(
    told: Sequence[tuple[Row, Event]], required: Sequence[Row], name: str, right: Callable[[str, str], bool]
) -> tuple[int, int]:
    given = [(g[name], value) for g, event in told if g.get(name) and (value := getattr(event, name))]
    return sum(any(right(want, value) for want in wanted) for wanted, value in given), sum(name in g for g in required)


def _given(told: Sequence[tuple[Row, Event]]) -> Figures:
    """Of all values given where the gold gives one, those that are right: an empty field is better than a wrong one."""
    given = [(g, event, name) for g, event in told for name in RIGHT if g.get(name) and getattr(event, name)]
    right = sum(any(RIGHT[name](want, getattr(event, name)) for want in g[name]) for g, event, name in given)
    return {"given fields right": (right, len(given))}


def _same_place(want: str, got: str) -> bool:
    one, other = plain(want), plain(got)
    return bool(one and other) and (one in other or other in one)


def _as_long(want: str, got: str) -> bool:
    return minutes(want) is not None and minutes(want) == minutes(got)


def _alike(want: str, got: str) -> bool:
    """Whether enough of the words are shared, of both together."""
    one, other = set(plain(want).split()), set(plain(got).split())
    return 2 * len(one & other) >= NEXT * (len(one) + len(other)) > 0


RIGHT: dict[str, Callable[[str, str], bool]] = {
    "when": str.__eq__,
    "place": _same_place,
    "duration": _as_long,
    "level": str.__eq__,
    "result": str.__eq__,
    "next_step": _alike,
}
