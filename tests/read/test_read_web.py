"""Pages and feeds from a server on this machine."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from summitry.read import fetch, read

NEWS = "The union and the port company met for an hour on Monday, and they said that they will meet again."
MORE = '"We will not sign this," said Ida Holm, who leads the union, at the gates of the port.'
PAGE = f"<html><head><title>Talks</title></head><body><article><p>{NEWS}</p><p>{MORE}</p></article></body></html>"
FEED = """<rss version="2.0"><channel><title>Harbour Post</title><item><title>Talks</title>
<link>http://{host}/2024/03/05/talks</link><description>Teaser.</description></item>
<item><title>Gone</title><link>http://{host}/gone</link><description>They met.</description></item></channel></rss>"""


class Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        host = self.headers["Host"]
        bodies = {"/2024/03/05/talks": PAGE, "/feed": FEED.format(host=host), "/large": "a" * 5000}
        if self.path == "/turn":
            self.send_response(302)
            self.send_header("Location", "/turn")
            self.end_headers()
            return
        body = bodies.get(self.path)
        self.send_response(404 if body is None else 200)
        self.end_headers()
        self.wfile.write((body or "").encode())

    def log_message(self, *_: object) -> None:
        pass


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


@pytest.mark.parametrize("path", ["/gone", "/turn"])
def test_what_cannot_be_fetched_is_a_problem(host: str, path: str) -> None:
    coverage = read([host + path])
    assert [(p.kind, p.document) for p in coverage.problems] == [("page", host + path)]


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/", "http://", "http://[::1", "http://a..b/", "http://\ud800.example/"]
)
def test_addresses_that_lead_nowhere(url: str) -> None:
    assert [p.kind for p in read([url]).problems] == ["page"]


def test_a_page_has_a_largest_size(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "LARGEST", 4000)
    assert [p.kind for p in read([f"{host}/large"]).problems] == ["too large"]
