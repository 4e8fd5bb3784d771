"""What hangs on what: sentences and the couplings they make, by the shipped agenda for peace talks."""

from dataclasses import replace

import pytest

from summitry.agenda import load
from summitry.records import Coupling, Entries, Link
from summitry.resolve.what.issues import issues
from summitry.table.interests.couplings import couplings, tied

from .water_table import PARTIES, document, quote, statement

PEACE = load("peace")
SHORT = {
    "c": "ceasefire", "g": "security-guarantees", "t": "territory", "w": "withdrawal", "s": "sanctions",
    "p": "prisoners", "a": "humanitarian-access", "d": "disarmament", "n": "nato-membership", "f": "foreign-troops",
    "v": "arms-supplies", "r": "refugees", "k": "peace-settlement",
}  # fmt: skip

# words, and what they tie: "c:g" a ceasefire only with guarantees, "c:-f" only without foreign troops
TIED = [
    # no X without Y
    ("There can be no ceasefire without security guarantees.", "c:g"),
    ("No truce without the release of all prisoners.", "c:p"),
    ("We will not lift the sanctions without a ceasefire.", "s:c"),
    ("They will never disarm without guarantees of security.", "d:g"),
    ("We cannot sign a peace treaty until all foreign troops have left the islands.", "k:-f"),
    ("The republic refuses to discuss territory until there is a ceasefire.", "t:c"),
    ("We won't talk about land before the shelling stops.", "t:c"),
    ("The south will not release prisoners unless sanctions are lifted.", "p:s"),
    ("Sanctions will not be lifted until the troops withdraw.", "s:w"),
    ("No ceasefire and no withdrawal of troops without security guarantees.", "c:g w:g"),
    ("There will be no ceasefire without security guarantees and the lifting of sanctions.", "c:g c:s"),
    ("Without security guarantees, there will be no ceasefire.", "c:g"),
    ("Until the sanctions are lifted, we will not free the prisoners.", "p:s"),
    ("Without a ceasefire, no sanctions relief.", "s:c"),
    ("A ceasefire without security guarantees would be worthless.", "c:g"),
    # only if, provided, in exchange
    ("We will agree to a ceasefire only if sanctions are lifted.", "c:s"),
    ("A ceasefire is possible, but only if prisoners are freed.", "c:p"),
    ("We would release the prisoners only in exchange for sanctions relief.", "p:s"),
    ("Only after a ceasefire can the refugees return home.", "r:c"),
    ("Only when the troops withdraw will we release the prisoners.", "p:w"),
    ("They are ready to lay down their arms provided that security guarantees are given.", "d:g"),
    ("The islands offered to release the prisoners in exchange for sanctions relief.", "p:s"),
    ("The delegation demanded sanctions relief in exchange for a ceasefire.", "c:s"),
    ("In return for sanctions relief, we will stop the attacks.", "c:s"),
    ("Sanctions will be lifted on condition that aid convoys reach civilians.", "s:a"),
    # if
    ("If sanctions are lifted, we will free the prisoners.", "p:s"),
    ("If they release the prisoners, then we are ready to stop the attacks.", "c:p"),
    ("We are prepared to stop the shelling if the prisoners are released.", "c:p"),
    ("We will lift sanctions once the troops withdraw.", "s:w"),
    ("There will be no ceasefire if foreign troops are deployed.", "c:-f"),
    ("As long as foreign troops are deployed there, there can be no ceasefire.", "c:-f"),
    ("We will not disarm as long as the fighting continues.", "d:c"),
    ("If the country joins NATO, there will be no peace treaty.", "k:-n"),
    # depends, condition, first, linked
    ("A ceasefire depends on security guarantees.", "c:g"),
    ("The lifting of sanctions hinges on the withdrawal of troops.", "s:w"),
    ("The release of prisoners is a precondition for a ceasefire.", "c:p"),
    ("Our condition for a ceasefire is the lifting of sanctions.", "c:s"),
    ("A ceasefire must come first, before any peace treaty.", "k:c"),
    ("Security guarantees must come before a ceasefire.", "c:g"),
    ("First the troops withdraw, then we lift sanctions.", "s:w"),
    ("He linked sanctions relief to the release of prisoners.", "s:p"),
    ("The government made the ceasefire conditional on security guarantees.", "c:g"),
    ("Sanctions relief is tied to the withdrawal of troops.", "s:w"),
    ("The withdrawal of troops must precede a peace treaty.", "k:w"),
    ("The south insists that the troops leave the valley before any truce.", "c:w"),
    ("The ministry has ruled out lifting sanctions without a ceasefire.", "s:c"),
    ("It would not sign a truce as the war enters its fourth year, unless all prisoners are released.", "c:p"),
    ("All sanctions against it must be lifted as a condition for a ceasefire.", "c:s"),
    ("There will be no truce until all prisoners have been freed and foreign troops have left.", "c:p c:-f"),
    # what goes on without it
    ("The fighting will continue until sanctions are lifted.", "c:s"),
    ("We will keep fighting unless security guarantees are given.", "c:g"),
    # traps: nothing is tied
    ("We want a ceasefire and security guarantees.", ""),
    ("We do not link a ceasefire to the lifting of sanctions.", ""),
    ("The release of prisoners is not a condition for a ceasefire.", ""),
    ("We demand an unconditional ceasefire and then the release of prisoners.", ""),
    ("There should be a ceasefire regardless of sanctions relief.", ""),
    ("We will accept a ceasefire even without security guarantees.", ""),
    ("We will not cede land, with or without security guarantees.", ""),
    ("Why should there be no ceasefire without security guarantees?", ""),
    ("It is not true that there can be no ceasefire without security guarantees.", ""),
    ("They claim there can be no ceasefire without security guarantees.", ""),
    ("There was no ceasefire before the sanctions were lifted.", ""),
    ("Without the sanctions there would not have been a ceasefire.", ""),
    ("We will not accept a ceasefire until Monday, he said of the sanctions.", ""),
    ("The ceasefire is good. The sanctions are bad.", ""),
    ("We discussed a ceasefire before turning to sanctions relief.", ""),
    ("Nobody doubts the ceasefire, only the sanctions relief.", ""),
    ("There is no doubt that a ceasefire without security guarantees is a start.", ""),
    ("If sanctions are lifted, prices may fall and the ceasefire may hold.", ""),
    ("We do not rule out a ceasefire without security guarantees.", ""),
    ("Not only a ceasefire but also sanctions relief is needed.", ""),
    ("No ceasefire without a ceasefire line.", ""),
    ("The delegation denied that a ceasefire depends on sanctions relief.", ""),
    ("I wonder whether a ceasefire is possible without security guarantees.", ""),
    ("We will not free the prisoners until the bridge is rebuilt, whatever becomes of the long talk of a ceasefire.", ""),
    ("Sanctions will stay until there is no ceasefire.", ""),
    ("They will keep fighting until June 1 and free the prisoners then.", ""),
    ("We will not lift sanctions before Friday and the release of prisoners.", ""),
    ("One part demands that the troops leave the valley before any truce begins.", ""),
    ("We will lift sanctions only if promises as strong as NATO membership are made.", ""),
    ("We will stop the attacks while the prisoners are released.", ""),
]  # fmt: skip


def ties(words, act="condition", agenda=PEACE):
    return tied(statement("s", content=words, act=act, issues=issues(words, "", agenda)), agenda)


def expected_ties(text):
    pairs = (pair.split(":") for pair in text.split())
    return {(SHORT[x], SHORT[y.removeprefix("-")], not y.startswith("-")) for x, y in pairs}


@pytest.mark.parametrize(("words", "expected"), TIED)
def test_ties(words, expected):
    assert set(ties(words)) == expected_ties(expected)


def test_a_threat_to_retaliate_ties_nothing():
    words = "If sanctions are lifted, we will free the prisoners."
    assert ties(words, "threat") == ties(words, "deny") == ()


def test_the_whole_coverage():
    page = document(
        "a.txt", "There can be no ceasefire without security guarantees.", "No truce without security guarantees."
    )
    first, second = (line.span.of(page.text) for line in page.lines)
    about = ("ceasefire", "security-guarantees")
    said = (
        quote("s1", page, first, issues=about, act="condition"),
        quote("s2", page, second, issues=about, act="condition", parties=("Arvel", "Besh")),
        quote("s3", page, second, issues=about, act="condition", capacity="observer"),
        quote("s4", page, second, issues=about, act="condition", copy_of="s2"),
    )
    links = (Link("nato-membership", "excludes", "foreign-troops"), Link("territory", "part of", "peace-settlement"))
    links += (Link("ceasefire", "needs", "withdrawal"),)
    found = couplings(Entries((page,), (), PARTIES, said), replace(PEACE, links=links))
    assert found == (
        Coupling(None, "nato-membership", "foreign-troops", False),
        Coupling(None, "ceasefire", "withdrawal", True),
        Coupling("Arvel", "ceasefire", "security-guarantees", True, ("s2",)),
        Coupling("Besh", "ceasefire", "security-guarantees", True, ("s1", "s2")),
    )


def test_what_was_said_last_counts():
    page = document(
        "a.txt", "There can be no ceasefire without foreign troops.", "No truce until all foreign troops have left."
    )
    texts = [line.span.of(page.text) for line in page.lines]
    about = ("ceasefire", "foreign-troops")
    said = tuple(
        quote(f"s{number}", page, words, issues=about, act="condition", said=f"2031-05-0{9 - number}")
        for number, words in enumerate(texts)
    )
    found = couplings(Entries((page,), (), PARTIES, said), replace(PEACE, links=()))
    assert found == (Coupling("Besh", "ceasefire", "foreign-troops", True, ("s0",)),)


def test_long_odd_input_is_quick():
    words = "there will be no ceasefire without " * 2000 + "security guarantees " * 2000
    assert len(ties(words)) <= 4
