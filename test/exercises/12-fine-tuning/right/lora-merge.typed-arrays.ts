// A flat typed array inside, plain rows out.
export function loraMerge(kernel: number[][], down: number[][], up: number[][], scale: number): number[][] {
  const [inputs, outputs] = [kernel.length, kernel[0].length];
  const flat = Float64Array.from(kernel.flat());
  for (let at = 0; at < flat.length; at++) {
    const [i, j] = [Math.floor(at / outputs), at % outputs];
    for (let r = up.length - 1; r >= 0; r--) flat[at] += down[i][r] * up[r][j] * scale;
  }
  return Array.from({ length: inputs }, (_, i) => Array.from(flat.subarray(i * outputs, (i + 1) * outputs)));
}
