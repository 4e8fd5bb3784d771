"""Summitry as a process of its own."""

import os
import subprocess
import sys
from pathlib import Path


def summitry(
    *arguments: str, text: str | None = None, folder: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-m", "summitry", *arguments],
        input=text, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False,
        env=os.environ | {"COLUMNS": "80", "PYTHONIOENCODING": "utf-8"} | environment,
    )  # fmt: skip
