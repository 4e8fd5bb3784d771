"""What a statement is about: (content, issues) on the shipped agenda, and on one made here for a trade dispute."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.agenda import load, parse
from summitry.resolve.what.issues import hits, issues, option_hits

PEACE = load("peace")
TRADE = parse(
    """
agenda: wool
title: Wool trade
issues:
  - name: tariffs
    title: Tariffs
    proposition: tariffs fall
    options: [{name: lower, meaning: they fall, realises: true}, {name: same, meaning: they stay, realises: false}]
    cues: [tariff*, duty|duties]
    towards: ["cut* .. tariff*|duties"]
    away: ["rais* .. tariff*|duties"]
  - name: wages
    title: Pay
    proposition: pay rises
    options: [{name: rise, meaning: pay rises, realises: true}, {name: freeze, meaning: it does not, realises: false}]
    cues: [wage*, pay|paid]
    towards: ["pay rise*"]
  - name: deal
    title: Deal
    proposition: a deal is made
    options: [{name: made, meaning: made, realises: true}, {name: none, meaning: none, realises: false}]
    cues: ["deal?", "agreement?", talks .. constructive]
""",
    "wool.yaml",
)

TABLE = [
    ("fighting must stop along the whole river", {"ceasefire"}),
    ("a truce of forty days would begin at dawn", {"ceasefire"}),
    ("the guns must fall silent before harvest", {"ceasefire"}),
    ("a lasting peace needs patience", {"peace-settlement"}),
    ("the two armies will never end the war this way", {"peace-settlement"}),
    ("no village will be handed over", {"territory"}),
    ("the commission will draw the border by June", {"territory"}),
    ("land swaps are under study", {"territory"}),
    ("the army will pull its troops back to the ridge", {"withdrawal"}),
    ("a full withdrawal is the first step", {"withdrawal"}),
    ("small states need binding security guarantees", {"security-guarantees"}),
    ("its safety must be guaranteed by treaty", {"security-guarantees"}),
    ("the republic will apply to join NATO", {"nato-membership"}),
    ("neutrality would be written into the constitution", {"nato-membership", "constitution"}),
    ("EU accession will take ten years", {"eu-membership"}),
    ("peacekeepers could patrol the crossing", {"foreign-troops"}),
    ("no foreign soldiers will be stationed in the valley", {"foreign-troops"}),
    ("engineers from a third country would run the reactors", {"nuclear-plants"}),
    ("all hostages will be freed in the first week", {"prisoners"}),
    ("the bodies of fallen soldiers were returned", {"prisoners"}),
    ("displaced families must be able to return", {"refugees"}),
    ("trucks with flour wait at the closed road, and aid must enter", {"humanitarian-access"}),
    ("the siege of the town has to be lifted", {"humanitarian-access"}),
    ("fighters will be disarmed and join one army", {"disarmament"}),
    ("the brigades should be integrated into the army", {"disarmament"}),
    ("both will cut their nuclear warheads by a third", {"arms-control"}),
    ("enrichment will go on", {"nuclear-programme"}),
    ("arms deliveries to the rebels must end", {"arms-supplies"}),
    ("sanctions relief has to come first", {"sanctions"}),
    ("frozen funds will be released in parts", {"sanctions"}),
    ("those who gave the orders must face a tribunal", {"accountability"}),
    ("an amnesty covers all but massacres", {"accountability"}),
    ("donors will rebuild the harbour", {"reconstruction"}),
    ("a unity government could be formed by May", {"governance"}),
    ("fresh elections within a year", {"elections"}),
    ("the highlands want autonomy", {"autonomy"}),
    ("a referendum on independence is the only way", {"autonomy", "elections"}),
    ("joint ventures in mining are planned", {"economic-cooperation"}),
    ("grain exports and trade will resume", {"economic-cooperation", "shipping"}),
    ("research in the Arctic could continue", {"arctic"}),
    ("direct flights may start in autumn", {"air-links"}),
    ("the embassy will reopen in March", {"diplomatic-missions"}),
    ("women must take part in the talks", {"participation"}),
    ("nothing will be decided over our heads", {"participation"}),
    ("another round of talks is set for May", {"dialogue"}),
    ("talks will continue on Friday", {"dialogue"}),
    ("both capitals want to mend relations", {"bilateral-relations"}),
    ("the root causes of the rebellion must be addressed", {"root-causes"}),
    ("the session was productive", {"outcome"}),
    ("major points remain unresolved", {"outcome"}),
    ("nothing is agreed until the last line is agreed", {"outcome"}),
    # nothing on the agenda
    ("the landlord raised the rent", set()),
    ("she thanked the hosts for the lovely dinner", set()),
    ("a landmark ruling on copyright", set()),
    ("the outlandish borderline case", set()),
    ("", set()),
]


@pytest.mark.parametrize(("content", "expected"), TABLE)
def test_peace(content: str, expected: set[str]) -> None:
    assert set(issues(content, "", PEACE)) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("tariffs on yarn", ("tariffs",)),
        ("a deal on tariffs", ("tariffs",)),
        ("the deal is near", ("deal",)),
        ("talks on tariffs were constructive", ("deal", "tariffs")),
        ("wages, then duties", ("wages", "tariffs")),
        ("wages, then cutting the duties", ("tariffs", "wages")),
        ("the repayment schedule", ()),
        ("TARIFFS", ("tariffs",)),
    ],
)
def test_the_most_specific_first_and_weak_cues_only_alone(content: str, expected: tuple[str, ...]) -> None:
    assert issues(content, "", TRADE) == expected


@pytest.mark.parametrize(
    ("content", "context", "expected"),
    [
        ("that will never happen", "the unions want a pay rise", ("wages",)),
        ("we reject the demand", "they asked for lower duties", ("tariffs",)),
        ("we are tired", "they asked for lower duties", ()),
        ("this is about wages", "they asked for lower duties", ("wages",)),
        ("that will never happen", "", ()),
    ],
)
def test_context_is_asked_when_the_content_refers_back(content: str, context: str, expected: tuple[str, ...]) -> None:
    assert issues(content, context, TRADE) == expected


def test_at_most_three() -> None:
    crowded = "tariffs, prisoners, sanctions, elections, refugees, peacekeepers and a truce"
    assert len(issues(crowded, "", PEACE)) == 3


def test_a_part_of_a_longer_cue_is_not_an_issue_of_its_own() -> None:
    assert [hit.issue for hit in hits("prisoner exchange", PEACE)] == ["prisoners", "prisoners"]


@given(st.text())
def test_issues_are_names_of_the_agenda_once_each(content: str) -> None:
    found = issues(content, content, PEACE)
    assert len(found) == len(set(found)) <= 3
    assert set(found) <= {issue.name for issue in PEACE.issues}


def test_odd_input_takes_linear_time() -> None:
    import time

    began = time.perf_counter()
    issues("land ced end peace talks " * 40_000, "", PEACE)
    assert time.perf_counter() - began < 5


BOATS = parse(
    """
agenda: fish
title: Fish
issues:
  - name: quota
    title: Quota
    aliases: [catch limit]
    proposition: the quota falls
    options:
      - {name: deep, meaning: by half, realises: true, cues: [deep cut*, half|halve]}
      - {name: phased, meaning: in steps, realises: true, cues: [phased .. cut*, in steps]}
      - {name: none, meaning: not at all, realises: false, cues: [no deep cut*, unchanged]}
    cues: ["boats?"]
""",
    "fish.yaml",
)


@pytest.mark.parametrize(
    ("content", "raised"),
    [
        ("the Catch Limits must fall", ("quota",)),
        ("a catch-limit for cod", ("quota",)),
        ("the catch is limited", ()),
        ("deep cuts are needed", ()),  # naming an option raises no issue by itself
    ],
)
def test_other_names_raise_an_issue(content: str, raised: tuple[str, ...]) -> None:
    assert issues(content, "", BOATS) == raised


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("Deep cuts are needed", [("deep", "Deep cuts")]),
        ("no deep cuts, but cuts in steps", [("none", "no deep cuts"), ("phased", "in steps")]),
        ("phased, modest cuts, and halve the fleet", [("phased", "phased, modest cuts"), ("deep", "halve")]),
        ("the quota will fall", []),
        ("", []),
    ],
)
def test_options_named(content: str, named: list[tuple[str, str]]) -> None:
    found = option_hits(content, BOATS.issue("quota"))
    assert [(option, span.of(content)) for option, span in found] == named
