// Style: two loops, outputs outside.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  const outputs: number[] = [];
  for (let j = 0; j < bias.length; j++) {
    let sum = 0;
    for (let i = 0; i < x.length; i++) sum += x[i] * weights[i][j];
    outputs.push(sum + bias[j]);
  }
  return outputs;
}
