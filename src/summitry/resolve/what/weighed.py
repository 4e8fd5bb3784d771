"""Which act a statement is, all told: what the rules see in its words, weighed with what the network sees.

Where the rules of ``acts.py`` see something that binds (a demand, a refusal, a red line, ...), they decide: their words can be
shown. Where they see none, so that a statement would only report or assess, a multinomial logistic regression looks again: over
the encoder's words, averaged over content and cue (``find`` hands on what they come to), and over the signs that the rules see. It is
learned on acts labelled by reading that the rules leave open (``train/acts.py``; ``docs/positions.md`` has the figures).
"""

from collections.abc import Sequence
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from summitry.find.reader.leanings import weights
from summitry.records import Act, Form
from summitry.resolve.what.acts import Signs

ACTS: tuple[Act, ...] = get_args(Act)
FORMS: tuple[Form, ...] = get_args(Form)
TELLING: frozenset[Act] = frozenset({"report", "assess"})
SCALE = 4.0  # of a sign beside the encoder's numbers, so that one penalty in training suits both


def weighed(seen: Signs, form: Form, leanings: Sequence[float]) -> Act:
    """The act of a statement: the rules' own where it binds, and without leanings (the network did not read it)."""
    if not leanings or seen.act not in TELLING:
        return seen.act
    scores = np.asarray(leanings) + features(seen, form) @ weights()["signs"] + weights()["bias"]
    scores[ACTS.index("red_line")] = -np.inf
    return ACTS[int(scores.argmax())]


def features(seen: Signs, form: Form) -> NDArray[np.float32]:
    """The signs as numbers (s,): the rules' act, that of the reporting verb, of what is drawn and of the content, judgement and
    events in it, a question, a verb that only says, no cue at all, the form."""
    given = (seen.act, seen.verb, seen.drawn, seen.content)
    told = (seen.judged, seen.happened, seen.asked, seen.says, seen.bare)
    rows = [*(_one_of(name, ACTS) for name in given), np.array(told, np.float32), _one_of(form, FORMS)]
    return np.float32(SCALE) * np.concatenate(rows)


def _one_of(name: str | None, names: Sequence[str]) -> NDArray[np.float32]:
    return np.array([name == other for other in names], np.float32)
