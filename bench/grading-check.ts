// How long one learner waits: a check inside a running process, from the terminal, and of a loop that never ends.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectPath } from 'course/core';
import { checkExercise, exercisePaths } from 'course/grading';

const run = promisify(execFile);
const LOOP = projectPath('test', 'hostile', 'never-ends', 'loop.ts');

/** Milliseconds for one check as a notebook's cell does it: in a process that runs already, with a judge of its own. */
export async function checkHere(id: string): Promise<number> {
  return (await checkExercise(id, { file: exercisePaths(id).solution })).durationMs;
}

/** Milliseconds for `course check ID`, from the start of Node to its end. */
export async function checkInTerminal(id: string, script: string): Promise<number> {
  const startedAt = performance.now();
  await run(process.execPath, [projectPath(...script.split('/')), 'check', id]).catch((error) => {
    if (error.code !== 1) throw error; // 1: not solved yet
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
