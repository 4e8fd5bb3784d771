"""Which sentences tell of a contact, and what they say of it."""

import pytest

from summitry.find.contacts.telling import contacts
from summitry.find.found import ContactMention
from summitry.records import Document, Line, Span

NAMES = (
    "President Alba", "Prime Minister Berg", "Alba", "Berg", "Holt", "Norland", "Sudmark", "the union", "Carrow Steel",
    "both sides", "the two ministers", "Dana Ruiz",
)  # fmt: skip


def page(text: str) -> Document:
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append(Line(Span(start, start + len(line)), "body"))
        start += len(line) + 1
    return Document("x", "a/b.txt", text, tuple(lines), published="2024-05-16")


def names(text: str) -> list[Span]:
    lowered = text.lower()
    found = []
    for name in NAMES:
        at = lowered.find(name.lower())
        while at >= 0:
            found.append(Span(at, at + len(name)))
            at = lowered.find(name.lower(), at + 1)
    return found


def found(text: str) -> list[ContactMention]:
    return list(contacts(page(text), names(text)))


def told(text: str) -> list[tuple[str, str, list[str]]]:
    return [(c.kind, c.status, [p.of(text) for p in c.participants]) for c in found(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "President Alba and Prime Minister Berg met in Lund.",
            ("meeting", "held", ["President Alba", "Prime Minister Berg"]),
        ),
        ("Alba met Berg on Monday.", ("meeting", "held", ["Alba", "Berg"])),
        ("Five days of talks between Alba and Berg had raised hopes.", ("talks", "held", ["Alba", "Berg"])),
        ("Alba will meet with Berg on Friday.", ("meeting", "planned", ["Alba", "Berg"])),
        ("Alba and Berg are scheduled to hold a summit in Lund.", ("meeting", "planned", ["Alba", "Berg"])),
        ("Talks between Norland and Sudmark ended in Lund on Monday.", ("talks", "held", ["Norland", "Sudmark"])),
        ("The meeting of Alba and Berg was held on Monday.", ("meeting", "held", ["Alba", "Berg"])),
        ("Alba's call with Berg lasted 40 minutes.", ("call", "held", ["Alba", "Berg"])),
        ("Berg hosted Alba in Lund on Monday.", ("meeting", "held", ["Berg", "Alba"])),
        ("Berg hopes for another round of talks with Alba.", ("talks", "hoped for", ["Berg", "Alba"])),
        ("If Berg agrees, Alba could meet Holt in June.", ("meeting", "conditional", ["Alba", "Holt"])),
        ("Alba and Berg are meeting in Lund.", ("meeting", "under way", ["Alba", "Berg"])),
        ("The summit between Alba and Berg was cancelled.", ("meeting", "cancelled", ["Alba", "Berg"])),
        ("Alba called off a meeting with Berg planned for Friday.", ("meeting", "cancelled", ["Alba", "Berg"])),
        ("Alba held a joint news conference with Berg.", ("press conference", "held", ["Alba", "Berg"])),
        ("Alba spoke with Berg by telephone on Monday.", ("call", "held", ["Alba", "Berg"])),
        ("Alba said during a video conference with Berg that time was short.", ("call", "held", ["Alba", "Berg"])),
        ("Alba said he plans to speak to Berg on Tuesday.", ("call", "planned", ["Alba", "Berg"])),
        ("Alba sent a letter to Berg on Monday.", ("letter", "held", ["Alba", "Berg"])),
        ("The union will vote on Friday.", ("vote", "planned", ["The union"])),
        ("The union walked out on Monday.", ("strike", "held", ["The union"])),
        (
            "Carrow Steel and the union signed a three-year agreement.",
            ("agreement", "held", ["Carrow Steel", "the union"]),
        ),
        ("Carrow Steel tabled a new offer on Monday.", ("offer", "held", ["Carrow Steel"])),
        ("The Norland-Sudmark summit was held in Lund.", ("meeting", "held", ["Norland", "Sudmark"])),
        (
            "Alba, the union's president, met Berg, head of Carrow Steel, on Monday.",
            ("meeting", "held", ["Alba", "Berg"]),
        ),
        ("Norland and Sudmark traded drafts but broke up on Friday.", ("talks", "held", ["Norland", "Sudmark"])),
        ("Norland and Sudmark adjourned late on Thursday.", ("talks", "held", ["Norland", "Sudmark"])),
        ("Both sides rose without a deal on Friday.", ("talks", "held", ["Both sides"])),
        ("Flying home from Norland, Alba said he had met Berg on Friday.", ("meeting", "held", ["Alba", "Berg"])),
        (
            "These were the first talks between the two ministers since Alba took over.",
            ("talks", "held", ["the two ministers"]),
        ),
        ("After calling Berg on Monday, Alba flew home.", ("call", "held", ["Berg", "Alba"])),
        ("Alba will call Berg on Friday.", ("call", "planned", ["Alba", "Berg"])),
        (
            "Holt said he would invite both sides and the union to a meeting on Sunday.",
            ("meeting", "hoped for", ["Holt", "both sides", "the union"]),
        ),
        ("At the first round, on May 3, both sides agreed to share the port.", ("talks", "held", ["both sides"])),
        ("Both sides spent five hours in Lund on Monday.", ("meeting", "held", ["Both sides"])),
        ("Alba told a news conference in Lund that time was short.", ("press conference", "held", ["Alba"])),
        ("The union told its members to prepare for a strike on June 1.", ("strike", "planned", ["The union"])),
        ("Norland will host a conference on the river in Lund on May 20.", ("conference", "planned", ["Norland"])),
        ("The contract, in force since 2019, runs out on September 30.", ("deadline", "planned", [])),
        ("The third round on fishing, planned for Thursday, was called off.", ("talks", "cancelled", [])),
        ("Talks between Norland and the operator of Sudmark's port ended on Monday.", ("talks", "held", ["Norland"])),
        ("Alba, after talks with Berg in Lund, met Holt.", ("meeting", "held", ["Alba", "Holt"])),
        ("Dockers at Carrow Steel walked out on Monday.", ("strike", "held", ["Carrow Steel"])),
        ("The union began a work stoppage on Monday.", ("strike", "under way", ["The union"])),
        ("The draft still needs to be put to a vote on Friday.", ("vote", "planned", [])),
        ("The accord has to be approved in a vote later today.", ("vote", "planned", [])),
        ("Alba will soon have a conversation with Berg on Friday.", ("meeting", "planned", ["Alba", "Berg"])),
        ("Norland envoy Holt and union head Dana Ruiz met on Monday.", ("meeting", "held", ["Holt", "Dana Ruiz"])),
        ("Friday's session between Alba and Berg ended in Lund.", ("talks", "held", ["Alba", "Berg"])),
        ("Dana Ruiz of Norland and Holt met in Lund.", ("meeting", "held", ["Dana Ruiz", "Holt"])),
        ("Holt met his Sudmark counterpart, Dana Ruiz, on Monday.", ("meeting", "held", ["Holt", "Dana Ruiz"])),
        ("Norland and Sudmark’s deputy foreign ministers met in Lund.", ("meeting", "held", ["Norland", "Sudmark"])),
        ("Norland and Sudmark failed to agree after ten hours of talks.", ("talks", "held", ["Norland", "Sudmark"])),
        ("Alba went to see Berg on Monday.", ("meeting", "held", ["Alba", "Berg"])),
        ("Alba rang Berg on Monday, following talks on Sunday.", ("talks", "held", ["Alba", "Berg"])),
        ("LUND - Alba met Berg on Monday.", ("meeting", "held", ["Alba", "Berg"])),
        ("President Alba met President Berg in Lund on Monday.", ("meeting", "held", ["President Alba", "Berg"])),
        ("President Alba called President Berg on Monday.", ("call", "held", ["President Alba", "Berg"])),
        ("In Lund, President Alba spoke with President Berg on Monday.", ("call", "held", ["President Alba", "Berg"])),
        ("If Alba met Berg in Lund, Holt would resign.", ("meeting", "conditional", ["Alba", "Berg"])),
        ("Norland denied that the talks with Sudmark in Lund had failed.", ("talks", "held", ["Sudmark"])),
        ("Nobody in Norland would comment as talks with Sudmark began on Monday.", ("talks", "under way", ["Sudmark"])),
        ("Experts of Norland and Sudmark meet in Lund on Friday.", ("meeting", "planned", ["Norland", "Sudmark"])),
        (
            "The strike of the union would only be called off if Berg gave in on Friday.",
            ("strike", "planned", ["the union"]),
        ),
        ("Norland pressed the union to call off its strike on Friday.", ("strike", "planned", ["the union"])),
        ("The union agreed to call off its strike on Friday.", ("strike", "cancelled", ["The union"])),
        ("Norland beat Sudmark 2-1 on Sunday, a day before Alba met Berg.", ("meeting", "held", ["Alba", "Berg"])),
        ("The talks between Norland and Sudmark on Monday raised hopes.", ("talks", "held", ["Norland", "Sudmark"])),
        (
            "Norland and Sudmark are poised to hold talks in Lund on Friday.",
            ("talks", "planned", ["Norland", "Sudmark"]),
        ),
        ("Norland denied the charge, and Alba met Berg on Monday.", ("meeting", "held", ["Alba", "Berg"])),
        ("Alba met Berg on Monday to discuss the demands of the union.", ("meeting", "held", ["Alba", "Berg"])),
        ("Alba and Berg met on Monday but did not agree.", ("meeting", "held", ["Alba", "Berg"])),
        ("Alba was met by Berg in Lund on Monday.", ("meeting", "held", ["Alba", "Berg"])),
        (
            "Alba met Berg on Monday, four years after a truce signed a decade ago.",
            ("meeting", "held", ["Alba", "Berg"]),
        ),
        ("Alba, not Holt, met Berg on Monday.", ("meeting", "held", ["Alba", "Berg"])),
        ("On her way back from Norland, Alba met Berg on Monday.", ("meeting", "held", ["Alba", "Berg"])),
        ("In Norland, Alba met Berg on Monday.", ("meeting", "held", ["Alba", "Berg"])),
        ("Norland's newly chosen minister Alba met Berg on Monday.", ("meeting", "held", ["Alba", "Berg"])),
        (
            "Norland and the union returned to the bargaining table on Monday.",
            ("talks", "held", ["Norland", "the union"]),
        ),
        ("Delegates at the CLIMA12 summit in Lund met Berg on Monday.", ("meeting", "held", ["Berg"])),
    ],
)
def test_who_did_what(text: str, expected: tuple[str, str, list[str]]) -> None:
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The talks have been hard.",
        "Meetings like these tire Alba.",
        "Alba refused to meet Berg.",
        "Alba will not meet Berg.",
        "No meeting between Alba and Berg is planned.",
        "The 2019 summit between Alba and Berg failed.",
        "Alba met Berg in 2014.",
        "Alba spoke to reporters.",
        "Alba met his advisers on Monday.",
        "There are no plans for Alba and Berg to meet.",
        "Alba hopes to see Berg.",
        "Alba called Berg a liar.",
        "Alba called for calm on Monday.",
        'Alba said: "I met Berg on Monday."',
        "A missile strike on Norland killed two.",
        "Norland walked out of the talks on Monday.",
        "Norland walked out on Monday.",  # no worker far and wide
        "The owners' lockout on Monday is the union's first work stoppage in years.",
        "Carrow Steel called the work stoppage of Monday a mistake.",
        "We need to have a conversation about wages on Monday with Alba.",
        "Alba and Berg shake hands at a meeting in Lund on Monday. Photo: EPA",
        "Alba (left) met Berg in Lund on Monday.",
        "Norland and Sudmark meet every Friday.",
        "Norland will stop on Monday only if Sudmark calls a halt to the war.",
        "Alba wrote a letter to her daughter on Monday.",
        "Sudmark denied that its envoy had met Berg in Lund on Monday.",
        "Sudmark denies having held talks with Norland on Monday.",
        "It is not true that Alba saw Holt or met Berg on Monday.",
        "Sudmark dismissed a report that Alba had met Berg on Monday.",
        "Reports that Alba met Berg in Lund on Monday were untrue, Holt said.",
        "It is unclear whether Alba will meet Berg on Friday.",
        "Had Alba met Berg in Lund on Monday, there would be peace.",
        "Neither Alba nor Berg attended the talks in Lund on Monday.",
        "Nobody from Norland met Berg on Monday.",
        "Alba failed to meet Berg in Lund on Monday.",
        "Alba almost met Berg at the airport on Monday.",
        "The talks between Alba and Berg in Lund never took place.",
        "In the novel, Alba meets Berg in Lund on a Monday.",
        "The film, in which Alba meets Berg, opens on Friday.",
        "Six years ago this week, Alba met Berg in Lund.",
        "Alba and Berg met in Lund nine years ago.",
        "Carrow Steel met expectations in Norland on Monday.",
        "Norland met all its obligations to Sudmark on Monday.",
        "The demands of the union were met by Carrow Steel on Monday.",
        "The plan of Norland met with fierce resistance in Sudmark on Monday.",
        "Norland meets Sudmark in the semi-final on Friday.",
        "Norland beat Sudmark 3-1 in the second round on Monday.",
        "Norland called for an end to the strike on Monday.",
    ],
)
def test_what_is_no_contact(text: str) -> None:
    assert told(text) == []


def test_leaving_the_talks_is_no_strike() -> None:
    text = "The dockers' strike goes on. Norland's walkout from the talks on Monday was a shock to the union."
    assert [kind for kind, _, _ in told(text)] == ["talks"]


def test_a_picture_within_a_long_line_hides_itself_alone() -> None:
    text = "Alba met Berg in Lund on Monday. " * 20 + "Alba (right) greets Holt at a meeting in Lund on Tuesday."
    assert len(found(text)) == 20


def test_an_old_contact_with_its_date_counts() -> None:
    assert told("The 2019 summit between Alba and Berg was held on 3 May 2019.") == [
        ("meeting", "held", ["Alba", "Berg"])
    ]


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        ("Alba and Berg met in Lund, Norland, on Monday.", "place", "Lund, Norland"),
        ("Alba met Berg at the Carrow airbase in Lund in March.", "place", "Carrow airbase in Lund"),
        ("Alba and Berg met in March.", "place", None),
        ("Alba and Berg met on Monday to discuss the war in Sudmark.", "place", None),
        ("Talks between Alba and Berg on trade concluded in Lund.", "place", "Lund"),
        ("Alba and Berg met in Lund on Monday.", "when", "Monday"),
        ("On May 3, Alba met Berg.", "when", "May 3"),
        ("Alba said on Monday that Berg and Holt had met.", "when", None),
        ("Alba and Berg met for the first time since 2021.", "when", None),
        ("Alba and Berg met for eleven hours on Monday.", "duration", "eleven hours"),
        ("After more than two hours of talks with Berg, Alba left.", "duration", "more than two hours"),
        ("Alba met Berg over the three-year war.", "duration", None),
        ("The meeting of Alba and Berg ended without a ceasefire.", "outcome", "ended without a ceasefire"),
        ("Alba and Berg met in Lund, agreeing to share the port.", "outcome", "agreeing to share the port"),
        ("No deal was reached when Alba met Berg on Monday.", "outcome", "No deal was reached"),
        ("Alba met Berg on Monday and would like a deal.", "outcome", None),
        ("In Lund, President Alba met Berg.", "place", "Lund"),
        ("Alba met Berg at a gated Norland garden.", "place", None),
        ("Alba met Berg in the Sudmark capital, Port Rask, on Monday.", "place", "Port Rask"),
        ("Alba met Berg at his office in Washington, D.C., on Monday.", "place", "Washington, D.C."),
        ("LUND, May 3 (Northern Wire) - Alba and Berg ended talks late on Wednesday.", "when", "Wednesday"),
        ("Talks between Alba and Berg, which opened in May, broke down on Monday.", "when", "Monday"),
        ("The meeting of Alba and Berg dealt with a plan drafted last month.", "when", None),
        ("Alba met Berg on Monday; it was the second day of talks.", "duration", None),
        ("The talks between Alba and Berg would continue for three more days.", "duration", None),
        ("Alba met Berg on Monday, after elections that failed to produce a winner.", "outcome", None),
        ("The talks between Alba and Berg in Lund collapsed on Monday.", "outcome", "collapsed on Monday"),
        ('Alba and Berg met and agreed to "look into" pay.', "outcome", 'agreed to "look into" pay'),
        ("Before he met Berg in Lund, President Alba spoke with Holt on Friday.", "when", None),
        ("Alba and Berg held a session of about six hours on Monday.", "duration", "about six hours"),
        ("The talks between Alba and Berg in Lund were adjourned for six days.", "duration", None),
        ("Alba met Berg on Monday after 36 days of the dockers' strike.", "duration", None),
        ("Alba and Berg met in Umm al-Raha, Norland, on Monday.", "place", "Umm al-Raha, Norland"),
        ("Alba met Berg on Monday at the invitation of the Sudmark side.", "place", None),
        ("Alba will meet Berg at the B-9 summit in Lund.", "place", "Lund"),
        ("Alba met Berg in the port of Lund on Monday.", "place", "port of Lund"),
        ("Alba met Berg in a hunting lodge near the border.", "place", "a hunting lodge"),
        ("Alba and Berg met aboard a yacht in the harbour on Monday.", "place", "a yacht in the harbour"),
        ("Alba met Berg at the villa of the trade ministry.", "place", "the villa of the trade ministry"),
        ("Alba met Berg, who was in the house, on Monday.", "place", None),
        ("Alba and Berg met on Monday. It was held in a disused customs house.", "place", None),
        (
            "Norland and Sudmark broke up on Friday with no decision on pay.",
            "outcome",
            "broke up on Friday with no decision on pay",
        ),
        (
            "No deal came out of the talks between Alba and Berg on Monday.",
            "outcome",
            "No deal came out of the talks between Alba and Berg on Monday",
        ),
        (
            "Alba and Berg agreed late on Monday to share the port after two days of talks.",
            "outcome",
            "agreed late on Monday to share the port after two days of talks",
        ),
        ("Alba agreed to attend talks with Berg on Monday.", "outcome", None),
        ("Alba met Berg on Monday and made no statement.", "outcome", None),
        (
            "Talks between Alba and Berg began on Monday, days after Holt announced a deal with the union.",
            "outcome",
            None,
        ),
        ("Alba and Berg met on Monday and went home empty-handed.", "outcome", "went home empty-handed"),
        (
            "Alba and Berg met and narrowed their differences over pay.",
            "outcome",
            "narrowed their differences over pay",
        ),
        (
            "Alba and Berg met on Monday and agreed to hold a third round of N.S.-Sudmark talks in June, Holt said.",
            "outcome",
            "agreed to hold a third round of N.S.-Sudmark talks in June",
        ),
    ],
)
def test_fields(text: str, field: str, expected: str | None) -> None:
    spans = [getattr(c, field) for c in found(text)]
    assert spans
    assert (spans[0].of(text) if spans[0] else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Alba and Berg held a ministerial meeting in Lund.", "ministerial"),
        ("The summit of Alba and Berg was held on Monday.", "summit"),
        ("Technical talks between Norland and Sudmark ended on Monday.", "Technical"),
        ("Delegations from Norland and Sudmark met in Lund.", "Delegations"),
        ("Talks between Norland and Sudmark were held at expert level in Lund.", "expert level"),
        ("Norland and Sudmark’s foreign ministers met in Lund.", "ministers"),
        ("Alba met Berg in Lund.", None),
        ("Alba met Berg on Monday to discuss pay for officials.", None),
    ],
)
def test_level(text: str, expected: str | None) -> None:
    span = found(text)[0].level
    assert (span.of(text) if span else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Alba met Berg on Monday. The two sides will meet again on 3 May in Lund.",
            "will meet again on 3 May in Lund",
        ),
        ("Alba met Berg on Monday and agreed to resume on Friday.", "agreed to resume on Friday"),
        ("Alba met Berg. Talks are to continue next week, Holt said.", "are to continue next week"),
        ("Alba met Berg. A third round of talks is planned for June.", "A third round of talks is planned for June"),
        (
            "Alba met Berg. A second round will be held in the capital, Port Rask, on 3 May, both sides said.",
            "A second round will be held in the capital, Port Rask, on 3 May",
        ),
        (
            "Alba met Berg on Monday. Experts from both sides are to meet in Lund on 9 May to draw the map.",
            "Experts from both sides are to meet in Lund on 9 May to draw the map",
        ),
        (
            "Alba met Berg. A third round, on fish, is foreseen for June.",
            "A third round, on fish, is foreseen for June",
        ),
        ("Alba met Berg. If they agree, talks will resume on Friday.", None),
        ("Alba met Berg. It is unclear whether talks will resume on Friday.", None),
        ("Alba met Berg. Prices will continue to rise.", None),
        ('Alba met Berg. "We will meet again on Friday," Holt said.', None),
        ("The two sides will meet again on 3 May in Lund.", None),  # no contact told of that announced it
    ],
)
def test_next_step(text: str, expected: str | None) -> None:
    steps = [c.next_step.of(text) for c in found(text) if c.next_step]
    assert steps == ([expected] if expected else [])


def test_a_sentence_of_what_follows_tells_nothing_else() -> None:
    text = "Alba met Berg on Monday. Talks are to continue next week."
    assert [c.follows for c in found(text)] == [False, False, True]
    assert [(c.kind, c.status) for c in found(text)] == [
        ("meeting", "held"),
        ("talks", "planned"),
        ("meeting", "held"),
    ]


def test_later_sentences_add_to_the_contact_told_last() -> None:
    text = "Alba met Berg in Lund on Monday. The meeting lasted two hours. Both sides agreed to share the port."
    first, length, result = found(text)
    assert first.participants
    assert (length.participants, length.duration and length.duration.of(text)) == ((), "two hours")
    assert (result.participants, result.outcome and result.outcome.of(text)) == ((), "agreed to share the port")


@pytest.mark.parametrize(
    ("following", "place", "length"),
    [
        ("It lasted five hours.", None, "five hours"),
        ("They met in a guest house of the ministry.", "a guest house of the ministry", None),
        ("It was held in the old mint and lasted an hour.", None, "an hour"),
        ("It took place aboard a ferry.", "a ferry", None),
    ],
)
def test_more_is_told_of_it_in_the_sentence_behind(following: str, place: str | None, length: str | None) -> None:
    text = f"Norland and Sudmark held a second round of talks on Monday. {following}"
    last = found(text)[-1]
    spans = (last.place, last.duration)
    assert (last.sentence.of(text), last.participants) == (following, ())
    assert tuple(span.of(text) if span else None for span in spans) == (place, length)


def test_it_is_no_contact_where_none_was_told_of() -> None:
    assert not found("Norland lost the match on Monday. It lasted five hours.")


def test_a_quoted_phrase_belongs_to_the_telling() -> None:
    assert told('Alba and Berg had "constructive talks" in Lund.') == [("talks", "held", ["Alba", "Berg"])]


def test_both_sides_hold_a_news_conference() -> None:
    text = "Alba met Berg on Monday. After the talks the two sides gave a joint press conference."
    assert told(text)[1] == ("press conference", "held", ["the two sides"])


def test_captions_tell_nothing() -> None:
    text = "Alba met Berg on Monday."
    caption = Document("x", "b", text, (Line(Span(0, len(text)), "caption"),))
    assert contacts(caption, names(text)) == ()


def test_the_order_of_names_changes_nothing() -> None:
    text = "Alba, Berg and Holt met in Lund on Monday after talks between Norland and Sudmark."
    assert contacts(page(text), names(text)) == contacts(page(text), names(text)[::-1])


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("I met Berg often, and our meeting was long overdue.", 0),
        ("I met Berg in Lund on Monday.", 1),
    ],
)
def test_speakers_tell_of_contacts_with_a_place_or_a_day(words: str, expected: int) -> None:
    assert len(found("Below is the full text of President Alba's statement.\n" + words)) == expected
