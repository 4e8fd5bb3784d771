"""Words of the coverage are data: no print reads them as its own marks."""

import io
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from summitry.brief import compose, markdown, page, terminal
from summitry.brief.markdown import escape
from summitry.records import (
    Agenda,
    Document,
    Entries,
    Event,
    Evidence,
    Line,
    Person,
    Position,
    Problem,
    Span,
    Statement,
    Table,
)

from . import river

HOSTILE = st.one_of(
    st.text(min_size=1, max_size=40),
    st.sampled_from(
        [
            "<script>alert(1)</script>", "a | b\nc | d", "[bold red]x[/bold red]", "[/]", '"><img src=x onerror=y>',
            "{{ 7 * 7 }}", "javascript:alert(1)", "**x** _y_ `z`", "1. one", "- two", "\x1b[31mred",
            "# head", "&lt;b&gt;",
        ]
    ),
)  # fmt: skip


def _hostile(words: str):
    """A whole brief in which every text that comes from outside is these words."""
    text = f"head\n{words}."
    end = len(text) - 1
    document = Document("d", words, text, (Line(Span(5, end), "body"),), words, words, words, words)
    said = Statement(
        "s", words, 5, end, words, words, words, (words,), "party", "mixed", "demand", ("i",), (("i", "for"),)
    )
    seen = replace(said, id="o", capacity="observer", form="direct", via=words)
    issue = replace(river.ISSUES[0], name="i", title=words, proposition=words)
    evidence = (Evidence("outcome", words, words, 5, end),)
    event = Event("e", words, "held", (words, words), words, words, words, None, words, None, words, evidence)
    entries = Entries(
        (document,), (Person(words, words, (), "observer"),), (), (said, seen), (event,),
        problems=(Problem(words, words, words, words, 5),),
    )  # fmt: skip
    earlier = Position(words, "i", "against", None, False, None, ("s",))
    position = Position(words, "i", "for", words, True, words, ("s",), (earlier,))
    table = Table(Agenda(words, words, (issue,)), (words,), (position,), package_rule=("s",))
    return compose(entries, table, *river.worked_out(table))


class Tags(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.seen, self.links = [], []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, tuple(name for name, _ in attrs)))
        self.links += [value for name, value in attrs if name in ("href", "src")]


def _tags(html):
    parser = Tags()
    parser.feed(html)
    return parser


TAME = _tags(page(_hostile("tame")))


@given(HOSTILE)
@settings(max_examples=60, deadline=None)
def test_page_has_the_same_tags_whatever_the_words(words):
    html = page(_hostile(words))
    tags = _tags(html)
    assert {tag for tag, _ in tags.seen} <= {tag for tag, _ in TAME.seen}
    assert set(tags.seen) <= set(TAME.seen)
    assert all(link.startswith("#") for link in tags.links)
    assert html.count("<script") == 0


def test_page_asks_nothing_of_anybody():
    html = page(compose(river.ENTRIES, river.TABLE, *river.DEALS))
    assert not re.search(r"<(script|link|img|iframe)\b|url\(|@import", html)


@pytest.mark.parametrize(
    ("name", "linked"), [("https://a.example/x?a=1&b=2", True), ("javascript:alert(1)", False), ("a/b.txt", False)]
)
def test_only_addresses_become_links(name, linked):
    brief = compose(Entries(documents=(replace(river.DOCUMENTS[0], name=name),)), river.EMPTY_TABLE, *river.EMPTY_DEALS)
    assert (name in _tags(page(brief)).links) is linked


@given(HOSTILE)
@settings(max_examples=60, deadline=None)
def test_markdown_tables_stay_whole(words):
    lines = markdown(_hostile(words)).split("\n")
    for number, line in enumerate(lines):
        if line.startswith("| --- |"):
            columns = line.count("---")
            assert [_columns(row) for row in (lines[number - 1], lines[number + 1])] == [columns, columns]


def _columns(row):
    return len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) - 1


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a | b\nc", r"a \| b c"),
        ("<b>", r"\<b\>"),
        ("1. x", "1&#8203;. x"),
        ("- x", r"\- x"),
        ("[x](y)", r"\[x\](y)"),
        ("\\", r"\\"),
    ],
)
def test_escape(text, escaped):
    assert escape(text) == escaped


@given(HOSTILE)
@settings(max_examples=60, deadline=None)
def test_terminal_prints_markup_as_it_stands(words):
    file = io.StringIO()
    terminal(_hostile(words), Console(file=file, width=100, color_system=None))
    assert "\x1b" not in file.getvalue()
    if words == "[bold red]x[/bold red]":
        assert words in file.getvalue()
