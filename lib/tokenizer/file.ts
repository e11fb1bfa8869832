// A tokenizer's file: by convention tokenizer.json, beside the weights that were trained with it.
import { readFileSync } from 'node:fs';
import { DataError, writeAtomically } from '../core';
import { fromJson, toJson } from './json';
import { makeTokenizer, type Tokenizer } from './tokenizer';

/**
 * Writes a tokenizer; a file of that name is replaced in one step.
 * @throws CourseError when it can't be written, with the reason.
 */
export function saveTokenizer(path: string, { vocabulary }: Tokenizer): void {
  writeAtomically(path, toJson(vocabulary));
}

/**
 * Reads a tokenizer.
 * @throws DataError when the file is missing, damaged or of another kind, with its path.
 */
export function loadTokenizer(path: string): Tokenizer {
  const text = readText(path);
  try {
    return makeTokenizer(fromJson(text));
  } catch (error) {
    if (error instanceof Error) error.message = `${path}: ${error.message}`;
    throw error;
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const found = code === 'ENOENT' ? 'found none' : `got an error: ${message}`;
    throw new DataError(`Expected a tokenizer in ${path}, ${found}. Save one, or correct the path.`);
  }
}
