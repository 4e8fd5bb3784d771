"""Places of cues: all that the patterns match one by one, though only those are looked for that the words allow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.agenda import compile_cue, places

CUES = ("ferr*", "pay|wage rise*", "cut* .. fare*|toll*", "U.S. harbour", "shore-line?", "the", "crew's leave", "É*")
WORDS = st.sampled_from(
    "ferry Ferries FERRO pay wage rise rises cutting cuts the fares tolls a U.S. us harbour harbours shore-line shoreline"
    " shore line crew’s crew's leave École however , . - “the” then".split()
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ferries wait.", [(0, "ferries"), (5, "The")]),
        ("They cut all of the tolls", [(2, "cut all of the tolls"), (5, "the")]),
        ("pay-rises, a shore line", [(1, "pay-rises"), (4, "shore line")]),
        ("a U.S. Harbour", [(3, "U.S. Harbour")]),
        ("repay rises", []),
        ("", []),
    ],
)
def test_places_by_cue_then_in_the_text(text: str, found: list[tuple[int, str]]) -> None:
    assert [(number, span.of(text)) for number, span in places(CUES, text)] == found


@given(st.lists(WORDS, max_size=12).map(" ".join))
def test_no_place_is_missed(text: str) -> None:
    every = [(n, match.span()) for n, cue in enumerate(CUES) for match in compile_cue(cue).finditer(text)]
    assert [(n, (span.start, span.end)) for n, span in places(CUES, text)] == every
