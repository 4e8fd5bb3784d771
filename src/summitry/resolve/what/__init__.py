"""What a statement is about, which act it is, and which side it takes."""
