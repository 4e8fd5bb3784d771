"""Words that compare the options of an issue: "prefers X to Y", "at least X", "X would be second best"."""

import re
from collections.abc import Iterator

from summitry.records import Issue
from summitry.resolve.what.issues import named_options
from summitry.resolve.what.text import plain

Pair = tuple[str, str]
REST = r"[^.;:!?]{2,80}?"
FEW = r"(?:(?:an?|the|some|such an?) )?[\w-]+(?: [\w-]+){0,2}"
END = r"(?=[,.;:!?]|$|\b(?:but|because|if|and that|as)\b)"
BETTER = re.compile(
    rf"\bprefer(?:s|red|ring)? (?P<a>{REST}) (?:to|over|rather than|instead of) (?P<b>{REST}){END}"
    rf"|\brather (?!than)(?P<c>{REST}) than (?P<d>{REST}){END}"
    rf"|(?P<e>{REST}) (?:rather than|is better than|are better than|would be better than|is preferable to"
    rf"|would be preferable to) (?P<f>{REST}){END}"
)
WORSE = re.compile(rf"(?P<b>{REST}) (?:is|are|would be) worse than (?P<a>{REST}){END}")
AT_LEAST = re.compile(rf"\b(?:at least|nothing less than|no less than|not less than) (?P<a>{FEW})")
AT_MOST = re.compile(rf"\b(?:at most|no more than|not more than|no further than|nothing more than) (?P<a>{FEW})")
SECOND = re.compile(
    rf"(?P<a>{REST}) (?:is|are|would be|could be|remains?) (?:only )?(?:the |a |our |its |their )?"
    rf"(?:second[- ]best|second choice|fallback|plan b)\b"
)
NO = re.compile(r"(?:\b(?:not|never|no longer|nor|nobody|hardly|denie[sd]|deny)\b|n't)[^,;]{0,30}$")
DENIED = re.compile(r"\b(?:not|never|no longer|nor|nobody|hardly|denie[sd]|deny)\b|n't")


def compared(content: str, issue: Issue, peak: str | None) -> tuple[Pair, ...]:
    """The pairs (better, worse) of options that a statement compares; ``peak`` is the one its party wants most.

    What is asked, denied or compared without naming two different options gives none. "At least" and "no more than"
    part the options where they are ordered.
    """
    pairs = (pair for text in re.split(r"(?<=[.;!?])\s", plain(content)) for pair in _in_sentence(text, issue, peak))
    return tuple(dict.fromkeys(pair for pair in pairs if pair[0] != pair[1]))


def _in_sentence(text: str, issue: Issue, peak: str | None) -> Iterator[Pair]:
    if text.endswith("?"):
        return
    names = [option.name for option in issue.options]
    for match in (
        found for pattern in (BETTER, WORSE) for found in _said(pattern, text) if not DENIED.search(found[0])
    ):
        one, other = (_only(part, issue) for part in _parts(match))
        yield from ((one, other),) if one and other else ()
    for pattern, least in ((AT_LEAST, True), (AT_MOST, False)):
        for match in _said(pattern, text) if issue.ordered else ():
            yield from _parted(names, _only(match["a"], issue), least)
    for match in _said(SECOND, text):
        second = _only(match["a"], issue)
        if second and peak and second != peak:
            yield from ((peak, second), *((second, other) for other in names if other not in (peak, second)))


def _said(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    return (match for match in pattern.finditer(text) if not NO.search(text, 0, match.start()))


def _parts(match: re.Match[str]) -> tuple[str, str]:
    """The words of what is better and of what is worse."""
    found = match.groupdict()
    one, other = (next(found[key] for key in keys if found.get(key)) for keys in ("ace", "bdf"))
    return one, other


def _only(words: str, issue: Issue) -> str | None:
    """The one option that the words name."""
    named = named_options(words, issue)
    return min(named) if len(named) == 1 else None


def _parted(names: list[str], at: str | None, least: bool) -> Iterator[Pair]:
    """The options from the first to the named one over those after it, or those from it on over those before."""
    if at is not None:
        cut = names.index(at) + (1 if least else 0)
        better, worse = (names[:cut], names[cut:]) if least else (names[cut:], names[:cut])
        yield from ((one, other) for one in better for other in worse)
