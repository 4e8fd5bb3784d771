"""The brief of an invented negotiation, read section by section, and its three prints kept as golden files."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from summitry.brief import compose, markdown, page, terminal
from summitry.brief.compose import refs_in
from summitry.records import DealSpace, Entries, Table

from . import river

GOLDEN = Path(__file__).parent / "golden"
BRIEF = compose(river.ENTRIES, river.TABLE, river.DEALS)
EMPTY = compose(Entries(), river.EMPTY_TABLE, river.EMPTY_DEALS)


def _terminal(brief, width):
    file = io.StringIO()
    terminal(brief, Console(file=file, width=width, color_system=None))
    return "\n".join(line.rstrip() for line in file.getvalue().splitlines()) + "\n"


PRINTS = {
    "river-80.txt": lambda: _terminal(BRIEF, 80),
    "river-60.txt": lambda: _terminal(BRIEF, 60),
    "river.md": lambda: markdown(BRIEF),
    "river.html": lambda: page(BRIEF),
    "empty-80.txt": lambda: _terminal(EMPTY, 80),
}


@pytest.mark.parametrize("name", PRINTS)
def test_print_is_the_golden_file(name, regenerate):
    printed = PRINTS[name]()
    if regenerate:
        (GOLDEN / name).write_text(printed, "utf-8")
    assert printed == (GOLDEN / name).read_text("utf-8")


def test_composing_twice_gives_the_same_bytes():
    again = compose(river.ENTRIES, river.TABLE, river.DEALS)
    assert again == BRIEF
    assert page(again) == page(BRIEF)


def test_every_claim_leads_to_numbered_words():
    assert [word.number for word in BRIEF.words] == list(range(1, len(BRIEF.words) + 1))
    assert {word.ref for word in BRIEF.words} == set(refs_in(replace(BRIEF, words=())))
    for word in BRIEF.words:
        assert word.words == river.TEXTS[word.ref.document][word.ref.start : word.ref.end]
        assert word.before + word.words + word.after in river.TEXTS[word.ref.document]


def test_coverage_folds_copies():
    coverage = BRIEF.coverage
    assert (coverage.articles, coverage.accounts) == (5, 4)
    assert (coverage.first, coverage.last) == ("2024-02-26", "2024-03-06")
    assert [s.copy_of for s in BRIEF.sources if s.copy_of] == ["river/03-wire.txt"]


def test_copy_is_never_cited_beside_its_original():
    assert "river/05-reprint.txt" not in {word.ref.document for word in BRIEF.words}
    assert BRIEF.contacts[0].documents == 2


@pytest.mark.parametrize(
    ("issue", "party", "expected"),
    [
        ("Weir control", "Aurland", ("against", True, True, "We will never give up control of the Sund weir…")),
        ("Water shares", "Cerne", ("for", False, False, "the river must reach the sea all year round")),
        ("Weir control", "Cerne", (None, False, False, None)),
        ("Payment for releases", "Aurland", ("for", False, False, "Aurland had asked for payment for every release")),
    ],
)  # fmt: skip
def test_cell(issue, party, expected):
    row = next(r for r in BRIEF.stand.rows if r.title == issue)
    cell = next(c for c in row.cells if c.party == party)
    assert (cell.stance, cell.red_line, cell.moved, cell.quote.words if cell.quote else None) == expected


def test_issues_nobody_speaks_to_are_listed_apart():
    assert BRIEF.stand.unspoken == ("Fish passes",)
    assert "Fish passes" not in {row.title for row in BRIEF.stand.rows}


def test_move_keeps_words_before_and_after():
    (move,) = BRIEF.moved
    assert [(step.stance, step.said) for step in move.steps] == [("open", "2024-02-26"), ("against", "2024-03-03")]


def test_contacts_in_time_order():
    assert [(c.when, c.status) for c in BRIEF.contacts] == [("2024-03-03", "held"), ("2024-04", "planned")]


def test_unknown_cells_are_those_of_issues_on_the_table():
    assert BRIEF.space.undecided == (
        ("Weir control", ("Cerne",)),
        ("Water shares", ("Aurland",)),
        ("Payment for releases", ("Brevik", "Cerne")),
    )


def test_troubles_are_grouped_and_placed():
    assert [(t.kind, [i.line for i in t.items]) for t in BRIEF.troubles] == [
        ("date unknown", [3, 3]),
        ("file not read", [None]),
    ]


def test_empty_sections_say_so():
    printed = _terminal(EMPTY, 80)
    for line in (
        "Nothing has been read yet.",
        "No articles.",
        "No position was found.",
        "No position moved in this coverage.",
        "No accounts conflict in this coverage.",
        "No party is reported to be away from the table.",
        "No contact between the sides is reported.",
        "No observer is quoted.",
        "No package can be counted: no issue has options on the table.",
        "Everything was read and decided.",
    ):
        assert line in printed


def test_unknown_names_are_left_out_not_raised():
    """A table laid by hand may name statements and articles that this coverage does not hold."""
    table = replace(river.TABLE, package_rule=("nowhere",))
    brief = compose(replace(river.ENTRIES, statements=(), documents=river.DOCUMENTS[:1]), table, river.DEALS)
    assert brief.stand.rows[0].cells[0].quote is None
    assert page(brief)


def test_huge_counts_are_exact():
    space = DealSpace(10**20, (("Aurland", 10**19),), 1, river.DEALS.red_lines, river.DEALS.open, (), (), ())
    assert "100,000,000,000,000,000,000 packages" in markdown(compose(river.ENTRIES, river.TABLE, space))


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_terminal_keeps_to_its_width(width):
    assert max(len(line) for line in _terminal(BRIEF, width).splitlines()) <= width


def test_many_parties_become_a_list():
    parties = tuple(f"State {n}" for n in range(12))
    positions = tuple(replace(river.TABLE.positions[3], party=p) for p in parties)
    table = Table(river.AGENDA, parties, positions)
    printed = page(compose(river.ENTRIES, table, river.EMPTY_DEALS))
    assert '<th scope="col">State 1</th>' not in printed
    assert "State 11" in printed
