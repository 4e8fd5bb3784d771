"""The attitude a statement takes towards each issue's proposition: the direction of the cue times the words over it.

A ``towards`` cue points at the proposition, an ``away`` cue from it, a plain cue nowhere. In the cue's own clause, the
words before it (and those right after it: "... is unacceptable") say whether it is wanted, refused or only considered;
where they are silent, the statement's act does. No answer is given where these do not settle it.
"""

import re
from collections.abc import Iterable

from summitry.records import Act, Agenda, Attitude, Span
from summitry.resolve.what.act_words import SUPPOSED
from summitry.resolve.what.acts import act as act_of
from summitry.resolve.what.issues import Hit, hits
from summitry.resolve.what.pieces import OPPOSED, Piece, form_of, pieces_of
from summitry.resolve.what.red_lines import NOT_RULED_OUT
from summitry.resolve.what.stance_words import (
    A_RED_LINE,
    AFTER_AGAINST,
    AFTER_FOR,
    AFTER_MAYBE,
    AFTER_TOLD,
    AGAIN,
    AGAINST,
    AS_LONG,
    ASIDE,
    BARE_IF,
    CLAUSE,
    DEMANDED,
    EVIL,
    FOR,
    GAVE_WAY,
    GIVEN,
    GOOD,
    JUDGED_OUT,
    KEEPING,
    KEPT,
    MAIN,
    MAYBE,
    MORE_OF_IT,
    NONE_WITHOUT,
    NOT_FOR_SALE,
    NOT_REFUSING,
    NOT_TO_BE,
    OFFERED,
    ON_A_CASE,
    OWN_RED_LINE,
    QUITS,
    RED_LINE_IS,
    RELATIVE,
    REQUIRED,
    SUPPOSED_CLAUSE,
    TALKED_OF,
    TO_US,
    UNDONE,
    WANTS_FIRST,
    WISH,
)

GIVING: frozenset[Act] = frozenset({"offer", "accept", "commit"})
WANTED: frozenset[Act] = GIVING | {"demand"}
SILENT: frozenset[Act] = frozenset({"deny", "report", "assess"})
MAY_QUIT: frozenset[Act] = frozenset({"threat", "commit", "condition"})


def stances(
    content: str, cue: str, act: Act, issues: tuple[str, ...], agenda: Agenda
) -> tuple[tuple[str, Attitude], ...]:
    """(issue, attitude) for each of ``issues`` that the statement takes a side on, in their order.

    ``cue`` is the reporting verb, whose negation counts ("did not rule out"); ``act`` is what ``acts.act`` gave. Each
    sentence is read by what it does itself. What is denied, reported or judged takes no side, unless it is judged
    out of the question.
    """
    pieces = pieces_of(content, cue, act)
    found = [(name, _one(pieces, name, agenda)) for name in issues]
    return tuple((name, attitude) for name, attitude in found if attitude is not None)


def _one(pieces: list[Piece], issue: str, agenda: Agenda) -> Attitude | None:
    """The attitude that the issue's cues agree on; a side outweighs openness; two sides cancel out."""
    seen = set()
    for piece in pieces:
        mine = [hit for hit in hits(piece.text, agenda) if hit.issue == issue and not hit.weak]
        found = {_attitude(piece, hit) for hit in _first_supposed(outer(mine), piece.text)} - {None}
        seen |= found - {"for"} if "conditional" in found else found  # what is given for a case is not given outright
    if {"for", "against"} <= seen:
        return None
    order: tuple[Attitude, ...] = ("for", "against", "conditional", "open")
    return next((a for a in order if a in seen), None)


def _first_supposed(found: list[Hit], text: str) -> list[Hit]:
    """Where an if-clause names the issue, what follows it only retaliates: "if the road stays shut, close the bridge"."""
    supposed = re.match(SUPPOSED, text)
    inside = [hit for hit in found if supposed and hit.span.end <= supposed.end()]
    return inside or found


def outer(found: list[Hit]) -> list[Hit]:
    """Of overlapping cues, the one that says most: a direction before none, then more words, then no gap between."""

    def weight(hit: Hit) -> tuple[bool, int, bool, int, int]:
        return hit.kind != "cue", hit.words, not hit.gap, hit.span.start - hit.span.end, -hit.span.start

    kept: list[Hit] = []
    for hit in sorted(found, key=weight, reverse=True):
        if not any(hit.span.overlaps(other.span) for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.span)


def _attitude(piece: Piece, hit: Hit) -> Attitude | None:
    before, after = _around(piece.text, hit.span)
    if ASIDE.search(before) or (hit.gap and " sure " in hit.span.of(piece.text)) or _quits(piece):
        return None
    whole = piece.text[: hit.span.start]  # an if-clause governs from where it stands
    before = f"{piece.verb} {before}" if piece.text.startswith(before) else before
    sign: int = -1 if hit.kind == "away" else 1
    within = _negated_within(piece.text, hit)
    turned = -sign if within else sign
    if piece.act == "reject" and OFFERED.search(before):
        return None  # who turns down an offer to raise pay may want more, not less
    if NOT_FOR_SALE.match(after):
        return _side(sign) if hit.kind != "cue" else "against"
    if piece.act in SILENT and NOT_TO_BE.match(after):
        return "against"
    if piece.act in SILENT:
        return _side(-sign) if hit.kind != "cue" and JUDGED_OUT.match(after) and not AGAINST.search(before) else None
    if _no_more_of_it(piece.text, hit, before):
        return None
    if piece.act == "threat":
        return _threatened(before, whole, turned, hit) if hit.kind != "cue" else None
    if piece.act == "condition":
        return _conditioned(before, turned, hit)
    if piece.act == "red_line" and (drawn := _around_good(piece.text, before, after, sign, hit)):
        return drawn[0]
    does = _done_beside(piece, hit)
    return _plain_cue(before, after, does) if hit.kind == "cue" else _directed(before, after, does, sign, within)


def _no_more_of_it(text: str, hit: Hit, before: str) -> bool:
    """Who adds no new sanctions has not said that he lifts those there are, unless the cue itself speaks of new ones."""
    more = MORE_OF_IT.search(f"{before[-12:]} {hit.span.of(text)}") if hit.kind == "away" else None
    return more is not None and more[0] not in hit.pattern.lower() and AGAINST.search(before) is not None


def _quits(piece: Piece) -> bool:
    """Whoever threatens to leave their own government speaks against their side, not for it."""
    told = SUPPOSED_CLAUSE.sub("", f"{piece.verb} {piece.text}")
    return piece.act in MAY_QUIT and QUITS.search(told) is not None


def _done_beside(piece: Piece, hit: Hit) -> Act:
    """What is done to what the cue names: a cue that holds the refusing verb itself ("oppos* .. coal") has counted it."""
    if piece.act not in OPPOSED or not _refuses(piece.text, hit):
        return piece.act
    beside = f"{piece.text[: hit.span.start]} … {piece.text[hit.span.end :]}".strip()
    does = act_of(beside, piece.verb, form_of(beside, piece.verb))
    return does if does in OPPOSED else "demand"


def _refuses(text: str, hit: Hit) -> bool:
    """Whether a word that the cue names, not one in its gap, refuses."""
    stems = {stem for word in hit.pattern.split() for stem in word.rstrip("?*").lower().split("|") if stem != ".."}
    refusals = (match[0] for match in AGAINST.finditer(hit.span.of(text)))
    return any(word.startswith(stem.rstrip("*")) for word in refusals for stem in sorted(stems))


def _around_good(text: str, before: str, after: str, sign: int, hit: Hit) -> tuple[Attitude | None] | None:
    """A red line around a good, or around keeping things as they are, protects it, and one around an evil refuses it;
    else "our red line" tells that something matters, not which way."""
    own = OWN_RED_LINE.search(after) or RED_LINE_IS.search(before)
    phrase, near = text[max(0, hit.span.start - 30) : hit.span.end], after.split(" red line")[0]
    if (GOOD.search(hit.span.of(text)) or KEEPING.search(phrase)) and (own or A_RED_LINE.match(after)):
        return (_side(sign) if hit.kind != "cue" else None,)
    if own and (EVIL.search(phrase) or EVIL.search(near) or AGAINST.search(before)):
        return (_side(-sign) if hit.kind != "cue" else None,)
    return (None,) if own else None


def _negated_within(text: str, hit: Hit) -> bool:
    """Whether a gap of the cue holds a negation that the cue does not name: "the shelling does not stop"."""
    negated = re.search(r"\b(?:not|never|cannot)\b|n't\b", hit.span.of(text)) if hit.gap else None
    return negated is not None and negated[0] not in hit.pattern.lower().split()


def _around(text: str, span: Span) -> tuple[str, str]:
    """The words of the cue's clause before it and after it."""
    ends = list(CLAUSE.finditer(text))
    start = max((m.end() for m in ends if m.end() <= span.start), default=0)
    stop = min((m.start() for m in ends if m.start() >= span.end), default=len(text))
    return text[start : span.start].strip(), text[span.end : stop].strip(" ,")


def _side(sign: int) -> Attitude:
    return "for" if sign > 0 else "against"


def _threatened(before: str, whole: str, sign: int, hit: Hit) -> Attitude | None:
    """What a threat is to stop ("... if they withdraw") or to bring about ("... unless they withdraw").

    The step that is threatened itself is for the case only: a conditional will, where it points at the proposition.
    """
    mark = _open_mark(re.finditer(r"\b(?:if|unless|until)\b", before), before)
    if mark:
        return _side(-sign if (mark == "if") != _negated_since(mark, before) else sign)
    return "conditional" if hit.kind == "towards" and sign > 0 and re.search(r"\b(?:if|unless)\b", whole) else None


def _open_mark(marks: Iterable[re.Match[str]], before: str) -> str | None:
    """The last of the marks, unless its clause has ended: "if the levy stays, the port will close"."""
    last = next(reversed(list(marks)), None)
    if last is None:
        return None
    ended = MAIN if last[0] == "without" else re.compile(",")
    return None if ended.search(before, last.end()) else last[0]


def _conditioned(before: str, sign: int, hit: Hit) -> Attitude | None:
    """What stands after "only if" is asked for; what stands before it is given on a condition."""
    mark = _open_mark(DEMANDED.finditer(before), before)
    if mark is None:
        if hit.kind != "cue" and WANTS_FIRST.search(before):
            return _side(sign)
        return "conditional" if hit.kind == "towards" else None
    if NONE_WITHOUT.search(before):
        return _side(sign) if hit.kind != "cue" else None
    if BARE_IF.search(mark) or hit.kind == "cue":
        return None
    refused = AS_LONG.match(mark) and AGAINST.search(before[: before.rindex(mark)])  # nothing as long as it lasts
    turns = (_negated_since(mark, before), bool(UNDONE.search(before)), bool(refused))
    return _side(-sign if sum(turns) % 2 else sign)


def _negated_since(mark: str, before: str) -> bool:
    return re.search(r"\b(?:not|never|no longer)\b|n't\b", before[before.rindex(mark) :]) is not None


def _plain_cue(before: str, after: str, act: Act) -> Attitude | None:
    """A bare topic can be open to talk, or refused; which way somebody wants it, it does not say."""
    if NOT_TO_BE.match(after):
        return "against"
    refused = AGAINST.search(before)
    if refused and TO_US.match(after):
        return None
    if TALKED_OF.search(before) or AFTER_MAYBE.match(after) or act == "agenda":
        return "against" if refused or act in OPPOSED else "open"
    return None


def _directed(before: str, after: str, act: Act, sign: int, within: bool) -> Attitude | None:
    """Negations multiply; twice negated is open; what is only considered is open, unless it is refused or offered."""
    if re.search(NOT_RULED_OUT, before) or GAVE_WAY.search(before):
        return "open"
    if REQUIRED.search(before) or KEPT.search(before):
        return _side(sign)
    turns = (AFTER_AGAINST.match(after), UNDONE.search(before), within)
    before = RELATIVE.sub("", NOT_REFUSING.sub("", before))
    against = len(AGAINST.findall(AGAIN.sub("", before))) + sum(map(bool, turns))
    if against == 1 and sign > 0 and ON_A_CASE.search(after):
        return "conditional"
    if against:
        kept: Attitude = _side(sign) if UNDONE.search(before) else "open"
        return _side(-sign) if against == 1 else (kept if against == 2 else None)
    if act in OPPOSED and not WISH.search(before):
        return _side(sign if AFTER_FOR.match(after) else -sign)
    if TALKED_OF.search(before) or (act != "offer" and (MAYBE.search(before) or AFTER_MAYBE.match(after))):
        return "open"
    if act == "agenda":
        return "open"
    if AFTER_TOLD.match(after) and not FOR.search(before) and not AFTER_FOR.match(after):
        return None
    if act in GIVING and sign > 0 and GIVEN.search(after):
        return "conditional"
    return _side(sign) if act in WANTED or FOR.search(before) or AFTER_FOR.match(after) else None
