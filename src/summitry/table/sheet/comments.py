"""Comments that a person wrote into a table file: the next laying writes its own."""

from collections.abc import Iterator

OURS = ('"', "set by ", "added by ", "removed")


def comments(text: str, header: str) -> Iterator[tuple[int, str]]:
    """Each comment, with its line, that stands neither in the header nor behind a value or over positions as laid."""
    ours = frozenset(header.splitlines())
    for number, (line, end) in enumerate(zip(text.splitlines(), _ends(text), strict=False), 1):
        words = line[end:].strip()
        told = words.removeprefix("#").strip()
        if words.startswith("#") and told and line not in ours and not _laid(line, told):
            yield number, told


def _laid(line: str, told: str) -> bool:
    heading = line.startswith("  # ") and ") or not (" in told and told.endswith(")")
    return heading or told.startswith(OURS)


def _ends(text: str) -> list[int]:
    """Where the YAML of each line ends."""
    import yaml

    ends = [0] * (len(text.splitlines()) + 1)
    for token in yaml.scan(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        at = token.end_mark
        ends[at.line] = max(ends[at.line], at.column)
    return ends
