"""The main contact of a coverage is the one that most sources tell of."""

from summitry.records import Document, Entries, Event, Evidence, Repeat
from summitry.table.accounts.contact import main_contact


def test_the_main_contact_is_told_by_most_sources_not_most_prints() -> None:
    documents = [Document(name, name, "words " * 20, (), copy_of="1" if name == "2" else None) for name in "12345"]
    often = Event("e1", "talks", "held", ("Norland", "Sudmark"), sources=_told("1", "2", "3"))
    rarely = Event("e2", "talks", "held", ("Norland", "Sudmark"), sources=_told("4", "5"))
    entries = Entries(tuple(documents), events=(often, rarely))
    assert main_contact(entries) == often
    assert (
        main_contact(Entries(entries.documents, events=entries.events, repeats=(Repeat("3", 0, 50, "1", 0, 50),)))
        == rarely
    )


def _told(*documents: str) -> tuple[Evidence, ...]:
    return tuple(Evidence("place", "Lund", name, 0, 20) for name in documents)
