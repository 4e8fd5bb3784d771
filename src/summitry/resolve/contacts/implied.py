"""What the accounts of a contact tell together and no one of them alone: its level, and that it goes on."""

import re
from collections.abc import Iterator
from dataclasses import replace

from summitry.records import Evidence
from summitry.resolve.contacts.contact import Contact
from summitry.resolve.contacts.levels import of_people
from summitry.resolve.contacts.meanings import Meanings

GOES_ON = re.compile(
    r"\b(?:resum|continu|reconven|restart|reopen|go(?:es)? on|again\b|return\b|(?:another|further|follow-up|new|next|second|third|fourth|"
    r"fifth|sixth|seventh|eighth|final|more) (?:[\w-]+ ){0,3}?(?:talks|negotiations|meeting|round|session|summit|consultations))",
    re.IGNORECASE,
)


def implied(contact: Contact) -> Iterator[Evidence]:
    """Where nobody tells a result, what is announced to go on has not ended."""
    if "result" not in contact.told:
        steps = (e for e in contact.evidence if e.field == "next_step" and GOES_ON.search(e.value))
        yield from (replace(e, field="result", value="to continue") for e in steps)


def ranked(contact: Contact, meanings: Meanings) -> Iterator[Evidence]:
    """Where nobody tells the level, that of the persons whom the accounts name together."""
    level, ranks = (None, {}) if "level" in contact.told else of_people(contact.people, meanings.office, meanings.sides)
    for e in contact.evidence if level else ():
        if e.field == "participants" and ranks.get(e.value) == level:
            yield replace(e, field="level", value=str(level))
