"""Copies: documents and passages that repeat earlier ones, statements printed twice, and who wrote the words first."""

from summitry.resolve.copies.documents import fold_documents
from summitry.resolve.copies.origins import Origins, independent, origin, origins, sources
from summitry.resolve.copies.passages import fold_passages
from summitry.resolve.copies.statements import fold_statements

__all__ = [
    "Origins",
    "fold_documents",
    "fold_passages",
    "fold_statements",
    "independent",
    "origin",
    "origins",
    "sources",
]
