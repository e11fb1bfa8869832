// Causal attention for all heads at once: each position looks at itself and the positions before it.
import type { Update } from '../gradients';
import {
  add,
  matMul,
  matMulTransposedA,
  matMulTransposedB,
  multiply,
  subtract,
  type Tensor,
} from '../kernels';
import { learns, type Matrix, type Product, project, projectBackward } from './matrix';
import { type Normal, normalise, normaliseBackward } from './norm';
import { pack, reshape, rowSums, softmaxRows, transpose, unpack } from './ops';

/** Sizes of a pass: batch, time, heads, and the width of a head. N = B T, D = heads d. */
export interface Sizes {
  readonly B: number;
  readonly T: number;
  readonly heads: number;
  readonly d: number;
}

/** The matrices of attention. The scale 1/sqrt(d) of the scores is folded into the columns of q. */
export interface Attention {
  /** (D, 3D): q, k and v, each split in heads. */
  readonly qkv: Matrix;
  /** (D, D) */
  readonly output: Matrix;
}

/** What the way back needs. */
export interface AttentionPass {
  /** The residual stream after attention, (N, D). */
  readonly stream: Tensor;
  readonly normal: Normal;
  readonly qkv: Product;
  /** q, k and v, each (B heads, T, d). */
  readonly parts: Tensor[];
  /** (B heads T, T), each row adding up to 1. */
  readonly weights: Tensor;
  /** (B heads, T, d) */
  readonly mixed: Tensor;
  /** (N, D) */
  readonly merged: Tensor;
  readonly output: Product;
}

/**
 * x + attention(norm(x)): (N, D) -> (N, D).
 * @param mask 0 where a position may look, very low where not, (T T).
 */
export function attend(matrices: Attention, x: Tensor, mask: Tensor, sizes: Sizes): AttentionPass {
  const { B, T, heads, d } = sizes;
  const normal = normalise(x);
  const qkv = project(matrices.qkv, normal.rows); // (N, D) -> (N, 3D)
  const split = transpose(reshape(qkv.output, [B, T, 3, heads, d]), [2, 0, 3, 1, 4]); // (3, B, heads, T, d)
  const [q, k, v] = unpack(reshape(split, [3, B * heads, T, d])); // 3 x (B heads, T, d)
  const scores = matMulTransposedB(q, k); // (B heads, T, T)
  const masked = add(reshape(scores, [B * heads, T * T]), mask);
  const weights = softmaxRows(reshape(masked, [B * heads * T, T]));
  const mixed = matMul(reshape(weights, [B * heads, T, T]), v); // (B heads, T, d)
  const merged = reshape(transpose(reshape(mixed, [B, heads, T, d]), [0, 2, 1, 3]), [B * T, heads * d]); // (N, D)
  const output = project(matrices.output, merged); // (N, D)
  const stream = add(x, output.output);
  return { stream, normal, qkv, parts: [q, k, v], weights, mixed, merged, output };
}

/** Gradients of a sublayer: by its parameters, and by the residual stream before it when that is wanted. */
export interface SublayerGradients {
  readonly updates: Update[];
  readonly input?: Tensor;
}

/**
 * Back through `attend`.
 * @param gradient of the loss by the stream after it, (N, D).
 */
export function attendBackward(
  matrices: Attention,
  pass: AttentionPass,
  gradient: Tensor,
  sizes: Sizes,
  wantsInput: boolean,
): SublayerGradients {
  const { normal, qkv, merged, output } = pass;
  const goesOn = wantsInput || learns(matrices.qkv);
  const last = projectBackward(matrices.output, output, merged, gradient, goesOn);
  if (!last.input) return { updates: last.updates };
  const byQkv = mixBackward(pass, last.input, sizes); // (N, 3D)
  const first = projectBackward(matrices.qkv, qkv, normal.rows, byQkv, wantsInput);
  const updates = [...last.updates, ...first.updates];
  if (!first.input) return { updates };
  return { updates, input: add(gradient, normaliseBackward(normal, first.input)) };
}

/**
 * From the gradient by the merged heads, (N, D), to that by q, k and v, (N, 3D).
 *
 * Back through softmax: w (g - sum(g w)) in each row; that sum is also the product of the mixed row with its
 * gradient, which is shorter (Dao et al. 2022, arXiv 2205.14135, appendix B).
 */
function mixBackward({ parts: [q, k, v], weights, mixed }: AttentionPass, gradient: Tensor, sizes: Sizes) {
  const { B, T, heads, d } = sizes;
  const split = transpose(reshape(gradient, [B, T, heads, d]), [0, 2, 1, 3]);
  const byMixed = reshape(split, [B * heads, T, d]);
  const square = [B * heads, T, T];
  const rows = [B * heads * T, T];
  const byV = matMulTransposedA(reshape(weights, square), byMixed); // (B heads, T, d)
  const byWeights = reshape(matMulTransposedB(byMixed, v), rows);
  const share = rowSums(reshape(multiply(byMixed, mixed), [B * heads * T, d])); // (B heads T, 1)
  const byScores = reshape(multiply(weights, subtract(byWeights, share)), square);
  const byQ = matMul(byScores, k); // (B heads, T, d)
  const byK = matMulTransposedA(byScores, q);
  const packed = reshape(pack([byQ, byK, byV]), [3, B, heads, T, d]);
  return reshape(transpose(packed, [1, 3, 0, 2, 4]), [B * T, 3 * heads * d]);
}
