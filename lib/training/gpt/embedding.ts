// From tokens to the residual stream: a row for the token plus a row for its place.
import { columnSums } from '../backward-kernels';
import type { Update } from '../gradients';
import { add, type Tensor } from '../kernels';
import { firstRows, padRows, reshape, rowsAt, sumRowsAt } from './ops';
import type { GptParameter } from './parameters';

/** The two tables. */
export interface Embedding {
  /** (V, D) */
  readonly token: GptParameter;
  /** (contextLength, D) */
  readonly position: GptParameter;
}

/**
 * token[id] + position[t]: (N) -> (N, D).
 * @param ids (N) token numbers, B rows of T one after the other.
 */
export function embed({ token, position }: Embedding, ids: Tensor, B: number, T: number): Tensor {
  const [contextLength, D] = position.variable.shape;
  const places = T === contextLength ? position.variable : firstRows(position.variable, T); // (T, D)
  const rows = rowsAt(token.variable, ids); // (N, D)
  return reshape(add(reshape(rows, [B, T * D]), reshape(places, [T * D])), [B * T, D]);
}

/**
 * Back through `embed`: each table's row gets the sum of the gradients of where it was used.
 * @param gradient by the stream, (N, D).
 * @param tied what the token table got already as the matrix of the logits, (V, D).
 */
export function embedBackward(
  { token, position }: Embedding,
  ids: Tensor,
  gradient: Tensor,
  B: number,
  tied?: Tensor,
): Update[] {
  const [contextLength, D] = position.variable.shape;
  const T = ids.size / B;
  const updates: Update[] = [];
  if (position.trainable) {
    const sums = reshape(columnSums(reshape(gradient, [B, T * D])), [T, D]);
    const all = T === contextLength ? sums : padRows(sums, contextLength);
    updates.push({ parameter: position, gradient: all });
  }
  if (token.trainable) {
    const sums = sumRowsAt(gradient, ids, token.variable.shape[0]); // (V, D)
    updates.push({ parameter: token, gradient: tied ? add(sums, tied) : sums });
  }
  return updates;
}
