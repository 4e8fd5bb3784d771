"""For or against what: (reporting words, content, form, attitudes) on the shipped agenda and a trade agenda."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.agenda import load, parse
from summitry.records import Agenda, Attitude, Form
from summitry.resolve.what.acts import act
from summitry.resolve.what.issues import issues
from summitry.resolve.what.stances import stances

PEACE = load("peace")
TRADE = parse(
    """
agenda: harbour
title: Harbour dispute
issues:
  - name: tariffs
    title: Tariffs
    proposition: tariffs fall
    options: [{name: lower, meaning: they fall, realises: true}, {name: same, meaning: they stay, realises: false}]
    cues: [tariff*, duty|duties]
    towards: [cut* .. tariff*|duties, lower* .. tariff*|duties, tariff* cut|cuts, free access]
    away: [rais* .. tariff*|duties, new .. tariff*|duties]
  - name: pay
    title: Pay
    proposition: pay rises
    options: [{name: rise, meaning: pay rises, realises: true}, {name: freeze, meaning: it does not, realises: false}]
    cues: [wage*, pay]
    towards: [pay rise*, rais* .. wages|pay, higher wages|pay]
    away: [pay freeze*, pay cut*, cut* .. wages|pay]
  - name: emissions
    title: Emissions
    proposition: emissions fall
    options: [{name: cut, meaning: they fall, realises: true}, {name: none, meaning: they stay, realises: false}]
    cues: [emission*, coal]
    towards: [cut* .. emission*, phase-out of .. coal, phas* out .. coal, emission* cut*]
    away: [new coal, burn* .. coal, oppos*|block* .. coal exit, not .. coal exit]
""",
    "harbour.yaml",
)

T, D, N = "indirect", "direct", "narrative"


def attitudes(cue: str, content: str, form: Form, agenda: Agenda) -> dict[str, Attitude]:
    return dict(stances(content, cue, act(content, cue, form), issues(content, "", agenda), agenda))


ON_TRADE: list[tuple[str, str, Form, dict[str, Attitude]]] = [
    # wanted, plainly
    ("said", "We want lower tariffs on timber.", D, {"tariffs": "for"}),
    ("demanded", "a pay rise of four per cent", T, {"pay": "for"}),
    ("said", "wages must be brought up by a fifth", T, {}),  # a topic, no direction
    ("said", "the port should raise wages", T, {"pay": "for"}),
    ("proposed", "a phase-out of coal by 2040", T, {"emissions": "for"}),
    ("offered", "tariff cuts on fruit", T, {"tariffs": "for"}),
    ("said", "We are ready to cut emissions by half.", D, {"emissions": "for"}),
    ("promised", "to cut emissions by half", T, {"emissions": "for"}),
    ("accepted", "tariff cuts", T, {"tariffs": "for"}),
    ("said", "Higher pay is non-negotiable.", D, {"pay": "for"}),
    # words that describe, or that refuse something else
    ("said", "by refusing to raise wages the port was losing its crews", T, {}),
    ("said", "Our catch is discussed whenever a pay rise is.", D, {}),
    ("said", "The old offer was not enough, and a pay rise is vital.", D, {"pay": "for"}),
    ("said", "The harbour refused to discuss pay with her.", D, {}),
    ("said", "A pay rise is not for sale.", D, {"pay": "for"}),
    ("said", "We will accept nothing less than a pay rise.", D, {"pay": "for"}),
    ("said", "We will close the harbour if they do not raise wages.", D, {"pay": "for"}),
    ("said", "There will be no pay rise as long as they raise tariffs.", D, {"pay": "conditional", "tariffs": "for"}),
    ("said", "We reject a pay cut.", D, {"pay": "for"}),
    ("said", "We will not budge on our demand for higher wages.", D, {"pay": "for"}),
    ("said", "We want a new crane notwithstanding the pay rise.", D, {}),
    # an away cue turns it
    ("demanded", "a pay freeze", T, {"pay": "against"}),
    ("said", "We must burn more coal this winter.", D, {"emissions": "against"}),
    ("proposed", "new duties on steel", T, {"tariffs": "against"}),
    # refused
    ("rejected", "tariff cuts on fruit", T, {"tariffs": "against"}),
    ("refused", "to raise wages", T, {"pay": "against"}),
    ("said", "We will not cut tariffs.", D, {"tariffs": "against"}),
    ("said", "We can’t accept a pay freeze.", D, {"pay": "for"}),
    ("said", "the union would never agree to a pay cut", T, {"pay": "for"}),
    ("ruled out", "new coal", T, {"emissions": "for"}),
    ("said", "A pay rise is out of the question.", D, {"pay": "against"}),
    ("said", "We will never cut pay, but we can talk about tariffs.", D, {"pay": "for", "tariffs": "open"}),
    ("said", "they would never accept a pay freeze but were ready to talk about tariffs", T, {"pay": "for", "tariffs": "open"}),
    ("rejected", "an offer by the mill to raise pay by two percent", T, {}),
    ("", "The spinners rejected the mill's offer of higher wages.", N, {}),
    ("said", "Pay cuts are a red line for our members.", D, {"pay": "for"}),
    ("said", "New duties are unacceptable.", D, {"tariffs": "for"}),
    ("said", "we oppose any pay freeze, even for a year", T, {"pay": "for"}),
    ("promised", "to refrain from new duties until May", T, {"tariffs": "for"}),
    ("promised", "to refrain from quarrels and cut tariffs", T, {"tariffs": "for"}),
    ("", "The union wants new coal kept out of the valley.", N, {"emissions": "for"}),
    ("said", "The board must not cut wages.", D, {"pay": "for"}),
    ("said", "the meeting would not discuss wages", T, {"pay": "against"}),
    ("refused", "to discuss the duties on steel", T, {"tariffs": "against"}),
    ("", "The owners do not want to raise wages", N, {"pay": "against"}),
    # considered
    ("said", "the board will discuss a pay rise", T, {"pay": "open"}),
    ("said", "Coal will be on the agenda.", D, {"emissions": "open"}),
    ("said", "We could consider lower tariffs.", D, {"tariffs": "open"}),
    ("mentioned", "a plan that might include lower tariffs", T, {"tariffs": "for"}),  # a floated offer
    ("said", "We are not opposed to a pay rise.", D, {"pay": "open"}),
    ("said", "We have always supported lower tariffs.", D, {"tariffs": "for"}),
    ("said", "Why should we cut wages?", D, {}),
    ("", "The opposition wants a pay rise", N, {"pay": "for"}),
    ("called", "the duties on wool a mistake", T, {}),
    ("said", "The duties must be settled before any phase-out of coal.", D, {}),
    ("said", "we are ready to talk about higher pay", T, {"pay": "open"}),
    ("did not rule out", "higher wages", T, {"pay": "open"}),
    ("said", "The ministry does not rule out new duties.", D, {"tariffs": "open"}),
    ("refused to rule out", "pay cuts", T, {"pay": "open"}),
    # on conditions
    ("said", "We will accept tariff cuts only if the quota stays.", D, {"tariffs": "conditional"}),
    ("said", "There will be no tariff cuts without a pay rise.", D, {"tariffs": "conditional", "pay": "for"}),
    ("said", "we would phase out coal provided that the fund is filled", T, {"emissions": "conditional"}),
    ("said", "we will sign only if emissions cuts begin now", T, {"emissions": "for"}),
    ("said", "We will not return to work unless there is a pay rise.", D, {"pay": "for"}),
    # threats: what they are to stop or bring about
    ("said", "We will walk out unless they raise wages.", D, {"pay": "for"}),
    ("said", "There will be consequences if they raise duties.", D, {"tariffs": "for"}),
    # nothing taken sides on
    ("said", "Wages rose by a tenth last year.", D, {}),
    ("said", "exports of coal had fallen", T, {}),
    ("denied that", "it had agreed to a pay cut", T, {}),
    ("said", "We never promised a pay rise.", D, {}),
    ("said", "The talks on duties were useful.", D, {}),
    ("", "Talks on pay opened in the harbour office", N, {}),
    ("said", "The strike must stop in the yard, where they cut wages.", D, {}),
    # one clause does not govern the next
    ("said", "We want lower tariffs, but we will not accept a pay cut.", D, {"tariffs": "for", "pay": "for"}),
    ("said", "We will not cut wages; we want a phase-out of coal.", D, {"pay": "for", "emissions": "for"}),
    # every sentence by what it does itself
    ("", "The mill rejects the new roster. It offers a pay rise of a tenth", N, {"pay": "for"}),
    ("said", "We cannot take part in this. We want lower tariffs on wool.", D, {"tariffs": "for"}),
    ("said", "We accept the date. We will never burn more coal.", D, {"emissions": "for"}),
    ("said", "There is talk of cutting wages. That is a red line for us.", D, {"pay": "for"}),
    ("said", "Some would lower the duties. This is out of the question.", D, {"tariffs": "against"}),
    # what is not given up is kept; a bare refusal to do without is a demand
    ("said", "We will not give up higher wages.", D, {"pay": "for"}),
    ("said", "the mill refused to abandon its pay freeze", T, {"pay": "against"}),
    ("said", "The valley will never sacrifice its tariff cuts.", D, {"tariffs": "for"}),
    ("said", "they refuse any contract that lacks a pay rise", T, {"pay": "for"}),
    ("said", "the port could not accept any text without lower tariffs", T, {"tariffs": "for"}),
    ("said", "Growers must give up new coal.", D, {"emissions": "for"}),
    # threats: the step threatened, and the case it is for
    ("said", "We will walk out if they cut wages.", D, {"pay": "for"}),
    ("said", "If there is no treaty by May, we will close the mill and burn more coal.", D, {}),
    ("warned", "new duties would follow unless wages were raised: we must raise wages", T, {"pay": "for"}),
    ("said", "If the pay freeze does not end, I call on the board to cut wages.", D, {"pay": "for"}),
    ("said", "If the owners do not meet us, then we ask for a pay rise.", D, {"pay": "for"}),
    # given, or refused, on a case only
    ("offered", "to raise wages if the roster changes", T, {"pay": "conditional"}),
    ("proposed", "tariff cuts once the pact has been signed", T, {"tariffs": "conditional"}),
    ("promised", "to phase out coal in return for loans", T, {"emissions": "conditional"}),
    ("said", "We will not lower tariffs if the quota stays.", D, {"tariffs": "conditional"}),
    ("said", "First there must be a pay rise, and only then do we talk of shifts.", D, {"pay": "for"}),
    ("said", "without a pay rise there would be no return to work", T, {"pay": "for"}),
    # one refusal, however often it is said
    ("said", "We cannot and will not lower tariffs.", D, {"tariffs": "against"}),
    ("said", "There will be no new duties and no pay cut.", D, {"tariffs": "for", "pay": "for"}),
    ("said", "the mill would neither cut wages nor burn coal", T, {"pay": "for", "emissions": "for"}),
    ("said", "We won't accept a pay freeze, not now and not in May.", D, {"pay": "for"}),
    ("said", "we are ready to raise wages provided the owners lift the pay freeze", T, {"pay": "conditional"}),
    ("said", "The owners must end the pay freeze.", D, {"pay": "for"}),
    ("said", "We refuse to cancel the new duties.", D, {"tariffs": "against"}),
    ("said", "The mill must work towards termination of the pay freeze.", D, {"pay": "for"}),
    ("said", "we planned to talk on issues including higher pay", T, {"pay": "open"}),
    ("demanded", "a hearing on its concerns that the port may raise tariffs", T, {}),
    ("was asked", "whether he was ready to cut tariffs", T, {}),
    # whoever no longer holds a line has left it
    ("said", "the guild no longer insists on a pay rise", T, {"pay": "open"}),
    ("", "The growers dropped their demand for lower tariffs", N, {"tariffs": "open"}),
    ("", "The ministry withdrew its objection to a phase-out of coal", N, {"emissions": "open"}),
    ("said", "We are ready to compromise on higher pay.", D, {"pay": "open"}),
    ("", "The board now accepts a pay rise", N, {"pay": "for"}),
    # judged out of the question
    ("called", "lower tariffs unrealistic", T, {"tariffs": "against"}),
    ("described", "a phase-out of coal as unthinkable", T, {"emissions": "against"}),
    ("called", "higher wages long overdue", T, {}),
    # a topic refused, and one that is only mentioned
    ("said", "Wages are not ours to bargain over.", D, {"pay": "against"}),
    ("said", "Tariffs will have to be looked at.", D, {"tariffs": "open"}),
    ("said", "Higher wages are our red line.", D, {}),
    # whose red line: it matters to them, which way it does not say
    ("said", "A pay rise, in the spring if need be, is the guild's red line at this table.", D, {}),
    ("said", "The growers' red line is new duties on fruit.", D, {}),
    ("said", "A pay cut is the millers' red line.", D, {}),
    ("said", "The millers' red line is no pay cut.", D, {"pay": "for"}),
    ("said", "Keeping the duties on fruit as they are, without tariff cuts, is our red line.", D, {"tariffs": "against"}),
    # a cue that holds the refusing verb itself
    ("", "The mill town opposed the coal exit", N, {"emissions": "against"}),
    ("said", "We will go on blocking any coal exit.", D, {"emissions": "against"}),
    ("said", "We do not want a coal exit.", D, {"emissions": "against"}),
    ("", "The growers refused to oppose the coal exit", N, {"emissions": "for"}),
    ("said", "You do not raise wages, you count them.", D, {}),
    ("said", "We need clear rules so that cutting tariffs hurts nobody.", D, {}),
    ("said", "the ministry would hold off on new duties", T, {"tariffs": "for"}),
    ("said", "the yard would not discuss tariffs, as higher wages are in dispute", T, {"tariffs": "against"}),
    ("", "The ministry refused to meet the millers ahead of the pay cut", N, {}),
    ("said", "We regret that you have rejected higher wages.", D, {}),
    ("said", "The growers have rejected our offer of tariff cuts.", D, {}),
    # a rejection reported beside what is said does not reach it
    ("The board rejected the claim, saying", "higher wages were needed in the yard", T, {"pay": "for"}),
]  # fmt: skip

ON_PEACE: list[tuple[str, str, Form, dict[str, Attitude | None]]] = [
    ("called for", "an immediate truce", T, {"ceasefire": "for"}),
    ("said", "Norland would not object to membership of the European Union for Sarre", T, {"eu-membership": "open"}),
    ("said", "We do not insist on the withdrawal of their troops.", D, {"withdrawal": "open"}),
    ("said", "There will be no more sessions if there is no release of prisoners.", D, {"prisoners": "for"}),
    ("said", "We shall impose no further sanctions before May.", D, {"sanctions": None}),  # lifting is another thing
    ("said", "The shelling must stop now.", D, {"ceasefire": "for"}),
    ("said", "We will keep fighting.", D, {"ceasefire": "against"}),
    ("said", "We will be talking about borders.", D, {"territory": "open"}),
    ("said", "The session will not discuss any handover of villages.", D, {"territory": "against"}),
    ("mentioned", "an accord that might involve exchanging some land", T, {"territory": "for"}),
    ("said", "We will never cede an acre of our land.", D, {"territory": "against"}),
    ("said", "Our territorial integrity is a red line.", D, {"territory": "against"}),
    ("said", "Ceding the islands is a red line.", D, {"territory": "against"}),
    ("said", "Our sovereignty is the republic's red line.", D, {}),
    ("said", "A full withdrawal from the valley is our red line.", D, {"withdrawal": None}),
    ("said", "Any surrender of arms is our red line.", D, {"disarmament": "against"}),
    # leaving one's own government is no position of the side
    ("threatened", "to quit the cabinet if a truce is signed", T, {}),
    ("said", "he would resign if the government accepts a truce", T, {}),
    ("vowed", "to leave the coalition unless the truce ends", T, {}),
    ("threatened", "to leave the talks unless there is a truce", T, {"ceasefire": "for"}),
    ("", "The government does not want its neighbour to join the alliance", N, {"nato-membership": "against"}),
    ("", "They oppose foreign troops on the plateau, even as peacekeepers", N, {"foreign-troops": "against"}),
    ("said", "A small country needs security guarantees.", D, {"security-guarantees": "for"}),
    ("said", "we are prepared to release all detainees", T, {"prisoners": "for"}),
    ("said", "Sanctions must be lifted first.", D, {"sanctions": "for"}),
    ("said", "There can be no amnesty.", D, {"accountability": "for"}),
    ("rejected", "the return of displaced families", T, {"refugees": "against"}),
    ("said", "Direct flights should resume.", D, {"air-links": "for"}),
    ("said", "We cannot accept a deal made without us.", D, {"participation": "for"}),
    ("said", "If the shelling does not stop, we will resume our flights.", D, {"ceasefire": "for"}),
    ("said", "the army would not withdraw from the ridge", T, {"withdrawal": "against"}),
    ("said", "No amnesty for war criminals.", D, {"accountability": "for"}),
    ("said", "we are prepared for talks as soon as the road opens", T, {"dialogue": "conditional"}),
    ("said", "The front will not negotiate directly with the governor.", D, {"dialogue": "against"}),
    ("demanded", "that the militia withdraw from the port city", T, {"withdrawal": "for"}),
    ("said", "Two islands in the strait will change hands.", D, {}),
    ("said", "The duchy will never accept its neighbour in NATO.", D, {"nato-membership": "against"}),
    ("wanted", "the republic kept out of NATO", T, {"nato-membership": "against"}),
    ("said", "we cannot accept troops from outside powers on the island", T, {"foreign-troops": "against"}),
    ("said", "no soldiers of other states will be stationed here", T, {"foreign-troops": "against"}),
    ("called for", "better relations with the coast", T, {"bilateral-relations": "for"}),
    ("said", "all prisoners taken in the spring will be freed", T, {"prisoners": "for"}),
    ("demanded", "a summit of four", T, {"participation": "for"}),
    ("said", "We will lift the sanctions on grain.", D, {"sanctions": "for"}),
    ("said", "Our sanctions on the regime stay in force.", D, {"sanctions": "against"}),
    ("said", "We will keep their road into the European Union open.", D, {"eu-membership": "for"}),
    ("refused", "to cede any province", T, {"territory": "against"}),
    ("said", "Both the dam and the land could be discussed.", D, {}),  # nothing named to be for or against
    ("said", "The war continues.", D, {}),
    ("said", "The talks were constructive.", D, {}),
    ("said", "the militia would never lay down its arms", T, {"disarmament": "against"}),
    ("said", "We will disarm only if prisoners are freed.", D, {"disarmament": "conditional", "prisoners": "for"}),
]  # fmt: skip


@pytest.mark.parametrize(("cue", "content", "form", "expected"), ON_TRADE)
def test_trade(cue: str, content: str, form: Form, expected: dict[str, Attitude]) -> None:
    assert attitudes(cue, content, form, TRADE) == expected


@pytest.mark.parametrize(("cue", "content", "form", "expected"), ON_PEACE)
def test_peace(cue: str, content: str, form: Form, expected: dict[str, Attitude | None]) -> None:
    found = attitudes(cue, content, form, PEACE)
    assert {name: found.get(name) for name in expected} == expected if expected else found == {}


@given(st.text(), st.sampled_from(["demand", "reject", "red_line", "condition", "threat", "agenda", "offer"]))
def test_stances_are_on_the_issues_given(content: str, what: str) -> None:
    given_ = ("pay", "tariffs")
    assert {name for name, _ in stances(content, "said", what, given_, TRADE)} <= set(given_)  # type: ignore[arg-type]


def test_odd_input_takes_linear_time() -> None:
    import time

    began = time.perf_counter()
    stances("not no pay rise, but we cut wages if " * 20_000, "said", "reject", ("pay",), TRADE)
    assert time.perf_counter() - began < 5
