"""``summitry deals``: what a table or a domain file makes possible, printed, as JSON, or as a file in another format."""

import argparse
import json
from dataclasses import replace
from itertools import chain
from pathlib import Path

from summitry.brief.deals import Behind, behind_table, deals_markdown, deals_page, deals_svg, deals_terminal
from summitry.cli.arguments import PAGES
from summitry.cli.files import piped, write_file
from summitry.cli.listing import Paper
from summitry.cli.streams import tell
from summitry.deals.analysis import analyse, counted
from summitry.deals.checks.answers import checked
from summitry.deals.files import LARGEST, SUFFIXES, DomainError, Loaded, called, load, named_package, schema, write
from summitry.deals.files.json_text import line
from summitry.deals.frontier import LISTED
from summitry.deals.model.elimination import TooCoupledError
from summitry.deals.readings import ContradictionError
from summitry.ledger import steady, to_json
from summitry.records import Analysis, Domain, Problem

NOTHING_DONE = 1
EVERY = 100_000  # packages that JSON lists at most


def deals(options: argparse.Namespace) -> int:
    """1 where nothing could be done, an answer that was checked is wrong, or with ``--strict`` there is any problem."""
    if not options.files:
        tell("summitry deals: give a table, a case, GENIUS files or a spreadsheet; see summitry deals --help")
        raise SystemExit(2)
    try:
        loaded = load(options.files, options.digits, piped().read(LARGEST + 1) if "-" in options.files else None)
        if options.output and Path(options.output).suffix.lower() in SUFFIXES:
            return _written(loaded, options)
        return _worked_out(loaded, options)
    except TooCoupledError as error:
        tell(f"summitry: {error}. Leave out linkages, or split the domain.")
    except ContradictionError as error:
        tell(f"summitry: {error.of(called(options.files))}")
    except DomainError as error:
        tell(f"summitry: {error}")
    return NOTHING_DONE


def _written(loaded: Loaded, options: argparse.Namespace) -> int:
    for file, text in write(loaded.domain, options.output):
        write_file(file, text)
    return _status(options, loaded.problems)


def _worked_out(loaded: Loaded, options: argparse.Namespace) -> int:
    asked = tuple(named_package(loaded.domain, text) for text in options.package)
    found = analyse(
        loaded.domain,
        options.disagreement,
        options.ideal,
        asked,
        options.readings,
        options.first,
        EVERY if options.json else LISTED,
    )
    analysis = replace(found, problems=(*loaded.problems, *found.problems))
    _show(loaded, analysis, options)
    right = _told(loaded.domain, analysis) if options.check else True
    return _status(options, analysis.problems) if right else NOTHING_DONE


def print_schema(options: argparse.Namespace) -> int:
    print(json.dumps(schema(), indent=2, ensure_ascii=False))
    return 0


def _show(loaded: Loaded, analysis: Analysis, options: argparse.Namespace) -> None:
    behind = _behind(loaded)
    if options.json:
        print(as_line(loaded, analysis))
    elif not options.output:
        deals_terminal(loaded.domain, analysis, Paper(), behind)
    elif options.output.lower().endswith(".svg"):
        write_file(options.output, _drawn(loaded, analysis))
    else:
        printed = deals_page if options.output.lower().endswith(PAGES) else deals_markdown
        write_file(options.output, printed(loaded.domain, analysis, behind))


def _drawn(loaded: Loaded, analysis: Analysis) -> str:
    drawings = deals_svg(loaded.domain, analysis)
    if drawings is None:
        raise DomainError("", "There is nothing to draw.", "Drawings need numbers or orders of the parties.")
    return drawings


def as_line(loaded: Loaded, analysis: Analysis) -> str:
    """Everything on one line of JSON; worths are numbers, exact where they are decimals."""
    choices = [to_json(choice) for choice in loaded.domain.choices]
    head = {"name": loaded.domain.name, "parties": loaded.domain.parties, "issues": choices}
    return steady(line(head | to_json(analysis)))


def _behind(loaded: Loaded) -> Behind:
    """The words behind red lines and conditions: as a case file has them, or as stand in a table behind the sign #."""
    if loaded.table is not None:
        return behind_table(loaded.table)
    domain = loaded.domain
    lines = (((one.party, (one.issue,)), one.statements) for one in domain.red_lines)
    conditions = (((one.party, one.issues), one.statements) for one in domain.linkages if one.party)
    return Behind({of: "; ".join(words) for of, words in chain(lines, conditions) if words})


def _told(domain: Domain, analysis: Analysis) -> bool:
    """What was checked by other ways, and what is wrong, on standard error."""
    right = True
    for what, faults in checked(domain, counted(domain), analysis):
        told = "right" if faults == [] else "too large to check" if faults is None else f"WRONG: {'; '.join(faults)}"
        tell(f"checked {what}: {told}")
        right = right and not faults
    return right


def _status(options: argparse.Namespace, problems: tuple[Problem, ...]) -> int:
    for problem in problems:
        tell(f"{problem.document or 'summitry'}: {problem}")
    return NOTHING_DONE if options.strict and problems else 0
