"""One event for each contact, however many articles tell of it."""
