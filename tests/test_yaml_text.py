"""YAML files: what is no file, no text, or no plain data is refused at once, by its line, with what to do."""

import os
import resource
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.yaml_text import Form, YamlError, decoded, read, text_of
from summitry.yaml_text.write import comment, flow

FORM = Form(YamlError, "a list of boats", 1_000_000, "the harbour's own list")


def refused(text: str) -> YamlError:
    with pytest.raises(YamlError) as caught:
        read(text, FORM)
    assert caught.value.remedy
    return caught.value


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("boat: Heron", {"boat": "Heron"}),
        ("boats: [3, -3, 0.25, -1.5]", {"boats": [3, -3, 0.25, -1.5]}),
        ("sails: [yes, no, true, null, ~]", {"sails": [True, False, True, None, None]}),
        ("built: [2031-05-04, 12:30, 1_000, 0x1F, .nan, .inf, 1e5]",
         {"built": ["2031-05-04", "12:30", "1_000", "0x1F", ".nan", ".inf", "1e5"]}),
        ("berth: " + "9" * 30, {"berth": "9" * 30}),
        ("name: “Heron”", {"name": "“Heron”"}),
    ],
)  # fmt: skip
def test_plain_data(text: str, data: object) -> None:
    assert read(text, FORM).data == data


def test_lines() -> None:
    source = read("boats:\n  - name: Heron\n    crew:\n      - Ida\n      - Jon\n", FORM)
    paths = [[], ["boats"], ["boats", 0, "crew"], ["boats", 0, "crew", 1], ["boats", 0, "mast"], ["boats", 7]]
    assert [source.line(path) for path in paths] == [1, 1, 3, 5, 2, 1]
    assert source.written(["boats", 0, "name"]) == "Heron"
    assert source.written(["boats", 0, "mast"]) is None


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", 1, "empty"),
        ("# nothing yet", 1, "empty"),
        ("name: Heron\ncrew Ida\nport: Sund\n", 2, "no colon"),
        ("boat:\n\tname: Heron\n", 2, "spaces"),
        ("boat: Heron\n\tname: x\n", 2, "spaces"),
        ("name: Heron: the second", 1, "quotation marks"),
        ("name: “Heron: the second”", 1, "Curly"),
        ("name: 'Heron\ncrew: 3\n", 1, "not closed"),
        ("crew: [Ida\nport: Sund\n", 1, "["),
        ("crew: {a: Ida\nport: Sund\n", 1, "{"),
        ("boats: - Heron", 1, "line of its own"),
        ("boats:\n  - Heron\n  Tern\nport: Sund\n", 3, "dash|colon"),
        ("boats:\n  - name: Heron\n  name: Tern\n", 3, "dash"),
        ("boat:\n  name: Heron\n   crew: 3\n", 3, "colon"),
        ('name: "Heron" the second', 1, "alike"),
        ("port: Sund\ncrew: {a: [Ida,\n", 2, "between brackets"),
        ("crew: [Ida,, Tor]", 1, "between brackets"),
        ("name: | Heron", 1, "words follow"),
        ("  name: Heron\ncrew: 3\n", 2, "those above it"),
        ("name: @heron", 1, "@ stands"),
        ("cue: *sail", 1, "begin with *|* first in a word"),
        ("cue: &sail", 1, "&"),
        ("name: !!python/name:os.system x", 1, "tag"),
        ("name: !boat x", 1, "tag"),
        ("a: &x [1]\nb: *x\n", 1, "aliases"),
        ("a: 1\n---\nb: 2\n", 2, "second document"),
        ("a: 1\nb: 2\na: 3\n", 3, "twice"),
        ("? [a, b]\n: c\n", 1, "one word"),
        ("a: \x07", 1, "not YAML"),
        ("[" * 100_000, 1, "too deep"),
        ("- " * 100_000, 1, "too deep"),
        ("[" + "a," * 400_000 + "]", 1, "too many"),
        ("x" * 1_000_001, 1, "1 MB"),
        ("é" * 600_000, 1, "1 MB"),
    ],
)
def test_what_is_no_plain_data(text: str, line: int, words: str) -> None:
    error = refused(text)
    assert error.line == line
    assert any(one in str(error) for one in words.split("|"))
    assert str(error).startswith(f"line {line}: ")


def test_errors_name_the_file() -> None:
    assert str(refused("").of("boats.yaml")) == f"boats.yaml:1: The file is empty. Begin with {FORM.model}."


@given(st.text())
def test_any_text_is_data_or_an_error(text: str) -> None:
    try:
        read(text, FORM)
    except YamlError as error:
        assert error.line  # noqa: PT017


def not_read(path: Path) -> str:
    began = time.perf_counter()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(YamlError) as caught:
        text_of(path, FORM)
    assert time.perf_counter() - began < 1
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000  # kilobytes
    assert caught.value.file == str(path)
    assert caught.value.remedy
    return caught.value.message


def test_a_gigabyte_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "huge.yaml"
    file.touch()
    os.truncate(file, 1_000_000_000)
    assert "over 1 MB" in not_read(file)


def test_what_is_no_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    assert "pipe or a device" in not_read(pipe)
    assert "pipe or a device" in not_read(Path(os.devnull))
    assert "folder" in not_read(tmp_path)
    assert "no such file" in not_read(tmp_path / "gone.yaml")
    assert "cannot be read" in not_read(tmp_path / ("x" * 5000))
    assert "cannot be read" in not_read(Path("a\0b"))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("boat: Heron".encode("utf-16"), "UTF-16"),
        (b"boat: Heron\nname: caf\xe9", "not UTF-8"),
        (b"\x89PNG\r\n\x1a\n\0\0", "not UTF-8"),
        (b"PK\x03\x04\0\0\0", "no text"),
    ],
)
def test_what_is_no_text(tmp_path: Path, content: bytes, words: str) -> None:
    file = tmp_path / "boats.yaml"
    file.write_bytes(content)
    assert words in not_read(file)


def test_text_without_its_byte_order_mark(tmp_path: Path) -> None:
    file = tmp_path / "boats.yaml"
    file.write_bytes(b"\xef\xbb\xbfboat: Heron")
    assert text_of(file, FORM) == decoded(b"boat: Heron", FORM) == "boat: Heron"


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-(10**18), 10**18) | st.text(),
        lambda inner: st.lists(inner, max_size=3),
    )
)
def test_what_is_written_is_read_again(value: object) -> None:
    assert read(f"a: {flow(value)}", FORM).data == {"a": value}


@given(st.text())
def test_a_comment_stays_a_comment(words: str) -> None:
    assert read(f"a: 1  # {comment(words)}\nb: 2\n", FORM).data == {"a": 1, "b": 2}
