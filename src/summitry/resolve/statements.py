"""From attributions to statements: who, for which party, when, about what, meaning which act."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from summitry.find import Attribution, Found
from summitry.find.nouns import FIRST_PERSON
from summitry.find.speech.cues import NO_SPEECH
from summitry.find.speech.unsaid import unsaid
from summitry.records import Agenda, Document, Problem, Span, Statement, TimeExpression
from summitry.resolve.lines import body_before
from summitry.resolve.what.acts import signs
from summitry.resolve.what.issues import issues
from summitry.resolve.what.plover import plover
from summitry.resolve.what.stances import stances
from summitry.resolve.what.weighed import weighed
from summitry.resolve.when.sayings import Saying, sayings
from summitry.resolve.who.cast import Cast
from summitry.resolve.who.speaker import NOBODY, Speaker, Who

CARRIED = 0.9  # how far a speaker is believed who stands outside the sentence
NARRATED = 0.8
EMPTY = frozenset("that this it them these those the other others so what which one another a an and to do".split())
PRONOUNS = frozenset("he she it they".split())
NEAR = 40  # characters between the start of a content and the pronoun that is its subject
FAR = 250  # characters: a source further from what it wants stands in another sentence
AROUND = 1000  # characters on either side of a content that tell what "this" is
SHORTEST_PROBLEM = 4  # words: a shorter quotation without a speaker is a phrase, not a loss


def statements(
    document: Document, found: Found, expressions: Sequence[TimeExpression], cast: Cast, agenda: Agenda
) -> tuple[Statement, ...]:
    """One statement for each attribution that somebody can be held to; narrative ones only for parties."""
    whos = _whos(document, found.attributions, cast)
    said = sayings(document, found.attributions, whos, expressions)
    ids = [_id(document, a) for a in found.attributions]
    made: list[Statement] = []
    for index, attribution in enumerate(found.attributions):
        who = whos[index]
        outer = attribution.within
        if attribution.form == "narrative" and (who.capacity != "party" or not who.parties):
            continue
        if _own(document, attribution) or not _says(document, attribution):
            continue
        if outer is not None and _same_layer(found.attributions[outer], attribution, whos[outer], who):
            continue
        via = whos[outer].name if outer is not None else None
        statement = _statement(document, attribution, who, said[index], ids[index], agenda)
        made.append(replace(statement, via=via, within=ids[outer] if outer is not None else None))
    kept = {s.id for s in made}
    return tuple(s if s.within in kept else replace(s, within=None) for s in _unique(made))


def _says(document: Document, attribution: Attribution) -> bool:
    """ "declined to comment", "denied that", "blamed the other", "would not say whether" give nobody's words."""
    words = attribution.content.of(document.text)
    if unsaid(document.text, attribution):
        return False
    return bool(set(re.findall(r"\w+", words.lower())) - EMPTY) and not NO_SPEECH.match(words)


def _own(document: Document, attribution: Attribution) -> bool:
    """ "I think", "we reject": outside of anybody's speech the words of whoever writes here, reported by nobody; within it no
    layer of its own."""
    return (
        not attribution.carried
        and attribution.source is not None
        and attribution.source.of(document.text).lower() in FIRST_PERSON
    )


def _whos(document: Document, attributions: Sequence[Attribution], cast: Cast) -> list[Who]:
    """Who speaks each, in the order of the text, each told by the words and by who spoke before."""
    whos: list[Who] = []
    last: Speaker | None = None
    for attribution in attributions:
        outer = whos[attribution.within] if attribution.within is not None and attribution.within < len(whos) else None
        who = _who(document, attribution, cast, last, outer)
        whos.append(who)
        if attribution.source and attribution.within is None and who.name:
            last = Speaker(who, Span(attribution.source.start, max(attribution.source.end, attribution.content.end)))
    return whos


def _same_layer(outer: Attribution, inner: Attribution, teller: Who, who: Who) -> bool:
    """ "Keller said she hoped ...", "their spokesman said the dockers want ...": one statement, not two."""
    ours = inner.form == "narrative" and teller.parties == who.parties
    return teller.name == who.name or (ours and inner.content.overlaps(outer.content))


def _who(document: Document, attribution: Attribution, cast: Cast, last: Speaker | None, outer: Who | None) -> Who:
    if attribution.source is None:
        return NOBODY
    pronoun = attribution.source.of(document.text).lower().split("'")[0].split("’")[0] in PRONOUNS
    if outer and outer.name and pronoun and attribution.source.start - attribution.content.start < NEAR:
        return outer  # "Keller said she hoped ...": the same speaker
    return cast.who(document, attribution.source, last)


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
    span = _told(a) if a.form == "narrative" else a.content
    content, cue = span.of(text), a.cue.of(text) if a.cue else ""
    if a.form == "narrative":
        cue = ""  # the words that tell the position stand in the content itself
    told = a.clause.of(text) if a.clause and a.cue and a.clause.holds(a.cue) and a.form != "narrative" else cue
    about = issues(content, _context(document, a.content), agenda)
    seen = signs(content, told if cue else cue, a.form)
    does = weighed(seen, a.form, a.leanings)
    return Statement(
        id=id_, document=document.name, start=span.start, end=span.end, content=content,
        speaker=who.name, source=a.source.of(text) if a.source else None, parties=who.parties, capacity=who.capacity,
        form=a.form, act=does, issues=about,
        stance=stances(content, told if cue else cue, seen.act, about, agenda) if who.parties else (),
        addressee=a.addressee.of(text) if a.addressee else None, said=saying.day, said_rule=saying.rule,
        confidence=_confidence(a, who), plover=plover(does, told if cue else cue, content),
    )  # fmt: skip


def _confidence(a: Attribution, who: Who) -> float:
    """How sure it is that these are somebody's words, times how sure that they are this speaker's."""
    speaker = who.confidence * (CARRIED if a.carried else 1) * (NARRATED if a.form == "narrative" else 1)
    return round(a.confidence * speaker, 2)


def _told(a: Attribution) -> Span:
    """A narrative is the writer's whole clause, who wants and that it is wanted with it: "the union opposes a cap"."""
    parts = [a.content, *(s for s in (a.source, a.cue) if s)]
    whole = Span(min(s.start for s in parts), max(s.end for s in parts))
    return whole if whole.end - whole.start < a.content.end - a.content.start + FAR else a.content


def _context(document: Document, content: Span) -> str:
    """The line around the content and the line before it; of lines without end only what stands near."""
    near = Span(content.start - AROUND, content.end + AROUND)
    lines = [line for line in islice(body_before(document, content.start), 2) if line.overlaps(near)]
    return " ".join(document.text[max(s.start, near.start) : min(s.end, near.end)] for s in reversed(lines))


def unresolved(document: Document, made: Sequence[Statement]) -> Iterator[Problem]:
    """A Problem for each passage whose speaker nobody can tell, and for each speaker with an office whose side is not told."""
    yield from _sideless(document, made)
    for s in made:
        words = f"“{s.content[:60].rstrip()}{'…' if len(s.content) > 60 else ''}”"
        if s.speaker is None and len(s.content.split()) >= SHORTEST_PROBLEM:
            yield Problem(
                "unresolved speaker", f"Who said {words} cannot be told.", "Read the passage; it counts for no party.",
                document.name, s.start, s.end)  # fmt: skip


def _sideless(document: Document, made: Sequence[Statement]) -> Iterator[Problem]:
    """One Problem for each speaker whose side, or whether there is one, the coverage does not tell."""
    seen: set[str] = set()
    for s in made:
        known = s.parties or s.capacity in {"observer", "media", "mediator"}
        if s.speaker and not known and s.speaker not in seen:
            seen.add(s.speaker)
            yield Problem(
                "side unknown", f"For which side {s.speaker} speaks is not told in the coverage.",
                "Add coverage that names it; until then these words count for no party.", document.name, s.start, s.end)  # fmt: skip
