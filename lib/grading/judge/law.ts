// A law: what a learner's function must give for every input that the stub allows, held against an independent oracle.
import type { Arbitrary } from 'fast-check';
import { random as seeded } from '../../core';
import { encode } from '../channel';
import { firstDifference } from './compare';
import { Mismatch, VerdictError } from './errors';
import { kindProblem } from './kind';
import { ask, requireNamed, requireSame } from './questions';
import { type Asked, currentSession, nextSeed } from './session';
import { showApart } from './show';
import { type Drawn, draw, smallest } from './shrink';
import type { AnyFunction, StudentFunction } from './student';

/**
 * Inputs that one law draws. A slip that shows on 1 input in 50 is missed by all of them with a probability of
 * 0.98^342 < 0.001.
 */
export const EXAMPLES = 342;

/** Inputs that are asked first: where an answer to one of them is of the wrong kind, the others are spared. */
const FIRST = 16;

/** Options of `law`. */
export interface LawOptions<A> {
  /** Inputs that are always tried, before those that are drawn: none unless told otherwise. */
  readonly examples?: readonly A[];
  /** Numbers may differ by this much, plus this share of the expected value; 1e-6 unless told otherwise. */
  readonly tolerance?: number;
  /** Whether the arguments may be changed; the advice for the learner where they may not. Default: an advice to copy. */
  readonly unchanged?: string | false;
  /** Whether the result must be new: no argument, and no part of one. Default: no. */
  readonly fresh?: boolean;
  /** How many inputs are drawn; `EXAMPLES` unless told otherwise. */
  readonly count?: number;
}

/** What is wrong with one answer; the smaller the rank, the sooner it is told. */
interface Problem {
  readonly rank: number;
  readonly error: VerdictError;
}

/**
 * Holds a function to its oracle on many inputs, each of them twice and in two orders.
 * @param oracle the expected value, worked out in another way than in the solution.
 * @param inputs the argument lists that are drawn, from `inputs` of this area or from fast-check.
 * @throws VerdictError for the smallest input found on which the two differ.
 */
export async function law<F extends AnyFunction>(
  student: StudentFunction<F>,
  oracle: (...args: Parameters<F>) => unknown,
  inputs: Arbitrary<Parameters<F>>,
  options: LawOptions<Parameters<F>> = {},
): Promise<void> {
  const name = requireNamed(student);
  const seed = nextSeed();
  currentSession().laws.push({ name, inputs, seed });
  const examples = (options.examples ?? []).map((value): Drawn => ({ value }));
  const drawn = [...examples, ...draw(inputs, seed, options.count ?? EXAMPLES)];
  const again = seeded(seed).shuffle(drawn.map((_, i) => i));
  const twice = [...drawn, ...again.map((i) => drawn[i])].map(({ value }) => value);
  const problemOf = (one: Asked): Problem | undefined =>
    problem(one, oracle as AnyFunction, options as LawOptions<unknown[]>);
  const first = Math.min(FIRST, drawn.length);
  let { asked, death } = await ask(name, twice.slice(0, first), first);
  if (!death && !asked.some((one) => problemOf(one)?.rank === 0)) {
    const others = await ask(name, twice.slice(first), drawn.length - first);
    [asked, death] = [[...asked, ...others.asked], others.death];
  }
  const found = asked.slice(0, drawn.length).map(problemOf);
  const worst = worstOf(drawn, found);
  if (worst) {
    const { rank } = found[worst.at] as Problem;
    const same = async (values: unknown[][]): Promise<number> => {
      const answers = await ask(name, values, values.length);
      return answers.asked.findIndex((one) => problemOf(one)?.rank === rank);
    };
    const least = (await smallest(inputs, drawn[worst.at], same)) as unknown[];
    const [shown] = (await ask(name, [least], 0)).asked; // none where the cell died of it
    throw ((shown && problemOf(shown)) ?? (found[worst.at] as Problem)).error;
  }
  if (death) throw death;
  for (const [at, i] of again.entries()) requireSame(asked[i], asked[drawn.length + at]);
}

function problem(one: Asked, oracle: AnyFunction, options: LawOptions<unknown[]>): Problem | undefined {
  const { args, answer } = one;
  if (answer instanceof VerdictError) return { rank: 1, error: answer };
  const kind = kindProblem(one, answer.value);
  if (kind) return { rank: 0, error: new Mismatch(kind) };
  const expected = oracle(...args.map((arg) => structuredClone(arg)));
  const difference = firstDifference(answer.value, expected, options.tolerance ?? 1e-6);
  if (difference) {
    const [wanted, came] = showApart(expected, answer.value);
    const facts = `For ${one.call}, expected ${wanted}, got ${came}.`;
    const error = new Mismatch([facts, difference.where].filter(Boolean).join(' '), '', difference.cause);
    return { rank: 2, error };
  }
  const changed = changeOf(one, options.unchanged ?? 'Work on a copy: an array is copied by [...array].');
  if (changed) return { rank: 3, error: new Mismatch(changed) };
  if (!options.fresh || !answer.shared) return undefined;
  const shared = `For ${one.call}, what came back is the very thing that was given, or holds a part of it. Make a new one: whoever changes the one would change both.`;
  return { rank: 4, error: new Mismatch(shared) };
}

function changeOf(one: Asked, advice: string | false): string | undefined {
  const { args, answer } = one;
  if (advice === false || answer instanceof VerdictError) return undefined;
  const at = args.findIndex((value, i) => firstDifference(answer.args[i], value, 0) !== undefined);
  if (at < 0) return undefined;
  const [before, after] = showApart(args[at], answer.args[at]);
  return `${one.call} changed what it was given: ${before} became ${after}. ${advice}`;
}

/** Of the problems that are told first the one with the smallest input. */
function worstOf(
  drawn: readonly Drawn[],
  found: readonly (Problem | undefined)[],
): { at: number } | undefined {
  const rank = Math.min(...found.map((one) => one?.rank ?? Number.POSITIVE_INFINITY));
  const failing = drawn.flatMap(({ value }, at) =>
    found[at]?.rank === rank ? [{ at, size: encode(value).length }] : [],
  );
  return failing.sort((a, b) => a.size - b.size)[0];
}
