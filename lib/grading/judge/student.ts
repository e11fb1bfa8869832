// `student(id)`: the learner's functions, as a test calls them. They run in the cell; here are only their names.
import { CourseError } from '../../core';
import { encode } from '../channel';
import type { Returned } from './cell';
import { Mismatch, VerdictError } from './errors';
import { requireFunction } from './exports';
import { currentSession } from './session';
import { show, showCall } from './show';

// biome-ignore lint/suspicious/noExplicitAny: any function that an exercise may ask for
type AnyFunction = (...args: any[]) => any;

/** A learner's function: what it returns arrives as a promise. */
export interface StudentFunction<F extends AnyFunction> {
  (...args: Parameters<F>): Promise<ReturnType<F>>;
  /** The same call, with the arguments as the learner's code left them. */
  withArguments(...args: Parameters<F>): Promise<{ value: ReturnType<F>; args: Parameters<F> }>;
}

/** The functions of one exercise by name. */
export type Student<M> = {
  [K in keyof M as M[K] extends AnyFunction ? K : never]: M[K] extends AnyFunction
    ? StudentFunction<M[K]>
    : never;
};

/**
 * The learner's functions. Nothing is started before the first call.
 * @param id the exercise, which must be the one that is being checked.
 * @throws CourseError outside a check, or when the id is another exercise's (a mistake in the test).
 */
export function student<M = Record<string, AnyFunction>>(id: string): Student<M> {
  const { exercise, signatures } = currentSession();
  if (exercise !== id)
    throw new CourseError(`This test asks for student('${id}') while ${exercise} is checked.`);
  const functions = Object.keys(signatures).map((name) => [name, studentFunction(name)]);
  return Object.fromEntries(functions) as Student<M>;
}

function studentFunction(name: string): StudentFunction<AnyFunction> {
  const call = async (...args: unknown[]): Promise<unknown> => (await callStudent(name, args)).value;
  const withArguments = (...args: unknown[]): Promise<Returned> => callStudent(name, args);
  return Object.assign(call, { withArguments }) as StudentFunction<AnyFunction>;
}

async function callStudent(name: string, args: unknown[]): Promise<Returned> {
  const session = currentSession();
  session.lastCall = showCall(name, args);
  requireFunction(name, await session.cell.exported(), session.signatures[name]);
  try {
    const returned = await session.cell.call(name, args);
    session.given.push({
      call: session.lastCall,
      signature: session.signatures[name],
      value: returned.value,
    });
    requireSame(session.lastCall, returned.value, (await session.cell.call(name, args)).value);
    return returned;
  } catch (error) {
    if (error instanceof VerdictError && error.verdict === 'THREW') {
      throw new VerdictError(
        'THREW',
        `For ${session.lastCall}, your code threw ${error.message}`,
        error.detail,
      );
    }
    throw error;
  }
}

/** A function that counts its calls, keeps state or draws random numbers gives itself away at the second call. */
function requireSame(call: string, first: unknown, second: unknown): void {
  if (encode(first).equals(encode(second))) return;
  throw new Mismatch(
    `${call} was called twice with the same arguments and gave ${show(first, 60)} first, then ${show(second, 60)}. ` +
      'Expected the same answer: keep nothing between calls, and use no Math.random().',
  );
}
