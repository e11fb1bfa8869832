// Products with a transposed matrix, by the way that the backend does well.
import { tf } from '../../tf';
import { matMul, matMulTransposedA, matMulTransposedB, type Tensor } from '../kernels';
import { transpose } from './ops';

/** Transposed a times b: (K, M), (K, N) -> (M, N). */
export function transposedTimes(a: Tensor, b: Tensor): Tensor {
  return wantsCopies() ? matMul(transpose(a, [1, 0]), b) : matMulTransposedA(a, b);
}

/** a times transposed b: (M, K), (N, K) -> (M, N). */
export function timesTransposed(a: Tensor, b: Tensor): Tensor {
  return wantsCopies() ? matMul(a, transpose(b, [1, 0])) : matMulTransposedB(a, b);
}

/** WebAssembly multiplies matrices as they lie with SIMD, and transposed ones number by number, ten times as slowly. */
function wantsCopies(): boolean {
  return tf.getBackend() === 'wasm';
}
