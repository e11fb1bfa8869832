// Random GPTs for the tests, and the slowest, plainest forward pass to hold them against.
import { type Artifact, expectedShapes, type GptBlueprint, type WeightTensor } from 'course/artifact';
import { random, sizeOf } from 'course/core';

/** A GPT of any small shape, also where nothing is a multiple of a block. */
export function randomBlueprint(seed: number | string): GptBlueprint {
  const { integer } = random(`blueprint ${seed}`);
  const numHeads = 1 + integer(3);
  const width = numHeads * (1 + integer(9));
  return {
    ...{ format: 'course-model/1', kind: 'gpt', numHeads, width, hiddenWidth: 1 + integer(4 * width) },
    ...{ vocabularySize: 2 + integer(40), contextLength: 2 + integer(38), numLayers: 1 + integer(3) },
  };
}

/** The shape of the course's own model, or what is changed of it. */
export function blueprintOf(changes: Partial<GptBlueprint> = {}): GptBlueprint {
  return {
    ...{ format: 'course-model/1', kind: 'gpt', vocabularySize: 40, contextLength: 24 },
    ...{ numLayers: 2, numHeads: 2, width: 16, hiddenWidth: 64, ...changes },
  };
}

/** Normal weights; matrices of standard deviation 1 / sqrt(inputs), so that activations keep their size. */
export function drawGpt(blueprint: GptBlueprint, seed: number | string): Artifact<GptBlueprint> {
  const { normal } = random(`weights ${seed}`);
  const weights = new Map<string, WeightTensor>();
  for (const [name, shape] of expectedShapes(blueprint)) {
    const isGain = name.endsWith('norm');
    const deviation = isGain ? 0.1 : name.startsWith('embedding') ? 0.5 : shape[0] ** -0.5;
    const data = Float32Array.from({ length: sizeOf(shape) }, () => normal(isGain ? 1 : 0, deviation));
    weights.set(name, { shape, data });
  }
  return { blueprint, weights };
}

/** Random tokens; as many as `length`. */
export function drawTokens(
  { vocabularySize }: GptBlueprint,
  length: number,
  seed: number | string,
): number[] {
  const { integer } = random(`tokens ${seed}`);
  return Array.from({ length }, () => integer(vocabularySize));
}

/** The scores after each token in float64: (N) -> (N, V), by loops over the artifact's own tensors. */
export function naiveGptLogits(
  { blueprint, weights }: Artifact<GptBlueprint>,
  tokens: readonly number[],
): number[][] {
  const { vocabularySize, numLayers, width, hiddenWidth } = blueprint;
  const of = (name: string) => (weights.get(name) as WeightTensor).data;
  const embedding = of('embedding/token');
  let x = tokens.map((token, t) =>
    range(width).map((i) => embedding[token * width + i] + of('embedding/position')[t * width + i]),
  );
  for (let b = 1; b <= numLayers; b++) {
    const normed = x.map((row) => norm(row, of(`block${b}/attention/norm`)));
    const qkv = normed.map((row) => product(row, of(`block${b}/attention/qkv`), 3 * width));
    const mixed = mix(qkv, blueprint);
    x = x.map((row, t) => add(row, product(mixed[t], of(`block${b}/attention/output`), width)));
    x = x.map((row) => {
      const up = product(norm(row, of(`block${b}/mlp/norm`)), of(`block${b}/mlp/up`), hiddenWidth);
      const hidden = up.map((value) => Math.max(0, value));
      return add(row, product(hidden, of(`block${b}/mlp/down`), width));
    });
  }
  return x.map((row) => {
    const last = norm(row, of('final/norm'));
    return range(vocabularySize).map((v) => sum(last.map((value, i) => value * embedding[v * width + i])));
  });
}

/** Causal attention: (N, 3 D) -> (N, D). */
function mix(qkv: number[][], { width, numHeads }: GptBlueprint): number[][] {
  const d = width / numHeads;
  return qkv.map((row, t) =>
    range(width).map((i) => {
      const head = Math.floor(i / d) * d;
      const scores = range(t + 1).map(
        (s) => sum(range(d).map((j) => row[head + j] * qkv[s][width + head + j])) / Math.sqrt(d),
      );
      const exps = scores.map((score) => Math.exp(score - Math.max(...scores)));
      return sum(exps.map((value, s) => (value / sum(exps)) * qkv[s][2 * width + i]));
    }),
  );
}

function norm(row: number[], gain: Float32Array): number[] {
  const scale = 1 / Math.sqrt(sum(row.map((value) => value * value)) / row.length + 1e-5);
  return row.map((value, i) => value * scale * gain[i]);
}

/** (inputs) times (inputs, outputs) -> (outputs) */
function product(row: number[], kernel: Float32Array, outputs: number): number[] {
  return range(outputs).map((o) => sum(row.map((value, i) => value * kernel[i * outputs + o])));
}

const add = (a: number[], b: number[]): number[] => a.map((value, i) => value + b[i]);
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** The largest difference between two lists. */
export function largestGap(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i])));
}
