// What each rung of quantization costs in accuracy, and what one large weight does to it.
import type { Artifact, Quantization, Weights, WeightTensor } from '../../artifact';
import { stopper } from '../../core';
import type { Bits } from '../../inference';
import { accuracyOf, dequantize, freezeModel, quantize, quantizeModel, tensorBytes } from '../../inference';

/** One rung: how the matrices were rounded, what all weights take, and how often the model is right. */
export interface Rung {
  readonly bits: Quantization['bits'];
  readonly scales: Quantization['per'];
  readonly bytes: number;
  readonly accuracy: number;
}

/** Rows and their labels. */
export interface Exam {
  readonly x: readonly ArrayLike<number>[];
  readonly y: readonly number[];
}

/** The rungs of 16, 8, 4 and 2 bits, each per tensor and per channel. */
export function quantizationLadder(artifact: Artifact, { x, y }: Exam): Rung[] {
  const stop = stopper();
  return ([16, 8, 4, 2] as const).flatMap((bits) =>
    (['tensor', 'channel'] as const).map((per) => {
      stop(() => `The ladder was stopped before its rung of ${bits} bits.`);
      const small = quantizeModel(artifact, { bits, per });
      const accuracy = accuracyOf(freezeModel(small), x, y);
      return { bits, scales: per, bytes: tensorBytes(small.weights), accuracy };
    }),
  );
}

/** The same model with one number of one tensor replaced; the original stays as it is. */
export function plantWeight(artifact: Artifact, name: string, at: number, value: number): Artifact {
  const { shape, data } = artifact.weights.get(name) as WeightTensor;
  const changed = data.slice();
  changed[at] = value;
  return { ...artifact, weights: new Map(artifact.weights).set(name, { shape, data: changed }) };
}

/** Where the weights of a range go when the largest of them is `largest`: 201 places from -largest to largest. */
export function roundingStairs(
  largest: number,
  bits: readonly (8 | 4 | 2)[],
): { bits: string; weight: number; becomes: number }[] {
  return bits.flatMap((width) => {
    const scale = largest / (2 ** (width - 1) - 1);
    return Array.from({ length: 201 }, (_, i) => {
      const weight = (largest * (i - 100)) / 100;
      return { bits: `${width} bits`, weight, becomes: Math.round(weight / scale) * scale };
    });
  });
}

/** The weights after a trip through few bits, per channel: float32 again, at the places of their levels. */
export function roundWeights(weights: Weights, bits: Bits): Map<string, WeightTensor> {
  const rounded = new Map<string, WeightTensor>();
  for (const [name, tensor] of weights) {
    const isMatrix = tensor.shape.length === 2;
    rounded.set(name, isMatrix ? dequantize(quantize(tensor, { bits, per: 'channel' })) : tensor);
  }
  return rounded;
}
