// Recursion that halves the inputs, so that it survives many.
function dot(x: number[], at: (i: number) => number, from = 0, to = x.length): number {
  if (to - from === 1) return x[from] * at(from);
  const middle = (from + to) >> 1;
  return dot(x, at, from, middle) + dot(x, at, middle, to);
}

export function loraForward(
  x: number[],
  kernel: number[][],
  down: number[][],
  up: number[][],
  scale: number,
): number[] {
  const small = up.map((_, r) => dot(x, (i) => down[i][r]));
  return kernel[0].map((_, j) => dot(x, (i) => kernel[i][j]) + dot(small, (r) => up[r][j]) * scale);
}
