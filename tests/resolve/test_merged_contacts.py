"""One event for one contact, whoever tells of it and in whatever order."""

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry import follow
from summitry.find.contacts.telling import contacts
from summitry.find.found import ContactMention
from summitry.find.times.expressions import times
from summitry.records import Document, Event, Line, Span, TimeExpression
from summitry.resolve.contacts.contact import Contact
from summitry.resolve.contacts.meanings import Meanings
from summitry.resolve.contacts.merge import merge, merged
from summitry.resolve.contacts.stages import stages
from summitry.resolve.when.expressions import resolve_times

NAMES = ("Alba", "Berg", "Holt", "Norland", "Sudmark", "European leaders")


def page(name: str, text: str, published: str, copy_of: str | None = None) -> Document:
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append(Line(Span(start, start + len(line)), "body"))
        start += len(line) + 1
    return Document(name, name, text, tuple(lines), published=published, copy_of=copy_of)


def names(text: str) -> list[Span]:
    return [Span(i, i + len(n)) for n in NAMES for i in range(len(text)) if text.startswith(n, i)]


def who(document: Document, span: Span) -> tuple[str, ...]:
    return (span.of(document.text),)


def sides(name: str) -> tuple[str, ...]:
    return {"Alba": ("Norland",), "Berg": ("Sudmark",)}.get(name, ())


def office(name: str) -> str | None:
    return {"Alba": "President", "Berg": "Prime Minister", "Holt": "envoy"}.get(name)


def first(document: Document, span: Span) -> bool:
    return document.copy_of is None and "taken over" not in document.name


def meanings(documents: Sequence[Document]) -> Meanings:
    known = {(e.document, e.start, e.end): e for d in documents for e in resolve_times(d, times(d))}

    def dates(document: Document, span: Span) -> TimeExpression | None:
        return known.get((document.name, span.start, span.end))

    return Meanings(who, dates, sides, office, first)


def events(*documents: Document) -> tuple[Event, ...]:
    mentions: Mapping[str, tuple[ContactMention, ...]] = {d.name: contacts(d, names(d.text)) for d in documents}
    return merge(mentions, documents, meanings(documents))


PLAN = page("a/1.txt", "Alba and Berg are scheduled to hold a meeting in Lund, Norland, on May 20.", "2024-05-16")
REPORT = page(
    "b/2.txt",
    "Alba met Berg in Lund, Norland, on Monday. The meeting lasted two hours.\n"
    "No agreement was reached at the meeting. Afterwards both sides held a joint news conference.",
    "2024-05-21",
)
WIRE = page("c/3.txt", "The talks between Alba and Berg in Lund on Monday lasted three hours.", "2024-05-21")
COPY = page("d/4.txt", "The talks between Alba and Berg in Lund on Monday lasted three hours.", "2024-05-21", "c/3.txt")
LATER = page("e/5.txt", "Talks between Alba and Berg in Lund on May 20 took more than three hours.", "2024-05-23")
CALL = page("f/6.txt", "Alba spoke with European leaders by telephone on the 13th.", "2024-05-16")
HOPE = page("g/7.txt", "Alba hopes for another round of talks with Berg.", "2024-05-22")
ALL = [PLAN, REPORT, WIRE, COPY, LATER, CALL, HOPE]


def summary(event: Event) -> tuple[str, str, tuple[str, ...], str | None]:
    return event.kind, event.status, event.participants, event.when


def test_a_plan_and_its_report_are_one_meeting() -> None:
    assert [summary(e) for e in events(PLAN, REPORT)] == [
        ("meeting", "held", ("Alba", "Berg"), "2024-05-20"),
        ("press conference", "held", ("Alba", "Berg"), "2024-05-20"),
    ]


def test_both_states_stay_as_evidence() -> None:
    meeting = events(PLAN, REPORT)[0]
    states = {(e.document, e.value) for e in meeting.sources if e.field == "status"}
    assert states == {("a/1.txt", "planned"), ("b/2.txt", "held")}


def test_fields_of_the_fullest_account() -> None:
    meeting = events(PLAN, REPORT)[0]
    assert (meeting.place, meeting.duration, meeting.outcome) == ("Lund, Norland", "PT2H", "No agreement was reached")


def test_differing_durations_are_kept_and_most_documents_win() -> None:
    meeting = events(REPORT, WIRE, LATER)[0]
    assert meeting.duration == "PT3H"
    assert sorted(e.value for e in meeting.sources if e.field == "duration") == ["PT2H", "PT3H", "PT3H"]


def test_copies_do_not_count() -> None:
    meeting = events(REPORT, WIRE, COPY)[0]
    assert meeting.duration == "PT2H"  # one document each; the earliest by name


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("The meeting of Alba and Berg planned for May 20 was called off.", "2024-05-18", ("cancelled", 1)),
        ("Alba met Berg on May 3.", "2024-05-16", ("held", 2)),
        ("Alba met Holt on May 20.", "2024-05-21", ("held", 2)),
        ("Alba spoke with Berg by telephone on May 20.", "2024-05-21", ("held", 2)),
    ],
)
def test_what_joins_the_plan(text: str, published: str, expected: tuple[str, int]) -> None:
    status, count = expected
    found = events(PLAN, page("z/9.txt", text, published))
    assert len(found) == count
    assert status in {e.status for e in found}


def test_a_round_hoped_for_is_not_the_one_held() -> None:
    found = events(REPORT, HOPE)
    assert [e.status for e in found if e.kind != "press conference"] == ["held", "hoped for"]


def test_every_value_stands_in_its_document() -> None:
    texts = {d.name: d.text for d in ALL}
    for event in events(*ALL):
        for e in event.sources:
            assert texts[e.document][e.start : e.end].strip()
            if e.field in ("place", "outcome"):
                assert texts[e.document][e.start : e.end] == e.value


def told(*texts: tuple[str, str]) -> list[tuple[str, str, tuple[str, ...], str | None]]:
    return [summary(e) for e in events(*(page(f"t/{i}.txt", text, day) for i, (text, day) in enumerate(texts)))]


def test_a_person_and_the_side_that_person_speaks_for() -> None:
    first = ("Alba met Berg in Lund on Monday.", "2024-05-21")
    second = ("Norland and Sudmark held talks in Lund on May 20.", "2024-05-22")
    third = ("Alba and Berg met in Lund on May 20.", "2024-05-23")
    assert told(first, second, third) == [("meeting", "held", ("Alba", "Berg"), "2024-05-20")]
    assert told(second, ("Alba met Holt on May 20.", "2024-05-21"))[1:] != []


def test_a_session_called_off_elsewhere() -> None:
    plan = ("Alba and Berg will hold a second session on May 30.", "2024-05-21")
    off = ("The session of May 30 was cancelled.", "2024-05-29")
    found = events(page("t/0.txt", *plan), page("t/1.txt", *off))
    assert [(e.status, e.participants) for e in found] == [("cancelled", ("Alba", "Berg"))]
    assert [stage.status for stage in stages(found[0])] == ["planned", "cancelled"]
    assert [s for _, s, _, _ in told(plan, off, ("Alba and Berg will meet on June 6.", "2024-05-30"))] == [
        "cancelled",
        "planned",
    ]


def test_a_night_of_talks_has_two_dates() -> None:
    begun = ("Talks between Alba and Berg began in Lund on May 20.", "2024-05-20")
    ended = ("Talks between Alba and Berg ended early on Tuesday without a deal.", "2024-05-21")
    day = ("Talks between Alba and Berg ended on Tuesday without a deal.", "2024-05-21")
    assert len(told(begun, ended)) == 1
    assert len(told(begun, day)) == 2


def test_what_is_under_way_is_so_today() -> None:
    assert told(("Alba and Berg are meeting in Lund.", "2024-05-20")) == [
        ("meeting", "under way", ("Alba", "Berg"), "2024-05-20")
    ]


def test_a_stranger_s_call_on_no_day_is_another_call() -> None:
    dated = ("Alba spoke with Berg by telephone on May 20.", "2024-05-21")
    assert len(told(dated, ("Holt spoke with Alba and Berg by telephone.", "2024-05-21"))) == 2
    assert len(told(dated, ("Alba spoke with Berg by telephone.", "2024-05-21"))) == 1


def test_a_contract_s_end_concerns_those_who_bargain() -> None:
    text = "Alba and Berg met in Lund on Monday. The contract runs out on May 30."
    assert told((text, "2024-05-21"))[1] == ("deadline", "planned", ("Alba", "Berg"), "2024-05-30")


def test_what_tells_nothing_is_left_out() -> None:
    assert len(told(("Alba and Berg met in Lund on Monday. A meeting of Holt was cancelled.", "2024-05-21"))) == 1


@given(st.permutations(ALL))
def test_the_order_of_documents_changes_nothing(documents: list[Document]) -> None:
    assert events(*documents) == events(*ALL)


@given(st.lists(st.sampled_from(ALL), unique=True))
def test_no_evidence_is_lost(documents: list[Document]) -> None:
    kept = {(e.document, e.start, e.end) for event in events(*documents) for e in event.sources}
    for document in documents:
        for mention in contacts(document, names(document.text)):
            given = [
                mention.sentence,
                *mention.participants,
                mention.place,
                mention.when,
                mention.duration,
                mention.outcome,
            ]
            assert {(document.name, s.start, s.end) for s in given if s} <= kept


def test_the_id_is_twelve_hex_digits() -> None:
    assert all(len(e.id) == 12 and int(e.id, 16) >= 0 for e in events(*ALL))


def test_places_are_counted_by_who_wrote_first() -> None:
    lund, kiel = "Alba and Berg met in Lund on May 20.", "Alba and Berg met in Kiel on May 20."
    told = [("1", lund), ("2 taken over", lund), ("3 taken over", lund), ("4", kiel), ("5", kiel)]
    (met,) = events(*(page(name, text, "2024-05-21") for name, text in told))
    assert met.place == "Kiel"
    assert len({source.document for source in met.sources}) == 5


@pytest.mark.parametrize(
    ("text", "level", "result", "step"),
    [
        ("Alba met Berg in Lund on May 20 and agreed to share the port.", "leaders", "agreement", None),
        ("Alba met Holt in Lund on May 20 without reaching a deal.", "officials", "no agreement", None),
        ("Officials from Norland and Sudmark met on May 20. No deal was reached at the meeting.", "officials", "no agreement", None),
        ("Alba met Berg on May 20. Both sides agreed to resume on Friday.", "leaders", "to continue", "agreed to resume on Friday"),
        ("Norland and Sudmark held technical talks on May 20.", "experts", None, None),
        ("Norland met Sudmark on May 20. Both will meet again on June 3.", None, "to continue", "will meet again on June 3"),
    ],
)  # fmt: skip
def test_level_result_and_next_step(text: str, level: str | None, result: str | None, step: str | None) -> None:
    meeting = next(e for e in events(page("t/1.txt", text, "2024-05-21")) if e.when == "2024-05-20")
    assert (meeting.level, meeting.result, meeting.next_step) == (level, result, step)
    for field, value in (("level", level), ("result", result), ("next_step", step)):
        assert {e.value for e in meeting.sources if e.field == field} == ({value} if value else set())


def test_what_is_announced_is_a_contact_of_its_own() -> None:
    text = "Norland met Sudmark on May 20. The sides will meet again on June 3 in Lund."
    assert told((text, "2024-05-21")) == [
        ("meeting", "held", ("Norland", "Sudmark"), "2024-05-20"),
        ("meeting", "planned", ("Norland", "Sudmark"), "2024-06-03"),
    ]


def test_what_others_announce_follows_no_contact_of_these() -> None:
    text = (
        "Norland and Sudmark held talks on May 20. The sides had met on May 16 as well. "
        "Elsewhere, Holt and European leaders will meet again in Lund next month."
    )
    found = events(page("t/1.txt", text, "2024-05-21"))
    assert [(e.when, e.next_step) for e in found] == [("2024-05-16", None), ("2024-05-20", None), ("2024-06", None)]


def test_an_earlier_stage_tells_no_result() -> None:
    report = page("b/2.txt", "Alba met Berg in Lund on May 20 and agreed to continue talks on Friday.", "2024-05-21")
    planned, held = stages(events(PLAN, report)[0])
    assert (planned.status, planned.result, planned.next_step) == ("planned", None, None)
    assert (held.status, held.result, held.next_step) == ("held", "to continue", "agreed to continue talks on Friday")


def test_what_was_a_year_and_a_half_before_the_coverage_is_history() -> None:
    past = "Alba met Berg in Lund on {}."
    assert told((past.format("3 June 2023"), "2024-05-21")) != []
    assert told((past.format("3 June 2022"), "2024-05-21")) == []


def test_a_report_with_no_day_is_of_the_latest_contact_before_it() -> None:
    first = ("Alba met Berg on May 18.", "2024-05-18")
    second = ("Alba met Berg on May 20.", "2024-05-20")
    assert len(told(first, second, ("Alba has met Berg for two hours.", "2024-05-20"))) == 2
    found = events(
        *(page(f"t/{i}.txt", *d) for i, d in enumerate([first, second, ("Alba met Berg for two hours.", "2024-05-18")]))
    )
    assert [(e.when, e.duration) for e in found] == [("2024-05-18", "PT2H"), ("2024-05-20", None)]


def test_talks_that_go_on_began_before() -> None:
    text = "Talks between Norland and Sudmark began on Saturday. The talks are taking place in Lund."
    assert told((text, "2024-05-19")) == [("talks", "under way", ("Norland", "Sudmark"), "2024-05-18")]


def accounts(contacts_: Iterable[Contact]) -> list[tuple[str, ContactMention]]:
    return [(a.document.name, replace(a.mention, status="held")) for c in contacts_ for a in c.accounts]


OLD = page(
    "h/8.txt",
    "Alba met Berg in Lund on 3 June 2021. Alba met Berg on Monday. A meeting of Holt was cancelled.",
    "2024-05-22",
)
NEXT = page("i/9.txt", "Alba met Berg on May 20. The talks are to continue on Friday.", "2024-05-21")


@given(st.lists(st.sampled_from([*ALL, OLD, NEXT]), unique=True))
def test_every_mention_is_in_one_contact(documents: list[Document]) -> None:
    found = {d.name: contacts(d, names(d.text)) for d in documents}
    made = merged(found, documents, meanings(documents))
    held = sorted(((n, replace(m, status="held")) for n, ms in found.items() for m in ms), key=repr)
    assert sorted(accounts((*made.contacts, *made.thin, *made.history)), key=repr) == held


def test_what_is_left_out_is_counted() -> None:
    made = merged({OLD.name: contacts(OLD, names(OLD.text))}, [OLD], meanings([OLD]))
    assert (len(made.contacts), len(made.thin), len(made.history)) == (1, 1, 1)


@given(st.lists(st.sampled_from(ALL), unique=True, min_size=1), st.data())
def test_a_copy_adds_sources_and_nothing_else(documents: list[Document], data: st.DataObject) -> None:
    copied = data.draw(st.sampled_from(documents))
    copy = replace(copied, name="z/copy.txt", id="copy", copy_of=copied.name)

    def told_without_sources(*pages: Document) -> list[Event]:
        return sorted((replace(e, id="", sources=()) for e in events(*pages)), key=repr)

    assert told_without_sources(*documents, copy) == told_without_sources(*documents)


def test_many_reports_of_one_contact_take_little_longer_each() -> None:
    pages = [
        page(f"m/{i:03}.txt", "Alba met Berg in Lund on May 20. The meeting lasted two hours.", "2024-05-21")
        for i in range(300)
    ]
    start = time.process_time()
    assert len(events(*pages)) == 1
    assert time.process_time() - start < 5  # it was more than half a minute where each looked at all the others


def test_two_contacts_told_by_the_same_words_have_each_an_id(tmp_path: Path) -> None:
    told = "Let the treasurer count, before the vote, the names of the members who voted for the bridge.\n"
    (tmp_path / "count.txt").write_text(told, encoding="utf-8")
    events = follow(str(tmp_path)).entries.events
    assert [event.kind for event in events] == ["vote", "vote"]
    assert len({event.id for event in events}) == 2
