"""From entries to a table: positions, shifts, absences, conflicts, and the file a person edits."""
