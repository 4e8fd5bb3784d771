"""What hangs on what: "no ceasefire without guarantees", in the words of a party, or by the agenda's own links."""

import re
from collections.abc import Iterator, Sequence

from summitry.find.sentences import sentences
from summitry.records import Agenda, Coupling, Entries, Span, Statement
from summitry.resolve.what.issues import LONGEST, Hit, hits
from summitry.resolve.what.stances import outer
from summitry.resolve.what.text import plain
from summitry.table.days import order
from summitry.table.interests.coupling_words import (
    DATED,
    FORMS,
    GONE_AFTER,
    GONE_BEFORE,
    JOINT,
    PAST,
    TALK,
    TURNS,
    UNTIED,
    Form,
)
from summitry.table.positions.counting import counted

Tie = tuple[str, str, bool]  # issue, other, holds
REACH = 70  # letters between what ties and what is tied
ASIDE = re.compile(r",? (?:he|she|they|it|i|we|(?:the )?[\w-]+(?: [\w-]+)?) (?:said|says|added|told \w+)\b,?")


def couplings(entries: Entries, agenda: Agenda) -> tuple[Coupling, ...]:
    """The agenda's links of ``needs`` and ``excludes``, then what parties tie, by issue as on the agenda, then by party.

    Only words that make a party's position tie (``counting.py``); each coupling names the statements that say so. Of two that contradict
    each other the one said last counts.
    """
    cells: dict[tuple[str, str, str], list[tuple[Statement, bool]]] = {}
    for one in counted(entries):
        for issue, other, holds in tied(one, agenda):
            for party in sorted(set(one.parties)):
                cells.setdefault((party, issue, other), []).append((one, holds))
    place = {issue.name: number for number, issue in enumerate(agenda.issues)}
    told = sorted(cells.items(), key=lambda cell: (place[cell[0][1]], place[cell[0][2]], cell[0][0]))
    links = (Coupling(None, one.issue, one.other, one.kind == "needs") for one in agenda.links if one.kind != "part of")
    return (*links, *(_coupling(*cell, said) for cell, said in told))


def _coupling(party: str, issue: str, other: str, said: Sequence[tuple[Statement, bool]]) -> Coupling:
    _, holds = max(said, key=lambda tie: (order(tie[0].said), tie[0].id))
    return Coupling(party, issue, other, holds, tuple(one.id for one, held in said if held is holds))


def tied(one: Statement, agenda: Agenda) -> tuple[Tie, ...]:
    """What one statement ties: (issue, other, holds) as in ``Coupling``. Nothing by a denial or a question."""
    if one.act == "deny" or len(one.issues) < 2:
        return ()
    text = one.content[:LONGEST]
    found = (tie for span in sentences(text) for tie in _in_sentence(span.of(text), one.act == "threat", agenda))
    return tuple(dict.fromkeys(found))


def _in_sentence(sentence: str, threat: bool, agenda: Agenda) -> Iterator[Tie]:
    text = ASIDE.sub("", plain(sentence)).rstrip()
    if text.endswith("?") or UNTIED.search(text) or PAST.search(text):
        return
    taken: list[Span] = []
    for form in FORMS if len({hit.issue for hit in hits(text, agenda)}) > 1 else ():
        for match in form.pattern.finditer(text) if form.threat or not threat else ():
            span = Span(*match.span())
            ties = tuple(_ties(form, match, agenda)) if not any(span.overlaps(other) for other in taken) else ()
            taken += [span] if ties else []
            yield from ties


def _ties(form: Form, match: re.Match[str], agenda: Agenda) -> Iterator[Tie]:
    """What hangs must be the proposition itself: that its opposite hangs on something cannot be said of a coupling."""
    if DATED.match(match["y"]):
        return
    x_first = match.start("x") < match.start("y")
    refused = match.start("x") > match.start() and x_first  # "no X without": its first words are meant
    hanging = _sides(match["x"], agenda, last=x_first and not refused, talked=True)
    subject = match.groupdict().get("s") or ""
    hanging = hanging or _sides(subject + match["x"], agenda, last=False, talked=False)  # "X will not be done until"
    for issue, holds in hanging:
        for other, comes in _sides(match["y"], agenda, last=not x_first, talked=False):
            if issue != other and holds is not form.turned:
                yield issue, other, comes is form.needs


def _sides(clause: str, agenda: Agenda, last: bool, talked: bool) -> list[tuple[str, bool]]:
    """The issues named first (or last) in a clause, and whether it names their proposition or its opposite."""
    strong = outer([hit for hit in hits(clause, agenda) if not hit.weak])
    found = [hit for hit in strong if _pointing(hit, agenda)]
    if not found and talked and TALK.search(clause):
        found = strong
    near = sorted(_joined(clause, found[::-1] if last else found), key=lambda hit: hit.span)
    if not near:
        return []
    between = clause[near[-1].span.end :] if last else clause[: near[0].span.start]
    refused = TURNS.search(clause[: near[0].span.start]) or any(_turned_within(hit, clause) for hit in near)
    if refused or len(between) > REACH or "," in between:
        return []
    return [(hit.issue, (hit.kind != "away") is not _gone(hit, clause)) for hit in near]


def _turned_within(hit: Hit, clause: str) -> bool:
    """Whether the gap of a cue holds a turning word that the cue does not name ("sanctions against .. lifted")."""
    named = re.split(r"[ |]", hit.pattern.lower())
    return hit.gap and any(match[0] not in named for match in TURNS.finditer(hit.span.of(clause)))


def _gone(hit: Hit, clause: str) -> bool:
    """Whether the words around it put an end to what the cue names."""
    return bool(GONE_AFTER.match(clause, hit.span.end) or GONE_BEFORE.search(clause[: hit.span.start]))


def _pointing(hit: Hit, agenda: Agenda) -> bool:
    """Whether the cue names a proposition: one with a direction, or any cue of an issue that has none with one."""
    issue = agenda.issue(hit.issue)
    return hit.kind != "cue" or not (issue.towards or issue.away)


def _joined(clause: str, found: Sequence[Hit]) -> list[Hit]:
    """The first, and those joined to it by "and" or "or"."""
    near: list[Hit] = list(found[:1])
    for hit in found[1:]:
        first, second = sorted((near[-1].span, hit.span))
        if not JOINT.fullmatch(clause[first.end : second.start]):
            break
        near.append(hit)
    return near
