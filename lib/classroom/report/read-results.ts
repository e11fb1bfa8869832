// Results from the disk, with a sentence for whatever is wrong with them.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { CourseError } from '../../core';
import { RESULTS_SCHEMA, type Results } from '../results/schema';
import { RESULTS_FORM } from './results-form';

/**
 * Reads results.
 * @param path a folder that `course grade` wrote, or its `results.json`.
 * @throws CourseError when there is no such file, or it is not JSON, of another version, or not of the form.
 */
export function readResults(path: string): Results {
  const file = isFolder(path) ? join(path, 'results.json') : path;
  const value = parse(file, readText(file));
  const version = (value as { schema?: unknown } | null)?.schema;
  if (version !== RESULTS_SCHEMA) {
    throw new CourseError(
      `Expected results of the form ${RESULTS_SCHEMA} in ${file}, got ${shown(version)}. Grade again with this version of the course.`,
    );
  }
  checkForm(file, value);
  checkCounts(file, value as Results);
  return value as Results;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : message;
    throw new CourseError(
      `Expected results in ${file}, but ${why}. Name a folder that "npm run course -- grade" has written.`,
    );
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CourseError(
      `Expected JSON in ${file}, but it can't be read: ${(error as Error).message}. Grade again, or restore the file.`,
    );
  }
}

function checkForm(file: string, value: unknown): void {
  const validate = new Ajv({ strict: false }).compile(RESULTS_FORM);
  if (validate(value)) return;
  const { instancePath = '', message = '' } = validate.errors?.[0] ?? {};
  throw new CourseError(
    `The results in ${file} are not of the form ${RESULTS_SCHEMA}: ${instancePath || 'the whole'} ${message}. Grade again, or restore the file.`,
  );
}

/** Every expected exercise and test stands in every submission, in the same order. */
function checkCounts(file: string, { exercises, submissions }: Results): void {
  const expected = JSON.stringify(exercises.map(({ id, tests }) => [id, tests.map((test) => test.id)]));
  const odd = submissions.find(
    (submission) =>
      JSON.stringify(submission.exercises.map(({ id, tests }) => [id, tests.map((test) => test.id)])) !==
      expected,
  );
  if (!odd) return;
  throw new CourseError(
    `The results of ${odd.id} in ${file} hold other exercises or tests than were expected. Grade again, or restore the file.`,
  );
}

function shown(version: unknown): string {
  return typeof version === 'string' ? JSON.stringify(version.slice(0, 60)) : 'none';
}
