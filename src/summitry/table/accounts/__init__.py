"""Where accounts of one thing differ, and what several sources confirm."""
