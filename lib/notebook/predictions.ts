// The reader's guesses, kept in .course/predictions.json.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CourseError, projectPath } from '../core';

/** A guess as it is kept. */
export interface Prediction {
  readonly guess: number | string;
  readonly question?: string;
  readonly unit?: string;
}

type Kept = Readonly<Record<string, Prediction>>;

/** The guess kept for `id`, if there is one. */
export function readPrediction(id: string): Prediction | undefined {
  const kept = readAll();
  return Object.hasOwn(kept, id) ? kept[id] : undefined;
}

/** Keeps a guess, in place of an earlier one; the file is whole at every moment. */
export function keepPrediction(id: string, prediction: Prediction): void {
  const path = filePath();
  const draft = `${path}.${process.pid}.draft`;
  const all = new Map([...Object.entries(readAll()), [id, prediction]]); // a map: an id may be "__proto__"
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(draft, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
  renameSync(draft, path);
}

function filePath(): string {
  return projectPath('.course', 'predictions.json');
}

/** @throws CourseError when the file can't be read as guesses; it is put aside first, so the next try works. */
function readAll(): Kept {
  const path = filePath();
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return {}; // no guess yet
  }
  const kept = parse(text);
  if (kept) return kept;
  const backup = `${path}.damaged-${Date.now()}`;
  renameSync(path, backup);
  throw new CourseError(
    `Expected your guesses in .course/predictions.json, got something that is not JSON of that form. ` +
      `It is kept as ${backup.slice(dirname(path).length + 1)}. Run the cell again to start anew.`,
  );
}

function parse(text: string): Kept | undefined {
  try {
    const kept = JSON.parse(text);
    const isRecord = typeof kept === 'object' && kept !== null && !Array.isArray(kept);
    return isRecord && Object.values(kept).every(isPrediction) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function isPrediction(value: unknown): boolean {
  const guess = (value as Prediction | null)?.guess;
  return typeof guess === 'string' || typeof guess === 'number';
}
