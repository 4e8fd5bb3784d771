"""Finding: which words of one document somebody said, when things were, and which contacts took place.

``find`` marks spans and asks nothing about who is meant; any other reader takes its place by returning the same ``Found``.
"""

from summitry.find.found import Attribution, ContactMention, Found, TimeMention
from summitry.find.speech import speech
from summitry.records import Document

__all__ = ["Attribution", "ContactMention", "Found", "TimeMention", "find"]


def find(document: Document) -> Found:
    """Attributions, time expressions and contacts of the document's body, each as spans of its text."""
    return Found(attributions=speech(document))
