"""The table as a file that a person edits: written, read, checked, laid again, compared."""
