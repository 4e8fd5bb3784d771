"""A page or feed from the web, within limits."""

import time

from summitry.read.draft import Source
from summitry.records import Problem

LARGEST = 20 * 1024 * 1024  # bytes of one file or page
SECONDS = 30.0  # for the whole of one page
CHUNK = 64 * 1024


def fetch(url: str) -> Source | Problem:
    """The bytes at ``url``, or a Problem of kind "page" or "too large"."""
    import urllib3

    timeout = urllib3.Timeout(connect=10, read=15)
    headers = {"User-Agent": "summitry (reads articles it is asked to read)", "Accept-Encoding": "gzip, deflate"}
    retries = urllib3.Retry(total=5, connect=1, read=0, status=0, other=0, redirect=5)
    try:
        with urllib3.PoolManager(timeout=timeout, retries=retries, headers=headers) as pool:
            response = pool.request("GET", url, preload_content=False)
            return _body(response, url)
    except (urllib3.exceptions.HTTPError, UnicodeError, OSError) as error:
        return _failed(url, str(error) or type(error).__name__)


def _body(response: "urllib3.BaseHTTPResponse", url: str) -> Source | Problem:  # type: ignore[name-defined]  # noqa: F821
    """The body read piece by piece, so that neither size nor time can run away."""
    if response.status >= 400:
        return _failed(url, f"the server answered {response.status}")
    begun, data = time.monotonic(), b""
    for chunk in response.stream(CHUNK):
        data += chunk
        if len(data) > LARGEST:
            return too_large(url)
        if time.monotonic() - begun > SECONDS:
            return _failed(url, f"it took more than {SECONDS:.0f} seconds")
    return Source(url, "", data, url=url)


def too_large(name: str) -> Problem:
    message = f"{name} is larger than {LARGEST // 1024**2} MB."
    return Problem("too large", message, "Split it, or save the article alone as text.", name)


def _failed(url: str, why: str) -> Problem:
    remedy = "Check the address and the connection, or save the page and name the file."
    return Problem("page", f"{url} could not be fetched: {why}.", remedy, url)
