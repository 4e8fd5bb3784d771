"""How the newest independent articles say that it ended, by the words of their leads."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date as day_of
from datetime import timedelta

from summitry.brief.endings import endings
from summitry.brief.record import Claim, Ref
from summitry.brief.shelf import Shelf, speaking
from summitry.brief.wording import capital, date
from summitry.find.sentences import sentences
from summitry.plain import plain
from summitry.records import Document, Entries, Event, Span, TimeExpression
from summitry.resolve.contacts.contact import FACE_TO_FACE
from summitry.table.days import bounds, order

LEAD = 6  # sentences in which an article tells its news
RECENT = timedelta(days=30)
CITED = 3
LATER = "9999"
TELLING = 4  # words that say what was signed or broke down
AGREED = frozenset({"agreement", "release"})  # the other kinds tell of no agreement


@dataclass(frozen=True, slots=True)
class Result:
    """One telling: its kind, the day of the article, its words; ``interested`` where a side tells it."""

    kind: str
    day: str | None
    words: str
    interested: bool
    ref: Ref

    @property
    def agreed(self) -> bool:
        return self.kind in AGREED


def results(shelf: Shelf, entries: Entries) -> tuple[Result, ...]:
    """The tellings of the newest day that has any, one an article; none where the sides have met again since."""
    originals = [d for d in entries.documents if d.copy_of is None]
    since, dates = recent(newest(entries)), _dates(entries)
    told = [
        found
        for d in originals
        if (found := _first(shelf, dates.get(d.name, []), d)) and (order(found.day)[0] or since) >= since
    ]
    last = max((order(found.day)[0] for found in told), default="")
    if any(_meets(e) and order(e.when)[0] > last > "" for e in entries.events):
        return ()
    latest = sorted((r for r in told if order(r.day)[0] == last), key=lambda r: r.ref.document)
    return tuple(r for r in latest if not r.interested) or tuple(latest)


def _meets(event: Event) -> bool:
    return event.kind in FACE_TO_FACE and event.status in ("held", "under way")


def newest(entries: Entries) -> str | None:
    """The last day on which an article that is no copy appeared."""
    days = [d.published for d in entries.documents if d.copy_of is None and bounds(d.published)]
    return max(days, key=order, default=None)


def recent(day: str | None) -> str:
    """The first day that is still news on the given one."""
    days = bounds(day)
    try:
        return (day_of.fromisoformat(days[0]) - RECENT).isoformat() if days else ""
    except (ValueError, OverflowError):
        return ""


def _first(shelf: Shelf, dates: Iterable[TimeExpression], document: Document) -> Result | None:
    """The first telling of the article's lead, its own before one by a side."""
    found = tuple(_told(shelf, dates, document))
    return min(found, key=lambda r: (r.interested, r.ref.start), default=None)


def _told(shelf: Shelf, dates: Iterable[TimeExpression], document: Document) -> Iterator[Result]:
    old = _old(dates, document)
    for sentence in _lead(document):
        if not any(sentence.holds(span) for span in old):
            for kind, span in endings(document.text, sentence.start, sentence.end):
                said = speaking(shelf, document.name, span)
                ref = Ref(document.name, span.start, span.end, said.id if said else None)
                if said and (bounds(said.said) or (LATER, LATER))[1] < recent(document.published):
                    continue
                interested = said is not None and said.capacity == "party"
                yield Result(kind, document.published, plain(span.of(document.text)), interested, ref)


def _lead(document: Document) -> list[Span]:
    found = (s for line in document.body for s in sentences(document.text, line.start, line.end))
    return [sentence for sentence, _ in zip(found, range(LEAD), strict=False)]


def _dates(entries: Entries) -> dict[str, list[TimeExpression]]:
    """The dates in each article."""
    found: dict[str, list[TimeExpression]] = defaultdict(list)
    for expression in entries.dates:
        if expression.type in ("DATE", "TIME"):
            found[expression.document].append(expression)
    return found


def _old(dates: Iterable[TimeExpression], document: Document) -> list[Span]:
    """The dates in the article that are no news in it."""
    since = recent(document.published)
    days = ((d, bounds(d.said)) for d in dates)
    return [Span(d.start, d.end) for d, stretch in days if stretch and stretch[1] < since]


def headline(found: tuple[Result, ...]) -> Claim:
    """``Agreement reported on 14 March 2024: “signed a treaty”``; where articles of one day differ, the words of each."""
    first = min(found, key=lambda r: (len(r.words.split()) < TELLING, len(r.words)))
    other = next((r for r in found if r.agreed != first.agreed), None)
    when = f" on {date(first.day, long=True)}" if first.day else ""
    if other:
        words = f"“{first.words}” and “{other.words}”"
        return Claim(f"Accounts of the outcome differ{when}: {words}", (first.ref, other.ref))
    alike = tuple(dict.fromkeys((first.ref, *(r.ref for r in found))))[:CITED]
    return Claim(f"{capital(first.kind)} reported{when}: “{first.words}”", alike)
