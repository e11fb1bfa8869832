// All parameters of a dense network in one list, and the same by layer.
import { ShapeError } from './errors';

/** The parameters of one dense layer: numbers, or anything that stands for numbers. */
export interface LayerOf<T> {
  /** (inputs, outputs) */
  readonly weights: T[][];
  /** (outputs) */
  readonly bias: T[];
}

/**
 * Cuts one list into layers: weights row by row, then the bias, layer after layer.
 *
 * `asLayers(list, [64, 32, 10])` gives weights (64, 32) with bias (32), then weights (32, 10) with bias (10).
 * @param layerSizes from input to output.
 * @throws ShapeError when the list is not exactly as long as the layers need.
 */
export function asLayers<T>(list: readonly T[], layerSizes: readonly number[]): LayerOf<T>[] {
  let at = 0;
  const take = (count: number): T[] => {
    at += count;
    return list.slice(at - count, at);
  };
  const layers = layerSizes.slice(1).map((outputs, i) => {
    const weights = Array.from({ length: layerSizes[i] }, () => take(outputs));
    return { weights, bias: take(outputs) };
  });
  if (at === list.length) return layers;
  throw new ShapeError(
    `Expected ${at} parameters for layers of ${layerSizes.join('-')}, got ${list.length}. ` +
      'Give inputs x outputs weights and one bias for each output, layer after layer.',
  );
}
