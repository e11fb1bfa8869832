# Starts the course's kernel as JupyterLab does, runs one cell and prints what came of it as JSON: run-cell.py FOLDER CODE.
# It needs nothing but what JupyterLab itself brings.
import json
import sys

from jupyter_client.manager import KernelManager

PATIENCE_SECONDS = 120
folder, code = sys.argv[1:]


def text_of(message):
    content = message["content"]
    if message["msg_type"] == "stream":
        return content["text"]
    if message["msg_type"] == "error":
        return content["evalue"]
    return content.get("data", {}).get("text/plain", "")


manager = KernelManager(kernel_name="tslab")
manager.start_kernel(cwd=folder)
try:
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=PATIENCE_SECONDS)
    printed = []
    reply = client.execute_interactive(
        code, timeout=PATIENCE_SECONDS, output_hook=lambda message: printed.append(text_of(message))
    )
    print(json.dumps({"status": reply["content"]["status"], "printed": "".join(printed).strip()}))
finally:
    manager.shutdown_kernel(now=True)
