"""An invented negotiation over a river: Arvel upstream, Besh and Ceda below, Ceda not in the room."""

from typing import Any

from summitry.records import (
    Agenda,
    Document,
    Entries,
    Event,
    Evidence,
    Issue,
    Line,
    Option,
    Party,
    Person,
    Span,
    Statement,
)

AGENDA = Agenda(
    "water",
    "Sharing the river",
    (
        Issue(
            "dam",
            "The dam",
            "the dam is filled",
            (
                Option("filled", "filled to the brim", True),
                Option("filled-slowly", "filled over ten years", True),
                Option("emptied", "", False),
            ),
            cues=("dam",),
        ),
        Issue("quota", "Quota", "a fixed share is promised", (Option("fixed", "", True), Option("open", "", False))),
        Issue("gauges", "Gauges", "readings are shared", (Option("shared", "", True), Option("kept", "", False))),
    ),
)


def document(name: str, *lines: str, published: str | None = None, copy_of: str | None = None) -> Document:
    """Every line is body, but for those that begin with ``#``: captions."""
    text, spans = "\n".join(lines), []
    start = 0
    for line in lines:
        spans.append(Line(Span(start, start + len(line)), "caption" if line.startswith("#") else "body"))
        start += len(line) + 1
    return Document(name, name, text, tuple(spans), published=published, copy_of=copy_of)


def statement(id: str, **fields: Any) -> Statement:
    defaults: dict[str, Any] = {
        "document": "a.txt", "start": 0, "end": 5, "content": "Words", "speaker": "Ida Moss", "source": "Moss",
        "parties": ("Besh",), "capacity": "party", "form": "direct", "act": "demand",
    }  # fmt: skip
    return Statement(id=id, **{**defaults, **fields})


def quote(id: str, text: Document, words: str, **fields: Any) -> Statement:
    start = text.text.index(words)
    return statement(id, document=text.name, start=start, end=start + len(words), content=words, **fields)


def evidence(text: Document, words: str, field: str, value: str) -> Evidence:
    start = text.text.index(words)
    return Evidence(field, value, text.name, start, start + len(words))


PARTIES = (Party("Arvel", "state", ("Arvelian",)), Party("Besh", "state"), Party("Ceda", "state", ("Cedan",)))
PERSONS = (
    Person("Tor Hale", "water minister", ("Arvel",), "party", ("Hale",)),
    Person("Ida Moss", "president", ("Besh",), "party", ("Moss",)),
    Person("Ana Roe", "prime minister", ("Ceda",), "party", ("Roe",)),
    Person("Per Lind", "envoy", (), "mediator", ("Lind",)),
)

EVE = document("eve.txt", "Besh would never accept a full dam, Moss said.", published="2031-05-01")
WIRE = document(
    "wire.txt",
    "Hale and Moss met in Lowmark on 4 May.",
    "The talks lasted more than five hours.",
    "“We will fill the dam this summer and not a week later,” Hale said.",
    "No agreement was reached, Moss said.",
    "Ana Roe, Prime Minister of Ceda, who was not invited, watched from home.",
    "“Nothing is settled until everything is settled,” Hale said.",
    "# Ceda was not represented, a caption says.",
    published="2031-05-04",
)
POST = document(
    "post.txt",
    "Hale and Moss met for two hours at the customs house in Lowmark on Sunday.",
    "“We are going to fill the dam this summer, not a week later,” Hale told reporters.",
    "Lind said that both sides had reached a broad consensus.",
    "Any text holds only if Ceda accepts it.",
    published="2031-05-05",
)

STATEMENTS = (
    quote("s1", EVE, "Besh would never accept a full dam", parties=("Besh",), act="red_line", form="indirect",
          stance=(("dam", "against"),), issues=("dam",)),
    quote("s2", WIRE, "We will fill the dam this summer and not a week later", speaker="Tor Hale", parties=("Arvel",),
          act="commit", stance=(("dam", "for"),), issues=("dam",), said="2031-05-04"),
    quote("s3", WIRE, "No agreement was reached", form="indirect", act="assess", said="2031-05-04"),
    quote("s4", WIRE, "Nothing is settled until everything is settled", speaker="Tor Hale", parties=("Arvel",),
          act="condition", said="2031-05-04"),
    quote("s5", POST, "We are going to fill the dam this summer, not a week later", speaker="Tor Hale",
          parties=("Arvel",), act="commit", stance=(("dam", "for"),), issues=("dam",), said="2031-05-04"),
    quote("s6", POST, "both sides had reached a broad consensus", speaker="Per Lind", parties=(), capacity="mediator",
          form="indirect", act="assess", said="2031-05-04"),
    quote("s7", POST, "Any text holds", speaker="Ana Roe", parties=("Ceda",), act="demand",
          stance=(("quota", "for"),), issues=("quota",)),
)  # fmt: skip

MEETING = Event(
    "e1", "meeting", "held", ("Tor Hale", "Ida Moss"), "Lowmark", "2031-05-04", "PT5H", outcome="No agreement was reached",
    sources=(
        evidence(WIRE, "Hale and Moss", "participants", "Tor Hale, Ida Moss"),
        evidence(WIRE, "Lowmark", "place", "Lowmark"),
        evidence(WIRE, "five hours", "duration", "PT5H"),
        evidence(WIRE, "4 May", "when", "2031-05-04"),
        evidence(POST, "Hale and Moss", "participants", "Tor Hale, Ida Moss"),
        evidence(POST, "the customs house in Lowmark", "place", "the customs house in Lowmark"),
        evidence(POST, "two hours", "duration", "PT2H"),
        evidence(POST, "Sunday", "when", "2031-05-04"),
    ),
)  # fmt: skip

ENTRIES = Entries((EVE, POST, WIRE), PERSONS, PARTIES, STATEMENTS, (MEETING,))
