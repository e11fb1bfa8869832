// The curriculum tests itself: stubs are not attempted, solutions pass, known-wrong answers get their own message.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { projectPath } from '../../core';
import { checkExercise } from '../check';
import { NOT_WRITTEN } from '../judge/deaths';
import { type Judges, openJudges } from '../judges';
import { type Exercise, exercisePaths, exercises, findExercise } from '../manifest';
import { leaksBelow } from '../release/leaks';
import { presentFiles } from '../release/selection';
import { type CheckResult, headline } from '../verdicts';
import { layoutProblems, strayFiles, type WrongAnswer, wrongAnswers } from './layout';
import { stubOf } from './stubs';

/** The seeds on which every solution must pass. */
export const SEEDS = ['one', 'two', 'three', 'four', 'five'] as const;

/** Checks at the same time: more would only make each other slow. */
const LANES = 2;

/** Options of `verifyCurriculum`. */
export interface VerifyOptions {
  /** The exercises to verify; all unless told otherwise. Stray files and lines of solutions outside
   * solutions/ are looked for only then. */
  readonly ids?: readonly string[];
  /** Leave alone exercise files that hold a learner's work; false unless told otherwise. */
  readonly allowWork?: boolean;
  /** Called before each exercise. */
  readonly onExercise?: (id: string, index: number, count: number) => void;
}

/** @returns what is wrong, one sentence each; empty when the curriculum is as it should be. */
export async function verifyCurriculum(options: VerifyOptions = {}): Promise<string[]> {
  const all = exercises();
  const chosen = options.ids?.length ? options.ids.map(findExercise) : all;
  const problems: string[] = [];
  if (all.length === 0) problems.push('exercises.json lists no exercise.');
  if (!options.ids?.length) problems.push(...strayFiles(all), ...repeatedIds(all), ...shownAnswers(all));
  const judges = openJudges(LANES);
  try {
    for (const [index, exercise] of chosen.entries()) {
      options.onExercise?.(exercise.id, index, chosen.length);
      const layout = layoutProblems(exercise);
      problems.push(...layout);
      if (layout.length === 0) problems.push(...(await verifyExercise(exercise, judges, options.allowWork)));
    }
  } finally {
    judges.close();
  }
  return problems;
}

async function verifyExercise({ id }: Exercise, judges: Judges, allowWork = false): Promise<string[]> {
  const checks = [
    verifyStub(id, judges, allowWork),
    ...SEEDS.map((seed) => verifySolution(id, seed, judges)),
    ...wrongAnswers(id).map((wrong) => verifyWrongAnswer(id, wrong, judges)),
  ];
  return (await Promise.all(checks)).flat();
}

async function verifyStub(id: string, judges: Judges, allowWork: boolean): Promise<string[]> {
  const generated = stubOf(id);
  const current = readFileSync(exercisePaths(id).stub, 'utf8');
  const isWork = allowWork && !current.includes(NOT_WRITTEN);
  if (current !== generated && !isWork) {
    return [
      `${id}: exercises/${id}.ts is not the stub that solutions/${id}.ts gives. Run "npm run course -- stubs".`,
    ];
  }
  const result = await checkText(id, generated, judges);
  if (result.verdict === 'NOT_ATTEMPTED' && result.points === 0) return [];
  return [`${id}: the stub must be NOT_ATTEMPTED, but it is ${result.verdict}. ${firstMessage(result)}`];
}

async function verifySolution(id: string, seed: string, judges: Judges): Promise<string[]> {
  const result = await checkExercise(id, { file: exercisePaths(id).solution, seed, judges });
  if (result.verdict === 'PASS' && result.points === result.maxPoints) return [];
  return [
    `${id}: the solution must pass, but with seed "${seed}" it is ${result.verdict}. ${firstMessage(result)}`,
  ];
}

async function verifyWrongAnswer(id: string, wrong: WrongAnswer, judges: Judges): Promise<string[]> {
  const result = await checkExercise(id, { file: wrong.path, judges });
  const name = basename(wrong.path);
  if (result.verdict !== wrong.verdict) {
    return [`${id}: ${name} must be ${wrong.verdict}, but it is ${result.verdict}. ${firstMessage(result)}`];
  }
  const message = firstMessage(result);
  if (message.includes(wrong.message)) return [];
  return [`${id}: ${name} must be told "${wrong.message}", but is told: ${message}`];
}

/** The message that the check card shows first. */
function firstMessage(result: CheckResult): string {
  const failed = headline(result.tests);
  return `${failed?.message ?? ''} ${result.verdict === 'INFRA' ? (failed?.detail ?? '') : ''}`.trim();
}

async function checkText(id: string, text: string, judges: Judges): Promise<CheckResult> {
  const folder = mkdtempSync(join(tmpdir(), 'course-'));
  try {
    const file = join(folder, `${basename(id)}.ts`);
    writeFileSync(file, text);
    return await checkExercise(id, { file, judges });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function repeatedIds(all: readonly Exercise[]): string[] {
  const ids = all.map(({ id }) => id);
  return ids
    .filter((id, i) => ids.indexOf(id) !== i)
    .map((id) => `exercises.json lists ${id} twice: remove one of the entries.`);
}

/** Lines of solutions in what `release` would hand out. */
function shownAnswers(all: readonly Exercise[]): string[] {
  const written = all.filter(({ id }) => existsSync(exercisePaths(id).solution)).map(({ id }) => id);
  return leaksBelow(projectPath(), presentFiles(projectPath()), written);
}
