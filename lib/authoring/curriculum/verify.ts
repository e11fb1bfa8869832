// The curriculum tests itself: stubs are not attempted, solutions pass, known-wrong answers get their own message.
import { existsSync } from 'node:fs';
import { CourseError } from '../../core';
import { type Exercise, exercisePaths, exercises, findExercise, openJudges } from '../../grading';
import { listProblems } from './entry';
import { layoutProblems, strayFiles } from './layout';
import { leakedLines } from './leaks';
import { runProblems } from './runs';
import { typeProblemsIn } from './solution-types';

/** Checks at the same time: more would only make each other slow. */
const LANES = 2;

/** Options of `verifyCurriculum`. */
export interface VerifyOptions {
  /** The exercises to verify; all unless told otherwise. Stray files are looked for only then. */
  readonly ids?: readonly string[];
  /** Leave alone exercise files that hold a learner's work; false unless told otherwise. */
  readonly allowWork?: boolean;
  /** Called before each exercise. */
  readonly onExercise?: (id: string, index: number, count: number) => void;
}

/** @returns everything that is wrong, one sentence each; empty when the curriculum is as it should be. */
export async function verifyCurriculum(options: VerifyOptions = {}): Promise<string[]> {
  const all = exercises();
  const chosen = options.ids?.length ? options.ids.map(exerciseOfAuthor) : all;
  const problems = options.ids?.length ? [] : [...listProblems(all), ...strayFiles(all)];
  const ids = chosen.map(({ id }) => id);
  const types = typeProblemsIn(ids);
  const judges = openJudges(LANES);
  try {
    for (const [index, exercise] of chosen.entries()) {
      options.onExercise?.(exercise.id, index, chosen.length);
      problems.push(...layoutProblems(exercise), ...(types.get(exercise.id) ?? []));
      problems.push(...(await runProblems(exercise, judges, options.allowWork)));
    }
  } finally {
    judges.close();
  }
  return [...problems, ...leakedLines(ids)];
}

/** An author who has begun with the solution hears what comes next. */
function exerciseOfAuthor(id: string): Exercise {
  const path = id.replace(/^(exercises|solutions)\//, '').replace(/\.ts$/, '');
  if (/^[\w-]+\/[\w-]+$/.test(path) && existsSync(exercisePaths(path).solution)) {
    if (exercises().some((exercise) => exercise.id === path)) return findExercise(path);
    throw new CourseError(
      `There is a solutions/${path}.ts, but exercises/exercises.json has no entry with the id "${path}". Add it there.`,
    );
  }
  return findExercise(id);
}
