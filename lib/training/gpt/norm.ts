// RMSNorm: each row divided by its root mean square (Zhang and Sennrich 2019, arXiv 1910.07467).
import { tf } from '../../tf';
import { add, multiply, subtract, type Tensor } from '../kernels';
import { reciprocalRoot, rowMeans, square } from './ops';

/** Added to the mean square before the root. */
export const NORM_EPSILON = 1e-5;

/** Rows of mean square 1, and 1 over what each was divided by. The learned gain waits for the matrix after it. */
export interface Normal {
  /** (N, D) */
  readonly rows: Tensor;
  /** (N, 1) */
  readonly scale: Tensor;
}

/** x / sqrt(mean(x^2) + 1e-5), row by row: (N, D) -> (N, D). */
export function normalise(x: Tensor): Normal {
  const scale = reciprocalRoot(add(rowMeans(square(x)), tf.scalar(NORM_EPSILON))); // (N, 1)
  return { rows: multiply(x, scale), scale };
}

/**
 * Back through `normalise`: with n = x s, the gradient by x is s (g - n mean(g n)). The mean is what each number does
 * to its row's scale.
 * @param gradient by the normal rows, (N, D).
 */
export function normaliseBackward({ rows, scale }: Normal, gradient: Tensor): Tensor {
  const share = rowMeans(multiply(gradient, rows)); // (N, 1)
  return multiply(subtract(gradient, multiply(rows, share)), scale); // (N, D)
}
