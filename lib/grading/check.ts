// Checks one exercise: compiles the file, lets a judge run the tests on it, and adds up the result.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { CourseError, projectPath } from '../core';
import { compileFile, compileTest } from './compiler/compile';
import type { Tier } from './isolation';
import { makeJob, type Outcome, type TestReport } from './job/job';
import { type Exercise, exercisePaths, findExercise } from './job/manifest';
import { type CheckResult, overallVerdict, type TestResult } from './job/verdicts';
import { type Judges, openJudges } from './judges';
import { scoreTests } from './scoring';
import { adviseOnTypes } from './types/advise';

/** Options of `checkExercise`. */
export interface CheckOptions {
  /** The file to check; the learner's own, `exercises/<id>.ts`, unless told otherwise. */
  readonly file?: string;
  /** The seed of the random inputs; `'course'` unless told otherwise. */
  readonly seed?: string;
  /** What stands between the learner's code and this machine; `none`, the learner's own, unless told otherwise. */
  readonly tier?: Tier;
  /** Judges to run on, for many checks in a row; one for this check alone unless told otherwise. */
  readonly judges?: Judges;
  /** Whether the TypeScript compiler is asked where not all tests pass; true unless told otherwise, or `trusted`. */
  readonly advice?: boolean;
  /** The file is the course's own, such as a known-wrong answer: no cell. Default: false. */
  readonly trusted?: boolean;
}

/** For a result without a cell: nothing of the learner's ran. */
const NOT_STARTED = { tier: 'none', network: '-', files: '-', memory: '-', processes: '-' } as const;

/**
 * Checks an exercise and never throws for what the learner's code does.
 * @throws CourseError for an unknown id or an exercise without tests.
 */
export async function checkExercise(id: string, options: CheckOptions = {}): Promise<CheckResult> {
  const exercise = findExercise(id);
  const startedAt = performance.now();
  const judges = options.judges ?? openJudges(1);
  const seed = options.seed ?? 'course';
  const { sha256, report, advice } = await judge(exercise, { ...options, judges, seed }).finally(() => {
    if (!options.judges) judges.close();
  });
  const tests = 'failure' in report ? [infra(report.failure)] : scored(exercise, report.tests);
  const points = Number(tests.reduce((sum, test) => sum + test.points, 0).toFixed(6));
  return {
    schema: 1,
    exercise: exercise.id,
    verdict: overallVerdict(tests),
    tests,
    points,
    maxPoints: exercise.points,
    submission: sha256,
    seed,
    isolation: 'isolation' in report ? report.isolation : NOT_STARTED,
    output: 'output' in report ? report.output : '',
    advice,
    durationMs: performance.now() - startedAt,
  };
}

/** What a judge reports on a file, and the file's fingerprint. */
interface Judged {
  readonly sha256: string;
  readonly report: Outcome;
  /** What the TypeScript compiler says where not all tests passed. */
  readonly advice: readonly string[];
}

async function judge(
  exercise: Exercise,
  {
    file,
    tier = 'none',
    judges,
    seed,
    trusted,
    advice: wanted = !trusted,
  }: CheckOptions & { judges: Judges; seed: string },
): Promise<Judged> {
  judges.warm();
  const { id } = exercise;
  const { stub, test } = exercisePaths(id);
  const { sha256, ...compiled } = await compileFile(file ?? stub, `exercises/${id}.ts`);
  const tests = { file: test, code: readTest(test) };
  const job = makeJob(exercise, tests, { compiled, sha256 }, { seed, tier });
  const report = await judges.run(trusted ? { ...job, trusted } : job);
  if (!wanted || 'failure' in report || 'problem' in compiled) return { sha256, report, advice: [] };
  const advice = await adviseOnTypes(report.tests, { text: compiled.source, filename: `${basename(id)}.ts` });
  return { sha256, report, advice };
}

/** SHA-256 of a file's bytes; empty when it can't be read. Tells whether a file changed since its last check. */
export function fingerprintFile(path: string): string {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return '';
  }
}

function readTest(path: string): string {
  try {
    return compileTest(readFileSync(path, 'utf8'), path);
  } catch (error) {
    throw new CourseError(
      `Expected the tests of this exercise in ${path.replace(projectPath(), '.')}, but they could not be read ` +
        `(${(error as Error).message}). If you changed them, correct them there; otherwise "git checkout test" brings them back.`,
    );
  }
}

function scored(exercise: Exercise, tests: readonly TestReport[]): TestResult[] {
  if (tests.length === 0) return [infra('The exercise has no tests.')];
  return scoreTests(exercise.points, tests);
}

/** Our own fault is never a learner's zero: it has a verdict of its own. */
function infra(detail: string): TestResult {
  const message = 'The checker itself failed; your code is not to blame. Run "npm run doctor".';
  return { title: 'the checker', verdict: 'INFRA', message, detail, points: 0 };
}
