"""``summitry agenda``: what ships, what an agenda holds, whether one is sound."""

import argparse
import json
import sys

from summitry import agenda as agendas
from summitry.plain import plain

NOUNS = ("issue", "option", "link")


def list_(options: argparse.Namespace) -> int:
    held = [agendas.load(name) for name in agendas.shipped()]
    if options.json:
        for one in held:
            print(json.dumps({"name": one.name, "title": one.title, "issues": len(one.issues)}, ensure_ascii=False))
        return 0
    width = max(len(one.name) for one in held)
    for one in held:
        print(f"{one.name:<{width}}  {len(one.issues):>3} issues  {one.title}")
    return 0


def show(options: argparse.Namespace) -> int:
    loaded = agendas.load(options.agenda)
    if options.yaml:
        sys.stdout.write(agendas.text(options.agenda))
    elif options.json:
        from summitry.ledger import as_line

        print(as_line(loaded))
    else:
        from summitry.cli.agenda_page import page

        for line in page(loaded):
            print(line)
    return 0


def check(options: argparse.Namespace) -> int:
    """What is wrong ends the program as an AgendaError; what is merely odd is a note."""
    loaded = agendas.load(options.agenda)
    counts = (len(loaded.issues), sum(len(issue.options) for issue in loaded.issues), len(loaded.links))
    counted = ", ".join(f"{n} {noun}{'' if n == 1 else 's'}" for n, noun in zip(counts, NOUNS, strict=True))
    print(plain(f"{options.agenda}: fine: {counted}"))
    for note in agendas.notes(loaded):
        print(plain(f"note: {note}"))
    return 0


def schema(options: argparse.Namespace) -> int:
    print(json.dumps(agendas.schema(), indent=2, ensure_ascii=False))
    return 0


COMMANDS = {"list": list_, "show": show, "check": check, "schema": schema}
