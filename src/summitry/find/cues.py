"""Reporting verbs and phrases, what may follow each, and where they stand in a sentence.

The classes follow the usual ones for attribution cues (Pareti 2015, "Attribution: a computational approach"): verbs of
saying, of thinking, and of wanting; here with the complements each takes.
"""

import re
from dataclasses import dataclass
from functools import cache

from summitry.records import Span

SAYING = (
    "say tell state add note explain stress emphasize emphasise underline underscore highlight claim assert argue insist "
    "maintain contend declare announce confirm reveal disclose report mention remark comment observe clarify reiterate "
    "repeat recall respond reply answer ask warn caution predict suggest indicate signal hint admit acknowledge concede "
    "deny write tweet post estimate complain lament joke quip promise vow pledge swear testify conclude advise assure "
    "inform caution counter continue go_on point_out make_clear recount retort scoff boast charge allege stipulate quote "
    "elaborate interject shout urge propose demand agree proclaim affirm reaffirm caution speculate"
)
THINKING = "believe think feel hope expect fear doubt worry know consider understand see_it reckon anticipate suspect"
OBJECT = (
    "demand propose offer reject accept embrace welcome condemn denounce deny dismiss criticize criticise praise "
    "rule_out call_for call_on threaten urge underline underscore stress emphasize emphasise reiterate reference mention "
    "highlight describe call signal promise pledge request recommend warn_of warn_about warn_against insist_on object_to "
    "agree_to agree_on commit_to accuse blame outline express voice raise_doubts suggest push_for press_for turn_down "
    "label characterize characterise table back endorse refer_to decry slam blast hail vow predict"
)
INFINITIVE = (
    "refuse agree offer promise pledge vow threaten demand ask urge call_on decline swear tell warn invite order commit "
    "propose undertake push press expect request"
)
WANTING = "want oppose seek refuse favor favour prefer support wish resist object_to insist_on need reject accept embrace"
BARE = frozenset("post tweet write continue go_on maintain joke quip recount boast charge counter elaborate know see_it".split())
NOUNS_TOO = frozenset(
    "claim claims demand demands offer offers report reports request requests promise promises answer answers note notes "
    "post posts comment comments hope hopes fear fears doubt doubts charge charges estimate estimates signal signals "
    "support favor favour wish back call calls quote quotes pledge pledges threat quip remark remarks table tables "
    "needs need order orders vow vows counter counters press push voice state states".split()
)
IRREGULAR = {
    "say": "said", "tell": "told", "think": "thought", "feel": "felt", "know": "knew", "swear": "swore",
    "write": "wrote", "understand": "understood", "seek": "sought", "make": "made", "go": "went", "see": "saw",
    "recount": "recounted", "quip": "quipped",
}  # fmt: skip
PARTICIPLES = {"know": "known", "swear": "sworn", "write": "written", "go": "gone", "see": "seen"}
DOUBLED = frozenset("admit refer commit permit rebut quip blog".split())


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb (with its particle) that may report: its place, lemma and shape (``base``, ``s``, ``past``, ``ing``)."""

    span: Span
    lemma: str
    shape: str

    @property
    def says(self) -> bool:
        return self.lemma in CLASSES["saying"] or self.lemma in CLASSES["thinking"]


CLASSES = {
    "saying": frozenset(SAYING.split()),
    "thinking": frozenset(THINKING.split()),
    "object": frozenset(OBJECT.split()),
    "infinitive": frozenset(INFINITIVE.split()),
    "wanting": frozenset(WANTING.split()),
}


@cache
def forms() -> dict[str, list[tuple[str, str]]]:
    """From each inflected form to the lemmas (with particle) and shapes it may stand for."""
    table: dict[str, list[tuple[str, str]]] = {}
    for lemma in sorted(frozenset().union(*CLASSES.values())):
        for form, shape in _inflections(lemma.split("_")[0]):
            table.setdefault(form, []).append((lemma, shape))
    return table


def _inflections(verb: str) -> list[tuple[str, str]]:
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    doubled = stem + stem[-1] if verb in DOUBLED else stem
    third = verb[:-1] + "ies" if re.search(r"[^aeiou]y$", verb) else verb + ("es" if re.search(r"(s|sh|ch|x|go)$", verb) else "s")
    past = IRREGULAR.get(verb) or (verb[:-1] + "ied" if re.search(r"[^aeiou]y$", verb) else doubled + "ed")
    shapes = [(verb, "base"), (third, "s"), (past, "past"), (doubled + "ing", "ing")]
    return shapes + ([(PARTICIPLES[verb], "past")] if verb in PARTICIPLES else [])


WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")


def cues(sentence: str, start: int, end: int) -> tuple[Cue, ...]:
    """Every word of ``sentence[start:end]`` that is a form of a reporting verb, longest particle first, in order."""
    found = []
    for match in WORD.finditer(sentence, start, end):
        options = forms().get(match[0]) or forms().get(match[0].lower()) if match.start() == start else forms().get(match[0])
        if options:
            found.append(_with_particle(sentence, match, options, end))
    return tuple(cue for cue in found if cue is not None)


def _with_particle(sentence: str, match: re.Match[str], options: list[tuple[str, str]], end: int) -> Cue | None:
    following = re.compile(r"\s+([a-z]+)").match(sentence, match.end(), end)
    particle = following[1] if following else ""
    for lemma, shape in options:
        if "_" in lemma and lemma.split("_")[1] == particle and following:
            return Cue(Span(match.start(), following.end()), lemma, shape)
    plain = next(((lemma, shape) for lemma, shape in options if "_" not in lemma), None)
    return Cue(Span(match.start(), match.end()), *plain) if plain else None
