/**
 * Rounds weights to whole numbers of a few bits, and says what 1 is worth.
 *
 * The largest absolute weight becomes the largest level, `2 ** (bits - 1) - 1`: 127 at 8 bits, 7 at 4, 1 at 2.
 * The scale is the largest absolute weight divided by that level; where all weights are 0, it is 1.
 * Each weight gets the level that is nearest to weight / scale; of two that are equally near, either will do.
 * @param weights shape (n), at least one; stays as it is
 * @param bits 8, 4 or 2
 * @returns levels, shape (n), whole numbers, in a new array; and the scale, so that `level * scale` is about the weight
 */
export function quantize(weights: number[], bits: number): { levels: number[]; scale: number } {
  // #region solution
  //? TODO: return { levels, scale }.
  //? Example: quantize([0.5, -1.27, 0], 8) is { levels: [50, -127, 0], scale: 0.01 }.
  const farthest = Math.max(...weights.map(Math.abs));
  const scale = farthest === 0 ? 1 : farthest / (2 ** (bits - 1) - 1);
  return { levels: weights.map((weight) => Math.round(weight / scale)), scale };
  // #endregion
}

/**
 * The weights that the levels stand for.
 * @param quantized levels, shape (n), and their scale, above 0; stays as it is
 * @returns weights, shape (n), in a new array
 */
export function dequantize(quantized: { levels: number[]; scale: number }): number[] {
  // #region solution
  //? TODO: return the weights, shape (n).
  //? Example: dequantize({ levels: [50, -127, 0], scale: 0.01 }) is [0.5, -1.27, 0].
  return quantized.levels.map((level) => level * quantized.scale);
  // #endregion
}
