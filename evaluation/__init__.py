"""Quality over pinned data: figures, and the floors below which none may fall."""
