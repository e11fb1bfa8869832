"""Checks a solved exercise in cells of a notebook, by the TypeScript kernel: grading_kernel.py FOLDER EXERCISE COUNT.

Prints {"check": [...], "cell": [...]}, in milliseconds: the check by the cell's own clock, and the whole cell by the
kernel's messages, its type checking included.
"""

import json
import sys
from datetime import datetime

import nbformat
from nbclient import NotebookClient

IMPORTS = "import { check } from 'course/notebook';"
CHECK = """
const startedAt = performance.now();
await check('{id}');
console.log(`took ${performance.now() - startedAt}`);
"""


def milliseconds(cell):
    times = cell.metadata["execution"]
    start, end = (datetime.fromisoformat(times[key].replace("Z", "+00:00")) for key in
                  ("iopub.status.busy", "iopub.status.idle"))
    return (end - start).total_seconds() * 1000


def taken(cell):
    text = "".join(output.get("text", "") for output in cell.outputs)
    shown = json.dumps([output.get("data", {}) for output in cell.outputs])
    if "Correct" not in shown:
        raise SystemExit(f"Expected the exercise to pass in the kernel, but its card says {shown[:2000]}")
    return float(text.split("took ")[1].split()[0])


def main():
    folder, exercise, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    sources = [IMPORTS, *[CHECK.replace("{id}", exercise)] * (count + 1)]
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(f"{{{source}}}" if i else source)
                                           for i, source in enumerate(sources)])
    NotebookClient(book, kernel_name="tslab", timeout=120, resources={"metadata": {"path": folder}}).execute()
    cells = book.cells[2:]  # the first check loads the grader
    print(json.dumps({"check": [taken(cell) for cell in cells], "cell": [milliseconds(cell) for cell in cells]}))


main()
