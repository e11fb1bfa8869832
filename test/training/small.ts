// A task small enough to train in milliseconds: which of three corners a point is near.
import { random } from 'course/core';

/** Points around three corners, (N, 2), and the corner of each. */
export function corners(count: number, seed: number | string): { x: number[][]; y: number[] } {
  const draw = random(seed);
  const y = Array.from({ length: count }, (_, i) => i % 3);
  const at = [
    [0, 0],
    [2, 0],
    [0, 2],
  ];
  const x = y.map((corner) => at[corner].map((place) => draw.normal(place, 0.5)));
  return { x, y };
}
