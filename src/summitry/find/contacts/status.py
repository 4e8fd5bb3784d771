"""Whether a contact was planned, hoped for, held or called off: the words of its own clause tell."""

import re

from summitry.find.contacts.words import CUES, RELATIVE
from summitry.records import Status

JOINT = re.compile(r"[;:]|,? \b(?:that|who|which|whose|whom|because|although|though|but|as)\b", re.IGNORECASE)
BEFORE = re.compile(r"\b(?:before|until|when|while|so that) (?!the (?:talks|meeting|summit)\b)")
PAST_VERB = re.compile(
    r"(?:broke|adjourned|rose|parted|failed|returned|met|spent|called|rang|bargained|conferred|haggled|spoke|spoken|talked|sat|hosted|received|phoned|telephoned|"
    r"wrote|written|visited|voted|walked|went|gone|downed|"
    r"signed|ratified|tabled|delivered|submitted|presented|handed|convened|negotiated)\b"
)
WENT = re.compile(r"\b(?:went|came|flew|drove|returned|travell?ed|flown)\b")
NO_PLANS = re.compile(
    r"\b(?:no (?:\w+ )?plans?|nothing (?:is |was )?(?:planned|scheduled|arranged)|not (?:planning|planned|scheduled))\b"
)
PERFECT = re.compile(r"\b(?:has|have|had|having)\b(?: \w+){0,2} $")
MODAL = re.compile(r"\b(?:would|could|might|may|should) (?:\w+ )?have (?:\w+ )?$|\bto be $|\bto have $")
PROGRESS = re.compile(r"\b(?:is|are) (?:\w+ )?$")
BREAKING_OFF = re.compile(
    r"\b(?:broke off|stepped (?:out|away|aside)|left the (?:room|table)|interrupted [^,;]{1,40}|paused) to $"
)
ATTENDED = re.compile(r"\b(?:at|in) (?:(?:a|an|the|their) )?(?:[\w’'-]+ ){0,3}$")
AFTER_SO_LONG = re.compile(
    r"\b(?:minutes|hours|days|weeks|months) of (?:[\w-]+ ){0,2}$"
)  # "five days of talks had raised hopes"
CIRCUMSTANCES = frozenset(
    "after following during since had possible potential".split()
)  # these say nothing of the noun before them
# "Negotiators meet on Friday", not "let them meet", "to meet", "as they meet every Friday".
MEET_ON = re.compile(
    r"(?: (?!(?:every|each|to|when|whenever)\b)[\w’'.-]+){0,4}? "
    r"(?:on|this|next|tomorrow|later|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
FOLLOWS = re.compile(
    r"\b(?:to|not|never|n['’]t|let|lets|make|makes|made|help|helps|helped|can|could|may|might|should|must|did|do|does|that|often|usually|"
    r"always|if|whether)(?: [\w’'-]+){0,3} \Z"
)
# "urged the union to call off the strike", "would be called off if": not yet.
NOT_YET = re.compile(
    r"\b(?:would|could|might|may|can|should|unless|if|refus\w+ to|"
    r"(?:urg|ask|call|plea|appeal|press|demand|want|offer|threaten|reject|consider|hop)\w*\b[^;:,]{0,40} to)\b[^;:,]{0,25}\Z"
)
LATER = re.compile(r"\b(?:tomorrow|next (?:week|month|year)|later (?:this|today))\b")


def verb_status(before: str, verb: str, after: str) -> Status | None:
    """The status that a verb of contact gives: ``met`` is held unless what stands before it says otherwise."""
    clause = JOINT.split(before)[-1]
    found = _nearest(clause[-60:])
    if NO_PLANS.search(clause):
        return None
    if BREAKING_OFF.search(clause):
        return "held"
    if PAST_VERB.match(verb):
        denied = _denied(clause) or MODAL.search(before)
        return "conditional" if re.search(r"\b[Ii]f\b", clause) else None if denied else "held"
    if verb.startswith(("in the ", "at the ", "face ")):
        return "under way"
    if verb == "to see" and WENT.search(before):
        return "held"
    if PROGRESS.search(before) and verb.endswith("ing"):
        return "planned" if LATER.search(after) else "under way"
    if verb in ("meets", "hosts", "sits down with") or (
        verb == "meet" and not found and MEET_ON.match(after) and not FOLLOWS.search(before)
    ):
        return "planned"
    if re.search(r"\b(?:after|following)(?: \w+)? $", before, re.IGNORECASE):
        return "held"
    return found if found != "held" else "planned" if re.search(r"\bto $", before) else None


def noun_status(before: str, after: str) -> Status | None:
    """The status that the clause around a noun gives: the nearest word before it, then what follows it."""
    clause, following = JOINT.split(before)[-1], BEFORE.split(JOINT.split(RELATIVE.sub(" ", after))[0])[0]
    ahead = None if NO_PLANS.search(clause) else _ending(following)
    if ahead == "cancelled" or _denied(clause[-40:]):
        return ahead if ahead == "cancelled" else None
    return (
        _nearest(clause[-70:])
        or ("held" if AFTER_SO_LONG.search(clause) else ahead)
        or ("held" if ATTENDED.search(clause) else "planned" if re.search(r"\bnext (?:[\w-]+ )?$", clause) else None)
    )


def _nearest(clause: str) -> Status | None:
    """The cue that ends last; where none is a status (``will not``), there is no contact."""
    found = [
        (
            match.end(),
            -rank,
            "planned" if status == "cancelled" and NOT_YET.search(clause, 0, match.start()) else status,
        )
        for rank, (status, cue) in enumerate(CUES)
        for match in cue.finditer(clause)
    ]
    if not found or _denied(clause[-40:]):
        return None
    statuses = {status for _, _, status in found}
    for strong in ("cancelled", "conditional", "hoped for"):
        if strong in statuses and strong == max(found)[2]:
            return strong
    return max(found)[2]


def _ending(following: str) -> Status | None:
    if _denied(following[:25]):
        return None
    found = [
        (match.start(), rank, status)
        for rank, (status, cue) in enumerate(CUES)
        for match in cue.finditer(following)
        if match[0].lower() not in CIRCUMSTANCES
        and not (status == "cancelled" and NOT_YET.search(following, 0, match.start()))
    ]
    statuses = [status for _, _, status in sorted(found, key=lambda f: f[:2]) if status]
    return "cancelled" if "cancelled" in statuses else next(iter(statuses), None)


def _denied(words: str) -> bool:
    return CUES[0][1].search(words) is not None
