"""Of whom a statement tells: who says that the other side refuses, wants or offers something has not done so itself."""

import re
from collections.abc import Iterable, Iterator

from summitry.records import Statement
from summitry.table.mentions import NAME, NAMES, Mentions

WE = re.compile(r"\b(?:I|[Ww]e)\b")
NOT = r"(?: not|n['’]t)"
BE_READY = r"(?:ready|prepared|willing|unwilling|unprepared|reluctant|opposed|against|open)"
# "The mill had agreed to ...": what it did or will do; "the mill must agree to ..." is the speaker's own demand.
DOING = (
    r"(?:ha[sd]|have|was|were|is|are|will|would|may|might|could|cannot|wants?|wanted|plans?|planned|intend\w*|refus\w+|reject\w*"
    r"|accept\w*|agree\w*|offer\w*|propos\w+|demand\w*|insist\w*|support\w*|oppos\w+|seeks?|sought|said|says|(?:does|do|did)"
    rf"(?={NOT}))\b(?! (?:to|have to|need to|needs? to)\b)"
)
TITLES = r"(?: (?:[A-Z][\w.]+|president|prime|foreign|minister|leader)){1,3}"
PEOPLE = (
    r"(?:side|government|leader(?:s|ship)?|president|delegation|negotiators?|officials?|representatives|management|envoys?|ministers?"
    r"|memorandum|papers?|proposal|draft|plan|text|delegates|board|directors|members)"
)
OPENING = re.compile(
    rf"[\"“‘']*(?:[Tt]hat |[Aa]nd |[Bb]ut )?(?:[Tt]he )?({NAMES}(?:{TITLES} {NAME})?)(?:['’]s?)?(?: {PEOPLE}){{0,2}}(?:, [^,.;]{{3,60}},)?"
    rf"(?: \w+ly| now| also| already| still)? {DOING}"
)
# Of these doings, the ones by which a party has taken its stand; what it may do or will do is a guess.
TAKEN = re.compile(
    r"(?:['’]s?)?[^.;]{0,70}?\b(?:"
    r"(?:wants?|wanted|refuse[sd]?|reject(?:s|ed)?|accept(?:s|ed)?|agree[sd]?|offer(?:s|ed)?|propose[sd]?|demand(?:s|ed)?"
    r"|insist(?:s|ed)?|support(?:s|ed)?|oppose[sd]?|seeks|sought)"
    rf"|(?:is|are|was|were)(?:{NOT})? (?:\w+ly )?{BE_READY}|(?:would|will) not|(?:would|wo)n['’]t|cannot)\b"
)
PASSIVE = re.compile(
    r"\b(?<!be )(?:demanded|sought|wanted|proposed|requested|rejected|offered|raised|set|put forward|refused|turned down|ruled out)"
    rf" by (?:the )?({NAMES})"
)
# In direct speech a side is "we": "the mayor wants ..." tells of somebody else, and so does "the union ..." of a city's.
THIRD = re.compile(
    rf"[\"“‘']*(?:[Tt]hat )?(?:(?:[Tt]he|[Tt]heir|[Yy]our) (?:[a-z-]+ )??)?([A-Za-z]?[a-z-]+)(?:['’]s?)?(?: {PEOPLE})?"
    r"(?: \w+ly| now| also| already| still)? (?:(?:has|have|had) (?:now |already |not )?\w+ed|(?:has|have|had) sought"
    r"|wants?|wanted|refuse[sd]?|reject(?:s|ed)?|demand(?:s|ed)?|insist(?:s|ed)?|offer(?:s|ed)?|propose[sd]?|seeks?|sought"
    rf"|oppose[sd]?|accept(?:s|ed)?|(?:does|do|did){NOT} (?:want|accept|agree|support|seek)|(?:is|are|was|were)(?:{NOT})? {BE_READY}"
    r"|(?:would|will) not|(?:would|wo)n['’]t)\b"
)
# Who is never of the same side: whoever bears the first in its name, and whom the second calls.
WORKERS = re.compile(
    r"\b(?:union|unions|guild|brotherhood|workers|teamsters|employees|nurses|teachers)\b", re.IGNORECASE
)
EMPLOYERS = re.compile(
    r"\b(?:compan(?:y|ies)|corporation|corp|inc|ltd|plc|group|lines|airlines|airways|employers|operators|owners|management)\b",
    re.IGNORECASE,
)
REBELS = re.compile(
    r"\b(?:rebels?|front|movement|opposition|insurgents?|guerrillas?|militias?|liberation)\b", re.IGNORECASE
)
FACING = (
    (WORKERS, frozenset({"company", "management", "employer", "employers", "firm", "owners", "operator", "operators"})),
    (EMPLOYERS, frozenset({"union", "unions", "workers", "strikers", "employees"})),
    (REBELS, frozenset({"government", "regime", "junta", "army"})),
)
# A writer's sentence in which one side tells of another: "Moss said Hale, the mayor, wants ...".
RETELLS = re.compile(
    r"\b(?:said|says|told \w+|claim(?:s|ed)|argue[sd]|complain(?:s|ed)|added|warn(?:s|ed))(?: that)? (?=\S)"
)
# "One part demands that the troops leave": a paper's demand, and nobody says here whose paper it is.
PAPER = re.compile(
    r"[\"“‘']*(?:that )?(?:one|another|an?|the|its|their) (?:[\w-]+ )?(?:part|clause|article|paragraph|point|section|draft|text"
    r"|version|paper|memorandum|document)(?: of [^,.;]{1,40})? (?:demands?|wants?|asks?|calls? for|requires?|rules? out)\b",
    re.IGNORECASE,
)
BEFORE_SOURCE = re.compile(r"[\"“‘']*(?:that |and |but )?(?:[\w-]+ ){0,3}", re.IGNORECASE)
OWN_DEMAND = re.compile(r"(?: \w+ly)? (?:must|should|shall|ought to|needs? to|ha(?:s|ve|d) to|is to|are to)\b")


def told_of(one: Statement, within: Iterable[Statement], names: Mentions) -> tuple[str, ...] | None:
    """The parties for which a statement gives an account of what they did; None where the speaker does it itself.

    Empty where it tells of somebody else, but of nobody's stand that it could be an account of, or where a statement
    ``within`` it is that account already.
    """
    if one.form == "narrative":
        return () if _retells(one, names) else None
    if WE.search(one.content):
        return None
    if PAPER.match(one.content):
        return ()
    told = _told(one, one.content, names)
    return () if not told and any(_opens(one, inner) for inner in within) else told


def _retells(one: Statement, names: Mentions) -> bool:
    says = RETELLS.search(one.content)
    return says is not None and _told(one, one.content[says.end() :], names) is not None


def _opens(one: Statement, inner: Statement) -> bool:
    """Whether another party's act, told by this statement, is its main clause: "the mill had refused ..."."""
    if not inner.source or not inner.parties or set(inner.parties) & set(one.parties):
        return False
    at = one.content.find(inner.source)
    start = BEFORE_SOURCE.match(one.content)
    after = one.content[at + len(inner.source) :]
    return at >= 0 and start is not None and at <= start.end() and not OWN_DEMAND.match(after)


def _told(one: Statement, words: str, names: Mentions) -> tuple[str, ...] | None:
    covered = names.cover(words)
    others = tuple(_others(one, covered, names))
    if not others:
        return None
    opening = OPENING.match(covered)
    taken = TAKEN.match(covered[opening.end(1) :]) if opening else PASSIVE.search(covered)
    return tuple(party for party in others if party) if taken else ()


def _others(one: Statement, covered: str, names: Mentions) -> Iterator[str]:
    """The parties, none of them the speaker's, of which the words tell; "" for who is not told by name."""
    opening, third = OPENING.match(covered) or PASSIVE.search(covered), THIRD.match(covered)
    subject = names.named(opening[1]) if opening else ()
    if subject and not set(subject) & {one.speaker, *one.parties}:
        yield from subject
    elif third and (one.form == "direct" or _names_another(third[1].lower(), one.parties, names)):
        yield ""


def _names_another(noun: str, own: Iterable[str], names: Mentions) -> bool:
    """Whether the noun is part of another party's name and not of the speaker's ("union", said for a city), or calls
    those whom the speaker's side faces ("the company", said for a union)."""
    known = {party for parties in names.parties.values() for party in parties}
    bearing = {party for party in known if noun in party.lower().split()}
    facing = any(bears.search(party) and noun in nouns for bears, nouns in FACING for party in own)
    return facing or (bool(bearing) and not bearing & set(own))
