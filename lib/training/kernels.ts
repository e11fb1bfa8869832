// The few kernels that a training step is made of, called without a detour.
//
// tf.matMul and its kin convert and check their arguments on every call. In a step of a small network that costs
// more than the arithmetic, so the shapes are checked once, when the data comes in, and the kernels run directly.
import { tf } from '../tf';

/** A matrix or a vector on the backend. Whoever makes one outside `tf.tidy` disposes it. */
export type Tensor = tf.Tensor;

function run(kernel: string, inputs: tf.NamedTensorMap, attributes?: tf.NamedAttrMap): Tensor {
  return tf.engine().runKernel(kernel, inputs, attributes) as Tensor;
}

/** a b: (M, K), (K, N) -> (M, N). */
export function matMul(a: Tensor, b: Tensor): Tensor {
  return run('BatchMatMul', { a, b }, { transposeA: false, transposeB: false });
}

/** Transposed a times b: (K, M), (K, N) -> (M, N), without a transposed copy. */
export function matMulTransposedA(a: Tensor, b: Tensor): Tensor {
  return run('BatchMatMul', { a, b }, { transposeA: true, transposeB: false });
}

/** a times transposed b: (M, K), (N, K) -> (M, N), without a transposed copy. */
export function matMulTransposedB(a: Tensor, b: Tensor): Tensor {
  return run('BatchMatMul', { a, b }, { transposeA: false, transposeB: true });
}

/** a + b; a vector is added to every row. */
export function add(a: Tensor, b: Tensor): Tensor {
  return run('Add', { a, b });
}

/** a - b; a vector is taken from every row. */
export function subtract(a: Tensor, b: Tensor): Tensor {
  return run('Sub', { a, b });
}

/** a b, number by number; a vector multiplies every row. */
export function multiply(a: Tensor, b: Tensor): Tensor {
  return run('Multiply', { a, b });
}

/** a / b, number by number. */
export function divide(a: Tensor, b: Tensor): Tensor {
  return run('RealDiv', { a, b });
}

/** The square root of each number. */
export function squareRoot(x: Tensor): Tensor {
  return run('Sqrt', { x });
}

/** max(0, x), number by number. */
export function relu(x: Tensor): Tensor {
  return run('Relu', { x });
}

/** -1, 0 or 1. */
export function sign(x: Tensor): Tensor {
  return run('Sign', { x });
}

/** Each row as probabilities: exp(x) over their sum. */
export function softmax(logits: Tensor): Tensor {
  return run('Softmax', { logits }, { dim: 1 });
}
