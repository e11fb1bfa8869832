// What is wrong with an entry of exercises.json by itself.
import type { Exercise } from '../../grading';

/** What is wrong with the entry of one exercise, as sentences. Nothing of its form is taken for granted. */
export function entryProblems({ id, title, points, minutes, signatures = {} }: Exercise): string[] {
  const problems: string[] = [];
  const isText = typeof title === 'string' && title.trim() !== '';
  if (!/^\d\d-[a-z0-9-]+\/[a-z0-9-]+$/.test(id)) {
    problems.push(
      `${id}: the id must look like 01-topic/name, in small letters. Rename it, and its files with it.`,
    );
  }
  if (!isText) problems.push(`${id}: the title is missing. Say in exercises.json what is to be done.`);
  if (!isCount(points)) problems.push(`${id}: points must be a number above 0 in exercises.json.`);
  if (!isCount(minutes)) {
    problems.push(`${id}: minutes must be a number above 0 in exercises.json: what most learners need.`);
  }
  if (Object.keys(signatures).length === 0) {
    problems.push(
      `${id}: exercises.json names no function to write. Add "signatures": { "name": "name(x: number[]): number" }.`,
    );
  }
  return problems;
}

/** What is wrong with the list as a whole: ids twice, and exercises that stand apart from their lesson. */
export function listProblems(all: readonly Exercise[]): string[] {
  const ids = all.map(({ id }) => id);
  const twice = new Set(ids.filter((id, i) => ids.indexOf(id) !== i));
  const early = ids.filter((id, i) => i > 0 && topicOf(id) < topicOf(ids[i - 1]));
  return [
    ...(ids.length === 0 ? ['exercises.json lists no exercise. Add the first one.'] : []),
    ...[...twice].map((id) => `exercises.json lists ${id} twice: remove one of the entries.`),
    ...early.map(
      (id) =>
        `exercises.json lists ${id} behind an exercise of a later lesson: move it to those of ${topicOf(id)}.`,
    ),
  ];
}

function topicOf(id: string): string {
  return id.split('/')[0];
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && value > 0 && Number.isFinite(value);
}
