"""The GPT of the course in PyTorch eager: same architecture, weights, windows and optimizer."""

import time

import torch
import torch.nn.functional as F


class Block(torch.nn.Module):
    def __init__(self, tensors, name, heads):
        super().__init__()
        self.heads = heads
        take = lambda key: torch.nn.Parameter(tensors[f"{name}/{key}"].clone())
        self.attentionNorm, self.qkv, self.output = take("attention/norm"), take("attention/qkv"), take("attention/output")
        self.mlpNorm, self.up, self.down = take("mlp/norm"), take("mlp/up"), take("mlp/down")

    def forward(self, x):
        B, T, D = x.shape
        qkv = F.rms_norm(x, (D,), self.attentionNorm, 1e-5) @ self.qkv
        q, k, v = qkv.view(B, T, 3, self.heads, D // self.heads).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        x = x + mixed.transpose(1, 2).reshape(B, T, D) @ self.output
        return x + F.relu(F.rms_norm(x, (D,), self.mlpNorm, 1e-5) @ self.up) @ self.down


class Gpt(torch.nn.Module):
    def __init__(self, tensors, layers, heads):
        super().__init__()
        self.token = torch.nn.Parameter(tensors["embedding/token"].clone())
        self.position = torch.nn.Parameter(tensors["embedding/position"].clone())
        self.blocks = torch.nn.ModuleList(Block(tensors, f"block{i + 1}", heads) for i in range(layers))
        self.norm = torch.nn.Parameter(tensors["final/norm"].clone())

    def forward(self, ids):
        x = F.embedding(ids, self.token) + self.position[: ids.shape[1]]
        for block in self.blocks:
            x = block(x)
        return F.rms_norm(x, (x.shape[2],), self.norm, 1e-5) @ self.token.T


def gptTrainer(case, tensors):
    tokens, T = tensors["tokens"].long(), case["contextLength"]
    model = Gpt(tensors, case["numLayers"], case["numHeads"])
    decayed = [one for one in model.parameters() if one.dim() > 1]
    others = [one for one in model.parameters() if one.dim() == 1]
    groups = [{"params": decayed, "weight_decay": 0.1}, {"params": others, "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, lr=case["learningRate"], betas=(0.9, 0.95), eps=1e-8)
    windows = [torch.tensor(starts)[:, None] + torch.arange(T + 1) for starts in case["starts"]]

    def lossOf(rows):
        logits = model(rows[:, :-1])
        return F.cross_entropy(logits.flatten(0, 1), rows[:, 1:].flatten())

    def run(steps):
        torch.set_num_threads(case["threads"])
        start = time.perf_counter()
        for i in range(steps):
            optimizer.zero_grad()
            lossOf(tokens[windows[i % len(windows)]]).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
        return (time.perf_counter() - start) * 1000

    def wholeLoss():
        with torch.no_grad():
            return lossOf(tokens[: T + 1][None]).item()

    return run, wholeLoss
