// What tests of exercises check values with: compared, and put into sentences that say what probably went wrong.
import { firstDifference } from './compare';
import { Mismatch } from './errors';
import { currentSession } from './session';
import { showApart } from './show';

/** A mistake that learners make, recognised by what it gives. */
export interface Mistake {
  /** The value that a function with this mistake returns for the same call, or a function that works it out. */
  readonly gives?: unknown;
  /** Recognises the mistake from the received value where no single value does. */
  readonly when?: (received: never) => boolean;
  /** The sentence for the learner. */
  readonly because: string;
}

/** Options of `expectClose`. */
export interface CloseOptions {
  /** Numbers may differ by this much, plus this share of the expected value; 1e-6 unless told otherwise. */
  readonly tolerance?: number;
  /** Known mistakes, the likeliest first: the first that fits what came is named in the message. */
  readonly mistakes?: readonly Mistake[];
}

/**
 * Checks type, finiteness, shape and then values, in this order.
 * @param received what the learner's function returned.
 * @param expected numbers, texts, booleans, null, arrays, typed arrays or plain objects of these.
 * @throws Mismatch with the call, what came, what was expected and the likely cause.
 */
export function expectClose(received: unknown, expected: unknown, options: CloseOptions = {}): void {
  const { tolerance = 1e-6, mistakes = [] } = options;
  const difference = firstDifference(received, expected, tolerance);
  if (!difference) return;
  const because = likelyCause(received, mistakes, tolerance);
  const { lastCall } = currentSession();
  const [wanted, came] = showApart(expected, received);
  const sentences = [`For ${lastCall}, expected ${wanted}, got ${came}.`, difference.where, because];
  throw new Mismatch(sentences.filter(Boolean).join(' '), because, because ? '' : difference.cause);
}

/**
 * Checks that a call left its arguments alone. The message blames the change, and no value that came back.
 * @param args the arguments after the call, as `withArguments` gives them.
 * @param given the same arguments before the call.
 * @param advice the sentence for the learner: how to do without the change.
 * @throws Mismatch with the call, the first argument that changed, before and after, and the advice.
 */
export function expectUnchanged(args: readonly unknown[], given: readonly unknown[], advice: string): void {
  const changed = given.findIndex((value, i) => firstDifference(args[i], value, 0) !== undefined);
  if (changed < 0) return;
  const { lastCall } = currentSession();
  const [before, after] = showApart(given[changed], args[changed]);
  throw new Mismatch(`${lastCall} changed what it was given: ${before} became ${after}. ${advice}`, advice);
}

function likelyCause(received: unknown, mistakes: readonly Mistake[], tolerance: number): string | undefined {
  return mistakes.find((mistake) => fits(mistake, received, tolerance))?.because;
}

/** A mistake's own oracle may choke on odd input; then it doesn't fit. */
function fits(mistake: Mistake, received: unknown, tolerance: number): boolean {
  try {
    if (mistake.when?.(received as never)) return true;
    if (!('gives' in mistake)) return false;
    const given = typeof mistake.gives === 'function' ? mistake.gives() : mistake.gives;
    return firstDifference(received, given, tolerance) === undefined;
  } catch {
    return false;
  }
}
