"""Where the clause of a report begins and ends in its sentence."""

import re
from dataclasses import dataclass

from summitry.find.found import Attribution
from summitry.find.speech import complement
from summitry.find.speech.complement import Sentence
from summitry.find.speech.cues import Cue
from summitry.records import Span

SUBORDINATE = re.compile(
    r"\s+(?:that\s+)?(?:since|if|when|as|while|after|unless|once|until|although|though|because|before)\b"
)
MAIN_VERB = re.compile(r",\s+(?:is|was|has|had|will|would|left|met|flew|went|came|did|[a-z]{2,}ed)\b")
ONLY_LAYER = re.compile(r"\b(?:according to|said|says)\s*$", re.IGNORECASE)
DESCRIBED = re.compile(r"\s*,\s+(?:the|an?|its|his|her|their)\b")  # "said Okafor, the master"
NEW_CLAUSE = re.compile(r"[,;]\s+(?:so|and|but|which|while|though|although|said|who)\b|;|\s+[–—]\s+")
CONJUNCTION = re.compile(
    r"(?:[,;]\s*(?:and|but|while|whereas|though|although|yet|as|with)?|\b(?:but|while|whereas)|:)\s*$"
)


@dataclass(frozen=True, slots=True)
class Report:
    """A cue with its speaker: the anchor from which a content is looked for. ``negation`` is where a negated or doubting
    verb begins ("doesn't believe"), which its content takes in; ``unsaid`` ones ("has not confirmed") only end others' clauses."""

    cue: Cue
    source: Span
    inverted: bool = False
    carried: bool = False
    negation: int | None = None
    unsaid: bool = False

    @property
    def first(self) -> int:
        return self.cue.span.start if self.carried else min(self.source.start, self.cue.span.start)

    @property
    def last(self) -> int:
        return self.cue.span.end if self.carried else max(self.source.end, self.cue.span.end)


def boundary(sentence: Sentence, reports: list[Report], position: int) -> int:
    """Where the clause of a report ends: at the next report that is joined to it, not held inside it."""
    end, report_end = _closed_by(sentence, reports[position]), reports[position].last
    for later in reports[position + 1 :]:
        if later.first >= end:
            break
        if later.source == reports[position].source and not later.carried:
            comma = sentence.masked.rfind(",", report_end, later.cue.span.start)  # "Keller, who said ..., added"
            return later.cue.span.start if comma < 0 else comma
        if later.source.end <= reports[position].source.start:
            return later.cue.span.start  # "Keller, whose side accepted, said": the outer clause goes on
        if later.carried and later.source.start >= report_end:
            continue  # "said Oslo was late but was willing to wait": all of it was said
        joint = CONJUNCTION.search(sentence.masked[max(sentence.start, later.first - 30) : later.first])
        if joint and not later.inverted and not _only_subordinate(sentence.masked, report_end, later.first):
            return max(sentence.start, later.first - 30) + joint.start()
        if later.carried:
            return _before_and(sentence, later.first)
    return end


def _only_subordinate(masked: str, start: int, end: int) -> bool:
    """ "says that while it rains, the mill has ...": the comma closes the side clause, not the content."""
    return SUBORDINATE.match(masked, start) is not None and masked.count(",", start, end) == 1


def _closed_by(sentence: Sentence, report: Report) -> int:
    """The sentence's end, or where "according to" or, after ", who said ...", the main verb goes on."""
    masked, last = sentence.masked, report.last
    layer = complement.ACCORDING.search(masked, last, sentence.end)
    end = layer.start() if layer else sentence.end
    relative = re.search(
        r",\s+who\s+\w*\s*$", masked[max(sentence.start, report.cue.span.start - 30) : report.cue.span.start]
    )
    goes_on = (
        MAIN_VERB.search(masked, last, end)
        if relative and not ONLY_LAYER.search(masked, sentence.start, report.source.start)
        else None
    )
    return goes_on.start() if goes_on else end


def _before_and(sentence: Sentence, at: int) -> int:
    return sentence.start + len(re.sub(r"(?:,?\s+(?:and|but))?\s*$", "", sentence.masked[sentence.start : at]))


def left_boundary(sentence: Sentence, done: list[Attribution], report: Report) -> int:
    ends = [max(a.content.end, a.cue.end if a.cue else 0) for a in done if not _trails(sentence, a, report)]
    return max([sentence.start, *ends])


def _trails(sentence: Sentence, done: Attribution, report: Report) -> bool:
    """ "Lima has offered a pause, Keller said": what is done already is part of what Keller said."""
    told = done.form in {"indirect", "narrative"} and not sentence.masked[done.content.end : report.first].strip(" ,")
    return done.content.end > report.first or told
