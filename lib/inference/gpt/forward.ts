// The forward pass of a GPT, for one token or for several side by side, each in its own sequence.
// B tokens, D the width, H the hidden width, V the vocabulary; a row in memory is rounded up to whole blocks.
import type { GptBlueprint } from '../../artifact';
import { type PackedMatrix, padded } from '../products/kernel';
import type { WorkingCache } from './cache';
import type { GptScratch } from './scratch';
import type { BlockWeights, GptWeights } from './weights';

/** A model at work: what it is, what it knows, what it overwrites, and what it has counted. */
export interface GptProgram {
  readonly blueprint: GptBlueprint;
  readonly weights: GptWeights;
  readonly scratch: GptScratch;
  readonly counters: Counters;
}

/** What the forward passes so far have done; only these numbers grow. */
export interface Counters {
  /** Tokens whose keys and values were computed, in all layers; a token computed twice counts twice. */
  keyValueProjections: number;
  /** Operations of matrix products and attention, counted where they happen. */
  flops: number;
}

/** One token on its way: which one, where it stands, and the cache of its sequence. */
export interface Step {
  readonly token: number;
  readonly position: number;
  readonly cache: WorkingCache;
}

/** Sees each attention as it happens: the cache still holds the weights of its heads. */
export type Watch = (layer: number, step: Step) => void;

/** Sends at most `MAX_ROWS` tokens through the blocks; their final norms are left in `scratch.normed`. */
export function forward(program: GptProgram, steps: readonly Step[], watch?: Watch): void {
  const { weights, scratch, counters } = program;
  embed(program, steps); // (B) -> (B, D)
  weights.blocks.forEach((block, layer) => {
    attentionPart(program, block, layer, steps, watch); // (B, D) -> (B, D)
    mlpPart(program, block, steps.length); // (B, D) -> (B, D)
  });
  normRows(program, scratch.x, weights.finalNorm, steps.length); // (B, D) -> (B, D)
  counters.keyValueProjections += steps.length;
}

/** The scores of the first `rows` rows of `scratch.normed`: (B, D) -> (B, V), left in `scratch.logits`. */
export function outputLayer(program: GptProgram, rows: number): void {
  const { scratch, weights } = program;
  multiply(program, weights.output, scratch.normed, scratch.logits, rows);
}

/** What the token is plus where it stands. */
function embed({ blueprint: { width: D }, weights, scratch }: GptProgram, steps: readonly Step[]): void {
  steps.forEach(({ token, position }, r) => {
    const start = r * padded(D);
    for (let i = 0; i < D; i++) {
      scratch.x[start + i] = weights.tokens[token * D + i] + weights.positions[position * D + i];
    }
  });
}

/** Every token asks the tokens before it, and itself. */
function attentionPart(
  program: GptProgram,
  block: BlockWeights,
  layer: number,
  steps: readonly Step[],
  watch?: Watch,
): void {
  const { blueprint, scratch, counters } = program;
  const { x, normed, qkv, mixed, update } = scratch;
  const [qkvStep, mixedStep] = [padded(3 * blueprint.width), padded(blueprint.width)];
  normRows(program, x, block.attentionNorm, steps.length);
  multiply(program, block.qkv, normed, qkv, steps.length); // (B, D) -> (B, 3 D)
  steps.forEach(({ position, cache }, r) => {
    cache.store(layer, position, qkv, r * qkvStep);
  });
  steps.forEach((step, r) => {
    step.cache.attend(layer, step.position, qkv, r * qkvStep, mixed, r * mixedStep); // (3 D), cache -> (D)
    counters.flops += 4 * blueprint.width * (step.position + 1);
    watch?.(layer, step);
  });
  multiply(program, block.attentionOutput, mixed, update, steps.length); // (B, D) -> (B, D)
  addTo(x, update, steps.length * mixedStep);
}

/** Every token by itself: up, relu, down. */
function mlpPart(program: GptProgram, block: BlockWeights, rows: number): void {
  const { blueprint, scratch } = program;
  const { x, normed, hidden, update } = scratch;
  normRows(program, x, block.mlpNorm, rows);
  multiply(program, block.up, normed, hidden, rows, 'relu'); // (B, D) -> (B, H)
  multiply(program, block.down, hidden, update, rows); // (B, H) -> (B, D)
  addTo(x, update, rows * padded(blueprint.width));
}

function normRows(
  { blueprint, scratch }: GptProgram,
  x: Float32Array,
  gain: Float32Array,
  rows: number,
): void {
  for (let r = 0; r < rows; r++) rmsNorm(x, gain, scratch.normed, r, padded(blueprint.width));
}

function multiply(
  { counters }: GptProgram,
  matrix: PackedMatrix,
  x: Float32Array,
  out: Float32Array,
  rows: number,
  activation: 'none' | 'relu' = 'none',
): void {
  matrix.multiply(x, out, rows, activation);
  counters.flops += 2 * rows * matrix.inputs * matrix.outputs;
}

function addTo(x: Float32Array, update: Float32Array, length: number): void {
  for (let i = 0; i < length; i++) x[i] += update[i];
}

/** Keeps the quotient finite for a row of zeros. */
const EPSILON = 1e-5;

/**
 * Overwrites row `r` of `out` with `x / sqrt(mean(x^2) + 1e-5) * gain`; (D) -> (D).
 * @param stride numbers from one row to the next.
 */
function rmsNorm(x: Float32Array, gain: Float32Array, out: Float32Array, r: number, stride: number): void {
  const start = r * stride;
  let sum = 0;
  for (let i = 0; i < gain.length; i++) sum += x[start + i] * x[start + i];
  const scale = 1 / Math.sqrt(sum / gain.length + EPSILON);
  for (let i = 0; i < gain.length; i++) out[start + i] = x[start + i] * scale * gain[i];
}
