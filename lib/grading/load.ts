// The function behind an exercise, for use in a notebook: the learner's own once it passes, else the course's.
import { Script } from 'node:vm';
import { CourseError, notebookKernel } from '../core';
import { checkExercise, fingerprintFile } from './check';
import { compileFile } from './compiler/compile';
import { exercisePaths, findExercise } from './job/manifest';
import { lastingJudges } from './judges';
import { readProgress, recordCheck } from './progress';
import { hasSolution, readReference } from './reference';

// biome-ignore lint/suspicious/noExplicitAny: any function that an exercise may ask for
export type Functions = Record<string, (...args: any[]) => any>;

/** Functions of an exercise, and whose they are. */
export interface Loaded {
  readonly exercise: string;
  readonly functions: Functions;
  readonly whose: 'yours' | 'course';
}

/**
 * Loads the functions of an exercise into this process.
 *
 * A file that changed since its last check is checked first, so what runs here has passed.
 * @throws CourseError for an unknown id, or when the course's own file is damaged.
 */
export async function loadExercise(id: string): Promise<Loaded> {
  const exercise = findExercise(id).id;
  const { stub } = exercisePaths(exercise);
  const whose = (await passes(exercise, stub)) ? 'yours' : 'course';
  const functions =
    whose === 'yours'
      ? await ownFunctions(stub, `exercises/${exercise}.ts`)
      : await courseFunctions(exercise);
  return { exercise, functions, whose };
}

async function passes(id: string, path: string): Promise<boolean> {
  const known = readProgress()[id];
  if (known?.submission === fingerprintFile(path)) return known.verdict === 'PASS';
  const result = await checkExercise(id, { judges: lastingJudges() });
  recordCheck(result);
  return result.verdict === 'PASS';
}

/** From the solution; a released tree has none, but a packed file in its place. */
async function courseFunctions(id: string): Promise<Functions> {
  if (!hasSolution(id)) return evaluate(readReference(id).code, 'lib/reference.json.gz');
  return ownFunctions(exercisePaths(id).solution, `solutions/${id}.ts`);
}

async function ownFunctions(path: string, shown: string): Promise<Functions> {
  const compiled = await compileFile(path, shown);
  if ('problem' in compiled) throw new CourseError(`${compiled.problem} Or run "git checkout ${shown}".`);
  return evaluate(compiled.code, shown);
}

function evaluate(code: string, shown: string): Functions {
  const module = { exports: {} as Functions };
  const stoppable = notebookKernel()?.withChecks(code) ?? code; // an endless loop in it ends at the stop button
  const body = `(function (exports, module) {${stoppable}\n})`;
  new Script(body, { filename: shown }).runInThisContext()(module.exports, module);
  return { ...module.exports };
}
