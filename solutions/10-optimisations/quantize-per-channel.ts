/**
 * Quantizes a layer's weights with a scale of its own for each output.
 *
 * The weights of output j are column j. Its largest absolute weight becomes the largest level,
 * `2 ** (bits - 1) - 1`; where a whole column is 0, its scale is 1. Each weight gets the nearest level; of two that are
 * equally near, either will do.
 * @param weights shape (inputs, outputs), at least one of each; stays as it is
 * @param bits 8, 4 or 2
 * @returns levels, shape (inputs, outputs), whole numbers, in new arrays; scales, shape (outputs)
 */
export function quantizePerChannel(
  weights: number[][],
  bits: number,
): { levels: number[][]; scales: number[] } {
  // #region solution
  //? TODO: return { levels, scales }.
  //? Example: quantizePerChannel([[1.27, 254], [-0.5, 20]], 8) is { levels: [[127, 127], [-50, 10]], scales: [0.01, 2] }.
  const scales = weights[0].map((_, j) => {
    const largest = Math.max(...weights.map((row) => Math.abs(row[j])));
    return largest === 0 ? 1 : largest / (2 ** (bits - 1) - 1);
  });
  return { levels: weights.map((row) => row.map((weight, j) => Math.round(weight / scales[j]))), scales };
  // #endregion
}
