"""An invented negotiation for the brief's tests: three states share a river, one of them is not invited."""

from summitry.deals.analysis import analyse
from summitry.deals.files.from_table import domain
from summitry.records import (
    Account,
    Act,
    Agenda,
    Analysis,
    Attitude,
    Capacity,
    Corroboration,
    Coupling,
    Document,
    Domain,
    Entries,
    Event,
    Evidence,
    Form,
    Gap,
    Issue,
    Line,
    Option,
    Party,
    Person,
    Position,
    Problem,
    Seat,
    Span,
    Statement,
    Table,
)

PREVIEW = """Ministers prepare for river talks
Aurland's water minister Tove Hale said on Monday: "We are ready to talk about opening the Sund weir in dry \
summers."
Brevik wants a fixed share of the river written into the treaty, its envoy Marek Ostrow told the newspaper.
"Without Cerne at the table no treaty on the Liss will hold," said Ilse Marrow, a hydrologist at the Basin \
Institute. She said the delta had lost a third of its fields to salt since the weir was built and would go \
on losing them whatever the ministers sign in the north.
"""

OUTCOME = """River talks end in Karlshavn
KARLSHAVN - Delegations of Aurland and Brevik met here on Sunday for four and a half hours, and no agreement \
was reached.
"We will never give up control of the Sund weir, not in a dry year and not in a wet one," Hale said after \
the meeting.
Ostrow said that Brevik would not accept a treaty that leaves the weir in the hands of one state alone. By \
his account Aurland had asked for payment for every release.
Cerne, which lies downstream, was not invited. "Whatever they sign has to pass our parliament too," its \
foreign minister Ana Lupu said on Saturday.
Both delegations spoke of a friendly mood.
"""

WIRE = """No deal on river
Delegations of Aurland and Brevik met in Karlshavn on Sunday for about three hours without a deal.
"We will never give up control of the Sund weir, not in a dry year and not in a wet one," Hale said after \
the meeting.
"""

DELTA = """The delta waits
Cerne's government holds that the river must reach the sea all year round. Fishing villages there have asked \
for a flow gauge that anyone can read.
A second round is planned for April, the mediator Jonas Fell said. "I am hopeful | but not naive," he told \
<b>reporters</b>.
"""

ISSUES = (
    Issue(
        "weir-control",
        "Weir control",
        "a joint body controls the weir",
        (
            Option("joint", "a joint body decides", True),
            Option("sole", "the upstream state decides", False),
        ),
        ("weir", "control"),
        ("joint body", "open* .. weir"),
        ("give up control",),
    ),
    Issue(
        "water-share",
        "Water shares",
        "fixed shares are written down",
        (
            Option("fixed", "fixed shares", True),
            Option("yearly", "shares set each year", False),
            Option("none", "no shares", False),
        ),
        ("share*", "flow", "reach the sea"),
    ),
    Issue(
        "payment",
        "Payment for releases",
        "releases are paid for",
        (Option("paid", "releases are paid for", True), Option("free", "releases are free", False)),
        ("payment", "pay*"),
    ),
    Issue("fish-passes", "Fish passes", "fish passes are built", (Option("built", "built", True),), ("fish pass*",)),
)
AGENDA = Agenda("river", "The Liss river treaty", ISSUES)


def _document(name: str, text: str, outlet: str, published: str, copy_of: str | None = None) -> Document:
    lines, at = [], 0
    for number, line in enumerate(text.splitlines(keepends=True)):
        span = Span(at, at + len(line.rstrip("\n")))
        lines.append(Line(span, "body" if number else "headline"))
        at += len(line)
    title = text.partition("\n")[0]
    return Document(name[:2] + "d", name, text, tuple(lines), title, outlet, published, "coverage.toml", copy_of)


DOCUMENTS = (
    _document("river/01-preview.txt", PREVIEW, "The Harbour Courier", "2024-02-26"),
    _document("river/02-outcome.txt", OUTCOME, "The Harbour Courier", "2024-03-04"),
    _document("river/03-wire.txt", WIRE, "Liss Wire", "2024-03-04"),
    _document("river/04-delta.txt", DELTA, "Delta Post", "2024-03-06"),
    _document("river/05-reprint.txt", WIRE, "Evening Sheet", "2024-03-05", "river/03-wire.txt"),
)
TEXTS = {d.name: d.text for d in DOCUMENTS}


def _at(document: str, words: str) -> tuple[str, int, int]:
    start = TEXTS[document].index(words)
    return document, start, start + len(words)


def _said(
    name: str,
    document: str,
    words: str,
    speaker: str | None,
    parties: tuple[str, ...],
    form: Form,
    act: Act,
    stance: tuple[tuple[str, Attitude], ...] = (),
    said: str | None = None,
    capacity: Capacity = "party",
    issues: tuple[str, ...] = (),
    via: str | None = None,
    within: str | None = None,
    copy_of: str | None = None,
) -> Statement:
    place, start, end = _at(document, words)
    return Statement(
        name, place, start, end, words, speaker, speaker, parties, capacity, form, act,
        issues or tuple(i for i, _ in stance), stance, None, via, within, said, None, copy_of,
    )  # fmt: skip


NEVER = "We will never give up control of the Sund weir, not in a dry year and not in a wet one,"
STATEMENTS = (
    _said(
        "s01", "river/01-preview.txt", "We are ready to talk about opening the Sund weir in dry summers.",
        "Tove Hale", ("Aurland",), "direct", "offer", (("weir-control", "open"),), "2024-02-26",
    ),
    _said(
        "s02", "river/01-preview.txt", "Brevik wants a fixed share of the river written into the treaty",
        "Marek Ostrow", ("Brevik",), "indirect", "demand", (("water-share", "for"),), None,
    ),
    _said(
        "s03", "river/01-preview.txt", "Without Cerne at the table no treaty on the Liss will hold,",
        "Ilse Marrow", (), "direct", "assess", (), None, "observer",
    ),
    _said(
        "s04", "river/01-preview.txt",
        "the delta had lost a third of its fields to salt since the weir was built and would go on losing them "
        "whatever the ministers sign in the north",
        "Ilse Marrow", (), "indirect", "assess", (), None, "observer", ("weir-control",),
    ),
    _said(
        "s05", "river/02-outcome.txt", NEVER,
        "Tove Hale", ("Aurland",), "direct", "red_line", (("weir-control", "against"),), "2024-03-03",
    ),
    _said(
        "s06", "river/02-outcome.txt",
        "Brevik would not accept a treaty that leaves the weir in the hands of one state alone",
        "Marek Ostrow", ("Brevik",), "indirect", "red_line", (("weir-control", "for"),), "2024-03-03",
    ),
    _said(
        "s07", "river/02-outcome.txt", "Aurland had asked for payment for every release",
        "Aurland", ("Aurland",), "indirect", "demand", (("payment", "for"),), None, via="Marek Ostrow",
    ),
    _said(
        "s08", "river/02-outcome.txt", "Whatever they sign has to pass our parliament too,",
        "Ana Lupu", ("Cerne",), "direct", "condition", (), "2024-03-02",
    ),
    _said(
        "s09", "river/03-wire.txt", NEVER,
        "Tove Hale", ("Aurland",), "direct", "red_line", (("weir-control", "against"),), "2024-03-03", copy_of="s05",
    ),
    _said(
        "s10", "river/04-delta.txt", "the river must reach the sea all year round",
        "Government of Cerne", ("Cerne",), "narrative", "demand", (("water-share", "for"),), None,
    ),
    _said(
        "s11", "river/04-delta.txt", "I am hopeful | but not naive,",
        "Jonas Fell", (), "direct", "assess", (), None, "mediator",
    ),
)  # fmt: skip


def _shows(field: str, value: str, document: str, words: str) -> Evidence:
    return Evidence(field, value, *_at(document, words))


EVENTS = (
    Event(
        "e2", "talks", "planned", ("Aurland", "Brevik"), None, "2024-04",
        sources=(_shows("when", "2024-04", "river/04-delta.txt", "A second round is planned for April"),),
    ),
    Event(
        "e1", "talks", "held", ("Aurland", "Brevik"), "Karlshavn", "2024-03-03", "PT4H30M", outcome="no agreement",
        sources=(
            _shows("duration", "PT4H30M", "river/02-outcome.txt", "met here on Sunday for four and a half hours"),
            _shows("outcome", "no agreement", "river/02-outcome.txt", "no agreement was reached"),
            _shows("outcome", "no agreement", "river/03-wire.txt", "without a deal"),
            _shows("place", "Karlshavn", "river/05-reprint.txt", "met in Karlshavn on Sunday"),
        ),
    ),
)  # fmt: skip

ENTRIES = Entries(
    DOCUMENTS,
    (
        Person("Ilse Marrow", "hydrologist at the Basin Institute", (), "observer"),
        Person("Jonas Fell", None, (), "mediator"),
        Person("Tove Hale", "water minister", ("Aurland",), "party"),
    ),
    (Party("Aurland", "state"), Party("Brevik", "state"), Party("Cerne", "state")),
    STATEMENTS,
    EVENTS,
    problems=(
        Problem(
            "date unknown",
            "Nothing says when Marek Ostrow spoke.",
            "Give the day of publication in coverage.toml.",
            "river/01-preview.txt",
            PREVIEW.index("Brevik wants"),
        ),
        Problem(
            "file not read",
            "river/06.pdf holds no text.",
            "Run it through text recognition first.",
            "river/06.pdf",
        ),
        Problem(
            "date unknown",
            "Nothing says when the mediator spoke.",
            "Give the day of publication in coverage.toml.",
            "river/04-delta.txt",
            DELTA.index("I am hopeful"),
        ),
    ),
)

OPENED = Position("Aurland", "weir-control", "open", None, False, "2024-02-26", ("s01",))
TABLE = Table(
    AGENDA,
    ("Aurland", "Brevik", "Cerne"),
    (
        Position("Aurland", "weir-control", "against", "sole", True, "2024-03-03", ("s05", "s09"), (OPENED,)),
        Position("Aurland", "payment", "for", "paid", False, None, ("s07",)),
        Position("Brevik", "weir-control", "for", "joint", True, "2024-03-03", ("s06",)),
        Position("Brevik", "water-share", "for", "fixed", False, None, ("s02",)),
        Position("Cerne", "water-share", "for", None, False, None, ("s10",)),
    ),
    (
        Corroboration(
            "conflict",
            "e1",
            "duration",
            "duration of the talks at Karlshavn",
            (
                Account(
                    "4 h 30 min",
                    (_shows("duration", "PT4H30M", "river/02-outcome.txt", "for four and a half hours"),),
                ),
                Account(
                    "3 h",
                    (
                        _shows("duration", "PT3H", "river/03-wire.txt", "for about three hours"),
                        _shows("duration", "PT3H", "river/05-reprint.txt", "for about three hours"),
                    ),
                ),
            ),
        ),
    ),
    couplings=(
        Coupling("Brevik", "water-share", "weir-control", True, ("s06",)),
        Coupling(None, "payment", "water-share", False),
        Coupling(None, "payment", "fish-passes", True),
    ),
    gaps=(
        Gap("Cerne", "weir-control", ("Ana Lupu",), ("s03",)),
        Gap("Cerne", "payment", ("Ana Lupu",)),
        Gap("Aurland", "water-share", ("Tove Hale",)),
        Gap("Brevik", "payment", ("Marek Ostrow",)),
    ),
    seats=(
        Seat(
            "Aurland",
            "at the table",
            True,
            evidence=(_shows("at the table", "Aurland", "river/02-outcome.txt", "Aurland"),),
        ),
        Seat(
            "Brevik",
            "at the table",
            True,
            evidence=(_shows("at the table", "Brevik", "river/02-outcome.txt", "Brevik"),),
        ),
        Seat(
            "Jonas Fell",
            "unknown",
            None,
            True,
            (_shows("mediates", "Jonas Fell", "river/04-delta.txt", "the mediator Jonas Fell"),),
        ),
        Seat(
            "Cerne",
            "away",
            True,
            evidence=(
                _shows("away", "Cerne", "river/02-outcome.txt", "Cerne, which lies downstream, was not invited."),
                _shows(
                    "must accept",
                    "Cerne",
                    "river/02-outcome.txt",
                    "Whatever they sign has to pass our parliament too,",
                ),
            ),
        ),
    ),
)


def worked_out(table: Table) -> tuple[Domain, Analysis]:
    """What a brief needs beside entries and table."""
    made = domain(table)
    return made, analyse(made, number=500)


DEALS = worked_out(TABLE)

EMPTY_TABLE = Table(AGENDA, (), ())
EMPTY_DEALS = worked_out(EMPTY_TABLE)
