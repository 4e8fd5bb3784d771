"""Who took part: the names that the syntax of a sentence ties to its word of contact."""

import re

from summitry.find.contacts.words import ANAPHORS, HOLDING, REPORTING
from summitry.records import Span

TITLED = (
    r"(?:counterpart|president|prime|foreign|finance|trade|defen[cs]e|interior|economy|minister|leader|chancellor|secretary|premier|"
    r"ambassador|envoy|king|chief|negotiator|mediator|chairman|chairwoman|spokesman|spokeswoman|deputy|vice|general|executive|"
    r"special|judge|director|commissioner|counsel|head|lead|lawyer|boss|owner|[A-Z][\w.'’-]*)"
)
NO_VERB = rf"(?!(?:{REPORTING}|[a-z]+ed|met|will|would|is|was|are|were|has|had|to|then|later)\b)"
# What may stand between two names of one list.
LINK = re.compile(
    rf"\.?(?:['’]s)?\s*(?:(?:[-–—/]|,?\s*(?:and|&|as well as|along with|together with|plus),?)\s*"
    rf"(?:(?:the|his|her|its|their|of|from)\s+){{0,2}}(?:{NO_VERB}[\w.'’-]+\s+){{0,3}}?|"
    rf",\s*(?:(?:the|his|her|its|their)\s+)?(?:{TITLED}\s+){{0,4}}?)"
)
AUXILIARIES = (
    r"(?:(?:has|have|had|having|is|are|was|were|be|been|being|will|would|shall|may|might|could|can|to|also|then|"
    r"again|"
    r"later|first|last|recently|briefly|separately|privately|publicly|jointly|both|already|previously|earlier|"
    r"not|never|"
    r"scheduled|due|set|expected|planned|plans?|planning|agreed|hopes?|hoping|wants?|going|about|ready|intends?|"
    r"refused|declined|after|before|following|each|all|there|on|in|at|of|from|the|a|an|[A-Z][a-z]+day|\w+ly|"
    r"\d{1,4}\w*)\s+)*"
)
ASIDE = re.compile(
    r",\s+(?:after|before|following|who|while|speaking|during|having|in|at|on|whose|joined|accompanied)\b"
)
SAID = re.compile(rf"\b{REPORTING}\b[^.;]*?\b(?:he|she|they|it)\b", re.IGNORECASE)
BREAK = re.compile(rf"[;:“”\"]|\b(?:that|because|if|when|while|whether|but|{REPORTING})\b", re.IGNORECASE)
WHO = re.compile(r"\s*\([^)]*\)|^,[^,]{2,90},")
BUT_THEN = re.compile(r"\b(?:but|and)(?: (?:then|finally|later))?\s*$")  # "traded drafts but broke up"
DURING = re.compile(
    rf"^[^;:“”\"]*\b{REPORTING}\b(?: (?:reporters|journalists|the press))?,?(?: [\w’']+){{0,4}}? "
    r"(?:during|at|in|on|after|before|following|in)\s+(?:(?:a|an|the|their|his|her|its|"
    r"this)\s+)?(?:[\w'’-]+\s+){0,4}$"
)
WITH = r"(?:between|with|of|involving|among|(?:held|attended|hosted|led|convened|given) by)"
SENT = r"(?:between|with|of|to|from|by)"  # a letter, a visit, an offer goes from one to the other
TOWARDS = (
    r"\s+(?:(?:the|a|an|his|her|its|their|both|each|two)\s+)*"
    r"(?:(?!(?:since|after|before|when|while|over|during|until|about)\b)[\w.'’-]+,?\s+){0,4}?$"
)
CALLED = re.compile(rf"\s*(?:(?:the|his|her|its|their|both)\s+)*(?:{TITLED}\s+){{0,4}}")
AFTER_CALLED = re.compile(
    r"\s*(?:$|[.,;]|(?:on|after|before|from|again|twice|to|for|by|late|early|and|at|in|this|last|yesterday|several|with)\b)"
)
GERUND = re.compile(
    r"\b(?:after|before|while|since|by|following|upon)\s+(?:[a-z]+ly\s+)?(?:having\s+)?$", re.IGNORECASE
)
SAID_AT = re.compile(
    rf"\b(?P<who>[Hh]e|[Ss]he) {REPORTING}(?: (?:reporters|journalists))? (?:at|during|in) (?:a|an|the|their|his|her) (?:[\w-]+ )?$"
)
COMPOUND = re.compile(
    rf"['’]?s?[\s-]*(?:(?!(?:{REPORTING}|an?|the|that|to|and|or|of|in|at|as|for|if|"
    rf"when)\b)[a-z-]+ ){{0,2}}"
)  # "the Alba-Berg trade" talks
TOLD = re.compile(r"\b(?:told|addressed) (?:a|an|the|their|his|her) (?:[\w-]+ ){0,3}$")
AT = re.compile(r"(?:At|In|During) (?:the|a|an|their|its|his|her|that|this)\b[^,;:“”\"]*$")
MAIN = re.compile(r"[^;:“”\"]{0,50}?,\s+(?:(?:the|both|its|their|U\.S\.|[A-Z][\w.’'-]*|[a-z]+)\s+){0,4}?")
INVITED = re.compile(
    r"\b(?:invit(?:e|es|ed|ing)|join(?:s|ed|ing)?|ask(?:s|ed|ing)?|summon(?:s|ed|ing)?|bring(?:s|ing)?|brought|call(?:s|ed|ing)?|"
    r"gather(?:s|ed|ing)?|host(?:s|ed|ing)?|welcom(?:e|es|ed|ing)|receiv(?:e|es|ed|ing))\b(?P<who>[^;:“”\"]{2,90}?)"
    r"\b(?:to|at|for|in) (?:(?:a|an|the|their|his|her|its|further|new|direct|more) )*(?:[\w-]+ ){0,3}$"
)
OBJECT = re.compile(
    r"\s*(?:again\s+|separately\s+|briefly\s+|privately\s+|directly\s+)*(?:with\s+|to\s+)?"
    r"(?:(?:the|a|an|his|her|its|their|both)\s+)*(?:[\w.'’-]+\s+){0,4}?(?:counterpart,\s+)?"
)
NOT_OBJECT = re.compile(r"\b(?:in|at|on|after|before|for|during|about|and|to discuss|over|until|since)\b")


def group_before(text: str, names: list[Span], last: int) -> list[Span]:
    """The list of names that ends with ``names[last]``."""
    group = [names[last]]
    while (
        last > 0
        and LINK.fullmatch(text[names[last - 1].end : names[last].start])
        and not _somewhere(text, names[last - 1])
    ):
        last -= 1
        group.insert(0, names[last])
    return group


WHERE = re.compile(
    r"\b(?:in|at|near|(?:back|way|home|flying|flew|return\w*|arriv\w*|trip|journey|travel\w*|flight)(?: \w+){0,4}? (?:to|from)) (?:the )?$"
)


def _somewhere(text: str, name: Span) -> bool:
    """``in Lund, President Alba met``, ``on the way home from Lund, Alba said``: a place before a comma is in no list."""
    before = text[max(0, name.start - 40) : name.start]
    return text.startswith(",", name.end) and WHERE.search(before) is not None


def group_after(text: str, names: list[Span], first: int, stop: int) -> list[Span]:
    """The list of names that begins with ``names[first]``, up to ``stop``."""
    group = [names[first]]
    for name in names[first + 1 :]:
        if name.start >= stop or not LINK.fullmatch(text[group[-1].end : name.start]):
            break
        group.append(name)
    return group


THEY = re.compile(rf"\b(?:where|when|as|which|that|after|before|and|while|,) they(?= {AUXILIARIES}$)")
SAID_THEY = re.compile(rf"\b{REPORTING}\b[^.;]*$", re.IGNORECASE)
OF_LENGTH = r"(?:days?|hours?|minutes|weeks?|months|rounds?|nights?|series|sessions?|end|part|lot|deal|couple)"
# "gave his view of the talks" holds none.
HELD_OFF = re.compile(rf"[;:]|\b(?:after|before|following|since)\b|\b(?!{OF_LENGTH}\b)[a-z]+ of\b")
SENDERS = re.compile(
    r"\b(?:leaders|presidents|prime|ministers|delegations?|representatives|officials|envoys|negotiators|teams?|heads?) of\b"
)


def subject(text: str, names: list[Span], sentence: Span, at: int) -> list[Span]:
    """The names before a verb at ``at`` that do what it says; "he" where only he is named."""
    before = [i for i, name in enumerate(names) if sentence.start <= name.start and name.end <= at]
    they = THEY.search(text, max(sentence.start, at - 60), at)
    if they and not SAID_THEY.search(text, sentence.start, they.start()):
        return []  # "flew to Lund, where they met": Lund did not meet
    if opening := _opening(text, names, before, at):
        return opening
    for last in reversed(before):
        gap = text[names[last].end : at]
        if len(gap) > 160:
            break
        if SAID.search(gap) or _joined(gap):
            return group_before(text, names, last)
    pronoun = re.search(rf"\b(?:[Hh]e|[Ss]he)(?= {AUXILIARIES}$)", text[max(sentence.start, at - 60) : at])
    shift = max(sentence.start, at - 60)
    return [Span(shift + pronoun.start(), shift + pronoun.end())] if pronoun else []


def _opening(text: str, names: list[Span], before: list[int], at: int) -> list[Span]:
    """Of "Alba, after talks with Berg in Oslo, told ...": the name before the aside, not one inside it."""
    if not before or not re.search(rf",\s+{AUXILIARIES}$", text[names[before[-1]].end : at]):
        return []
    for i in before:
        if ASIDE.match(text, names[i].end, at):
            return group_before(text, names, i)
    return []


def _joined(gap: str) -> bool:
    """Only auxiliaries, asides and circumstances stand between a subject and its verb."""
    plain = BUT_THEN.sub(" ", WHO.sub(" ", gap))
    return not BREAK.search(plain) and len(plain.split()) <= 9 and not re.search(r"\bwith\b", plain)


def verb_people(text: str, names: list[Span], sentence: Span, trigger: Span, stop: int) -> list[Span]:
    following = [i for i, name in enumerate(names) if trigger.end <= name.start < stop]
    if GERUND.search(text[max(sentence.start, trigger.start - 40) : trigger.start]):
        doers = _main_subject(text, names, sentence, trigger.end)
    else:
        doers = subject(text, names, sentence, trigger.start)
    if following and _is_object(text[trigger.end : names[following[0]].start]):
        return doers + [n for n in group_after(text, names, following[0], stop) if n not in doers]
    return doers + _companions(text, names, trigger.end, stop)


def _main_subject(text: str, names: list[Span], sentence: Span, at: int) -> list[Span]:
    """Of "After calling Berg, Alba left": the name that follows the comma."""
    for comma in re.finditer(",", text[at : min(sentence.end, at + 120)]):
        for i, name in enumerate(names):
            gap = text[at + comma.end() : name.start] if name.start > at + comma.start() else None
            if gap is not None and re.fullmatch(rf"\s+(?:(?:the|its|their)\s+)?(?:{TITLED}\s+){{0,4}}", gap):
                return group_after(text, names, i, sentence.end)
    return []


def telephoned(text: str, names: list[Span], trigger: Span, stop: int) -> bool:
    """``called Berg on Monday``, not "called Berg a liar", "called for", "called the plan good"."""
    following = [i for i, name in enumerate(names) if trigger.end <= name.start < stop]
    if not following or not CALLED.fullmatch(text[trigger.end : names[following[0]].start]):
        return False
    last = group_after(text, names, following[0], stop)[-1]
    return AFTER_CALLED.match(text, last.end, last.end + 12) is not None


def _is_object(gap: str) -> bool:
    return OBJECT.fullmatch(gap) is not None and not NOT_OBJECT.search(gap)


def noun_people(text: str, names: list[Span], sentence: Span, trigger: Span, stop: int) -> list[Span]:
    """Those of "between A and B", of "the A-B summit", and the subject of the verb that holds the noun."""
    joint = SENT if re.match(r"letter|visit|offer|call", trigger.of(text), re.IGNORECASE) else WITH
    found = _companions(text, names, trigger.end, stop, joint)
    compound: list[Span] = []
    beside = [i for i, name in enumerate(names) if sentence.start <= name.start and name.end <= trigger.start]
    if beside and COMPOUND.fullmatch(text, names[beside[-1]].end, trigger.start):
        compound = group_before(text, names, beside[-1])
    holders = _holders(text, names, sentence, trigger)
    invited = _invited(text, names, sentence, trigger)
    told = list(dict.fromkeys([*holders, *invited, *found]))
    return told if len(told) > 1 or not compound else found + compound


def _invited(text: str, names: list[Span], sentence: Span, trigger: Span) -> list[Span]:
    """Of "he will invite Berg and the union to a meeting": those invited, and who invites."""
    match = INVITED.search(text[sentence.start : trigger.start])
    if not match:
        return []
    start, end = sentence.start + match.start("who"), sentence.start + match.end("who")
    guests = [i for i, name in enumerate(names) if start <= name.start and name.end <= end]
    if not guests:
        return []
    hosts = subject(text, names, sentence, sentence.start + match.start())
    return hosts + [names[i] for i in guests]


def _companions(text: str, names: list[Span], start: int, stop: int, joint: str = WITH) -> list[Span]:
    tied = re.compile(rf"\b{joint}{TOWARDS}")
    for i, name in enumerate(names):
        if start <= name.start < stop and (gap := text[start : name.start]) and tied.search(gap) and len(gap) < 120:
            far = BREAK.search(gap) or "according" in gap or re.search(r"\bof\b", SENDERS.sub("", gap[4:]))
            return [] if far else group_after(text, names, i, stop)
    return []


def _holders(text: str, names: list[Span], sentence: Span, trigger: Span) -> list[Span]:
    before = text[sentence.start : trigger.start]
    if (held := _holding(before)) is not None and (people := subject(text, names, sentence, sentence.start + held)):
        return people
    if saying := list(re.finditer(rf"\b{REPORTING}\b", before)):
        inside = [
            i for i, n in enumerate(names) if sentence.start <= n.start and n.end <= sentence.start + saying[-1].start()
        ]
        if opening := _opening(text, names, inside, sentence.start + saying[-1].start()):
            return opening
    if said := SAID_AT.search(before):
        return [Span(sentence.start + said.start("who"), sentence.start + said.end("who"))]
    if told := TOLD.search(before):
        return subject(text, names, sentence, sentence.start + told.start())
    for i in reversed([i for i, n in enumerate(names) if sentence.start <= n.start and n.end <= trigger.start]):
        if DURING.search(text[names[i].end : trigger.start]):
            return group_before(text, names, i)
    return _attending(text, names, sentence, trigger)


def _attending(text: str, names: list[Span], sentence: Span, trigger: Span) -> list[Span]:
    """Of "At the first round, on May 3, the sides agreed": the subject of the main clause."""
    if not AT.fullmatch(text, sentence.start, trigger.start):
        return []
    for i, name in enumerate(names):
        if name.start > trigger.end and MAIN.fullmatch(text, trigger.end, name.start):
            return group_after(text, names, i, sentence.end)
    return []


def _holding(before: str) -> int | None:
    """Where the verb stands that has the noun as its object: "held a short, tense" meeting."""
    verbs = list(re.finditer(rf"\b{HOLDING}\b(?! to\b)", before))
    if not verbs:
        return None
    gap = before[verbs[-1].end() :]
    return verbs[-1].start() if len(gap.split()) <= 8 and not HELD_OFF.search(gap) else None


def anaphoric(text: str, span: Span) -> bool:
    """``both sides``, ``the two leaders``: whoever met last."""
    return ANAPHORS.fullmatch(span.of(text).strip()) is not None
