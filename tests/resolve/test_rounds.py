"""Rounds known by their number, talks known by their table, names that are one."""

import pytest

from summitry.records import Document
from summitry.resolve.contacts.called import called
from tests.resolve.test_merged_contacts import events, page, summary, told

FIRST = ("Norland and Sudmark held a first round of talks in Lund on May 6.", "2024-05-07")
SECOND = ("Norland and Sudmark will hold a second round of talks in Lund on May 20.", "2024-05-17")


@pytest.mark.parametrize(
    ("text", "published", "count"),
    [
        ("The second round lasted nine hours.", "2024-05-21", 2),
        ("The round, the second in Lund, lasted nine hours.", "2024-05-21", 2),
        ("The first round lasted nine hours.", "2024-05-21", 2),
        ("The third round lasted nine hours.", "2024-05-31", 3),
        ("Norland and Sudmark met for a third round of talks.", "2024-05-31", 3),
    ],
)
def test_the_same_round_is_one_and_another_never(text: str, published: str, count: int) -> None:
    assert len(told(FIRST, SECOND, (text, published))) == count


def test_a_number_ties_a_report_to_its_round() -> None:
    found = events(
        page("a", *FIRST), page("b", *SECOND), page("c", "The second round lasted nine hours.", "2024-05-21")
    )
    assert [(e.when, e.duration) for e in found] == [("2024-05-06", None), ("2024-05-20", "PT9H")]


def test_talks_of_nobody_are_those_of_the_table() -> None:
    bare = ("A fourth round of talks will be held in Lund on June 3.", "2024-05-22")
    assert told(FIRST, SECOND, bare)[2][2] == ("Norland", "Sudmark")


def test_the_words_for_the_talks_are_the_evidence_of_who_took_part() -> None:
    text = "A fourth round of talks will be held in Lund on June 3."
    found = events(page("a", *FIRST), page("c", text, "2024-05-22"))[1]
    given = {(e.value, text[e.start : e.end]) for e in found.sources if e.field == "participants"}
    assert given == {("Norland", text), ("Sudmark", text)}


def test_where_several_hold_talks_no_table_is_known() -> None:
    others = ("Sudmark and European leaders held talks in Lund on May 8.", "2024-05-09")
    bare = ("A fourth round of talks will be held in Lund on June 3.", "2024-05-22")
    assert told(FIRST, others, bare)[-1][2] == ()


def test_who_talked_is_not_told_by_the_table() -> None:
    assert told(FIRST, SECOND, ("They talked for an hour on May 14.", "2024-05-15"))[1:-1] in (
        [],
        [("talks", "held", (), "2024-05-14")],
    )


def test_a_session_that_goes_on_into_the_next_day_is_one() -> None:
    report = ("Norland and Sudmark traded drafts overnight but broke up on Tuesday without a deal.", "2024-05-21")
    found = events(page("b", *SECOND), page("c", *report))
    assert [summary(e) for e in found] == [("talks", "held", ("Norland", "Sudmark"), "2024-05-20")]


def test_what_was_called_off_is_not_what_was_held() -> None:
    text = "Norland scrapped a round of talks planned for May 20. Alba then met Holt in Lund for two hours."
    assert [(s, p) for _, s, p, _ in told((text, "2024-05-22"))] == [("cancelled", ()), ("held", ("Alba", "Holt"))]


def test_an_undated_report_of_others_is_not_of_long_ago() -> None:
    ministers = "Alba and Berg held talks for ten hours."
    assert len(told(FIRST, (ministers, "2024-05-08"))) == 1
    assert len(told(FIRST, (ministers, "2024-06-08"))) == 2


def pages(*texts: str) -> list[Document]:
    return [page(f"n/{i}", text, "2024-05-20") for i, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("texts", "proper", "expected"),
    [
        (["Envoys of the Eastern Grain Alliance came.", "The Alliance was content."], [], {"Alliance": "Eastern Grain Alliance"}),
        (["The Eastern Grain Alliance and the Western Grain Alliance quarrel. The Alliance was content."], [], {}),
        (["The Eastern Grain Alliance came."], [], {}),
        ([], ["Velmark", "Velmarkic"], {"Velmarkic": "Velmark"}),
        ([], ["Tarsovia", "Tarsovian"], {"Tarsovian": "Tarsovia"}),
        ([], ["Mart", "Martin", "Ola", "Olan"], {}),
        ([], ["Mexico", "Mexican"], {}),
    ],
)  # fmt: skip
def test_names_that_are_one(texts: list[str], proper: list[str], expected: dict[str, str]) -> None:
    assert called(pages(*texts), frozenset(proper)) == expected
