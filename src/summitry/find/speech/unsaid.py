"""What the writer tells that nobody said: "would not say whether", "neither side confirmed", "has yet to explain"."""

import re

from summitry.find.found import Attribution
from summitry.find.speech.cues import NOBODY, cues, negated
from summitry.records import Span

TELLING = frozenset(
    "say tell disclose reveal elaborate mention report confirm deny specify explain clarify indicate state announce".split()
)
KEPT_BACK = re.compile(r"\byet\s+to\b|\bshort\s+of\b|\bwithout\b|\b(?:refrain|abstain)\w*\s+from\b")
NEITHER_NOR = re.compile(r"\bneither\b[^,.;:!?\n]{1,80}\bnor\s+$", re.IGNORECASE)
REACH = 100  # characters before a source in which its "neither" stands


def unsaid(text: str, found: Attribution) -> bool:
    """Whether the words that tell of the attribution say that it was not said."""
    if found.cue is None or found.form == "narrative" or not _kept_back(text, found.source, found.cue):
        return False
    return any(cue.lemma in TELLING for cue in cues(text, found.cue.start, found.cue.end))


def _kept_back(text: str, source: Span | None, cue: Span) -> bool:
    words = cue.of(text).lower()
    if negated(words.split(), "") or KEPT_BACK.search(words):
        return True
    nobody = source is not None and (
        NOBODY.match(source.of(text)) or NEITHER_NOR.search(text[max(0, source.start - REACH) : source.start])
    )
    return bool(nobody)
