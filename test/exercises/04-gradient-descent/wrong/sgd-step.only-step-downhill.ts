// message: That is the step, without the weights it starts from. Return each weight minus its step.
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  return weights.map((_, i) => -learningRate * gradient[i]);
}
