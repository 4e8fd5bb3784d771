"""Time expressions, as spans."""
