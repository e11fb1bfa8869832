// message: Not all inputs were added up: the inner loop has to run over x, which may be longer than bias.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  const outputs = [...bias];
  for (let j = 0; j < bias.length; j++) {
    for (let i = 0; i < bias.length; i++) outputs[j] += x[i] * weights[i][j];
  }
  return outputs;
}
