// No line of a solution may stand anywhere in what learners get, not even in a lesson or in a test.
import { readFileSync } from 'node:fs';
import { exercisePaths } from '../manifest';

/** Shorter lines, such as `let sum = 0;`, say nothing about an answer. Characters, without the indent. */
const SHORTEST = 20;

const START = /^\s*\/\/ #region solution\s*$/;
const END = /^\s*\/\/ #endregion\s*$/;
const TASK = /^\s*\/\/\?/;

/** The lines of all solution regions that say something, each with the exercise it belongs to. */
export function solutionLines(ids: readonly string[]): Map<string, string> {
  const lines = new Map<string, string>();
  for (const id of ids) {
    let inside = false;
    for (const line of readFileSync(exercisePaths(id).solution, 'utf8').split('\n')) {
      if (START.test(line) || END.test(line)) inside = START.test(line);
      else if (inside && !TASK.test(line) && line.trim().length >= SHORTEST) lines.set(line.trim(), id);
    }
  }
  return lines;
}

/**
 * Lines of solutions in one file, as sentences.
 * @param path as it is named in the sentences.
 * @param bytes what the file holds; anything but text is passed over.
 */
export function leaksIn(path: string, bytes: Buffer, lines: ReadonlyMap<string, string>): string[] {
  if (bytes.includes(0)) return [];
  const found = new Set(linesOf(path, bytes.toString('utf8')).filter((line) => lines.has(line)));
  return [...found].map(
    (line) =>
      `${path} holds a line of solutions/${lines.get(line)}.ts: "${line}". Write one of the two otherwise.`,
  );
}

function linesOf(path: string, text: string): string[] {
  return (path.endsWith('.ipynb') ? codeOf(text) : text).split('\n').map((line) => line.trim());
}

function codeOf(notebook: string): string {
  const { cells = [] } = JSON.parse(notebook) as { cells?: { source: string | string[] }[] };
  return cells.map(({ source }) => [source].flat().join('')).join('\n');
}
