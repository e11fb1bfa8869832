// A typed array of scales inside, plain arrays out.
export function quantizePerChannel(
  weights: number[][],
  bits: number,
): { levels: number[][]; scales: number[] } {
  const scales = new Float64Array(weights[0].length);
  for (const row of weights) for (const j of row.keys()) scales[j] = Math.max(scales[j], Math.abs(row[j]));
  const level = (1 << (bits - 1)) - 1;
  for (const [j, largest] of scales.entries()) scales[j] = largest === 0 ? 1 : largest / level;
  const levels = weights.map((row) => Array.from(row, (weight, j) => Math.round(weight / scales[j])));
  return { levels, scales: Array.from(scales) };
}
