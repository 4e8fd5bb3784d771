"""The brief of an invented negotiation, read section by section, and its three prints kept as golden files."""

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from summitry.brief import compose, markdown, page, terminal
from summitry.brief.passages import marked, refs_in
from summitry.cli import main
from summitry.records import Document, Entries, Line, Problem, Repeat, Span, Table

from . import river

GOLDEN = Path(__file__).parent / "golden"
BRIEF = compose(river.ENTRIES, river.TABLE, *river.DEALS)
EMPTY = compose(Entries(), river.EMPTY_TABLE, *river.EMPTY_DEALS)


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
    again = compose(river.ENTRIES, river.TABLE, *river.DEALS)
    assert again == BRIEF
    assert page(again) == page(BRIEF)


def test_every_claim_leads_to_numbered_words():
    assert [word.number for word in BRIEF.words] == list(range(1, len(BRIEF.words) + 1))
    cited = [ref for word in BRIEF.words for ref in word.refs]
    assert sorted(cited, key=str) == sorted(set(refs_in(replace(BRIEF, words=()))), key=str)
    for word in BRIEF.words:
        text, end = river.TEXTS[word.source.name], word.start + len(word.words)
        assert word.words == text[word.start : end]
        assert word.before + word.words + word.after in text
        assert all(word.start <= ref.start and ref.end <= end for ref in word.refs)
        assert "".join(part for part, _ in marked(word)) == word.words


def test_citations_in_one_sentence_share_a_number():
    text = river.OUTCOME
    sentence = text.index("KARLSHAVN -"), text.index("was reached.") + len("was reached.")
    (word,) = (w for w in BRIEF.words if w.source.name == "river/02-outcome.txt" and w.start == sentence[0])
    assert word.start + len(word.words) == sentence[1]
    assert len(word.refs) > 1
    assert len({(w.source.name, w.start) for w in BRIEF.words}) == len(BRIEF.words)


def test_coverage_folds_copies():
    coverage = BRIEF.coverage
    assert (coverage.articles, coverage.accounts) == (5, 4)
    assert (coverage.first, coverage.last) == ("2024-02-26", "2024-03-06")
    assert [s.copy_of for s in BRIEF.sources if s.copy_of] == ["river/03-wire.txt"]


def test_copy_is_never_cited_beside_its_original():
    assert "river/05-reprint.txt" not in {word.source.name for word in BRIEF.words}
    assert BRIEF.contacts[0].outlets == ("The Harbour Courier", "Liss Wire")


@pytest.mark.parametrize(
    ("issue", "party", "expected"),
    [
        ("Weir control", "Aurland", ("against", True, True, river.NEVER.rstrip(","))),
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


def test_what_nobody_has_said():
    cerne, aurland, brevik = BRIEF.missing
    assert (cerne.issues, cerne.spoken) == (("Weir control", "Payment for releases"), ("Water shares",))
    assert [quote.ref.statement for quote in cerne.accounts] == ["s03"]
    assert (aurland.party, aurland.issues, aurland.voices) == ("Aurland", ("Water shares",), ("Tove Hale",))
    assert (brevik.party, brevik.accounts) == ("Brevik", ())


def test_what_hangs_on_what_leaves_out_links_of_issues_nobody_speaks_to():
    assert [(tie.party, tie.what, tie.holds) for tie in BRIEF.space.ties] == [
        ("Brevik", "fixed shares are written down", True),
        (None, "releases are paid for", False),
    ]


def test_the_other_seats():
    assert BRIEF.room.there == ("Aurland", "Brevik")
    assert [(name, [quote.words for quote in quotes]) for name, quotes in BRIEF.room.between] == [
        ("Jonas Fell", ["A second round is planned for April, the mediator Jonas Fell said."])
    ]


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
    brief = compose(replace(river.ENTRIES, statements=(), documents=river.DOCUMENTS[:1]), table, *river.DEALS)
    assert brief.stand.rows[0].cells[0].quote is None
    assert page(brief)


def test_huge_counts_are_exact():
    domain, analysis = river.DEALS
    many = replace(analysis, survival=replace(analysis.survival, packages=10**20))
    assert "100,000,000,000,000,000,000" in markdown(compose(river.ENTRIES, river.TABLE, domain, many))


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_terminal_keeps_to_its_width(width):
    assert max(len(line) for line in _terminal(BRIEF, width).splitlines()) <= width


def test_many_parties_follow_issue_by_issue():
    parties = tuple(f"State {n}" for n in range(12))
    positions = tuple(replace(river.TABLE.positions[3], party=p) for p in parties)
    table = Table(river.AGENDA, parties, positions)
    brief = compose(river.ENTRIES, table, *river.EMPTY_DEALS)
    assert brief.stand.main == 4
    for printed, head in ((page(brief), '<th scope="col">State {}</th>'), (markdown(brief), "| State {} |")):
        assert [n for n in range(12) if head.format(n) in printed] == [0, 1, 2, 3]
        assert all(printed.count(f"State {n}") > 0 for n in range(12))


def test_untied_parties_come_last():
    """A party with one statement, no red line, no contact and no say in the result stands last, without a column."""
    stray = replace(river.TABLE.positions[4], party="Delta Post")
    table = replace(
        river.TABLE, parties=("Delta Post", *river.TABLE.parties), positions=(stray, *river.TABLE.positions)
    )
    stand = compose(river.ENTRIES, table, *river.DEALS).stand
    assert stand.parties == ("Aurland", "Brevik", "Cerne", "Delta Post")
    assert stand.main == 3


@pytest.mark.parametrize(
    ("event", "shown"),
    [({}, True), ({"when": None}, True), ({"when": None, "outcome": None}, True),
     ({"when": None, "outcome": None, "place": None}, False)],
)  # fmt: skip
def test_thin_contacts_are_only_counted(event, shown):
    entries = replace(river.ENTRIES, events=(replace(river.EVENTS[1], **event),))
    printed = _terminal(compose(entries, river.TABLE, *river.DEALS), 80)
    assert ("Talks" in printed) is shown
    assert ("1 more contact is told of without a date, a place or an outcome." in printed) is not shown


def test_terminal_lists_twelve_problems_and_counts_the_rest():
    problems = tuple(Problem(f"kind {n % 3}", f"Nobody knows thing {n}.", "Ask.", None) for n in range(30))
    brief = compose(replace(river.ENTRIES, problems=problems), river.TABLE, *river.DEALS)
    printed = _terminal(brief, 80)
    assert printed.count("Nobody knows thing") == 12
    assert "18 more; “summitry problems FOLDER” lists them all." in printed
    assert page(brief).count("Nobody knows thing") == 30


def test_terminal_lists_only_what_makes_the_case():
    """Contacts and observers name their articles; their passages have the last numbers."""
    brief = compose(river.ENTRIES, replace(river.TABLE, seats=(), gaps=()), *river.DEALS)
    listed = _terminal(brief, 80).partition("\nWORDS\n")[2]
    numbers = [int(n) for n in re.findall(r"^\[(\d+)\]", listed, re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) < len(brief.words)
    assert "A second round is planned" not in listed


def _repeating(*places):
    """The brief of an article in which the words at these places repeat what was said before."""
    text = "One two three four five six seven eight nine. Ten eleven. " * 4
    document = Document("r.txt", "r.txt", text, (Line(Span(0, len(text)), "body"),))
    said = tuple(
        replace(river.STATEMENTS[0], id=f"r{start}", document="r.txt", start=start, end=end, content=text[start:end],
                copy_of="s01") for start, end in places
    )  # fmt: skip
    return compose(Entries((document,), statements=said), river.EMPTY_TABLE, *river.EMPTY_DEALS)


@pytest.mark.parametrize(
    ("places", "told"),
    [
        ([], None),
        ([(0, 45)], "1 passage repeats an earlier one and counts once: [r.txt, “One two three four five six seven eight…”]."),
        ([(0, 45), (46, 57)], "1 passage repeats an earlier one"),  # side by side
        ([(0, 45), (14, 30)], "1 passage repeats an earlier one"),  # one within the other
        ([(0, 7), (150, 160)], "2 passages repeat earlier ones and count once"),
    ],
)  # fmt: skip
def test_repeated_passages_are_told(places, told):
    printed = page(_repeating(*places))
    assert told in printed if told else "counts once" not in printed


@pytest.mark.parametrize(("first", "told"), [((0, 45), False), ((58, 103), True)])
def test_one_place_read_twice_repeats_nothing(first, told):
    text = "One two three four five six seven eight nine. Ten eleven. " * 4
    document = Document("r.txt", "r.txt", text, (Line(Span(0, len(text)), "body"),))
    said = tuple(
        replace(river.STATEMENTS[0], id=f"r{n}", document="r.txt", start=start, end=end, content=text[start:end],
                copy_of="r0" if n else None) for n, (start, end) in enumerate((first, (8, 45)))
    )  # fmt: skip
    brief = compose(Entries((document,), statements=said), river.EMPTY_TABLE, *river.EMPTY_DEALS)
    assert ("repeats an earlier one" in page(brief)) is told


def test_passages_taken_over_are_told_and_their_statements_not_told_again():
    text = "One two three four five six seven eight nine. Ten eleven. " * 4
    body = (Line(Span(0, len(text)), "body"),)
    documents = tuple(Document(name, name, text, body) for name in ("r.txt", "e.txt"))
    said = replace(river.STATEMENTS[0], id="r0", document="r.txt", start=4, end=45, content=text[4:45], copy_of="s01")
    taken = Repeat("r.txt", 0, 57, "e.txt", 0, 57)
    brief = compose(Entries(documents, statements=(said,), repeats=(taken,)), river.EMPTY_TABLE, *river.EMPTY_DEALS)
    told = "1 passage is taken over from an earlier article and counts once: "
    assert told + "[r.txt, “One two three four five six seven eight…”, from e.txt]." in page(brief)
    assert "repeats an earlier one" not in page(brief)


def test_whoever_takes_a_passage_over_is_no_further_source():
    wire, outcome = river.TEXTS["river/03-wire.txt"], river.TEXTS["river/02-outcome.txt"]
    taken = Repeat("river/03-wire.txt", 0, len(wire), "river/02-outcome.txt", 0, len(outcome))
    before = next(c for c in BRIEF.contacts if c.status == "held")
    brief = compose(replace(river.ENTRIES, repeats=(taken,)), river.TABLE, *river.DEALS)
    after = next(c for c in brief.contacts if c.status == "held")
    assert set(after.outlets) < set(before.outlets)
    assert {ref.document for ref in after.refs} < {ref.document for ref in before.refs}


def test_speakers_of_no_known_side_stand_in_one_line():
    said = tuple(
        replace(s, capacity="unknown", speaker=name)
        for s, name in zip(river.STATEMENTS, ("some", "Aide"), strict=False)
    )
    problems = (Problem("side unknown", "Nobody tells.", ""), Problem("side unknown", "Nobody tells either.", ""))
    printed = markdown(
        compose(replace(river.ENTRIES, statements=said, problems=problems), river.EMPTY_TABLE, *river.EMPTY_DEALS)
    )
    assert "Whose side is not told" in printed
    assert "Aide; some" in printed
    assert "Nobody tells" not in printed
    assert "Everything was read and decided" not in printed


def test_a_red_line_of_unclear_direction_is_told_and_rules_nothing_out():
    drawn = next(s for s in river.STATEMENTS if s.act == "red_line")
    unclear = replace(drawn, stance=(), issues=("weir-control",))
    statements = tuple(unclear if s is drawn else s for s in river.STATEMENTS)
    table = replace(river.TABLE, positions=tuple(p for p in river.TABLE.positions if drawn.id not in p.statements))
    deals = river.worked_out(table)
    brief = compose(replace(river.ENTRIES, statements=statements), table, *deals)
    assert [(u.parties, u.issues) for u in brief.space.unclear] == [(drawn.parties, ("Weir control",))]
    assert not [line for line in deals[0].red_lines if line.party in drawn.parties]
    assert "rule nothing out" in markdown(brief)
    assert not BRIEF.space.unclear
    elsewhere = compose(replace(river.ENTRIES, statements=statements), river.TABLE, *river.DEALS)
    assert not elsewhere.space.unclear  # other words of the party draw the line


def test_no_brief_is_printed_where_nothing_could_be_read(capsys, tmp_path):
    assert main(["brief", str(tmp_path / "missing")]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "does not exist" in printed.err
