// message: The model has changed, in inference: your function changed what it was given. Start each sum at the bias, and do not write into it.
export function predict(layers: { weights: number[][]; bias: number[] }[], x: number[]) {
  let values = x;
  layers.forEach(({ weights, bias }, layer) => {
    values.forEach((value, i) => weights[i].forEach((weight, j) => (bias[j] += value * weight)));
    values = layer < layers.length - 1 ? bias.map((sum) => Math.max(0, sum)) : bias;
  });
  const largest = Math.max(...values);
  const powers = values.map((logit) => Math.exp(logit - largest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
