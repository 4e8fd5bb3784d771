"""What looks forgotten or wrong in an article with marks inline: an error where it cannot be read, hints for a person to weigh."""

import re
from collections.abc import Iterator
from pathlib import Path

from evaluation.markup import Attributed, Marked, MarkupError, parse
from summitry.find.speech.cues import said_forms
from summitry.records import Span

QUOTATION = re.compile(r'[“"]([^”"\n]{25,}?)[”"]')
WORD = re.compile(r"[A-Za-z]+")


def check(paths: list[Path]) -> int:
    """Prints hints and errors; the number of files that cannot be read."""
    broken = attributions = 0
    for path in paths:
        try:
            article = parse(path.read_text(encoding="utf-8"), path.name)
        except MarkupError as error:
            print(f"error: {error}")
            broken += 1
            continue
        attributions += len(article.attributions)
        for hint in hints(article):
            print(f"{path.name}: {hint}")
    print(f"{len(paths)} files, {attributions} attributions, {broken} unreadable")
    return broken


def hints(article: Marked) -> Iterator[str]:
    for attributed in article.attributions:
        yield from _borders(article.text, attributed)
    said = _covered(article, "content")
    known = said | _covered(article, "cue")
    for quotation in QUOTATION.finditer(article.text):
        if not said & set(range(*quotation.span())):
            yield f"quotation unmarked: {quotation[0][:70]}"
    for word in WORD.finditer(article.text):
        if word[0].lower() in said_forms() and word.start() not in known:
            yield f"cue word unmarked: …{article.text[max(0, word.start() - 30) : word.end() + 30]}…"


def _covered(article: Marked, role: str) -> set[int]:
    spans: list[Span] = [s for a in article.attributions for s in getattr(a.relation, role)]
    return {at for span in spans for at in range(span.start, span.end)}


def _borders(text: str, attributed: Attributed) -> Iterator[str]:
    for span in attributed.relation.content:
        words = span.of(text)
        if words != words.strip():
            yield f"white space at a border: {words[:40]!r}"
        if attributed.form in {"indirect", "narrative"} and words.endswith((",", ";")):
            yield f"punctuation inside the content: …{words[-40:]!r}"
        if attributed.form == "indirect" and words.startswith("that "):
            yield f"“that” inside the content: {words[:40]!r}"
