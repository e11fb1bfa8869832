// Which known mistake a failing submission makes, told from what it does and from nothing else.
import { random as seeded } from '../../core';
import { type Programs, programsOf } from '../mistakes/programs';
import {
  type Behaviour,
  behaviourOf,
  loadProgram,
  type Program,
  sameBehaviour,
  withinTime,
} from './behaviour';
import { VerdictError } from './errors';
import { ask } from './questions';
import type { Asked, Session } from './session';
import { draw } from './shrink';

/** On how many inputs a known-wrong answer must differ from the solution: on one, many mistakes look alike. */
const LEAST_DIFFERENT = 2;

/** Further inputs drawn from each law to tell mistakes apart, and how many of them are asked. */
const MORE_DRAWN = 200;
const MORE_ASKED = 40;

/** A mistake that the submission may have made. */
interface Candidate {
  readonly message: string;
  readonly program: Program;
}

/**
 * The sentence of the one known mistake that gives what the submission gave on every input that was tried.
 * @returns undefined when none does, when a call never came back, or when the exercise has no law to draw from.
 */
export async function diagnose(session: Session): Promise<string | undefined> {
  if (session.laws.length === 0 || session.died || session.asked.length === 0) return undefined;
  const programs = programsOf(session.exercise);
  if (!programs) return undefined;
  const solution = loadProgram(programs.solution);
  const asked = session.asked.filter(isAttempt);
  if (!asked.every(isComparable)) return undefined;
  const candidates = fitting(programs, asked, solution);
  return (await tellApart(candidates, session))?.message;
}

/** Those that agree on all that was asked and differ from the solution. */
function fitting({ mistakes }: Programs, asked: readonly Asked[], solution: Program): Candidate[] {
  const right = asked.map(({ name, args }) => behaviourOf(solution, name, args));
  const shown = asked.map(({ answer }): Behaviour => shownBy(answer));
  // where the submission is wrong, most programs part from it: these come first
  const order = asked.map((_, i) => i).sort((a, b) => rank(a) - rank(b));
  function rank(i: number): number {
    return sameBehaviour(shown[i], right[i]) ? 1 : 0;
  }
  const different = order.filter((i) => rank(i) === 0).length;
  if (different < LEAST_DIFFERENT) return [];
  return mistakes
    .map(({ message, code }) => ({ message, program: loadProgram(code) }))
    .filter(({ program }) =>
      withinTime(() =>
        order.every((i) => sameBehaviour(behaviourOf(program, asked[i].name, asked[i].args), shown[i])),
      ),
    );
}

/** Draws further inputs on which candidates part, and keeps those that go with the submission. */
async function tellApart(candidates: Candidate[], session: Session): Promise<Candidate | undefined> {
  let left = candidates;
  for (const { name, inputs, seed } of left.length > 1 ? session.laws : []) {
    const further = seeded(`${seed}/apart`)
      .fork(name)
      .integer(2 ** 31)
      .toString(16)
      .padStart(8, '0');
    const parting = draw(inputs, further, MORE_DRAWN)
      .map(({ value }) => value)
      .filter((args) => part(left, name, args))
      .slice(0, MORE_ASKED);
    if (parting.length === 0) continue;
    const { asked, death } = await ask(name, parting, parting.length);
    if (death) return undefined;
    left = left.filter(({ program }) =>
      asked.every(({ args, answer }) => sameBehaviour(behaviourOf(program, name, args), shownBy(answer))),
    );
  }
  return left[0]; // no input tells those that are left apart: they are one mistake
}

function part(candidates: readonly Candidate[], name: string, args: unknown[]): boolean {
  const [first, ...others] = candidates.map(({ program }) => behaviourOf(program, name, args));
  return first !== undefined && others.some((other) => !sameBehaviour(first, other));
}

/** A function that is not written yet tells nothing about the others of its file. */
function isAttempt({ answer }: Asked): boolean {
  return !(answer instanceof VerdictError) || answer.verdict !== 'NOT_ATTEMPTED';
}

function isComparable({ answer }: Asked): boolean {
  return !(answer instanceof VerdictError) || answer.verdict === 'THREW';
}

function shownBy(answer: Asked['answer']): Behaviour {
  return answer instanceof VerdictError ? { threw: true } : { value: answer.value, args: answer.args };
}
