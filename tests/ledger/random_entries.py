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
    Span,
    Statement,
    TimeExpression,
)

WORDS = st.text(max_size=12)
OFFSETS = st.integers(0, 10**6)
SPANS = st.builds(Span, OFFSETS, OFFSETS)


def some(strategy: st.SearchStrategy[Any], **options: Any) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=3, **options).map(tuple)


BY_TYPE = {str: WORDS, str | None: st.none() | WORDS, tuple[str, ...]: some(WORDS)}


def records(kind: Any, **chosen: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Records of a kind, every field random, by its type where it is not chosen."""
    hints = get_type_hints(kind)
    return st.builds(kind, **{f.name: chosen.get(f.name, _of_type(hints[f.name])) for f in fields(kind)})


def _of_type(hint: Any) -> st.SearchStrategy[Any]:
    return BY_TYPE[hint] if hint in BY_TYPE else st.from_type(hint)


PLACE = {"start": OFFSETS, "end": OFFSETS}
STANCE = some(st.tuples(WORDS, st.sampled_from(get_args(Attitude))), unique_by=lambda pair: pair[0])
DOCUMENTS = some(records(Document, text=st.text(), lines=some(records(Line, span=SPANS))), unique_by=lambda d: d.name)
PROBLEMS = some(records(Problem, start=st.none() | OFFSETS, end=st.none() | OFFSETS))


@st.composite
def entries(draw: st.DrawFn) -> Entries:
    documents = draw(DOCUMENTS)
    ids = draw(some(WORDS, unique=True)) if documents else ()
    place = {"document": st.sampled_from([d.name for d in documents] or [""])} | PLACE
    reference = st.none() | st.sampled_from(ids or [""])
    said = {"within": reference, "copy_of": reference, "issues": some(WORDS, unique=True), "stance": STANCE}
    sources = some(records(Evidence, **place)) if documents else st.just(())
    return Entries(
        documents,
        draw(some(records(Person), unique_by=lambda p: p.name)),
        draw(some(records(Party), unique_by=lambda p: p.name)),
        tuple(draw(records(Statement, id=st.just(i), confidence=st.floats(0, 1), **place, **said)) for i in ids),
        draw(some(records(Event, sources=sources), unique_by=lambda e: e.id)),
        draw(some(records(TimeExpression, **place))) if documents else (),
        draw(PROBLEMS),
    )
