"""Whether answers are right, worked out by other ways than the ones that gave them."""
