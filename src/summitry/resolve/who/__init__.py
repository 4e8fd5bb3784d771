"""Who is meant: persons, organisations, states; for which side, in which capacity."""
