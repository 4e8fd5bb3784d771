"""Two readings of one sentence made one: the learned reader decides what is somebody's words, the rules who and how.

Where both see the same attribution the borders of cue and content are the learned reader's; source, clause, addressee and form are those of
the rules, which know more of names, quotation marks and clauses. What the rules alone see is dropped but for bars ("X is a red line for
Y") and refusals ("X will not give up Y"), a matter of negotiations that few corpora mark.
"""

from collections.abc import Sequence
from dataclasses import replace

from summitry.find.found import Attribution
from summitry.find.speech.complement import Sentence, bars
from summitry.find.speech.cues import REFUSING
from summitry.find.speech.reports import nested

UNLEARNED = 0.7  # how far a refusal is believed that the learned reader does not mark


def combined(sentence: Sentence, ruled: Sequence[Attribution], learned: Sequence[Attribution]) -> list[Attribution]:
    """In the order of ``learned``, whose ``continues`` index into itself; those of the result, into the result."""
    kept: list[Attribution] = []
    place: dict[int, int] = {}
    taken: dict[int, int] = {}  # of the rules' attributions: where the one stands that each agreed with
    for index, mark in enumerate(learned):
        partner = next((at for at, rule in enumerate(ruled) if same(rule, mark)), None)
        if partner in taken and mark.continues is None and kept[taken[partner]].content.overlaps(mark.content):
            place[index] = taken[partner]  # two cues of one report
            continue
        partner = None if partner in taken else partner
        place[index] = len(kept)
        if mark.continues is not None:
            kept.append(replace(mark, continues=place[mark.continues]))
        elif partner is None:
            kept.append(mark)
        else:
            taken[partner] = len(kept)
            kept.append(_agreed(mark, ruled[partner]))
    refused = (replace(rule, confidence=UNLEARNED) for rule in ruled if _refuses(sentence, rule))
    alone = (one for one in (*refused, *bars(sentence)) if not any(same(one, k) for k in kept))
    return nested([*kept, *alone])


def _refuses(sentence: Sentence, rule: Attribution) -> bool:
    return rule.form == "narrative" and rule.cue is not None and REFUSING.match(rule.cue.of(sentence.text)) is not None


def same(one: Attribution, other: Attribution) -> bool:
    """Whether two attributions tell of the same words: their cues overlap, or, where one has none, their sources."""
    if not one.content.overlaps(other.content):
        return False
    if one.cue and other.cue:
        return one.cue.overlaps(other.cue)
    return one.source is None or other.source is None or one.source.overlaps(other.source)


def _agreed(mark: Attribution, rule: Attribution) -> Attribution:
    source = rule.source or mark.source
    return replace(
        mark,
        source=source,
        form=rule.form,
        clause=rule.clause,
        addressee=rule.addressee,
        carried=rule.carried if rule.source else mark.carried,
    )
