"""From a table to its deals: what survives every red line, and what blocks the rest."""
