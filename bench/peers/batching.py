"""The PyTorch side of bench/batching.ts: the same model from the same file, eager, on the CPU, in batches.

Reads one JSON command a line ({"batch": N, "repeats": N}) and answers with one: microseconds a batch.
"""

import json
import sys
import time

import torch
from safetensors.torch import load_file

weights = load_file(sys.argv[1])
inputs = torch.tensor(json.loads(sys.stdin.readline()), dtype=torch.float32)
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
    print(json.dumps({"version": torch.__version__, "answers": model(inputs).tolist()}), flush=True)
    for line in sys.stdin:
        order = json.loads(line)
        x = inputs[: order["batch"]].clone()  # a batch of its own, in memory before the clock starts
        start = time.perf_counter()
        for _ in range(order["repeats"]):
            model(x)
        print(json.dumps({"microseconds": (time.perf_counter() - start) / order["repeats"] * 1e6}), flush=True)
