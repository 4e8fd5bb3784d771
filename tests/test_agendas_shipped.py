"""The shipped agendas, by sentences of disputes that they were not written for: (sentence, issues, attitudes)."""

import re

import pytest

from summitry.agenda import load, parse, shipped, text
from summitry.records import Agenda, Attitude
from summitry.resolve.what.acts import act
from summitry.resolve.what.issues import issues
from summitry.resolve.what.stances import stances

Row = tuple[str, set[str], dict[str, Attitude]]

LABOUR: list[Row] = [
    ("We want at least six percent.", {"pay"}, {"pay": "for"}),
    ("We will reject anything below six percent.", {"pay"}, {"pay": "for"}),
    ("We can offer no more than three percent.", {"pay"}, {"pay": "against"}),
    ("The company refused to discuss pay with us.", {"pay"}, {}),
    ("We want bonuses for night crews.", {"bonuses"}, {"bonuses": "for"}),
    ("Bonuses were cut and we want talks.", {"bonuses"}, {}),
    ("We demand a pay rise of nine percent.", {"pay"}, {"pay": "for"}),
    ("The company will freeze wages for two years.", {"pay"}, {"pay": "against"}),
    ("We want starting salaries that keep pace with rents and prices.", {"pay"}, {"pay": "for"}),
    ("The ferries must clear the arrears owed since March.", {"back-pay"}, {"back-pay": "for"}),
    ("We offer a signing bonus and a higher night allowance.", {"bonuses"}, {"bonuses": "for"}),
    ("The studios must pay higher residuals for streaming.", {"revenue-share"}, {"revenue-share": "for"}),
    ("The owners insist on a hard salary cap.", {"revenue-share"}, {"revenue-share": "against"}),
    ("We want a four-day week without loss of earnings.", {"hours"}, {"hours": "for"}),
    ("We demand rosters with two consecutive days off.", {"rosters"}, {"rosters": "for"}),
    ("We will not accept forced overtime.", {"overtime"}, {"overtime": "for"}),
    ("We demand one nurse for four patients and more staff at night.", {"staffing"}, {"staffing": "for"}),
    ("The city must reduce class sizes.", {"staffing"}, {"staffing": "for"}),
    ("The airline wants to cut 900 jobs by spring.", {"job-security"}, {"job-security": "against"}),
    ("There must be no compulsory redundancies.", {"job-security"}, {"job-security": "for"}),
    ("We will never accept driverless trains.", {"automation"}, {"automation": "against"}),
    ("We want guardrails around artificial intelligence.", {"automation"}, {"automation": "against"}),
    ("No studio may use an actor's likeness without consent.", {"digital-rights"}, {}),
    ("We demand informed consent for every digital replica.", {"digital-rights"}, {"digital-rights": "for"}),
    ("The council plans to privatise the bin rounds.", {"outsourcing"}, {}),
    ("We demand an end to subcontracting at the yard.", {"outsourcing"}, {"outsourcing": "against"}),
    ("We want temps made permanent after ninety days.", {"temporary-work"}, {"temporary-work": "for"}),
    ("Couriers should be treated as employees.", {"employment-status"}, {"employment-status": "for"}),
    ("Staff must return to the office in May.", {"remote-work"}, {"remote-work": "against"}),
    ("We will raise the retirement age to 65.", {"pensions"}, {"pensions": "against"}),
    ("We demand better pensions for our retirees.", {"pensions"}, {"pensions": "for"}),
    ("We reject higher premiums for family coverage.", {"health-cover"}, {"health-cover": "for"}),
    ("Conductors demand seven paid sick days.", {"sick-pay"}, {"sick-pay": "for"}),
    ("We want sixteen weeks of paid parental leave.", {"leave"}, {"leave": "for"}),
    ("The yard needs stricter safety rules for crane work.", {"safety"}, {"safety": "for"}),
    ("The hospital should create more training places.", {"training"}, {"training": "for"}),
    ("The board wants a five-year contract.", {"contract-term"}, {"contract-term": "for"}),
    ("The board offers a two-year contract.", {"contract-term"}, {"contract-term": "against"}),
    ("The warehouse must recognise the union.", {"union-rights"}, {"union-rights": "for"}),
    ("The sacked drivers must be reinstated.", {"discipline"}, {}),
    ("We reject the closure of three depots.", {"restructuring"}, {"restructuring": "against"}),
    ("We want decent working conditions.", {"working-conditions"}, {"working-conditions": "for"}),
    ("The federation must give equal pay to the women's team.", {"equality"}, {"equality": "for"}),
    ("The state must put more money into schools.", {"funding"}, {}),
    ("We will strike on Friday.", {"strike-action"}, {"strike-action": "for"}),
    ("We agreed to call off the walkout.", {"strike-action"}, {"strike-action": "against"}),
    ("We want binding arbitration.", {"mediation"}, {"mediation": "for"}),
    ("We are ready to return to the bargaining table.", {"dialogue"}, {"dialogue": "for"}),
    ("We reached a tentative agreement last night.", {"outcome"}, {}),
]

TRADE: list[Row] = [
    ("The ministry must admit 8,000 tonnes of our butter.", {"quotas", "agriculture"}, {"quotas": "for"}),
    ("We can accept no more than 8,000 tonnes.", {"quotas"}, {"quotas": "against"}),
    ("We will not take less than 8,000 tonnes.", {"quotas"}, {"quotas": "for"}),
    ("We cannot agree to more than 8,000 tonnes.", {"quotas"}, {"quotas": "against"}),
    ("We have 500 tonnes in store.", {"quotas"}, {}),
    ("We want visas for our welders.", {"mobility"}, {"mobility": "for"}),
    ("We refuse to discuss visas.", {"mobility"}, {"mobility": "against"}),
    ("Visa restrictions must be lifted.", {"mobility"}, {"mobility": "for"}),
    ("We demand a chapter on working conditions.", {"labour-standards"}, {"labour-standards": "for"}),
    ("We reject the chapter on labour rights.", {"labour-standards"}, {"labour-standards": "against"}),
    ("We want an exemption from the carbon levy.", {"carbon-border"}, {"carbon-border": "against"}),
    ("We want access to federal tenders.", {"procurement"}, {"procurement": "for"}),
    ("There is no quota without the subsidy cut.", {"quotas", "subsidies"}, {"subsidies": "for"}),
    ("There will be no cut as long as they subsidise their mills.", {"subsidies"}, {"subsidies": "for"}),
    ("We will not stop subsidising our mills.", {"subsidies"}, {"subsidies": "against"}),
    ("We need faster clearance at the border.", {"customs"}, {"customs": "for"}),
    ("The limits on pesticide residues are not for sale.", {"food-standards"}, {"food-standards": "against"}),
    ("We must postpone our counter-duties.", {"retaliation", "tariffs"}, {"retaliation": "against"}),
    ("We want a tribunal for investors.", {"investor-disputes"}, {"investor-disputes": "for"}),
    ("We want a clause under which the agreement lapses after five years.", {"term"}, {"term": "for"}),
    ("I said yes to lower duties on machines.", {"tariffs"}, {"tariffs": "for"}),
    (
        "We demand a clause on forests that could be checked and access to public contracts.",
        {"procurement", "environment"},
        {"environment": "for", "procurement": "for"},
    ),
    ("We will cut tariffs on textiles to zero.", {"tariffs"}, {"tariffs": "for"}),
    ("We will impose a tariff of thirty percent on furniture.", {"tariffs"}, {"tariffs": "against"}),
    ("They must scrap the quota on timber.", {"quotas"}, {"quotas": "for"}),
    ("They should open their markets to our goods.", {"market-access"}, {"market-access": "for"}),
    ("We will never compromise the interests of farmers.", {"agriculture"}, {}),
    ("They must buy more of our soybeans and pork.", {"agriculture"}, {"agriculture": "for"}),
    ("We demand full access to their waters for our trawlers.", {"fisheries"}, {"fisheries": "for"}),
    ("We will not accept hormone-treated beef.", {"food-standards"}, {}),
    ("We want mutual recognition of safety tests.", {"product-standards"}, {"product-standards": "for"}),
    ("We want stricter rules of origin for engines.", {"rules-of-origin"}, {"rules-of-origin": "for"}),
    ("They must open the market for legal services.", {"services"}, {}),
    ("They should scrap their digital services tax.", {"digital-trade"}, {"digital-trade": "for"}),
    ("We demand the free flow of data across the strait.", {"data-flows"}, {"data-flows": "for"}),
    ("They must stop forced technology transfers.", {"intellectual-property"}, {"intellectual-property": "for"}),
    ("Generic medicines must stay cheap.", {"medicines"}, {}),
    ("They should open public procurement to our builders.", {"procurement"}, {"procurement": "for"}),
    ("We will invest twenty billion in new plants there.", {"investment"}, {"investment": "for"}),
    ("We reject corporate courts.", {"investor-disputes"}, {}),
    ("They must end unfair subsidies for shipyards.", {"subsidies"}, {"subsidies": "for"}),
    ("We demand structural reforms of state-owned banks.", {"state-firms"}, {"state-firms": "for"}),
    ("We will defend our mills with anti-dumping duties.", {"anti-dumping"}, {"anti-dumping": "for"}),
    ("They agreed to ease export controls on chips.", {"export-controls"}, {"export-controls": "for"}),
    ("We will restrict exports of rare earths.", {"critical-minerals"}, {"critical-minerals": "against"}),
    ("They promised to buy more gas.", {"energy"}, {"energy": "for"}),
    ("The levies on steel must be lifted.", {"steel-aluminium"}, {}),
    ("We will keep the tariffs on cars.", {"cars"}, {"cars": "against"}),
    ("We want a ban on currency manipulation in the text.", {"currency"}, {}),
    ("There must be no hard border on the island.", {"customs"}, {"customs": "for"}),
    ("We insist on enforceable labour standards.", {"labour-standards"}, {"labour-standards": "for"}),
    ("We want binding rules against deforestation.", {"environment"}, {"environment": "for"}),
    ("Our cement must be exempt from the carbon border levy.", {"carbon-border"}, {"carbon-border": "against"}),
    ("We will retaliate if the duties come.", {"retaliation"}, {}),
    ("They want to scrap the dispute panels.", {"dispute-settlement"}, {"dispute-settlement": "against"}),
    ("We need easier visas for our engineers.", {"mobility"}, {"mobility": "for"}),
    ("We want to join the pact by June.", {"accession"}, {"accession": "for"}),
    ("The draft must include a sunset clause.", {"term"}, {"term": "for"}),
    ("We demand duty-free access for the poorest countries.", {"development"}, {"development": "for"}),
    ("Parliament must get a vote on the text.", {"participation"}, {}),
    ("We are ready to resume the talks.", {"dialogue"}, {"dialogue": "for"}),
    ("We want to sign a trade deal by winter.", {"outcome"}, {"outcome": "for"}),
]

PEACE: list[Row] = [
    ("They must halt enrichment and admit the inspectors.", {"nuclear-programme"}, {"nuclear-programme": "for"}),
    ("We will never give up our right to enrich uranium.", {"nuclear-programme"}, {"nuclear-programme": "against"}),
    ("They must stop testing ballistic missiles.", {"missiles"}, {}),
    ("We will not limit our missiles.", {"missiles"}, {"missiles": "against"}),
    ("We demand an end to joint military exercises.", {"exercises"}, {"exercises": "for"}),
    ("They must stop funding the rebels.", {"armed-proxies"}, {"armed-proxies": "for"}),
    ("We demand a freeze on settlement building.", {"settlements"}, {"settlements": "for"}),
    ("We will build new settlements on the ridge.", {"settlements"}, {"settlements": "against"}),
    ("They must guarantee access to the shrine for pilgrims.", {"holy-sites"}, {}),
    ("We want a binding agreement on the filling of the dam.", {"water"}, {"water": "for"}),
    ("They must reopen the strait to all ships.", {"shipping"}, {"shipping": "for"}),
    ("We will keep up the naval blockade of the port.", {"shipping"}, {}),
    ("We propose joint exploration of the disputed waters.", {"sea-boundaries"}, {"sea-boundaries": "for"}),
    ("We demand a fair share of oil revenues.", {"resources"}, {"resources": "for"}),
    ("We want land reform in the valleys.", {"land-reform"}, {"land-reform": "for"}),
    ("They agreed to eradicate coca and to break their ties with drugs.", {"drugs"}, {"drugs": "for"}),
    ("The rebels want to become a political party.", {"political-rights"}, {"political-rights": "for"}),
    ("We will hold free elections in spring.", {"elections"}, {"elections": "for"}),
    ("We want to delay the referendum.", {"elections"}, {"elections": "against"}),
    ("We demand a new constitution.", {"constitution"}, {"constitution": "for"}),
    ("We will allow neutral observers at the line.", {"monitoring"}, {"monitoring": "for"}),
    ("They must clear the mines along the road.", {"demining"}, {"demining": "for"}),
]

TABLES = {"peace": PEACE, "labour": LABOUR, "trade": TRADE}


def attitudes(sentence: str, names: set[str], agenda: Agenda) -> dict[str, Attitude]:
    return dict(stances(sentence, "", act(sentence, "", "narrative"), tuple(sorted(names)), agenda))


@pytest.mark.parametrize(
    ("agenda", "sentence", "raised", "expected"),
    [(name, *row) for name, rows in TABLES.items() for row in rows],
)
def test_a_sentence(agenda: str, sentence: str, raised: set[str], expected: dict[str, Attitude]) -> None:
    used = load(agenda)
    assert raised <= set(issues(sentence, "", used))
    found = attitudes(sentence, raised, used)
    assert {name: found.get(name) for name in expected} == expected


@pytest.mark.parametrize("name", ["labour", "trade"])
def test_every_issue_has_a_sentence(name: str) -> None:
    said = set().union(*(raised for _, raised, _ in TABLES[name]))
    assert {issue.name for issue in load(name).issues} - said <= {"evaluation", "free-agency", "participation"}


@pytest.mark.parametrize("name", shipped())
def test_what_ships_passes_the_checks_of_files(name: str) -> None:
    assert parse(text(name), name) == load(name)


@pytest.mark.parametrize("name", shipped())
def test_an_issue_can_end_either_way_and_each_cue_stands_once(name: str) -> None:
    for issue in load(name).issues:
        assert {option.realises for option in issue.options} == {True, False}
        assert issue.cues
        for cues in (issue.cues, issue.towards, issue.away):
            assert len(set(cues)) == len(cues), issue.name
        assert not set(issue.towards) & set(issue.away), issue.name


@pytest.mark.parametrize("name", shipped())
def test_propositions_and_meanings_are_plain_sentences(name: str) -> None:
    for issue in load(name).issues:
        assert re.fullmatch(r"[^A-Z.]*[A-Za-z ,'-]*[^.]", issue.proposition), issue.name
        assert all(option.meaning.strip(" .") == option.meaning for option in issue.options)
