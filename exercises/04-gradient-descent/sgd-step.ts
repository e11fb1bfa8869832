/**
 * One step of gradient descent: every weight moves against its slope, by the learning rate times the slope.
 *
 *     new weight[i] = weight[i] - learningRate * gradient[i]
 * @param weights the weights before the step, shape (n)
 * @param gradient slope of the loss by each weight, shape (n)
 * @param learningRate how far to go for each unit of slope, above 0
 * @returns the weights after the step, shape (n)
 */
export function sgdStep(weights: number[], gradient: number[], learningRate: number): number[] {
  // TODO: return a new array with the weights after the step. Leave both arrays as they are.
  // Example: sgdStep([10, -3], [20, -4], 0.5) is [0, -1].
  throw new Error('Not written yet: open exercises/04-gradient-descent/sgd-step.ts, write your code in place of this line, save, and check again.');
}
