"""Domains out of files and into files: JSON, GENIUS XML, CSV, and the table laid from coverage."""

from summitry.deals.files.case_checks import schema
from summitry.deals.files.errors import DomainError
from summitry.deals.files.package import named_package
from summitry.deals.files.read import LARGEST, Loaded, called, load
from summitry.deals.files.write import SUFFIXES, write

__all__ = ["LARGEST", "SUFFIXES", "DomainError", "Loaded", "called", "load", "named_package", "schema", "write"]
