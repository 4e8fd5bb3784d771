"""What nobody would write and somebody will send: each is a Problem in plain words, and the sound article beside it is read."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.read import read
from summitry.read.clean import one_line, whole
from summitry.read.sources import printable

NEWS = "The union and the port company met for an hour on Monday, and they said that they will meet again."
MORE = '"We will not sign this," said Ida Holm, who leads the union, at the gates of the port.'
HEAD = (
    '<title>Talks</title><meta property="article:published_time" content="2024-03-05T10:00:00Z">'
    '<meta property="og:site_name" content="Harbour Post">'
)
ARTICLE = f"<article><p>{NEWS}</p><p>{MORE}</p></article>"
NEVER = {"\0", *map(chr, range(0xD800, 0xE000))}  # what cannot be kept or written
LOST = "\N{REPLACEMENT CHARACTER}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one sound article."""
    (tmp_path / "port").mkdir()
    (tmp_path / "port" / "sound.txt").write_text(f"Published: 5 March 2024\n{NEWS}")
    return tmp_path / "port"


def mail(charset: str, words: str) -> bytes:
    head = f"From: Desk <a@post.example>\nSubject: Talks\nContent-Type: text/plain; charset={charset}\n"
    return f"{head}Date: Tue, 05 Mar 2024 10:00:00 +0000\nMIME-Version: 1.0\n\n{words}\n".encode()


@pytest.mark.parametrize(
    ("charset", "words", "read_as"),
    [
        ("utf-7", "They met +2AA- again.", f"They met {LOST} again."),
        ("unicode_escape", r"They met \ud800 again.", r"They met \ud800 again."),
        ("raw_unicode_escape", r"They met \ud800 again.", r"They met \ud800 again."),
        ("undefined", "They met again.", "They met again."),
        ("utf-16", "They met again.", "They met again."),
        ("rot13", "They met again.", "They met again."),
        ("nobody-knows", "They met again.", "They met again."),
    ],
)
def test_a_mail_in_no_charset(folder: Path, charset: str, words: str, read_as: str) -> None:
    (folder / "a.eml").write_bytes(mail(charset, f"{NEWS}\n\n{words}"))
    coverage = read([str(folder)])
    first, sound = coverage.documents
    assert (first.text, sound.name) == (f"{NEWS}\n{read_as}", "port/sound.txt")
    assert [p.kind for p in coverage.problems] == (["encoding"] if LOST in read_as else [])


@pytest.mark.parametrize(
    "charset",
    ["undefined", "unicode_escape", "punycode", "idna", "rot13", "base64", "hex", "zip", "mbcs", "utf-16", "utf-32"],
)
def test_a_page_in_no_charset(folder: Path, charset: str) -> None:
    page = f"<html><head><meta charset={charset}>{HEAD}</head><body>{ARTICLE}</body></html>"
    (folder / "a.html").write_text(page)
    coverage = read([str(folder)])
    assert [d.name for d in coverage.documents] == ["port/a.html", "port/sound.txt"]
    assert coverage.documents[0].text == f"{NEWS}\n{MORE}"
    assert coverage.problems == ()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        (
            "a.jsonl",
            f'{{"text": "{NEWS} \\ud800\\u0000", "title": "A \\udfff\\u0007", "published": "2024-03-05"}}'.encode(),
        ),
        ("a.txt", f"Published: 5 March 2024\n{NEWS} \0{MORE}{MORE}".encode()),
        ("a.html", f"<html><head>{HEAD}</head><body>{ARTICLE.replace('hour', 'ho&#0;u&#xD800;r')}\0</body>".encode()),
    ],
)
def test_half_characters_and_nulls_are_replaced(folder: Path, name: str, data: bytes) -> None:
    (folder / name).write_bytes(data)
    coverage = read([str(folder)])
    first, _ = coverage.documents
    assert {p.kind for p in coverage.problems} == {"encoding"}
    assert LOST in first.text
    assert not NEVER & set(first.text + (first.title or "") + first.name)


@given(st.text(st.sampled_from("a\0\n\x1b\ud800\udcff\u202e") | st.characters(), max_size=40))
def test_cleaned_text_can_be_written(text: str) -> None:
    assert one_line(text) == one_line(one_line(text))
    assert not set("\n\x1b\u202e") & set(printable(text) + one_line(text))
    assert not NEVER & set(printable(text) + one_line(text))
    clean, problem = whole(text, "a")
    assert len(clean) == len(text)
    assert not NEVER & set(clean)
    assert (problem is None) == (clean == text)


@pytest.mark.parametrize(
    ("file", "shown"),
    [
        (b"a\xff.txt", f"port/a{LOST}.txt"),
        (b"a\x1b[31m.txt", f"port/a{LOST}[31m.txt"),
        (b"a\nb.txt", "port/a b.txt"),
        ("a\u202eb.txt".encode(), f"port/a{LOST}b.txt"),
    ],
)
def test_file_names_that_break_messages(folder: Path, file: bytes, shown: str) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/" + file)).write_text(NEWS)
    coverage = read([str(folder)])
    assert [d.name for d in coverage.documents] == [shown, "port/sound.txt"]
    assert [p.document for p in coverage.problems] == [shown]
    assert not any((NEVER | {"\x1b", "\n"}) & set(str(p)) for p in coverage.problems)


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("", "missing"),
        ("a/" * 3000, "unreadable"),
        ("x" * 300, "unreadable"),
        ("\ud800.txt", "missing"),
        ("gone\x1b[31m.txt", "missing"),
    ],
)
def test_paths_that_no_file_can_have(folder: Path, source: str, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    coverage = read([source, "sound.txt"])
    assert [d.name for d in coverage.documents] == ["port/sound.txt"]
    (problem,) = coverage.problems
    assert problem.kind == kind
    assert problem.remedy
    assert not (NEVER | {"\x1b"}) & set(str(problem))


NOTES = [
    ("x = " + "1" * 5000, "coverage.toml", "a number in it is too long"),
    ("x = " + "[" * 50_000, "coverage.toml", "nested too deeply"),
    ('[[document]]\nfile = ""', "coverage.toml", "names no file"),
    (f'agenda = "{"a" * 5000}"', "coverage.toml", "does not exist"),
    ('agenda = "../elsewhere.yaml"', "coverage.toml", "does not exist in this folder"),
    ('agenda = "x\\u0000y"', "coverage.toml", "does not exist"),
    ('agenda = "sound.txt"', "agenda", "sound.txt"),
    ('agenda = "half.yaml"', "agenda", "half.yaml"),
    (f'[[document]]\nfile = "{"b" * 5000}"', "coverage.toml", "does not exist"),
    ('[[document]]\nfile = "../elsewhere.yaml"', "coverage.toml", "does not exist in this folder"),
    ('[[document]]\nfile = "sound.txt"\n"o\\u001b[31m" = 1', "coverage.toml", "not known"),
]


@pytest.mark.parametrize(("toml", "kind", "said"), NOTES)
def test_a_note_that_cannot_be_used(folder: Path, toml: str, kind: str, said: str) -> None:
    (folder.parent / "elsewhere.yaml").write_text("agenda: port\n")
    (folder / "half.yaml").write_text("agenda: port\nissues: [\n")
    (folder / "coverage.toml").write_text(toml)
    coverage = read([str(folder)])
    assert [d.name for d in coverage.documents] == ["port/sound.txt"]
    assert coverage.agenda is None
    (problem,) = coverage.problems
    assert (problem.kind, said in problem.message) == (kind, True)
    assert len(str(problem)) < 400
    assert "\x1b" not in str(problem)


def test_a_linked_folder_is_entered_once(tmp_path: Path) -> None:
    names = [f"d{number}" for number in range(8)]
    for name in names:
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(f"Published: 5 March 2024\n{NEWS} {name}")
        for other in names:
            (tmp_path / name / f"a link to {other}").symlink_to(tmp_path / other)
    coverage = read([str(tmp_path)])
    assert [d.name for d in coverage.documents] == [f"{name}/a.txt" for name in names]
    assert coverage.problems == ()


def test_folders_within_folders(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * 500)
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text(f"Published: 5 March 2024\n{NEWS}")
    assert [d.name for d in read([str(tmp_path)]).documents] == ["d/a.txt"]


@pytest.mark.parametrize(("tag", "times"), [("div", 10_000), ("b", 50_000)])
def test_a_page_too_deep_gives_all_its_words(folder: Path, tag: str, times: int) -> None:
    page = f"<html><head>{HEAD}</head><body>{f'<{tag}>' * times}{ARTICLE}{f'</{tag}>' * times}</body></html>"
    (folder / "a.html").write_text(page)
    coverage = read([str(folder)])
    first, _ = coverage.documents
    assert [span.of(first.text) for span in first.body] == [NEWS, MORE]
    assert (first.title, first.outlet, first.published) == ("Talks", "Harbour Post", "2024-03-05")
    assert [(p.kind, p.document) for p in coverage.problems] == [("whole page", "port/a.html")]


def test_a_feed_cut_off_says_so_and_gives_what_it_has(folder: Path) -> None:
    entry = "<item><title>Talks</title><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate><description>{}</description>"
    feed = f'<rss version="2.0"><channel><title>Post</title>{entry.format(NEWS)}</item>{entry.format(MORE)[:-30]}'
    (folder / "a.xml").write_text(feed)
    coverage = read([str(folder)])
    assert "port/a.xml#1" in [d.name for d in coverage.documents]
    assert ("cut off", "port/a.xml") in [(p.kind, p.document) for p in coverage.problems]
