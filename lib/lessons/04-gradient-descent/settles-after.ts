// When a path has arrived: not when it first comes near, but from where on it stays.

/**
 * The number of steps after which every later place of the path counts as arrived; the length of the path when the last
 * place does not. `path[0]` is the start, before any step.
 */
export function settlesAfter(path: readonly number[][], arrived: (weights: number[]) => boolean): number {
  let steps = path.length;
  while (steps > 0 && arrived(path[steps - 1])) steps--;
  return steps;
}
