/**
 * Back through a product y = a * b.
 *
 * The chain rule: the gradient of the loss by a is its gradient by y, times the slope of y by a.
 * @param a first factor of the forward pass
 * @param b second factor of the forward pass
 * @param outputGradient gradient of the loss by y: how much the loss grows for each unit that y grows
 * @returns gradient of the loss by a, and by b
 */
export function multiplyBackward(a: number, b: number, outputGradient: number): { a: number; b: number } {
  // TODO: return the two gradients as { a: ..., b: ... }.
  // Example: multiplyBackward(3, 5, 2) is { a: 10, b: 6 }.
  throw new Error('Not written yet: open exercises/03-backprop/multiply-relu-backward.ts, write your code in place of this line, save, and check again.');
}

/**
 * Back through y = relu(x): where x was positive the gradient passes, everywhere else it stops.
 *
 * At exactly 0 relu has a corner and no slope. Take 0 there, as TensorFlow and PyTorch do.
 * @param x inputs of the forward pass, shape (n)
 * @param outputGradient gradient of the loss by each output, shape (n)
 * @returns gradient of the loss by each input, shape (n)
 */
export function reluBackward(x: number[], outputGradient: number[]): number[] {
  // TODO: return a new array with the gradient where x is above 0, and 0 elsewhere. Leave both arrays as they are.
  // Example: reluBackward([-2, 3, 0], [10, 20, 30]) is [0, 20, 0].
  throw new Error('Not written yet: open exercises/03-backprop/multiply-relu-backward.ts, write your code in place of this line, save, and check again.');
}
