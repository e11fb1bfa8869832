// The list of exercises, in course order.
import { readFileSync } from 'node:fs';
import { CourseError, projectPath } from '../../core';

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
 * @throws CourseError when the manifest is missing, is not JSON, or holds no list of entries with an id each.
 */
export function exercises(): Exercise[] {
  const list = readManifest();
  if (!Array.isArray(list)) throw unreadable('it has no list "exercises"');
  const nameless = list.findIndex((entry) => typeof entry?.id !== 'string');
  if (nameless >= 0) throw unreadable(`entry ${nameless + 1} has no "id"`);
  return list;
}

function readManifest(): unknown {
  try {
    return JSON.parse(readFileSync(projectPath('exercises', 'exercises.json'), 'utf8'))?.exercises;
  } catch (error) {
    throw unreadable((error as Error).message);
  }
}

function unreadable(why: string): CourseError {
  return new CourseError(
    `Expected the list of exercises in exercises/exercises.json, but it could not be read (${why}). If you changed it, ` +
      'correct it there; otherwise "git checkout exercises/exercises.json" brings it back.',
  );
}

/**
 * One exercise by its id; `dense` alone is enough where only one exercise has that name.
 * @throws CourseError for an unknown id, with the nearest known one; for a lesson's, with its exercises.
 */
export function findExercise(id: string): Exercise {
  const all = exercises();
  const wanted = id.replace(/^exercises\//, '').replace(/\.ts$/, '');
  const exact = all.find((exercise) => exercise.id === wanted);
  if (exact) return exact;
  const named = all.filter((exercise) => exercise.id.endsWith(`/${wanted}`));
  if (named.length === 1) return named[0];
  const meant = named.length > 1 ? named : all.filter((exercise) => exercise.id.startsWith(`${wanted}/`));
  if (meant.length > 0) {
    const ids = meant.map((exercise) => exercise.id).join(', ');
    throw new CourseError(
      `Expected the id of one exercise, got "${id}", which may be ${ids}. Name one of them.`,
    );
  }
  throw new CourseError(
    `Expected the id of an exercise such as ${nearest(all, wanted)}, got "${id}". ` +
      'Run "npm run course -- progress" for the list.',
  );
}

/** The known id that takes the fewest edits, counted from the whole id or from its name alone. */
function nearest(all: readonly Exercise[], wanted: string): string {
  const edits = ({ id }: Exercise): number =>
    Math.min(distance(id, wanted), distance(id.split('/')[1] ?? id, wanted));
  return [...all].sort((a, b) => edits(a) - edits(b))[0]?.id ?? '01-forward-pass/dense';
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
