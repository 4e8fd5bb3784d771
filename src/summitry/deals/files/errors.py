"""What is wrong with a domain file, in words that a person can act on."""

import json
from collections.abc import Iterable
from typing import Any, Self

SHOWN = 60  # characters of what was written
CLOSE = 10**15


class DomainError(ValueError):
    """A file that gives no domain: which file (None: not known here), which cell, what is wrong there, what to do."""

    def __init__(self, place: str, message: str, remedy: str, file: str | None = None) -> None:
        self.place, self.message, self.remedy, self.file = place, message, remedy, file
        super().__init__(": ".join(part for part in (file, place, f"{message} {remedy}") if part))

    def of(self, file: str) -> Self:
        """The same, naming the file; one that names a file already keeps it."""
        return type(self)(self.place, self.message, self.remedy, self.file or file)


def shown(value: object) -> str:
    """What was written, as JSON would write it, not too long of it."""
    text = json.dumps(value, ensure_ascii=False, default=_number)
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}..."


def _number(value: Any) -> int | float:
    """A Decimal, near enough to be known again."""
    return int(value) if abs(value) < CLOSE and value == int(value) else float(value)


def repeated(names: Iterable[str]) -> str | None:
    """The first name that stands there a second time."""
    seen: set[str] = set()
    for name in names:
        if name in seen:
            return name
        seen.add(name)
    return None
