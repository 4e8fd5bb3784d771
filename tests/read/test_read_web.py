"""Pages and feeds from a server on this machine."""

import time
from collections.abc import Iterator
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from summitry.read import fetch, read
from summitry.read.formats import feed

NEWS = "The union and the port company met for an hour on Monday, and they said that they will meet again."
MORE = '"We will not sign this," said Ida Holm, who leads the union, at the gates of the port.'
PAGE = f"<html><head><title>Talks</title></head><body><article><p>{NEWS}</p><p>{MORE}</p></article></body></html>"
FEED = """<rss version="2.0"><channel><title>Harbour Post</title><item><title>Talks</title>
<link>http://{host}/2024/03/05/talks</link><description>Teaser.</description></item>
<item><title>Gone</title><link>http://{host}/gone</link><description>They met.</description></item></channel></rss>"""
LINKS = f"""<rss version="2.0"><channel><title>Harbour Post</title>
<item><link>2024/03/05/talks</link><description>Teaser.</description></item>
<item><link>javascript:open()</link><description>{NEWS}</description></item>
<item><link>http://[</link><description>{MORE}</description></item></channel></rss>"""
DRIPS = {
    "body": (b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n", b"x"),
    "headers": (b"HTTP/1.1 200 OK\r\nX-Talks: ", b"x"),
    "continue": (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "silence": (b"", b""),
}


class Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        host = self.headers["Host"]
        bodies = {
            "/2024/03/05/talks": PAGE,
            "/feed": FEED.format(host=host),
            "/large": "a" * 5000,
            "/links": LINKS,
            "/hangs": _hanging(host),
        }
        if self.path == "/turn":
            self.send_response(302)
            self.send_header("Location", "/turn")
            self.end_headers()
            return
        if self.path.startswith("/drip/"):
            self._drip(*DRIPS[self.path.split("?")[0].removeprefix("/drip/")])
            return
        body = bodies.get(self.path)
        self.send_response(404 if body is None else 200)
        self.end_headers()
        self.wfile.write((body or "").encode())

    def _drip(self, first: bytes, then: bytes) -> None:
        """Sends a little, again and again, for longer than any test waits."""
        self.wfile.write(first)
        with closing(self.connection):
            for _ in range(100):
                time.sleep(0.1)
                try:
                    self.connection.sendall(then)
                except OSError:
                    return

    def log_message(self, *_: object) -> None:
        pass


def _hanging(host: str) -> str:
    items = "".join(
        f"<item><link>http://{host}/drip/silence?{n}</link><description>{NEWS} {n}</description></item>"
        for n in range(20)
    )
    return f'<rss version="2.0"><channel><title>Post</title>{items}</channel></rss>'


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def test_a_page_is_named_by_its_address(host: str) -> None:
    url = f"{host}/2024/03/05/talks"
    (found,) = read([url, url]).documents
    assert (found.name, found.title) == (url, "Talks")
    assert found.published == "2024-03-05"
    assert [span.of(found.text) for span in found.body] == [NEWS, MORE]


def test_a_feed_fetches_the_pages_of_its_teasers(host: str) -> None:
    coverage = read([f"{host}/feed"])
    found = {d.name: [span.of(d.text) for span in d.body] for d in coverage.documents}
    assert found == {f"{host}/2024/03/05/talks": [NEWS, MORE], f"{host}/gone": ["They met."]}
    assert {d.outlet for d in coverage.documents} == {"Harbour Post"}
    assert [(p.kind, p.document) for p in coverage.problems][-1] == ("page", f"{host}/gone")


@pytest.mark.parametrize(
    ("path", "why"), [("/gone", "answered 404."), ("/turn", "sends its readers round in a circle.")]
)
def test_what_cannot_be_fetched_is_a_problem(host: str, path: str, why: str) -> None:
    coverage = read([host + path])
    assert [(p.kind, p.document, p.message) for p in coverage.problems] == [
        ("page", host + path, f"{host}{path} {why}")
    ]


NOWHERE = [
    ("http://127.0.0.1:1/", "http://127.0.0.1:1/ could not be reached."),
    ("http://127.0.0.1:1/\udcff", "http://127.0.0.1:1/\ufffd could not be reached."),
    ("http://", "http:// is, or leads to, no web address."),
    ("http://[::1", "http://[::1 is, or leads to, no web address."),
    ("http://a..b/", "http://a..b/ is, or leads to, no web address."),
    ("http://\ud800.example/", "http://\ufffd.example/ is, or leads to, no web address."),
    ("ftp://post.example/a", "ftp://post.example/a: only http and https addresses are read."),
    ("file:///etc/hosts", "file:///etc/hosts: only http and https addresses are read."),
]


@pytest.mark.parametrize(("url", "message"), NOWHERE)
def test_addresses_that_lead_nowhere(url: str, message: str) -> None:
    (problem,) = read([url]).problems
    assert problem.message == message
    assert problem.remedy


@pytest.mark.parametrize("kind", sorted(DRIPS))
def test_a_slow_server_is_given_up(host: str, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    monkeypatch.setattr(fetch, "SECONDS", 0.5)
    begun = time.monotonic()
    (problem,) = read([f"{host}/drip/{kind}"]).problems
    assert "took too long" in problem.message
    assert time.monotonic() - begun < 3


def test_a_feed_of_slow_pages_is_given_up_and_its_own_words_are_kept(
    host: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetch, "SECONDS", 0.3)
    monkeypatch.setattr(feed, "SECONDS", 1.0)
    begun = time.monotonic()
    coverage = read([f"{host}/hangs"])
    assert time.monotonic() - begun < 4
    assert len(coverage.documents) == 20
    assert len([p for p in coverage.problems if p.kind == "page"]) == 20


def test_links_of_a_feed_are_made_whole_or_left_out(host: str) -> None:
    coverage = read([f"{host}/links"])
    found = {d.name: [span.of(d.text) for span in d.body] for d in coverage.documents}
    assert found == {f"{host}/2024/03/05/talks": [NEWS, MORE], f"{host}/links#2": [NEWS], f"{host}/links#3": [MORE]}
    assert {p.kind for p in coverage.problems} == {"no date"}
    assert not any("coverage.toml" in p.remedy for p in coverage.problems)


def test_a_page_has_a_largest_size(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "LARGEST", 4000)
    assert [p.kind for p in read([f"{host}/large"]).problems] == ["too large"]
