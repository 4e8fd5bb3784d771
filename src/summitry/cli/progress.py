"""Progress on stderr for what takes over a second: a line that is written over on a terminal, a line a second elsewhere."""

import time
from types import TracebackType
from typing import TextIO

PATIENCE = 1.0  # seconds before the first word, and between two


class Progress:
    """Called with a step, how many are done, and how many there are."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._last = time.monotonic()
        self._shown = False

    def __enter__(self) -> "Progress":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown and self._stream.isatty():
            self._stream.write("\r\x1b[K")

    def __call__(self, step: str, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._last < PATIENCE:
            return
        self._last, self._shown = now, True
        words = f"{step} {done}/{total}" if total else step
        self._stream.write(f"\r{words}\x1b[K" if self._stream.isatty() else f"{words}\n")
        self._stream.flush()
