"""What one sentence tells of a contact, its spans resolved, with the Evidence for each field."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from summitry.find.contacts.rounds import number
from summitry.find.contacts.words import ANAPHORS
from summitry.find.found import ContactMention
from summitry.records import Document, Evidence, Span, Status
from summitry.resolve.contacts.levels import level_of, of_people
from summitry.resolve.contacts.meanings import Meanings
from summitry.resolve.contacts.results import result_of

OVER: frozenset[Status] = frozenset({"under way", "held"})
Field = tuple[str, str, Span]
NIGHT = re.compile(
    r"\b(?:early (?:on )?\w+|overnight|before dawn|(?:small|early) hours|this morning|after midnight|(?:through|into) the night|"
    r"all-night|marathon|on into \w+day|late into|past midnight|until dawn)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Account:
    """One mention, resolved: who took part by name, when in EDTF. ``meant`` are those whom words like "both sides" mean,
    ``first`` whether its words are the document's own and no other's that it repeats."""

    document: Document
    mention: ContactMention
    people: tuple[str, ...]
    when: str | None
    evidence: tuple[Evidence, ...] = ()
    meant: tuple[str, ...] = ()
    first: bool = True

    @property
    def published(self) -> str:
        return (self.document.published or "")[:10]

    @property
    def words(self) -> str:
        return self.mention.sentence.of(self.document.text)

    @property
    def round(self) -> int | None:
        """Which of several rounds it is said to be."""
        words = self.mention.ordinal
        return number(words.of(self.document.text)) if words else None

    @property
    def several(self) -> bool:
        """Whether it tells of "the three countries" or the like, whoever they are."""
        return any(_collective(self.document, span) for span in self.mention.participants)

    @property
    def of_sides(self) -> bool:
        """Whether it tells of those whom the sides send, not of those who met before."""
        words = (span.of(self.document.text) for span in self.mention.participants)
        return any(re.search(r"\b(?:sides|parties|countries|nations|states|governments)$", w) for w in words)

    @property
    def adrift(self) -> bool:
        """Whether its day is told in words that no calendar fixes ("several weeks earlier")."""
        return self.mention.when is not None and self.when is None

    @property
    def nightly(self) -> bool:
        """Whether it ran into the next day: outlets date it by its beginning or by its end."""
        return NIGHT.search(self.words) is not None


def account(document: Document, mention: ContactMention, meanings: Meanings) -> Account:
    """A mention with its spans resolved; what is said to be over on a day to come is planned."""
    given = [(span, _collective(document, span), meanings.who(document, span)) for span in mention.participants]
    people = tuple(sorted({name for _, collective, names in given if not collective for name in names}))
    meant = tuple(sorted({name for _, collective, names in given if collective for name in names}))
    people = tuple(sorted({*people, *meant})) if people else ()  # "both sides and the guild"
    expression = meanings.date(document, mention.when) if mention.when else None
    when = expression.said if expression else None
    ahead = bool(when and document.published and when[:10] > document.published[:10] and len(when) >= 10)
    status = "planned" if ahead and mention.status in OVER else mention.status
    plain = Account(
        document, replace(mention, status=status), people, when, (), meant, meanings.first(document, mention.sentence)
    )
    fields = (*_fields(plain, meanings), *_level(plain, meanings))
    return replace(plain, evidence=tuple(Evidence(f, v, document.name, s.start, s.end) for f, v, s in fields))


def _collective(document: Document, span: Span) -> bool:
    return ANAPHORS.fullmatch(span.of(document.text).strip()) is not None


def today(told: Account) -> Account:
    """What is under way, no day told, is so on the day of publication."""
    mention, day = told.mention, told.published
    if told.when or mention.when or mention.status != "under way" or mention.follows or len(day) != 10:
        return told
    words = Evidence("when", day, told.document.name, mention.sentence.start, mention.sentence.end)
    return replace(told, when=day, evidence=(*told.evidence, words))


def _fields(told: Account, meanings: Meanings) -> Iterator[Field]:
    """Each field that the mention gives, its value and its words."""
    text, mention = told.document.text, told.mention
    if not mention.follows:
        yield "status", mention.status, mention.sentence
    for span in mention.participants:
        for name in meanings.who(told.document, span) or (span.of(text),):
            yield "participants", name, span
    if mention.place:
        yield "place", mention.place.of(text), mention.place
    if mention.when:
        yield "when", told.when or mention.when.of(text), mention.when
    if mention.duration:
        length = meanings.date(told.document, mention.duration)
        yield "duration", (length.value if length else None) or mention.duration.of(text), mention.duration
    if mention.outcome:
        yield "outcome", mention.outcome.of(text), mention.outcome
        if result := result_of(mention.outcome.of(text)):
            yield "result", result, mention.outcome
    if mention.next_step:
        yield "next_step", mention.next_step.of(text), mention.next_step


def _level(told: Account, meanings: Meanings) -> Iterator[Field]:
    """By the words for the gathering or those who came, else by the offices of the persons named."""
    document, mention = told.document, told.mention
    if mention.level and (level := level_of(mention.level.of(document.text))):
        yield "level", level, mention.level
        return
    level, ranks = of_people(told.people or told.meant, meanings.office, meanings.sides)
    for span in mention.participants if level else ():
        if any(ranks.get(name) == level for name in meanings.who(document, span)):
            yield "level", str(level), span
