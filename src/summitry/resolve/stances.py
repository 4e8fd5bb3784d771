"""The attitude a statement takes towards each issue's proposition: the direction of the cue times the words over it.

A ``towards`` cue points at the proposition, an ``away`` cue from it, a plain cue nowhere. In the cue's own clause, the
words before it (and those right after it: "... is unacceptable") say whether it is wanted, refused or only considered;
where they are silent, the statement's act does. No answer is given where these do not settle it.
"""

import re

from summitry.records import Act, Agenda, Attitude, Span
from summitry.resolve.acts import NOT_RULED_OUT, plain, reporting
from summitry.resolve.issues import Hit, hits

CLAUSE = re.compile(
    r"[.!?;:](?=\s|$)|,? (?:but|while|whereas|although|though|yet|however)\b|, (?:and )?(?=(?:we|i|he|she|they"
    r"|it) )| [–—] "
)
DEMANDED = re.compile(
    r"\b(?:only (?:if|when|once|after)|provided(?: that)?|unless|until|on (?:the )?condition(?: that)?|(?:as"
    r"|so) long as"
    r"|without|(?:conditional|contingent|depends?|hinges?) (?:up)?on|in (?:exchange|return) for|if)\b"
)
BARE_IF = re.compile(r"(?<!only )(?<!even )\bif\b")
AGAINST = re.compile(
    r"\b(?:not|never|cannot|no|nor|neither|without|against|oppos(?:e|es|ed|ing)|reject\w*|refus\w+|rul(?:e|es"
    r"|ed|ing) out"
    r"|exclud\w+"
    r"|declin\w+|resist(?:s|ed|ing)?|prevent\w*|stop(?:s|ped|ping)?|avoid\w*|block\w*|ban|bans|banned|forbid\w*"
    r"|abandon\w*"
    r"|drop|dropp\w+"
    r"|rejection|refusal|opposition to|instead of|rather than|unwilling|unacceptable|veto\w*|dismiss\w*"
    r"|condemn\w*)\b|n't\b"
)
FOR = re.compile(
    r"\b(?:want|wants|wanted|support\w*|back|backs|backed|demand\w*|accept\w*|agree\w*|propos\w+|offer\w*|ready"
    r"|prepared"
    r"|willing|must|should|need|needs|needed|ha(?:s|ve|d) to|call\w* (?:for|on)|seek\w*|favou?r\w*|urg\w+"
    r"|insist\w*|require\w*"
    r"|goal|aim|aims|committed|determined|will|shall|would|promis\w+|pledg\w+|going to|welcome|allow\w*|let us"
    r"|deserve\w*)\b|'ll\b"
)
WISH = re.compile(
    r"\b(?:want|wants|wanted|support\w*|demand\w*|accept\w*|agree\w*|propos\w+|ready|prepared|willing|must"
    r"|should|needs?"
    r"|call\w* for|seek\w*|favou?r\w*|urg\w+|insist\w*)\b"
)
MAYBE = re.compile(
    r"\b(?:might|may|could|perhaps|possibly|consider\w*|discuss\w*|talk(?:ing|s)? (?:about|on|over)|negotiat\w+"
    r"|debate\w*"
    r"|explor\w+|look(?:ing)? at|open to|open for|studying|study|weigh\w*|on the agenda|on the table)\b"
)
TALKED_OF = re.compile(
    r"\b(?:discuss\w*|talk(?:ing|s)? (?:about|on|over)|negotiat\w+|debate\w*|open to|consider\w*|on the agenda"
    r"|on the table)\b"
)
AFTER_AGAINST = re.compile(
    r"(?:(?:is|are|was|were|be|remains?|would be|will be|as) (?:\w+ )?(?:a red line|red lines|unacceptable"
    r"|out of the question|off the"
    r" table|not acceptable|impossible|ruled out|rejected|a non-?starter|not on the (?:agenda|table)|not an option)"
    r"|(?:must|can|will|would|should|shall|does|do|is|are)(?: not|n't| never)|cannot\b|won't\b|can't\b"
    r"|must (?:stop|end)\b)"
)
AFTER_FOR = re.compile(
    r"(?:is|are|remains?|would be|was|were) (?:\w+ )?(?:non-?negotiable|not negotiable|essential|vital|necessary"
    r"|needed|a must|key|"
    r"indispensable|a (?:precondition|prerequisite|priority))"
)
AFTER_MAYBE = re.compile(
    r"(?:is|are|was|were|will be|would be) (?:also |still )?(?:discussed|on the (?:table|agenda)|part of"
    r"|negotiable|possible|considered|talked about)"
)
# What follows these only describes, and neither want nor refusal reaches into it ("..., where fighting continues").
ASIDE = re.compile(
    r"\b(?:(?<!areas )(?<!fields )where|which|who|whose|before|after|while|despite|amid|because|since|during"
    r"|in addition to|besides"
    r"|apart from)\b[^,]*$"
)
GOOD = re.compile(r"\b(?:integrity|sovereignty|independence|unity|rights?|neutrality|security|safety|statehood)\b")
OPPOSED: frozenset[Act] = frozenset({"reject", "red_line"})
WANTED: frozenset[Act] = frozenset({"demand", "offer", "accept", "commit"})
SILENT: frozenset[Act] = frozenset({"deny", "report", "assess"})


def stances(
    content: str, cue: str, act: Act, issues: tuple[str, ...], agenda: Agenda
) -> tuple[tuple[str, Attitude], ...]:
    """(issue, attitude) for each of ``issues`` that the statement takes a side on, in their order.

    ``cue`` is the reporting verb, whose negation counts ("did not rule out"); ``act`` is what ``acts.act`` gave. What
    is denied, reported or judged takes no side.
    """
    if act in SILENT:
        return ()
    verb = reporting(cue)
    text = plain(content)
    found = [(name, _one(text, verb, act, name, agenda)) for name in issues]
    return tuple((name, attitude) for name, attitude in found if attitude is not None)


def _one(text: str, verb: str, act: Act, issue: str, agenda: Agenda) -> Attitude | None:
    """The attitude that the issue's cues agree on; a side outweighs openness; two sides cancel out."""
    mine = [hit for hit in hits(text, agenda) if hit.issue == issue and not hit.weak]
    seen = {_attitude(text, verb, act, hit) for hit in _outer(mine)} - {None}
    sides = seen & {"for", "against"}
    if len(sides) == 2:
        return None
    order: tuple[Attitude, ...] = ("for", "against", "conditional", "open")
    return next((a for a in order if a in seen), None)


def _outer(found: list[Hit]) -> list[Hit]:
    """Of overlapping cues, the one that says most: a direction before none, then more words, then no gap between."""

    def weight(hit: Hit) -> tuple[bool, int, bool, int, int]:
        return hit.kind != "cue", hit.words, not hit.gap, hit.span.start - hit.span.end, -hit.span.start

    kept: list[Hit] = []
    for hit in sorted(found, key=weight, reverse=True):
        if not any(hit.span.overlaps(other.span) for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.span)


def _attitude(text: str, verb: str, act: Act, hit: Hit) -> Attitude | None:
    before, after = _around(text, hit.span)
    if ASIDE.search(before):
        return None
    before = f"{verb} {before}" if text.startswith(before) else before
    sign: int = -1 if hit.kind == "away" else 1
    within = _negated_within(text, hit)
    if act == "threat":
        return _threatened(before, -sign if within else sign) if hit.kind != "cue" else None
    if act == "condition":
        return _conditioned(before, -sign if within else sign, hit)
    if GOOD.search(hit.span.of(text)) and re.match(r"(?:is|are|remains?) (?:a |our )?red line", after):
        return _side(sign) if hit.kind != "cue" else None  # a red line around a good protects it
    return _plain_cue(before, after, act) if hit.kind == "cue" else _directed(before, after, act, sign, within)


def _negated_within(text: str, hit: Hit) -> bool:
    """Whether a gap of the cue holds a negation: "the shelling does not stop"."""
    return hit.gap and re.search(r"\b(?:not|never|cannot)\b|n't\b", hit.span.of(text)) is not None


def _around(text: str, span: Span) -> tuple[str, str]:
    """The words of the cue's clause before it and after it."""
    ends = list(CLAUSE.finditer(text))
    start = max((m.end() for m in ends if m.end() <= span.start), default=0)
    stop = min((m.start() for m in ends if m.start() >= span.end), default=len(text))
    return text[start : span.start].strip(), text[span.end : stop].strip(" ,")


def _side(sign: int) -> Attitude:
    return "for" if sign > 0 else "against"


def _threatened(before: str, sign: int) -> Attitude | None:
    """What a threat is to stop ("... if they withdraw") or to bring about ("... unless they withdraw")."""
    marks = list(re.finditer(r"\b(?:if|unless|until)\b", before))
    if not marks:
        return None
    return _side(-sign if marks[-1][0] == "if" else sign)


def _conditioned(before: str, sign: int, hit: Hit) -> Attitude | None:
    """What stands after "only if" is asked for; what stands before it is given on a condition."""
    marks = list(DEMANDED.finditer(before))
    if not marks or BARE_IF.search(marks[-1][0]):
        return "conditional" if not marks and hit.kind == "towards" else None
    if hit.kind == "cue":
        return None
    negated = re.search(r"\b(?:not|never|no longer)\b|n't\b", before[marks[-1].end() :])
    return _side(-sign if negated else sign)


def _plain_cue(before: str, after: str, act: Act) -> Attitude | None:
    """A bare topic can be open to talk, or refused; which way somebody wants it, it does not say."""
    refused = AGAINST.search(before)
    if TALKED_OF.search(before) or AFTER_MAYBE.match(after) or act == "agenda":
        return "against" if refused or act in OPPOSED else "open"
    if AFTER_AGAINST.match(after) and "red line" in after[:40]:
        return "against"
    return None


def _directed(before: str, after: str, act: Act, sign: int, within: bool) -> Attitude | None:
    """Negations multiply; twice negated is open; what is only considered is open, unless it is refused or offered."""
    if re.search(NOT_RULED_OUT, before):
        return "open"
    against = len(AGAINST.findall(before)) + bool(AFTER_AGAINST.match(after)) + within
    if against and not re.search(r"\b(?:no|not|never|cannot)\b.*\bwithout\b|n't\b.*\bwithout\b", before):
        return _side(-sign) if against == 1 else ("open" if against == 2 else None)
    if act in OPPOSED and not against and not WISH.search(before):
        return _side(sign if AFTER_FOR.match(after) else -sign)
    if TALKED_OF.search(before) or (act != "offer" and (MAYBE.search(before) or AFTER_MAYBE.match(after))):
        return "open"
    if act == "agenda":
        return "open"
    return _side(sign) if act in WANTED or FOR.search(before) or AFTER_FOR.match(after) else None
