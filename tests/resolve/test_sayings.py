"""When something was said: the day, week or month of each passage, or none where the article leaves it open."""

import pytest

from summitry.agenda import load
from summitry.find import find
from summitry.records import Document, Line, Span
from summitry.resolve import resolve

THURSDAY = "2024-05-16"
LEAD = "Norland's foreign minister, Ada Keller, said on Wednesday that the port would stay open.\n"
OPENING = LEAD + "Norland and Sudmark have argued over the port for years.\n"


def said(text: str, words: str) -> str | None:
    """The date of the statement that holds ``words``."""
    lines, start = [], 0
    for line in text.split("\n"):
        if line:
            lines.append(Line(Span(start, start + len(line)), "body"))
        start += len(line) + 1
    document = Document("x", "a/b.txt", text, tuple(lines), published=THURSDAY)
    entries = resolve([document], {document.name: find(document)}, load("peace"))
    (found,) = {s.said for s in entries.statements if words in s.content and s.form != "narrative" and s.within is None}
    return found


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        # the day of the news, where nothing else is told
        (OPENING + "Sudmark's president, Ben Holt, said the tolls would fall.", "the tolls would fall", "2024-05-15"),
        # a week or a month is not the article's day
        (OPENING + "Ben Holt, Sudmark's president, said last month that the tolls would fall.", "tolls", "2024-04"),
        (
            OPENING + "“The tolls will fall,” Sudmark's president, Ben Holt, said last week.",
            "tolls",
            "2024-05-06/2024-05-12",
        ),
        # a week in an aside is not that of the saying
        (
            OPENING + "Sudmark's president, Ben Holt, who fell ill last week, said the tolls would fall.",
            "the tolls would fall",
            "2024-05-15",
        ),
        # after the meeting: the day of the meeting told of before
        (
            OPENING + "On May 2 delegations from Norland and Sudmark met in Lund.\n"
            "After the meeting, Sudmark's president, Ben Holt, said the tolls would fall.",
            "the tolls would fall",
            "2024-05-02",
        ),
        (
            OPENING + "Envoys of Norland and Sudmark held talks in Lund on May 2.\n"
            "Sudmark's president, Ben Holt, said after the talks that the tolls would fall.",
            "the tolls would fall",
            "2024-05-02",
        ),
        (
            OPENING + "On May 2 delegations from Norland and Sudmark met in Lund.\n"
            "After the meeting, Ada Keller said the port was safe. Sudmark's president, Ben Holt, said the tolls would fall.",
            "the tolls would fall",
            "2024-05-02",
        ),
        # no day of the talks is told: the words leave it open
        (
            OPENING + "Norland and Sudmark held talks in April.\n"
            "After the talks, Sudmark's president, Ben Holt, said the tolls would fall.",
            "the tolls would fall",
            None,
        ),
        # background in between: neither the lead's day nor that of the speaker's words before
        (
            OPENING + "Talks between Norland and Sudmark broke down in April.\n"
            "Sudmark's president, Ben Holt, said the tolls would fall.",
            "the tolls would fall",
            None,
        ),
        (
            OPENING + "Talks between Norland and Sudmark broke down on April 9.\nKeller said the tolls would fall.",
            "the tolls would fall",
            None,
        ),
        # until the news goes on
        (
            OPENING + "Talks between Norland and Sudmark broke down in April.\nThe port was quiet on Wednesday.\n"
            "Sudmark's president, Ben Holt, said the tolls would fall.",
            "the tolls would fall",
            "2024-05-15",
        ),
        # "since May" only describes
        (
            OPENING + "The port has been shut since April.\nSudmark's president, Ben Holt, said the tolls would fall.",
            "the tolls would fall",
            "2024-05-15",
        ),
    ],
)
def test_the_day_of_saying(text: str, words: str, expected: str | None) -> None:
    assert said(text, words) == expected
