// The MLP of a block: each position for itself, through a hidden layer four times as wide.
import { reluGradient } from '../backward-kernels';
import { add, relu, type Tensor } from '../kernels';
import type { SublayerGradients } from './attention';
import { learns, type Matrix, type Product, project, projectBackward } from './matrix';
import { type Normal, normalise, normaliseBackward } from './norm';

/** The matrices of the MLP. */
export interface FeedForward {
  /** (D, H) */
  readonly up: Matrix;
  /** (H, D) */
  readonly down: Matrix;
}

/** What the way back needs. */
export interface FeedForwardPass {
  /** The residual stream after the MLP, (N, D). */
  readonly stream: Tensor;
  readonly normal: Normal;
  readonly up: Product;
  /** relu of the hidden sums, (N, H). */
  readonly hidden: Tensor;
  readonly down: Product;
}

/** x + down(relu(up(norm(x)))): (N, D) -> (N, D). */
export function feedForward(matrices: FeedForward, x: Tensor): FeedForwardPass {
  const normal = normalise(x);
  const up = project(matrices.up, normal.rows); // (N, D) -> (N, H)
  const hidden = relu(up.output);
  const down = project(matrices.down, hidden); // (N, H) -> (N, D)
  return { stream: add(x, down.output), normal, up, hidden, down };
}

/** Back through `feedForward`; see `attendBackward`. */
export function feedForwardBackward(
  matrices: FeedForward,
  { normal, up, hidden, down }: FeedForwardPass,
  gradient: Tensor,
  wantsInput: boolean,
): SublayerGradients {
  const goesOn = wantsInput || learns(matrices.up);
  const last = projectBackward(matrices.down, down, hidden, gradient, goesOn);
  if (!last.input) return { updates: last.updates };
  const bySums = reluGradient(last.input, hidden); // (N, H)
  const first = projectBackward(matrices.up, up, normal.rows, bySums, wantsInput);
  const updates = [...last.updates, ...first.updates];
  if (!first.input) return { updates };
  return { updates, input: add(gradient, normaliseBackward(normal, first.input)) };
}
