// Style: a typed array inside, a plain array out.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  const outputs = Float64Array.from(bias);
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < outputs.length; j++) outputs[j] += x[i] * weights[i][j];
  }
  return Array.from(outputs);
}
