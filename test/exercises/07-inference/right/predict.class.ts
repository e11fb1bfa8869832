// A class for a layer, and one for the network.
class Dense {
  constructor(private readonly layer: { weights: number[][]; bias: number[] }) {}

  scores(x: number[]): number[] {
    return this.layer.bias.map((b, j) => this.layer.weights.reduce((sum, row, i) => sum + row[j] * x[i], b));
  }
}

class Network {
  private readonly layers: Dense[];

  constructor(layers: { weights: number[][]; bias: number[] }[]) {
    this.layers = layers.map((layer) => new Dense(layer));
  }

  probabilities(x: number[]): number[] {
    let scores = this.layers[0].scores(x);
    for (const layer of this.layers.slice(1))
      scores = layer.scores(scores.map((score) => Math.max(0, score)));
    const largest = Math.max(...scores);
    const total = scores.reduce((sum, score) => sum + Math.exp(score - largest), 0);
    return scores.map((score) => Math.exp(score - largest) / total);
  }
}

export function predict(layers: { weights: number[][]; bias: number[] }[], x: number[]): number[] {
  return new Network(layers).probabilities(x);
}
