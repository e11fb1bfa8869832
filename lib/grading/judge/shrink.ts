// Inputs drawn from an arbitrary of fast-check, and the way from one that fails to the smallest that does.
import type { Arbitrary, Random, Value } from 'fast-check';

/** An input, and what it was made from where it was drawn. */
export interface Drawn {
  readonly value: unknown[];
  readonly context?: unknown;
  readonly isDrawn?: boolean;
}

/** How often a smaller input is looked for, and how many are tried at once. */
const ROUNDS = 60;
const AT_ONCE = 24;

/** Draws inputs. The same seed gives the same. @param seed any text. */
export function draw(inputs: Arbitrary<unknown[]>, seed: string, count: number): Drawn[] {
  const fc = fastCheck();
  /** Hands out drawn values together with what they were made from, which `sample` would drop. */
  class Kept extends fc.Arbitrary<Value<unknown[]>> {
    override generate(source: Random, bias: number | undefined): Value<Value<unknown[]>> {
      return new fc.Value(inputs.generate(source, bias), undefined);
    }
    override canShrinkWithoutContext(_value: unknown): _value is Value<unknown[]> {
      return false;
    }
    override shrink(): ReturnType<Arbitrary<Value<unknown[]>>['shrink']> {
      return fc.Stream.nil();
    }
  }
  const drawn = fc.sample(new Kept(), { seed: Number.parseInt(seed.slice(0, 8), 16) | 0, numRuns: count });
  return drawn.map(({ value, context }) => ({ value, context, isDrawn: true }));
}

/**
 * The smallest input that fails in the same way.
 * @param sameFailure the position of the first input of a list that fails like the one to begin with; -1 for none.
 */
export async function smallest(
  inputs: Arbitrary<unknown[]>,
  from: Drawn,
  sameFailure: (values: unknown[][]) => Promise<number>,
): Promise<unknown[]> {
  if (!from.isDrawn && !inputs.canShrinkWithoutContext(from.value)) return from.value;
  let best = from;
  for (let round = 0; round < ROUNDS; round++) {
    const smaller = inputs.shrink(best.value, best.context)[Symbol.iterator]();
    let next: Drawn | undefined;
    for (let left = 4; left > 0 && !next; left--) {
      const tried = take(smaller, AT_ONCE);
      if (tried.length === 0) break;
      const at = await sameFailure(tried.map(({ value }) => value));
      if (at >= 0) next = tried[at];
    }
    if (!next) break;
    best = next;
  }
  return best.value;
}

function take(stream: Iterator<Value<unknown[]>>, count: number): Drawn[] {
  const taken: Drawn[] = [];
  for (let next = stream.next(); !next.done; next = stream.next()) {
    taken.push({ value: next.value.value, context: next.value.context, isDrawn: true });
    if (taken.length === count) break;
  }
  return taken;
}

/** Loaded when the first law is tried: it takes longer than a check does. */
function fastCheck(): typeof import('fast-check') {
  return require('fast-check');
}
