"""Reading: coverage to Documents, each line with the part it plays."""

from summitry.read.reading import Coverage, read

__all__ = ["Coverage", "read"]
