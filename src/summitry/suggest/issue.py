"""A suggestion as an issue of an agenda: proposition, options, and the cues that raise it."""

from collections.abc import Iterable

from summitry.agenda import compile_cue
from summitry.records import Issue, Option, Statement
from summitry.suggest.nuclei import Nucleus
from summitry.suggest.words import share

COMMON = 0.1  # the share of articles from which on a word alone raises its issue weakly
MOST_FORMS = 6
MEMBERSHIP = "-membership"
JOIN = "join|joins|joined|joining|membership|accession|entry|road|path"
LONGEST_ACRONYM = 4
OPENING = 5  # words: what a demand begins with is what is demanded
# Wanting these done to a thing is wanting less of it.
LESS = "cut|cuts|cutting|reduce|reduces|reducing|limit|limits|limiting|curb|curbs|lower|lowers|freeze|freezes|delay|delays|postpone"
ASKING = (
    "want|wants|wanted|demand|demands|demanded|seek|seeks|sought|ask|asks|asked|call|calls|called|insist|insists|insisted|offer|offers|"
    "offered|propose|proposes|proposed|need|needs|accept|accepts|accepted|reject|rejects|rejected|refuse|refuses|refused|oppose|opposes|"
    "opposed|against|no|without|only|must|should"
)


def drafted(name: str, title: str, lead: Nucleus, found: Iterable[str], contested: list[Statement]) -> Issue:
    """``towards`` cues only where a party asks for or refuses what they name: else nobody knows which way it points."""
    shown = _shown(title)
    words = shown if MEMBERSHIP in title else title
    forms = _forms(lead)
    meant = (forms, *_joining(lead.word))
    weak = share(lead.word) >= COMMON
    longer = tuple(text for text in found if " " in text and _pattern(text))
    named = (f"{forms}?", *longer) if weak else meant
    asked = any(_asked(cue, statement.content) for cue in meant for statement in contested)
    less = f"{LESS} .. {forms}"
    return Issue(
        name,
        shown,
        f"what is asked for on {words} is done",
        _options(words),
        cues=() if asked else named,
        towards=named if asked else (),
        away=(less,) if _met(less, contested) else (),
        aliases=() if weak else tuple(text for text in longer if text != title),
    )


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


def _asked(cue: str, content: str) -> bool:
    """Whether what is asked for or refused is the thing itself, and not something near it."""
    opening = " ".join(content.split()[:OPENING])
    return bool(compile_cue(f"{ASKING} .. {cue}").search(content) or compile_cue(cue).search(opening))


def _met(cue: str, statements: Iterable[Statement]) -> bool:
    return any(compile_cue(cue).search(statement.content) for statement in statements)


def _options(title: str) -> tuple[Option, ...]:
    return (
        Option("as-asked", f"all that is asked for on {title} is done", True),
        Option("in-part", "it is done in part, for a time or on conditions", True),
        Option("none", "nothing of it is done", False),
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
