"""Deals measured: the same answers as plain enumeration, time and memory beside what others take, and the bars of the plan."""
