// The reader's guesses, kept in .course/predictions.json.
import { changeRecord, projectPath, type RecordFile, readRecords } from '../core';

/** A guess as it is kept. */
export interface Prediction {
  readonly guess: number | string;
  readonly question?: string;
  readonly unit?: string;
}

/** The guess kept for `id`, if there is one. @throws CourseError when the file can be neither read nor set aside. */
export function readPrediction(id: string): Prediction | undefined {
  const kept = readRecords(guesses());
  return Object.hasOwn(kept, id) ? kept[id] : undefined;
}

/** Keeps a guess, in place of an earlier one. @throws CourseError when it can't be kept, with what to do. */
export function keepPrediction(id: string, prediction: Prediction): void {
  changeRecord(guesses(), id, () => prediction);
}

function guesses(): RecordFile<Prediction> {
  return { path: projectPath('.course', 'predictions.json'), what: 'your guesses', isRecord: isPrediction };
}

function isPrediction(value: unknown): value is Prediction {
  const guess = (value as Prediction | null)?.guess;
  return typeof guess === 'string' || typeof guess === 'number';
}
