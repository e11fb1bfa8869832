// No line of a solution may stand anywhere in what learners get, not even in a lesson, a hint or a test.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CourseError } from '../../core';
import { exercisePaths, regionLines } from '../../grading';

/** Shorter lines, such as `let sum = 0;`, say nothing about an answer. Characters, without the indent. */
const SHORTEST = 20;

/** Nor do lines of words alone, such as `return probabilities`. */
const WORDS = /^[\w\s;]*$/;

/** The lines of all solution regions that say something, each with the exercise it belongs to. */
export function solutionLines(ids: readonly string[]): Map<string, string> {
  const lines = new Map<string, string>();
  for (const id of ids) {
    const solution = readFileSync(exercisePaths(id).solution, 'utf8');
    for (const line of regionLines(solution)) if (saysSomething(line)) lines.set(line, id);
  }
  return lines;
}

/** Whether a line of code, without its indent, would tell a learner something. */
export function saysSomething(line: string): boolean {
  return line.length >= SHORTEST && !WORDS.test(line);
}

/**
 * Lines of solutions in files, as sentences, also where they are parts of longer lines.
 * @param root the folder that holds the files.
 * @param paths relative to it, with `/` between; files that are no text are passed over.
 * @param ids the exercises whose solutions must not show.
 * @throws CourseError for a notebook that is none.
 */
export function leaksBelow(root: string, paths: readonly string[], ids: readonly string[]): string[] {
  const lines = solutionLines(ids);
  return paths.flatMap((path) => leaksIn(path, readFileSync(join(root, ...path.split('/'))), lines));
}

/**
 * Lines of solutions in one file, as sentences.
 * @param path as it is named in the sentences.
 * @throws CourseError for a notebook that is none.
 */
export function leaksIn(path: string, bytes: Buffer, lines: ReadonlyMap<string, string>): string[] {
  if (bytes.includes(0)) return [];
  const text = path.endsWith('.ipynb') ? codeOf(path, bytes.toString('utf8')) : bytes.toString('utf8');
  return [...lines].filter(([line]) => text.includes(line)).map(([line, id]) => leak(path, line, id));
}

function leak(path: string, line: string, id: string): string {
  return `${path} holds a line of solutions/${id}.ts: "${line}". Write one of the two otherwise.`;
}

function codeOf(path: string, notebook: string): string {
  try {
    const { cells } = JSON.parse(notebook) as { cells: { source: string | string[] }[] };
    return cells.map(({ source }) => [source].flat().join('')).join('\n');
  } catch {
    throw new CourseError(`Expected ${path} to be a notebook, but it cannot be read as one. Correct it.`);
  }
}
