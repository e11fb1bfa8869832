// What a function does with an input: the value it gives and what it leaves of the arguments, or that it throws.
import { Script } from 'node:vm';
import { ordinary } from '../cell/arguments';
import { firstDifference } from './compare';

/** What came of one call. */
export type Behaviour =
  | { readonly value: unknown; readonly args: readonly unknown[] }
  | { readonly threw: true };

/** Functions of a file of the course's own, by name. */
export type Program = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** Differences of rounding alone are none. */
const TOLERANCE = 1e-6;

/** Milliseconds for one program: a mistake of ours that does not end is no diagnosis, and must not hold up the judge. */
const PROGRAM_MS = 10_000;

/** Evaluates compiled code of the course's own in this process. */
export function loadProgram(code: string): Program {
  const module = { exports: {} as Program };
  new Script(`(function (exports, module) {${code}\n})`).runInThisContext()(module.exports, module);
  return module.exports;
}

/** Calls a program on copies of the arguments. */
export function behaviourOf(program: Program, name: string, args: readonly unknown[]): Behaviour {
  const copies = args.map(ordinary);
  try {
    return { value: program[name](...copies), args: copies };
  } catch {
    return { threw: true };
  }
}

/** Whether two functions did the same, up to rounding. Any two errors are the same. */
export function sameBehaviour(one: Behaviour, other: Behaviour): boolean {
  if ('threw' in one || 'threw' in other) return 'threw' in one && 'threw' in other;
  return (
    firstDifference(one.value, other.value, TOLERANCE) === undefined &&
    firstDifference(one.args, other.args, TOLERANCE) === undefined
  );
}

/** What `run` gives; undefined when it does not end. */
export function withinTime<T>(run: () => T): T | undefined {
  const place = globalThis as { courseRun?: () => T };
  place.courseRun = run;
  try {
    return new Script('courseRun()').runInThisContext({ timeout: PROGRAM_MS });
  } catch {
    return undefined;
  } finally {
    delete place.courseRun;
  }
}
