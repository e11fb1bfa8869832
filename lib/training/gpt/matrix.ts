// A matrix of the model with all that is folded into it: the gain of the norm before it, a scale of its columns.
//
// (rows gain) K = rows (gain K): multiplying the small matrix once costs less than multiplying every row.
import type { Update } from '../gradients';
import { add, matMul, multiply, type Tensor } from '../kernels';
import { reshape, rowSums } from './ops';
import type { Adapter, GptParameter } from './parameters';
import { timesTransposed, transposedTimes } from './products';

/** A matrix as the blueprint has it. */
export interface Matrix {
  /** (inputs, outputs) */
  readonly kernel: GptParameter;
  /** Of the norm before it, (inputs). */
  readonly gain?: GptParameter;
  /** A constant for each column, (outputs). */
  readonly columns?: Tensor;
  /** LoRA's correction; kernel and gain are frozen then. */
  readonly adapter?: Adapter;
}

/** A matrix as the pass multiplies by it. */
export interface Folded {
  /** gain K columns, (inputs, outputs). */
  readonly kernel: Tensor;
  /** gain A, (inputs, rank). */
  readonly down?: Tensor;
  /** scale B columns, (rank, outputs). */
  readonly up?: Tensor;
}

/** A product, and what its way back needs. */
export interface Product {
  readonly folded: Folded;
  /** (N, outputs) */
  readonly output: Tensor;
  /** x A, (N, rank), where there is an adapter. */
  readonly low?: Tensor;
}

/** x (gain K columns), and with an adapter x (gain (K + scale A B) columns): (N, inputs) -> (N, outputs). */
export function project(matrix: Matrix, x: Tensor): Product {
  const folded = fold(matrix);
  const output = matMul(x, folded.kernel);
  if (!folded.down || !folded.up) return { folded, output };
  const low = matMul(x, folded.down); // (N, rank)
  return { folded, low, output: add(output, matMul(low, folded.up)) };
}

/** Gradients of the loss: by what is trainable in the matrix, and by x when it is wanted. */
export interface ProductGradients {
  readonly updates: Update[];
  /** (N, inputs) */
  readonly input?: Tensor;
}

/**
 * Back through `project`.
 * @param x its input, (N, inputs).
 * @param gradient of the loss by its output, (N, outputs).
 */
export function projectBackward(
  matrix: Matrix,
  { folded, low }: Product,
  x: Tensor,
  gradient: Tensor,
  wantsInput = true,
): ProductGradients {
  const updates = kernelUpdates(matrix, x, gradient);
  let input = wantsInput ? timesTransposed(gradient, folded.kernel) : undefined;
  if (matrix.adapter && low && folded.up && folded.down) {
    const lowGradient = timesTransposed(gradient, folded.up); // (N, rank)
    updates.push(...adapterUpdates(matrix, matrix.adapter, { x, low, gradient, lowGradient }));
    if (input) input = add(input, timesTransposed(lowGradient, folded.down));
  }
  return { updates, input };
}

/** Whether a gradient by anything in the matrix is wanted. */
export function learns({ kernel, gain, adapter }: Matrix): boolean {
  return kernel.trainable || gain?.trainable === true || adapter !== undefined;
}

function fold({ kernel, gain, columns, adapter }: Matrix): Folded {
  const folded = byColumns(byRows(kernel.variable, gain), columns);
  if (!adapter) return { kernel: folded };
  return {
    kernel: folded,
    down: byRows(adapter.down.variable, gain),
    up: byColumns(multiply(adapter.up.variable, adapter.scale), columns),
  };
}

/** Gradient by the product's matrix, times what the kernel was multiplied by; the gain's is the sum of its row. */
function kernelUpdates({ kernel, gain, columns }: Matrix, x: Tensor, gradient: Tensor): Update[] {
  if (!kernel.trainable && !gain?.trainable) return [];
  const found = byColumns(transposedTimes(x, gradient), columns); // (inputs, outputs)
  const updates: Update[] = [];
  if (kernel.trainable) updates.push({ parameter: kernel, gradient: byRows(found, gain) });
  if (gain?.trainable) {
    const sums = rowSums(multiply(found, kernel.variable)); // (inputs, 1)
    updates.push({ parameter: gain, gradient: reshape(sums, [...gain.variable.shape]) });
  }
  return updates;
}

interface AdapterPass {
  readonly x: Tensor;
  readonly low: Tensor;
  readonly gradient: Tensor;
  readonly lowGradient: Tensor;
}

function adapterUpdates(
  { gain, columns }: Matrix,
  { down, up, scale }: Adapter,
  { x, low, gradient, lowGradient }: AdapterPass,
): Update[] {
  const byUp = byColumns(transposedTimes(low, gradient), columns); // (rank, outputs)
  const byDown = transposedTimes(x, lowGradient); // (inputs, rank)
  return [
    { parameter: up, gradient: multiply(byUp, scale) },
    { parameter: down, gradient: byRows(byDown, gain) },
  ];
}

function byRows(matrix: Tensor, gain?: GptParameter): Tensor {
  return gain ? multiply(matrix, reshape(gain.variable, [gain.variable.size, 1])) : matrix;
}

function byColumns(matrix: Tensor, columns?: Tensor): Tensor {
  return columns ? multiply(matrix, columns) : matrix;
}
