"""A draft as an agenda file: YAML for an analyst to edit, beside each issue a comment on where it comes from."""

import json
from collections.abc import Iterator
from importlib.resources import files

from summitry.plain import plain
from summitry.records import Issue, Statement
from summitry.suggest.draft import Draft, Suggestion
from summitry.suggest.voices import Voice

LONGEST_EXAMPLE = 160  # characters
HEAD = """\
# An agenda drafted from coverage: strike out what is no issue, join what is one, and say in each proposition and option what is
# really at stake. Then: summitry brief PATH... --agenda THIS-FILE
agenda: draft
title: Draft agenda
issues:
"""


def write(draft: Draft) -> str:
    """The agenda as YAML that ``agenda.parse`` accepts, the general questions of any negotiation at its end."""
    stock = (files("summitry") / "suggest" / "stock.yaml").read_text(encoding="utf-8")
    return HEAD + "\n".join("\n".join(_suggestion(s)) + "\n" for s in draft.suggestions) + stock


def _suggestion(suggestion: Suggestion) -> Iterator[str]:
    contested = ", contested" if suggestion.contested else ""
    yield f"  # score {suggestion.score}{contested}"
    yield from (f"  # {_voice(voice)}" for voice in suggestion.voices)
    yield from (f"  # {_example(statement)}" for statement in suggestion.examples)
    yield from _issue(suggestion.issue)


def _voice(voice: Voice) -> str:
    counts = {"wants it": voice.wants, "refuses it": voice.refuses, "speaks of it": voice.other}
    return plain(f"{voice.party}: " + ", ".join(f"{what} {count}x" for what, count in counts.items() if count))


def _example(statement: Statement) -> str:
    who = statement.speaker or ", ".join(statement.parties) or "somebody"
    words = plain(statement.content)
    short = words if len(words) <= LONGEST_EXAMPLE else f"{words[:LONGEST_EXAMPLE].rsplit(' ', 1)[0]} …"
    return plain(f"“{short}” ({who}, {statement.said or 'no date'}, {statement.document})")


def _issue(issue: Issue) -> Iterator[str]:
    yield f"  - name: {issue.name}"
    yield f"    title: {_quoted(issue.title)}"
    if issue.aliases:
        yield "    aliases:"
        yield from (f"      - {_quoted(alias)}" for alias in issue.aliases)
    yield f"    proposition: {_quoted(issue.proposition)}"
    yield "    options:"
    for option in issue.options:
        realises = "true" if option.realises else "false"
        yield f"      - {{name: {option.name}, meaning: {_quoted(option.meaning)}, realises: {realises}}}"
    for key, cues in (("cues", issue.cues), ("towards", issue.towards), ("away", issue.away)):
        if cues:
            yield f"    {key}:"
            yield from (f"      - {_quoted(cue)}" for cue in cues)


def _quoted(text: str) -> str:
    """Words as YAML: JSON's quotation marks are YAML's too."""
    return json.dumps(text, ensure_ascii=False)
