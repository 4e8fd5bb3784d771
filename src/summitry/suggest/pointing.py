"""Cues that point: which words of a draft tell that a thing is asked for or refused, checked on the statements themselves.

A word alone seldom points: who "wants to replace the shift" does not want the shift. The broadest cues are taken of which
each statement that they give a side to shows the thing itself asked for or refused; where there are none, nothing points.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from summitry.agenda import compile_cue
from summitry.records import Act, Agenda, Attitude, Issue, Statement
from summitry.resolve.what.stances import stances
from summitry.suggest.words import FUNCTION, kind

WANTING = r"(?:want|demand|seek|sought|need|offer|propos|accept|support|requir)\w*|(?:ask|call|ready|insist|agree)\w* (?:for|on|to)"
REFUSING = r"(?:reject|refus|oppos)\w*"
SETS = "a|an|the|its|their|our|more|new|any|single"  # what may stand before the thing
SET = frozenset(SETS.split("|"))
MODIFIED = r"(?P<between>(?: ?[\w’'-]+){0,3}) ?$"
ASKED = re.compile(rf"\b(?:{WANTING}|{REFUSING}){MODIFIED}", re.IGNORECASE)
OPENS = re.compile(rf"^{MODIFIED}")
WANTED = re.compile(rf"\b(?:without|{WANTING})(?: (?:{SETS}))* $", re.IGNORECASE)
LACKING = re.compile(r"\bwithout(?: an?| the)? ?$", re.IGNORECASE)
REFUSED_WITHOUT: frozenset[Act] = frozenset({"red_line", "reject", "condition"})  # else it is what is to go
DOING = frozenset(
    "is are was were be been being am has have had having do does did done not cannot must should shall will would can could "
    "may might".split()
)
SUPPOSED = re.compile(r"\b(?:if|unless|until|provided)\b", re.IGNORECASE)
NOT_REFUSED = re.compile(rf"(?:\bnot|n['’]t|\bnever|\bno longer) {REFUSING}", re.IGNORECASE)
# What tells which one is refused.
WHICH = frozenset("that which who whose without of until before as over above under".split())
MOST_TOLD = 6  # cues of one issue


def pointing(issue: Issue, things: tuple[str, ...], said: Iterable[Statement]) -> Issue:
    """The issue with ``towards`` cues for ``things`` (cues that name what is at stake), as far as they can be trusted:
    the things themselves, or else what was said of them word for word.

    Cues of its own that would give a side that no words show become weak: they raise it and say nothing.
    """
    statements = tuple(said)
    cues = tuple(cue for cue in issue.cues if cue not in things)
    broad = replace(issue, cues=cues, towards=things)
    if _sides(broad, statements) and _holds(broad, things, statements):
        return broad
    kept = (
        issue if _holds(issue, things, statements) else replace(issue, cues=tuple(map(_weak, issue.cues)), aliases=())
    )
    told = replace(kept, towards=_told(kept, things, statements))
    return told if _holds(told, things, statements) else kept


def _told(issue: Issue, things: tuple[str, ...], said: tuple[Statement, ...]) -> tuple[str, ...]:
    """Each way in which the things are wanted in so many words, as a cue, if it gives sides and each of them shows."""
    found = dict.fromkeys(cue for s in said for cue in _literal(s.content, things))
    alone = ((cue, replace(issue, cues=(), aliases=(), towards=(cue,))) for cue in found)
    return tuple(cue for cue, only in alone if _sides(only, said) and _holds(only, things, said))[:MOST_TOLD]


def _literal(content: str, things: tuple[str, ...]) -> Iterator[str]:
    """ "accept a truce", "without the guarantee": from the word that wants up to the thing."""
    text = re.sub(r"\s+", " ", content)
    for match in (match for thing in things for match in compile_cue(thing).finditer(text)):
        found = WANTED.search(text[: match.start()])
        if found and re.fullmatch(r"[A-Za-z -]+", match[0]):
            yield f"{found[0]}{match[0]}".lower()


def _weak(cue: str) -> str:
    return cue if cue.endswith("?") else f"{cue}?"


def _sides(issue: Issue, said: tuple[Statement, ...]) -> list[tuple[Statement, Attitude]]:
    agenda = Agenda("draft", "Draft", (issue,))
    sides = ((s, stances(s.content, "", s.act, (issue.name,), agenda)) for s in said)
    return [(s, side) for s, found in sides for _, side in found if side != "open"]


def _holds(issue: Issue, things: tuple[str, ...], said: tuple[Statement, ...]) -> bool:
    """Whether each side that the cues give shows in the words."""
    return all(_shows(statement, side, things) for statement, side in _sides(issue, said))


def _shows(statement: Statement, side: Attitude, things: tuple[str, ...]) -> bool:
    text = re.sub(r"\s+", " ", statement.content)
    if side != "conditional" and (SUPPOSED.search(text) or NOT_REFUSED.search(text)):
        return False
    met = [match for thing in things for match in compile_cue(thing).finditer(text)]
    return any(_ends(text[m.end() :], side) and _asked(text[: m.start()], side, statement.act) for m in met)


def _asked(before: str, side: Attitude, act: Act) -> bool:
    """Whether the thing is asked for or refused: right after such a verb, at the very beginning, or what nothing goes without."""
    if LACKING.search(before):
        return side == "for" and act in REFUSED_WITHOUT
    found = ASKED.search(before) or OPENS.search(before)
    between = found["between"].lower().split() if found else []
    return found is not None and all(word in SET or (side != "against" and _describes(word)) for word in between)


def _describes(word: str) -> bool:
    """Whether the word only says more of the thing; who refuses "a longer shift" does not refuse a shift."""
    return word.isdigit() or (word not in FUNCTION and kind(word) != "verb")


def _ends(after: str, side: Attitude) -> bool:
    """Whether the thing ends there, or is a noun before another: what is done to it ("sanctions lifted") turns it round."""
    found = re.match(r"[’']? ?([\w-]+)", after)
    word = found[1].lower() if found else ""
    if word in DOING or (side == "against" and word in WHICH):
        return False
    return not word or word in FUNCTION or (side != "against" and kind(word) == "noun")
