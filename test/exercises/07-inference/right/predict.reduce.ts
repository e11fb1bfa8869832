// One reduce over the layers, in arrow functions.
type Layer = { weights: number[][]; bias: number[] };

const dense = ({ weights, bias }: Layer, x: number[]): number[] =>
  weights.reduce((sums, row, i) => sums.map((sum, j) => sum + row[j] * x[i]), bias);

export const predict = (layers: Layer[], x: number[]): number[] => {
  const hidden = layers
    .slice(0, -1)
    .reduce((below, layer) => dense(layer, below).map((n) => Math.max(n, 0)), x);
  const scores = dense(layers[layers.length - 1], hidden);
  const shift = Math.max(...scores);
  const logTotal = Math.log(scores.reduce((sum, score) => sum + Math.exp(score - shift), 0));
  return scores.map((score) => Math.exp(score - shift - logTotal));
};
