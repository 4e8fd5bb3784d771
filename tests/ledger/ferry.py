"""A small ledger to test with: an invented dispute about a ferry."""

from summitry.records import (
    Document,
    Entries,
    Event,
    Evidence,
    Line,
    Party,
    Person,
    Problem,
    Span,
    Statement,
    TimeExpression,
)

TEXT = (
    'Pilot crews want longer rest, said Ida Brandt of the Deckhands\' League. "We reject split shifts," she added.\n'
    "The café at Nørrevik pier will close on Friday, the harbour board wrote.\n"
)
NAME = "ferry/1.txt"


def quote(words: str) -> tuple[int, int, str]:
    start = TEXT.index(words)
    return start, start + len(words), words


def statement(id: str, words: str, speaker: str | None, party: str, **more: object) -> Statement:
    start, end, content = quote(words)
    about = {"source": speaker, "parties": (party,), "capacity": "party", "form": "indirect", "act": "demand"}
    return Statement(id, NAME, start, end, content, speaker, **(about | more))  # type: ignore[arg-type]


LEAGUE, BOARD = "Deckhands' League", "Harbour Board"
FERRY = Entries(
    documents=(
        Document(
            "d1", NAME, TEXT, (Line(Span(0, 108), "body"), Line(Span(109, 181), "body")), None, "Wire", "2031-05-02"
        ),
    ),
    persons=(Person("Ida Brandt", "chair", (LEAGUE,), "party", ("Brandt", "Ida Brandt")),),
    parties=(Party(LEAGUE, "organisation", ("the League",)), Party(BOARD, "body", (), LEAGUE)),
    statements=(
        statement(
            "s1", "Pilot crews want longer rest", "Ida Brandt", LEAGUE, issues=("rest",), stance=(("rest", "for"),)
        ),
        statement(
            "s2", "We reject split shifts", "Ida Brandt", LEAGUE, act="reject", form="direct", said="2031-05-01",
            issues=("rest", "shifts"), stance=(("shifts", "against"),),
        ),
        statement("s3", "The café at Nørrevik pier will close on Friday", None, BOARD, act="report", copy_of="s1"),
    ),
    events=(
        Event(
            "e1", "talks", "planned", (LEAGUE, BOARD), "Nørrevik", "2031-05-09",
            sources=(Evidence("when", "2031-05-09", NAME, *quote("Friday")[:2]),),
        ),
    ),
    dates=(TimeExpression(NAME, *quote("Friday"), "DATE", "2031-05-09", "2031-05-09", "weekday", "2031-05-02"),),
    problems=(Problem("unreadable", "The file is empty.", "Leave it out.", "ferry/2.txt"),),
)  # fmt: skip
