"""Who is a side and who only watches, urges or brings others together; whom "both sides" means."""

import pytest

from summitry.resolve.who.gazetteer import party_of
from tests.resolve.test_cast import who

ASIDE = [
    # a body that urges, and the same kind of body where somebody negotiates with it
    ("Peru met Chile. The United Nations said restraint was needed.", "The United Nations", (), "observer"),
    ("Peru met Chile. The African Union said restraint was needed.", "The African Union", (), "observer"),
    ("Peru sought a deal with the IMF. The IMF said cuts came first.", "The IMF", ("International Monetary Fund",), "party"),
    ("Peru met Chile. The IMF said growth would slow.", "The IMF", (), "observer"),
    ("Peru opened talks with the UN envoy. The United Nations said it hoped.", "The United Nations", (), "observer"),
    ("The UN-brokered truce was a deal with the United Nations. The United Nations said it hoped.", "The United Nations said", (),
     "observer"),
    # business lobbies and families; a union and whoever it bargains with are sides
    ("Peru met Chile. The Copper Exporters' Association said tariffs hurt.", "The Copper Exporters' Association", (), "observer"),
    ("The Tinsmiths Union broke off talks with the Retailers' Federation. The Retailers' Federation said it had no more money.",
     "The Retailers' Federation", ("Retailers' Federation",), "party"),
    ("Peru met Chile. The Forum of Missing Families said it was late.", "The Forum of Missing Families", (), "observer"),
    ("The Bottlers' Association of Employers said no.", "The Bottlers' Association of Employers",
     ("Bottlers' Association of Employers",), "party"),
    ("The Labour Court of Appeal said no.", "The Labour Court of Appeal", (), "observer"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "parties", "capacity"), ASIDE)
def test_who_only_urges_is_no_side(text: str, words: str, parties: tuple[str, ...], capacity: str) -> None:
    found = who(text, words.removesuffix(" said"), occurrence=text.count(words.removesuffix(" said")) - 1)
    assert (found.parties, found.capacity) == (parties, capacity)


BOTH = [
    # a host, a mediator, a body that urges and the place are none of the two
    ("Peru's minister met Chile's in Muscat. The talks were mediated by Oman. Both sides said little.", ("Chile", "Peru")),
    ("The talks between Lima and Santiago went on. The round was hosted by Kenyan minister Ada Njoki. Both sides said little.",
     ("Chile", "Peru")),
    ("Peru and Chile sent ministers. The Arab League and the United Nations watched. Both sides said little.", ("Chile", "Peru")),
    ("Peru met Chile for a day in Nairobi. Both sides said little.", ("Chile", "Peru")),
    # the sentence goes before what stands side by side further up
    ("Kenya and Norway had talked for years. Peru's minister met Chile's. Both sides said little.", ("Chile", "Peru")),
    # a list of three is no pair, and where all are named alike nobody can tell
    ("Peru, Chile and Kenya vouch for the island. A speech was read. Both sides said little.", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parties"), BOTH)
def test_both_sides_are_two_that_negotiate(text: str, parties: tuple[str, ...]) -> None:
    assert who(text, "Both sides").parties == parties


UNION = (
    "The Veltan Monetary Union opened the round. The Veltan Commission in Fort Amsel named its price. Veltan officials said a "
    "week was enough. The Veltans like to wait. Fort Amsel said it would pay."
)


@pytest.mark.parametrize("words", ["Veltan officials", "Fort Amsel said", "The Veltan Commission"])
def test_a_union_is_named_by_its_people_its_organs_and_its_seat(words: str) -> None:
    assert who(UNION, words.removesuffix(" said"), occurrence=int("said" in words)).parties == (
        "Veltan Monetary Union",
    )


def test_a_place_is_no_side_that_speaks() -> None:
    assert who("Peru met Chile in Nairobi. They said little.", "They").parties != ("Kenya",)


PEOPLES = [("Indian", "India"), ("Dominican", "Dominican Republic"), ("Burmese", "Myanmar"), ("French", "France")]


@pytest.mark.parametrize(("people", "state"), PEOPLES)
def test_a_people_that_territories_share_is_of_the_largest_state(people: str, state: str) -> None:
    assert party_of(people) == state


def test_a_family_name_that_comes_first_is_the_person_however_the_rest_is_joined() -> None:
    text = "North Korean leader Kim Jong Un spoke. Chairman Kim Jong-un left. Kim said it was late."
    assert who(text, "Kim said".removesuffix(" said"), occurrence=2).parties == ("North Korea",)


def test_rebels_after_an_article_are_nobody_by_that_name() -> None:
    assert who("The rebels took the pass. The rebels said it was theirs.", "The rebels", 1).parties == ()
