/**
 * One step with momentum: the ball keeps a share of its speed, and each slope adds to it.
 *
 *     new velocity[i] = momentum * velocity[i] + gradient[i]
 *     new weight[i]   = weight[i] - learningRate * new velocity[i]
 * @param weights the weights before the step, shape (n)
 * @param gradient slope of the loss by each weight, shape (n)
 * @param velocity what the last step returned as velocity, zeros at the start, shape (n)
 * @param learningRate how far to go for each unit of velocity, above 0
 * @param momentum share of the velocity that is kept: 0 is plain gradient descent, 0.9 is common
 * @returns weights and velocity after the step, each of shape (n)
 */
export function momentumStep(
  weights: number[],
  gradient: number[],
  velocity: number[],
  learningRate: number,
  momentum: number,
): { weights: number[]; velocity: number[] } {
  // TODO: return { weights, velocity } after the step, as new arrays. First the velocity, then the weights with it.
  // Example: momentumStep([10], [4], [2], 0.5, 0.5) is { weights: [7.5], velocity: [5] }.
  throw new Error('Not written yet: open exercises/04-gradient-descent/momentum-step.ts, write your code in place of this line, save, and check again.');
}
