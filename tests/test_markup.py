"""Marked articles: what marks mean, that broken ones say where, and that the test set is what it claims to be."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.attribution import Relation
from evaluation.markup import TAGS, Attributed, Marked, MarkupError, documents, parse, write
from summitry.records import Span

ROOT = Path(__file__).parents[1]

HEADER = "# negotiation: bridge toll | outlet: Ferryman | style: wire\n"
FOLDER = ROOT / "evaluation/attributions"
ARTICLES = documents(FOLDER)
WHOLLY_QUOTED = re.compile(r"""["“‘'«][^"“”]*["”’'»]""")

Row = tuple[int, list[str], list[str], list[str], str, tuple[str, ...]]

# (text with marks, text without, then of each attribution: number, source, cue, content, form, tags)
MARKS: list[tuple[str, str, list[Row]]] = [
    (
        '"[T1 direct,inverted:No toll,]" [C1:said] [S1:Ana Brok].',
        '"No toll," said Ana Brok.',
        [(1, ["Ana Brok"], ["said"], ["No toll,"], "direct", ("inverted",))],
    ),
    (
        '"[T1 direct:A toll,]" [S1:he] [C1:said], "[T1:is a wall.]"',
        '"A toll," he said, "is a wall."',
        [(1, ["he"], ["said"], ["A toll,", "is a wall."], "direct", ())],
    ),
    (
        "[T2 indirect,relay:[S1:Orm] [C1:wants] [T1 narrative,nested:a toll]], [S2:a clerk] [C2:said].",
        "Orm wants a toll, a clerk said.",
        [
            (1, ["Orm"], ["wants"], ["a toll"], "narrative", ("nested",)),
            (2, ["a clerk"], ["said"], ["Orm wants a toll"], "indirect", ("relay",)),
        ],
    ),
    (
        "[S1:[S2:Orm]] [C1:pays] [T1 indirect:up] and [C2:grins] [T2 indirect:broadly] [sic, [twice]].",
        "Orm pays up and grins broadly [sic, [twice]].",
        [(1, ["Orm"], ["pays"], ["up"], "indirect", ()), (2, ["Orm"], ["grins"], ["broadly"], "indirect", ())],
    ),
    ("[S7:Q]: [T7 direct,turn:Why?]", "Q: Why?", [(7, ["Q"], [], ["Why?"], "direct", ("turn",))]),
    ("Nobody spoke.", "Nobody spoke.", []),
]


@pytest.mark.parametrize(("marked", "plain", "expected"), MARKS)
def test_marks_give_text_and_attributions(marked: str, plain: str, expected: list[Row]) -> None:
    article = parse(HEADER + marked, "x.txt")
    assert (article.negotiation, article.outlet, article.style) == ("bridge toll", "Ferryman", "wire")
    assert article.text == plain
    assert [_words(a, plain) for a in article.attributions] == expected
    assert write(article) == HEADER + marked


def _words(a: Attributed, text: str) -> Row:
    source, cue, content = (
        [s.of(text) for s in part] for part in (a.relation.source, a.relation.cue, a.relation.content)
    )
    return (a.number, source, cue, content, a.form, a.tags)


BROKEN = [
    ("[T1 direct:yes]", "x.txt, line 1: expected '# negotiation"),
    (HEADER + "one\n[T1 direct:two", "x.txt, line 3: a bracket opens that is never closed"),
    (HEADER + "one [two", "line 2: a bracket opens that is never closed"),
    (HEADER + "one]", "line 2: a bracket closes that was never opened"),
    (HEADER + "\n\n[S1 Ana]", "line 4: broken mark"),
    (HEADER + "[T1 Direct:yes]", "line 2: broken mark"),
    (HEADER + "[T1 direct:]", "line 2: T1 marks no words"),
    (HEADER + "[S1 pronoun:she] [T1 direct:yes]", "line 2: S1: form and tags belong to T"),
    (HEADER + "[T1 direct,loud:yes]", "line 2: T1: no such tag: loud"),
    (HEADER + "[T1 spoken:yes]", "line 2: T1: no such form: spoken"),
    (HEADER + "a\n[S3:Ana] [C3:nods]", "line 3: 3 has no content: T3 is missing"),
    (HEADER + "[T1:yes]", "line 2: T1: the first piece, and no other, gives the form"),
    (HEADER + "[T1 direct:yes]\n[T1 direct:no]", "line 2: T1: the first piece, and no other, gives the form"),
    (HEADER + "[C1:did] [S1:he]\n[C1:say] [T1 direct:yes]", "line 3: C1 comes twice: a cue is one stretch"),
]


@pytest.mark.parametrize(("marked", "message"), BROKEN)
def test_broken_marks_say_what_and_where(marked: str, message: str) -> None:
    with pytest.raises(MarkupError) as raised:
        parse(marked, "x.txt")
    assert message in str(raised.value)


@st.composite
def nested(draw: st.DrawFn, start: int, end: int) -> list[Span]:
    """Spans between two offsets, each inside, around or beside each other, never crossing."""
    if end - start < 1 or draw(st.integers(0, 9)) == 9:
        return []
    cut = draw(st.integers(start + 1, end))
    spans = [Span(start, cut)] if draw(st.booleans()) else []
    inner = draw(nested(start, cut if cut < end else end - 1))
    return list(dict.fromkeys([*spans, *inner, *draw(nested(cut, end))]))


@st.composite
def articles(draw: st.DrawFn) -> Marked:
    text = draw(st.text('ab S1:.,\n"“é’', min_size=1, max_size=60))
    spans = draw(nested(0, len(text)))
    owners = [draw(st.integers(1, 4)) for _ in spans]
    found = [
        _attributed(draw, number, sorted(s for s, owner in zip(spans, owners, strict=True) if owner == number))
        for number in sorted(set(owners))
    ]
    return Marked("x.txt", "bridge toll", "Ferryman", "wire", text, tuple(found))


def _attributed(draw: st.DrawFn, number: int, own: list[Span]) -> Attributed:
    cue, rest = (tuple(own[1:2]), (own[0], *own[2:])) if draw(st.booleans()) else ((), tuple(own))
    split = draw(st.integers(1, len(rest)))
    tags = tuple(draw(st.lists(st.sampled_from(TAGS), max_size=3, unique=True)))
    return Attributed(number, Relation(rest[split:], cue, rest[:split]), "mixed", tags)


@given(articles())
def test_marks_in_and_out_again(article: Marked) -> None:
    assert parse(write(article), "x.txt") == article


def test_the_set_is_as_large_as_it_says() -> None:
    assert len(ARTICLES) >= 48
    assert sum(len(a.attributions) for a in ARTICLES) >= 380
    assert len({a.negotiation for a in ARTICLES}) >= 30
    assert len({a.outlet for a in ARTICLES}) == len(ARTICLES)
    assert len({a.style for a in ARTICLES}) >= 30
    assert {tag for article in ARTICLES for a in article.attributions for tag in a.tags} == set(TAGS)


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)
def test_every_article_keeps_the_rules(article: Marked) -> None:
    assert 100 <= len(article.text.split()) <= 220
    assert write(article) == (FOLDER / article.name).read_text(encoding="utf-8")
    assert [line for a in article.attributions for line in _breaches(a, article)] == []


def _breaches(a: Attributed, article: Marked) -> list[str]:
    """Rules of ``evaluation.markup`` that a program can check, and are not kept."""
    _, source, cue, content, form, tags = _words(a, article.text)
    checks = {
        "blanks at an edge": any(part != part.strip() for part in (*source, *cue, *content)),
        "cue takes in that or punctuation": any(c.endswith((" that", ",", ":", ".")) for c in cue),
        "content takes in that": form != "direct" and content[0].lower().startswith("that "),
        "content takes in the comma or full stop": form != "direct" and content[-1].endswith((",", ".")),
        "mixed, but all in quotation marks": form == "mixed" and any(WHOLLY_QUOTED.fullmatch(c) for c in content),
    } | {f"tag {tag}": (tag in tags) != holds for tag, holds in _seen(a, article).items()}
    return [f"{article.name} {a.number}: {rule}" for rule, broken in checks.items() if broken]


def _seen(a: Attributed, article: Marked) -> dict[str, bool]:
    """Tags that follow from the marks."""
    content = a.relation.content
    others = [b.relation.content for b in article.attributions if b is not a]
    return {
        "no-source": not a.relation.source,
        "discontinuous": len(content) > 1,
        "two-paragraphs": "\n" in article.text[content[0].start : content[-1].end],
        "relay": any(span.holds(other) for span in content for inner in others for other in inner),
        "nested": any(other.holds(span) for span in content for outer in others for other in outer),
    }
