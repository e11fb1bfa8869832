"""Runs cells with the real tslab kernel and prints what it sent, one JSON list for each cell.

Reads {"cells": [source, ...], "folder": path} from stdin. Each message is
{"type": "display_data" | "update_display_data" | "stream" | "error", "id": display id or null, "content": ...}.
A cell that throws does not stop those after it.
"""

import json
import sys

import nbformat
from nbclient import NotebookClient

KINDS = ("display_data", "update_display_data", "stream", "error")


class Listener(NotebookClient):
    sent = []

    def process_message(self, msg, cell, cell_index):
        if msg["msg_type"] in KINDS:
            content = msg["content"]
            shown = content.get("data") or content.get("text")
            identity = (content.get("transient") or {}).get("display_id")
            self.sent[cell_index].append({"type": msg["msg_type"], "id": identity, "content": shown})
        return super().process_message(msg, cell, cell_index)


def main():
    task = json.load(sys.stdin)
    cells = [nbformat.v4.new_code_cell(source) for source in task["cells"]]
    notebook = nbformat.v4.new_notebook(cells=cells)
    resources = {"metadata": {"path": task["folder"]}}
    client = Listener(notebook, kernel_name="tslab", allow_errors=True, resources=resources, timeout=60)
    client.sent = [[] for _ in cells]
    client.execute()
    outputs = [[dict(output) for output in cell.outputs] for cell in notebook.cells]
    print(json.dumps({"sent": client.sent, "outputs": outputs}, default=str))


main()
