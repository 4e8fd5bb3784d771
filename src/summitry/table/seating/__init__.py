"""Who is at the table, who is away, who must accept, who mediates."""
