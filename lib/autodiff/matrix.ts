// The plain loops under the tensors: matrices as float64 arrays, row by row.

/** (N, I) (I, O) -> (N, O) */
export function product(
  a: Float64Array,
  b: Float64Array,
  [n, inner, o]: readonly [number, number, number],
): Float64Array {
  const out = new Float64Array(n * o);
  for (let row = 0; row < n; row++) {
    for (let i = 0; i < inner; i++) {
      const factor = a[row * inner + i];
      for (let column = 0; column < o; column++) out[row * o + column] += factor * b[i * o + column];
    }
  }
  return out;
}

/** (R, C) -> (C, R) */
export function transpose(a: Float64Array, [rows, columns]: readonly [number, number]): Float64Array {
  return a.map((_, p) => a[(p % rows) * columns + Math.floor(p / rows)]);
}

/** Adds `more` to `sum`, place by place. */
export function addTo(sum: Float64Array, more: Float64Array): void {
  for (let p = 0; p < sum.length; p++) sum[p] += more[p];
}
