"""A page or feed from the web, within limits."""

import time
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from summitry.read.draft import Source
from summitry.records import Problem

if TYPE_CHECKING:
    import urllib3

LARGEST = 20 * 1024 * 1024  # bytes of one file or page
SECONDS = 30.0  # for the whole of one page
SILENCE = 15.0  # seconds without a byte
CHUNK = 64 * 1024
HEADERS = {"User-Agent": "summitry (reads articles it is asked to read)", "Accept-Encoding": "gzip, deflate"}


def fetch(url: str, seconds: float = SECONDS) -> Source | Problem:
    """The bytes at ``url``, or a Problem of kind "page" or "too large", after ``seconds``, ``SECONDS`` at most."""
    begun, limit = time.monotonic(), min(seconds, SECONDS)
    answers: SimpleQueue[Source | Problem] = SimpleQueue()
    # A server can drip headers, or "100 Continue", for ever, and no timeout of a socket ends that: a clock beside it does.
    Thread(target=lambda: answers.put(_fetched(url, begun, limit)), daemon=True).start()
    try:
        return answers.get(timeout=limit)
    except Empty:
        return too_slow(url, limit)


def _fetched(url: str, begun: float, limit: float) -> Source | Problem:
    import urllib3

    timeout = urllib3.Timeout(connect=SILENCE, read=SILENCE)
    retries = urllib3.Retry(total=5, connect=1, read=0, status=0, other=0, redirect=5)
    try:
        with urllib3.PoolManager(timeout=timeout, retries=retries, headers=HEADERS) as pool:
            response = pool.request("GET", url, preload_content=False)
            return _body(response, url, begun, limit)
    except Exception as error:  # noqa: BLE001  # whatever it is: whoever waits for this thread needs an answer
        return _failed(url, _why(error))


def _body(response: "urllib3.BaseHTTPResponse", url: str, begun: float, limit: float) -> Source | Problem:
    """The body read piece by piece, so that neither size nor time can run away."""
    if response.status >= 400:
        return _failed(url, f"answered {response.status}")
    data = bytearray()
    for chunk in response.stream(CHUNK):
        data += chunk
        if len(data) > LARGEST:
            return too_large(url)
        if time.monotonic() - begun > limit:
            return too_slow(url, limit)
    return Source(url, "", bytes(data), url=url, begun=begun)


def _why(error: Exception) -> str:
    """What went wrong, in words for somebody who knows no library's names."""
    from urllib3 import exceptions as failed

    if isinstance(error, failed.MaxRetryError) and error.reason is not None:
        return _why(error.reason)
    if isinstance(error, failed.ResponseError):
        return "sends its readers round in a circle"
    kinds: tuple[tuple[type[Exception], str], ...] = (
        (failed.NewConnectionError, "could not be reached"),  # before the timeouts, of which urllib3 makes it one
        (failed.TimeoutError, "took too long"),
        (failed.DecodeError, "sent something damaged"),
        (failed.SSLError, "could not be reached safely: its certificate is not valid"),
        (failed.ProtocolError, "broke off"),
        (ValueError, "is, or leads to, no web address"),
    )
    return next((why for kind, why in kinds if isinstance(error, kind)), "could not be reached")


def too_slow(url: str, limit: float) -> Problem:
    return _failed(url, f"took too long: more than {limit:.0f} seconds")


def too_large(name: str) -> Problem:
    message = f"{name} is larger than {LARGEST // 1024**2} MB."
    return Problem("too large", message, "Split it, or save the article alone as text.", name)


def _failed(url: str, why: str) -> Problem:
    remedy = "Check the address and the connection, or save the page and name the file."
    return Problem("page", f"{url} {why}.", remedy, url)
