"""``python -m evaluation.deals`` (``make bench``): deals measured in one run, each task in a process of its own.

Seconds and memory beside NegMAS, where .venv-negmas has it; each bar with its figure; whether answers are those of plain
enumeration, on domains made here and the cases beside the project. All is worked out by one processor: what it took is held
against the bars; more seconds pass where the machine does other work besides. NegMAS takes some minutes and 4 GB at 10^7 packages;
``--full`` gives it the cases of that size too, and goes on to 10^7 with enumeration (1 GB).
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import prod
from pathlib import Path
from statistics import median

from evaluation.deals import made
from evaluation.deals.agreement import differences
from evaluation.deals.bars import BARS
from summitry.deals.files import load, write
from summitry.records import Domain

ROOT = Path(__file__).parents[2]
CASES = ROOT / "../shared/cases/domains"
NEGMAS = ROOT / ".venv-negmas/bin/python"
SEEDS = range(1, 6)
AT_LEAST, MEMORY = 1000, 300  # times as fast as NegMAS, MiB


@dataclass(frozen=True, slots=True)
class Taken:
    seconds: float
    processor: float
    memory: float
    said: str


def taken(command: Sequence[str]) -> Taken | None:
    """What a process of its own took; None, and a word, where it broke off."""
    ended = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)  # noqa: S603  our own commands
    if ended.returncode:
        print(f"    broke off: {(ended.stderr.strip().splitlines() or ['no word'])[-1]}", flush=True)
        return None
    return Taken(**json.loads(ended.stdout.splitlines()[-1]))


def ours(task: str, seed: int, *file: str) -> Taken | None:
    return taken([sys.executable, "-m", "evaluation.deals.bars", task, str(seed), *file])


def agreed(full: bool) -> None:
    most = 10**7 if full else 10**6
    print(f"\nThe same answers as plain enumeration, up to {most:,} packages:")
    for name, domain in _domains():
        packages = prod(len(choice.options) for choice in domain.choices)
        if packages <= most:
            print(f"  {name:24} {packages:>10,}  {'; '.join(differences(domain)) or 'the same'}", flush=True)


def _domains() -> Iterator[tuple[str, Domain]]:
    if not CASES.exists():
        print("  (no cases: ../shared is not there)")
    for path in sorted(CASES.glob("*.json")):
        yield path.stem, load([str(path)]).domain
    for task in ("2p-1e6", "3p-1e6", "2p-1e7", "3p-1e7"):
        yield f"{task} made", BARS[task].make(1)
    yield "coupled made", made.joined(made.coupled(made.plain(3, 10, 4, 1), 1), 1)
    yield "lines made", made.lined(made.plain(3, 7, 7, 1), 18, 1, 5)


def beside_negmas(full: bool) -> None:
    print("Frontier and fair packages beside NegMAS (seconds, MiB; times as fast):")
    if not NEGMAS.exists():
        print("  NegMAS is not there: `make .venv-negmas/ready` installs it from PyPI beside the project")
    for task in ("2p-1e6", "3p-1e6", "2p-1e7", "3p-1e7"):
        for name, file in _files(task):
            here = ours(task, 1, file)
            there = taken([str(NEGMAS), "evaluation/deals/with_negmas.py", file]) if _asked(name, full) else None
            if here:
                print(f"  {name:24} {here.seconds:8.4f} {here.memory:5.0f}  {_ratio(task, here, there)}", flush=True)


def _asked(name: str, full: bool) -> bool:
    return NEGMAS.exists() and (full or "1e6" in name or name.endswith("made"))


def _files(task: str) -> Iterator[tuple[str, str]]:
    """A domain made here, written out, and the case of the same size where it is there."""
    with tempfile.TemporaryDirectory() as folder:
        made_here = Path(folder, "made.json")
        (_, text), *_ = write(BARS[task].make(1), str(made_here))
        made_here.write_text(text, encoding="utf-8")
        yield f"{task} made", str(made_here)
    case = CASES / f"synth_{task.replace('-', '_')}.json"
    if case.exists():
        yield case.stem, str(case)


def _ratio(task: str, here: Taken, there: Taken | None) -> str:
    if there is None:
        return "NegMAS not run"
    ratio = there.processor / here.processor
    short = "" if ratio >= AT_LEAST and here.memory <= MEMORY else f"  SHORT OF {AT_LEAST}" if "1e7" in task else ""
    return f"NegMAS {there.seconds:8.2f} {there.memory:5.0f}  {ratio:8,.0f} times{short}"


def bars(only: Sequence[str]) -> None:
    print(
        f"\nBars, seeds {SEEDS[0]} to {SEEDS[-1]}: seconds (median, worst), the processor's (worst), MiB, bar; what came out"
    )
    for task in only or [task for task in BARS if not task.endswith(("1e6", "p-1e7"))]:
        bar = BARS[task]
        every = [one for one in (ours(task, seed) for seed in SEEDS) if one]
        if every:
            seconds = [one.seconds for one in every]
            limit = f"{bar.seconds:g}" if bar.seconds else "-"
            memory = max(one.memory for one in every)
            processor = max(one.processor for one in every)
            short = "  SHORT" if bar.seconds and processor > bar.seconds else ""
            figures = f"{median(seconds):8.3f} {max(seconds):8.3f} {processor:8.3f} {memory:5.0f}  {limit:>4}"
            said = "; ".join(dict.fromkeys(one.said for one in every))
            print(f"  {bar.title:38} {figures}  {said}{short}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m evaluation.deals", description=__doc__)
    parser.add_argument(
        "--full", action="store_true", help="all cases of 10^7 packages too, with NegMAS and with enumeration"
    )
    parser.add_argument("--only", nargs="+", default=[], choices=BARS, metavar="TASK", help="these bars alone")
    asked = parser.parse_args()
    if not asked.only:
        beside_negmas(asked.full)
    bars(asked.only)
    if not asked.only:  # last, since a process that starts others hands its memory on to their figures
        agreed(asked.full)


if __name__ == "__main__":
    main()
