// Style: outputs outside: each sends its gradient back to all inputs.
export function denseBackward(
  x: number[],
  weights: number[][],
  outputGradient: number[],
): { x: number[]; weights: number[][]; bias: number[] } {
  let dx = new Array<number>(x.length).fill(0);
  const columns = outputGradient.map((gradient, j) => {
    dx = dx.map((sum, i) => sum + weights[i][j] * gradient);
    return x.map((value) => value * gradient);
  });
  return { x: dx, weights: x.map((_, i) => columns.map((column) => column[i])), bias: [...outputGradient] };
}
