"""Where the rules see nothing that binds, the network's leanings weigh in."""

from typing import get_args

import pytest

from summitry.find import find
from summitry.find.reader.leanings import weights
from summitry.records import Act, Document, Line, Span
from summitry.resolve.what.acts import signs
from summitry.resolve.what.weighed import features, weighed

ACTS = get_args(Act)


def towards(act: str) -> tuple[float, ...]:
    return tuple(50.0 * (name == act) for name in ACTS)


@pytest.mark.parametrize(
    ("content", "leaning", "expected"),
    [
        ("the weir was closed in March", "demand", "demand"),
        ("the weir was closed in March", "report", "report"),
        ("the weir must be opened at once", "report", "demand"),  # what binds, the rules say
        ("the weir was closed in March", "red_line", "report"),  # a red line needs words that draw it
    ],
)
def test_leanings_decide_only_where_no_rule_binds(content: str, leaning: str, expected: str) -> None:
    given = towards(leaning) if leaning != "red_line" else tuple(-50.0 * (n not in ("report", leaning)) for n in ACTS)
    assert weighed(signs(content, "said", "indirect"), "indirect", given) == expected


def test_without_leanings_the_rules_decide() -> None:
    assert weighed(signs("the weir was closed in March", "said", "indirect"), "indirect", ()) == "report"


def test_every_attribution_that_was_read_leans() -> None:
    text = "Norland's envoy said the weir was closed. \u201cWe want it opened,\u201d said the mayor of Sarre.\n"
    found = find(Document("d", "d", text, (Line(Span(0, len(text) - 1), "body"),)))
    assert found.attributions
    assert all(len(a.leanings) == len(ACTS) for a in found.attributions)


def test_the_weights_fit_what_they_weigh() -> None:
    shapes = {name: held.shape for name, held in weights().items()}
    wide = len(features(signs("", "", "direct"), "direct"))
    assert shapes == {"content": (384, 12), "cue": (384, 12), "signs": (wide, 12), "bias": (12,)}
