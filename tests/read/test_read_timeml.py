"""TimeML files: the text as it stands between the tags, the day of the document time; what is broken is a Problem."""

from pathlib import Path
from xml.etree import ElementTree  # the tests' own files only

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.read import read
from summitry.read.draft import Draft, Source
from summitry.read.formats.timeml import drafts
from summitry.records import Document, Problem

HEAD = '<?xml version="1.0" ?>\n<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\n<DOCID>ferry</DOCID>\n'
DCT = '<DCT><TIMEX3 tid="t0" type="TIME" value="2031-05-09T10:15:00" functionInDocument="CREATION_TIME">05/09/31</TIMEX3></DCT>\n'
TEXT = """

Crews &amp; owners <EVENT eid="e1">met</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2031-05-06">Tuesday</TIMEX3>.<!-- of
two lines --> They will sign next week.

"""
SOUND = f"{HEAD}{DCT}<TITLE>Ferry talks</TITLE>\n<TEXT>{TEXT}</TEXT>\n<MAKEINSTANCE eiid='ei1'/></TimeML>\n"


def only(path: Path) -> Document:
    (document,) = read([str(path)]).documents
    return document


@pytest.mark.parametrize("name", ["ferry.tml", "ferry.xml"])
def test_the_text_is_the_content_of_the_element(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(SOUND, encoding="utf-8")
    document = only(path)
    assert document.text == "\n\nCrews & owners met on Tuesday. They will sign next week.\n\n"
    assert [span.of(document.text) for span in document.body] == [document.text.strip()]
    assert (document.published, document.published_from, document.title) == ("2031-05-09", "DCT", "Ferry talks")


def test_all_of_the_text_is_body(tmp_path: Path) -> None:
    path = tmp_path / "short.tml"
    path.write_text(f"{HEAD}{DCT}<TEXT>Photo: Reuters\n\nShare this\n\nThey met.</TEXT></TimeML>", encoding="utf-8")
    assert {line.role for line in only(path).lines} == {"body"}


@pytest.mark.parametrize(
    ("dct", "day"),
    [
        ('<DCT><TIMEX3 value="2031-05-09">x</TIMEX3></DCT>', "2031-05-09"),
        ("<DCT>9 May 2031</DCT>", "2031-05-09"),
        ('<DCT><TIMEX3 value="2031-13-41">soon</TIMEX3></DCT>', None),
        ("<DCT/>", None),
        ("", None),
    ],
)
def test_document_time(dct: str, day: str | None) -> None:
    (draft,) = drafts(Source("a.tml", ".tml", f"{HEAD}{dct}<TEXT>They met.</TEXT></TimeML>".encode()))
    assert isinstance(draft, Draft)
    assert draft.published == day


BOMB = '<!DOCTYPE TimeML [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>' + HEAD.partition("\n")[2]
OUTSIDE = '<!DOCTYPE TimeML [<!ENTITY f SYSTEM "file:///etc/hostname">]>' + HEAD.partition("\n")[2]


@pytest.mark.parametrize(
    ("xml", "kind"),
    [
        (SOUND[:-40], "damaged"),
        ("<TimeML", "damaged"),
        (f"{HEAD}{DCT}</TimeML>", "no article"),
        (f"{BOMB}{DCT}<TEXT>They said &b;.</TEXT></TimeML>", "entities"),
        (f"{OUTSIDE}{DCT}<TEXT>They said &f;.</TEXT></TimeML>", "entities"),
        (f"{HEAD}{DCT}<TEXT>They said &unknown;.</TEXT></TimeML>", "damaged"),
        (f"{HEAD}{DCT}<TEXT>  </TEXT></TimeML>", "no article"),
    ],
)
def test_what_is_broken_is_a_problem(tmp_path: Path, xml: str, kind: str) -> None:
    path = tmp_path / "bad.tml"
    path.write_text(xml, encoding="utf-8")
    coverage = read([str(path)])
    assert coverage.documents == ()
    assert [problem.kind for problem in coverage.problems] == [kind]


def test_a_doctype_alone_is_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "old.tml"
    path.write_text('<!DOCTYPE TimeML SYSTEM "TimeML.dtd">\n' + SOUND.partition("\n")[2], encoding="utf-8")
    assert "Tuesday" in only(path).text


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1))
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    root = ElementTree.Element("TimeML")
    ElementTree.SubElement(root, "TEXT").text = text
    (draft,) = drafts(Source("a.tml", ".tml", ElementTree.tostring(root)))
    assert not isinstance(draft, Problem)
    assert draft.text == text
