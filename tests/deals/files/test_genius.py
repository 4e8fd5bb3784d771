"""GENIUS files: weights times shares of the largest evaluation, exactly; folders, and files apart."""

from fractions import Fraction
from pathlib import Path

import pytest

from summitry.deals.files import DomainError, load, write

DOMAIN = """<negotiation_template><utility_space number_of_issues="2">
<objective index="0" etype="objective" type="objective" name="ferry">
  <issue index="1" name="fares" type="discrete" vtype="discrete">
    <item index="1" value="one zone"/><item index="2" value="by distance"/>
  </issue>
  <issue index="2" name="sailings a day" type="integer" vtype="integer" lowerbound="2" upperbound="5"/>
</objective></utility_space></negotiation_template>"""
ISLAND = """<?xml version="1.0" encoding="UTF-8"?><!-- the islanders -->
<utility_space><objective index="0" name="ferry">
  <weight index="2" value="0.7"/><weight index="1" value="0.3"/>
  <issue index="2" name="sailings a day" type="integer" lowerbound="2" upperbound="5">
    <evaluator ftype="linear" offset="0.1" slope="0.4"/></issue>
  <issue index="1" name="fares" type="discrete">
    <item index="2" value="by distance" evaluation="1" cost="0"/><item index="1" value="one zone" evaluation="3"/></issue>
</objective><discount_factor value="0.95"/><reservation value="0.25"/></utility_space>"""
LINE = """<utility_space><objective index="0" name="ferry">
  <issue index="1" name="fares" type="discrete">
    <item index="1" value="one zone" evaluation="0"/><item index="2" value="by distance" evaluation="0"/></issue>
  <issue index="2" name="sailings a day" type="integer"><range lowerbound="2" upperbound="5"/>
    <evaluator ftype="linear" parameter0="1" parameter1="-0.25"/></issue>
  <weight index="1" value="0.5"/><weight index="2" value="0.5"/>
</objective></utility_space>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("ferry", DOMAIN), ("island", ISLAND), ("line", LINE)):
        (tmp_path / f"{name}.xml").write_text(text, encoding="utf-8")
    return tmp_path


def test_worths_are_exact_and_in_the_order_of_the_domain(folder: Path) -> None:
    domain = load([str(folder)]).domain
    assert (domain.name, domain.parties) == ("ferry", ("island", "line"))
    assert [choice.options for choice in domain.choices] == [("one zone", "by distance"), ("2", "3", "4", "5")]
    island, line = domain.stakes
    assert island.utility
    assert island.utility.values == (
        (Fraction(3, 10), Fraction(1, 10)),
        (Fraction(7, 100), Fraction(35, 100), Fraction(63, 100), Fraction(7, 10)),  # cut off at 1
    )
    assert (island.reservation, island.discount) == (Fraction(1, 4), Fraction(95, 100))
    assert line.utility
    assert line.utility.values == ((0, 0), (Fraction(1, 2), Fraction(3, 8), Fraction(1, 4), Fraction(1, 8)))
    assert (line.reservation, line.discount) == (None, 1)


def test_profiles_alone_and_in_any_order_are_enough(folder: Path) -> None:
    alone = load([str(folder / "line.xml"), str(folder / "island.xml")]).domain
    assert alone.parties == ("line", "island")
    assert {one.party: one.utility for one in alone.stakes} == {
        one.party: one.utility for one in load([str(folder)]).domain.stakes
    }


def test_what_is_written_gives_the_same_worths(folder: Path, tmp_path: Path) -> None:
    domain = load([str(folder)]).domain
    written = write(domain, str(tmp_path / "again.xml"))
    for name, text in written:
        Path(name).write_text(text, encoding="utf-8")
    again = load([name for name, _ in written]).domain
    assert [(s.utility, s.reservation, s.discount) for s in again.stakes] == [
        (s.utility, s.reservation, s.discount) for s in domain.stakes
    ]


def test_other_xml_in_a_folder_is_left_out_and_told(folder: Path) -> None:
    (folder / "notes.xml").write_text("<notes/>", encoding="utf-8")
    loaded = load([str(folder)])
    assert loaded.domain.parties == ("island", "line")
    assert [(one.kind, Path(one.document or "").name) for one in loaded.problems] == [("left out", "notes.xml")]


@pytest.mark.parametrize(
    ("files", "told"),
    [
        (["ferry"], "no weights and evaluations"),
        (["island", "island"], 'two profiles are called "island"'),
        (["ferry", "other"], 'no issue "ports"'),
        (["none"], "no such file"),
    ],
)
def test_files_that_do_not_fit_together_are_told(folder: Path, files: list[str], told: str) -> None:
    (folder / "other.xml").write_text(ISLAND.replace("fares", "ports"), encoding="utf-8")
    with pytest.raises(DomainError, match=told):
        load([str(folder / f"{name}.xml") for name in files])


@pytest.mark.parametrize(
    ("number", "told"),
    [("-1", "whose best option is worth nothing"), ('"1/3"', "no place for 1/3 exactly")],
)
def test_what_no_weight_gives_is_refused(tmp_path: Path, number: str, told: str) -> None:
    case = tmp_path / "case.json"
    case.write_text(
        f'{{"issues": [{{"name": "i", "options": ["a"]}}], "parties": [{{"name": "P", "table": [[{number}]]}}]}}',
        encoding="utf-8",
    )
    with pytest.raises(DomainError, match=told):
        write(load([str(case)]).domain, "out.xml")
