// Plain loops, column by column.
export function quantizePerChannel(
  weights: number[][],
  bits: number,
): { levels: number[][]; scales: number[] } {
  const scales: number[] = [];
  const levels: number[][] = [];
  for (let i = 0; i < weights.length; i++) levels.push([]);
  for (let j = 0; j < weights[0].length; j++) {
    let largest = 0;
    for (let i = 0; i < weights.length; i++)
      if (Math.abs(weights[i][j]) > largest) largest = Math.abs(weights[i][j]);
    const scale = largest > 0 ? largest / (2 ** (bits - 1) - 1) : 1;
    scales.push(scale);
    for (let i = 0; i < weights.length; i++) levels[i][j] = Math.round(weights[i][j] / scale);
  }
  return { levels, scales };
}
