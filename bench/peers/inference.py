"""The PyTorch side of bench/inference.ts: the same model from the same file, eager, on the CPU.

Reads one JSON command a line ({"repeats": N}) and answers with one: microseconds a prediction.
"""

import json
import sys
import time

import torch
from safetensors.torch import load_file

weights = load_file(sys.argv[1])
inputs = [torch.tensor(row, dtype=torch.float32) for row in json.loads(sys.stdin.readline())]
torch.set_num_threads(int(sys.argv[2]))


def dense(name):
    kernel, bias = weights[f"{name}/kernel"], weights[f"{name}/bias"]  # (inputs, outputs), (outputs)
    layer = torch.nn.Linear(*kernel.shape)
    with torch.no_grad():
        layer.weight.copy_(kernel.T)
        layer.bias.copy_(bias)
    return layer


model = torch.nn.Sequential(dense("layer1"), torch.nn.ReLU(), dense("layer2"), torch.nn.Softmax(dim=-1)).eval()

with torch.inference_mode():
    answers = [model(x).tolist() for x in inputs]
    print(json.dumps({"version": torch.__version__, "answers": answers}), flush=True)
    for line in sys.stdin:
        repeats = json.loads(line)["repeats"]
        start = time.perf_counter()
        for i in range(repeats):
            model(inputs[i % len(inputs)])
        print(json.dumps({"microseconds": (time.perf_counter() - start) / repeats * 1e6}), flush=True)
