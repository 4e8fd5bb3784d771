"""Files of every kind, whole and broken: each gives Documents or a Problem that names it, never an exception."""

import json
import os
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from summitry.read import Coverage, read

NEWS = "The union and the port company met for an hour on Monday, and they said that they will meet again."
HEADS = "Dock union weighs the offer"
PAGE = f"""<html><head><title>{HEADS} - Harbour Post</title><meta property="og:site_name" content="Harbour Post">
<meta property="article:published_time" content="2024-03-05T23:10:00Z"></head><body><article><h1>{HEADS}</h1>
<figure><img src="a.jpg"><figcaption>The gates, June 1, 2019. /VCG</figcaption></figure><p>{NEWS}</p>
<p>"We will not sign this," said Ida Holm, who leads the union, at the gates of the port.</p></article></body></html>"""


def pdf_bytes(*pages: str) -> bytes:
    """A PDF made by hand: one line of Helvetica for each line of each page."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for page in pages:
        shown = " T* ".join(f"({line}) Tj" for line in page.split("\n") if line)
        stream = f"BT /F1 11 Tf 14 TL 50 700 Td {shown} ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        content = len(objects)
        font = "<< /Font << /F1 3 0 R >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /Contents {content} 0 R /Resources {font} /MediaBox [0 0 612 792] >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode()
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}".encode()


def locked(data: bytes) -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(data)))
    writer.encrypt("harbour", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def mail_bytes(html: bool = False) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Harbour Post <desk@post.example>", HEADS
    mail["Date"] = "Tue, 05 Mar 2024 23:30:00 -0500"
    if html:
        mail.set_content(f"<p>{NEWS}</p><script>var a;</script><p>They did not sign.</p>", subtype="html")
    else:
        mail.set_content(f"{NEWS}\n\nThey did not sign.\n")
    return mail.as_bytes()


WRAPPED = "The union and the port company met for an hour on\nMonday, and they said that they will meet again."
KINDS = [
    ("a.txt", f"{NEWS}\r\n".encode(), f"{NEWS}\r\n", None, None),
    ("a.md", f"# {HEADS}\n\n{NEWS}\n".encode(), f"# {HEADS}\n\n{NEWS}\n", None, None),
    ("bom.txt", b"\xef\xbb\xbf" + NEWS.encode(), NEWS, None, None),
    ("utf16.txt", NEWS.encode("utf-16"), NEWS, None, None),
    ("west.txt", f"“{NEWS}” – café".encode("cp1252"), f"“{NEWS}” – café", None, None),
    ("a.html", PAGE.encode(), None, "2024-03-05", "page"),
    ("a.eml", mail_bytes(), f"{NEWS}\nThey did not sign.", "2024-03-05", "mail"),
    ("b.eml", mail_bytes(html=True), f"{NEWS}\nThey did not sign.", "2024-03-05", "mail"),
    ("a.pdf", pdf_bytes(WRAPPED), NEWS, None, None),
]


@pytest.mark.parametrize(("name", "data", "text", "day", "origin"), KINDS)
def test_each_kind_of_file(
    tmp_path: Path, name: str, data: bytes, text: str | None, day: str | None, origin: str | None
) -> None:
    coverage = _read(tmp_path, name, data)
    (found,) = coverage.documents
    assert found.name == f"{tmp_path.name}/{name}"
    assert text is None or found.text == text
    assert NEWS in [span.of(found.text).strip("“” –café") for span in found.body]
    assert (found.published, found.published_from) == (day, origin)
    assert [problem.kind for problem in coverage.problems] == ([] if day else ["no date"])


def test_a_page_knows_its_title_and_outlet_and_leaves_its_caption(tmp_path: Path) -> None:
    (found,) = _read(tmp_path, "a.html", PAGE.encode()).documents
    assert (found.title, found.outlet) == (HEADS, "Harbour Post")
    assert "VCG" not in "".join(span.of(found.text) for span in found.body)


def test_each_line_of_jsonl_is_an_article(tmp_path: Path) -> None:
    records = [
        {"text": NEWS, "title": HEADS, "outlet": "Harbour Post", "published": "2024-03-05T10:00:00Z"},
        {"body": NEWS, "source": "Wire", "date": "5 March 2024"},
        {"content": NEWS, "url": "https://post.example/2024/03/05/a"},
        {"title": "no text"},
    ]
    lines = [*map(json.dumps, records), "{broken", "[1]", "", '{"text": "\\ud800"}']
    coverage = _read(tmp_path, "a.jsonl", "\n".join(lines).encode())
    place = f"{tmp_path.name}/a.jsonl"
    assert [(d.name, d.outlet, d.published, d.published_from) for d in coverage.documents] == [
        (f"{place}#1", "Harbour Post", "2024-03-05", "feed"),
        (f"{place}#2", "Wire", "2024-03-05", "feed"),
        (f"{place}#3", None, "2024-03-05", "URL"),
    ]
    assert {p.document for p in coverage.problems} == {f"{place}#{n}" for n in (4, 5, 6, 8)}


def test_a_feed_file_gives_its_entries(tmp_path: Path) -> None:
    feed = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Post</title>
    <item><title>{HEADS}</title><link>https://post.example/a</link><pubDate>Tue, 05 Mar 2024 23:30:00 -0500</pubDate>
    <description>&lt;p&gt;{NEWS}&lt;/p&gt;&lt;p&gt;They did not sign.&lt;/p&gt;</description></item></channel></rss>"""
    (found,) = _read(tmp_path, "feed.xml", feed.encode()).documents
    assert (found.name, found.text) == (f"{tmp_path.name}/feed.xml#1", f"{NEWS}\nThey did not sign.")
    assert (found.title, found.outlet, found.published) == (HEADS, "Harbour Post", "2024-03-05")


BROKEN = [
    ("empty.txt", b"", "no article"),
    ("white.txt", b" \n\n", "no article"),
    ("menu.txt", b"Share\nAdvertisement\n", "no article"),
    ("binary.txt", bytes(range(256)) * 20, "not text"),
    ("empty.pdf", b"", "empty"),
    ("junk.pdf", b"%PDF-1.4 junk", "damaged"),
    ("cut.pdf", pdf_bytes(NEWS)[:300], "damaged"),
    ("picture.pdf", pdf_bytes(""), "no text layer"),
    ("locked.pdf", locked(pdf_bytes(NEWS)), "protected"),
    ("empty.html", b"", "no article"),
    ("empty.eml", b"", "no article"),
    ("empty.jsonl", b"", "no articles"),
    ("no.xml", b"<a/>", "no feed"),
    ("marks.xml", b'<?xml version="1.0" encoding="u\x9a"?><rss version="2.0"></rss>', "damaged"),
    ("deep.eml", b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (i, i) for i in range(3000)),
     "damaged"),
    ("deep.jsonl", b"[" * 100_000, None),
    ("deep.html", b"<div>" * 100_000, "no article"),
    ("offer.docx", b"PK", "unsupported"),
    ("noending", b"PK", None),
    ("large.txt", b"a" * (20 * 1024 * 1024 + 1), "too large"),
    ("german.txt", b"Die Gewerkschaft hat gestern gesagt, dass sie weiter streiken werde, wenn der Hafen ihr kein "
     b"neues Angebot mache; die Firma will am Montag antworten, und beide Seiten hoffen auf Einigung.", "language"),
    ("greek.txt", "Το συνδικάτο απέρριψε την προσφορά της εταιρείας του λιμανιού".encode(), "language"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "kind"), BROKEN)
def test_a_broken_file_is_a_problem_and_the_rest_is_read(
    tmp_path: Path, name: str, data: bytes, kind: str | None
) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "sound.txt").write_text(f"Published: 5 March 2024\n{NEWS}")
    coverage = read([str(tmp_path / name), str(tmp_path / "sound.txt")])
    assert f"{tmp_path.name}/sound.txt" in [d.name for d in coverage.documents]
    problems = [p for p in coverage.problems if p.document == f"{tmp_path.name}/{name}"]
    assert kind is None or [p.kind for p in problems] == [kind]
    assert all(name in p.message and p.remedy for p in problems)


def test_short_texts_have_the_benefit_of_the_doubt(tmp_path: Path) -> None:
    assert _read(tmp_path, "a.txt", b"Deal in Karlshavn, Holm says.").documents


def test_replaced_characters_are_reported_and_the_text_is_read(tmp_path: Path) -> None:
    coverage = _read(tmp_path, "a.txt", f"“{NEWS}” – é".encode() + b"\xff")
    assert len(coverage.documents) == 1
    assert "encoding" in [p.kind for p in coverage.problems]


def test_a_pdf_drops_running_heads(tmp_path: Path) -> None:
    pages = [
        f"Harbour Post page {n}\n{WRAPPED.replace('hour', word)}" for n, word in enumerate(("hour", "day", "week"))
    ]
    (found,) = _read(tmp_path, "a.pdf", pdf_bytes(*pages)).documents
    assert "Harbour Post" not in found.text
    assert found.text.count("they will meet again.") == 3


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_damaged_bytes_never_raise(tmp_path: Path, data: st.DataObject) -> None:
    name, whole = data.draw(st.sampled_from([(n, d) for n, d, *_ in KINDS] + [("l.pdf", locked(pdf_bytes(NEWS)))]))
    damaged = bytearray(whole[: data.draw(st.integers(0, len(whole)))])
    for at in data.draw(st.lists(st.integers(0, max(0, len(damaged) - 1)), max_size=8)) if damaged else []:
        damaged[at] = data.draw(st.integers(0, 255))
    coverage = _read(tmp_path, name, bytes(damaged))
    assert coverage.documents or coverage.problems


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_nobody_may_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NEWS)
    (tmp_path / "a.txt").chmod(0)
    assert [p.kind for p in read([str(tmp_path / "a.txt")]).problems] == ["unreadable"]


def _read(folder: Path, name: str, data: bytes) -> Coverage:
    (folder / name).write_bytes(data)
    return read([str(folder / name)])
