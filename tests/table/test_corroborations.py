"""Who confirms and who contradicts, by the words of an invented meeting; what must hold of any coverage."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.records import Document, Entries, Event, Evidence, Party, Person
from summitry.resolve.contacts.claims import claims
from summitry.table.accounts.accounts import record
from summitry.table.accounts.corroborations import corroborations
from summitry.table.accounts.denials import denials
from summitry.table.accounts.wordings import differ, words_of

from .water_table import document, quote

PERSONS = (
    Person("Tor Hale", "water minister", ("Arvel",), "party", ("Hale",)),
    Person("Ida Moss", "president", ("Besh",), "party", ("Moss",)),
)
PARTIES = (Party("Arvel", "state"), Party("Besh", "state"))
LENGTHS = {
    "two hours": "PT2H", "more than two hours": "PT2H", "just over two hours": "PT2H", "2 h 10": "PT2H10M",
    "almost three hours": "PT3H", "five hours": "PT5H", "about six hours": "PT6H", "hours": "PTXH",
}  # fmt: skip
PLACES = ("Lowmark", "the mill in Lowmark", "Highmark", "Oslo", "Rome", "a farm")
DAYS = ("2031-05-04", "2031-05-05", "2031-05")


def telling(name: str, length: str, place: str, day: str, quoted: bool, copy_of: str | None = None) -> Document:
    said = "Hale said the two sat" if quoted else "The two sat"
    line = f"{said} in {place} for {length} on {day}."
    return document(name, line, published="2031-05-06", copy_of=copy_of)


def evidence(text: Document, words: str, field: str, value: str) -> Evidence:
    start = text.text.index(words)
    return Evidence(field, value, text.name, start, start + len(words))


def entries(*told: tuple[Document, str, str, str]) -> Entries:
    sources, statements = [], []
    for text, length, place, day in told:
        sources += [
            Evidence("status", "held", text.name, 0, len(text.text)),
            evidence(text, f"for {length}", "duration", LENGTHS[length]),
            evidence(text, place, "place", place),
            evidence(text, day, "when", day),
        ]
        if text.text.startswith("Hale"):
            words = text.text.removeprefix("Hale said ")
            said = {"speaker": "Tor Hale", "parties": ("Arvel",), "form": "indirect", "act": "report"}
            statements.append(quote(f"s-{text.name}", text, words, **said))
    event = Event("e1", "meeting", "held", ("Arvel", "Besh"), "Lowmark", "2031-05-04", sources=tuple(sources))
    events = claims([event], statements, PERSONS, PARTIES)
    return Entries(tuple(text for text, *_ in told), PERSONS, PARTIES, tuple(statements), events)


TELLINGS = st.lists(
    st.tuples(st.sampled_from(sorted(LENGTHS)), st.sampled_from(PLACES), st.sampled_from(DAYS), st.booleans()),
    min_size=1,
    max_size=5,
)


def coverage(tellings):
    told = [(telling(f"{n}.txt", *each), *each[:3]) for n, each in enumerate(tellings)]
    return entries(*told)


@given(TELLINGS, st.randoms(use_true_random=False))
def test_the_order_of_documents_changes_nothing(tellings, random):
    made = coverage(tellings)
    documents, statements = list(made.documents), list(made.statements)
    sources = list(made.events[0].sources)
    for several in (documents, statements, sources):
        random.shuffle(several)
    mixed = replace(
        made,
        documents=tuple(documents),
        statements=tuple(statements),
        events=(replace(made.events[0], sources=tuple(sources)),),
    )
    assert corroborations(mixed) == corroborations(made)


@given(TELLINGS, st.integers(0, 4))
def test_a_copy_counts_for_nothing(tellings, which):
    told = [(telling(f"{n}.txt", *each), *each[:3]) for n, each in enumerate(tellings)]
    text, *given_there = told[which % len(told)]
    copy = replace(text, name="copy.txt", id="copy.txt", copy_of=text.name)
    before, after = corroborations(entries(*told)), corroborations(entries(*told, (copy, *given_there)))
    assert counts(before) == counts(after)


def counts(found):
    return [(one.verdict, one.field, [(a.value, a.independent) for a in one.accounts]) for one in found]


@given(TELLINGS)
def test_words_stand_in_the_text_and_conflicts_have_two_sides(tellings):
    made = coverage(tellings)
    texts = {text.name: text.text for text in made.documents}
    for one in corroborations(made):
        assert len({account.value for account in one.accounts}) == len(one.accounts)
        assert len(one.accounts) > 1 if one.verdict == "conflict" else all(a.independent > 1 for a in one.accounts)
        for account in one.accounts:
            assert account.independent >= 1
            assert all(texts[source.document][source.start : source.end] for source in account.evidence)


def test_accounts_of_three_lengths_and_whose_they_are():
    told = (("two hours", False), ("more than two hours", False), ("five hours", True), ("almost three hours", False))
    made = coverage([(length, "Lowmark", "2031-05-04", quoted) for length, quoted in told])
    lengths = next(one for one in corroborations(made) if one.field == "duration")
    assert lengths.verdict == "conflict"
    assert [(a.value, a.independent, {e.claim for e in a.evidence}) for a in lengths.accounts] == [
        ("PT2H", 2, {"of the reporter"}),
        ("PT5H", 1, {"own"}),
        ("PT3H", 1, {"of the reporter"}),
    ]


def test_one_man_quoted_twice_is_one_source():
    made = coverage([("two hours", "Lowmark", "2031-05-04", True), ("two hours", "Lowmark", "2031-05-04", True)])
    assert corroborations(made) == ()


def test_who_tells_two_things_speaks_of_two():
    text = document("a.txt", "They sat for two hours, and then for five hours.")
    sources = (evidence(text, "two hours", "duration", "PT2H"), evidence(text, "five hours", "duration", "PT5H"))
    assert corroborations(Entries((text,), events=(Event("e", "talks", "held", (), sources=sources),))) == ()


def test_a_plan_that_changed_contradicts_nobody():
    plan = document("a.txt", "They will meet in Oslo on 4 May.")
    held = document("b.txt", "They met in Rome.")
    sources = (
        evidence(plan, plan.text, "status", "planned"),
        evidence(plan, "Oslo", "place", "Oslo"),
        evidence(held, held.text, "status", "held"),
        evidence(held, "Rome", "place", "Rome"),
    )
    event = Event("e", "talks", "held", ("Arvel", "Besh"), sources=sources)
    assert corroborations(Entries((plan, held), events=(event,))) == ()
    both = tuple(replace(one, value="held") if one.field == "status" else one for one in sources)
    (conflict,) = corroborations(Entries((plan, held), events=(replace(event, sources=both),)))
    assert (conflict.field, [a.value for a in conflict.accounts]) == ("place", ["Oslo", "Rome"])


def test_a_night_has_two_days():
    one = document("a.txt", "The talks ended early on Friday.")
    other = document("b.txt", "The talks began on Thursday.")
    sources = (
        evidence(one, "Friday", "when", "2031-05-09"),
        evidence(other, "Thursday", "when", "2031-05-08"),
    )
    event = Event("e", "talks", "held", ("Arvel", "Besh"), when="2031-05-08", sources=sources)
    (night,) = corroborations(Entries((one, other), events=(event,)))
    assert (night.verdict, [a.value for a in night.accounts]) == ("confirmed", ["2031-05-08/2031-05-09"])
    plain = document("a.txt", "The talks ended by lunch on Friday.")
    moved = (evidence(plain, "Friday", "when", "2031-05-09"), sources[1])
    (conflict,) = corroborations(Entries((plain, other), events=(replace(event, sources=moved),)))
    assert conflict.field == "when"


CONFIRMING = [
    # field, what two documents give, and what of it both do
    ("when", "2031-05-04", "2031-05", ["2031-05"]),
    ("when", "2031-05-04", "2031-05-04", ["2031-05-04"]),
    ("place", "the customs house in Lowmark", "Lowmark", ["Lowmark"]),
    ("place", "Oslo", "Norway", []),  # the one agrees with the other, and neither gives both
    ("place", "Oslo", "Oslo", ["Oslo"]),
]


@pytest.mark.parametrize(("field", "one", "other", "expected"), CONFIRMING)
def test_what_is_told_less_exactly_confirms_no_more(field, one, other, expected):
    texts = document("a.txt", f"They met in {one}."), document("b.txt", f"They met in {other}.")
    sources = tuple(evidence(text, value, field, value) for text, value in zip(texts, (one, other), strict=True))
    found = corroborations(Entries(texts, events=(Event("e", "talks", "held", (), sources=sources),)))
    assert [(c.verdict, a.value, a.independent) for c in found for a in c.accounts] == [
        ("confirmed", value, 2) for value in expected
    ]


@pytest.mark.parametrize(
    ("outlets", "expected"), [(("Post", "Wire"), 1), (("Post", "Post"), 0), (("Post", None), 1), ((None, None), 1)]
)
def test_two_articles_of_one_outlet_are_one_source(outlets, expected):
    texts = [replace(document(f"{n}.txt", "They met in Oslo."), outlet=outlet) for n, outlet in enumerate(outlets)]
    sources = tuple(evidence(text, "Oslo", "place", "Oslo") for text in texts)
    found = corroborations(Entries(tuple(texts), events=(Event("e", "talks", "held", (), sources=sources),)))
    assert len(found) == expected


AWAY = [
    ("Ida Moss did not attend the talks.", True),
    ("Ida Moss stayed away from the meeting.", True),
    ("Ida Moss was not present at the talks.", True),
    ("Ida Moss was not invited.", False),  # she may have come
    ("Ida Moss will not attend the talks.", False),
    ("If Ida Moss did not attend the talks, nobody noticed.", False),
    ("Tor Hale did not attend the talks.", False),
]


@pytest.mark.parametrize(("sentence", "expected"), AWAY)
def test_who_was_there(sentence, expected):
    one = document("a.txt", "Ida Moss met the Arvelian team on 4 May.")
    other = document("b.txt", f"The talks took place on 4 May. {sentence}")
    sources = (
        evidence(one, one.text, "status", "held"),
        evidence(one, "Ida Moss", "participants", "Ida Moss"),
        evidence(other, "The talks took place on 4 May.", "status", "held"),
    )
    event = Event("e", "talks", "held", ("Arvel", "Ida Moss"), when="2031-05-04", sources=sources)
    found = corroborations(Entries((one, other), PERSONS, PARTIES, events=(event,)))
    shown = [[account.value for account in one.accounts] for one in found if one.field == "participants"]
    assert shown == ([["stayed away", "took part"]] if expected else [])


DENIALS = [
    ("Arvel's ministry called that untrue.", True),
    ("Arvel denied it.", True),
    ("Arvel says there is no such order.", True),
    ("Hale said he had done nothing of the kind.", True),
    ("Arvel rejected the accusation and asked for an apology.", True),
    ("Besh denied it.", False),  # the claimant itself
    ("Moss’s office denied it.", False),
    ("He denied it.", False),  # whoever that is
    ("Arvel denied it entry.", False),
    ("Arvel took note of it.", False),
    ("Arvel denied that the dam was old.", False),
]


def test_an_office_denies_it():
    text = document("a.txt", "Moss claims that the Lune has filled the dam at night. Rask’s office denied it.")
    claim = quote("s1", text, "the Lune has filled the dam at night", form="indirect", act="report")
    (found,) = denials(record(Entries((text,), PERSONS, PARTIES, (claim,))))
    assert [a.value for a in found.accounts] == ["Ida Moss says so", "Rask’s office denies it"]


@pytest.mark.parametrize(("sentence", "expected"), DENIALS)
def test_denials_in_the_next_sentence(sentence, expected):
    text = document("a.txt", f"Moss claims that Arvel has filled the dam at night. {sentence}")
    claim = quote("s1", text, "Arvel has filled the dam at night", form="indirect", act="report")
    found = tuple(denials(record(Entries((text,), PERSONS, PARTIES, (claim,)))))
    assert [[a.value for a in one.accounts] for one in found] == (
        [["Ida Moss says so", "Arvel denies it"]] if expected else []
    )


def test_a_denial_of_another_documents_claim():
    one = document("a.txt", "Moss said that Hale had promised to open the sluices in June.")
    other = document("b.txt", "Hale denied that he had promised to open the sluices in June.")
    claim = quote("s1", one, "Hale had promised to open the sluices in June", act="report", form="indirect")
    said = {"speaker": "Tor Hale", "parties": ("Arvel",), "form": "indirect"}
    denial = quote("s2", other, "he had promised to open the sluices in June", act="deny", **said)
    days = {"said": "2031-05-04"}
    statements = (replace(claim, **days), replace(denial, **days))
    made = Entries((one, other), PERSONS, PARTIES, statements)
    (found,) = denials(record(made))
    assert [a.value for a in found.accounts] == ["Ida Moss says so", "Tor Hale denies it"]
    late = replace(made, statements=(statements[0], replace(denial, said="2031-09-01")))
    assert tuple(denials(record(late))) == ()


WORDINGS = [
    ("We will not open the sluices before June.", "We shall not open the sluices before June.", True),
    ("We will not open the sluices before June.", "We won't open the sluices before June.", False),
    ("We will not open the sluices before June.", "We will open the sluices before June.", True),
    ("The cease-fire must come before the talks.", "The ceasefire must come before the talks.", False),
    ("We met Mr Zelensky for an hour in the hall.", "We met Mr Zelenskyy for an hour in the hall.", False),
    ("It took fifteen men to open the sluices.", "It took fifty men to open the sluices.", True),
    ("Well, we will open the sluices in June.", "we will open the sluices in June", False),  # where it begins
    ("We will open the [upper] sluices in June.", "We will open the sluices in June.", False),
    ("We will open the sluices, I think, in June.", "We will open the sluices in June.", False),  # a cut
]


@pytest.mark.parametrize(("one", "other", "expected"), WORDINGS)
def test_quotations_in_other_words(one, other, expected):
    assert differ(words_of(one), words_of(other)) is expected
    assert differ(words_of(other), words_of(one)) is expected


@pytest.mark.parametrize("copied", [False, True])
def test_a_repeated_quotation_in_other_words(copied):
    words, others = "We will not open the sluices before June", "We shall not open the sluices before June"
    one, other = document("a.txt", words), document("b.txt", others, copy_of="a.txt" if copied else None)
    said = {"speaker": "Tor Hale", "parties": ("Arvel",), "said": "2031-05-04"}
    statements = (quote("1", one, words, **said), quote("2", other, others, copy_of="1", **said))
    (found,) = corroborations(Entries((one, other), statements=statements))
    assert (found.verdict, [account.value for account in found.accounts]) == ("conflict", [words, others])


def test_what_a_copy_changes_is_a_conflict():
    wire = telling("a.txt", "two hours", "Lowmark", "2031-05-04", False)
    changed = telling("b.txt", "five hours", "Lowmark", "2031-05-04", False, copy_of="a.txt")
    found = corroborations(
        entries((wire, "two hours", "Lowmark", "2031-05-04"), (changed, "five hours", "Lowmark", "2031-05-04"))
    )
    assert [(one.field, [a.value for a in one.accounts]) for one in found] == [("duration", ["PT2H", "PT5H"])]


@pytest.mark.parametrize(
    ("published", "words", "expected"),
    [
        ("2031-05-05", "No agreement was reached.", True),
        ("2031-05-20", "No agreement was reached.", False),  # of a later time
        ("2031-05-05", "Arvel reached no agreement.", True),
        ("2031-05-05", "Dorn and Pell signed a treaty.", False),  # nobody's of the contact
        ("2031-05-05", "Arvel signed a deal on fish.", False),  # one matter
    ],
)
def test_a_result_told_by_a_document_that_tells_of_no_contact(published, words, expected):
    held = document("a.txt", "They met on 4 May and signed a deal.", published="2031-05-04")
    other = document("b.txt", words, published=published)
    sources = (evidence(held, "They met on 4 May", "status", "held"),)
    event = Event("e", "talks", "held", ("Arvel", "Besh"), when="2031-05-04", sources=sources)
    parties = (*PARTIES, Party("Dorn", "state"), Party("Pell", "state"))
    found = corroborations(Entries((held, other), PERSONS, parties, events=(event,)))
    assert [one.verdict for one in found] == (["conflict"] if expected else [])
