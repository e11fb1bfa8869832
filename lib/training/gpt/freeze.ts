// What of a GPT learns: everything, or its top alone.
import type { GptBlueprint } from '../../artifact';
import type { GptModel } from './parameters';
import { tensorsOf } from './tensors';

/** Makes every parameter trainable. */
export function trainEverything({ parameters }: GptModel): void {
  for (const one of parameters) one.trainable = true;
}

/**
 * Freezes all but the top: the last block and the last norm. The matrix of the logits stays frozen, since it is the
 * token table too, and the bottom of the model would move with it.
 */
export function trainHeadOnly({ parameters, blueprint }: GptModel): void {
  for (const one of parameters) one.trainable = isHead(blueprint, one.name);
}

/** Whether a tensor belongs to the top: the last block and the last norm. */
export function isHead({ numLayers }: GptBlueprint, name: string): boolean {
  return name.startsWith(`block${numLayers}/`) || name === 'final/norm';
}

/** How many numbers learn: those of trainable parameters and of adapters. */
export function trainableCount(model: GptModel): number {
  const all = tensorsOf(model);
  return all.reduce((sum, { trainable, variable }) => sum + (trainable ? variable.size : 0), 0);
}
