"""Where each party stands on each issue, and where it stood before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from summitry.records import Agenda, Attitude, Entries, Evidence, Issue, Position, Voice
from summitry.resolve.what.issues import named_options
from summitry.table.mentions import Mentions, mentions
from summitry.table.positions.counting import OF_ITS_OWN, VOICES, Heard, heard
from summitry.table.positions.drawing import lines_drawn
from summitry.table.positions.weighing import attitude, best, firm, in_time, settled


def positions(entries: Entries, agenda: Agenda) -> tuple[Position, ...]:
    """One position a party and issue that somebody spoke to: issues as on the agenda, then parties by name.

    Group speech counts for each party; observers, media and copies count for none. The latest statement decides; see
    ``weighing`` for what is latest and what gives way, ``counting`` for who is heard.
    """
    cells = _cells(entries)
    known = _known(entries, agenda)
    parties = sorted({party for party, _ in cells})
    return tuple(
        _position(party, issue, cells[party, issue.name], known)
        for issue in agenda.issues
        for party in parties
        if (party, issue.name) in cells
    )


@dataclass(frozen=True, slots=True)
class Known:
    """What a position is laid with besides its statements."""

    agenda: Agenda
    published: Mapping[str, str | None]
    texts: Mapping[str, str]
    names: Mentions


def _known(entries: Entries, agenda: Agenda) -> Known:
    documents = entries.documents
    published = {document.name: document.published for document in documents}
    return Known(agenda, published, {document.name: document.text for document in documents}, mentions(entries))


def _cells(entries: Entries) -> dict[tuple[str, str], list[Heard]]:
    cells: dict[tuple[str, str], list[Heard]] = {}
    for one in heard(entries):
        for party in sorted(set(one.parties)):
            for issue in sorted(dict(one.statement.stance)):
                cells.setdefault((party, issue), []).append(one)
    return cells


def _position(party: str, issue: Issue, told: Sequence[Heard], known: Known) -> Position:
    held = settled(in_time(best(told), known.published, issue.name), issue.name)
    runs = [list(run) for _, run in groupby(held, key=lambda dated: attitude(dated[1], issue.name))]
    *earlier, current = [_stretch(party, issue, [one for _, one in run], known) for run in runs]
    return replace(current, history=tuple(earlier))


def _stretch(party: str, issue: Issue, run: Sequence[Heard], known: Known) -> Position:
    """A position held through consecutive statements; dated by the latest of them whose date is known."""
    stance, said = attitude(run[0], issue.name), [one.statement for one in run]
    lines = _lines(run, issue, known) if stance != "open" else ()  # what is open rules nothing out
    return Position(
        party=party,
        issue=issue.name,
        stance=stance,
        option=option(issue, stance, [statement.content for statement in said]),
        red_line=bool(lines),
        said=next((statement.said for statement in reversed(said) if statement.said), None),
        statements=tuple(statement.id for statement in said),
        voice=_voice(run),
        firm=any(firm(statement, issue.name) for statement in said),
        drawn=lines,
    )


def _voice(run: Sequence[Heard]) -> Voice:
    return min((one.voice for one in run), key=VOICES.index)


def _lines(run: Sequence[Heard], issue: Issue, known: Known) -> tuple[Evidence, ...]:
    """The words that draw a red line: never another party's account of one."""
    return tuple(
        line
        for one in run
        if one.voice in OF_ITS_OWN
        for line in lines_drawn(
            one.statement, issue.name, known.agenda, known.texts.get(one.statement.document, ""), known.names
        )
    )


def option(issue: Issue, stance: Attitude, words: Sequence[str]) -> str | None:
    """The option a clear stance leads to, where only one fits.

    Being for the proposition, the one option that the words name decides between several; being against it, words
    name what is refused as often as what is wanted, so nothing is read from them.
    """
    if stance not in ("for", "against"):
        return None
    fitting = [one.name for one in issue.options if one.realises is (stance == "for")]
    wanted = {name for text in words for name in named_options(text, issue)} if stance == "for" else frozenset()
    named = [name for name in fitting if name in wanted]
    chosen = named or fitting
    return chosen[0] if len(chosen) == 1 else None
