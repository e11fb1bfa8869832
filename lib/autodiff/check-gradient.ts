// Is a gradient right? Move each number a little, and see how much the result moves.
import { CourseError } from '../core';
import { Value } from './value';

/** Below this size a derivative is judged by its absolute error: the difference quotient itself is not exact. */
const SMALL = 1e-3;

/** A gradient beside the one that differences give. */
export interface GradientCheck {
  /** From the chain rule. */
  readonly gradient: readonly number[];
  /** From central differences. */
  readonly differences: readonly number[];
  /** `relativeError` of each entry. */
  readonly errors: readonly number[];
  /** The largest of the errors. */
  readonly worst: number;
  /** Whether the worst is at most the tolerance. */
  readonly agrees: boolean;
}

/**
 * The gradient of `f` at `x` by central differences: `(f(x + h) - f(x - h)) / 2h` for each entry.
 * @param step h for entries up to 1 in size, in proportion for larger ones. Default: the cube root of 2^-52,
 *   6.1e-6, where rounding and curvature weigh about the same (Press et al., Numerical Recipes, 5.7).
 */
export function centralDifferences(
  f: (x: number[]) => number,
  x: readonly number[],
  step = Math.cbrt(Number.EPSILON),
): number[] {
  return x.map((at, i) => {
    const h = step * Math.max(1, Math.abs(at));
    const [above, below] = [at + h, at - h];
    // above - below instead of 2h: at + h is rounded, and this is the distance that was really gone.
    return (f(x.with(i, above)) - f(x.with(i, below))) / (above - below);
  });
}

/** `|a - b| / max(|a|, |b|, 0.001)`: relative, and absolute (in thousandths) where both are below 0.001. */
export function relativeError(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), SMALL);
}

/**
 * Compares the gradient that `backward` finds with central differences.
 * @param f a function of Values.
 * @param x where; keep away from kinks (relu at 0), where no two-sided slope exists.
 * @param tolerance the largest relative error that agrees. Default 1e-6.
 * @throws CourseError when the result or a slope is NaN or infinite: then there is nothing to compare.
 */
export function checkGradient(
  f: (x: Value[]) => Value,
  x: readonly number[],
  tolerance = 1e-6,
): GradientCheck {
  const leaves = x.map((at) => new Value(at));
  const result = f(leaves);
  result.backward();
  const gradient = leaves.map((leaf) => leaf.gradient);
  const differences = centralDifferences((at) => f(at.map((a) => new Value(a))).data, x);
  for (const number of [result.data, ...gradient, ...differences]) checkFinite(number);
  const errors = gradient.map((slope, i) => relativeError(slope, differences[i]));
  const worst = Math.max(0, ...errors);
  return { gradient, differences, errors, worst, agrees: worst <= tolerance };
}

function checkFinite(value: number): void {
  if (Number.isFinite(value)) return;
  throw new CourseError(
    `Expected a finite result with finite slopes, got ${value}. Move x to where the function is smooth.`,
  );
}
