"""The same training steps in PyTorch eager, asked for line by line on stdin by bench/training.ts."""

import json
import sys
import time

import numpy
import torch

from training_gpt import gptTrainer


def load(case):
    """Same rows, labels and first weights as the other side: raw float32, in the order that the JSON names."""
    numbers = numpy.fromfile(case["file"], dtype=numpy.float32)
    tensors, start = {}, 0
    for name, shape in case["tensors"]:
        size = int(numpy.prod(shape))
        tensors[name] = torch.from_numpy(numbers[start : start + size].reshape(shape).copy())
        start += size
    return tensors


def network(sizes, tensors):
    layers = []
    for i, (inputs, outputs) in enumerate(zip(sizes, sizes[1:]), 1):
        dense = torch.nn.Linear(inputs, outputs)
        with torch.no_grad():
            dense.weight.copy_(tensors[f"layer{i}/kernel"].T)
            dense.bias.copy_(tensors[f"layer{i}/bias"])
        layers += [dense, torch.nn.ReLU()]
    return torch.nn.Sequential(*layers[:-1])


def trainer(case):
    tensors = load(case)
    if case.get("kind") == "gpt":
        return gptTrainer(case, tensors)
    x, labels = tensors["x"], tensors["labels"].long()
    model, lossOf = network(case["layerSizes"], tensors), torch.nn.CrossEntropyLoss()
    make = torch.optim.SGD if case["optimizer"] == "sgd" else torch.optim.Adam
    optimizer = make(model.parameters(), lr=case["learningRate"])
    batches = [torch.tensor(rows) for rows in case["batches"]]

    def run(steps):
        torch.set_num_threads(case["threads"])
        start = time.perf_counter()
        for i in range(steps):
            rows = batches[i % len(batches)]
            optimizer.zero_grad()
            loss = lossOf(model(x[rows]), labels[rows])
            loss.backward()
            optimizer.step()
        return (time.perf_counter() - start) * 1000

    def wholeLoss():
        with torch.no_grad():
            return lossOf(model(x), labels).item()

    return run, wholeLoss


def main():
    print(json.dumps({"version": torch.__version__, "threads": torch.get_num_threads()}), flush=True)
    trainers = {}
    for line in sys.stdin:
        order = json.loads(line)
        if "case" in order:
            trainers[order["case"]["name"]] = trainer(order["case"])
            answer = {}
        elif "steps" in order:
            answer = {"ms": trainers[order["name"]][0](order["steps"])}
        else:
            answer = {"loss": trainers[order["name"]][1]()}
        print(json.dumps(answer), flush=True)


main()
