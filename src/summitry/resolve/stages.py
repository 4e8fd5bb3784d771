"""How a contact moved: one record for each status that its sources gave it, oldest first."""

from dataclasses import replace

from summitry.records import Event, Status

ORDER: tuple[Status, ...] = ("hoped for", "conditional", "planned", "under way", "held", "cancelled")


def stages(event: Event) -> tuple[Event, ...]:
    """The event as it stands, after the same event under each earlier status that some source gave it."""
    given = {e.value for e in event.sources if e.field == "status"}
    earlier = [status for status in ORDER[: ORDER.index(event.status)] if status in given]
    return (*(replace(event, status=status, duration=None, outcome=None) for status in earlier), event)
