"""The command line: what scripts rely on."""

from summitry.cli.main import main

__all__ = ["main"]
