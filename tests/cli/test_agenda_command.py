"""``summitry agenda`` and shipped names, as they are typed."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml
from program import summitry

from summitry.agenda import load, parse, shipped

ROOT = Path(__file__).parents[2]
ODD = """agenda: odd
title: "Fish \\e[31m talks"
issues:
  - name: quota
    title: Quota
    aliases: [catch limit]
    proposition: the quota falls
    options: [{name: falls, meaning: it falls, realises: true}, {name: stays, meaning: it stays, realises: false}]
    cues: [quota*]
    towards: [lower quota*]
    away: [higher quota*]
  - name: landing
    title: Landing
    proposition: catches are landed
    ordered: false
    options: [{name: landed, meaning: they are landed, realises: true}]
    cues: ["Quota*"]
  - name: fuel
    title: Fuel
    proposition: fuel is taxed
    options: [{name: taxed, meaning: a tax, realises: true}, {name: free, meaning: no tax, realises: false}]
  - name: boats
    title: Boats
    proposition: boats are scrapped
    options: [{name: scrapped, meaning: gone, realises: true}, {name: kept, meaning: kept, realises: false}]
    cues: ["boats?"]
links:
  - {issue: quota, kind: needs, other: landing}
  - {issue: fuel, kind: excludes, other: boats}
  - {issue: landing, kind: part of, other: boats}
"""


@pytest.fixture
def odd(tmp_path: Path) -> str:
    file = tmp_path / "odd.yaml"
    file.write_text(ODD, encoding="utf-8")
    return str(file)


def test_list() -> None:
    lines = summitry("agenda", "list").stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(shipped())
    rows = [json.loads(line) for line in summitry("agenda", "list", "--json").stdout.splitlines()]
    assert [(row["name"], row["issues"]) for row in rows] == [(name, len(load(name).issues)) for name in shipped()]


@pytest.mark.parametrize("name", shipped())
def test_show_holds_every_issue_and_option_in_80_columns(name: str) -> None:
    shown = summitry("agenda", "show", name).stdout
    for issue in load(name).issues:
        assert f"({issue.name})" in shown
        assert all(f" {option.name} " in shown for option in issue.options)
    assert max(map(len, shown.splitlines())) <= 80


def test_show_links_and_names_and_never_steers_the_terminal(odd: str) -> None:
    shown = summitry("agenda", "show", odd).stdout
    assert "\x1b" not in shown
    assert re.search(r"Quota \(quota\)\n  also: catch limit\n  for means: the quota falls\n  \+ falls  it falls", shown)
    assert "  needs landing\n" in shown
    assert "  is needed by quota\n  is part of boats\n" in shown
    assert "  has as parts landing\n" in shown
    assert shown.count("excludes") == 2
    assert "in no order" in shown


def test_show_as_yaml_and_json(odd: str) -> None:
    assert parse(summitry("agenda", "show", "peace", "--yaml").stdout, "x") == load("peace")
    assert summitry("agenda", "show", odd, "--yaml").stdout == ODD
    shown = json.loads(summitry("agenda", "show", odd, "--json").stdout)
    assert [issue["name"] for issue in shown["issues"]] == ["quota", "landing", "fuel", "boats"]
    assert shown["links"][0] == {"issue": "quota", "kind": "needs", "other": "landing"}


def test_check_says_fine_and_what_is_odd(odd: str) -> None:
    result = summitry("agenda", "check", odd)
    assert result.returncode == 0
    first, *notes = result.stdout.splitlines()
    assert first == f"{odd}: fine: 4 issues, 7 options, 3 links"
    assert all(note.startswith("note: ") for note in notes)
    told = [
        "landing has no towards and no away",
        "landing ends one way only",
        "fuel can never be raised",
        "boats has weak cues alone",
        'cue "quota*" raises quota and landing',
    ]
    assert all(any(words in note for note in notes) for words in told)
    assert not any(note.startswith("note: quota") for note in notes)


@pytest.mark.parametrize("name", [*shipped(), *sorted(map(str, ROOT.glob("examples/*/agenda.yaml")))])
def test_agendas_of_ours_are_fine(name: str) -> None:
    assert ": fine: " in summitry("agenda", "check", name).stdout


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("check", "{odd}"), 1, "odd.yaml:15: "),
        (("check", "gone.yaml"), 1, "gone.yaml: There is no such file. Give a path, or a shipped name (" + ", ".join(shipped())),
        (("check", str(ROOT)), 2, "is a folder"),
        (("show", "a\x1b[31m"), 1, "no such file"),
        (("show", "peace", "--yaml", "--json"), 2, "not allowed with"),
        (("show",), 2, "NAME|FILE"),
        ((), 2, "WHAT"),
        (("mend",), 2, "invalid choice"),
    ],
)  # fmt: skip
def test_what_goes_wrong(odd: str, arguments: tuple[str, ...], code: int, told: str) -> None:
    Path(odd).write_text(ODD.replace("ordered:", "orderd:"), encoding="utf-8")
    result = summitry("agenda", *(argument.format(odd=odd) for argument in arguments))
    assert result.returncode == code
    assert told in result.stderr
    assert "Traceback" not in result.stderr
    assert "\x1b" not in result.stderr


def test_schema_accepts_what_ships_and_refuses_what_is_broken() -> None:
    schema = json.loads(summitry("agenda", "schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    for name in shipped():
        jsonschema.validate(yaml.safe_load(summitry("agenda", "show", name, "--yaml").stdout), schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(yaml.safe_load(ODD.replace("cues: [quota*]", "cue: [quota*]")), schema)


def test_every_key_of_the_schema_is_described() -> None:
    schema = json.loads(summitry("agenda", "schema").stdout)
    held = {"": schema, **schema["$defs"]}
    for name, kind in held.items():
        for key, value in kind.get("properties", {}).items():
            described = "description" in value or "enum" in value or "$ref" in value
            assert described, f"{name} {key}"


@pytest.mark.parametrize("known", ["file", "coverage.toml"])
def test_a_shipped_name_is_known_everywhere(tmp_path: Path, known: str) -> None:
    (tmp_path / "news.txt").write_text('"We want a ceasefire now," said Ida Holm, the minister of Norland.\n')
    named = () if known == "coverage.toml" else ("--agenda", "peace")
    (tmp_path / "coverage.toml").write_text('agenda = "peace"\n' if known == "coverage.toml" else "")
    (tmp_path / "peace").mkdir()  # a folder of that name is not meant
    result = summitry("statements", ".", "--json", *named, folder=tmp_path)
    assert result.returncode == 0, result.stderr
    assert [json.loads(line)["issues"] for line in result.stdout.splitlines()][:1] == [["ceasefire"]]
