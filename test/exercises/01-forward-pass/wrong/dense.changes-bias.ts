// message: The bias you were given has changed: const out = bias gives the same array a second name; [...bias] makes a copy.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  const outputs = bias;
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < outputs.length; j++) outputs[j] += x[i] * weights[i][j];
  }
  return outputs;
}
