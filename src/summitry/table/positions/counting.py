"""Whose words count for which party's position: its own, its spokesman's, the reporter's account, another party's."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from summitry.records import Entries, Person, Statement, Voice
from summitry.table.mentions import Mentions, everybody
from summitry.table.positions.others import told_of

NOT_PARTIES = frozenset({"observer", "media"})
# Best first. An observer is heard where he tells what a party said, never for what he makes of it.
VOICES: tuple[Voice, ...] = ("own", "spokesman", "reporter", "another party", "observer")
OF_ITS_OWN = VOICES[:3]
SPOKESMAN = re.compile(
    r"\b(?:spokes(?:man|woman|person|people|men)|speaks for|press (?:service|secretary|office\w*|chief)|aides?|adviser|advisor"
    r"|officials?|sources?|insiders?|who (?:asked|declined|did not want|would not)\b)",
    re.IGNORECASE,
)
# Who only saw or heard what a party does tells of it, and does not speak for it.
BRIEFED = re.compile(
    r"\b(?:briefed|familiar with|with (?:direct )?knowledge of|close to the (?:talks|negotiations)|aware of|present at"
    r"|who (?:listened|attended|saw|watched|followed|overheard)|who (?:(?:have|has|had) been|was|were) (?:in the room|present))\b",
    re.IGNORECASE,
)
LEADS = re.compile(
    r"\b(?:(?:head|leader|chief|chair\w*)s? of [^,;.]{0,40}\b(?:delegation|team)|(?:chief|lead|top|head) negotiator"
    r"|(?:heads?|leads?|heading|leading|led) [^,;.]{0,40}\b(?:delegation|team))",
    re.IGNORECASE,
)
_MAYBE = r"may|might|could|likely|expected|probably|perhaps|possibly|seems?|appears?|apparently"
GUESSED = re.compile(rf"\b(?:{_MAYBE}|would(?! not)|will(?! not)|whether|if)\b")
FORETOLD = re.compile(
    rf"\W*(?:\w+\W+){{1,6}}?(?:{_MAYBE})\b (?!ha(?:ve|d)\b)"
)  # a writer's guess at what a party will do

# What a writer concludes, not what he tells: "it became clear that they want ...".
CONCLUDED = re.compile(
    r"\b(?:it (?:\w+ )?(?:became|becomes|is|was|seem(?:s|ed)|appear(?:s|ed)) (?:\w+ )?(?:clear|likely|evident|obvious|possible|apparent)"
    r"|suggest(?:s|ed|ing)?|impl(?:y|ies|ied|ying)|indicat(?:es|ed|ing)|signs|signal(?:s|led|ling)?|hint(?:s|ed|ing)?|fear(?:s|ed)?"
    r"|believ\w+|expect\w*|predict\w*|speculat\w+|doubt\w*|assum\w+|suspect\w*|think|thinks|rumou?rs?|if|whether|unless) (?:that )?$",
    re.IGNORECASE,
)
LEAD = 60  # characters before an account in which its "it became clear that" stands


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
    names, all_of = everybody(entries), {one.id: one for one in entries.statements}
    around, texts = _around(entries), {document.name: document.text for document in entries.documents}
    persons, inner = {person.name: person for person in entries.persons}, _inner(entries)
    found = (
        _heard(one, around.get(one.id, ()), inner.get(one.id, ()), all_of, persons, names)
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


def _inner(entries: Entries) -> dict[str, list[Statement]]:
    """For each statement those that it tells of others."""
    inner: dict[str, list[Statement]] = {}
    for one in entries.statements:
        if one.within is not None:
            inner.setdefault(one.within, []).append(one)
    return inner


def _heard(
    one: Statement,
    around: Iterable[Statement],
    within: Iterable[Statement],
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
    told = told_of(one, within, names)
    if told is not None:
        return Heard(one, told, "another party") if told and not GUESSED.search(one.content) else None
    if one.form == "narrative":
        return Heard(one, one.parties, "reporter")
    if BRIEFED.search(one.source or ""):
        return Heard(one, one.parties, "reporter")
    relayed = one.via is not None and one.via != one.speaker
    return Heard(one, one.parties, "spokesman" if relayed or _spoken_for(one, persons) else "own")


def _spoken_for(one: Statement, persons: Mapping[str, Person]) -> bool:
    person = persons.get(one.speaker or "")
    words = [one.source or "", (person and person.role) or ""]
    return any(map(SPOKESMAN.search, words)) and not any(map(LEADS.search, words))
