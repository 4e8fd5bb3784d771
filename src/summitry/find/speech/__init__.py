"""Who said what, as spans: source, cue and content of every attribution of a document."""
