"""What the words of a contact mean, with the whole coverage in view."""

from collections.abc import Callable
from dataclasses import dataclass

from summitry.records import Document, Span, TimeExpression

Sides = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Meanings:
    """``who`` gives the names that a span stands for, ``date`` the meaning of a time mention's span, ``sides`` the parties
    that a participant speaks for, ``office`` the words for a person's office, ``first`` whether a document wrote
    a span itself and did not take it over."""

    who: Callable[[Document, Span], tuple[str, ...]]
    date: Callable[[Document, Span], TimeExpression | None]
    sides: Sides
    office: Callable[[str], str | None]
    first: Callable[[Document, Span], bool]
