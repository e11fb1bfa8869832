// LoRA: a frozen kernel K is corrected by two thin matrices, K + scale A B (Hu et al. 2021, arXiv 2106.09685).
import { expectedShapes, type GptBlueprint } from '../../artifact';
import { CourseError, expectCount, random } from '../../core';
import { tf } from '../../tf';
import { parameter } from '../layer';
import { trainEverything } from './freeze';
import type { GptModel, GptParameter } from './parameters';

/** Which kernels of each block get an adapter unless told otherwise. */
export const LORA_KERNELS = ['attention/qkv', 'mlp/up', 'mlp/down'] as const;

/** The size of the adapters. */
export interface LoraOptions {
  /** r: columns of A and rows of B. Default 8. */
  readonly rank?: number;
  /** The correction is A B alpha / rank. Default 2 rank. */
  readonly alpha?: number;
  /** Kernels of each block. Default `LORA_KERNELS`. */
  readonly kernels?: readonly string[];
  /** Seed of A; B starts at 0, so that at first nothing is changed. Default 1. */
  readonly seed?: number | string;
}

/**
 * Freezes the model and gives kernels of every block an adapter, the only thing that learns from now on.
 * @throws CourseError for a model that has adapters, a rank that is no whole number from 1, or a kernel that no block has.
 */
export function addLora(model: GptModel, options: LoraOptions = {}): void {
  const { rank = 8, alpha = 2 * rank, seed = 1 } = options;
  expectCount('rank', rank, 8);
  if (model.adapters.size > 0) {
    throw new CourseError(
      `Expected a model without adapters, got one with ${model.adapters.size}. Merge or remove them first.`,
    );
  }
  const kernels = kernelsOf(model.blueprint, options.kernels);
  for (const one of model.parameters) one.trainable = false;
  for (const [name, [inputs, outputs]] of kernels) {
    const draw = random(seed).fork(`${name}/lora`);
    const a = Float32Array.from({ length: inputs * rank }, () => draw.normal(0, 1 / Math.sqrt(inputs)));
    model.adapters.set(name, {
      down: learning(`${name}/lora/down`, [inputs, rank], a),
      up: learning(`${name}/lora/up`, [rank, outputs], new Float32Array(rank * outputs)),
      scale: tf.keep(tf.scalar(alpha / rank)),
    });
  }
}

/** What LoRA trains, by formula: the sum of rank (inputs + outputs) over the kernels. */
export function loraParameterCount(blueprint: GptBlueprint, options: LoraOptions = {}): number {
  const { rank = 8 } = options;
  const shapes = kernelsOf(blueprint, options.kernels).map(([, shape]) => shape);
  return shapes.reduce((sum, [inputs, outputs]) => sum + rank * (inputs + outputs), 0);
}

/**
 * Adds each adapter to its kernel and removes it: the same answers, and no operation more than before LoRA. All
 * parameters are trainable again.
 */
export function mergeLora(model: GptModel): void {
  for (const [name, { down, up, scale }] of model.adapters) {
    const { variable } = model.parameter(name);
    const [kernel, a, b] = [variable, down.variable, up.variable].map(
      (one) => one.dataSync() as Float32Array,
    );
    const merged = mergedKernel({ kernel, down: a, up: b, scale: scale.dataSync()[0] }, variable.shape[0]);
    tf.tidy(() => variable.assign(tf.tensor(Float32Array.from(merged), variable.shape)));
  }
  removeLora(model);
}

/** Takes the adapters away: the model answers as before LoRA. All parameters are trainable again. */
export function removeLora(model: GptModel): void {
  for (const { down, up, scale } of model.adapters.values()) tf.dispose([down.variable, up.variable, scale]);
  model.adapters.clear();
  trainEverything(model);
}

/** Plain numbers of a kernel and its adapter, row by row. */
export interface PlainAdapter {
  /** (inputs, outputs) */
  readonly kernel: ArrayLike<number>;
  /** A, (inputs, rank). */
  readonly down: ArrayLike<number>;
  /** B, (rank, outputs). */
  readonly up: ArrayLike<number>;
  readonly scale: number;
}

/** K + scale A B in 64-bit numbers, (inputs, outputs). */
export function mergedKernel({ kernel, down, up, scale }: PlainAdapter, inputs: number): Float64Array {
  const [outputs, rank] = [kernel.length / inputs, down.length / inputs];
  return Float64Array.from({ length: kernel.length }, (_, at) => {
    const [row, column] = [Math.floor(at / outputs), at % outputs];
    let sum = 0;
    for (let r = 0; r < rank; r++) sum += down[row * rank + r] * up[r * outputs + column];
    return kernel[at] + scale * sum;
  });
}

function kernelsOf(blueprint: GptBlueprint, wanted: readonly string[] = LORA_KERNELS) {
  const shapes = [...expectedShapes(blueprint)].filter(([, shape]) => shape.length === 2);
  for (const kernel of wanted) {
    if (shapes.some(([name]) => name === `block1/${kernel}`)) continue;
    const names = shapes.filter(([name]) => name.startsWith('block1/')).map(([name]) => name.slice(7));
    throw new CourseError(
      `Expected kernels of a block (${names.join(', ')}), got "${kernel}". Take some of these.`,
    );
  }
  return shapes.filter(
    ([name]) => /^block\d+\//.test(name) && wanted.includes(name.replace(/^block\d+\//, '')),
  );
}

function learning(name: string, shape: readonly number[], values: Float32Array): GptParameter {
  return { ...parameter(name, shape, values), trainable: true };
}
