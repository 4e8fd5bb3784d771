"""README cannot drift: what it says is printed is printed."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONSOLE = re.findall(r"```console\n\$ (summitry[^\n]*)\n(.*?)```", README, re.DOTALL)


def test_readme_shows_printed_output() -> None:
    assert CONSOLE


@pytest.mark.parametrize(("command", "printed"), CONSOLE)
def test_readme_prints_what_it_says(command: str, printed: str) -> None:
    environment = os.environ | {"COLUMNS": "80", "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    result = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True, env=environment, check=False)  # noqa: S602  # README's own commands
    assert [line.rstrip() for line in result.stdout.splitlines()] == [line.rstrip() for line in printed.splitlines()]


def test_readme_names_every_command() -> None:
    from summitry.cli.arguments import parser

    commands = next(a.choices for a in parser()._actions if a.choices)  # argparse has no public list of its commands
    missing = [name for name in commands if f"summitry {name}" not in README]
    assert not missing
