"""Runs one lesson with the real kernel, headless, as `jupyter execute` would.

Usage: python run.py NOTEBOOK OUT SECONDS

Writes OUT.ipynb (with outputs), OUT.html (what a viewer without Vega shows) and prints one JSON line:
{"seconds", "kernelSeconds", "cellSeconds": [...], "error": null | sentence}. The whole run, start of the
kernel included, has SECONDS: each cell may use what the cells before it left.
"""

import json
import sys
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbconvert import HTMLExporter


def main(source, out, budget):
    started = time.monotonic()
    notebook = nbformat.read(source, as_version=4)
    nbformat.validate(notebook)
    client = NotebookClient(
        notebook,
        kernel_name=notebook.metadata.kernelspec.name,
        resources={"metadata": {"path": str(Path(source).parent)}},
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
    nbformat.write(notebook, f"{out}.ipynb")
    Path(f"{out}.html").write_text(HTMLExporter().from_notebook_node(notebook)[0], encoding="utf-8")
    report = {
        "seconds": round(total, 2),
        "kernelSeconds": round(first - started, 2),
        "cellSeconds": [seconds.get(index) for index in range(len(notebook.cells))],
        "error": error,
    }
    print(json.dumps(report))


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
    main(sys.argv[1], sys.argv[2], float(sys.argv[3]))
