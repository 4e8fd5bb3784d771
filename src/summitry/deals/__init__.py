"""What a negotiation makes possible: counts, what blocks, what is efficient and fair, what would be accepted, who would move."""
