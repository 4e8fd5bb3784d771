"""Families of words that belong to one question, told by the phrases they share: "security" with "guarantees"."""

from summitry.suggest.nuclei import Nucleus

SHARED = 0.5  # of a family's use beside another: from there on it has no life of its own


def groups(nuclei: list[Nucleus]) -> list[tuple[Nucleus, ...]]:
    """The families in groups, each led by the one most at stake, in the order given."""
    leads: dict[str, list[Nucleus]] = {}
    made: list[list[Nucleus]] = []
    for nucleus in nuclei:
        lead = _lead(nucleus, leads)
        if lead is None:
            leads[nucleus.stem] = [nucleus]
            made.append(leads[nucleus.stem])
        else:
            lead.append(nucleus)
            leads[nucleus.stem] = lead
    return [tuple(group) for group in made]


def _lead(nucleus: Nucleus, leads: dict[str, list[Nucleus]]) -> list[Nucleus] | None:
    """The group that holds the family which most of this one's phrases hold too."""
    own = nucleus.beside[nucleus.stem]
    beside = [(share / own, stem) for stem, share in nucleus.beside.items() if stem in leads]
    share, stem = max(beside, default=(0.0, ""))
    return leads[stem] if share >= SHARED else None
