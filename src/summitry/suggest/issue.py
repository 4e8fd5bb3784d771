"""A suggestion as an issue of an agenda: proposition, options, and the cues that raise it."""

from collections.abc import Iterable
from dataclasses import replace

from summitry.agenda import compile_cue
from summitry.records import Issue, Option, Statement
from summitry.suggest.nuclei import Nucleus
from summitry.suggest.pointing import pointing
from summitry.suggest.words import share

COMMON = 0.1  # the share of articles from which on a word alone raises its issue weakly
MOST_FORMS = 6
MEMBERSHIP = "-membership"
JOIN = "join|joins|joined|joining|membership|accession|entry|road|path"
LONGEST_ACRONYM = 4


def drafted(name: str, title: str, lead: Nucleus, found: Iterable[str], said: Iterable[Statement]) -> Issue:
    """``towards`` cues only where the statements ``said`` bear them out: else nobody knows which way they point."""
    shown = _shown(title)
    words = shown if MEMBERSHIP in title else title
    forms = _forms(lead)
    meant = (forms, *_joining(lead.word))
    weak = share(lead.word) >= COMMON
    longer = tuple(text for text in found if " " in text and _pattern(text))
    issue = Issue(
        name,
        shown,
        f"a settlement has {words}",
        _options(words),
        cues=(f"{forms}?", *longer) if weak else meant,
        aliases=() if weak else tuple(text for text in longer if text != title),
    )
    if MEMBERSHIP in title:
        return replace(issue, cues=meant[:1], towards=meant[1:])  # who joins wants in: that points by itself
    return pointing(issue, _things(title, meant), said)


def _things(title: str, meant: tuple[str, ...]) -> tuple[str, ...]:
    """What is asked for or refused: a title of several words as it stands, for what "cranes" are is another matter than which."""
    return (title,) if " " in title and _pattern(title) else meant


def _shown(title: str) -> str:
    """The title with a capital; "nato-membership" as people write it."""
    body, joined, _ = title.partition(MEMBERSHIP)
    if not joined:
        return title[0].upper() + title[1:]
    words = [word.upper() if len(word) <= LONGEST_ACRONYM else word.capitalize() for word in body.split("-")]
    return f"{' '.join(words)} membership"


def _joining(word: str) -> tuple[str, ...]:
    """More cues of a membership."""
    body = word.removesuffix(MEMBERSHIP)
    return (f"{JOIN} .. {body}",) if body != word else ()


def _options(title: str) -> tuple[Option, ...]:
    return (
        Option("as-asked", f"{title} as asked for", True),
        Option("in-part", f"{title} in part, for a time or on conditions", True),
        Option("none", f"a settlement without {title}", False),
    )


def _forms(lead: Nucleus) -> str:
    """The forms met of the word, as alternatives of a cue."""
    return "|".join(sorted(lead.forms, key=lambda form: (-lead.forms[form], form))[:MOST_FORMS])


def _pattern(text: str) -> bool:
    """Whether the words are a cue that works."""
    try:
        compile_cue(text)
    except ValueError:
        return False
    return True
