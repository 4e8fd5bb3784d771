"""Folders, names, standard input and coverage.toml."""

import hashlib
from io import BytesIO
from pathlib import Path

import pytest

from summitry.read import read

NEWS = "The union and the port company met for an hour on Monday, and they said that they will meet again."

AGENDA = """agenda: port
title: The port talks
issues:
  - name: cranes
    title: Cranes
    proposition: Cranes are manned
    options:
      - {name: manned, meaning: People run the cranes, realises: true}
      - {name: unmanned, meaning: Nobody runs the cranes, realises: false}
    cues: [crane*]
"""


@pytest.fixture
def strike(tmp_path: Path) -> Path:
    folder = tmp_path / "strike"
    for name in ("b.txt", "a.txt", "wire/c.txt", ".hidden/d.txt", ".e.txt", "agenda.yaml", "photo.jpg"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{NEWS} {name}")
    (folder / "agenda.yaml").write_text(AGENDA)
    (folder / "coverage.toml").write_text(
        'agenda = "agenda.yaml"\n[[document]]\nfile = "a.txt"\noutlet = "Harbour Post"\npublished = 2024-03-05\n'
        'title = "Talks"\n[[document]]\nfile = "wire/c.txt"\npublished = "2024-03"\n'
    )
    return folder


def test_a_folder_is_read_by_name_with_its_notes(strike: Path) -> None:
    coverage = read([str(strike)])
    assert [d.name for d in coverage.documents] == ["strike/a.txt", "strike/b.txt", "strike/wire/c.txt"]
    first, _, third = coverage.documents
    assert (first.outlet, first.title, first.published) == ("Harbour Post", "Talks", "2024-03-05")
    assert (third.published, third.published_from) == ("2024-03", "coverage.toml")
    assert coverage.agenda == strike / "agenda.yaml"
    assert [(p.kind, p.document) for p in coverage.problems] == [("no date", "strike/b.txt")]
    assert 'file = "b.txt"' in coverage.problems[0].remedy


def test_a_file_alone_reads_the_same_as_with_its_folder(strike: Path) -> None:
    whole = {d.name: d for d in read([str(strike)]).documents}
    for file in ("a.txt", "wire/c.txt"):
        (alone,) = read([str(strike / file)]).documents
        assert alone == whole[alone.name]


def test_the_order_of_the_sources_changes_nothing(strike: Path) -> None:
    names = [str(strike), str(strike / "a.txt"), str(strike / "wire")]
    assert read(names) == read(names[::-1]) == read([str(strike)])


def test_an_id_is_made_of_name_and_text(strike: Path) -> None:
    (found,) = read([str(strike / "a.txt")]).documents
    assert found.id == hashlib.sha256(f"{found.name}\n{found.text}".encode()).hexdigest()[:16]


def test_two_articles_of_one_name(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder / "day").mkdir(parents=True)
        (tmp_path / folder / "day" / "a.txt").write_text(f"{NEWS} {folder}")
    coverage = read([str(tmp_path / "y" / "day"), str(tmp_path / "x" / "day")])
    assert [(d.name, d.text[-1]) for d in coverage.documents] == [("day/a.txt", "x"), ("day/a.txt (2)", "y")]
    assert "same name" in [p.kind for p in coverage.problems]


@pytest.mark.parametrize("text", [NEWS, f"<html><body><p>{NEWS}</p></body></html>", '{"text": "' + NEWS + '"}'])
def test_standard_input_is_read_as_what_it_looks_like(text: str) -> None:
    (found,) = read(["-"], BytesIO(text.encode())).documents
    assert found.name in ("-", "-#1")
    assert [span.of(found.text) for span in found.body] == [NEWS]


BROKEN = [
    ("[[document]\n", "cannot be read"),
    ("a = \xff", "key a"),
    ('[[document]]\nfile = "gone.txt"\n', "gone.txt"),
    ('[[document]]\nfile = "a.txt"\nday = 2024-03-05\n', "key day"),
    ('[[document]]\nfile = "a.txt"\npublished = "soon"\n', "published of a.txt"),
    ('[[document]]\nfile = "a.txt"\noutlet = 3\n', "outlet of a.txt"),
    ('[[document]]\nfile = "a.txt"\n[[document]]\nfile = "a.txt"\n', "twice"),
    ('[[document]]\noutlet = "Post"\n', "names no file"),
    ('[document]\nfile = "a.txt"\n', "list of tables"),
    ('agenda = "gone.yaml"\n', "gone.yaml"),
    ("agenda = 3\n", "agenda 3"),
]


@pytest.mark.parametrize(("toml", "said"), BROKEN)
def test_a_wrong_note_is_a_problem_and_the_rest_is_read(tmp_path: Path, toml: str, said: str) -> None:
    (tmp_path / "a.txt").write_text(NEWS)
    (tmp_path / "coverage.toml").write_bytes(toml.replace("\xff", '"x"').encode())
    coverage = read([str(tmp_path)])
    assert len(coverage.documents) == 1
    (problem,) = [p for p in coverage.problems if p.kind == "coverage.toml"]
    assert said in problem.message
    assert problem.remedy


def test_paths_that_lead_nowhere(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "none").mkdir()
    sources = [str(tmp_path / "gone.txt"), str(tmp_path), str(tmp_path / "none"), "ftp://post.example/a", "a\0b"]
    coverage = read(sources)
    assert coverage.documents == ()
    assert sorted(p.kind for p in coverage.problems) == ["address", *["missing"] * 3, "no articles"]
    assert all(p.remedy for p in coverage.problems)
