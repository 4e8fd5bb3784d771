"""How the scorer of time expressions counts, and what it reads of a MEANTIME file."""

from pathlib import Path

from evaluation.timexes import Timex, annotated, figures, matched
from summitry.records import Span

WORDS = [
    "Ferry crews strike", "May 09 , 2031", "Crews struck ( again ) on Tuesday , said Vos .", "It lasted two hours .",
]  # fmt: skip


def timex(start: int, end: int, value: str) -> Timex:
    return Timex(Span(start, end), value)


def test_equal_extents_are_paired_before_overlaps() -> None:
    gold = [timex(0, 10, "P2D"), timex(4, 10, "2031")]
    got = [timex(4, 10, "2031"), timex(0, 3, "P2D")]
    assert matched(gold, got) == [(gold[1], got[0]), (gold[0], got[1])]


def test_an_expression_is_paired_once() -> None:
    assert matched([timex(0, 10, "P2D")], [timex(0, 4, "P2D"), timex(5, 10, "P2D")]) == [
        (timex(0, 10, "P2D"), timex(0, 4, "P2D"))
    ]


def write(path: Path) -> None:
    tokens = [(s, w) for s, sentence in enumerate(WORDS) for w in sentence.split()]
    place = {word: n for n, (_, word) in enumerate(tokens, start=1)}
    marks = [
        ('type="DATE" value="2031-05-09" functionInDocument="CREATION_TIME"', range(place["May"], place["2031"] + 1)),
        ('type="DATE" value="2031-05-13" functionInDocument="NONE"', [place["Tuesday"]]),
        ('type="DURATION" value="PT2H" functionInDocument="NONE"', [place["hours"]]),
    ]
    xml = "".join(f'<token t_id="{n}" sentence="{s}">{w}</token>' for n, (s, w) in enumerate(tokens, start=1))
    for attributes, anchors in marks:
        inside = "".join(f'<token_anchor t_id="{n}"/>' for n in anchors)
        xml += f"<TIMEX3 {attributes}>{inside}</TIMEX3>"
    path.write_text(f"<Document>{xml}</Document>", encoding="utf-8")


def test_a_file_is_laid_and_scored(tmp_path: Path) -> None:
    write(tmp_path / "ferry.xml")
    read = annotated(tmp_path / "ferry.xml")
    assert read.document.text == (
        "Ferry crews strike\nMay 09, 2031\nCrews struck (again) on Tuesday, said Vos.\nIt lasted two hours."
    )
    assert read.document.published == "2031-05-09"
    assert [(t.span.of(read.document.text), t.value) for t in read.timexes] == [
        ("May 09, 2031", "2031-05-09"), ("Tuesday", "2031-05-13"), ("hours", "PT2H"),
    ]  # fmt: skip
    assert figures([read]) == {  # "two hours" overlaps; the gold has the wrong Tuesday
        "strict F1": (4, 6), "relaxed F1": (6, 6), "value F1": (4, 6),
        "strict F1 without datelines": (2, 4), "relaxed F1 without datelines": (4, 4), "value F1 without datelines": (2, 4),
    }  # fmt: skip
