"""Property tests draw the same examples in each run, and no clock ends them: what fails here fails for everybody."""

from hypothesis import settings

settings.register_profile("same each time", derandomize=True, deadline=None)
settings.load_profile("same each time")
