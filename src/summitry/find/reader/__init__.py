"""The learned reader: words, windows, one encoder with several heads, and the spans decoded from what they say."""
