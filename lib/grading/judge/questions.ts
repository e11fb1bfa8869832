// Questions to the learner's functions: asked in one message where there are many, and kept for the diagnosis.
import { CourseError } from '../../core';
import { encode } from '../channel';
import type { Returned } from './cell';
import { Mismatch, VerdictError } from './errors';
import { requireFunction } from './exports';
import { type Asked, currentSession } from './session';
import { showApart, showCall } from './show';

const names = new WeakMap<object, string>();

/** Remembers which function of the exercise this one calls. */
export function nameStudent<F extends object>(student: F, name: string): F {
  names.set(student, name);
  return student;
}

/** @throws CourseError for a function that `student` did not give: a mistake in the test. */
export function requireNamed(student: object): string {
  const name = names.get(student);
  if (name) return name;
  throw new CourseError('Expected a function that student(id) gave, as the first argument of law.');
}

/**
 * Calls a function on many inputs.
 * @param kept how many of the answers, from the first on, the diagnosis hears of.
 * @returns what came, in order; fewer than asked where the cell died, and why it did.
 */
export async function ask(
  name: string,
  inputs: readonly unknown[][],
  kept: number,
): Promise<{ asked: Asked[]; death?: VerdictError }> {
  const session = currentSession();
  const signature = session.signatures[name];
  if (inputs.length > 0) session.lastCall = showCall(name, inputs[0]);
  requireFunction(name, await session.cell.exported(), signature);
  const { answers, death } = await session.cell.callAll(name, inputs);
  const asked = answers.map((answer, i): Asked => {
    return new AskedOnce(name, signature, inputs[i], answer);
  });
  session.asked.push(...asked.slice(0, kept));
  if (!death) return { asked };
  session.died = true;
  session.lastCall = showCall(name, inputs[asked.length] ?? []);
  return { asked, death };
}

/** The text of a call is made when somebody reads it: of hundreds of calls one is shown. */
class AskedOnce implements Asked {
  constructor(
    readonly name: string,
    readonly signature: string,
    readonly args: unknown[],
    private readonly came: Returned | VerdictError,
  ) {}

  get call(): string {
    return showCall(this.name, this.args);
  }

  get answer(): Returned | VerdictError {
    if (!(this.came instanceof VerdictError) || this.came.verdict !== 'THREW') return this.came;
    return new VerdictError(
      'THREW',
      `For ${this.call}, your code threw ${this.came.message}`,
      this.came.detail,
    );
  }
}

/** A function that counts its calls, keeps state or draws random numbers gives itself away at the second call. */
export function requireSame(first: Asked, second: Asked | undefined): void {
  if (!second || first.answer instanceof VerdictError) return;
  if (second.answer instanceof VerdictError) throw second.answer;
  const [one, other] = [first.answer.value, second.answer.value];
  if (encode(one).equals(encode(other))) return;
  const [before, after] = showApart(one, other, 60);
  throw new Mismatch(
    `${first.call} was called twice with the same arguments and gave ${before} first, then ${after}. ` +
      'Expected the same answer: keep nothing between calls, and use no Math.random().',
  );
}
