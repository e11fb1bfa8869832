"""Runs lessons with the real kernel, headless, as `jupyter execute` would.

Usage: python run.py, with a job a line on standard input: {"notebook", "out", "budget", "env"}. Without "env" the
environment stays as it is.

For each it writes OUT.ipynb (with outputs), OUT.html (what a viewer without Vega shows) and, on descriptor 3, one JSON
line: {"seconds", "processorSeconds", "kernelSeconds", "cellSeconds": [...], "error": null | sentence}. The whole run,
start of the kernel included, has BUDGET seconds: each cell may use what the cells before it left. Processor seconds are
those of the kernel and of every program that it started, on all cores together.
"""

import json
import os
import resource
import sys
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbconvert import HTMLExporter


def main():
    with os.fdopen(3, "w") as reports:
        for line in sys.stdin:
            report = run(**json.loads(line))
            print(json.dumps(report), file=reports, flush=True)


def run(notebook, out, budget, env=None):
    if env is not None:  # the kernel gets it from here
        os.environ.clear()
        os.environ.update(env)
    started, used = time.monotonic(), processor_seconds()
    page = nbformat.read(notebook, as_version=4)
    nbformat.validate(page)
    client = NotebookClient(
        page,
        kernel_name=page.metadata.kernelspec.name,
        resources={"metadata": {"path": str(Path(notebook).parent)}},
        startup_timeout=int(budget),
        timeout_func=lambda cell: max(1, budget - (time.monotonic() - started)),
    )
    seconds = {}
    starts = {}
    client.on_cell_execute = lambda cell, cell_index: starts.setdefault(cell_index, time.monotonic())
    client.on_cell_executed = lambda cell, cell_index, execute_reply: seconds.update(
        {cell_index: round(time.monotonic() - starts[cell_index], 2)}
    )
    error = execute(client)
    total = time.monotonic() - started
    first = min(starts.values(), default=time.monotonic())
    nbformat.write(page, f"{out}.ipynb")
    Path(f"{out}.html").write_text(HTMLExporter().from_notebook_node(page)[0], encoding="utf-8")
    return {
        "seconds": round(total, 2),
        "processorSeconds": round(processor_seconds() - used, 2),
        "kernelSeconds": round(first - started, 2),
        "cellSeconds": [seconds.get(index) for index in range(len(page.cells))],
        "error": error,
    }


def processor_seconds():
    """Of all programs that have been started and have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def execute(client):
    try:
        client.execute()
    except CellTimeoutError as error:
        return f"The lesson did not end within its budget: {error}"
    except CellExecutionError as error:
        return f"A cell threw: {error}"
    except (DeadKernelError, RuntimeError) as error:
        return f"The kernel did not work: {error}"
    return None


if __name__ == "__main__":
    main()
