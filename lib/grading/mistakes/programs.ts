// Known-wrong answers and the solution as programs, for a diagnosis: they are the course's own and run in the judge.
import { existsSync, readFileSync } from 'node:fs';
import { compileTest } from '../compiler/compile';
import { exercisePaths } from '../job/manifest';
import { type Mistaken, readPacked } from './packed';
import { wrongAnswers } from './wrong-answers';

/** What a diagnosis compares a submission with. */
export interface Programs {
  /** The solution as JavaScript. */
  readonly solution: string;
  readonly mistakes: readonly Mistaken[];
}

/** Verdicts of known-wrong answers that end on every input, and so can be compared. */
const COMPARABLE = ['FAIL', 'THREW'];

/** From the files of this tree; a released one has them packed. @returns undefined where there is neither. */
export function programsOf(id: string): Programs | undefined {
  const { solution } = exercisePaths(id);
  if (existsSync(solution)) return { solution: compiled(solution), mistakes: mistakesOf(id) };
  const packed = readPacked(id);
  return packed && { solution: packed.code, mistakes: packed.mistakes ?? [] };
}

/** The known-wrong answers of one exercise whose mistake shows in what they give. */
export function mistakesOf(id: string, compile: (path: string) => string = compiled): Mistaken[] {
  return wrongAnswers(id)
    .filter(({ verdict, message }) => COMPARABLE.includes(verdict) && message !== '')
    .map(({ path, message }) => ({ message, code: compile(path) }));
}

function compiled(path: string): string {
  return compileTest(readFileSync(path, 'utf8'), path);
}
