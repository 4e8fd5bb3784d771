"""Agendas: the shipped one is sound, cue patterns match what they say, and every broken file is told from its line."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitry.agenda import AgendaError, compile_cue, load, parse, raising, shipped
from summitry.records import Link, Option

FISH = """agenda: fish
title: Fishing rights
issues:
  - name: quota
    title: Quota
    proposition: the quota falls
    options:
      - {name: falls, meaning: it falls, realises: true}
      - {name: stays, meaning: it stays, realises: false}
    cues: [quota*, catch|catches]
    towards: [cut* .. quota*]
"""

# The same with all that the format has: a second issue that the first needs, other names, what names an option.
WIDE = """agenda: fish
title: Fishing rights
issues:
  - name: quota
    title: Quota
    aliases: [catch limit, total allowable catch]
    proposition: the quota falls
    options:
      - {name: falls, meaning: it falls, realises: true, cues: [deep cut*]}
      - {name: stays, meaning: it stays, realises: false, cues: [same quota, no deep cut*]}
    towards: [cut* .. quota*]
    away: [rais* .. quota*]
  - name: control
    title: Control
    proposition: catches are counted on board
    ordered: false
    options: [{name: cameras, meaning: by cameras, realises: true}]
    cues: [observer*]
  - name: waters
    title: Waters
    aliases: [fishing ground]
    proposition: foreign boats stay out
    options: [{name: shut, meaning: they stay out, realises: true}]
links:
  - {issue: quota, kind: needs, other: control}
  - {issue: control, kind: part of, other: waters}
"""

NAMED = (
    "ceasefire peace-settlement territory security-guarantees nato-membership eu-membership foreign-troops "
    "nuclear-plants economic-cooperation arctic air-links diplomatic-missions arms-control participation dialogue "
    "bilateral-relations "
    "root-causes outcome sanctions prisoners reconstruction humanitarian-access accountability"
).split()


def test_a_small_agenda() -> None:
    issue = parse(FISH, "fish.yaml").issue("quota")
    assert issue.options == (Option("falls", "it falls", True), Option("stays", "it stays", False))
    assert (issue.cues, issue.towards, issue.away) == (("quota*", "catch|catches"), ("cut* .. quota*",), ())


def test_all_that_the_format_has() -> None:
    agenda = parse(WIDE, "fish.yaml")
    quota, control = agenda.issues[:2]
    assert (quota.aliases, quota.ordered) == (("catch limit", "total allowable catch"), True)
    assert [option.cues for option in quota.options] == [("deep cut*",), ("same quota", "no deep cut*")]
    assert (control.aliases, control.ordered) == ((), False)
    assert agenda.links == (Link("quota", "needs", "control"), Link("control", "part of", "waters"))
    assert parse(FISH, "fish.yaml").links == ()


def test_the_example_in_the_docs_is_an_agenda() -> None:
    page = (Path(__file__).parents[1] / "docs" / "agenda.md").read_text(encoding="utf-8")
    agenda = parse(page.split("```yaml\n")[1].split("```")[0], "docs/agenda.md")
    assert agenda.links
    assert any(option.cues for issue in agenda.issues for option in issue.options)


@pytest.mark.parametrize(
    ("alias", "cues"),
    [
        ("landing limit", "landing limit|limits"),
        ("fishery", "fishery|fisheries"),
        ("delay", "delay|delays"),
        ("box", "box|boxes"),
        ("landing obligations", "landing obligations"),
        ("article 5", "article 5"),
    ],
)
def test_a_name_is_found_in_singular_and_plural(alias: str, cues: str) -> None:
    issue = parse(WIDE.replace("fishing ground", alias), "fish.yaml").issue("waters")
    assert raising(issue) == (cues,)


@pytest.mark.parametrize("name", NAMED)
def test_the_peace_agenda_has(name: str) -> None:
    issue = load().issue(name)
    assert issue.cues
    assert len({option.realises for option in issue.options}) == 2  # each issue can end either way


def test_every_shipped_cue_compiles_and_stands_once() -> None:
    for issue in load("peace").issues:
        cues = [*issue.cues, *issue.towards, *issue.away]
        assert all(compile_cue(cue).pattern for cue in cues)
        assert not set(issue.towards) & set(issue.away)
        assert len(set(issue.cues)) == len(issue.cues)


def test_dates_are_words() -> None:
    assert parse(FISH.replace("title: Fishing rights", "title: 2025-13-40"), "x").title == "2025-13-40"


def test_shipped_names() -> None:
    assert "peace" in shipped()
    assert load(None) is load("peace")


def test_a_path(tmp_path: Path) -> None:
    file = tmp_path / "fish.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + FISH.encode())
    assert load(file) == load(str(file)) == parse(FISH, "x")


@pytest.mark.parametrize(
    ("pattern", "text", "matched"),
    [
        ("quota", "the Quota of", "Quota"),
        ("quota", "quotas", None),
        ("quota*", "all quotas fall", "quotas"),
        ("quota", "aquota", None),
        ("catch|haul limit*", "new haul limits", "haul limits"),
        ("catch limit", "catch-limit", "catch-limit"),
        ("two-state", "a two state plan", "two state"),
        ("two-state", "a two\u2011state plan", "two\u2011state"),
        ("fishers' rights", "fishers’ rights", "fishers’ rights"),
        ("cut* .. quota*", "cutting the quota", "cutting the quota"),
        ("cut* .. quota*", "cut quotas", "cut quotas"),
        ("cut* .. quota*", "cut a b c d e quotas", "cut a b c d e quotas"),
        ("cut* .. quota*", "cut a b c d e f quotas", None),
        ("cut* .. quota*", "They cut. Quotas fell", None),
        ("cut* .. quota*", "cut the U.S. quota", "cut the U.S. quota"),
        ("cut* .. quota*", "cut, they say, the quota", "cut, they say, the quota"),
        ("cut* .. quota*", "cut “the quota", "cut “the quota"),
        ("catch limit", 'the "catch" limit', 'catch" limit'),
        ("catch limit", "catch\n limit", "catch\n limit"),
        ("talks?", "the talks", "talks"),
        ("a.b", "axb", None),
    ],
)
def test_cues(pattern: str, text: str, matched: str | None) -> None:
    found = compile_cue(pattern).search(text)
    assert (found and found[0]) == matched


@pytest.mark.parametrize(
    "pattern", ["", " ", "..", ".. quota", "quota ..", "*", "a|", "|", "(a+)+", "a[b", "?", "a \\d"]
)
def test_what_is_no_cue(pattern: str) -> None:
    with pytest.raises(ValueError, match="word"):
        compile_cue(pattern)


BROKEN = [
    ("not YAML", FISH.replace("title: Quota", "title: [Quota"), 5, "not closed"),
    ("unclosed", FISH.replace("catches]", "catches"), None, "not YAML"),
    ("unknown key", FISH.replace("    title: Quota", "    titel: Quota"), 5, 'Did you mean "title"'),
    ("unknown key above", FISH + "author: me\n", 12, "author"),
    ("missing", FISH.replace("    proposition: the quota falls\n", ""), 4, "proposition"),
    ("no options", FISH.split("    options")[0] + "    options: []\n", 7, "empty"),
    ("empty cue", FISH.replace("[quota*,", "['',"), 10, 'cannot be ""'),
    ("a cue that is no word", FISH.replace("[quota*,", "['(quota',"), 10, "quota"),
    ("a cue that ends in a gap", FISH.replace("cut* .. quota*", "cut* .."), 11, "begins and ends"),
    ("a number", FISH.replace("[quota*,", "[2024,"), 10, '"2024"'),
    ("the word no", FISH.replace("[quota*,", "[no,"), 10, '"no"'),
    ("realises maybe", FISH.replace("realises: true", "realises: maybe"), 8, "true or false"),
    ("duplicate issue", FISH + FISH.split("issues:\n")[1], 12, "twice"),
    ("duplicate option", FISH.replace("name: stays", "name: falls"), 9, "twice"),
    ("duplicate key", FISH + "    cues: [fish]\n", 12, "twice"),
    ("a tag", FISH.replace("title: Fishing rights", "title: !!python/object/apply:os.getcwd []"), 2, "tag"),
    ("an alias", FISH.replace("title: Fishing rights", "title: &a F").replace("title: Quota", "title: *a"), 2, "alias"),
    ("two documents", FISH + "---\n" + FISH, 12, "second document"),
    ("deep", "[" * 5000, 1, "nested"),
    ("a list", "- a\n- b\n", 1, "keys with values"),
    ("nothing", "", 1, "empty"),
    ("a name with spaces", FISH.replace("agenda: fish", "agenda: big fish"), 1, "hyphens"),
    ("a control character", FISH + "\x00", 12, "YAML"),
    ("a list for a key", FISH + "? [a, b]\n: c\n", 12, "key"),
]  # fmt: skip


LINKED = "  - {issue: control, kind: part of, other: waters}\n"
BROKEN += [
    ("no colon", FISH.replace("title: Quota", "title Quota"), 5, "no colon"),
    ("a tab", FISH.replace("    title: Quota", "\ttitle: Quota"), 5, "spaces"),
    ("a curly colon", FISH.replace("title: Quota", "title: “Quota: cuts”"), 5, "Curly"),
    ("a curly cue", FISH.replace("catch|catches", "“catch”"), 10, "curly"),
    ("a curly name", FISH.replace("name: falls", "name: “falls”"), 8, "hyphens"),
    ("an option called no", FISH.replace("name: stays", "name: no"), 9, 'quotation marks around it: "no"'),
    ("an option called yes", FISH.replace("name: falls", "name: yes"), 8, 'quotation marks around it: "yes"'),
    ("a name in capitals", FISH.replace("agenda: fish", "agenda: Fish"), 1, "small letters"),
    ("misspelt list", FISH.replace("    towards:", "    toward:"), 11, 'Did you mean "towards"'),
    ("misspelt in an option", FISH.replace("realises: true", "realizes: true"), 8, 'Did you mean "realises"'),
    ("one cue for a list", FISH.replace("[cut* .. quota*]", "cut* .. quota*"), 11, "a list"),
    ("a cue that is a comment", FISH.replace("[quota*, catch|catches]", "\n      - #quota"), 11, "nothing stands there"),
    ("a cue that is a key", FISH.replace("[quota*, catch|catches]", "\n      - quota:"), 11, "colon"),
    ("the word true in quotation marks", FISH.replace("realises: true", 'realises: "true"'), 8, 'not "true"'),
    ("what is missing is told by name", FISH.replace("    proposition: the quota falls\n", ""), 4, "issues 1 (quota)"),
    ("no issues", "agenda: fish\ntitle: Fish\nissues:\n", 3, "a list"),
    ("a cue twice", FISH.replace("[quota*,", "[quota*, QUOTA*,"), 10, "twice"),
    ("an option's cue twice", WIDE.replace("[deep cut*]", "[deep cut*, deep cut*]"), 9, "twice"),
    ("a cue of two options", WIDE.replace("same quota", "deep cut*"), 10, "another option"),
    ("a cue that points two ways", WIDE.replace("rais* .. quota*", "cut* .. quota*"), 12, "both towards and away"),
    ("an option's cue that is none", WIDE.replace("[deep cut*]", "[deep .. ]"), 9, "begins and ends"),
    ("a name of two issues", WIDE.replace("fishing ground", "Catch Limit"), 21, "name of the issue quota"),
    ("a name that heads another issue", WIDE.replace("fishing ground", "control"), 21, "name of the issue control"),
    ("a name twice", WIDE.replace("total allowable catch", "catch limit"), 6, "twice"),
    ("a name that is a pattern", WIDE.replace("fishing ground", "ground*"), 21, "plain words"),
    ("ordered maybe", WIDE.replace("ordered: false", "ordered: maybe"), 16, "true or false"),
    ("a link to nothing", WIDE.replace("other: waters", "other: water"), 26, 'Did you mean "waters"'),
    ("a link to quite nothing", WIDE.replace("other: waters", "other: xyz"), 26, "no issue xyz"),
    ("a link to itself", WIDE.replace("other: waters", "other: control"), 26, "itself"),
    ("a link of no kind", WIDE.replace("kind: part of", "kind: parts"), 26, "needs or excludes or part of"),
    ("a link without its end", WIDE.replace(", other: waters", ""), 26, "no other"),
    ("a link twice", WIDE + LINKED, 27, "twice"),
    ("parts in a circle", WIDE + "  - {issue: waters, kind: part of, other: control}\n", 26, "circle"),
    ("needed and excluded", WIDE + "  - {issue: control, kind: excludes, other: quota}\n", 27, "quota goes with control"),
    ("a part excluded", WIDE + "  - {issue: control, kind: excludes, other: waters}\n", 27, "goes with waters"),
    ("excluded by its needs", WIDE.replace("part of", "excludes") + "  - {issue: quota, kind: needs, other: waters}\n",
     26, "quota needs both"),
    ("needed far away and excluded", WIDE.replace("part of", "needs") + "  - {issue: quota, kind: excludes, other: waters}\n",
     27, "quota goes with waters"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "line", "word"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_what_is_broken_is_told_from_its_line(text: str, line: int | None, word: str | None) -> None:
    with pytest.raises(AgendaError) as caught:
        parse(text, "fish.yaml")
    assert str(caught.value).startswith("fish.yaml")
    assert line is None or caught.value.line == line
    assert word is None or word in f"{caught.value.message} {caught.value.remedy}"
    assert caught.value.remedy


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"title: \xe9"], ids=["utf-16", "latin-1"])
def test_a_file_that_is_not_utf_8(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(content)
    with pytest.raises(AgendaError):
        load(file)


@pytest.mark.parametrize("name", ["no-such-agenda", "a\0b", "x" * 5000, ""])
def test_a_name_that_is_nothing(name: str) -> None:
    with pytest.raises(AgendaError):
        load(name or Path())


def test_a_folder_is_no_agenda(tmp_path: Path) -> None:
    with pytest.raises(AgendaError, match="folder"):
        load(tmp_path)


def test_a_name_that_ships_not_is_told_those_that_do() -> None:
    with pytest.raises(AgendaError, match=", ".join(shipped())):
        load("peaze")


def test_links_take_little_time_however_many() -> None:
    issue = "  - {{name: i{0}, title: i{0}, proposition: p, options: [{{name: o, meaning: m, realises: true}}]}}\n"
    link = "  - {{issue: i{}, kind: {}, other: i{}}}\n"
    needs = "".join(link.format(n, "needs", n + 1) for n in range(198))
    excludes = "".join(link.format(n, "excludes", 199) for n in range(199))
    text = "agenda: a\ntitle: a\nissues:\n" + "".join(map(issue.format, range(200))) + "links:\n" + needs + excludes
    began = time.perf_counter()
    assert len(parse(text, "x").links) == 397
    assert time.perf_counter() - began < 3


def test_a_huge_file_is_refused_by_size(tmp_path: Path) -> None:
    file = tmp_path / "huge.yaml"
    file.touch()
    os.truncate(file, 50_000_000)
    began = time.perf_counter()
    with pytest.raises(AgendaError, match="1 MB"):
        load(file)
    assert time.perf_counter() - began < 1


@given(st.text(max_size=300))
def test_any_text_is_an_agenda_or_an_agenda_error(text: str) -> None:
    try:
        parse(text, "x")
    except AgendaError as error:
        assert str(error)  # noqa: PT017


@given(st.integers(0, len(FISH)), st.text(max_size=8))
def test_a_broken_agenda_is_an_agenda_or_an_agenda_error(at: int, inserted: str) -> None:
    try:
        parse(FISH[:at] + inserted + FISH[at:], "x")
    except AgendaError as error:
        assert str(error)  # noqa: PT017


@given(st.text(max_size=40))
def test_any_pattern_compiles_or_is_a_value_error(pattern: str) -> None:
    try:
        assert compile_cue(pattern).search("") is None
    except ValueError as error:
        assert str(error)  # noqa: PT017


def test_cues_take_linear_time_on_odd_input() -> None:
    began = time.perf_counter()
    for text in ("cut " * 50_000, "cut" * 60_000, " " * 200_000, "U." * 100_000, "cut, " * 40_000):
        assert not list(compile_cue("cut* .. quota*").finditer(text))
    assert time.perf_counter() - began < 5
