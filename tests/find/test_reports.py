"""Who said what in the writer's own sentences: (text, [(source, content, form), ...])."""

import pytest

from summitry.find.found import Attribution
from summitry.find.speech.article import speech
from summitry.records import Document, Line, Span


def document(text: str) -> Document:
    starts = [at for at in range(len(text)) if at == 0 or text[at - 1] == "\n"]
    lines = [Line(Span(at, at + len(text[at:].split("\n", 1)[0])), "body") for at in starts]
    return Document("d", "d.txt", text, tuple(line for line in lines if line.span.of(text).strip()))


def told(text: str) -> list[tuple[str | None, str, str]]:
    return [(a.source.of(text) if a.source else None, a.content.of(text), a.form) for a in speech(document(text))]


def found(text: str) -> tuple[Attribution, ...]:
    return speech(document(text))


IND, M, D, N = "indirect", "mixed", "direct", "narrative"

AFTER = [
    ("Okafor said the ferry would sail.", [("Okafor", "the ferry would sail", IND)]),
    ("Okafor said that the ferry would sail.", [("Okafor", "the ferry would sail", IND)]),
    ("Mayor Inês Prado told reporters on Sunday that the bridge was safe.", [("Mayor Inês Prado", "the bridge was safe", IND)]),
    ("The growers' leader warned that wells would run dry.", [("The growers' leader", "wells would run dry", IND)]),
    ("Yesterday the board announced that two routes would close.", [("the board", "two routes would close", IND)]),
    ("Rossi told the daily La Costa that the ferry would sail.", [("Rossi", "the ferry would sail", IND)]),
    ("Lima insists that the treaty, signed in 1921, still binds both.", [("Lima", "the treaty, signed in 1921, still binds both", IND)]),
    ("Sources close to the board say the bid will be raised.", [("Sources close to the board", "the bid will be raised", IND)]),
    ("People familiar with the talks said a text was ready.", [("People familiar with the talks", "a text was ready", IND)]),
    ("A person briefed on the plan said it was dead.", [("A person briefed on the plan", "it was dead", IND)]),
    ("An official with direct knowledge of the file said it was lost.",
     [("An official with direct knowledge of the file", "it was lost", IND)]),
    ("European Union (EU) envoys said the quota was final.", [("European Union (EU) envoys", "the quota was final", IND)]),
    ("Pak wrote that the ballots had been counted twice.", [("Pak", "the ballots had been counted twice", IND)]),
    ("Rebel forces said they had left the valley.", [("Rebel forces", "they had left the valley", IND)]),
    ("Government troops said the road was open.", [("Government troops", "the road was open", IND)]),
    ("Asked about pay, Holt said the purse was empty.", [("Holt", "the purse was empty", IND)]),
    ("Tesfaye added, the lake is falling.", [("Tesfaye", "the lake is falling", IND)]),
    ("On Monday Keller, the envoy, said the text was ready.", [("Keller, the envoy", "the text was ready", IND)]),
    ("The mediator, citing both delegations, said the gap was four percent.", [("The mediator", "the gap was four percent", IND)]),
    ("Duarte has repeatedly and angrily denied that she sold the mine.", [("Duarte", "she sold the mine", IND)]),
    ("Nguyen, speaking in Hue, said no.", [("Nguyen", "no", IND)]),
    ("Chad said on Thursday it would wait.", [("Chad", "it would wait", IND)]),
    ("The mill said in a statement it was sorry.", [("The mill", "it was sorry", IND)]),
    ("Chad maintains that while it rains, the mill has no case.", [("Chad", "while it rains, the mill has no case", IND)]),
    ("Mbeki confirmed the closure of two pits.", [("Mbeki", "the closure of two pits", IND)]),
]  # fmt: skip

BEFORE = [
    ("The ferry will sail, Okafor said.", [("Okafor", "The ferry will sail", IND)]),
    ("The ferry will sail, said Okafor, the harbour master.", [("Okafor, the harbour master", "The ferry will sail", IND)]),
    ("No deal was near, one delegate said; another said talks were over.",
     [("one delegate", "No deal was near", IND), ("another", "talks were over", IND)]),
    ("Three wells have run dry, warns Abena Mensah of the Growers' League.",
     [("Abena Mensah of the Growers' League", "Three wells have run dry", IND)]),
    ("The palace was ready to invite Duarte to Lisbon, said one Spanish official.",
     [("The palace", "The palace was ready to invite Duarte to Lisbon", N),
      ("one Spanish official", "The palace was ready to invite Duarte to Lisbon", IND)]),
    ("As long as they meet, the truce is alive, he said.", [("he", "As long as they meet, the truce is alive", IND)]),
    ("Pay would rise by nine percent, said a second person familiar with the matter.",
     [("a second person familiar with the matter", "Pay would rise by nine percent", IND)]),
    ("The terms had not changed, he said: Borduvia had to leave the valley.",
     [("he", "The terms had not changed", IND), ("he", "Borduvia had to leave the valley", IND)]),
    ("The lift was stuck, said Moreau: nobody would go up.",
     [("Moreau", "The lift was stuck", IND), ("Moreau", "nobody would go up", IND)]),
]  # fmt: skip

AROUND = [
    ("The ferry question, Keller said, can wait.",
     [("Keller", "The ferry question, Keller said, can wait", IND)]),
    ("Any lockout, she added, must not be used “to hire new men”.",
     [("she", "Any lockout, she added, must not be used “to hire new men”", M)]),
    ("The quota, said Haugen, is a theft.", [("Haugen", "The quota, said Haugen, is a theft", IND)]),
    ("The river, he told reporters, belongs to nobody.", [("he", "The river, he told reporters, belongs to nobody", IND)]),
    ("Ships would leave on Monday, he said, and the port would close.",
     [("he", "Ships would leave on Monday, he said, and the port would close", IND)]),
    ("However, they said, the fund was empty.", [("they", "However, they said, the fund was empty", IND)]),
    ("The pact, according to Osei, will hold.", [("Osei", "The pact, according to Osei, will hold", IND)]),
    ("The ferry stays, Okafor said, adding that fares would rise.",
     [("Okafor", "The ferry stays", IND), ("Okafor", "fares would rise", IND)]),
    ("The ferry stays, Okafor said, and left.", [("Okafor", "The ferry stays", IND)]),
]  # fmt: skip

LAYERS = [
    ("According to Osei, the pact will hold.", [("Osei", "the pact will hold", IND)]),
    ("According to the diplomat, one part asks for a pause.", [("the diplomat", "one part asks for a pause", IND)]),
    ("The pact will hold, according to two aides.", [("two aides", "The pact will hold", IND)]),
    ("According to the memo, porters sat on Friday with their chief Bo Lund, and ate.",
     [("the memo", "porters sat on Friday with their chief Bo Lund, and ate", IND)]),
    ("The day ended early, and according to Osei, the boats were full.", [("Osei", "the boats were full", IND)]),
    ("According to Osei, the union's lawyer, the boats were full.", [("Osei, the union's lawyer", "the boats were full", IND)]),
    ("Word from the depot: according to a driver, nobody is moving.", [("a driver", "nobody is moving", IND)]),
    ("Lima has offered to reopen the road, according to a person briefed on the talks, who asked not to be named.",
     [("Lima", "to reopen the road", IND), ("a person briefed on the talks", "Lima has offered to reopen the road", IND)]),
    ("The call lasted an hour, according to Okafor, who said that both sides had agreed to a list.",
     [("Okafor", "both sides had agreed to a list", IND), ("Okafor", "The call lasted an hour", IND)]),
    ("Mina Haddad, the envoy, who added that the text was ready, left at noon.",
     [("Mina Haddad, the envoy", "the text was ready", IND)]),
    ("The plan was drawn up by Sato, who says it is cheap.", [("Sato", "it is cheap", IND)]),
    ("Ines Duarte, who leads for Lisbon, says Lisbon is patient.", [("Ines Duarte", "Lisbon is patient", IND)]),
    ("Vega, who has said she will not join, said after lunch that the door was open.",
     [("Vega", "she will not join", IND), ("Vega", "the door was open", IND)]),
    ("The agency quoted a minister as saying that the mine would close.",
     [("The agency", "a minister as saying that the mine would close", IND), ("a minister", "the mine would close", IND)]),
    ("Paz said the mill was ready to pay but was willing to wait.",
     [("Paz", "the mill was ready to pay but was willing to wait", IND), ("the mill", "the mill was ready to pay", N),
      ("the mill", "was willing to wait", N)]),
    ("Rossi also reported Tuesday that the firm Norline, a big owner of Costa, called for a vote.",
     [("Rossi", "the firm Norline, a big owner of Costa, called for a vote", IND),
      ("the firm Norline, a big owner of Costa", "a vote", IND)]),
    ("Paz said they seek a pact, but added that time was short.",
     [("Paz", "they seek a pact", IND), ("Paz", "time was short", IND)]),
    ("Paz said the mill had offered a bonus.", [("Paz", "the mill had offered a bonus", IND), ("the mill", "a bonus", IND)]),
]  # fmt: skip

NOUNS = [
    ("The Council's view is that the dam is unlawful.", [("The Council", "the dam is unlawful", IND)]),
    ("The union's demand is to keep three depots open.", [("The union", "keep three depots open", IND)]),
    ("The growers' position remains that wells are theirs.", [("The growers", "wells are theirs", IND)]),
    ("The message from the drivers was simple: “Pay us.”", [("the drivers", "Pay us.", D)]),
    ("The argument of the nurses is that tired hands slip.", [("the nurses", "tired hands slip", IND)]),
    ("Peru has let it be known that it will abstain.", [("Peru", "it will abstain", IND)]),
    ("Byrne made it plain that nobody would be sacked.", [("Byrne", "nobody would be sacked", IND)]),
    ("The envoy made clear that the offer was final.", [("The envoy", "the offer was final", IND)]),
    ("The envoy left no doubt that the offer was final.", [("The envoy", "the offer was final", IND)]),
    ("Kenya is adamant that the port is open.", [("Kenya", "the port is open", IND)]),
    ("The board took the view that the vote was void.", [("The board", "the vote was void", IND)]),
    ("Tamm gave notice that the schools would shut.", [("Tamm", "the schools would shut", IND)]),
    ("The bishop voiced hope that rain would come.", [("The bishop", "rain would come", IND)]),
]  # fmt: skip

PLURALS = [
    ("Oslo and Lima say they will stay away.", [("Oslo and Lima", "they will stay away", IND)]),
    ("Accra and Lomé insist the line is settled.", [("Accra and Lomé", "the line is settled", IND)]),
    ("The dockers and the clerks want a new clock.",
     [("The dockers and the clerks", "The dockers and the clerks want a new clock", N)]),
    ("The islanders support a pause and oppose any toll.",
     [("The islanders", "The islanders support a pause", N), ("The islanders", "oppose any toll", N)]),
    ("Another said nobody had drawn one up.", [("Another", "nobody had drawn one up", IND)]),
    ("One official said it was dead; a second said it slept.",
     [("One official", "it was dead", IND), ("a second", "it slept", IND)]),
    ("Two of the three unions said they would sign.", [("Two of the three unions", "they would sign", IND)]),
    ("Some say the quota is a theft.", [("Some", "the quota is a theft", IND)]),
    ("Police say the march was calm.", [("Police", "the march was calm", IND)]),
]  # fmt: skip

WANTING = [
    ("The junta will not tolerate observers at any price.", [("The junta", "The junta will not tolerate observers at any price", N)]),
    ("Lima dropped its demand for a vote.", [("Lima", "Lima dropped its demand for a vote", N)]),
    ("The council has never recognised the line, and it guards its maps.",
     [("The council", "The council has never recognised the line", N)]),
    ("The growers could live with a quota of nine tonnes.", [("The growers", "The growers could live with a quota of nine tonnes", N)]),
    ("The airline plans to shut two routes.", [("The airline", "The airline plans to shut two routes", N)]),
    ("Tallinn intends to appeal.", [("Tallinn", "Tallinn intends to appeal", N)]),
    ("The club is ready to sell the ground.", [("The club", "The club is ready to sell the ground", N)]),
    ("The drivers are willing to talk.", [("The drivers", "The drivers are willing to talk", N)]),
    ("The union is asking for a raise of nine percent.", [("The union", "The union is asking for a raise of nine percent", N)]),
    ("The nurses insist on a new rota.", [("The nurses", "The nurses insist on a new rota", N)]),
    ("It also wants outside crews kept away.", [("It", "It also wants outside crews kept away", N)]),
    ("Harare opposes the dam, but Lusaka wants two.", [("Harare", "Harare opposes the dam", N), ("Lusaka", "Lusaka wants two", N)]),
    ("The company cannot accept a shorter week.", [("The company", "The company cannot accept a shorter week", N)]),
    ("The fourth clause is a red line for Chad.", [("Chad", "The fourth clause is a red line for Chad.", N)]),
    ("Premier Ilves has vowed never to sell the grid.", [("Premier Ilves", "never to sell the grid", IND)]),
    ("The board has ruled out a second vote.", [("The board", "a second vote", IND)]),
]  # fmt: skip

NEGATED = [
    ("The fund doesn't believe it is a fair price.", [("The fund", "doesn't believe it is a fair price", IND)]),
    ("One owner demanded a vote because the fund doesn't believe it is a fair price.",
     [("One owner", "a vote because the fund doesn't believe it is a fair price", IND),
      ("the fund", "doesn't believe it is a fair price", IND)]),
    ("Oslo does not believe Lima will accept a pause.",
     [("Oslo", "does not believe Lima will accept a pause", IND)]),
    ("The envoy doubts that Chad offered a road.", [("The envoy", "doubts that Chad offered a road", IND)]),
    ("Tallinn has not called for a vote.", [("Tallinn", "has not called for a vote", IND)]),
    ("Holt said rain was near, but he has not confirmed reports that Chad offered a road.", [("Holt", "rain was near", IND)]),
    ("Ngozi does not think “the gap is wide”.", [("Ngozi", "does not think “the gap is wide”", M)]),
]  # fmt: skip

REFUSING = [
    ("The mill has knocked back a bid of $90 a share.", [("The mill", "The mill has knocked back a bid of $90 a share", N)]),
    ("Norline Co. rejected the $12-a-share bid.", [("Norline Co.", "Norline Co. rejected the $12-a-share bid", N)]),
    ("The head of the guild on Sunday rejected the pause.",
     [("The head of the guild", "The head of the guild on Sunday rejected the pause", N)]),
    ("The drivers turned down a raise.", [("The drivers", "The drivers turned down a raise", N)]),
    ("The pilots threw out the plan.", [("The pilots", "The pilots threw out the plan", N)]),
    ("Lima spurned the bid.", [("Lima", "Lima spurned the bid", N)]),
    ("Chad walked away from the lake talks.", [("Chad", "Chad walked away from the lake talks", N)]),
    ("Chad has signed up to the treaty.", [("Chad", "Chad has signed up to the treaty", N)]),
    ("Oslo bowed to calls for a vote.", [("Oslo", "Oslo bowed to calls for a vote", N)]),
    ("Oslo dropped its tariffs on tin.", [("Oslo", "Oslo dropped its tariffs on tin", N)]),
    ("On fares the mayor has rejected every plan.", [("the mayor", "On fares the mayor has rejected every plan", N)]),
    ("Norline made an offer that the guild accepted last week.", [("the guild", "an offer that the guild accepted", N)]),
]  # fmt: skip

QUOTED_AS = [
    ("“The mill is done,” Holt was quoted as saying by the daily Costa.", [("Holt", "The mill is done,", D)]),
    ("Holt was quoted as saying by the daily Costa that the mill would close.", [("Holt", "the mill would close", IND)]),
    ("“The mill is done,” Holt said, as quoted by the daily Costa.", [("Holt", "The mill is done,", D)]),
    ("“It is over,” Mr. Lund told some of the crew.", [("Mr. Lund", "It is over,", D)]),
    ("'We have made a large bid to bring Ann Lund home,' she added.",
     [("she", "We have made a large bid to bring Ann Lund home,", D)]),
]  # fmt: skip

NOTHING = [
    "Oslo has not confirmed reports that Chad offered a road.",
    "The draft does not suggest that Chad will lose the lake.",
    "The envoy did not explain how the toll would be paid.",
    "Keller did not comment on the claim that Chad offered a bribe.",
    "Holt told the committee.",
    "The texts keep a goal which scientists say is far too risky.",
    "Holt criticised them on his broadcast.",
    "The chair told the Ways and Roads Committee on Friday.",
    "The mills' owners praised Ana Keller.",
    "If the board says no, ferries will stop.",
    "Unless Lima agrees to a list, nobody flies.",
    "Keller may offer a pause.",
    "The peace offer lay on the desk.",
    "The two states share a river.",
    "It is clear that the lake is falling.",
    "Neither side said what came next.",
    "The minister did not say whether she would go.",
    "A spokesman declined to comment.",
    "The driver asked not to be named.",
    "Prices dropped and the market fell.",
    "The wind demands respect.",
    "We think the offer is poor.",
    "I hope it improves.",
    "The song was offered as a present.",
    "The report lay on the table.",
]

SOURCES = [
    ("Last autumn its envoy called the dam unlawful.", "its envoy"),
    ("This week Keller said the talks would go on.", "Keller"),
    ("Today the board said the bid was void.", "the board"),
    ("14:45 Tamm says the doors are locked.", "Tamm"),
    ("In Quito, the envoy said the truce was holding.", "the envoy"),
    ("Harbour Co. and the parent Norline, in separate notes, said the guild had not replied.",
     "Harbour Co. and the parent Norline, in separate notes"),
    ("But Haraldsen said the boats were full.", "Haraldsen"),
    ("Anh Nguyen, the drivers' lawyer, said the fine was paid.", "Anh Nguyen, the drivers' lawyer"),
    ("Qatar's Transport Ministry spokesperson Majed Haddad said flights would resume.",
     "Qatar's Transport Ministry spokesperson Majed Haddad"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [*AFTER, *BEFORE, *AROUND, *LAYERS, *NOUNS, *PLURALS, *WANTING, *NEGATED, *REFUSING, *QUOTED_AS],
)
def test_who_said_what(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_reported(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(("text", "source"), SOURCES)
def test_the_source_is_no_more_than_the_speaker(text: str, source: str) -> None:
    assert [words for words, _, _ in told(text)] == [source]


def test_an_offer_inside_a_report_is_relayed_by_it() -> None:
    relayed, layer = found("Lima has offered to reopen the road, according to two aides.")
    assert (relayed.within, layer.within) == (1, None)


def test_the_reporting_clause_of_an_insertion_is_the_insertion() -> None:
    text = "The quota, Haugen said on Friday, is a theft."
    (only,) = found(text)
    assert only.cue is not None
    assert only.cue.of(text) == "said"


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("Rossi told the drivers that the depot would close.", "the drivers"),
        ("Rossi told Mina Haddad the depot would close.", "Mina Haddad"),
        ("The premier warned yesterday that time was short.", None),
        ("The union told us last week that it could wait.", "us"),
    ],
)
def test_addressee(text: str, addressee: str | None) -> None:
    first = found(text)[0]
    assert (first.addressee.of(text) if first.addressee else None) == addressee
