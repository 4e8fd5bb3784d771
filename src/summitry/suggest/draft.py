"""Suggestions from groups of words: a name, the phrases met, patterns for an agenda, who asks for it and who refuses."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from summitry.agenda import compile_cue
from summitry.records import Agenda, Entries, Issue, Option, Statement
from summitry.resolve.what.stances import stances
from summitry.suggest.general import general
from summitry.suggest.groups import groups
from summitry.suggest.nuclei import CONTESTED, Nucleus, nuclei
from summitry.suggest.phrases import Phrase
from summitry.suggest.words import share

TOP = 15
FEWEST = 0.2  # weight of a wording: one telling by the writer
COMMON = 0.1  # the share of articles from which on a word alone raises its issue weakly
MOST_PHRASES = 8
MOST_FORMS = 6
MOST_EXAMPLES = 3
LONGEST_NAME = 40
STOCK = ("participation", "dialogue", "talks", "outcome")  # names and titles that ``stock.yaml`` takes
OPENING = 5  # words: what a demand begins with is what is demanded
ASKING = (
    "want|wants|wanted|demand|demands|demanded|seek|seeks|sought|ask|asks|asked|call|calls|called|insist|insists|insisted|offer|offers|"
    "offered|propose|proposes|proposed|need|needs|accept|accepts|accepted|reject|rejects|rejected|refuse|refuses|refused|oppose|opposes|"
    "opposed|against|no|without|only|must|should"
)
# Wanting these done to a thing is wanting less of it.
LESS = "cut|cuts|cutting|reduce|reduces|reducing|limit|limits|limiting|curb|curbs|lower|lowers|freeze|freezes|delay|delays|postpone"


@dataclass(frozen=True, slots=True)
class Voice:
    """How a party speaks of a suggestion: in how many statements it asks for it, refuses it, or says something else of it."""

    party: str
    wants: int
    refuses: int
    other: int


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question that the coverage may turn on: an ``issue`` for an agenda, and what it was drawn from.

    ``phrases`` are the noun phrases met, the most used first; ``contested`` whether one party wants what another refuses.
    """

    issue: Issue
    phrases: tuple[str, ...]
    voices: tuple[Voice, ...]
    examples: tuple[Statement, ...]
    score: float

    @property
    def contested(self) -> bool:
        want = {voice.party for voice in self.voices if voice.wants}
        refuse = {voice.party for voice in self.voices if voice.refuses}
        return bool(want and refuse) and len(want | refuse) > 1


@dataclass(frozen=True, slots=True)
class Draft:
    """Suggestions, the likeliest issue first."""

    suggestions: tuple[Suggestion, ...]


def suggest(entries: Entries, top: int = TOP) -> Draft:
    """Drafts the issues that the coverage turns on, ``top`` at most. The same entries give the same draft."""
    made: list[Suggestion] = []
    taken = set(STOCK)
    for group in groups(nuclei(entries)):
        if len(made) == top:
            break
        suggestion = _suggestion(group, taken)
        if suggestion is not None:
            made.append(suggestion)
            taken |= {suggestion.issue.name, suggestion.issue.title.lower(), *suggestion.phrases}
    return Draft(tuple(made))


def _suggestion(group: tuple[Nucleus, ...], taken: set[str]) -> Suggestion | None:
    lead = group[0]
    if not any(nucleus.statements for nucleus in group):
        return None  # nobody is told to have spoken of it
    found = tuple(text for text in _phrases(group) if text not in taken)
    title = _title(lead)
    name = _slug(title)
    if not found or not name or taken & {name, title}:
        return None
    said = [s for n in group for s in n.statements.values()]
    issue = _issue(name, title, lead, found, [s for s in said if s.act in CONTESTED])
    return Suggestion(issue, found, _voices(said, issue), _examples(said), round(lead.score, 2))


def _phrases(group: tuple[Nucleus, ...]) -> list[str]:
    """The wordings met more than once or by a party, the most used first."""
    weights: dict[str, float] = defaultdict(float)
    for nucleus in group:
        for phrase, weight in nucleus.phrases.items():
            text = _stripped(phrase).text
            weights[text] = max(weights[text], weight)
    ordered = sorted(weights, key=lambda text: (-weights[text], text))
    return [text for at, text in enumerate(ordered) if at == 0 or weights[text] >= FEWEST][:MOST_PHRASES]


def _stripped(phrase: Phrase) -> Phrase:
    """Without what only sets one mention apart from others ("new", "further")."""
    words = list(phrase.words)
    while len(words) > 1 and _says_little(words[0]):
        del words[0]
    return Phrase(tuple(words), phrase.of)


def _says_little(word: str) -> bool:
    return general(word) or word[0].isdigit() or re.search(r"['’]s?$", word) is not None


def _title(lead: Nucleus) -> str:
    """The phrase that says most: frequent, and longer than one word where that is as usual (C-value, Frantzi et al. 2000)."""
    weights: dict[str, float] = defaultdict(float)
    for phrase, weight in lead.phrases.items():
        stripped = _stripped(phrase)
        weights[stripped.text] += weight * math.log2(1 + min(3, len(stripped.content)))
    return min(weights, key=lambda text: (-weights[text], text))


def _slug(title: str) -> str:
    words = re.findall(r"[a-z0-9]+", title.lower().replace("'s", "").replace("’s", ""))
    slug = ""
    for word in words:
        longer = f"{slug}-{word}" if slug else word
        if len(longer) > LONGEST_NAME:
            break
        slug = longer
    return slug


def _issue(name: str, title: str, lead: Nucleus, found: Iterable[str], contested: list[Statement]) -> Issue:
    """``towards`` cues only where a party asks for or refuses what they name: else nobody knows which way it points."""
    forms = _forms(lead)
    weak = share(lead.word) >= COMMON
    longer = tuple(text for text in found if " " in text and _pattern(text))
    named = (f"{forms}?", *longer) if weak else (forms,)
    asked = any(_asked(forms, statement.content) for statement in contested)
    less = f"{LESS} .. {forms}"
    return Issue(
        name,
        title[0].upper() + title[1:],
        f"what is asked for on {title} is done",
        _options(title),
        cues=() if asked else named,
        towards=named if asked else (),
        away=(less,) if _met(less, contested) else (),
        aliases=() if weak else tuple(text for text in longer if text != title),
    )


def _asked(forms: str, content: str) -> bool:
    """Whether what is asked for or refused is the thing itself, and not something near it."""
    opening = " ".join(content.split()[:OPENING])
    return bool(compile_cue(f"{ASKING} .. {forms}").search(content) or compile_cue(forms).search(opening))


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


def _voices(said: Iterable[Statement], issue: Issue) -> tuple[Voice, ...]:
    """What each party says of the issue, as the draft's own cues read it; who speaks of it most comes first."""
    agenda = Agenda("draft", "Draft", (issue,))
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for statement in {s.id: s for s in said}.values():
        side = dict(stances(statement.content, "", statement.act, (issue.name,), agenda)).get(issue.name)
        for party in statement.parties:
            counts[party][{"for": "wants", "conditional": "wants", "against": "refuses"}.get(side or "", "other")] += 1
    ordered = sorted(counts, key=lambda party: (-counts[party].total(), party))
    return tuple(Voice(p, counts[p]["wants"], counts[p]["refuses"], counts[p]["other"]) for p in ordered)


def _examples(said: Iterable[Statement]) -> tuple[Statement, ...]:
    """A few statements that show the question: of different parties, those that ask or refuse first, the shorter first."""
    left = sorted(
        {s.id: s for s in said}.values(),
        key=lambda s: (s.act not in CONTESTED, not s.parties, len(s.content), s.document, s.start),
    )
    chosen: list[Statement] = []
    for statement in [*_each_party_once(left), *left]:
        if len(chosen) < MOST_EXAMPLES and not any(_same_words(statement, c) for c in chosen):
            chosen.append(statement)
    return tuple(chosen)


def _each_party_once(statements: Iterable[Statement]) -> Iterator[Statement]:
    seen: set[str] = set()
    for statement in statements:
        if statement.parties and seen.isdisjoint(statement.parties):
            seen |= set(statement.parties)
            yield statement


def _same_words(one: Statement, other: Statement) -> bool:
    """Whether one's words are part of the other's."""
    return one.document == other.document and one.span.overlaps(other.span)
