// No line of a solution may stand anywhere in what learners get, not even in a lesson or in a test.
import { readFileSync } from 'node:fs';
import { regionLines } from '../curriculum/marks';
import { exercisePaths } from '../manifest';

/** Shorter lines, such as `let sum = 0;`, say nothing about an answer. Characters, without the indent. */
export const SHORTEST = 20;

/** The lines of all solution regions that say something, each with the exercise it belongs to. */
export function solutionLines(ids: readonly string[]): Map<string, string> {
  const lines = new Map<string, string>();
  for (const id of ids) {
    const solution = readFileSync(exercisePaths(id).solution, 'utf8');
    for (const line of regionLines(solution)) if (line.length >= SHORTEST) lines.set(line, id);
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

/** A notebook that is no JSON is searched as it stands; its own tests say what is wrong with it. */
function codeOf(notebook: string): string {
  try {
    const { cells = [] } = JSON.parse(notebook) as { cells?: { source: string | string[] }[] };
    return cells.map(({ source }) => [source].flat().join('')).join('\n');
  } catch {
    return notebook;
  }
}
