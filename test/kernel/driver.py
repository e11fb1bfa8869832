"""Drives one real kernel: reads commands from stdin, one JSON a line, and answers each with one JSON line.

{"run": code, "interruptAt": text | null, "metadata": {...}, "seconds": n}: runs a cell. As soon as its outputs
    contain the text, the stop button is pressed, as JupyterLab presses it. Answers {"status": "ok" | "error" |
    "aborted" | "none", "idle": bool, "outputs": [...], "stopSeconds": from the press to the reply}; an output is
    {"type", "name" or "data", "text", "late": number of the earlier cell that it belongs to, or null}.
{"restart": true}: another kernel on the same connection file, as Jupyter starts one after a crash.
{"wait": seconds}: outputs that come in between two cells, as "outputs".
"""

import json
import queue
import sys
import time

from jupyter_client import KernelManager

SHOWN = ("stream", "display_data", "update_display_data", "clear_output", "execute_result", "error")


class Driver:
    def __init__(self, folder):
        self.manager = KernelManager(kernel_name="tslab")
        self.manager.start_kernel(cwd=folder)
        self.cells = []
        self.connect()

    def connect(self):
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=120)

    def restart(self, _):
        self.client.stop_channels()
        self.manager.restart_kernel(now=True)
        self.connect()
        return {}

    def wait(self, seconds):
        return {"outputs": [output for output, _ in self.listen(time.monotonic() + seconds, None)]}

    def run(self, code, interruptAt=None, metadata=None, seconds=120):
        message = self.client.session.msg(
            "execute_request",
            {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False},
            metadata=metadata or {},
        )
        self.client.shell_channel.send(message)
        identity = message["header"]["msg_id"]
        self.cells.append(identity)
        outputs, idle, pressed = [], False, None
        deadline = time.monotonic() + seconds
        for output, is_idle in self.listen(deadline, identity):
            if output:
                outputs.append(output)
                if interruptAt and pressed is None and interruptAt in output["text"]:
                    self.manager.interrupt_kernel()
                    pressed = time.monotonic()
            if is_idle:
                idle = True
                break
        status = self.reply(identity, 10 if idle else 0)
        stop = None if pressed is None else round(time.monotonic() - pressed, 2)
        return {"status": status, "idle": idle, "outputs": outputs, "stopSeconds": stop}

    def listen(self, deadline, identity):
        while time.monotonic() < deadline and self.manager.is_alive():
            try:
                message = self.client.get_iopub_msg(timeout=min(0.5, max(0.01, deadline - time.monotonic())))
            except queue.Empty:
                continue
            parent = message["parent_header"].get("msg_id")
            kind, content = message["msg_type"], message["content"]
            if kind == "status":
                yield None, parent == identity and content["execution_state"] == "idle"
            elif kind in SHOWN and parent in self.cells:
                late = None if parent == identity else self.cells.index(parent)
                data = content.get("data") or {}
                text = content.get("text") or data.get("text/html") or data.get("text/plain") or ""
                yield {"type": kind, "name": content.get("name"), "text": text, "late": late}, False

    def reply(self, identity, seconds):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            try:
                message = self.client.get_shell_msg(timeout=0.5)
            except queue.Empty:
                continue
            if message["parent_header"].get("msg_id") == identity:
                return message["content"]["status"]
        return "none"

    def stop(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def main(folder):
    driver = Driver(folder)
    print(json.dumps({"ready": True}), flush=True)
    try:
        for line in sys.stdin:
            command = json.loads(line)
            if "run" in command:
                code = command.pop("run")
                answer = driver.run(code, **command)
            elif "restart" in command:
                answer = driver.restart(command)
            else:
                answer = driver.wait(command["wait"])
            print(json.dumps({**answer, "alive": driver.manager.is_alive()}), flush=True)
    finally:
        driver.stop()


main(sys.argv[1])
