"""Which of the names side by side stand for those who take part: the person behind the title, the side before its ministers."""

import re
from collections.abc import Sequence
from itertools import pairwise

from summitry.find.nouns import OFFICES
from summitry.records import Span

# "union head Dana Ruiz", "U.S. Treasury Secretary Holt": what stands between a side and the name of who speaks for it.
OFFICE = rf"(?:{'|'.join(sorted(OFFICES))}|counterpart|general|counsel|vice|deputy|prime|foreign|special|chief|executive|lead)"
# "Alba met President Berg", "Alba spoke with ...": what was done, and to whom, is no title.
DONE = (
    r"(?:[a-z]+ed|met|meets?|meeting|meet|told|tells|saw|sees?|seeing|sent|sends|gave|gives|spoke|speaks?|spoken|talks|held|holds|rang|rings?|"
    r"ringing|calls|calling|wrote|written|hosts|hosting|hit|put|left|made|makes|took|takes|found|got|won|beat|led|leads|shook|thanks|"
    r"thanking|welcomes|invites|inviting|visits|visiting|greets|joins|joining|urges|urging|asks|asking|backs|wants|brought|paid|pays|"
    r"said|says|is|are|was|were|has|had|have|will|would|and|or|but|than|not|with|without|to|by|for|from|in|on|at|over|against|about|"
    r"before|after|between|beside|alongside|near|that|when|while|as|if|whether|because)"
)
TITLED_GAP = re.compile(
    rf"(?:['’]s?(?:\s+(?!and\b)[a-z-]+){{0,2}}|(?:\s+(?!{DONE}\b)[a-z-]+){{0,2}})\s+(?:{OFFICE}(?:\s+and)?\s+)+",
    re.IGNORECASE,
)
TITLE_GAP = re.compile(
    r"\s+(?:(?:counterpart|president|prime|foreign|finance|trade|defen[cs]e|interior|economy|minister|leader|"
    r"chancellor|"
    r"secretary|premier|ambassador|envoy|king|chief|negotiator|mediator|chairman|chairwoman|spokesman|spokeswoman|"
    r"deputy|vice|general|of state)\s+)*"
)
DESCRIBES = re.compile(
    rf"{TITLE_GAP.pattern}|['’]s?\s+|(?i:{TITLED_GAP.pattern})|\s+counterpart,\s+"
)  # "Prime Minister Berg", "Norland's Carrow Steel"
# "the two countries’ foreign ministers" are the two countries, whoever they send.
SENT_BY = re.compile(r"['’]s?\s+(?:[a-z-]+\s+){0,3}")
NAMELESS = re.compile(
    r"(?:[a-z-]+ )?(?:leaders|ministers|presidents|officials|negotiators|delegations?|teams?|envoys|diplomats|representatives|experts)"
)


def heads(names: Sequence[Span], text: str) -> list[Span]:
    """The names without those inside longer ones; of names side by side (title, then name) the last."""
    longest: list[Span] = []
    for span in sorted(set(names), key=lambda s: (s.start, -s.end)):
        if not longest or not longest[-1].overlaps(span):
            longest.append(span)
    sent = {
        second
        for first, second in pairwise(longest)
        if SENT_BY.fullmatch(text, first.end, second.start) and NAMELESS.fullmatch(second.of(text))
    }
    sent |= {
        first
        for first, second in pairwise(longest)
        if first.of(text).endswith("counterpart") and text[first.end : second.start].strip() in (",", "")
    }  # "her Norland counterpart, Alba"
    kept = [name for name in longest if name not in sent]
    return [
        name
        for name, following in zip(kept, [*kept[1:], None], strict=False)
        if following is None or name.end == following.start or not DESCRIBES.fullmatch(text, name.end, following.start)
    ]
