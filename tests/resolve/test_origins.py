"""Words lead to the document that wrote them first."""

import pytest

from summitry.records import Document, Evidence, Repeat
from summitry.resolve.copies import independent, origin, origins


def document(name: str, copy_of: str | None = None) -> Document:
    return Document(f"id of {name}", name, "words " * 100, (), copy_of=copy_of)


KNOWN = origins(
    [document("wire"), document("again", "wire"), document("daily"), document("weekly"), document("local", "weekly")],
    [Repeat("daily", 100, 200, "wire", 0, 98), Repeat("weekly", 300, 360, "daily", 120, 180)],
)


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (("wire", 0, 50), "wire"),
        (("again", 0, 50), "wire"),
        (("id of again", 0, 50), "wire"),
        (("daily", 0, 50), "daily"),
        (("daily", 110, 150), "wire"),
        (("daily", 90, 110), "wire"),  # half of the words stand in the passage
        (("daily", 80, 110), "daily"),
        (("weekly", 310, 340), "wire"),  # from passage to passage
        (("weekly", 0, 20), "weekly"),
        (("local", 310, 340), "wire"),  # from copy to passage
        (("unknown", 0, 9), "unknown"),
    ],
)
def test_words_lead_to_who_wrote_them_first(place: tuple[str, int, int], expected: str) -> None:
    assert origin(KNOWN, *place) == expected


def test_sources_are_counted_by_who_wrote_first() -> None:
    places = [("wire", 0, 9), ("again", 0, 9), ("daily", 120, 140), ("weekly", 0, 9)]
    assert independent(KNOWN, [Evidence("place", "Aarau", name, start, end) for name, start, end in places]) == 2


def test_copies_that_point_at_each_other_end() -> None:
    turning = origins([document("a", "b"), document("b", "a")], [])
    assert origin(turning, "a", 0, 5) in {"a", "b"}
