"""Everybody and everything that a coverage names."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from summitry.resolve.who.antecedents import Named
from summitry.resolve.who.organisations import Organisations
from summitry.resolve.who.persons import Persons


@dataclass(frozen=True, slots=True)
class Known:
    """``named`` and ``short`` are by document. ``proper`` are the words that the coverage capitalises inside sentences."""

    persons: Persons
    organisations: Organisations
    proper: frozenset[str] = field(repr=False)
    named: Mapping[str, tuple[Named, ...]] = field(repr=False)
    short: Mapping[str, Mapping[str, str]] = field(repr=False)
