// One text against the tests of an exercise, by the engine that learners use.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  compileSource,
  compileTest,
  exercisePaths,
  findExercise,
  type Job,
  type Judges,
  makeJob,
  overallVerdict,
  type Verdict,
} from '../../grading';

/** How often a text is graded again when the verdict may be due to the machine. */
const RETRIES = 2;

/**
 * The verdict on a text; random inputs come from the text and the seed `'course'`, as in `checkExercise`.
 * @param doubtful verdicts that are worth another look, such as TIMEOUT for what should pass.
 * @returns undefined when the text does not compile.
 * @throws Error when the grader itself fails.
 */
export async function gradeText(
  exercise: string,
  text: string,
  judges: Judges,
  doubtful: readonly Verdict[] = [],
): Promise<Verdict | undefined> {
  const job = await jobOf(exercise, text);
  if ('problem' in job.compiled) return undefined;
  let why = '';
  let verdict: Verdict = 'INFRA';
  for (let attempt = 0; attempt <= RETRIES; attempt++) {
    const outcome = await judges.run(job);
    const tests = 'failure' in outcome ? [] : outcome.tests.map((test) => ({ ...test, points: 0 }));
    verdict = overallVerdict(tests);
    if (verdict !== 'INFRA' && !doubtful.includes(verdict)) return verdict;
    why = 'failure' in outcome ? outcome.failure : JSON.stringify(tests);
  }
  if (verdict === 'INFRA') throw new Error(`${exercise}: the grader failed ${RETRIES + 1} times. ${why}`);
  return verdict;
}

async function jobOf(id: string, text: string): Promise<Job> {
  const exercise = findExercise(id);
  const testFile = exercisePaths(id).test;
  const compiled = await compileSource(Buffer.from(text), `exercises/${id}.ts`);
  const tests = { file: testFile, code: compileTest(readFileSync(testFile, 'utf8'), testFile) };
  const sha256 = createHash('sha256').update(text).digest('hex');
  return makeJob(exercise, tests, { compiled, sha256 }, { seed: 'course', tier: 'none' });
}
