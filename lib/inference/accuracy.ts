// How often a frozen model is right.
import type { Frozen } from './frozen';

/**
 * The share of rows whose likeliest class is their label.
 * @param rows (N, inputs)
 * @param labels (N) class numbers from 0
 * @returns from 0 to 1.
 */
export function accuracyOf(
  model: Frozen,
  rows: ArrayLike<ArrayLike<number>>,
  labels: ArrayLike<number>,
): number {
  const right = model.predictBatch(rows).filter((probabilities, r) => {
    return probabilities.indexOf(Math.max(...probabilities)) === labels[r];
  });
  return right.length / rows.length;
}
