"""Meetings, calls and other contacts, as spans of the sentences that tell of them."""
