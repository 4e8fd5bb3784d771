"""What a statement does: a demand, an offer, a red line, ..., from the words that report it and its own words.

The first of these that fits decides:

1. a denial or a threat by the reporting verb ("denied that ...", "threatened to ..."); where the writer tells of an act
   without reporting words, the first such verb of the content is the reporting verb;
2. a red line named or drawn outright: "red line", "non-negotiable", "under no circumstances", "ruled out";
3. a threat: consequences, a price, retaliation, a step announced for the case that the other side does not yield;
4. a red line by "never" before a verb of yielding, where no "until", "unless" or "only" follows;
5. a condition: "unless", "only if", "provided that", "no ... without ...", "if ..., we will ..."; refusing something "if ..."
   is a refusal; then a red line written of a party that does not want another to join;
6. the reporting verb, where it says what was done (demanded, offered, rejected, promised, believed, blamed, ...); "asked to" and
   "told to" demand, "asked whether" wonders; who insists that something *is* so only argues; who announces what will be commits,
   a strike threatens, a withdrawal rejects;
7. the content: an order in the imperative, denial, refusal, what somebody may do next, readiness, acceptance, want and duty,
   agenda, promise;
8. the content again: judgement, or an opinion by the verb (argued, claimed); then what happened;
9. the form: speech in quotation marks, wholly or in part, and attitudes judge, speech retold reports.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from summitry.records import Act, Form
from summitry.resolve.what.act_verbs import (
    ANNOUNCED,
    ARGUED,
    ASKED,
    ASKED_TO,
    BY_VERB,
    QUESTION,
    SAY,
    STATED,
    STRIKE,
    WILL,
    WITHDRAWAL,
)
from summitry.resolve.what.act_words import (
    BY_CONTENT,
    COMMITTED,
    CONDITION,
    HAPPENED,
    IMPERATIVE,
    JUDGED,
    OTHERS_DO,
    PLANNED,
    PROMISED,
    PURPOSE,
    RECALLED,
    SUPPOSED,
    THREAT,
    WILL_DO,
)
from summitry.resolve.what.issues import LONGEST
from summitry.resolve.what.red_lines import LATER, barred, never, outright
from summitry.resolve.what.text import compiled, plain

BESIDE = re.compile(r"[\"“][^\"“”]*[\"”]|,? (?:who|which|whose)\b[^,]*(?:,|$)")
CLOSING = ('"', "”", "’", "»", ",")
AROUND = 3
# What was agreed is only what will be talked of.
AGENDA_OF = re.compile(
    r"\b(?:agenda|talks|round|session|meeting|summit)\b[^.;]{0,40}\b(?:focus|cover|address|discuss|deal with)"
)
SHORT = 8  # words: what is kept of a clause without any verb known to report


@dataclass(frozen=True, slots=True)
class Signs:
    """What the rules see: the act they give, and each kind of sign by itself, whichever of them decided.

    ``verb``: the act of the reporting verb; ``drawn``: of what the content settles outright; ``content``: of its verbs;
    ``judged``, ``happened``: words of judgement, of events; ``asked``: a question; ``says``: a verb that only says; ``bare``: no cue.
    """

    act: Act
    verb: Act | None
    drawn: Act | None
    content: Act | None
    judged: bool
    happened: bool
    asked: bool
    says: bool
    bare: bool


def signs(content: str, cue: str, form: Form) -> Signs:
    said, told = plain(content), reporting(cue)
    return Signs(
        act=act(content, cue, form),
        verb=_verb(told) if told or form != "narrative" else _verb(said),
        drawn=_drawn(said, form),
        content=_by_content(said, form),
        judged=_has(JUDGED, said),
        happened=_has(HAPPENED, said),
        asked=said.endswith("?"),
        says=_has(SAY, told),
        bare=not told,
    )


def act(content: str, cue: str, form: Form) -> Act:
    """The act of a statement: ``content`` its words, ``cue`` the words that report it ("" where there are none).

    The order of the rules is in the module's docstring.
    """
    said, told = compiled(PURPOSE).sub("", plain(content)), reporting(cue)
    said = compiled(SUPPOSED).sub("", said) if not _has(THREAT, said) and not _has(CONDITION, said) else said
    verb = _told(told, said, form) if told or form != "narrative" else _verb(said)
    if verb in ("deny", "threat") and not any(kind != "ruled out" for kind, _ in outright(said, form)):
        return verb
    if form == "direct":
        said = compiled(OTHERS_DO).sub("", said)
    return _drawn(said, form) or _qualified(verb, said) or _by_content(said, form) or _by_form(said, told, form)


def _qualified(verb: Act | None, said: str) -> Act | None:
    """What is "ruled out until ..." waits for something; who agrees that something is so has accepted nothing."""
    if verb == "accept" and AGENDA_OF.search(said):
        return "agenda"
    if verb == "red_line" and re.search(r"\b(?:until|unless)\b", said):
        return "condition"
    return (
        "report" if verb == "accept" and re.match(r"(?:that )?there (?:is|are|was|were|has|have|had)\b", said) else verb
    )


def reporting(cue: str) -> str:
    """The reporting verb with up to three words around it, plain.

    Of a longer clause, the verb nearest the content counts: the last, or the first where the clause follows it (it then
    begins with the quotation's closing mark, or a comma). Quotations and "who ..." asides in it do not report. A verb
    that only says ("told") hides what the words before it do: in "rejected the draft, saying" nothing is rejected twice.
    """
    clause = cue[:LONGEST].strip()
    follows = clause.startswith(CLOSING)
    told = plain(BESIDE.sub(" ", clause.lstrip("".join(CLOSING))))
    found = list(_reporting_verbs().finditer(told))
    if not found:
        return " ".join(told.split()[:SHORT])
    verb = found[0 if follows else -1]
    before = [] if verb["say"] else re.split(r"[,;:]|\b(?:and|but)\b", told[: verb.start()])[-1].split()[-AROUND:]
    return " ".join([*before, verb[0], *told[verb.end() :].split()[:AROUND]])


@lru_cache(maxsize=1)
def _reporting_verbs() -> re.Pattern[str]:
    plainly = "|".join(f"(?:{compiled(pattern).pattern})" for _, pattern in BY_VERB)
    return re.compile(f"(?P<say>{compiled(SAY).pattern})|{plainly}")


def _has(pattern: str, text: str) -> bool:
    return bool(text) and compiled(pattern).search(text) is not None


def _first(rules: tuple[tuple[Act, str], ...], text: str) -> Act | None:
    return next((name for name, pattern in rules if _has(pattern, text)), None)


def _verb(words: str) -> Act | None:
    """The act of the first reporting verb in ``words``; of two rules that fit the same place, the one listed first."""
    found = [(match.start(), at) for at, (_, p) in enumerate(BY_VERB) if (match := compiled(p).search(words))]
    return BY_VERB[min(found)[1]][0] if found else None


def _told(told: str, said: str, form: Form) -> Act | None:
    """The act that the reporting words tell, where what was said does not make another of it: who insists that a thing
    *is* so demands nothing, who asks somebody "to ..." demands it, who asks whether it will be wonders."""
    if form == "indirect" and _has(ASKED, told):
        return "assess" if _has(QUESTION, said) else "demand"
    if _has(ASKED_TO, told) and re.match(r"(?:not )?to \w", said):
        return "demand"
    if _has(r"\binsist\w*", told) and _has(STATED, said):
        return None
    return _announced(said) if _has(ANNOUNCED, told) else _verb(told)


def _announced(said: str) -> Act | None:
    return _first((("threat", STRIKE), ("reject", WITHDRAWAL), ("commit", WILL)), said)


def _drawn(said: str, form: Form) -> Act | None:
    """The acts that the content's own words settle, whatever verb reports it."""
    if any(outright(said, form)):
        return "red_line"
    if _has(THREAT, said):
        return "threat"
    if never(said) and not LATER.search(said):
        return "red_line"
    if _has(CONDITION, said):
        return "condition"
    return "red_line" if never(said) or (form == "narrative" and barred(said)) else None


def _by_content(said: str, form: Form) -> Act | None:
    if said.endswith("?") or re.match(r"whether (?:he|she|it|they|we|i)\b", said):
        return "assess"  # a question, rhetorical or not, commits nobody
    if form != "narrative" and _has(IMPERATIVE, said):
        return "demand"
    found = _first(BY_CONTENT, said)
    if found:
        return found
    promised = _has(PROMISED["direct" if form == "direct" else "told"], said) or _has(WILL_DO, said)
    planned = form != "direct" and _has(PLANNED, said)
    return "commit" if promised or planned or _has(COMMITTED, said) else None


def _by_form(said: str, told: str, form: Form) -> Act:
    if form == "narrative":
        return "report" if _has(RECALLED, said) else "assess"
    if _has(JUDGED, said) or _has(ARGUED, told):
        return "assess"
    if _has(HAPPENED, said):
        return "report"
    return "report" if form == "indirect" else "assess"
