"""Summitry reads coverage of a negotiation, keeps a ledger of who said what, lays the table, and works out the deals."""
