"""An agenda drafted from coverage that nobody wrote one for: what it turns on, for an analyst to edit."""

from summitry.suggest.draft import Draft, Suggestion, suggest
from summitry.suggest.voices import Voice
from summitry.suggest.write import write

__all__ = ["Draft", "Suggestion", "Voice", "suggest", "write"]
