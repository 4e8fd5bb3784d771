"""Accounts of one thing: which values are one, how many independent sources give each, which cannot both be right."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from summitry.find.sentences import sentences
from summitry.records import Account, Corroboration, Entries, Evidence, Span, Statement
from summitry.resolve.contacts.claims import Said, by_document
from summitry.resolve.copies import Origins, origin, origins

Relation = Callable[[Evidence, Evidence], bool]
AROUND = 600  # characters of a sentence on either side
BEFORE = 15  # characters before words that may change them: "more than"


@dataclass(frozen=True, slots=True)
class Record:
    """What the coverage holds, ready to look words up."""

    entries: Entries
    texts: Mapping[str, str]
    published: Mapping[str, str]
    said: Said
    statements: Mapping[str, Statement]
    origins: Origins
    outlets: Mapping[str, str]

    def words(self, evidence: Evidence, before: int = 0) -> str:
        """The words of the evidence, and so many characters before them."""
        text = self.texts.get(evidence.document, "")
        return text[max(0, evidence.start - before) : evidence.end]

    def sentence(self, evidence: Evidence) -> str:
        """The sentence of the words, of their line; of a very long one what stands around them."""
        span = self.sentence_at(evidence)
        return span.of(self.texts.get(evidence.document, ""))

    def opening(self, evidence: Evidence) -> str:
        """What stands before the words in their sentence."""
        return Span(self.sentence_at(evidence).start, evidence.start).of(self.texts.get(evidence.document, ""))

    def sentence_at(self, evidence: Evidence) -> Span:
        """Where that sentence stands."""
        text = self.texts.get(evidence.document, "")
        start = max(text.rfind("\n", 0, evidence.start) + 1, evidence.start - AROUND)
        stop = min(evidence.end + AROUND, len(text))
        end = text.find("\n", evidence.end, stop)
        span = Span(evidence.start, evidence.end)
        found = [one for one in sentences(text, start, stop if end < 0 else end) if one.overlaps(span)]
        return Span(min(found[0].start, span.start), max(found[-1].end, span.end)) if found else span

    def origin(self, evidence: Evidence) -> str:
        return origin(self.origins, evidence.document, evidence.start, evidence.end)


def record(entries: Entries) -> Record:
    return Record(
        entries,
        {document.name: document.text for document in entries.documents},
        {document.name: (document.published or "")[:10] for document in entries.documents},
        by_document(entries.statements),
        {statement.id: statement for statement in entries.statements},
        origins(entries.documents, entries.repeats),
        {document.name: f"outlet {document.outlet}" for document in entries.documents if document.outlet},
    )


def account(value: str, evidence: Iterable[Evidence], known: Record) -> Account:
    held = tuple(sorted(set(evidence), key=place))
    return Account(value, held, independent(held, known))


def independent(evidence: Sequence[Evidence], known: Record) -> int:
    """How many sources give it: no more than the outlets that wrote it first, nor than those who say it there.

    Two papers that quote one man have one source for what he claims, and two articles of one outlet are one source; an
    article of no named outlet is its own.
    """
    first = {known.origin(one) for one in evidence}
    voices = {voice(one, known) for one in evidence}
    return min(len({known.outlets.get(one, one) for one in several}) for several in (first, voices))


def voice(evidence: Evidence, known: Record) -> str:
    """Who says so: the speaker quoted, else the document that wrote it first."""
    statement = known.statements.get(evidence.statement or "")
    if evidence.claim == "of the reporter" or statement is None or statement.speaker is None:
        return known.origin(evidence)
    return f"“{statement.speaker}”"  # no document has such a name


def gathered(evidence: Iterable[Evidence], agree: Relation, known: Record) -> tuple[Account, ...]:
    """One account for all evidence of which each agrees with each; the best supported values gather the others."""
    by_value: dict[str, list[Evidence]] = {}
    for one in sorted(evidence, key=place):
        by_value.setdefault(one.value, []).append(one)
    groups: list[list[Evidence]] = []
    for held in sorted(by_value.values(), key=lambda held: (-independent(held, known), place(held[0]))):
        shown = distinct(held, known)
        home = next((g for g in groups if all(agree(a, b) for a in distinct(g, known) for b in shown)), None)
        if home is None:
            groups.append(list(held))
        else:
            home += held
    accounts = (account(group[0].value, group, known) for group in groups)
    return tuple(sorted(accounts, key=lambda one: (-one.independent, place(one.evidence[0]))))


def _always(one: Evidence, other: Evidence) -> bool:
    return True


def weighed(
    subject: str,
    field: str,
    about: str,
    accounts: Sequence[Account],
    clash: Relation,
    known: Record,
    implies: Relation = _always,
) -> Corroboration | None:
    """A conflict of the accounts that clash with another, else what two sources or more confirm, else nothing.

    ``implies`` says whether whoever gives the one value has thereby given the other too: a month agrees with a day, and
    confirms no more than the month.

    Accounts clash where words of the one cannot be right together with words of the other. Who tells both speaks of two
    things; what a copy changes is a conflict still, if of one source.
    """
    shown = [distinct(one.evidence, known) for one in accounts]
    pairs = [
        (one, other)
        for (one, first), (other, second) in combinations(zip(accounts, shown, strict=True), 2)
        if any(clash(a, b) and _tell_apart(a, b, one, other, known) for a in first for b in second)
    ]
    apart = tuple(a for a in accounts if any(a in pair for pair in pairs))
    if apart:
        return Corroboration("conflict", subject, field, about, apart)
    confirmed = tuple(c for a in accounts if a.independent > 1 and (c := _confirmed(a, implies, known)))
    return Corroboration("confirmed", subject, field, about, confirmed) if confirmed else None


def _confirmed(told: Account, implies: Relation, known: Record) -> Account | None:
    """The account with the finest of its values that two sources or more give, and the evidence that gives it."""
    values = {one.value: one for one in (*told.evidence, replace(told.evidence[0], value=told.value))}
    best: tuple[tuple[int, int, bool, str], Account] | None = None
    for value, one in sorted(values.items()):
        giving = account(value, (other for other in told.evidence if implies(other, one)), known)
        coarser = sum(implies(one, other) for other in values.values())
        rank = coarser, giving.independent, value == told.value, value
        if giving.independent > 1 and (best is None or rank > best[0]):
            best = rank, giving
    return best[1] if best else None


def _tell_apart(one: Evidence, other: Evidence, first: Account, second: Account, known: Record) -> bool:
    """Whether two tell them, or one document in the first place and a copy of it in the other."""
    if voice(one, known) != voice(other, known):
        return True
    return not any(e.document == other.document for e in first.evidence) and not any(
        e.document == one.document for e in second.evidence
    )


def distinct(evidence: Iterable[Evidence], known: Record) -> tuple[Evidence, ...]:
    """The first evidence of each value and wording: what many copies say needs comparing once."""
    first: dict[tuple[str, str], Evidence] = {}
    for one in evidence:
        first.setdefault((one.value, known.words(one, BEFORE).casefold()), one)
    return tuple(first.values())


def place(evidence: Evidence) -> tuple[str, int, int, str, str]:
    return evidence.document, evidence.start, evidence.end, evidence.field, evidence.value
