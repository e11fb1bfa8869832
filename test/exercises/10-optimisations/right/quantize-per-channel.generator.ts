// A generator of columns.
function* columns(matrix: number[][]): Generator<number[]> {
  for (const j of matrix[0].keys()) yield matrix.map((row) => row[j]);
}

export function quantizePerChannel(
  weights: number[][],
  bits: number,
): { levels: number[][]; scales: number[] } {
  const largestLevel = 2 ** (bits - 1) - 1;
  const scales = Array.from(columns(weights), (column) => {
    const [largest] = column.map(Math.abs).sort((a, b) => b - a);
    return largest === 0 ? 1 : largest / largestLevel;
  });
  const levels: number[][] = [];
  for (const row of weights) levels.push(row.map((weight, j) => Math.round(weight / scales[j])));
  return { levels, scales };
}
