// A whole GPT whose attention is somebody else's function: slow, plain, and the same text.
import type { Weights, WeightTensor } from '../../artifact';
import { CourseError } from '../../core';
import type { FrozenGpt } from '../../inference';

/** One step of attention, as in the exercise: query, key and value of the newest token, and what was kept. */
export type Attend = (
  query: number[],
  key: number[],
  value: number[],
  keys: number[][],
  values: number[][],
) => { output: number[]; keys: number[][]; values: number[][] };

/** Keys and values of one attention head, of all tokens so far. */
type Kept = { keys: number[][]; values: number[][] };

/** A text, and how often the function was called for it. */
export interface OwnText {
  readonly text: string;
  readonly calls: number;
}

/**
 * Continues a prompt at temperature 0, token by token, with the model's own weights; attention is `attend`, once for
 * each token, layer and attention head.
 * @throws CourseError for a model without a tokenizer.
 */
export function writeWithAttention(
  model: FrozenGpt,
  prompt: string,
  attend: Attend,
  maxTokens: number,
): OwnText {
  const { tokenizer, blueprint, weights } = model;
  if (!tokenizer)
    throw new CourseError('Expected a model with a tokenizer, got one without. Load it by loadGpt.');
  let calls = 0;
  const counted: Attend = (...rows) => {
    calls++;
    return attend(...rows);
  };
  const kept = Array.from({ length: blueprint.numLayers }, () =>
    Array.from({ length: blueprint.numHeads }, (): Kept => ({ keys: [], values: [] })),
  );
  const tokens = tokenizer.encode(prompt);
  const length = tokens.length + maxTokens;
  for (let position = 0; tokens.length < length; position++) {
    const logits = scoresAfter(weights, tokens[position], position, kept, counted);
    if (position === tokens.length - 1) tokens.push(logits.indexOf(Math.max(...logits)));
  }
  return { text: tokenizer.decode(tokens), calls };
}

/** One token through the model: -> (V) logits. `kept` grows. */
function scoresAfter(
  weights: Weights,
  token: number,
  position: number,
  kept: Kept[][],
  attend: Attend,
): number[] {
  const rowOf = (name: string, row: number): number[] => {
    const { data, shape } = weights.get(name) as WeightTensor;
    return [...data.subarray(row * shape[1], (row + 1) * shape[1])];
  };
  const times = (x: number[], name: string): number[] => product(x, weights.get(name) as WeightTensor);
  const norm = (x: number[], name: string): number[] => normed(x, weights.get(name) as WeightTensor);
  let x = plus(rowOf('embedding/token', token), rowOf('embedding/position', position)); // (D)
  kept.forEach((heads, layer) => {
    const part = `block${layer + 1}`;
    const qkv = times(norm(x, `${part}/attention/norm`), `${part}/attention/qkv`); // (D) -> (3 D)
    x = plus(x, times(attentionOf(qkv, heads, attend), `${part}/attention/output`)); // (D) -> (D)
    const hidden = times(norm(x, `${part}/mlp/norm`), `${part}/mlp/up`).map((value) => Math.max(0, value)); // (H)
    x = plus(x, times(hidden, `${part}/mlp/down`)); // (H) -> (D)
  });
  const last = norm(x, 'final/norm');
  const { shape } = weights.get('embedding/token') as WeightTensor;
  return Array.from({ length: shape[0] }, (_, v) => dot(rowOf('embedding/token', v), last)); // (V)
}

/** Queries, keys and values, cut into attention heads, each through `attend`: (3 D) -> (D). */
function attentionOf(qkv: number[], heads: Kept[], attend: Attend): number[] {
  const [D, d] = [qkv.length / 3, qkv.length / 3 / heads.length];
  return heads.flatMap((kept, h) => {
    const [query, key, value] = [0, D, 2 * D].map((from) => qkv.slice(from + h * d, from + (h + 1) * d)); // (d) each
    const { output, keys, values } = attend(query, key, value, kept.keys, kept.values);
    Object.assign(kept, { keys, values });
    return output; // (d)
  });
}

/** (I), (I, O) -> (O) */
function product(x: readonly number[], { data, shape }: WeightTensor): number[] {
  const out = new Array<number>(shape[1]).fill(0);
  x.forEach((value, i) => {
    for (let o = 0; o < shape[1]; o++) out[o] += value * data[i * shape[1] + o];
  });
  return out;
}

/** RMSNorm: x / sqrt(mean of squares + 1e-5), times a gain; (D), (D) -> (D). */
function normed(x: readonly number[], { data }: WeightTensor): number[] {
  const size = Math.sqrt(dot(x, x) / x.length + 1e-5);
  return x.map((value, i) => (value / size) * data[i]);
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, each, i) => sum + each * b[i], 0);

const plus = (a: readonly number[], b: readonly number[]): number[] => a.map((each, i) => each + b[i]);
