"""Drawings in SVG: what is efficient and fair, how often packages are accepted."""
