// message: Your function changed what it was given: it wrote into the rows of `weights`. Make new rows: `weights.map((row) => row.map(...))`.
export function quantizePerChannel(weights: number[][], bits: number): { levels: number[][]; scales: number[] } {
  const level = 2 ** (bits - 1) - 1;
  const scales = weights[0].map((_, j) => Math.max(...weights.map((row) => Math.abs(row[j]))) / level || 1);
  for (const row of weights) row.forEach((weight, j) => (row[j] = Math.round(weight / scales[j])));
  return { levels: weights, scales };
}
