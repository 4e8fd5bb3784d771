"""Time of laying a table grows with the coverage, not with its square, in many documents and in one line without end."""

import time
from dataclasses import replace

import pytest

from summitry.records import Entries
from summitry.table import lay

from .water_table import AGENDA, ENTRIES, MEETING, PARTIES, PERSONS, document, quote

TOLD = (
    "“We will fill the dam in step {n},” Hale said. Besh would never accept step {n} of the dam without a quota, Moss said."
    " Ceda was not invited to round {n}."
)
FEW, MANY = 40, 280
LINEAR = MANY / FEW


def entries(count: int, at_once: bool) -> Entries:
    """Statements of two parties, one of which changes its mind each time, and a meeting for every third of them."""
    texts, said = [TOLD.format(n=n) for n in range(count)], []
    read = [document("all.txt", " ".join(texts))] if at_once else [document(f"{n}.txt", t) for n, t in enumerate(texts)]
    for n in range(count):
        page, day, side = read[0 if at_once else n], f"2031-{n // 28 % 12 + 1:02}-{n % 28 + 1:02}", ("for", "against")
        said += [
            quote(f"a{n}", page, f"We will fill the dam in step {n}", speaker="Tor Hale", parties=("Arvel",), act="commit",
                  stance=(("dam", side[n % 2]),), issues=("dam",), said=day),
            quote(f"b{n}", page, f"Besh would never accept step {n} of the dam without a quota", act="red_line",
                  form="indirect", stance=(("dam", "against"),), issues=("dam", "quota"), said=day),
        ]  # fmt: skip
    met = tuple(replace(MEETING, id=f"e{n}", when=said[2 * n].said) for n in range(0, count, 3))
    return Entries((*ENTRIES.documents, *read), PERSONS, PARTIES, tuple(said), met)


def seconds(given: Entries) -> float:
    """Of this process's own work, the quicker of two runs."""
    taken = []
    for _ in range(2):
        began = time.process_time()
        table = lay(given, AGENDA)
        taken.append(time.process_time() - began)
        assert [seat.party for seat in table.away] == ["Ceda"]
        assert len(table.positions) == 2
    return min(taken)


@pytest.mark.parametrize("at_once", [True, False], ids=["one line", "many documents"])
def test_time_grows_with_the_coverage(at_once: bool) -> None:
    few, many = (seconds(entries(count, at_once)) for count in (FEW, MANY))
    assert many / few < 2 * LINEAR
