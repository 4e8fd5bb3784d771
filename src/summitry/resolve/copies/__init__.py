"""Copies: documents and passages that repeat earlier ones, statements printed twice, and who wrote the words first."""

from summitry.resolve.copies.origins import Origins, independent, origin, origins, sources
from summitry.resolve.copies.statements import fold_documents, fold_statements

__all__ = ["Origins", "fold_documents", "fold_statements", "independent", "origin", "origins", "sources"]
