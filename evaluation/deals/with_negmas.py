"""``python with_negmas.py FILE``: frontier, Nash and Kalai-Smorodinsky points of a case file by NegMAS, as JSON: seconds, MiB, points.

Run by `python -m evaluation.deals` in a virtual environment of its own: NegMAS (https://negmas.readthedocs.io, AGPL-3.0) is a
yardstick here and no part of the project.
"""

import json
import resource
import sys
import time
from pathlib import Path

from negmas import make_issue, make_os
from negmas.preferences import LinearAdditiveUtilityFunction, ops
from negmas.preferences.value_fun import TableFun

case = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
issues = [make_issue(one["options"], one["name"]) for one in case["issues"]]
space = make_os(issues)
utilities = [
    LinearAdditiveUtilityFunction(
        values=[
            TableFun(dict(zip(i["options"], row, strict=True)))
            for i, row in zip(case["issues"], p["table"], strict=True)
        ],
        weights=[1.0] * len(issues),
        reserved_value=p["reservation"],
        outcome_space=space,
    )
    for p in case["parties"]
]
started, worked = time.perf_counter(), time.process_time()
frontier, _ = ops.pareto_frontier(utilities, issues=issues)
ops.nash_points(utilities, frontier, issues=issues)
ops.kalai_points(utilities, frontier, issues=issues)
seconds, processor = time.perf_counter() - started, time.process_time() - worked
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"seconds": seconds, "processor": processor, "memory": memory, "said": f"{len(frontier)} points"}))
