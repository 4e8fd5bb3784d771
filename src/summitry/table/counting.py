"""Whose words count for which party's position: its own, its spokesman's, the reporter's account, another party's."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from summitry.records import Entries, Person, Statement, Voice
from summitry.table.mentions import NAME, NAMES, Mentions, mentions

NOT_PARTIES = frozenset({"observer", "media"})
# Best first. An observer is heard where he tells what a party said, never for what he makes of it.
VOICES: tuple[Voice, ...] = ("own", "spokesman", "reporter", "another party", "observer")
OF_ITS_OWN = VOICES[:3]
SPOKESMAN = re.compile(
    r"\b(?:spokes(?:man|woman|person|people|men)|speaks for|press (?:service|secretary|office\w*|chief)|aides?|adviser|advisor"
    r"|officials?|sources?|insiders?|who (?:asked|declined|did not want|would not)\b)",
    re.IGNORECASE,
)
WE = re.compile(r"\b(?:I|[Ww]e|us|[Oo]ur|[Mm]y)\b")  # "US" is a state
# "The mill had agreed to ...": what it did or will do; "the mill must agree to ..." is the speaker's own demand.
DOING = (
    r"(?:ha[sd]|have|was|were|is|are|will|would|may|might|could|wants?|wanted|plans?|planned|intend\w*|refus\w+|reject\w*|accept\w*|agree\w*"
    r"|offer\w*|propos\w+|demand\w*|insist\w*|support\w*|oppos\w+|seeks?|sought|said|says)\b"
    r"(?! (?:to|have to|need to|needs? to)\b)"
)
TITLES = r"(?: (?:[A-Z][\w.]+|president|prime|foreign|minister|leader)){1,3}"
OPENING = re.compile(
    rf"(?:[Tt]hat |[Aa]nd |[Bb]ut )?(?:[Tt]he )?({NAMES}(?:{TITLES} {NAME})?)(?: \w+ly| now| also| already)? {DOING}"
)
# Of these doings, the ones by which a party has taken its stand; what it may do or will do is a guess.
TAKEN = re.compile(
    r"(?:\w+ly |also |now |already )?(?:(?:ha[sd]|have) (?:\w+ly |also |already |now |long |always )?)?"
    r"(?:wants?|wanted|refuse[sd]?|reject(?:s|ed)?|accept(?:s|ed)?|agree[sd]?|offer(?:s|ed)?|propose[sd]?|demand(?:s|ed)?"
    r"|insist(?:s|ed)?|support(?:s|ed)?|oppose[sd]?|seeks|sought)\b"
)
_MAYBE = r"may|might|could|likely|expected|probably|perhaps|possibly|seems?|appears?|apparently"
GUESSED = re.compile(rf"\b(?:{_MAYBE}|would|will|whether|if)\b")
FORETOLD = re.compile(
    rf"\W*(?:\w+\W+){{1,6}}?(?:{_MAYBE})\b (?!ha(?:ve|d)\b)"
)  # a writer's guess at what a party will do
PASSIVE = re.compile(
    rf"\b(?:demanded|sought|wanted|proposed|requested|rejected|offered|raised|set|put forward) by (?:the )?({NAMES})"
)

# What a writer concludes, not what he tells: "it became clear that they want ...".
CONCLUDED = re.compile(
    r"\b(?:it (?:\w+ )?(?:became|becomes|is|was|seem(?:s|ed)|appear(?:s|ed)) (?:\w+ )?(?:clear|likely|evident|obvious|possible|apparent)"
    r"|suggest(?:s|ed|ing)?|impl(?:y|ies|ied|ying)|indicat(?:es|ed|ing)|signs|signal(?:s|led|ling)?|hint(?:s|ed|ing)?|fear(?:s|ed)?"
    r"|believ\w+|expect\w*|predict\w*|speculat\w+|doubt\w*|assum\w+|suspect\w*|think|thinks|rumou?rs?|if|whether|unless) (?:that )?$",
    re.IGNORECASE,
)
LEAD = 60  # characters before an account in which its "it became clear that" stands

# In direct speech a side is "we": "the mayor wants ..." tells of somebody else, and so does "the union ..." of a city's.
THIRD = re.compile(
    r"[\"“‘']*(?:[Tt]hat )?(?:[Tt]he|[Tt]heir|[Yy]our) (?:[a-z-]+ )?([a-z-]+) (?:(?:has|have|had) (?:now |already )?\w+ed|"
    r"wants?|wanted|refuse[sd]?|reject(?:s|ed)?|demand(?:s|ed)?|insist(?:s|ed)?|offer(?:s|ed)?|propose[sd]?|seeks?|sought)\b"
)


@dataclass(frozen=True, slots=True)
class Heard:
    """A statement as evidence of where parties stand: which, and in whose voice."""

    statement: Statement
    parties: tuple[str, ...]
    voice: Voice


def counted(entries: Entries) -> tuple[Statement, ...]:
    """The statements of parties that say where they stand themselves, no copies among them.

    A writer's account counts, but not within the words of an observer or the media; and what one party says another
    does ("the mill had agreed to a pause", says the union) is the position of neither.
    """
    return tuple(one.statement for one in heard(entries) if one.voice in OF_ITS_OWN)


def heard(entries: Entries) -> tuple[Heard, ...]:
    """The statements that tell where parties stand, in whose voice; no copies, and none of observers or the media.

    What one party tells of another ("the mill wants a pause", says the union) is heard for that other, as an account;
    a guess at what it may do is not. What somebody relays has at most the relayer's voice.
    """
    names, all_of = mentions(entries), {one.id: one for one in entries.statements}
    around, texts = _around(entries), {document.name: document.text for document in entries.documents}
    persons = {person.name: person for person in entries.persons}
    found = (
        _heard(one, around.get(one.id, ()), all_of, persons, names)
        for one in entries.originals()
        if one.capacity == "party" and one.parties and not _concluded(one, texts.get(one.document, ""))
    )
    return tuple(one for one in found if one is not None)


def _concluded(one: Statement, text: str) -> bool:
    if one.form != "narrative":
        return False
    lead = text[max(0, one.start - LEAD) : one.start]
    return CONCLUDED.search(lead) is not None or FORETOLD.match(one.content) is not None


def _around(entries: Entries) -> dict[str, tuple[Statement, ...]]:
    """For each account by a writer the statements of observers or the media that hold it."""
    outside: dict[str, list[Statement]] = {}
    for one in entries.statements:
        if one.capacity in NOT_PARTIES and one.form != "narrative":
            outside.setdefault(one.document, []).append(one)
    return {
        one.id: tuple(other for other in outside.get(one.document, ()) if other.span.holds(one.span))
        for one in entries.statements
        if one.form == "narrative"
    }


def _heard(
    one: Statement,
    around: Iterable[Statement],
    all_of: Mapping[str, Statement],
    persons: Mapping[str, Person],
    names: Mentions,
) -> Heard | None:
    if any(around):
        return None
    teller = all_of.get(one.within or "") or persons.get(one.via or "")
    if teller and teller.capacity == "party" and teller.parties and not set(teller.parties) & set(one.parties):
        return None if GUESSED.search(one.content) else Heard(one, one.parties, "another party")
    if teller and teller.capacity == "observer":
        return None if one.form == "narrative" or GUESSED.search(one.content) else Heard(one, one.parties, "observer")
    if one.form == "narrative":
        return Heard(one, one.parties, "reporter")
    if others := tuple(_others(one, names)):
        return _account(one, others, names)
    relayed = one.via is not None and one.via != one.speaker
    return Heard(one, one.parties, "spokesman" if relayed or _spoken_for(one, persons) else "own")


def _spoken_for(one: Statement, persons: Mapping[str, Person]) -> bool:
    person = persons.get(one.speaker or "")
    return any(SPOKESMAN.search(words or "") for words in (one.source, person and person.role))


def _account(one: Statement, others: tuple[str, ...], names: Mentions) -> Heard | None:
    """What a party says that another has done: heard for that other where it took its stand by it."""
    covered = names.cover(one.content)
    opening = OPENING.match(covered)
    taken = TAKEN.match(covered[opening.end(1) :].lstrip()) if opening else PASSIVE.search(covered)
    if not taken or GUESSED.search(one.content) or others == ("",):
        return None
    return Heard(one, others, "another party")


def _others(one: Statement, names: Mentions) -> Iterator[str]:
    """The parties, none of them the speaker's, of which the words tell; "" where they tell of nobody by name."""
    if WE.search(one.content):
        return
    covered = names.cover(one.content)
    opening, third = OPENING.match(covered) or PASSIVE.search(covered), THIRD.match(covered)
    subject = names.named(opening[1]) if opening else ()
    if subject and not set(subject) & set(one.parties):
        yield from subject
    elif third and (one.form == "direct" or _names_another(third[1], one.parties, names)):
        yield ""


def _names_another(noun: str, own: Iterable[str], names: Mentions) -> bool:
    """Whether the noun is part of another party's name and not of the speaker's: "union", said for a city."""
    known = {party for parties in names.parties.values() for party in parties}
    bearing = {party for party in known if noun in party.lower().split()}
    return bool(bearing) and not bearing & set(own)
