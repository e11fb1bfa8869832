// What each way of fine-tuning holds in memory, by formula.
import { expectedShapes, type GptBlueprint } from '../../artifact';
import { sizeOf } from '../../core';
import type { FineTuningMethod } from '../../training';
import { isHead, type LoraOptions, loraParameterCount } from '../../training';

/** Numbers and bytes of one way; activations and the batch are not counted. */
export interface FineTuningCost {
  readonly way: FineTuningMethod;
  /** Numbers that learn. */
  readonly learns: number;
  /** Bytes of all weights in float32, adapters included. */
  readonly weights: number;
  /** Bytes of one gradient for each number that learns. */
  readonly gradients: number;
  /** Bytes of what Adam remembers: a mean and a mean square for each number that learns. */
  readonly adam: number;
}

/**
 * One row for each way: full, head, LoRA.
 * @throws CourseError for a kernel that no block has.
 */
export function fineTuningCosts(blueprint: GptBlueprint, options: LoraOptions = {}): FineTuningCost[] {
  const sizes = [...expectedShapes(blueprint)].map(([name, shape]) => ({ name, size: sizeOf(shape) }));
  const sum = (parts: typeof sizes) => parts.reduce((total, { size }) => total + size, 0);
  const [all, lora] = [sum(sizes), loraParameterCount(blueprint, options)];
  const row = (way: FineTuningMethod, learns: number, numbers = all): FineTuningCost => ({
    ...{ way, learns, weights: 4 * numbers, gradients: 4 * learns, adam: 8 * learns },
  });
  const head = sum(sizes.filter(({ name }) => isHead(blueprint, name)));
  return [row('full', all), row('head', head), row('lora', lora, all + lora)];
}
