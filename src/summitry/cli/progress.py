"""Progress on stderr for what takes over a second: a line that is written over on a terminal, a line a step elsewhere."""

import time
from contextlib import suppress
from threading import Event, Thread
from types import TracebackType
from typing import TextIO

PATIENCE = 1.0  # seconds before the first word, and between two


class Progress:
    """Called with a step, how many are done, and how many there are; tells it by the clock, however long a step takes."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._over = stream.isatty()
        self._step = "starting"
        self._shown = ""
        self._ended = Event()
        self._clock = Thread(target=self._tick, daemon=True)

    def __enter__(self) -> "Progress":
        self._clock.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        self._clock.join()
        if self._shown and self._over:
            self._write("\r\x1b[K")

    def __call__(self, step: str, done: int, total: int) -> None:
        self._step = f"{step} {done}/{total}" if total else step

    def _tick(self) -> None:
        begun = time.monotonic()
        while not self._ended.wait(PATIENCE):
            if self._over:
                self._write(f"\r{self._step}, {time.monotonic() - begun:.0f} s\x1b[K")
            elif self._step != self._shown:
                self._write(f"{self._step}\n")
            self._shown = self._step

    def _write(self, words: str) -> None:
        with suppress(OSError):  # nobody can be told: the work goes on
            self._stream.write(words)
            self._stream.flush()
