// Softmax inside a larger memory, where attention needs it.

/**
 * Overwrites `count` numbers from `from` on with the softmax of `scale` times them; (count) -> (count), adding up to 1.
 *
 * The largest is subtracted first, as in `softmax`: no exponential overflows.
 */
export function softmaxRange(floats: Float32Array, from: number, count: number, scale: number): void {
  const end = from + count;
  let largest = floats[from];
  for (let i = from + 1; i < end; i++) if (floats[i] > largest) largest = floats[i];
  let sum = 0;
  for (let i = from; i < end; i++) {
    const share = Math.exp((floats[i] - largest) * scale);
    floats[i] = share;
    sum += share;
  }
  const perSum = 1 / sum;
  for (let i = from; i < end; i++) floats[i] *= perSum;
}
