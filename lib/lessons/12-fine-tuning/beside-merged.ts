// What an adapter costs beside its matrix, and what is left of that once it is merged.
import { largestGap, ledger } from '../../measure';
import { tf } from '../../tf';
import type { GptModel } from '../../training';

/** Three models on one page. */
export interface BesideMerged {
  /** Operations of one forward pass each. */
  readonly flops: { readonly before: number; readonly beside: number; readonly merged: number };
  /** Largest difference of the scores beside and merged, as a part of the largest score. */
  readonly gap: number;
}

/** Sends a page through the model without adapters, with them beside, and with them merged. The backend must be started. */
export async function besideOrMerged(
  models: { readonly before: GptModel; readonly beside: GptModel; readonly merged: GptModel },
  page: readonly number[],
): Promise<BesideMerged> {
  const flopsOf = async (model: GptModel) =>
    (await ledger(tf, () => tf.tidy(() => model.forward([page])))).flops;
  const scoresOf = (model: GptModel) => tf.tidy(() => model.forward([page]).dataSync()); // (T, V)
  const { before, beside, merged } = models;
  return {
    flops: { before: await flopsOf(before), beside: await flopsOf(beside), merged: await flopsOf(merged) },
    gap: largestGap([scoresOf(beside)], [scoresOf(merged)], { relative: true }),
  };
}
