// Models of the library toygrad, such as the one in the package lande: JSON with 8 bits a weight.
// Format: https://github.com/fabiospampinato/toygrad (src/encoder.ts, precision f8)
import { DataError } from '../core';
import type { Artifact } from './artifact';
import { BLUEPRINT_FORMAT, type DenseBlueprint, type MlpBlueprint } from './blueprint';
import type { WeightTensor } from './weights';

/** The file's own mark for one byte a weight. */
const PRECISION = '1';

/** The byte that stands for 0. */
const ZERO = 127;

/** A dense layer as the file holds it: the biases, and for each output its row of weights. */
interface StoredDense {
  readonly _biases: string;
  readonly _filters: readonly string[];
}

/**
 * A toygrad network of dense layers with relu between them and softmax at the end, as an artifact in float32.
 *
 * Each row of weights has a scale of its own: weight = (byte - 127) / scale.
 * @param json what toygrad's `getAsOptions('f8')` gave.
 * @throws DataError when it holds something else.
 */
export function decodeToygrad(json: unknown): Artifact<MlpBlueprint> {
  const [input, ...rest] = layersOf(json);
  let inputs = expectSize(input.sz);
  const layers: DenseBlueprint[] = [];
  const weights = new Map<string, WeightTensor>();
  for (let i = 0; i < rest.length; i += 2) {
    const name = `layer${layers.length + 1}`;
    const dense = expectDense(rest[i]);
    const activation = activationOf(rest[i + 1]?.type, i + 2 === rest.length);
    const outputs = dense._filters.length;
    addWeights(weights, name, dense, inputs);
    layers.push({ name, type: 'dense', inputs, outputs, activation });
    inputs = outputs;
  }
  return { blueprint: { format: BLUEPRINT_FORMAT, kind: 'mlp', layers }, weights };
}

function addWeights(
  weights: Map<string, WeightTensor>,
  name: string,
  dense: StoredDense,
  inputs: number,
): void {
  const outputs = dense._filters.length;
  const kernel = new Float32Array(inputs * outputs);
  dense._filters.forEach((row, o) => {
    decodeRow(row, inputs).forEach((weight, i) => {
      kernel[i * outputs + o] = weight; // (outputs, inputs) -> (inputs, outputs)
    });
  });
  weights.set(`${name}/kernel`, { shape: [inputs, outputs], data: kernel });
  weights.set(`${name}/bias`, { shape: [outputs], data: decodeRow(dense._biases, outputs) });
}

/** `154.6|yJFe...`: precision 1, scale 54.6, then the bytes in base64. */
function decodeRow(row: string, length: number): Float32Array {
  const bar = row.indexOf('|');
  const scale = Number(row.slice(1, bar));
  const bytes = Buffer.from(row.slice(bar + 1), 'base64');
  if (row[0] !== PRECISION || !(scale > 0) || bytes.length !== length) {
    refuse(`a scale and ${length} bytes`, `"${row.slice(0, 12)}…" with ${bytes.length} bytes`);
  }
  return Float32Array.from(bytes, (byte) => (byte - ZERO) / scale);
}

type Fields = Readonly<Record<string, unknown>>;

function layersOf(json: unknown): Fields[] {
  const { layers } = (json ?? {}) as Fields;
  const fits = Array.isArray(layers) && layers.length >= 3 && layers.length % 2 === 1;
  return fits ? layers : refuse('an input layer, then pairs of dense and activation', typeof layers);
}

function expectSize(size: unknown): number {
  return Number.isSafeInteger(size) && Number(size) > 0 ? Number(size) : refuse('a number of inputs', size);
}

function expectDense(layer: Fields): StoredDense {
  const { type, _biases, _filters } = layer;
  const fits = type === 'dense' && typeof _biases === 'string' && Array.isArray(_filters);
  return fits ? (layer as unknown as StoredDense) : refuse('a dense layer with its weights', type);
}

function activationOf(type: unknown, isLast: boolean): DenseBlueprint['activation'] {
  if (type === (isLast ? 'softmax' : 'relu')) return isLast ? 'none' : 'relu';
  return refuse(isLast ? 'softmax at the end' : 'relu between dense layers', type);
}

function refuse(wanted: string, received: unknown): never {
  throw new DataError(
    `Expected ${wanted} in the toygrad model, got ${String(received)}. Install the version that package.json names.`,
  );
}
