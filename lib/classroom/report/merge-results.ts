// Several batches as one: a matrix of jobs grades each submission by itself.
import { CourseError } from '../../core';
import type { Results } from '../results/schema';

/** What must agree, and what it is called in a sentence. */
const SAME: readonly (readonly [keyof Results, string])[] = [
  ['schema', 'version of the form'],
  ['course', 'course'],
  ['tests', 'tests'],
  ['grader', 'grader'],
  ['seed', 'seed'],
  ['isolation', 'isolation'],
  ['exercises', 'exercises'],
];

/** Results and the path that they came from. */
export interface Source {
  readonly path: string;
  readonly results: Results;
}

/**
 * Joins batches, whose submissions are then sorted by id.
 * @throws CourseError when two of them were graded with something different, naming it, or hold the same learner.
 */
export function mergeResults(sources: readonly Source[]): Results {
  const [first, ...others] = sources;
  for (const other of others) requireSame(first, other);
  const seen = new Map<string, string>();
  for (const { path, results } of sources) {
    for (const { id } of results.submissions) {
      const before = seen.get(id.toLowerCase());
      if (before !== undefined) {
        throw new CourseError(
          `Expected each learner once, but ${id} is in ${before} and in ${path}. Leave one of them out.`,
        );
      }
      seen.set(id.toLowerCase(), path);
    }
  }
  const submissions = sources.flatMap(({ results }) => results.submissions);
  return {
    ...first.results,
    submissions: submissions.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
  };
}

function requireSame(first: Source, other: Source): void {
  const differing = SAME.filter(
    ([key]) => JSON.stringify(first.results[key]) !== JSON.stringify(other.results[key]),
  ).map(([, name]) => name);
  if (differing.length === 0) return;
  throw new CourseError(
    `${first.path} and ${other.path} can't stand in one report: they differ in ${differing.join(', ')}. Grade both with the same.`,
  );
}
