"""Who is meant, for which side, in which capacity: (article, words that name a speaker, speaker, parties, capacity)."""

import random

import pytest

from summitry.find import find
from summitry.records import Span
from summitry.resolve.statements import _whos
from summitry.resolve.who.cast import assemble
from summitry.resolve.who.speaker import Who
from tests.pages import page


def who(text: str, words: str, occurrence: int = 0) -> Who:
    article = page(text)
    at = -1
    for _ in range(occurrence + 1):
        at = text.index(words, at + 1)
    return assemble([article]).who(article, Span(at, at + len(words)))


TREATY = (
    "Ruritanian Foreign Minister Otto Prandl met Kenyan Water Minister Grace Wanjiru in Geneva. "
    "Prandl said the draft was sound. Wanjiru, a trained engineer, said Nairobi needed more time. "
    "Ilse Brandt, a professor of water law at Coburg University, said both sides had moved."
)
STRIKE = (
    "The Amalgamated Tram Drivers (ATD) walked out on Monday. Lena Ortiz de Haro, the union's president, said pay came first. "
    "City Trams Ltd. called that reckless. Ravi Menon, a spokesman for City Trams, said talks would go on. "
    "State mediator Joyce Abara said she would call both sides. The ATD said it was ready."
)

TABLE = [
    (TREATY, "Grace Wanjiru", "Grace Wanjiru", ("Kenya",), "party"),
    (TREATY, "Wanjiru, a trained engineer", "Grace Wanjiru", ("Kenya",), "party"),
    (TREATY, "Nairobi", "Nairobi", ("Kenya",), "party"),
    (TREATY, "Ilse Brandt", "Ilse Brandt", (), "observer"),
    (STRIKE, "Lena Ortiz de Haro", "Lena Ortiz de Haro", ("Amalgamated Tram Drivers",), "party"),
    (STRIKE, "The ATD", "Amalgamated Tram Drivers", ("Amalgamated Tram Drivers",), "party"),
    (STRIKE, "Ravi Menon", "Ravi Menon", ("City Trams",), "party"),
    (STRIKE, "Joyce Abara", "Joyce Abara", (), "mediator"),
    ("The White House said it would not sign.", "The White House", "White House", ("United States",), "party"),
    ("Peruvian officials said no.", "Peruvian officials", "Peruvian officials", ("Peru",), "party"),
    ("Norwegian media said the talks were over.", "Norwegian media", "Norwegian media", (), "media"),
    ("Egyptian analysts said the talks were over.", "Egyptian analysts", "Egyptian analysts", (), "observer"),
    ("A statement from the Danish foreign ministry said no.", "A statement from the Danish foreign ministry",
     "Danish foreign ministry", ("Denmark",), "party"),
    ("Former Chilean minister Ana Lobos said it was late.", "Ana Lobos", "Ana Lobos", (), "observer"),
    ("Mara Nolte, who leads the Austrian delegation, said no.", "Mara Nolte", "Mara Nolte", ("Austria",), "party"),
    ("In Lima, Rosa Vega, a spokeswoman for the foreign ministry, said no.", "Rosa Vega", "Rosa Vega", ("Peru",), "party"),
    ("Finnish President Aino Salo spoke. Salo's adviser Timo Ranta said more.", "Timo Ranta", "Timo Ranta", ("Finland",), "party"),
    ("The Lindt administration said so. Austrian Chancellor Eva Lindt agreed.", "The Lindt administration",
     "Lindt administration", ("Austria",), "party"),
    ("Tove Hahn, head of the National Bandy Players Association, said no. Lars Moe of National Bandy said yes.", "Tove Hahn",
     "Tove Hahn", ("National Bandy Players Association",), "party"),
    ("Halden CEO Jim Brode said it stood. Its chairman, Bill Halden, said so too.", "Jim Brode", "Jim Brode", ("Halden",), "party"),
    ("Indian trade minister Asha Rao said no.", "Asha Rao", "Asha Rao", ("India",), "party"),  # of India, not of an ocean
    ("Jamaica Post said the offer stood.", "Jamaica Post", "Jamaica Post", ("Jamaica Post",), "party"),
    ("The Kingston Post said the offer stood.", "The Kingston Post", "Kingston Post", (), "media"),
    ("Speaking before the local press, Tove Hahn, secretary of the Sund Front, said no.", "Tove Hahn", "Tove Hahn",
     ("Sund Front",), "party"),
    ("White House press secretary Karine Roe said it was close.", "Karine Roe", "Karine Roe", ("United States",), "party"),
    ("Peru, Chile and Kenya met. Norway watched. All three left, but Peru, Chile and Kenya said all three would return.",
     "all three", "all three", ("Chile", "Kenya", "Peru"), "party"),
    ("Peru, Chile and Kenya met. Peru and Chile ate with Kenya and Norway. The three delegations left.", "The three delegations",
     "delegations", ("Chile", "Kenya", "Peru"), "party"),
    ("Peru met Chile. Lawmakers of both parties said no.", "Lawmakers of both parties", "Lawmakers of both parties", (), "unknown"),
    ("Peru met Chile. Senators from both parties said no.", "both parties", "both parties", (), "unknown"),
    ("A Peruvian official who was asked about it laughed.", "A Peruvian official who was asked about it", "Peruvian official",
     ("Peru",), "party"),
    ("Seedwell Co. rejected the bid, and Agrar Ltd. waited. The US seeds company said it was low.", "The US seeds company",
     "US seeds company", (), "unknown"),
    ("The co-leader of the Liberals, Simone Peter, said no.", "Simone Peter", "Simone Peter", ("Liberals",), "party"),
    ("Secretary of State Rosa Diaz said no.", "Rosa Diaz", "Rosa Diaz", (), "party"),
    ("The city's insistence that tolls must rise drew protests.", "The city's", "city", (), "unknown"),
    ("Lima's warning that it would leave came late.", "Lima's", "Lima", ("Peru",), "party"),
    ("The dockers' claim that pay fell drew protests.", "The dockers'", "dockers", (), "unknown"),
    ("Iran-backed fighters said no.", "Iran-backed fighters", "Iran-backed fighters", (), "unknown"),
    ("Jan Vos, a spokesman for Northgate Ferries, said no.", "Jan Vos", "Jan Vos", ("Northgate Ferries",), "party"),
    ("Chinese Vice Premier He Lifen said no.", "He Lifen", "He Lifen", ("China",), "party"),
    ("A person briefed on the talks said so.", "A person briefed on the talks", "person briefed on the talks", (), "unknown"),
    ("U.S. Trade Representative Dana Cole and Canadian minister Guy Roy said yes.", "Dana Cole and Canadian minister Guy Roy",
     "Dana Cole and Guy Roy", ("Canada", "United States"), "party"),
    ("Jordan's foreign minister, Rami Saleh, said no.", "Rami Saleh", "Rami Saleh", ("Jordan",), "party"),
    ("Michael Jordan's agent said no.", "Michael Jordan's agent", "Michael Jordan's agent", (), "unknown"),
    ("New Mexico Governor Ana Paz said no.", "Ana Paz", "Ana Paz", ("New Mexico",), "party"),
    ("NORWAY: We support the text.", "NORWAY", "NORWAY", ("Norway",), "party"),
    ("Ana Keller said no. Tom Keller said yes. In the end Keller said perhaps.", "end Keller", "end Keller", (), "unknown"),
    ("The Environment Agency said the river was clean.", "The Environment Agency", "Environment Agency",
     ("Environment Agency",), "party"),
    ("Uruguayan state media agency Prensa said no.", "Uruguayan state media agency Prensa",
     "Prensa", (), "media"),
    ("Serbian President Mila Pavic met her rival. Her counterpart, Jan Sopko, said no.", "Jan Sopko", "Jan Sopko", (), "party"),
    ("A Finnish envoy said it was close. A second said it was far.", "A second", "second", (), "unknown"),
    ("The Kettle Group, a charity, said no.", "The Kettle Group, a charity", "Kettle Group", (), "observer"),
    ("The talks between Oslo and Lima ended. Neither side said why.", "Neither side", "Neither side", ("Norway", "Peru"), "party"),
    ("Oslo named a price. The envoy to Peru, Nils Aas, said it was fair.", "Nils Aas", "Nils Aas", (), "party"),
    ("Lagos Mayor Ify Ade spoke. City workers said no.", "City workers", "City workers", (), "unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "name", "parties", "capacity"), TABLE)
def test_who(text: str, words: str, name: str, parties: tuple[str, ...], capacity: str) -> None:
    found = who(text, words)
    assert (found.name, found.parties, found.capacity) == (name, parties, capacity)


SPOKEN = [
    ("Kenyan minister Grace Wanjiru met Otto Prandl. She said it was late.", ["Grace Wanjiru"]),
    ("Kenyan minister Grace Wanjiru said it was late. She added that it was not too late.", ["Grace Wanjiru", "Grace Wanjiru"]),
    ("After calling Danish premier Ole Lund, Swedish premier Mia Berg rejected the draft. \"It is done,\" she said.",
     ["Mia Berg", "Mia Berg"]),
    ("Danish premier Ole Lund said it was over. Swedish premier Mia Berg said it was not. She said there was time.",
     ["Ole Lund", "Mia Berg", "Mia Berg"]),
    ("Vandale Steel said it would close the mill. The company said it had no choice.", ["Vandale Steel", "Vandale Steel"]),
    ("The talks between Oslo and Lima ended. Both sides said they would meet again.", ["Both sides"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speakers"), SPOKEN)
def test_who_said_it_in_turn(text: str, speakers: list[str]) -> None:
    article = page(text)
    whos = _whos(article, find(article).attributions, assemble([article]))
    assert [w.name for w in whos if w.name][: len(speakers)] == speakers


def test_both_sides_are_the_pair_named_before() -> None:
    found = who(
        "The talks between Oslo and Lima ended after the Peru-Chile border war. Both sides said little.", "Both sides"
    )
    assert found.parties == ("Norway", "Peru")


def test_a_spelling_variant_is_the_same_person_and_another_name_is_not() -> None:
    one = page("Minister Olena Kovalenko spoke. Kovalenko said no.", name="a/1.txt")
    two = page("Minister Olena Kovalenkoo said yes. Minister Olga Korolenko said no.", name="a/2.txt")
    people = assemble([one, two]).persons
    assert people.named("Olena Kovalenkoo") == people.named("Kovalenko")
    assert people.named("Olga Korolenko") != people.named("Kovalenko")


def test_an_ambiguous_short_name_is_nobody() -> None:
    article = page("Minister Ana Ruiz said yes. Minister Eva Ruiz said no. Ruiz said perhaps.")
    assert assemble([article]).persons.named("Ruiz") is None


def test_nobody_is_made_up() -> None:
    assert who("He said it was over.", "He").name is None


def test_order_of_documents_changes_nothing() -> None:
    articles = [page(text, name=f"a/{i}.txt") for i, (text, *_) in enumerate(TABLE)]
    mixed = articles[:]
    random.Random(7).shuffle(mixed)  # noqa: S311  # no secret
    assert assemble(articles) == assemble(mixed)
