// From the residual stream to logits, with the token table once more as matrix; softmax and cross-entropy.
import { tf } from '../../tf';
import { columnSums } from '../backward-kernels';
import type { Update } from '../gradients';
import { matMul, multiply, subtract, type Tensor } from '../kernels';
import { type Normal, normalise, normaliseBackward } from './norm';
import { rowsAt, softmaxRows, sumRowsAt, transpose } from './ops';
import type { GptParameter } from './parameters';
import { timesTransposed, transposedTimes } from './products';

/** The last norm's gain (D), and the token table (V, D). */
export interface Head {
  readonly gain: GptParameter;
  readonly token: GptParameter;
}

/** What the way back needs. */
export interface HeadPass {
  readonly normal: Normal;
  /** token gain, (V, D). */
  readonly table: Tensor;
  /** (N, V) */
  readonly logits: Tensor;
}

/** norm(x) token^T: (N, D) -> (N, V). */
export function readOut({ gain, token }: Head, x: Tensor): HeadPass {
  const normal = normalise(x);
  const table = multiply(token.variable, gain.variable);
  return { normal, table, logits: timesTransposed(normal.rows, table) };
}

/** Gradients of the mean cross-entropy: by the stream, by the token table as matrix, and by the gain. */
export interface HeadGradients {
  readonly input?: Tensor;
  readonly tied?: Tensor;
  readonly updates: Update[];
}

/**
 * Back through softmax, cross-entropy and `readOut`.
 *
 * The gradient by the logits is (probabilities - one-hot labels) / N. It is never made: a product with the one-hot
 * rows is a choice of rows, and dividing the small matrices by N is cheaper than dividing N V numbers.
 * @param probabilities softmax of the logits, (N, V).
 * @param labels (N) the tokens that came.
 */
export function readOutBackward(
  { gain, token }: Head,
  { normal, table }: HeadPass,
  probabilities: Tensor,
  labels: Tensor,
  wantsInput: boolean,
): HeadGradients {
  const [V] = token.variable.shape;
  const share = tf.scalar(1 / labels.size);
  const updates: Update[] = [];
  let tied: Tensor | undefined;
  if (token.trainable || gain.trainable) {
    const expected = transpose(transposedTimes(normal.rows, probabilities), [1, 0]); // (V, D)
    const byTable = multiply(subtract(expected, sumRowsAt(normal.rows, labels, V)), share); // (V, D)
    if (token.trainable) tied = multiply(byTable, gain.variable);
    if (gain.trainable) {
      updates.push({ parameter: gain, gradient: columnSums(multiply(byTable, token.variable)) });
    }
  }
  if (!wantsInput) return { updates, tied };
  const scaled = multiply(table, share); // (V, D)
  const byRows = subtract(matMul(probabilities, scaled), rowsAt(scaled, labels)); // (N, D)
  return { updates, tied, input: normaliseBackward(normal, byRows) };
}

/** Each row of logits as probabilities: (N, V) -> (N, V). */
export const toProbabilities = softmaxRows;
