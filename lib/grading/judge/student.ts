// `student(id)`: the learner's functions, as a test calls them. They run in the cell; here are only their names.
import { CourseError } from '../../core';
import type { Returned } from './cell';
import { Mismatch, VerdictError } from './errors';
import { kindProblem } from './kind';
import { ask, nameStudent, requireSame } from './questions';
import { currentSession } from './session';

// biome-ignore lint/suspicious/noExplicitAny: any function that an exercise may ask for
export type AnyFunction = (...args: any[]) => any;

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
  return nameStudent(Object.assign(call, { withArguments }) as StudentFunction<AnyFunction>, name);
}

async function callStudent(name: string, args: unknown[]): Promise<Returned> {
  const { asked, death } = await ask(name, [args, args], 1);
  const [first, second] = asked;
  if (!first) throw death;
  if (first.answer instanceof VerdictError) throw first.answer;
  const { call, signature, answer } = first;
  currentSession().given.push({ call, signature, value: answer.value });
  const kind = kindProblem(first, answer.value);
  if (kind) throw new Mismatch(kind);
  if (!second) throw death;
  requireSame(first, second);
  return answer;
}
