// message: Weights whose slope is 0 were left out, since JavaScript takes 0 for false. Their place must stay, with the weight as it was.
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  const after: number[] = [];
  for (let i = 0; i < weights.length; i++) {
    if (gradient[i]) after.push(weights[i] - learningRate * gradient[i]);
  }
  return after;
}
