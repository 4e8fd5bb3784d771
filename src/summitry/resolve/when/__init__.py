"""Which day or span of time is meant, by which rule."""
