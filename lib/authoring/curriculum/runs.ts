// What an exercise's tests have to say about its stub, its solution and its known-wrong answers.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { CourseError } from '../../core';
import {
  type CheckOptions,
  type CheckResult,
  checkExercise,
  type Exercise,
  exercisePaths,
  headline,
  type Judges,
  NOT_WRITTEN,
  rightAnswers,
  stubOf,
  type WrongAnswer,
  wrongAnswers,
} from '../../grading';

/** The seeds on which every solution must pass. */
export const SEEDS = ['one', 'two', 'three', 'four', 'five'] as const;

/** Runs what is there of one exercise. @returns what is wrong, as sentences; a missing file is told of elsewhere. */
export async function runProblems(exercise: Exercise, judges: Judges, allowWork = false): Promise<string[]> {
  const { id, signatures = {} } = exercise;
  const { solution, test, stub } = exercisePaths(id);
  const marks = existsSync(solution) ? stubProblems(id, existsSync(stub), allowWork) : ['no solution'];
  const runs = existsSync(test) && Object.keys(signatures).length > 0;
  const checks = [
    ...(runs && marks.length === 0 ? [verifyStub(id, judges)] : []),
    ...(runs && existsSync(solution) ? [verifySolution(id, judges)] : []),
    ...(runs ? wrongAnswers(id).map((wrong, i) => verifyWrongAnswer(id, wrong, judges, i > 0)) : []),
    ...(runs ? rightAnswers(id).map((file) => verifyRightAnswer(id, file, judges)) : []),
  ];
  const problems = [...(existsSync(solution) ? marks : []), ...(await Promise.all(checks)).flat()];
  return [...new Set(problems)]; // a broken test says the same of every answer
}

/** Whether the solution gives a stub, and whether the exercise's file is that stub. */
function stubProblems(id: string, isThere: boolean, allowWork: boolean): string[] {
  try {
    const generated = stubOf(id);
    const current = isThere ? readFileSync(exercisePaths(id).stub, 'utf8') : generated;
    if (current === generated || (allowWork && !current.includes(NOT_WRITTEN))) return [];
    return [
      `${id}: exercises/${id}.ts is not the stub that solutions/${id}.ts gives. Run "npm run course -- stubs ${id}".`,
    ];
  } catch (error) {
    if (error instanceof CourseError) return [`${id}: ${error.message}`];
    throw error;
  }
}

async function verifyStub(id: string, judges: Judges): Promise<string[]> {
  const result = await checkText(id, stubOf(id), judges);
  if (typeof result === 'string') return [result];
  if (result.verdict === 'NOT_ATTEMPTED' && result.points === 0) return [];
  return [
    `${id}: the stub must be NOT_ATTEMPTED, but it is ${result.verdict}. ${firstMessage(result)} ` +
      `Leave nothing but what every learner gets outside of the region of solutions/${id}.ts.`,
  ];
}

/** One sentence for all seeds that come to the same. */
async function verifySolution(id: string, judges: Judges): Promise<string[]> {
  const { solution: file } = exercisePaths(id);
  const seedsBySentence = new Map<string, string[]>();
  const results = await Promise.all(SEEDS.map((seed) => checked(id, { file, seed, judges })));
  for (const [i, result] of results.entries()) {
    if (typeof result === 'string') return [result];
    const { verdict, points, maxPoints } = result;
    if (verdict === 'PASS' && points === Number(maxPoints)) continue;
    const sentence =
      verdict === 'PASS'
        ? `its tests give ${points} of ${maxPoints} points.`
        : `it is ${verdict}. ${firstMessage(result)}`;
    seedsBySentence.set(sentence, [...(seedsBySentence.get(sentence) ?? []), `"${SEEDS[i]}"`]);
  }
  return [...seedsBySentence].map(
    ([sentence, seeds]) =>
      `${id}: the solution must pass, but with seed ${seeds.join(', ')} ${sentence} ` +
      `Correct solutions/${id}.ts or test/exercises/${id}.test.ts.`,
  );
}

/** Whoever is right in another way must not be refused. */
async function verifyRightAnswer(id: string, file: string, judges: Judges): Promise<string[]> {
  const result = await checked(id, { file, judges, trusted: true });
  if (typeof result === 'string') return [result];
  if (result.verdict === 'PASS') return [];
  return [
    `${id}: right/${basename(file)} must pass, but it is ${result.verdict}. ${firstMessage(result)} ` +
      `Correct it, or let test/exercises/${id}.test.ts accept it.`,
  ];
}

/** Verdicts that come without a process of its own; what ends one has to end a real one. */
const HARMLESS = ['FAIL', 'THREW'];

/** The first of an exercise goes the whole way that a learner's answer goes, the others take the short one. */
async function verifyWrongAnswer(
  id: string,
  wrong: WrongAnswer,
  judges: Judges,
  short: boolean,
): Promise<string[]> {
  const trusted = short && HARMLESS.includes(wrong.verdict);
  const result = await checked(id, { file: wrong.path, judges, trusted });
  if (typeof result === 'string') return [result];
  const name = basename(wrong.path);
  const message = firstMessage(result);
  if (result.verdict === 'PASS') {
    return [
      `${id}: ${name} must be ${wrong.verdict}, but it is PASS: no test notices this mistake. ` +
        `Add one to test/exercises/${id}.test.ts, or an input on which the mistake shows.`,
    ];
  }
  if (result.verdict !== wrong.verdict) {
    return [
      `${id}: ${name} must be ${wrong.verdict}, but it is ${result.verdict}. ${message} ` +
        `If that is right, write "// verdict: ${result.verdict}" into its second line.`,
    ];
  }
  if (message.includes(wrong.message)) return [];
  return [
    `${id}: ${name} must be told "${wrong.message}", but is told: ${message} ` +
      'Let it differ from the solution, and from the other wrong answers, on inputs that the laws of its test draw; or name what the card says.',
  ];
}

/** The message that the check card shows first. */
function firstMessage(result: CheckResult): string {
  return headline(result.tests)?.message ?? '';
}

/** The result of a check, or a sentence when the tests themselves are at fault. */
async function checked(id: string, options: CheckOptions): Promise<CheckResult | string> {
  const broken = (why: string): string =>
    `${id}: test/exercises/${id}.test.ts could not be run to its end: ${why}. Correct it there.`;
  try {
    const result = await checkExercise(id, options);
    const { verdict, detail } = headline(result.tests) ?? {};
    return verdict === 'INFRA' ? broken((detail ?? '').split('\n')[0].replace(/\.$/, '')) : result;
  } catch (error) {
    if (error instanceof CourseError) return broken(error.message.split('\n')[0]);
    throw error;
  }
}

async function checkText(id: string, text: string, judges: Judges): Promise<CheckResult | string> {
  const folder = mkdtempSync(join(tmpdir(), 'course-'));
  try {
    const file = join(folder, `${basename(id)}.ts`);
    writeFileSync(file, text);
    return await checked(id, { file, judges });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
