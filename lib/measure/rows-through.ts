// How much data a computation has seen, read off its receipt.
import type { Receipt } from './ledger';

/**
 * How many rows were multiplied with a weight matrix on their way forward, (B, inputs) x (inputs, outputs), all
 * kernels together. Two matrices of one shape are not told apart, nor is the way back of a batch of `inputs` rows.
 */
export function rowsThrough({ kernels }: Receipt, inputs: number, outputs: number): number {
  return kernels
    .filter(
      ({ name, inputShapes: [, b] }) => MATRIX_PRODUCTS.includes(name) && b[0] === inputs && b[1] === outputs,
    )
    .filter(({ inputShapes: [a] }) => a[1] === inputs) // on the way back the other side of the matrix is met
    .reduce((sum, { inputShapes: [a] }) => sum + a[0], 0);
}

const MATRIX_PRODUCTS: readonly string[] = ['BatchMatMul', '_FusedMatMul'];
