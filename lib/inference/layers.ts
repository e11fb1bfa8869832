// A model's weights as inference keeps them: float32, in the kernel's memory, read and never written.
import type { MlpBlueprint, Weights, WeightTensor } from '../artifact';
import { type Kernel, padded } from './kernel';

/** The weights of one dense layer. */
export interface LayerWeights {
  /** (inputs, padded outputs) */
  readonly kernel: Float32Array;
  /** (padded outputs) */
  readonly bias: Float32Array;
}

/** Copies weights into the kernel's memory, each row filled up with zeros. */
export function packWeights({ layers }: MlpBlueprint, weights: Weights, kernel: Kernel): LayerWeights[] {
  return layers.map(({ name, inputs, outputs }) => ({
    kernel: packRows(weights.get(`${name}/kernel`) as WeightTensor, inputs, outputs, kernel),
    bias: packRows(weights.get(`${name}/bias`) as WeightTensor, 1, outputs, kernel),
  }));
}

/** Copies the weights back out, without the zeros: what is in use, as the artifact would hold it. */
export function unpackWeights({ layers }: MlpBlueprint, packed: readonly LayerWeights[]): Weights {
  const weights = new Map<string, WeightTensor>();
  layers.forEach(({ name, inputs, outputs }, l) => {
    const { kernel, bias } = packed[l];
    weights.set(`${name}/kernel`, { shape: [inputs, outputs], data: unpackRows(kernel, inputs, outputs) });
    weights.set(`${name}/bias`, { shape: [outputs], data: unpackRows(bias, 1, outputs) });
  });
  return weights;
}

/** (rows, columns) -> (rows, padded columns) */
function packRows({ data }: WeightTensor, rows: number, columns: number, kernel: Kernel): Float32Array {
  const width = padded(columns);
  const packed = kernel.allocate(rows * width);
  for (let r = 0; r < rows; r++) packed.set(data.subarray(r * columns, (r + 1) * columns), r * width);
  return packed;
}

/** (rows, padded columns) -> (rows, columns) */
function unpackRows(packed: Float32Array, rows: number, columns: number): Float32Array {
  const width = packed.length / rows;
  const data = new Float32Array(rows * columns);
  for (let r = 0; r < rows; r++) data.set(packed.subarray(r * width, r * width + columns), r * columns);
  return data;
}
