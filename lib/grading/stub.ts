// Stubs are generated from solutions: a marked region becomes its TODO lines and an error that says "not written yet".
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CourseError } from '../core';
import { exercisePaths, exercises, findExercise } from './job/manifest';
import { NOT_WRITTEN } from './job/verdicts';
import { isMisspelt, REGION_END, REGION_START, TASK } from './marks';

/**
 * The stub of a solution.
 * @param solution the solution's text; lines between `// #region solution` and `// #endregion` are taken out.
 * @param id the exercise's id, for the sentence in the stub's error.
 * @throws CourseError for a region that is nested, not closed, misspelt or without a `//?` line, or when there is none.
 */
export function stubFrom(solution: string, id: string): string {
  const stub: string[] = [];
  let region: { line: number; indent: string; tasks: number } | undefined;
  let regions = 0;
  for (const [index, line] of solution.split('\n').entries()) {
    const start = REGION_START.exec(line);
    if (isMisspelt(line)) throw broken(id, index, `"${line.trim()}" looks like a mark and is none`);
    if (start && region) throw broken(id, index, 'a region starts inside another one');
    if (start) region = { line: index, indent: start[1], tasks: 0 };
    else if (region && REGION_END.test(line)) {
      if (region.tasks === 0)
        throw broken(id, region.line, 'a region has no "//?" line that states the task');
      if (region.indent) stub.push(`${region.indent}${throwLine(id)}`);
      region = undefined;
      regions++;
    } else if (REGION_END.test(line)) throw broken(id, index, 'a region ends that never began');
    else if (region && TASK.test(line)) {
      region.tasks++;
      stub.push(line.replace(TASK, '$1//$2$3').trimEnd());
    } else if (TASK.test(line)) throw broken(id, index, 'a "//?" line stands outside of a region');
    else if (!region) stub.push(line);
  }
  if (region) throw broken(id, region.line, 'a region is never closed');
  if (regions === 0) throw broken(id, 0, 'there is no "// #region solution"');
  return stub.join('\n');
}

/** The stub of one exercise, from its solution on disk. */
export function stubOf(id: string): string {
  const { solution } = exercisePaths(id);
  try {
    return stubFrom(readFileSync(solution, 'utf8'), id);
  } catch (error) {
    if (error instanceof CourseError) throw error;
    throw new CourseError(
      `Expected the solution in solutions/${id}.ts, but it could not be read. Write it first.`,
    );
  }
}

/**
 * Writes every stub whose exercise file is missing or still a stub.
 * @param force also overwrites a learner's work.
 * @param ids of the exercises; all unless told otherwise.
 * @returns the ids of the stubs that were written.
 * @throws CourseError, once the others are written, with a sentence for each that could not be.
 */
export function writeStubs(force = false, ids: readonly string[] = []): string[] {
  const chosen = ids.length > 0 ? ids.map(findExercise) : exercises();
  const written: string[] = [];
  const problems: string[] = [];
  for (const { id } of chosen) {
    try {
      if (writeStub(id, force)) written.push(id);
    } catch (error) {
      if (!(error instanceof CourseError)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) {
    const others = written.length > 0 ? [`All others are up to date; written: ${written.join(', ')}.`] : [];
    throw new CourseError([...problems, ...others].join('\n'));
  }
  return written;
}

function writeStub(id: string, force: boolean): boolean {
  const { stub } = exercisePaths(id);
  const text = stubOf(id);
  const before = readIfThere(stub);
  if (before === text) return false;
  if (before !== undefined && !force && !before.includes(NOT_WRITTEN)) {
    throw new CourseError(
      `exercises/${id}.ts is no stub: it may be somebody's work, and was left alone. ` +
        `Move it away, or overwrite it with "npm run course -- stubs ${id} --force".`,
    );
  }
  mkdirSync(dirname(stub), { recursive: true });
  writeFileSync(stub, text);
  return true;
}

function throwLine(id: string): string {
  return `throw new Error('${NOT_WRITTEN} open exercises/${id}.ts, write your code in place of this line, save, and check again.');`;
}

const MARKS =
  'Write "// #region solution", below it one or more "//? ..." lines that state the task, then the code, then "// #endregion".';

function broken(id: string, line: number, what: string): CourseError {
  return new CourseError(`In solutions/${id}.ts, line ${line + 1}, ${what}. ${MARKS}`);
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
