"""How a contact moved: one record for each status that its sources gave it, oldest first."""

from dataclasses import replace

from summitry.records import Event, Status

ORDER: tuple[Status, ...] = ("hoped for", "conditional", "planned", "under way", "held", "cancelled")


def stages(event: Event) -> tuple[Event, ...]:
    """The event as it stands, after the same event under each earlier status that some source gave it."""
    given = {e.value for e in event.sources if e.field == "status"}
    earlier = [status for status in ORDER[: ORDER.index(event.status)] if status in given]
    return (*(_then(event, status) for status in earlier), event)


def _then(event: Event, status: Status) -> Event:
    """As the sentences of that status told it; what they leave out is as the event has it."""
    sentences = [e for e in event.sources if e.field == "status" and e.value == status]
    told = [
        e for e in event.sources
        if any(s.document == e.document and s.start <= e.start and e.end <= s.end for s in sentences)
    ]  # fmt: skip
    days = sorted({e.value for e in told if e.field == "when" and len(e.value) == 10 and e.value[:4].isdigit()})
    when = days[0] if len(days) == 1 else event.when
    return replace(event, status=status, when=when, duration=None, outcome=None, result=None, next_step=None)
