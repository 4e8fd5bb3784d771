"""Plain text and Markdown: the text is the file as it stands."""

from summitry.read.decode import decode
from summitry.read.draft import Draft, Drafts, Source


def drafts(source: Source) -> Drafts:
    text, problem = decode(source.data, source.name)
    if problem:
        yield problem
    if text or not problem:
        yield Draft(source.name, text, url=source.url, path=source.path)
