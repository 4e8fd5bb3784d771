"""Where, when, how long and with what result: the words of a sentence that say so of its contact."""

import re
from collections.abc import Sequence

from summitry.find.contacts.words import RELATIVE, REPORTING
from summitry.find.found import TimeMention
from summitry.find.times.grammar import read
from summitry.find.times.words import MONTH, WEEKDAY
from summitry.records import Span

# "Port of Lund", "Sharm el-Sheikh"
PROPER = (
    r"[A-Z][\w.'’-]*(?: (?:[A-Z]\.){2,}| (?:(?:of|de|del|la|al|el|the) )?[A-Z][\w’'-]*|"
    r"[ -](?:al|el|ad|as|ash|ar|at|an|az)-[A-Z][\w’'-]*)*"
)
# "in the city of Lund", but not "at the invitation of Lund"
AREA = r"(?:city|town|village|port|capital|island|state|province|region|outskirts|suburbs?|north|south|east|west)"
# "in Lund, President Alba said" names one place only
NO_OFFICE = (
    r"(?!(?:[A-Z][\w.’'-]* ){0,2}(?:President|Prime|Foreign|Chancellor|Premier|Minister|Secretary|King|Queen|Mr|Mrs|Ms|Dr|Senator|Judge|"
    r"General|Ambassador|Envoy|Chief|Vice)\b)"
)
SITE = (
    r"(?:(?:air)?base|palace|hotel|airport|centre|center|university|residence|embassy|headquarters|castle|compound|villa|"
    r"building|offices?|ministry|resort|club|hall|house|terminal|port)"
)
PLACE = re.compile(
    rf"\b(?:in|at|near|aboard)\s+(?:the |a |"
    rf"an )?(?:[A-Z][\w-]+(?:['’]s)? (?:capital|city|town|resort|port|village)(?: city)?(?:,| of)? )?"
    rf"(?P<place>(?:(?:{AREA} of|[a-z]+(?! of\b)) (?:the )?){{0,2}}?{PROPER}(?:(?:(?: {SITE})? in|,) {NO_OFFICE}{PROPER})*)"
)
# "in a hunting lodge near Lund", "aboard a yacht": a place without a name of its own
VENUE = (
    r"(?:hotels?|palace|villa|guest[ -]?house|lodge|yacht|ship|vessel|ferry|castle|monastery|convent|church|embassy|residence|headquarters|"
    r"barracks|airport|farm(?:house)?|chalet|mansion|chancellery|treasury|library|restaurant|caf[eé]|club|school|university|chamber|"
    r"courthouse|customs house|town hall|city hall|union hall|union house|resort|depot|canteen|cafeteria|foyer|lobby|chateau|museum|"
    r"stadium|warehouse|hangar|cottage)"
)
ANY_HOUSE = r"(?:base|building|hall|house|offices?|ministry|tent|train|compound|centre|center|room)"  # said of which sort, or none
MODIFIER = r"(?:(?!(?:of|in|at|and|to|on|for|with|same|next|other|white)\b)[\w’'-]+\s+)"
UNNAMED = re.compile(
    rf"\b(?:in|at|aboard|on board|inside)\s+(?P<place>(?:an?|the|its|his|her|their)\s+"
    rf"(?:{MODIFIER}{{0,3}}?(?i:{VENUE})|{MODIFIER}{{1,3}}?{ANY_HOUSE})\b"
    rf"(?: of the (?:[a-z-]+ ){{0,2}}[a-z-]+| (?:at|in|near|outside|above|overlooking) (?:the )?{PROPER}|"
    rf" in the (?:harbour|harbor|port|old town|hills|mountains|city centre|suburbs|forest|countryside))?)"
)
NO_PLACE = re.compile(
    rf"(?:{MONTH}|{WEEKDAY}|January|I|President|Mr|Ms|Mrs|English|Russian|French|Chinese|Spanish|Arabic|"
    rf"[A-Z]+[a-z]*-?\d+)\b"
)
OF_EVENT = re.compile(r"\s+(?:[a-z]+ )?(?:summit|conference|meeting|talks|forum|session|sidelines)\b")
TOOK_PLACE = re.compile(
    r"\b(?:concluded|ended|took place|held|opened|began|resumed|wrapped up|continued|met)\s+(?:_+\s+)*$"
)
TOPIC = re.compile(
    r"\b(?:on|about|over|to|for|regarding|concerning|ending|aimed|that|which|who|discuss\w*|against|war|"
    r"conflict|where)\b"
)
LASTS = re.compile(
    r"\b(?:last(?:ed|s|ing)?|took|taking|ran|running|went on|spann(?:ed|ing)|continued|stretched|spoke|talked|spent|bargained|negotiated|"
    r"met)\b[^,.;]{0,40}$|\b(?:talks|negotiations|session|meeting|round|call|summit|conversation|visit) of\s+$|\b(?:after|for)\s+$"
)
OF = r"[\s-]*(?:of\s+)?(?:[\w’'-]+\s+){0,3}?"
OF_CONTACT = re.compile(
    rf"{OF}(?:talks|negotiations|meeting|summit|call|conversation|discussions|session|visit|bargaining|round|conference)\b"
)
OF_STRIKE = re.compile(rf"{OF}(?:strike|walkout|stoppage)s?\b")
# "adjourned for six days": how long nothing went on
AWAY = re.compile(
    r"\b(?:adjourn|suspend|paus|postpon|delay|interrupt|halt|recess|stall|broke|broken|put off|wait)\w*[^,.;]{0,30}$"
)
SHORT = re.compile(r"(?:minute|hour|day|night|week)s?\b", re.IGNORECASE)
ORDINAL = re.compile(
    r"(?:the |a |an )?(?:first|second|third|fourth|fifth|sixth|last|final|next|previous|same|other)\b|[^ ]+ more ",
    re.IGNORECASE,
)
TO_LAST = re.compile(
    r"\b(?:will|would|to|could|may|might|should|shall) (?:\w+ ){0,2}?(?:continue|last|run|go on|take|be extended|stay)\b[^,.;]{0,30}$"
)
ELSEWHERE = re.compile(
    rf"\b(?:that|who|which|{REPORTING})\b|\b(?:and|but) (?:\w+ )?(?:will|would|could|(?-i:may)|might)\b", re.IGNORECASE
)
OTHER_TIME = re.compile(
    rf"{ELSEWHERE.pattern}|\b(?:since|until|because|so far)\b|\b(?:before|after|when|while|following|ahead of)\b"
    r"(?! (?:mid|dawn|noon|dark|\d))|"
    r"\b(?:on|about|over|of|for|with) (?:an?|the|its|their) (?:[\w-]+ ){1,4}?(?!(?:planned|scheduled|expected|mediated|hosted|brokered|"
    r"delayed|postponed|called|needed|ended|concluded|resumed|opened|started|continued|failed|"
    r"collapsed|stalled|finished|lasted)\b)(?:[a-z]+ed|made|struck|put|drawn) (?!by\b)",
    re.IGNORECASE,
)
SAID_ON = re.compile(rf"\b{REPORTING}\b[^,;]{{0,25}}$", re.IGNORECASE)
LOOSE = re.compile(r"\b(?:since|until|by|so far)\s+(?:the\s+)?$", re.IGNORECASE)
NOT_WHEN = frozenset(
    "vague set stretch duration many amounts age long whole decade short_decade century turn few_ago part at_part clock "
    "at_hand year_end".split()
)
OFFSETS = frozenset(("event", "beside_day", "in_n"))  # "an hour before the talks" is no length of theirs


BEHIND = frozenset(  # words that may follow a place
    "on in at for to and or but after before with by from as where when while which that who during over about late early this last next "
    "yesterday today tomorrow ended was were is are will would has had have between under into again until since to amid despite near "
    "outside above overlooking behind beside off along".split()
)


def place(text: str, sentence: Span, trigger: Span, stop: int, hidden: Sequence[Span]) -> Span | None:
    """After the word of contact, before its topic begins; or at the head of the sentence."""
    words = _blanked(text, trigger.end, stop, hidden)
    for match in (*PLACE.finditer(words), *UNNAMED.finditer(words)):  # a name of its own tells more
        before = words[: match.start()]
        named = NO_PLACE.match(match["place"]) or OF_EVENT.match(words, match.end()) or _of_thing(match, words)
        if (not TOPIC.search(before) or TOOK_PLACE.search(before)) and not named:
            return Span(trigger.end + match.start("place"), trigger.end + _trimmed(match))
    opening = PLACE.match(text[sentence.start : trigger.start].replace("In ", "in ", 1).replace("At ", "at ", 1))
    if (
        opening
        and not NO_PLACE.match(opening["place"])
        and text[sentence.start + opening.end() :].lstrip().startswith(",")
    ):
        return Span(sentence.start + opening.start("place"), sentence.start + _trimmed(opening))
    return None


def _of_thing(match: re.Match[str], words: str) -> bool:
    """``an unofficial European capital``, ``the gated UN ambassador's villa``: the capitals only describe a thing."""
    following = re.compile(r"(?:['’]s)? ([a-z]+)").match(words, match.end())
    if not following or following[1] in BEHIND or following[1].endswith("ly"):
        return False
    return not re.fullmatch(SITE, following[1])


def _trimmed(match: re.Match[str]) -> int:
    """Without a stop or a possessive at its end, and without a month that a comma tied to it."""
    words = re.split(rf",? (?:in |on )?(?:{MONTH}|{WEEKDAY})\b", match["place"])[0]
    kept = words if re.search(r"\b[A-Z]\.[A-Z]\.$", words) else re.sub(r"(?:['’]s|[.,]+)$", "", words)
    return match.start("place") + len(kept)


def _blanked(text: str, start: int, stop: int, hidden: Sequence[Span]) -> str:
    """The words with dates and names struck out, so that neither "on Tuesday" nor "in May" misleads."""
    words = list(text[start:stop])
    for span in hidden:
        for at in range(max(span.start, start), min(span.end, stop)):
            words[at - start] = "_"
    return re.sub(r"\bon (?=(?:the )?_)", "__ ", "".join(words))


# LUND, May 3 (Northern Wire) - : the day of the report, not of what it tells.
DATELINE = re.compile(r"[A-Z]{3,}[^!?\n]{0,90}? (?:[—–-]|--) ")
OF_ITS_OWN = re.compile(
    r"\A (?:that|which) (?:had |have )?(?=(?:ended|began|begun|broke|ran|took|opened|lasted|[a-z]+ed)\b)"
)


def when(text: str, sentence: Span, trigger: Span, reach: Span, times: Sequence[TimeMention]) -> Span | None:
    """The first date after the word of contact within reach, else the nearest before it where no other contact is."""
    dates = [t.whole for t in times if sentence.holds(t.whole) and _dates(text, t)]
    asides = [Span(*match.span()) for match in RELATIVE.finditer(text, trigger.end, reach.end)]
    dates = [s for s in dates if not any(aside.holds(s) for aside in asides)]
    after = [s for s in dates if trigger.end <= s.start and s.end <= reach.end]
    if after and not OTHER_TIME.search(OF_ITS_OWN.sub(" ", RELATIVE.sub(" ", text[trigger.end : after[0].start]))):
        return after[0]
    head = DATELINE.match(text, sentence.start, sentence.end)
    dates = [s for s in dates if not head or s.start >= head.end()]
    own = reach.start == sentence.start or text[reach.start] == ","  # no other contact in this clause before it
    before = [s for s in dates if own and reach.start <= s.start and s.end <= trigger.start]
    tied = [s for s in before if not _of_saying(text, sentence, s, trigger)]
    return tied[-1] if tied else None


def _of_saying(text: str, sentence: Span, date: Span, trigger: Span) -> bool:
    """``said on Tuesday that he had spoken``: the day is that of the saying."""
    return bool(SAID_ON.search(text[sentence.start : date.start])) or bool(
        re.search(rf"{ELSEWHERE.pattern}|\bbut\b", text[date.end : trigger.start], re.IGNORECASE)
    )


def _dates(text: str, mention: TimeMention) -> bool:
    form, start = read(mention.whole.of(text)), mention.whole.start
    return form is not None and form[0] not in NOT_WHEN and not LOOSE.search(text[max(0, start - 12) : start])


def duration(text: str, sentence: Span, kind: str, times: Sequence[TimeMention]) -> Span | None:
    """A length of hours or days that the contact took, not the age of a conflict or of a recess."""
    for mention in times:
        span = mention.span
        if mention.type != "DURATION" or not sentence.holds(span) or not SHORT.search(span.of(text)):
            continue
        if mention.phrase and (read(mention.phrase.of(text)) or ("",))[0] in OFFSETS:
            continue
        far = text[max(sentence.start, span.start - 60) : span.start]
        if AWAY.search(far) or TO_LAST.search(far) or ORDINAL.match(span.of(text)):
            continue
        of_strike = OF_STRIKE.match(text, span.end, sentence.end)
        tied = of_strike or OF_CONTACT.match(text, span.end, sentence.end)
        if of_strike and kind != "strike":
            continue
        if tied or _lasts(text[sentence.start : span.start], text[span.end : sentence.end]):
            return span
    return None


def _lasts(before: str, after: str) -> bool:
    found = LASTS.search(before)
    return bool(found) and not re.match(
        r"-?\s*(?:ceasefire|truce|war|pause|conflict|deadline|period|wait|break|delay|lockout|recess|of (?:war|fighting|conflict))",
        after,
    )
