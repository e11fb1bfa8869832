"""The PyTorch side of bench/generation.ts: the same GPT from the same file, eager, with a cache of keys and values.

Arguments: the model's file, threads. Answers the first line with its version, and each order with seconds and tokens.
"""

import json
import sys
import time

import torch
import torch.nn.functional as F
from safetensors import safe_open

torch.set_num_threads(int(sys.argv[2]))
with safe_open(sys.argv[1], framework="pt") as file:
    blueprint = json.loads(file.metadata()["blueprint"])
    weights = {name: file.get_tensor(name) for name in file.keys()}

T, L, H, D = (blueprint[key] for key in ("contextLength", "numLayers", "numHeads", "width"))
TOKENS, POSITIONS = weights["embedding/token"], weights["embedding/position"]
MATRICES = ("attention/qkv", "attention/output", "mlp/up", "mlp/down")
# F.linear wants (outputs, inputs), as torch.nn.Linear keeps it
BLOCKS = [
    [weights[f"block{i}/attention/norm"], weights[f"block{i}/mlp/norm"]]
    + [weights[f"block{i}/{name}"].T.contiguous() for name in MATRICES]
    for i in range(1, L + 1)
]


class Cache:
    def __init__(self, batch):
        self.keys = torch.zeros(L, batch, H, T, D // H)
        self.values = torch.zeros(L, batch, H, T, D // H)
        self.length = 0


def forward(tokens, cache):
    """(B, N) -> (B, V), the scores after the last token."""
    batch, count = tokens.shape
    start, end = cache.length, cache.length + count
    x = F.embedding(tokens, TOKENS) + POSITIONS[start:end]  # (B, N, D)
    for layer, (norm1, norm2, qkv, output, up, down) in enumerate(BLOCKS):
        q, k, v = F.linear(F.rms_norm(x, (D,), norm1, 1e-5), qkv).split(D, dim=-1)
        q, k, v = (part.view(batch, count, H, D // H).transpose(1, 2) for part in (q, k, v))  # (B, heads, N, d)
        cache.keys[layer, :, :, start:end] = k
        cache.values[layer, :, :, start:end] = v
        keys, values = cache.keys[layer, :, :, :end], cache.values[layer, :, :, :end]
        mixed = F.scaled_dot_product_attention(q, keys, values, is_causal=count > 1)
        x = x + F.linear(mixed.transpose(1, 2).reshape(batch, count, D), output)
        x = x + F.linear(F.relu(F.linear(F.rms_norm(x, (D,), norm2, 1e-5), up)), down)
    cache.length = end
    last = F.rms_norm(x[:, -1], (D,), weights["final/norm"], 1e-5)
    return F.linear(last, TOKENS)


def generate(prompts, count):
    """Greedy: the best token each time. (B, N) -> (B, count)"""
    cache, tokens, drawn = Cache(len(prompts)), torch.tensor(prompts), []
    for _ in range(count):
        tokens = forward(tokens, cache).argmax(dim=-1, keepdim=True)  # (B, 1)
        drawn.append(tokens)
    return torch.cat(drawn, dim=1).tolist()


sys.stdin.readline()  # the inputs that other peers get
with torch.inference_mode():
    print(json.dumps({"version": torch.__version__, "answers": []}), flush=True)
    for line in sys.stdin:
        order = json.loads(line)
        wall, cpu = time.perf_counter(), time.process_time()
        tokens = generate(order["prompts"], order["count"])
        wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
        logits = forward(torch.tensor(order["prompts"]), Cache(len(order["prompts"]))).tolist()
        print(json.dumps({"wall": wall, "cpu": cpu, "tokens": tokens, "logits": logits}), flush=True)
