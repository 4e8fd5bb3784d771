"""The words that draw a red line, by kind: the one list of them.

A red line is what its party will not give up whatever it is offered (a reservation value that it states itself; Raiffa,
The Art and Science of Negotiation, 1982). Nobody draws one who denies it, asks after it, tells of the other side's, of
one that was, or of what would be one in some case.
"""

import re
from collections.abc import Iterator

from summitry.find.sentences import sentences
from summitry.records import Form, Span
from summitry.resolve.what.issues import LONGEST
from summitry.resolve.what.text import compiled, placed, plain

NOT = r"(?:not|n't|never|cannot|no longer|nor)"
NEAR = r"[^.;!?]{0,100}?"
YIELD = (
    r"(?:accept|agree|allow|recogni[sz]e|give|cede|surrender|sign|consent|tolerate|concede|compromise|abandon"
    r"|permit|hand|join|withdraw|leave|host|negotiate|sit|lift|sell|yield|submit|bow|back down|let|renounce|relinquish"
    r"|retreat|be part|become|return|approve|support|trade|forget|forgive|disarm|lay|pay|raise|release|free"
    r"|dismantle|put down|sacrifice|forgo|part with)"
)
VERY = r"(?:categorically|flatly|adamantly|absolutely|totally|staunchly|unequivocally|resolutely)"
DEAL = r"(?:agreement|deal|contract|treaty|accord|settlement|package)"
LAW = r"(?:constitution|law|charter|statutes?|by-?laws?)"

KINDS: tuple[tuple[str, str], ...] = (
    ("named", r"\bred lines?\b"),
    ("not negotiable", rf"""
        \bnon-?negotiable | \bnot negotiable | \bbeyond (?:negotiation|discussion|debate|bargaining)
      | {NOT} (?:up for|open to|subject to|a matter for) (?:negotiation|discussion|debate|bargaining|compromise)
      | (?<!nothing is )(?<!not )\boff the (?:negotiating )?table | \bno compromise (?:on|over|about)
    """),
    ("in no circumstances", rf"""
        \bunder no circumstances? | \bin no circumstances? | {NOT}\b{NEAR}\bunder any (?:circumstances?|conditions?)
      | \bunacceptable (?:under|in) any
      | {NOT} (?:accept|tolerate|allow|permit)\b{NEAR}\bwhatever (?:\w+ ){{0,3}}?(?:called|named|wore|wear|is|are|be)\b
      | \boppos(?:e|es|ed|ing){NEAR}\beven (?:as|if|when|for|in|on|temporar\w+|under)\b
    """),
    ("now or ever", rf"""
        {NOT} (?:ever )?(?:accept|tolerate|allow|agree|permit|recogni[sz]e)\b{NEAR}\b(?:now or (?:ever|later)
          |now or in (?:the )?future|at any (?:price|cost|time)|ever again|no matter (?:what|how|who|where))\b
    """),
    ("out of the question", r"\bout of the question"),
    ("not an inch", rf"""
        \bnot for sale | {NOT} (?:be )?(?:an? |our )?bargaining (?:chip|counter)s?\b
      | \b(?:not|never) (?:an|one|a single) (?:inch|centimet\w+) | \b(?:not|never) (?:one|a single) \w+ more\b
    """),
    ("nothing less", rf"""
        \b(?:settle for|accept|agree to|take) nothing (?:less|short)\b
      | {NOT} (?:settle|sign|accept|agree|take)\b[^.,;!?]{{0,20}}? (?:less|fewer|more|lower|higher) than\b
      | (?<!sky )\b(?:is|remains) (?:our|my|their|his|her|its|the) (?:\w+ )?limit(?! (?:of|on|for|to)\b)\b
    """),
    ("this or nothing", rf"""
        \beither\b{NEAR}\bor (?:there (?:is|will be) no|no|(?:my|our|his|her|their) signature)\b
      | \bor (?:there (?:is|will be) )?no {DEAL}\b | \bwhatever (?:is|was|they|anyone|anybody) (?:\w+ )?offer\w*
    """),
    ("refused outright", rf"\b{VERY} (?:reject|oppos|against|rul|exclud|refus|unacceptable)\w*"),
    ("no deal without", rf"""
        {NOT} (?:accept|sign|agree to|approve|back|ratify) any (?:[\w-]+ )?{DEAL}\b[^.,;!?]{{0,30}} without\b
      | \bno (?:[\w-]+ )?{DEAL} without\b | {NOT} sign(?:ing)?(?: (?:it|this|that|anything))? without\b
      | {NOT} (?:sign|ratify|approve|accept|back) (?:an?|any) (?:[\w-]+ )?{DEAL} (?:that|which|in which|under which)\b
      | \b(?:veto|vote down|vetoes) any(?:thing)?\b
    """),
    ("the law forbids", rf"""
        \b{LAW} (?:does not|doesn't|do not|did not|will not|would not|cannot) (?:allow|permit|let)\b
      | \b{LAW} (?:forbids?|forbade|prohibits?|prohibited|rules? out)\b
      | {NOT} (?:allowed|permitted) (?:by|under) (?:our|the|its|their) (?:[\w-]+ )?{LAW}\b
    """),
    ("would rather walk away", r"""
        \b(?:walk (?:away|out)|leave the (?:table|talks|room)) rather than\b
      | \b(?:would|will|'d) (?:rather|sooner) (?:walk (?:away|out)|have no (?:deal|agreement|contract))\b
    """),
    ("ruled out", r"\brul(?:e|es|ed|ing) out | \bexclud(?:e|es|ed) any\b"),
)  # fmt: skip
# These make a red line only where no threat nor condition stands beside them.
NEVER = ("never", (
    rf"\b(?:(?:will|would|can|could|shall|must|to) never|'ll never|never (?:will|would|can|shall))\b(?: \w+){{0,3}}? {YIELD}"
))  # fmt: skip
BAR = ("to be kept out", (
    rf"{NOT} want{NEAR}\b(?:join|becom\w+|be (?:a |an )?(?:part|member)|acquire|possess|host|admitted|let in)"
))  # fmt: skip
LATER = re.compile(r"\b(?:until|unless|before|only)\b")

NOT_RULED_OUT = (
    rf"(?:{NOT}|refus\w+ to|declin\w+ to|without) (?:\w+ly )?(?:rul(?:e|ed|ing) out|exclud(?:e|ed|ing)|opposed to"
    r"|against|averse|object(?:ed|ing)? to|stand(?:ing)? in the way of|insist(?:ed|ing)? on)\b|\bno objections?\b"
)
# Before "red line": denied, asked after, gone by, or somebody else's.
NO_LINE = re.compile(
    r"(?:\b(?:not|never|no longer|hardly)(?: \w+)?(?: an?)?|n't(?: an?)?|\bno|\bnone of|\bwithout(?: any)?|\bden\w+\b[^.;]{0,60}"
    r"|\bwhether\b[^.;]{0,60}|\bwhat (?:is|are|was|were)"
    r"|\b(?:once|formerly|previously|used to be|had been|earlier|former|old|so-called|any)(?: \w+)?(?: an?)?) (?:\w+ )?$"
)
THEIRS = re.compile(r"\b(?:their|his|her|your|its)(?: \w+)? $")
SUPPOSED = re.compile(r"\bwould be (?:\w+ )?(?:a )?(?:\w+ )?$")
IF = re.compile(r"[^.;]{0,60}\b(?:if|in case|should)\b")


def drawn(content: str, form: Form) -> tuple[tuple[str, Span], ...]:
    """(kind, where in ``content``) of each expression that draws a red line, in order; none in a question.

    In direct speech "their red line" is the others', "was a red line" past; retold, both may be the speaker's own.
    """
    found = []
    for sentence in sentences(content[:LONGEST]):
        words = sentence.of(content)
        for kind, span in _drawn(plain(words), form):
            at = placed(words, span)
            found.append((kind, Span(sentence.start + at.start, sentence.start + at.end)))
    return tuple(found)


def _drawn(said: str, form: Form) -> Iterator[tuple[str, Span]]:
    yield from outright(said, form)
    for kind, pattern in (NEVER, *((BAR,) if form == "narrative" else ())):
        if (match := compiled(pattern).search(said)) and not LATER.search(said):
            yield kind, Span(*match.span())


def outright(said: str, form: Form) -> Iterator[tuple[str, Span]]:
    """The same over plain letters, without the kinds that a threat or a condition beside them outdoes."""
    if said.endswith("?"):
        return
    for kind, pattern in KINDS:
        for match in compiled(pattern).finditer(said):
            if _holds(kind, said, match, form):
                yield kind, Span(*match.span())


def never(said: str) -> bool:
    return compiled(NEVER[1]).search(said) is not None


def barred(said: str) -> bool:
    return compiled(BAR[1]).search(said) is not None


def _holds(kind: str, said: str, match: re.Match[str], form: Form) -> bool:
    if kind == "ruled out":
        return compiled(NOT_RULED_OUT).search(said) is None
    if kind != "named":
        return True
    before, after = said[: match.start()], said[match.end() :]
    if NO_LINE.search(before) or (SUPPOSED.search(before) and IF.match(after)):
        return False
    return form != "direct" or not (THEIRS.search(before) or re.search(r"\b(?:was|were) (?:an? |our )?$", before))
