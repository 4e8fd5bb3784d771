"""YAML files as people write them: maps, lists and words, each with its line; nothing that runs or multiplies."""

from summitry.yaml_text.errors import Form, YamlError
from summitry.yaml_text.file import decoded, text_of
from summitry.yaml_text.read import read
from summitry.yaml_text.schema import Wrong, listed, misfits
from summitry.yaml_text.source import Path, Source

__all__ = ["Form", "Path", "Source", "Wrong", "YamlError", "decoded", "listed", "misfits", "read", "text_of"]
