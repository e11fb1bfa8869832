// message: The levels lie on their side: their shape is that of the weights, (inputs, outputs).
export function quantizePerChannel(weights: number[][], bits: number): { levels: number[][]; scales: number[] } {
  const level = 2 ** (bits - 1) - 1;
  const scales = weights[0].map((_, j) => Math.max(...weights.map((row) => Math.abs(row[j]))) / level || 1);
  return { levels: scales.map((scale, j) => weights.map((row) => Math.round(row[j] / scale))), scales };
}
