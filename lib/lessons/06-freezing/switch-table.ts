// The three switches alone and together, and what a parameter takes in each phase: the tables of the lesson.
import { parameterCount } from '../../measure';
import type { tf } from '../../tf';
import { type Model, trainingMemory } from '../../training';
import { type SwitchTrial, trySwitches } from './switches';

/** Every setting of evaluation mode, no gradient and frozen that the lesson compares, tried on one batch. */
export function tryAllSwitches(x: tf.Tensor, y: tf.Tensor): ({ readonly setting: string } & SwitchTrial)[] {
  const [evaluation, noGradient, frozen] = [true, true, true];
  return [
    { setting: 'none: training', ...trySwitches(x, y) },
    { setting: 'evaluation mode', ...trySwitches(x, y, { evaluation }) },
    { setting: 'no gradient', ...trySwitches(x, y, { noGradient }) },
    { setting: 'frozen', ...trySwitches(x, y, { frozen }) },
    { setting: 'evaluation, no gradient', ...trySwitches(x, y, { evaluation, noGradient }) },
    { setting: 'evaluation, frozen', ...trySwitches(x, y, { evaluation, frozen }) },
    { setting: 'all three', ...trySwitches(x, y, { evaluation, noGradient, frozen }) },
  ];
}

/** Bytes of one model in one phase. */
export interface PhaseBytes {
  readonly phase: string;
  readonly weights: number;
  readonly gradients: number;
  readonly optimizer: number;
  readonly 'per parameter': number;
}

/**
 * What is there while each of `learners` makes a step with Adam, counted, and while a model of their size is used.
 *
 * @param learners by the name of their phase, all of one size; without batch norm
 */
export function bytesByPhase(
  learners: Readonly<Record<string, Model>>,
  x: tf.Tensor,
  y: tf.Tensor,
): PhaseBytes[] {
  const [{ layerSizes }] = Object.values(learners);
  const parameters = parameterCount(layerSizes);
  const inUse = { weights: 4 * parameters, gradients: 0, optimizer: 0 };
  const training = Object.entries(learners).map(
    ([phase, model]) => [phase, trainingMemory(model, x, y)] as const,
  );
  return [...training, ['inference', inUse] as const].map(([phase, bytes]) => {
    const { weights, gradients, optimizer } = bytes;
    const all = weights + gradients + optimizer;
    return { phase, weights, gradients, optimizer, 'per parameter': all / parameters };
  });
}
