"""Claims that the next sentence has another side deny in few words: "Kest's ministry called that untrue"."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from summitry.find.sentences import sentences
from summitry.records import Act, Document, Evidence, Span, Statement
from summitry.table.accounts.accounts import Record
from summitry.table.mentions import Mentions, mentions

CLAIM = r"(?:it|that|this|them|(?:the|that|this|those) (?:claim|charge|accusation|allegation|assertion|report)s?)"
FALSE = r"(?:untrue|false|not true|a lie|lies|nonsense|baseless|absurd|unfounded|groundless|a fabrication|fabricated|fiction)"
ANSWER = re.compile(
    rf"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:es?|ed)|dismiss(?:es|ed)?|contest(?:s|ed)?|contradict(?:s|ed)?) {CLAIM}"
    r"(?=\s*[.,;:!?—–\"”]|\s+(?:and|as|but|on|in|at|saying|outright|flatly)\b|$)"
    rf"|\bcall(?:s|ed) {CLAIM} [\"“‘]?{FALSE}\b"
    rf"|\b(?:says?|said) (?:that )?{CLAIM} (?:is|was|are|were) [\"“‘]?{FALSE}\b"
    r"|\b(?:says?|said|insist(?:s|ed)?|answer(?:s|ed)) (?:[\w ]+ )?(?:(?:there|it|he|she|they) (?:is|was|had|has|have|were|are) )"
    r"(?:done |said )?(?:no such [a-z]+|nothing of the (?:kind|sort))",
    re.IGNORECASE,
)
SUBJECT = re.compile(
    r"\s*[\"“‘]?(?:(?:His|Her|Their|The) (?:[a-z]+ )?(?:office|ministry|spokes[a-z]+|aides?|lawyers?|camp|company|union|government)"
    r"|[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,3}['’]s? (?:office|ministry|spokes[a-z]+|aides?|lawyers?|camp))\b"
)
TELLING: frozenset[Act] = frozenset({"report", "assess"})  # an offer that is rejected is no claim
FAR = 300  # characters from the claim to its denial


def answers(known: Record) -> Iterator[tuple[Statement, Evidence, str]]:
    """Each claim with the sentence that denies it and the party that does, where the sentence names another than the
    claimant's."""
    names = mentions(known.entries)
    told: defaultdict[str, list[Statement]] = defaultdict(list)
    for statement in sorted(known.entries.originals(), key=lambda s: (s.end, -s.start, s.id)):
        if statement.act in TELLING and statement.speaker and statement.parties:
            told[statement.document].append(statement)
    for document in known.entries.documents:
        if document.copy_of is None and told[document.name]:
            yield from _in(document, told[document.name], names)


def _in(document: Document, told: Sequence[Statement], names: Mentions) -> Iterator[tuple[Statement, Evidence, str]]:
    ends = [statement.end for statement in told]
    for line in document.body:
        for match in ANSWER.finditer(document.text, line.start, line.end):
            sentence = _sentence(document.text, line, match.start())
            before = bisect_right(ends, sentence.start)
            claim = told[before - 1] if before else None
            denier = claim and _denier(document.text[sentence.start : match.start()], claim, names)
            if claim and denier and sentence.start - claim.end <= FAR:
                evidence = Evidence(
                    "denial", match[0], document.name, sentence.start, sentence.end, claim="of the reporter"
                )
                yield claim, evidence, denier


def _denier(opening: str, claim: Statement, names: Mentions) -> str | None:
    """The parties that the opening names, else its few words; None where they are the claimant or a mere pronoun."""
    parties = names.named(names.cover(opening))
    if parties:
        return None if set(parties) & set(claim.parties) else " and ".join(parties)
    words = SUBJECT.match(opening)
    own = set(re.findall(r"[A-Z]\w+", f"{claim.speaker} {' '.join(claim.parties)}"))
    return None if words is None or own & set(words[0].split()) else words[0].strip()


def _sentence(text: str, line: Span, at: int) -> Span:
    start, end = max(line.start, at - FAR), min(line.end, at + FAR)
    return next((s for s in sentences(text, start, end) if s.start <= at < s.end), Span(start, end))
