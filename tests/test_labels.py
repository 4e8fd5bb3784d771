"""Labels of acts: each beside its own words, and counted as they say."""

from pathlib import Path

import pytest

from evaluation import acts, markup
from evaluation.acts import Judged, Label

ROOT = Path(__file__).parents[1]
SETS = [(ROOT / "evaluation/attributions", ROOT / "evaluation/acts"), (ROOT / "train/coverage", ROOT / "train/acts")]


@pytest.mark.parametrize(("coverage", "given"), SETS, ids=["test", "training"])
def test_every_label_stands_beside_its_words(coverage: Path, given: Path) -> None:
    for path in sorted(given.glob("*.tsv")):
        article = markup.parse((coverage / f"{path.stem}.txt").read_text(encoding="utf-8"), path.stem)
        words = {a.number: acts.beginning(article, a) for a in article.attributions}
        for label in acts.labels(path):
            assert words.get(label.number) == label.words, f"{path.name}, {label.number}"
            assert len({label.act, *label.also}) == 1 + len(label.also) <= 3, f"{path.name}, {label.number}"


def test_every_test_attribution_is_labelled_once() -> None:
    coverage, given = SETS[0]
    for article in markup.documents(coverage):
        numbers = [label.number for label in acts.labels(given / f"{Path(article.name).stem}.tsv")]
        assert numbers == [a.number for a in article.attributions]


BROKEN = [
    ("1\tdemand\t\ta toll\n2\tdemand", "x.tsv, line 2: expected number, act, other acts and words"),
    ("one\tdemand\t\ta toll", "x.tsv, line 1: expected number"),
    ("1\tscold\t\ta toll", "x.tsv, line 1: no such act: scold"),
    ("1\tdemand\toffer,beg\ta toll", "x.tsv, line 1: no such act: beg"),
]


@pytest.mark.parametrize(("text", "message"), BROKEN)
def test_a_broken_label_says_where(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "x.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        acts.labels(path)


def test_labels_are_read(tmp_path: Path) -> None:
    path = tmp_path / "x.tsv"
    path.write_text("1\tdemand\toffer,assess\ta toll\n3\t-\t\tto comment\n", encoding="utf-8")
    assert acts.labels(path) == (
        Label(1, "demand", ("offer", "assess"), "a toll"), Label(3, None, (), "to comment"))  # fmt: skip


HEADER = "# negotiation: bridge toll | outlet: Ferryman | style: wire\n"
MARKED = (
    "[S1:Ana Brok] [C1:demanded] [T1 indirect:a toll of two crowns]. "
    "[S2:The ferrymen] [C2:have rejected] [T2 narrative:every toll on the bridge]. "
    "[S3:Orm Dale] [C3:declined] [T3 indirect:to comment on the toll].\n"
)


def test_marks_are_judged_and_what_is_nobodys_is_not(tmp_path: Path) -> None:
    article = markup.parse(HEADER + MARKED, "x.txt")
    (tmp_path / "x.tsv").write_text("1\toffer\tdemand\ta toll\n2\tassess\t\tevery toll\n3\t-\t\tto comment\n", "utf-8")
    judged = acts.on_marks([article], tmp_path)
    assert [(j.label.number, j.got, j.right) for j in judged] == [(1, "demand", True), (2, "reject", False)]
    assert [j.got for j in acts.on_statements([article], tmp_path)][:1] == ["demand"]


def test_macro_f1_is_the_mean_over_acts() -> None:
    """Two demands, one of them taken for a report; one report told right: F1 of 2/3 each."""
    demand, report = Label(1, "demand", (), ""), Label(2, "report", (), "")
    judged = [Judged(demand, "demand"), Judged(demand, "report"), Judged(report, "report")]
    assert acts.macro_f1(judged) == pytest.approx(2 / 3)
    assert "demand         2     1     1  report 1" in acts.table(judged)
    assert acts.macro_f1([Judged(Label(1, "demand", ("report",), ""), "report")]) == 1.0


def test_every_stance_stands_beside_its_words() -> None:
    rows = [line.split("\t") for line in (ROOT / "train/stances.tsv").read_text(encoding="utf-8").splitlines()]
    articles = {Path(a.name).stem: a for a in markup.documents(ROOT / "train/coverage")}
    for stem, number, stance, proposition, words in rows:
        marked = {a.number: acts.beginning(articles[stem], a) for a in articles[stem].attributions}
        assert marked.get(int(number)) == words, f"{stem}, {number}"
        assert stance in {"for", "against", "open", "conditional", "none"}, f"{stem}, {number}"
        assert proposition
    assert len({(row[0], row[1], row[3]) for row in rows}) == len(rows) >= 300
