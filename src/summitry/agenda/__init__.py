"""Agendas: the issues of a negotiation as a YAML file that analysts write, read strictly and compiled once."""

from summitry.agenda.cues import compile_cue, raising
from summitry.agenda.form import AgendaError, schema
from summitry.agenda.load import load, shipped, text
from summitry.agenda.notes import notes
from summitry.agenda.parse import parse
from summitry.agenda.places import places

__all__ = ["AgendaError", "compile_cue", "load", "notes", "parse", "places", "raising", "schema", "shipped", "text"]
