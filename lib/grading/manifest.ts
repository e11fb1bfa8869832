// The list of exercises, in course order.
import { readFileSync } from 'node:fs';
import { CourseError, projectPath } from '../core';

/** One exercise as `exercises/exercises.json` describes it. */
export interface Exercise {
  /** `NN-topic/name`: the path of its files without folder and ending. */
  readonly id: string;
  readonly title: string;
  readonly points: number;
  /** How long it takes most learners. */
  readonly minutes: number;
  /** The functions to write, by name, each with its signature as the learner sees it. */
  readonly signatures: Readonly<Record<string, string>>;
  /** Three hints, ever more concrete. */
  readonly hints: readonly string[];
}

/**
 * All exercises in course order.
 * @throws CourseError when the manifest is missing or is not JSON.
 */
export function exercises(): Exercise[] {
  const path = projectPath('exercises', 'exercises.json');
  try {
    return JSON.parse(readFileSync(path, 'utf8')).exercises;
  } catch (error) {
    throw new CourseError(
      `Expected the list of exercises in exercises/exercises.json, but it could not be read ` +
        `(${(error as Error).message}). Run "git checkout exercises/exercises.json".`,
    );
  }
}

/**
 * One exercise by its id; `dense` alone is enough where only one exercise has that name.
 * @throws CourseError for an unknown id, with the nearest known one.
 */
export function findExercise(id: string): Exercise {
  const all = exercises();
  const wanted = id.replace(/^exercises\//, '').replace(/\.ts$/, '');
  const exact = all.find((exercise) => exercise.id === wanted);
  if (exact) return exact;
  const named = all.filter((exercise) => exercise.id.endsWith(`/${wanted}`));
  if (named.length === 1) return named[0];
  const nearest = [...all].sort((a, b) => distance(a.id, wanted) - distance(b.id, wanted))[0];
  throw new CourseError(
    `Expected the id of an exercise such as ${nearest?.id ?? '01-forward-pass/dense'}, got "${id}". ` +
      'Run "npm run course -- progress" for the list.',
  );
}

/** Where the files of an exercise lie. */
export function exercisePaths(id: string): { stub: string; solution: string; test: string } {
  return {
    stub: projectPath('exercises', `${id}.ts`),
    solution: projectPath('solutions', `${id}.ts`),
    test: projectPath('test', 'exercises', `${id}.test.ts`),
  };
}

/** Edits between two texts (Levenshtein), to suggest the id that was meant. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}
