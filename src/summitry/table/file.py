"""The table as a file that a person edits: YAML, each position followed by the words that show it."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from summitry.records import (
    Account,
    Agenda,
    Corroboration,
    Entries,
    Evidence,
    Issue,
    Option,
    Position,
    Table,
    Verdict,
)
from summitry.table.checks import FORM, TableError, check
from summitry.yaml_text import read
from summitry.yaml_text.write import comment, flow

__all__ = ["TableError", "parse", "write"]

HEADER = """\
# Who is a side, what is at issue, where each side stands. Edit by hand: deals are worked out from this file alone.
# stance: for, against, open or conditional, towards the issue's proposition. red_line: true rules options out:
# against the proposition those that realise it, for it the others. What follows a # is for the reader.
"""
QUOTED = 160  # characters of a statement in a comment
Comments = dict[str, str]


def write(table: Table, entries: Entries) -> str:
    """The table as YAML; the entries lend the words, speakers and dates of the comments.

    ``parse`` gives the same table back, but for the word patterns of its agenda, which only reading needs.
    """
    words = _comments(entries)
    texts = {document.name: document.text for document in entries.documents}
    blocks = [
        [f"agenda: {flow(table.agenda.name)}", f"title: {flow(table.agenda.title)}"],
        _block("issues", (_issue(issue) for issue in table.agenda.issues)),
        _block("parties", ([flow(party)] for party in table.parties)),
        _block("positions", (_position(position, words) for position in table.positions)),
        _block("conflicts", (_corroboration(one, texts) for one in table.conflicts)),
        _block("confirmed", (_corroboration(one, texts) for one in table.confirmed)),
        _block("package_rule", ([flow(one) + words.get(one, "")] for one in table.package_rule)),
    ]
    return HEADER + "".join("\n" + "\n".join(block) + "\n" for block in blocks)


def _block(key: str, items: Iterable[list[str]]) -> list[str]:
    """A list under its key, each item's lines behind one dash."""
    lines = [f"  {'- ' if number == 0 else '  '}{line}" for item in items for number, line in enumerate(item)]
    return [f"{key}:", *lines] if lines else [f"{key}: []"]


def _issue(issue: Issue) -> list[str]:
    fields = [f"{name}: {flow(getattr(issue, name))}" for name in ("name", "title", "proposition")]
    return [*fields, *_block("options", ([flow(_option(option))] for option in issue.options))]


def _option(option: Option) -> dict[str, object]:
    return {"name": option.name, "meaning": option.meaning, "realises": option.realises}


def _position(position: Position, words: Comments) -> list[str]:
    history = _block("history", (_stand(earlier, words) for earlier in position.history)) if position.history else []
    return [f"party: {flow(position.party)}", f"issue: {flow(position.issue)}", *_stand(position, words), *history]


def _stand(position: Position, words: Comments) -> list[str]:
    shown = words.get(position.statements[-1], "") if position.statements else ""
    return [
        f"stance: {position.stance}{shown}",
        f"option: {flow(position.option)}",
        f"red_line: {flow(position.red_line)}",
        f"said: {flow(position.said)}",
        f"statements: {flow(list(position.statements))}",
    ]


def _corroboration(one: Corroboration, texts: dict[str, str]) -> list[str]:
    fields = [f"{name}: {flow(getattr(one, name))}" for name in ("about", "subject", "field")]
    return [*fields, *_block("accounts", (_account(account, texts) for account in one.accounts))]


def _account(account: Account, texts: dict[str, str]) -> list[str]:
    fields = [f"{name}: {flow(getattr(account, name))}" for name in ("value", "independent")]
    return [*fields, *_block("evidence", (_evidence(one, texts) for one in account.evidence))]


def _evidence(evidence: Evidence, texts: dict[str, str]) -> list[str]:
    words = texts.get(evidence.document, "")[evidence.start : evidence.end]
    told = {name: value for name, value in asdict(evidence).items() if value is not None}
    return [flow(told) + (f'  # "{_short(words)}"' if words else "")]


def _comments(entries: Entries) -> Comments:
    """For each statement its words, speaker, date and document, to stand behind a value."""
    return {
        one.id: f'  # "{_short(one.content)}" '
        + comment(f"({one.speaker or one.source or 'no speaker'}, {one.said or 'date unknown'}, {one.document})")
        for one in entries.statements
    }


def _short(words: str) -> str:
    line = comment(words)
    return line if len(line) <= QUOTED else line[:QUOTED].rsplit(" ", 1)[0] + " …"


def parse(text: str) -> Table:
    """The table that a file holds; TableError, with line and remedy, for any file that holds none."""
    source = read(text, FORM)
    check(source)
    data = source.data
    return Table(
        agenda=Agenda(data["agenda"], data.get("title", data["agenda"]), tuple(map(_to_issue, data["issues"]))),
        parties=tuple(data["parties"]),
        positions=tuple(_to_position(one, one["party"], one["issue"]) for one in data["positions"]),
        corroborations=(*_to_corroborations(data, "conflicts"), *_to_corroborations(data, "confirmed")),
        package_rule=tuple(data.get("package_rule", [])),
    )


VERDICTS: dict[str, Verdict] = {"conflicts": "conflict", "confirmed": "confirmed"}


def _to_corroborations(data: dict[str, Any], key: str) -> tuple[Corroboration, ...]:
    return tuple(
        Corroboration(
            VERDICTS[key],
            one.get("subject", ""),
            one.get("field", ""),
            one["about"],
            tuple(map(_to_account, one["accounts"])),
        )
        for one in data.get(key, [])
    )


def _to_account(data: dict[str, Any]) -> Account:
    return Account(data["value"], _to_evidence(data, "evidence"), data.get("independent", 1))


def _to_issue(data: dict[str, Any]) -> Issue:
    options = (Option(one["name"], one.get("meaning", ""), one["realises"]) for one in data["options"])
    return Issue(data["name"], data.get("title", data["name"]), data["proposition"], tuple(options))


def _to_position(data: dict[str, Any], party: str, issue: str) -> Position:
    return Position(
        party=party,
        issue=issue,
        stance=data["stance"],
        option=data.get("option"),
        red_line=data.get("red_line", False),
        said=data.get("said"),
        statements=tuple(data.get("statements", [])),
        history=tuple(_to_position(one, party, issue) for one in data.get("history", [])),
    )


def _to_evidence(data: dict[str, Any], key: str) -> tuple[Evidence, ...]:
    return tuple(Evidence(**one) for one in data.get(key, []))
