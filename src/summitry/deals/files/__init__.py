"""Domains out of files and into files: JSON, GENIUS XML, CSV, and the table laid from coverage."""

from summitry.deals.files.errors import DomainError
from summitry.deals.files.read import Loaded, load
from summitry.deals.files.write import write

__all__ = ["DomainError", "Loaded", "load", "write"]
