// The list of who handed in what, and when: a CSV file of the instructor's.
import { readFileSync } from 'node:fs';
import { CourseError } from '../../core';
import { parseTime } from './time';

/** One line of the list. */
export interface Listed {
  /** As in the class folder: `ann.zip`, `ann`, `ann/attempt-2`. */
  readonly name: string;
  readonly learner: string;
  /** Milliseconds since 1970. */
  readonly submittedAt?: number;
  readonly line: number;
}

/**
 * Reads a list with the columns `name`, `learner` (optional) and `submitted` (optional, a time with its zone).
 * @throws CourseError with file and line.
 */
export function readSubmissionsList(path: string): Listed[] {
  const [head, ...rows] = parseCsv(readText(path));
  const columns = (head?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const [name, learner, submitted] = ['name', 'learner', 'submitted'].map((column) =>
    columns.indexOf(column),
  );
  if (name < 0) {
    throw new CourseError(
      `${path}, line 1: expected the columns name, learner, submitted, got ${columns.join(', ')}.`,
    );
  }
  const listed = rows.map(({ cells, line }) => ({
    name: cells[name]?.trim() ?? '',
    learner: (cells[learner] || cells[name] || '').trim().replace(/\.zip$/i, ''),
    submittedAt: cells[submitted]?.trim() ? timeIn(path, line, cells[submitted].trim()) : undefined,
    line,
  }));
  checkNames(path, listed);
  return listed;
}

/** Two lines for one name could set two times, and only one of them would hold. */
function checkNames(path: string, listed: readonly Listed[]): void {
  const names = listed.map(({ name }) => name);
  const bad = listed.find(({ name }, i) => name === '' || names.indexOf(name) !== i);
  if (!bad) return;
  const what =
    bad.name === ''
      ? 'the name is missing'
      : `"${bad.name}" is listed twice (first in line ${first(listed, bad)})`;
  throw new CourseError(`${path}, line ${bad.line}: ${what}. Give each submission one line.`);
}

function first(listed: readonly Listed[], { name }: Listed): number {
  return (listed.find((row) => row.name === name) as Listed).line;
}

function timeIn(path: string, line: number, text: string): number {
  const time = parseTime(text);
  if (time !== undefined) return time;
  throw new CourseError(
    `${path}, line ${line}: "submitted" must be a time with its zone, such as 2026-12-01T23:59:00+01:00, got "${text}".`,
  );
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new CourseError(
      `The list of submissions, ${path}, could not be read (${(error as Error).message}).`,
    );
  }
}

/** RFC 4180: quotes around cells, doubled quotes and line breaks within them; `;` where the first line has no comma. */
function parseCsv(text: string): { cells: string[]; line: number }[] {
  const comma = text.split('\n', 1)[0].includes(',') ? ',' : ';';
  const cell = new RegExp(`("(?:[^"]|"")*"|[^${comma}\\r\\n]*)(${comma}|\\r?\\n|$)`, 'gy');
  const rows: { cells: string[]; line: number }[] = [];
  let cells: string[] = [];
  let line = 1;
  let start = 1;
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    cells.push(match[1].startsWith('"') ? match[1].slice(1, -1).replaceAll('""', '"') : match[1]);
    line += match[0].split('\n').length - 1;
    if (match[2] === comma) continue;
    if (cells.some((value) => value.trim() !== '')) rows.push({ cells, line: start });
    cells = [];
    start = line;
    if (cell.lastIndex >= text.length) break;
  }
  return rows;
}
