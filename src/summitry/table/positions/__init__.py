"""Whose words count, and where each party stands by them."""
