"""What a statement does: (reporting words, content, form, expected)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.records import Act, Form
from summitry.resolve.what.acts import act
from summitry.resolve.what.plover import PLOVER, plover

T, D, N = "indirect", "direct", "narrative"

TABLE: list[tuple[str, str, Form, Act]] = [
    # red lines
    ("said", "raising the pension age is a red line for our members", T, "red_line"),
    ("said", "Our water rights are non-negotiable.", D, "red_line"),
    ("said", "Under no circumstances will the fleet give up its quota.", D, "red_line"),
    ("said", "We will never recognise the annexation of the valley.", D, "red_line"),
    ("said", "he would never sign a treaty that split the island", T, "red_line"),
    ("ruled out", "any cut to the night allowance", T, "red_line"),
    ("said", "a carbon border tax was out of the question", T, "red_line"),
    ("said", "The status of the port is not up for negotiation.", D, "red_line"),
    ("said", "The status of the port isn't up for negotiation.", D, "red_line"),
    ("", "The ministry does not want its neighbour to join the alliance", N, "red_line"),
    ("", "The rebels oppose any foreign soldiers on their soil, even as observers", N, "red_line"),
    ("said", "Not one inch of the plateau will change hands.", D, "red_line"),
    ("said", "The north flatly rejects the proposed border.", D, "red_line"),
    # traps: no red line
    ("said", "that is not a red line for us", T, "assess"),
    ("said", "We have never agreed to such a clause.", D, "deny"),
    ("said", "they oppose the tariff", T, "reject"),
    ("did not rule out", "a joint administration of the dam", T, "offer"),
    ("said", "the company does not rule out a bonus", T, "offer"),
    # threats
    ("warned", "the truce would collapse within days", T, "threat"),
    ("said", "There will be grave consequences if the convoy is stopped again.", D, "threat"),
    ("said", "We will walk out unless the offer is improved.", D, "threat"),
    ("said", "If the levy stays, we will impose duties on wine.", D, "threat"),
    ("said", "they would pay a heavy price", T, "threat"),
    ("threatened", "to close the strait", T, "threat"),
    ("said", "Farmers will go on strike if the subsidy ends.", D, "threat"),
    ("said", "the army would retaliate against further raids", T, "threat"),
    # no threat
    ("said", "The drought is a threat to every harvest in the basin.", D, "assess"),
    # conditions
    ("said", "We will sign only if the fund is doubled.", D, "condition"),
    ("said", "the movement would disarm provided that its fighters are pardoned", T, "condition"),
    ("said", "No fish quota can be settled without access to our waters.", D, "condition"),
    ("said", "Nothing is final until every chapter is closed.", D, "condition"),
    ("said", "If the pay freeze ends, we are ready to return to work.", D, "condition"),
    ("said", "Their return depends on a new election law.", D, "condition"),
    ("said", "the lifting of the siege was a precondition for talks", T, "condition"),
    ("said", "We will accept the text unless the annex changes.", D, "condition"),
    # reporting verbs
    ("demanded", "the release of all detainees", T, "demand"),
    ("called for", "an inquiry into the shelling", T, "demand"),
    ("urged", "both armies to hold fire", T, "demand"),
    ("insisted that", "wages keep pace with prices", T, "demand"),
    ("expressed the hope that", "ferries would run again by spring", T, "demand"),
    ("offered", "a two-year pay deal", T, "offer"),
    ("proposed", "a joint patrol of the river", T, "offer"),
    ("rejected", "the draft as one-sided", T, "reject"),
    ("refused", "to hand over the weapons", T, "reject"),
    ("did not accept", "the mediator's map", T, "reject"),
    ("denied that", "it had shelled the market", T, "deny"),
    ("promised", "to publish the emissions data", T, "commit"),
    ("vowed", "to keep the crossing open", T, "commit"),
    ("agreed", "to a pause of ten days", T, "accept"),
    ("accepted", "the union's figures", T, "accept"),
    ("praised", "the tone of the session", T, "assess"),
    # content
    ("said", "The factory must reopen before winter comes to the valley.", D, "demand"),
    ("said", "We want a seat on the board.", D, "demand"),
    ("said", "his aim was to secure a longer transition", T, "demand"),
    ("said", "Rich countries should pay for the damage.", D, "demand"),
    ("said", "We expect the ministry to publish the map.", D, "demand"),
    ("said", "We are ready to discuss a shorter week.", D, "offer"),
    ("mentioned", "a settlement that might include sharing the lake", T, "offer"),
    ("said", "There is great potential for joint research on fisheries.", D, "offer"),
    ("said", "the meeting will not discuss wages", T, "reject"),
    ("said", "We cannot accept a cap on imports.", D, "reject"),
    ("said", "the offer was unacceptable", T, "reject"),
    ("said", "the sides would discuss quotas and licences", T, "agenda"),
    ("said", "Methane will be on the agenda.", D, "agenda"),
    ("said", "the main topic of the round would be grazing rights", T, "agenda"),
    ("said", "We accept the arbitrator's award.", D, "accept"),
    ("said", "We will publish the full text tomorrow.", D, "commit"),
    ("said", "he will study the mediator's paper", T, "commit"),
    ("said", "The story is completely false.", D, "deny"),
    ("said", "The talks were frank and useful.", D, "assess"),
    ("said", "I hope this round brings us closer.", D, "assess"),
    ("said", "exports had risen by a tenth", T, "report"),
    ("said", "the minister may propose a new quota next week", T, "report"),
    ("told a press conference", "ferries had carried 900 people", T, "report"),
    # a whole reporting clause: asides and quotations in it do not report
    ("the chair, who had rejected the draft, said", "the hall was full", T, "report"),
    ('the chair said "we refuse to pay" and added', "The hall was full.", D, "assess"),
    ("expressed", "hope that ferries would run again by spring", T, "demand"),
    # written of a party, without reporting words
    ("", "The islanders have threatened to close the strait", N, "threat"),
    ("", "The union rejects the pay freeze", N, "reject"),
    ("", "The islanders have never tolerated a customs post", N, "reject"),
    ("", "Both unions have agreed to a pause", N, "accept"),
    ("", "The opposition wants new elections", N, "demand"),
    # in direct speech "they" are the others
    ("said", "They are ready for nothing but delay, and this shows it.", D, "assess"),
    ("said", "They must withdraw the bill.", D, "demand"),
    # the verb nearest the words reports, however long its clause
    ("The owners rejected the new roster, saying", "ferries need six crews a day", T, "report"),
    ("The envoy, who had refused to travel, told reporters in the lobby", "the hall was full", T, "report"),
    ("The islanders will not host the fleet, now or in the future, and they rule out", "a depot on the reef", T, "red_line"),
    ('" the union chair said, although he had promised no strike', "The vans were late again.", D, "assess"),
    ("will today tell growers", "the quota must fall by a third", T, "demand"),
    ("will tomorrow tell delegates that", "the fund will be doubled", T, "commit"),
    ("is asking for", "a tenth more over two seasons", T, "demand"),
    ("ruled out", "a ferry strike until the vote is counted", T, "condition"),
    ("said", "All options remain on the table.", D, "threat"),
    ("agreed that", "the next round should focus on grazing", T, "agenda"),
    ("was asked", "whether he was ready to sign", T, "assess"),
    ("agreed that", "there had been some progress on the map", T, "report"),
    ("said", "the talks had stalled after the islands rejected the map", T, "report"),
    ("said", "the growers have rejected the map", T, "reject"),
    # a refusal on a case is a refusal, no condition
    ("said", "We will not sign if the annex stays.", D, "reject"),
    ("said", "the carriers cannot accept the text if it ends their licence", T, "reject"),
    ("said", "We won't agree to a lower price if the buyer cuts jobs.", D, "reject"),
    # what follows an if-clause decides
    ("said", "If we keep at it, we can bring the flock home.", D, "assess"),  # a hope: the condition is on nobody else
    ("said", "If the miners do not answer, then we ask for an arbitrator.", D, "demand"),
    ("said", "If they refuse to meet, we demand a new chair.", D, "demand"),
    ("said", "Unless the islands object, we propose a joint survey.", D, "condition"),
    ("said", "If this trend holds, it will bring lower prices.", D, "assess"),
    ("said", "If there is no award by Friday, the ferries stop.", D, "threat"),
    ("said", "If no pay deal comes, every tram driver walks out.", D, "threat"),
    ("said", "Without a map we do not see a way to sign.", D, "condition"),
    ("said", "without new money there would be no reform", T, "condition"),
    ("said", "the movement could only agree to elections once the camps are open", T, "condition"),
    # drawn for good
    ("said", "it will never accept a merger without a vote of its members", T, "red_line"),
    ("said", "the delta states could not sign any treaty without a floor price", T, "red_line"),
    ("", "The duchy will not tolerate a customs post there, now or ever", N, "red_line"),
    ("said", "the growers would not accept imported seed, whatever it may be called", T, "red_line"),
    ("said", "The bridge is beyond negotiation.", D, "red_line"),
    # what a named side will do
    ("said", "Oslo will give the fund a second billion.", D, "commit"),
    ("said", "all seized trawlers will be returned by June", T, "commit"),
    ("said", "the province will also free the last of the strikers", T, "commit"),
    ("", "The airline plans to drop four routes", N, "commit"),
    # offers and refusals
    ("said", "In rail and in timber our regions have much to offer each other.", D, "offer"),
    ("said", "We have put a fair proposal to the growers.", D, "offer"),
    ("said", "the council had offered a pilot scheme", T, "offer"),
    ("said", "There's not going to be any merger.", D, "reject"),
    ("said", "There will not be a second ballot.", D, "reject"),
    ("said", "The company would not pay another day of demurrage.", D, "reject"),
    ("said", "We came to talk about quotas and were shown a film.", D, "report"),
    # opinions by the verb, and what somebody holds true
    ("", "Brewers on the east bank regard the levy as theft", N, "assess"),
    ("", "The ferrymen believe the tunnel will ruin them", N, "assess"),
    ("", "The ferrymen believe the tunnel must wait", N, "demand"),
    ("argued", "the ford was older than the treaty", T, "assess"),
    ("compared", "the timetable to a sieve", T, "assess"),
    ("called", "the map “a drawing of a cloud”", "mixed", "assess"),
    ("said", "the clause was “more hole than net”", "mixed", "assess"),
    ("", "Old hands recall a longer winter of talks", N, "report"),
    ("wanted to know", "why the lamps were out", T, "assess"),
    # asking, and telling somebody to
    ("asked", "whether the bridge would open", T, "assess"),
    ("asked", "the court to void the lease", T, "demand"),
    ("told", "to repay the grant", T, "demand"),
    ("ordered", "both millers back to the table", T, "demand"),
    ("Asked about the quay, she answered", "We keep the toll.", D, "assess"),
    ("said", "Give us the keys to the sluice.", D, "demand"),
    ("said", "Give and take is how a fair sale works.", D, "assess"),
    # insisting on what is, and on what is to be
    ("insisted that", "the weir was safe", T, "assess"),
    ("insisted that", "the weir be lowered", T, "demand"),
    # announced
    ("announced", "it would open the archive in May", T, "commit"),
    ("announced", "a two-day strike at all docks", T, "threat"),
    ("announced", "its withdrawal from the panel", T, "reject"),
    ("announced", "the tally of the second ballot", T, "report"),
    ("called off", "the march on the mill", T, "commit"),
    ("reaffirmed", "their attachment to the charter", T, "commit"),
    ("stated", "its resolve to dredge the canal", T, "commit"),
    ("played down", "talk of a rift", T, "deny"),
    ("balked at", "a third inspector", T, "reject"),
    ("held out for", "a seat for the islands", T, "demand"),
    # what should have been is judged, what should be is demanded
    ("said", "the judges should have known the river", T, "report"),
    ("said", "the judges should have guarantees", T, "demand"),
    ("said", "the demand for salt fell in autumn", T, "report"),
    ("said", "There is a paper on the table that nobody reads.", D, "assess"),
    ("said", "The mill was not asked until the water rose.", D, "assess"),
    ("said", "We are not strangers here.", D, "assess"),
    ("said", "We are not leaving the quay.", D, "reject"),
    ("said", "the mill cannot improve its offer", T, "reject"),
    ("said", "her door remained open", T, "offer"),
    ("said", "the drovers were too slow", T, "assess"),
    ("said", "the closure was unjustified", T, "assess"),
    ("", "The harbour board is planning to raise its dues", N, "commit"),
]  # fmt: skip


@pytest.mark.parametrize(("cue", "content", "form", "expected"), TABLE)
def test_act(cue: str, content: str, form: Form, expected: Act) -> None:
    assert act(content, cue, form) == expected


@pytest.mark.parametrize("quoted", ["We “will never” sign.", "We ‘will never’ sign.", 'We "will never" sign.'])
def test_quotation_marks_hide_nothing(quoted: str) -> None:
    assert act(quoted, "said", "mixed") == "red_line"


@pytest.mark.parametrize("apostrophe", ["'", "’"])
def test_apostrophes(apostrophe: str) -> None:
    assert act(f"We can{apostrophe}t accept the cap.", "said", "direct") == "reject"


@given(st.text(), st.text(), st.sampled_from(["direct", "mixed", "indirect", "narrative"]))
def test_any_text_has_an_act_that_exchanges(content: str, cue: str, form: Form) -> None:
    types = {"ACCUSE", "AGREE", "CONSULT", "REJECT", "REQUEST", "SUPPORT", "THREATEN"}
    assert plover(act(content, cue, form), cue, content) in types


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("demanded", "that the weir be opened", "REQUEST"),
        ("promised", "to open the weir by May", "AGREE"),
        ("refused", "to open the weir", "REJECT"),
        ("threatened", "to shut the canal", "THREATEN"),
        ("accused", "Norland of draining the lake", "ACCUSE"),
        ("bitterly criticised", "the draining of the lake", "ACCUSE"),
        ("said", "We condemn the shelling of the bridge.", "ACCUSE"),
        ("praised", "the patience of the mediators", "SUPPORT"),
        ("said", "We thank the mediators for their patience.", "SUPPORT"),
        ("said", "The harvest was good this year, and nobody condemned anybody.", "CONSULT"),
    ],
)
def test_event_types_for_exchange(cue: str, content: str, expected: str) -> None:
    form: Form = "direct" if content.startswith(("We", "The")) else "indirect"
    assert plover(act(content, cue, form), cue, content) == expected


def test_every_act_has_a_plover_type() -> None:
    from typing import get_args

    assert set(PLOVER) == set(get_args(Act))


def test_odd_input_takes_linear_time() -> None:
    import time

    began = time.perf_counter()
    act("if we not never will " * 20_000, "not " * 20_000, "direct")
    assert time.perf_counter() - began < 5
