"""The table as a file that a person edits: YAML, each value followed by the words that show it."""

from dataclasses import dataclass, replace
from typing import Any

from summitry.records import Entries, Table
from summitry.table.sheet.checks import FORM, TableError, check, schema
from summitry.table.sheet.comments import comments
from summitry.table.sheet.departed import without_parties
from summitry.table.sheet.digests import Laid, laid_entries
from summitry.table.sheet.from_sheet import table_of
from summitry.table.sheet.notes import notes
from summitry.table.sheet.printing import fields, record, section
from summitry.table.sheet.proofs import proofs, put_back
from summitry.table.sheet.sheet import NAMED_BY, Sheet, edits_of, items, sheet_of
from summitry.yaml_text import Source, read

__all__ = ["Held", "TableError", "held", "parse", "write"]

HEADER = """\
# Who takes part, who wants what and how firmly, what hangs on what, what nobody has said. Deals are worked out from this
# file alone. Change what you know better: the next `summitry table ... -o` of this file keeps it, marked as yours under
# edits, with what the coverage says in its place. What follows a # is for the reader: the words that a value rests on. It is
# written anew each time: a comment of your own is not kept.
#
# seats        place: at the table, away or unknown. must_accept: whether there is no agreement without it (null: unknown).
# positions    stance: for, against, open or conditional, towards the issue's proposition. option: the one wanted, if known.
#              red_line: true rules out, against the proposition, the options that realise it; for it, the others.
#              Left out unless they say more: firm: false (the words do not bind); voice: spokesman, reporter, another
#              party, observer (whose words these are, where not its own) or analyst.
# preferences  order: "a, b > c" puts a and b before c and does not tell a from b; of options not named nothing is known.
#              weight: how much the issue counts for the party, between these shares of 1; [0, 1]: unknown.
# couplings    the proposition of issue is to hold only_if that of the other does, or only_if_not.
# missing      nobody of the party has spoken to it; voices: who could; accounts: statements of others on where it stands.
# edits        your changes; to take one back, delete its line there. evidence, laid: for the next laying, leave them alone.
"""
INSIDE = frozenset({"table", "options"})  # sections that stand at the top of the file, or inside the issues


@dataclass(frozen=True, slots=True)
class Held:
    """What a table file holds: the table, and the digests of what was laid; None where the file has none.

    ``gone`` are parties taken out of ``parties`` alone: their cells go with them. ``comments`` are a person's, each with
    its line.
    """

    table: Table
    laid: Laid | None
    gone: tuple[str, ...] = ()
    comments: tuple[tuple[int, str], ...] = ()


def write(table: Table, entries: Entries) -> str:
    """The table as YAML; the entries lend the words, speakers and dates of the comments.

    ``parse`` gives the same table back, but for what only reading needs of its agenda: word patterns, aliases, links.
    """
    sheet, told = sheet_of(table), notes(table, entries)
    there = items(sheet)
    after = {"edits": edits_of(table), "evidence": proofs(sheet), "laid": laid_entries(table)}
    blocks = [
        fields("table", sheet, told),
        *(section(key, sheet, told) for key in NAMED_BY if key not in INSIDE),
        *(record(key, after[key], there) for key in after),
    ]
    return HEADER + "".join("\n" + "\n".join(block) + "\n" for block in blocks)


def parse(text: str, name: str | None = None) -> Table:
    """The table that a file holds; TableError, with line and remedy, for any file that holds none."""
    return held(text, name).table


def held(text: str, name: str | None = None) -> Held:
    """The same with the digests of what was laid; ``name`` is the file that errors speak of."""
    source = _filled(read(text, FORM, name))
    check(source)
    data: dict[str, Any] = source.data
    laid = {one["item"]: {key: one[key] for key in one if key != "item"} for one in data.get("laid", [])}
    sheet, gone = without_parties(put_back(_sheet(data), data.get("evidence", [])), laid)
    return Held(table_of(sheet, data.get("edits", [])), laid or None, gone, tuple(comments(text, HEADER)))


def _filled(source: Source) -> Source:
    """A section whose last entry was taken out is an empty one."""
    if not isinstance(source.data, dict):
        return source
    lists = {key for key, about in schema()["properties"].items() if about.get("type") == "array"}
    return replace(source, data={key: [] if one is None and key in lists else one for key, one in source.data.items()})


def _sheet(data: dict[str, Any]) -> Sheet:
    """The entries of a file, with no more keys than it has."""
    return {
        **{key: data.get(key, []) for key in NAMED_BY},
        "table": [{"agenda": data["agenda"], "title": data.get("title", data["agenda"])}],
        "parties": [{"party": party} for party in data["parties"]],
        "package_rule": [{"statement": one} for one in data.get("package_rule", [])],
        "options": [{"issue": issue["name"], **option} for issue in data["issues"] for option in issue["options"]],
        "couplings": [{**one, **_tied(one)} for one in data.get("couplings", [])],
    }


def _tied(coupling: dict[str, Any]) -> dict[str, Any]:
    holds = "only_if" in coupling
    return {"holds": holds, "other": coupling["only_if" if holds else "only_if_not"]}
