"""Reporting verbs and phrases, what may follow each, and where they stand in a sentence.

The classes follow the usual ones for attribution cues (Pareti 2015, "Attribution: a computational approach"): verbs of
saying, of thinking, and of wanting; here with the complements each takes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from summitry.find.nouns import PRONOUNS
from summitry.records import Span

SAYING = (
    "say tell state add note explain stress emphasize emphasise underline underscore highlight claim assert argue "
    "insist maintain contend declare announce confirm reveal disclose report mention remark comment observe clarify "
    "reiterate repeat recall respond reply answer ask warn caution predict suggest indicate signal hint admit "
    "acknowledge concede deny write tweet post estimate complain lament joke quip promise vow pledge swear testify "
    "conclude advise assure inform counter continue go_on point_out make_clear recount retort scoff boast charge "
    "allege stipulate quote elaborate interject shout urge propose demand agree proclaim affirm reaffirm speculate "
    "be_sure forecast rejoin object confide read regret"
)
THINKING = "believe think feel hope expect fear doubt worry know consider understand see_it reckon anticipate suspect"
OBJECT = (
    "demand propose offer reject accept embrace welcome condemn denounce deny dismiss criticize criticise praise "
    "rule_out call_for call_on threaten urge underline underscore stress emphasize emphasise reiterate reference "
    "mention highlight describe call signal promise pledge request recommend warn_of warn_about warn_against insist_on "
    "object_to agree_to agree_on commit_to accuse blame outline express voice raise_doubts suggest push_for press_for "
    "turn_down label characterize characterise table back endorse refer_to decry slam blast hail vow predict ask_for "
    "appeal_for hold_out_for"
)
INFINITIVE = (
    "refuse agree offer promise pledge vow threaten demand ask urge call_on decline swear tell warn invite order "
    "commit propose undertake push press expect request"
)
WANTING = (
    "want oppose seek refuse favor favour prefer support wish resist object_to insist_on need reject accept embrace "
    "live_with plan intend aim be_willing will_not drop_demand knock_back turn_down throw_out vote_down shoot_down spurn rebuff "
    "walk_away_from back_away_from back_out_of pull_out_of sign_up_to sign_off_on bow_to give_in_to cave_in_to bat_away "
    "brush_aside accede_to balk_at baulk_at"
)
ONLY_TO = frozenset("plan intend aim wish be_willing".split())  # these take "to ..." and nothing else
BARE = frozenset(
    "post tweet write continue go_on maintain joke quip recount boast charge counter elaborate know see_it be_sure "
    "make_clear object conclude observe read".split()
)
NOUNS_TOO = frozenset(
    "claim claims demand demands offer offers report reports request requests promise promises answer answers note "
    "notes post posts comment comments hope hopes fear fears doubt doubts charge charges estimate estimates signal "
    "signals support favor favour wish back call calls quote quotes pledge pledges threat quip remark remarks table "
    "tables needs need order orders vow vows counter counters press push voice state states plan plans aim aims object "
    "objects forecast forecasts hint hints boast boasts".split()
)
IRREGULAR = {
    "say": "said", "tell": "told", "think": "thought", "feel": "felt", "know": "knew", "swear": "swore",
    "write": "wrote", "understand": "understood", "seek": "sought", "make": "made", "go": "went", "see": "saw",
    "hold": "held", "forecast": "forecast", "read": "read", "throw": "threw", "shoot": "shot", "give": "gave",
}  # fmt: skip
NO_SPEECH = re.compile(
    r"to\s+(?:comment|go\s+into\s+details?|elaborate|respond|answer|speak|say|be\s+(?:identified|named|quoted|interviewed)|give\s+(?:\w+\s+)?names?|"
    r"discuss\s+(?:the\s+)?(?:matter|details|specifics)|provide\s+(?:\w+\s+)?details)\b"
)
NOBODY = re.compile(r"(?:neither|nobody|none|no)\b(?!\.?\s*\d)", re.IGNORECASE)  # "No. 12" is somebody
IF = re.compile(r"\b(?:if|unless|whether|until)\s*$", re.IGNORECASE)
WHEN = re.compile(r"\b(?:when|once)\s*$", re.IGNORECASE)
BE = frozenset("is are was were be been being get gets got".split())
PARTICIPLES = {
    "know": "known",
    "swear": "sworn",
    "write": "written",
    "go": "gone",
    "see": "seen",
    "throw": "thrown",
    "give": "given",
}
DOUBLED = frozenset("admit refer commit permit rebut quip blog plan bat".split())

ADVERB = r"(?:(?:\w{2,12}ly|very|quite|so|not|also|still|as|less|more|now)\s+)?"
THAT_OR_QUOTE = r"(?=,?\s+that\b|\s*[:,]\s*[“\"‘'])"
OWN = r"(?:(?:the|a|an|its|his|her|their|all|any)\s+)"
STANDING = (  # what a party may drop, renew or stand by
    r"(?:demands?|opposition|insistence|objections?|claims?|threats?|bids?|offers?|pledges?|promises?|conditions?|"
    r"proposals?|resistance|veto|refusal|boycott|lawsuits?|tariffs|duties|requirements?|charges|plans?|complaints?|calls?)"
)
REFUSED = (
    r"(?:accept|agree|allow|attend|back\s+down|budge|cede|compromise|concede|deploy|discuss|give|hand|join|leave|lift|"
    r"negotiate|pay|permit|recogni[sz]e|release|send|share|sign|support|surrender|take\s+part|tolerate|withdraw|yield)"
)
REFUSING = re.compile(
    rf"\b(?:(?:will|would|can)\s+(?:not|never)|cannot|(?:wo|would|ca)n['’]t)\s+(?:ever\s+)?{REFUSED}\b"
    r"|\b(?:has|have|had)\s+never\s+(?:accepted|agreed\s+to|allowed|permitted|recogni[sz]ed|tolerated)\b"
)
PHRASES = (
    ("make_clear", re.compile(rf"\b(?:ma[dk]es?|making)\s+(?:it\s+)?{ADVERB}(?:clear|plain|known|explicit){THAT_OR_QUOTE}")),
    ("make_clear", re.compile(rf"\blets?\s+it\s+be\s+known{THAT_OR_QUOTE}")),
    ("make_clear", re.compile(rf"\b(?:left|leaves?|leaving)\s+(?:no|little)\s+doubt{THAT_OR_QUOTE}")),
    ("make_clear", re.compile(rf"\b(?:takes?|took|taken|holds?|held)\s+the\s+(?:view|position|line|stance){THAT_OR_QUOTE}")),
    (
        "make_clear",
        re.compile(
            rf"\b(?:gives?|gave|given|sends?|sent)\s+(?:{OWN}?(?:notice|warning|assurances?|word|signals?|message))"
            rf"{THAT_OR_QUOTE}"
        ),
    ),
    (
        "make_clear",
        re.compile(
            rf"\b(?:express(?:ed|es)?|voiced?|voices|raised?|raises)\s+(?:\w+\s+)?(?:hopes?|confidence|concerns?|fears?|"
            rf"regret|doubts?|optimism|satisfaction|alarm|belief|surprise){THAT_OR_QUOTE}"
        ),
    ),
    (
        "be_sure",
        re.compile(
            rf"\b(?:is|are|was|were|been|remain(?:s|ed)?)\s+{ADVERB}(?:adamant|confident|convinced|certain|sure|hopeful|"
            rf"optimistic|sceptical|skeptical|worried|concerned|afraid|insistent|clear|categorical|aware|adamantine|"
            rf"of\s+the\s+(?:view|opinion|belief)){THAT_OR_QUOTE}"
        ),
    ),
    (
        "be_willing",
        re.compile(
            rf"\b(?:is|are|was|were|been|remain(?:s|ed)?)\s+{ADVERB}(?:ready|willing|prepared|unwilling|reluctant|keen|"
            rf"eager|determined|committed|open|opposed)(?=\s+to\b)"
        ),
    ),
    (
        "drop_demand",
        re.compile(
            rf"\b(?:dropp?(?:ed|s)|abandon(?:ed|s)?|withdr[ae]wn?|soften(?:ed|s)?|harden(?:ed|s)?|renew(?:ed|s)?|"
            rf"st(?:icks?|uck|ands?|ood)\s+(?:to|by)|lift(?:ed|s)?|scaled\s+back|watered\s+down)(?=\s+{OWN}(?:[\w-]+\s+){{0,2}}{STANDING}\b)"
        ),
    ),
    (
        "will_not",
        REFUSING,
    ),
)  # fmt: skip
CONTINUED = frozenset(
    "make hold take give send express voice raise leave abandon soften harden renew remain lift".split()
)


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb (with its particle) that may report: its place, lemma and shape (``base``, ``s``, ``past``, ``ing``)."""

    span: Span
    lemma: str
    shape: str

    @property
    def says(self) -> bool:
        return self.lemma in CLASSES["saying"] or self.lemma in CLASSES["thinking"]

    @property
    def wants(self) -> bool:
        return self.lemma in CLASSES["wanting"]


CLASSES = {
    "saying": frozenset(SAYING.split()),
    "thinking": frozenset(THINKING.split()),
    "object": frozenset(OBJECT.split()),
    "infinitive": frozenset(INFINITIVE.split()) | ONLY_TO,
    "wanting": frozenset(WANTING.split()),
}


# Saying that does nothing but say: where it is negated there is no statement ("has not confirmed"), while "has not agreed" is one.
UNSAID = CLASSES["saying"] - frozenset("agree promise pledge vow swear demand propose be_sure".split())
NEGATIONS = frozenset("not never n't neither nor".split())
ONLY_INFINITIVE = (
    CLASSES["infinitive"] - CLASSES["object"] - CLASSES["saying"] - CLASSES["wanting"] - CLASSES["thinking"]
)


@cache
def forms() -> dict[str, list[tuple[str, str]]]:
    """From each inflected form to the lemmas (with particle) and shapes it may stand for."""
    table: dict[str, list[tuple[str, str]]] = {}
    for lemma in sorted(frozenset().union(*CLASSES.values()) - {"be_sure", "be_willing", "will_not", "drop_demand"}):
        for form, shape in _inflections(lemma.split("_")[0]):
            table.setdefault(form, []).append((lemma, shape))
    return table


@cache
def said_forms() -> frozenset[str]:
    """Forms that are finite verbs of saying and nothing else: "says", "told", "insisted", never "report" or "agreed"."""
    found = {form for form, uses in forms().items() if any(s != "base" and v in CLASSES["saying"] for v, s in uses)}
    return frozenset(found - NOUNS_TOO - {"agreed", "proposed", "promised", "alleged", "announced", "stated", "known"})


def _inflections(verb: str) -> list[tuple[str, str]]:
    consonant_y = re.search(r"[^aeiou]y$", verb)
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    doubled = stem + stem[-1] if verb in DOUBLED else stem
    ending = "es" if re.search(r"(s|sh|ch|x|go)$", verb) else "s"
    third = verb[:-1] + "ies" if consonant_y else verb + ending
    past = IRREGULAR.get(verb) or (verb[:-1] + "ied" if consonant_y else doubled + "ed")
    shapes = [(verb, "base"), (third, "s"), (past, "past"), (doubled + "ing", "ing")]
    return shapes + ([(PARTICIPLES[verb], "past")] if verb in PARTICIPLES else [])


WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
PARTICLE = re.compile(r"\s+([a-z]+)(?:\s+([a-z]+))?")


def cues(sentence: str, start: int, end: int) -> tuple[Cue, ...]:
    """Every reporting verb or phrase of ``sentence[start:end]``, the longest where two overlap, in order."""
    found: list[Cue] = []
    for cue in sorted(
        (*_phrases(sentence, start, end), *_verbs(sentence, start, end)), key=lambda c: (c.span.start, -c.span.end)
    ):
        if not found or cue.span.start >= found[-1].span.end:
            found.append(cue)
    return tuple(found)


def _phrases(sentence: str, start: int, end: int) -> Iterator[Cue]:
    for lemma, pattern in PHRASES:
        for match in pattern.finditer(sentence, start, end):
            first = match[0].split()[0]
            shape = "ing" if first.endswith("ing") else "base" if first in CONTINUED else "past"
            yield Cue(Span(match.start(), match.end()), lemma, shape)


def _verbs(sentence: str, start: int, end: int) -> Iterator[Cue]:
    for match in WORD.finditer(sentence, start, end):
        options = forms().get(match[0]) or (forms().get(match[0].lower()) if match.start() == start else None)
        cue = _with_particle(sentence, match, options, end) if options else None
        if cue:
            yield cue


def _with_particle(sentence: str, match: re.Match[str], options: list[tuple[str, str]], end: int) -> Cue | None:
    following = PARTICLE.match(sentence, match.end(), end)
    for lemma, shape in options if following else ():
        particles = lemma.split("_")[1:]
        if following and particles and particles == [w for w in following.groups() if w][: len(particles)]:
            return Cue(Span(match.start(), following.end(len(particles))), lemma, shape)
    plain = next(((lemma, shape) for lemma, shape in options if "_" not in lemma), None)
    return Cue(Span(match.start(), match.end()), *plain) if plain else None


VERB_FOLLOWS = re.compile(
    r"\s+(?:that|to|any|no|all|an?|the|its|his|her|their|such|more|less|better|higher|lower|new|both)\b"
)
PLURALS = frozenset(
    "they we i who both media people leadership police others some many most several few all two three four five men women "
    "staff management".split()
)


def noun_too(cue: Cue, text: str) -> bool:
    return cue.span.of(text).lower().split()[0] in NOUNS_TOO


def takes_object(cue: Cue, text: str) -> bool:
    return VERB_FOLLOWS.match(text, cue.span.end) is not None


def agrees(cue: Cue, text: str, subject: str) -> bool:
    """Whether a base form can be the verb of the subject: a plural or coordinated one, and no compound noun."""
    words = subject.lower().split()
    if not set(words) & PRONOUNS and noun_too(cue, text) and not takes_object(cue, text):
        return False
    plural = words[-1] in PLURALS or words[0] in PLURALS or "and" in words[1:]
    return plural or any(word.endswith("s") for word in (words[-1], *words[:2]))


def silent(cue: Cue, source: str, negation: bool) -> bool:
    """ "Neither side said", "has not confirmed": nothing was said."""
    untold = cue.lemma in {"say", "tell", "disclose", "reveal", "elaborate", "mention", "report"}
    return (negation and cue.lemma in UNSAID) or (untold and NOBODY.match(source) is not None)


def doubted(cue: Cue, negation: bool) -> bool:
    """ "Does not believe that Lima agreed", "doubts that ...": what is told under it is nobody's word."""
    return cue.lemma == "doubt" or (negation and cue.says)


def negated(between: list[str], cue: str) -> bool:
    """Whether the small words before a verb, or those within a phrase ("is not sure"), negate it."""
    return any(word in NEGATIONS or word.endswith(("n't", "n’t")) for word in (*between, *cue.split()))


def conditional(cue: Cue, lead: str) -> bool:
    """Whether the words before the subject make the clause a condition; a saying may well be real after "when"."""
    return bool(IF.search(lead)) or (not cue.says and bool(WHEN.search(lead)))
