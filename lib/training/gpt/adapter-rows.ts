// Adapters as rows of plain numbers, for functions that know no tensors.
import type { Weights, WeightTensor } from '../../artifact';
import { ShapeError } from '../../core';
import type { GptModel, GptParameter } from './parameters';

/** A kernel and its adapter; the model computes x K + scale (x A) B. */
export interface AdapterRows {
  /** K, (inputs, outputs). */
  readonly kernel: number[][];
  /** A, (inputs, rank). */
  readonly down: number[][];
  /** B, (rank, outputs). */
  readonly up: number[][];
  /** alpha / rank. */
  readonly scale: number;
}

/** K + scale A B, (inputs, outputs). */
export type Merge = (kernel: number[][], down: number[][], up: number[][], scale: number) => number[][];

/** A copy of each adapter and the kernel that it corrects, by the kernel's name. Empty without LoRA. */
export function adapterRows(model: GptModel): Map<string, AdapterRows> {
  const rows = [...model.adapters].map(([name, { down, up, scale }]): [string, AdapterRows] => [
    name,
    {
      kernel: rowsOf(model.parameter(name)),
      down: rowsOf(down),
      up: rowsOf(up),
      scale: scale.dataSync()[0],
    },
  ]);
  return new Map(rows);
}

/**
 * The model's weights with every adapter merged, by a function of your own if you pass one; the model stays as it is.
 * @param merge gives each merged kernel, of the kernel's shape. Default: K + scale A B.
 * @throws ShapeError when it gives another shape.
 */
export function mergedWeights(model: GptModel, merge: Merge = plainMerge): Weights {
  const weights = new Map(model.weights());
  for (const [name, { kernel, down, up, scale }] of adapterRows(model)) {
    weights.set(name, tensorOf(name, merge(kernel, down, up, scale), [kernel.length, kernel[0].length]));
  }
  return weights;
}

const plainMerge: Merge = (kernel, down, up, scale) =>
  kernel.map((row, i) =>
    row.map((weight, j) => weight + scale * up.reduce((sum, each, r) => sum + down[i][r] * each[j], 0)),
  );

function rowsOf({ variable }: GptParameter): number[][] {
  const [rows, columns] = variable.shape;
  const values = variable.dataSync();
  return Array.from({ length: rows }, (_, i) => [...values.slice(i * columns, (i + 1) * columns)]);
}

function tensorOf(name: string, rows: number[][], shape: [number, number]): WeightTensor {
  if (rows.length === shape[0] && rows.every((row) => row.length === shape[1])) {
    return { shape, data: Float32Array.from(rows.flat()) };
  }
  throw new ShapeError(
    `Expected a merged "${name}" of shape [${shape}], got ${rows.length} rows of ` +
      `${[...new Set(rows.map((row) => row.length))].join(' and ')} numbers. Return the shape of the kernel.`,
  );
}
