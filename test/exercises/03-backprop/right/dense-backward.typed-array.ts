// Style: typed arrays inside, plain arrays out.
export function denseBackward(
  x: number[],
  weights: number[][],
  outputGradient: number[],
): { x: number[]; weights: number[][]; bias: number[] } {
  const incoming = Float64Array.from(outputGradient);
  const dx = new Float64Array(x.length);
  const rows = x.map((value, i) => {
    const row = incoming.map((gradient) => value * gradient);
    weights[i].forEach((weight, j) => {
      dx[i] += weight * incoming[j];
    });
    return Array.from(row);
  });
  return { x: Array.from(dx), weights: rows, bias: Array.from(incoming) };
}
