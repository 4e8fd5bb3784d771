"""Random entries that hold together: any text at all, references only to what is there."""

from dataclasses import fields
from typing import Any, get_args, get_type_hints

from hypothesis import strategies as st

from summitry.records import (
    Attitude,
    Document,
    Entries,
    Event,
    Evidence,
    Line,
    Party,
    Person,
    Problem,
    Repeat,
    Span,
    Statement,
    TimeExpression,
)

WORDS = st.text(max_size=12)
OFFSETS = st.integers(0, 10**6)


def some(strategy: st.SearchStrategy[Any], **options: Any) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=3, **options).map(tuple)


BY_TYPE = {str: WORDS, str | None: st.none() | WORDS, tuple[str, ...]: some(WORDS)}


def records(kind: Any, **chosen: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Records of a kind, every field random, by its type where it is not chosen."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{f.name: chosen.get(f.name, _of_type(hints[f.name])) for f in fields(kind)})


def _of_type(hint: Any) -> st.SearchStrategy[Any]:
    return BY_TYPE[hint] if hint in BY_TYPE else st.from_type(hint)


STANCE = some(st.tuples(WORDS, st.sampled_from(get_args(Attitude))), unique_by=lambda pair: pair[0])
DATES = st.none() | st.sampled_from(
    ["2031", "2031-05~", "2031-05-02", "2031-05-02/2031-05-09", "XXXX-05-02", "../2031"]
)
PROBLEMS = some(records(Problem, document=st.none(), start=st.none() | OFFSETS, end=st.none() | OFFSETS))


def spans(text: str) -> st.SearchStrategy[Span]:
    ends = st.integers(0, len(text))
    return st.tuples(ends, ends).map(lambda pair: Span(min(pair), max(pair)))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    text = draw(st.text())
    lines = some(records(Line, span=spans(text)))
    return draw(records(Document, text=st.just(text), lines=lines, published=DATES))


@st.composite
def placed(draw: st.DrawFn, kind: Any, there: tuple[Document, ...], words: str | None, **chosen: Any) -> Any:
    """A record at a place in one of the documents; ``words`` is the field that holds the words there."""
    document = draw(st.sampled_from(there))
    span = draw(spans(document.text))
    place = {"document": document.name, "start": span.start, "end": span.end}
    place |= {words: span.of(document.text)} if words else {}
    return draw(records(kind, **{name: st.just(value) for name, value in place.items()}, **chosen))


def _repeats(there: tuple[Document, ...]) -> st.SearchStrategy[Repeat]:
    earlier = st.sampled_from(there).flatmap(lambda d: spans(d.text).map(lambda span: (d.name, span.start, span.end)))
    return earlier.flatmap(
        lambda of: placed(Repeat, there, None, of=st.just(of[0]), of_start=st.just(of[1]), of_end=st.just(of[2]))
    )


@st.composite
def entries(draw: st.DrawFn) -> Entries:
    there = draw(some(documents(), unique_by=lambda d: d.name))
    ids = draw(some(WORDS, unique=True)) if there else ()
    reference = st.none() | st.sampled_from(ids) if ids else st.none()
    said = {"within": reference, "copy_of": reference, "issues": some(WORDS, unique=True), "stance": STANCE}
    said |= {"said": DATES, "confidence": st.floats(0, 1)}
    sources = some(placed(Evidence, there, None, statement=reference)) if there else st.just(())
    return Entries(
        there,
        draw(some(records(Person), unique_by=lambda p: p.name)),
        draw(some(records(Party), unique_by=lambda p: p.name)),
        tuple(draw(placed(Statement, there, "content", id=st.just(i), **said)) for i in ids),
        draw(some(records(Event, sources=sources, when=DATES), unique_by=lambda e: e.id)),
        draw(some(placed(TimeExpression, there, "text", said=DATES))) if there else (),
        draw(some(_repeats(there))) if there else (),
        draw(PROBLEMS),
    )
