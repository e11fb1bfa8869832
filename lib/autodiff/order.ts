// The order in which a computation ran, found without recursion: a chain of 100,000 steps fits as well.

/** Anything that was computed from other things of its kind. */
export interface Step<T> {
  /** What it was computed from; empty for a leaf. */
  readonly inputs: readonly T[];
}

/**
 * All steps that lead to `root`, each after its inputs and each once; `root` comes last.
 *
 * Depth first with a stack of our own: a step is entered, waits until its inputs are done, and is written down.
 */
export function topologicalOrder<T extends Step<T>>(root: T): T[] {
  const order: T[] = [];
  const seen = new Set<T>([root]);
  const waiting = [{ step: root, next: 0 }];
  while (waiting.length > 0) {
    const top = waiting[waiting.length - 1];
    if (top.next === top.step.inputs.length) {
      order.push(top.step);
      waiting.pop();
      continue;
    }
    const input = top.step.inputs[top.next++];
    if (seen.has(input)) continue;
    seen.add(input);
    waiting.push({ step: input, next: 0 });
  }
  return order;
}
