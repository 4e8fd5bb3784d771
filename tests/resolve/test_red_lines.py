"""The words that draw a red line: (content, form, kind and words of each)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.records import Form
from summitry.resolve.what.acts import act
from summitry.resolve.what.red_lines import drawn
from summitry.resolve.what.text import plain

T, D, N = "indirect", "direct", "narrative"

DRAWN: list[tuple[str, Form, list[tuple[str, str]]]] = [
    ("The eight-hour day is a red line for us.", D, [("named", "red line")]),
    ("“The quota,” she said, “is non‑negotiable.”", D, [("not negotiable", "non‑negotiable")]),
    ("Its waters aren’t up for negotiation.", D, [("not negotiable", "aren’t up for negotiation")]),
    ("Under no circumstances will the fleet leave.", D, [("in no circumstances", "Under no circumstances")]),
    ("the growers will not tolerate imports, now or ever", T, [("now or ever", "not tolerate imports, now or ever")]),
    ("A merger is out of the question.", D, [("out of the question", "out of the question")]),
    ("Our forests are not for sale.", D, [("not an inch", "not for sale")]),
    ("the north flatly rejects the new border", T, [("refused outright", "flatly rejects")]),
    ("There will be no contract without a pension clause.", D, [("no deal without", "no contract without")]),
    ("Our constitution does not allow foreign bases.", D, [("the law forbids", "constitution does not allow")]),
    ("The guild would walk away rather than sign that.", D, [("would rather walk away", "walk away rather than")]),
    ("The ministry rules out a toll.", T, [("ruled out", "rules out")]),
    ("We will never\naccept a toll.", D, [("never", "will never\naccept")]),
    ("The duchy does not want its neighbour to join the pact", N, [("to be kept out", "not want its neighbour to join")]),
    ("We want a road. A toll is a red line.", D, [("named", "red line")]),
    ("their red line is the night shift", T, [("named", "red line")]),
    ("Our pilots are not a bargaining chip.", D, [("not an inch", "not a bargaining chip")]),
    ("We will not settle for less than 4,000 berths.", D, [("nothing less", "not settle for less than")]),
    ("Forty trucks a day is our limit.", D, [("nothing less", "is our limit")]),
    ("Either the toll goes or there is no treaty.", D, [("this or nothing", "Either the toll goes or there is no")]),
    ("The assembly will not ratify a treaty that closes the mine.", D, [("no deal without", "not ratify a treaty that")]),
    ("the islands would veto anything above that", T, [("no deal without", "veto anything")]),
    # none
    ("That is the limit of our knowledge.", D, []),
    ("The sky is the limit.", D, []),
    ("A toll is not a red line for us.", D, []),
    ("The toll is no longer a red line.", D, []),
    ("We have no red lines.", D, []),
    ("There are no red lines in these talks.", D, []),
    ("That isn’t a red line.", D, []),
    ("she denied that the toll was a red line", T, []),
    ("he did not say whether the toll was a red line", T, []),
    ("Is the toll a red line for you?", D, []),
    ("What are your red lines?", D, []),
    ("We know their red lines.", D, []),
    ("Your red line is your own affair.", D, []),
    ("The toll used to be a red line.", D, []),
    ("The toll was a red line.", D, []),
    ("A toll would be a red line if it were doubled.", D, []),
    ("The ministry does not rule out a toll.", D, []),
    ("We will never accept a toll unless it is shared.", D, []),
    ("Wool is cheap.", D, []),
]  # fmt: skip


@pytest.mark.parametrize(("content", "form", "expected"), DRAWN)
def test_drawn(content: str, form: Form, expected: list[tuple[str, str]]) -> None:
    assert [(kind, at.of(content)) for kind, at in drawn(content, form)] == expected


@pytest.mark.parametrize(("content", "form", "expected"), DRAWN)
def test_an_act_is_a_red_line_where_words_draw_one(content: str, form: Form, expected: list[tuple[str, str]]) -> None:
    assert (act(content, "said" if form != "narrative" else "", form) == "red_line") is bool(expected)


PIECES = st.lists(
    st.sampled_from(
        ["We", "will never", "accept", "it", "“a red line”", "‘not for sale’", " ", "\n", ".", "İ", "'", "\x85", "—"]
    )
)


@given(PIECES, st.sampled_from(["direct", "mixed", "indirect", "narrative"]))
def test_words_stand_where_they_are_said_to(pieces: list[str], form: Form) -> None:
    content = " ".join(pieces)
    for _, at in drawn(content, form):
        assert 0 <= at.start < at.end <= len(content)
        assert plain(at.of(content))
