"""One file a format: bytes to drafts of articles."""
