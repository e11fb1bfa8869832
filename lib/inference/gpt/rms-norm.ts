// RMSNorm (Zhang and Sennrich, 2019): every row gets the same size, and each of its numbers a learned gain.

/** Keeps the quotient finite for a row of zeros. */
const EPSILON = 1e-5;

/**
 * Overwrites row `r` of `out` with `x / sqrt(mean(x^2) + 1e-5) * gain`; (D) -> (D).
 * @param stride numbers from one row to the next.
 */
export function rmsNorm(
  x: Float32Array,
  gain: Float32Array,
  out: Float32Array,
  r: number,
  stride: number,
): void {
  const start = r * stride;
  let sum = 0;
  for (let i = 0; i < gain.length; i++) sum += x[start + i] * x[start + i];
  const scale = 1 / Math.sqrt(sum / gain.length + EPSILON);
  for (let i = 0; i < gain.length; i++) out[start + i] = x[start + i] * scale * gain[i];
}
