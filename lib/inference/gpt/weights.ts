// The weights of a GPT as inference keeps them: matrices in the kernel's memory, in as many bits as asked for.
import type { GptBlueprint, Weights, WeightTensor } from '../../artifact';
import { type Kernel, type PackedMatrix, padded, type Room } from '../products/kernel';
import type { Bits } from '../products/matrix';
import { dequantize, quantize } from '../products/quantize';
import { matrixBytes } from '../wasm/simd';
import { scratchLength } from './scratch';

/** The weights of one block. D is the width, H the hidden width. */
export interface BlockWeights {
  /** (D) */
  readonly attentionNorm: Float32Array;
  /** (D, 3 D): queries, keys and values, each of all heads. */
  readonly qkv: PackedMatrix;
  /** (D, D) */
  readonly attentionOutput: PackedMatrix;
  /** (D) */
  readonly mlpNorm: Float32Array;
  /** (D, H) */
  readonly up: PackedMatrix;
  /** (H, D) */
  readonly down: PackedMatrix;
}

/** All weights of a GPT. V is the size of the vocabulary, T the length of the context. */
export interface GptWeights {
  /** (V, D), what each token is on its way in; in as many bits as the output layer. */
  readonly tokens: Float32Array;
  /** (T, D) */
  readonly positions: Float32Array;
  readonly blocks: readonly BlockWeights[];
  /** (D) */
  readonly finalNorm: Float32Array;
  /** (D, V): the token embedding once more, on its side, as the output layer. */
  readonly output: PackedMatrix;
}

/** Copies weights into the kernel's memory. Matrices get `bits`, one scale a channel; norms and positions stay float32. */
export function packGpt(blueprint: GptBlueprint, weights: Weights, bits: Bits, kernel: Kernel): GptWeights {
  const tensor = (name: string) => weights.get(name) as WeightTensor;
  const vector = (name: string) => tensor(name).data.slice();
  const matrix = (name: string) => kernel.pack(quantize(tensor(name), { bits, per: 'channel' }));
  const blocks = Array.from({ length: blueprint.numLayers }, (_, i): BlockWeights => {
    const block = `block${i + 1}`;
    return {
      attentionNorm: vector(`${block}/attention/norm`),
      qkv: matrix(`${block}/attention/qkv`),
      attentionOutput: matrix(`${block}/attention/output`),
      mlpNorm: vector(`${block}/mlp/norm`),
      up: matrix(`${block}/mlp/up`),
      down: matrix(`${block}/mlp/down`),
    };
  });
  const output = quantize(transposed(tensor('embedding/token')), { bits, per: 'channel' });
  return {
    tokens: transposed(dequantize(output)).data,
    positions: vector('embedding/position'),
    blocks,
    finalNorm: vector('final/norm'),
    output: kernel.pack(output),
  };
}

/** The weights in use as an artifact would hold them: copies, float32, rounded to the bits in use. */
export function unpackGpt(blueprint: GptBlueprint, weights: GptWeights): Weights {
  const { vocabularySize: V, contextLength: T, width: D } = blueprint;
  const vector = (data: Float32Array): WeightTensor => ({ shape: [D], data: data.slice() });
  const unpacked = new Map<string, WeightTensor>([
    ['embedding/token', { shape: [V, D], data: weights.tokens.slice() }],
    ['embedding/position', { shape: [T, D], data: weights.positions.slice() }],
  ]);
  weights.blocks.forEach((block, i) => {
    unpacked.set(`block${i + 1}/attention/norm`, vector(block.attentionNorm));
    unpacked.set(`block${i + 1}/attention/qkv`, dequantize(block.qkv.unpack()));
    unpacked.set(`block${i + 1}/attention/output`, dequantize(block.attentionOutput.unpack()));
    unpacked.set(`block${i + 1}/mlp/norm`, vector(block.mlpNorm));
    unpacked.set(`block${i + 1}/mlp/up`, dequantize(block.up.unpack()));
    unpacked.set(`block${i + 1}/mlp/down`, dequantize(block.down.unpack()));
  });
  return unpacked.set('final/norm', vector(weights.finalNorm));
}

/** What a kernel must hold for a GPT: its matrices and the scratch memory. */
export function roomForGpt(blueprint: GptBlueprint, bits: Bits): Room {
  const { vocabularySize: V, numLayers, width: D, hiddenWidth: H } = blueprint;
  const shapes = [
    [D, 3 * D],
    [D, D],
    [D, H],
    [H, D],
  ]; // prettier than a loop over names
  const block = shapes.reduce((sum, [inputs, outputs]) => sum + matrixBytes(inputs, outputs, bits), 0);
  const bytes = numLayers * block + matrixBytes(D, V, bits) + 4 * scratchLength(blueprint);
  return { bytes, widest: padded(Math.max(V, 3 * D, H)) };
}

/** (rows, columns) -> (columns, rows) */
function transposed({ shape: [rows, columns], data }: WeightTensor): WeightTensor {
  const turned = new Float32Array(data.length);
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) turned[c * rows + r] = data[r * columns + c];
  }
  return { shape: [columns, rows], data: turned };
}
