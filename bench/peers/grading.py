"""Grades notebooks: one fresh kernel for each submission by nbclient, and whole graders where they are installed.

Reads commands as JSON lines, answers each with one: {"hello": true} or {"grader": ..., "count": ..., "jobs": ...}.
"""

import importlib.metadata
import json
import os
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ANSWER = "def relu(x):\n    return [max(0, value) for value in x]"

# The same six tests as those of the exercise 01-forward-pass/relu, each call made twice as there.
TESTS = """
import math, random
def twice(x):
    first, second = relu(list(x)), relu(list(x))
    assert len(first) == len(second)
    return first
def close(a, b):
    return len(a) == len(b) and all(math.isclose(p, q, rel_tol=1e-6, abs_tol=1e-6) for p, q in zip(a, b))
assert close(twice([-2, 0, 3]), [0, 0, 3])
assert close(twice([1, 2.5]), [1, 2.5])
draw = random.Random({seed})
for _ in range(5):
    x = [draw.gauss(0, 3) for _ in range(8)]
    assert close(twice(x), [v if v > 0 else 0 for v in x])
assert twice([]) == []
x = [-1, 2]
relu(x)
assert x == [-1, 2]
"""


def version(name):
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return None


def notebook(number):
    import nbformat

    cells = [f"# learner {number}\n{ANSWER}", TESTS.replace("{seed}", str(number))]
    return nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source) for source in cells])


def by_nbclient(count, jobs):
    """What every grader of notebooks must do at least: run each one from the top in a kernel of its own."""
    from nbclient import NotebookClient

    def run(number):
        NotebookClient(notebook(number), kernel_name="python3", timeout=120).execute()

    with ThreadPoolExecutor(jobs) as pool:
        list(pool.map(run, range(count)))


def by_nbgrader(count, jobs):
    """`nbgrader autograde` over a course folder with one assignment. It grades one submission after the other."""
    import nbformat

    with tempfile.TemporaryDirectory() as folder:
        course = Path(folder)
        book = notebook(0)
        for i, cell in enumerate(book.cells):
            cell.metadata["nbgrader"] = {
                "schema_version": 3, "grade_id": f"cell{i}", "grade": i == 1, "solution": i == 0,
                "locked": i == 1, "task": False, **({"points": 1} if i == 1 else {}),
            }
        for place in ["source/relu", *(f"submitted/learner{n}/relu" for n in range(count))]:
            (course / place).mkdir(parents=True)
            nbformat.write(book, course / place / "relu.ipynb")
        command = [sys.executable, "-m", "nbgrader"]
        where = [f"--CourseDirectory.root={folder}"]
        subprocess.run([*command, "generate_assignment", "relu", "--create", *where], check=True, stdout=sys.stderr)
        started = time.perf_counter()
        subprocess.run([*command, "autograde", "relu", *where], check=True, stdout=sys.stderr)
        return time.perf_counter() - started


def by_otter(count, jobs):
    """`otter.grade_submission`-style local runs: each submission is executed with the tests in its own metadata."""
    import nbformat
    from otter.run import main as run_otter

    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        test = {"name": "q1", "points": 1, "suites": [{"type": "doctest", "cases": [
            {"code": "\n".join(f">>> {line}" for line in ["relu([-2, 0, 3]) == [0, 0, 3]"]) + "\nTrue", "hidden": False}]}]}
        os.makedirs("tests")
        Path("tests/q1.py").write_text(f"test = {test!r}")
        subprocess.run([sys.executable, "-m", "otter", "generate", "-t", "tests"], check=True, stdout=sys.stderr)
        started = time.perf_counter()
        for number in range(count):
            nbformat.write(notebook(number), f"learner{number}.ipynb")
            run_otter(f"learner{number}.ipynb", autograder=str(next(Path(".").glob("autograder*.zip"))))
        return time.perf_counter() - started


GRADERS = {"nbclient": by_nbclient, "nbgrader": by_nbgrader, "otter": by_otter}
PACKAGES = {"nbclient": ["nbclient", "nbformat", "ipykernel"], "nbgrader": ["nbgrader"], "otter": ["otter-grader"]}


def answer(command):
    if "hello" in command:
        found = {name: [version(part) for part in parts] for name, parts in PACKAGES.items()}
        return {"versions": {name: parts[0] for name, parts in found.items() if all(parts)}}
    started = time.perf_counter()
    seconds = GRADERS[command["grader"]](command["count"], command["jobs"])
    return {"seconds": seconds if seconds is not None else time.perf_counter() - started}


if __name__ == "__main__":
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)
