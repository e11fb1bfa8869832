// How long one learner waits: for a check of a solved exercise, in a process that runs already and from the terminal,
// and for the news that a loop never ends.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectPath } from 'course/core';
import { checkExercise, exercisePaths } from 'course/grading';

const run = promisify(execFile);
const LOOP = projectPath('test', 'hostile', 'never-ends', 'loop.ts');

/** A copy of the exercises in which one is solved: what COURSE_ROOT has to name for a check of it. */
export function solvedCourse(parent: string, id: string): string {
  const copy = mkdtempSync(join(parent, 'solved-'));
  for (const folder of ['exercises', 'solutions', join('test', 'exercises')])
    cpSync(projectPath(folder), join(copy, folder), { recursive: true });
  cpSync(exercisePaths(id).solution, join(copy, 'exercises', `${id}.ts`));
  return copy;
}

/** Milliseconds for one check as a notebook's cell does it: in a process that runs already, with a judge of its own. */
export async function checkHere(id: string): Promise<number> {
  return (await checkExercise(id, { file: exercisePaths(id).solution })).durationMs;
}

/** Milliseconds for `course check ID`, from the start of Node to its end. @throws when the exercise does not pass. */
export async function checkInTerminal(id: string, script: string, courseRoot: string): Promise<number> {
  const startedAt = performance.now();
  await run(process.execPath, [projectPath(...script.split('/')), 'check', id], {
    env: { ...process.env, COURSE_ROOT: courseRoot },
  });
  return performance.now() - startedAt;
}

/** Milliseconds that the report of a loop came later than its limits: 2 s for the first call, 0.5 s for each later one. */
export async function loopOverLimit(id: string): Promise<number> {
  const { tests, durationMs } = await checkExercise(id, { file: LOOP, tier: 'strong' });
  const late = tests.filter(({ verdict }) => verdict === 'TIMEOUT').length;
  if (late !== tests.length)
    throw new Error(`Expected ${tests.length} tests to run out of time, got ${late}.`);
  return durationMs - 2000 - 500 * (tests.length - 1);
}
