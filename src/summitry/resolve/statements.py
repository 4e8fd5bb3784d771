"""From attributions to statements: who, for which party, when, about what, meaning which act."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from summitry.find import Attribution, Found
from summitry.records import Agenda, Document, Problem, Span, Statement, TimeExpression
from summitry.resolve.acts import act
from summitry.resolve.cast import Cast, Who
from summitry.resolve.issues import issues
from summitry.resolve.stances import stances
from summitry.resolve.when import known_day, said_on

CARRIED = 0.9  # how far a speaker is believed who stands outside the sentence
NARRATED = 0.8
SHORTEST_PROBLEM = 4  # words: a shorter quotation without a speaker is a phrase, not a loss


@dataclass(frozen=True, slots=True)
class Saying:
    """When something was said and how that is known; ``day`` None with a rule means that the words themselves leave it open."""

    day: str | None = None
    rule: str | None = None


def statements(
    document: Document, found: Found, expressions: Sequence[TimeExpression], cast: Cast, agenda: Agenda
) -> tuple[Statement, ...]:
    """One statement for each attribution that somebody can be held to; narrative ones only for parties."""
    whos = [cast.who(document, a.source) if a.source else Who(None, confidence=0.0) for a in found.attributions]
    sayings = _sayings(document, found.attributions, whos, expressions)
    ids = [_id(document, a) for a in found.attributions]
    made: list[Statement] = []
    for index, attribution in enumerate(found.attributions):
        who = whos[index]
        if attribution.form == "narrative" and (who.capacity != "party" or not who.parties):
            continue
        outer = attribution.within
        via = whos[outer].name if outer is not None else None
        statement = _statement(document, attribution, who, sayings[index], ids[index], agenda)
        made.append(replace(statement, via=via, within=ids[outer] if outer is not None else None))
    kept = {s.id for s in made}
    return tuple(s if s.within in kept else replace(s, within=None) for s in _unique(made))


def _unique(made: Sequence[Statement]) -> Iterator[Statement]:
    seen: set[str] = set()
    for statement in made:
        if statement.id not in seen:
            seen.add(statement.id)
            yield statement


def _id(document: Document, attribution: Attribution) -> str:
    source = attribution.source or Span(-1, -1)
    span = attribution.content
    key = f"{document.id} {span.start} {span.end} {source.start} {source.end} {attribution.form}"
    return hashlib.sha256(key.encode()).hexdigest()[:12]


def _statement(document: Document, a: Attribution, who: Who, saying: Saying, id_: str, agenda: Agenda) -> Statement:
    text = document.text
    content, cue = a.content.of(text), a.cue.of(text) if a.cue else ""
    if a.form == "narrative":
        cue = ""  # the words that tell the position stand in the content itself
    told = a.clause.of(text) if a.clause and a.cue and a.clause.holds(a.cue) and a.form != "narrative" else cue
    about = issues(content, _context(document, a.content), agenda)
    does = act(content, told if cue else cue, a.form)
    return Statement(
        id=id_, document=document.name, start=a.content.start, end=a.content.end, content=content,
        speaker=who.name, source=a.source.of(text) if a.source else None, parties=who.parties, capacity=who.capacity,
        form=a.form, act=does, issues=about,
        stance=stances(content, told if cue else cue, does, about, agenda) if who.parties else (),
        addressee=a.addressee.of(text) if a.addressee else None, said=saying.day, said_rule=saying.rule,
        confidence=round(who.confidence * (CARRIED if a.carried else 1) * (NARRATED if a.form == "narrative" else 1), 2),
    )  # fmt: skip


def _context(document: Document, content: Span) -> str:
    """The line around the content and the line before it."""
    body = document.body
    at = next((i for i, line in enumerate(body) if line.overlaps(content)), 0)
    return " ".join(line.of(document.text) for line in body[max(0, at - 1) : at + 1])


def _sayings(
    document: Document, attributions: Sequence[Attribution], whos: Sequence[Who], expressions: Sequence[TimeExpression]
) -> list[Saying]:
    """The day of saying: the reporting clause's own date; else that of the same speaker's last dated words, or, for words in
    quotation marks, of the last dated words of anybody in the article. A clause that says "earlier" leaves it open."""
    by_speaker: dict[str | None, Saying] = {}
    last = Saying()
    sayings: list[Saying] = []
    for attribution, who in zip(attributions, whos, strict=True):
        saying = _own(document, attribution, expressions)
        if saying is None and attribution.within is None and attribution.form != "narrative":
            earlier = by_speaker.get(who.name) or (last if attribution.form in {"direct", "mixed"} else Saying())
            saying = Saying(earlier.day, f"as before: {earlier.rule}") if earlier.day and earlier.rule else None
        elif saying and saying.day and attribution.form != "narrative":
            by_speaker[who.name] = last = saying
        sayings.append(saying or Saying())
    return sayings


def _own(document: Document, attribution: Attribution, expressions: Sequence[TimeExpression]) -> Saying | None:
    if attribution.clause is None:
        return None
    meant = said_on(attribution.clause, attribution.content, document, expressions)
    if meant:
        return Saying(str(known_day(meant)), f"{meant.rule}, from “{meant.text}”")
    vague = [
        e for e in expressions
        if e.type in {"DATE", "TIME"} and e.said is None and attribution.clause.holds(Span(e.start, e.end))
        and not attribution.content.overlaps(Span(e.start, e.end))
    ]  # fmt: skip
    return Saying(None, f"left open by “{vague[0].text}”") if vague else None


def unresolved(document: Document, made: Sequence[Statement]) -> Iterator[Problem]:
    """A Problem for each passage whose speaker nobody can tell, and for each speaker whose side is not told."""
    for s in made:
        words = f"“{s.content[:60].rstrip()}{'…' if len(s.content) > 60 else ''}”"
        if s.speaker is None and len(s.content.split()) >= SHORTEST_PROBLEM:
            yield Problem(
                "unresolved speaker", f"Who said {words} cannot be told.", "Read the passage; it counts for no party.",
                document.name, s.start, s.end)  # fmt: skip
