// data/catalog.json: what each file of the course holds, who made it, and the fingerprint of its bytes.
import { readFileSync } from 'node:fs';
import { DataError, projectPath } from '../core';
import { type CatalogEntry, type Column, checkEntries } from './catalog-entry';

/**
 * Every data set of the course, checked for completeness.
 * @throws DataError when `data/catalog.json` is missing, is not JSON or lacks a field, naming entry and field.
 */
export function catalog(): CatalogEntry[] {
  const entries = checkEntries(parse(readCatalog()));
  return entries.map((entry) => ({ ...entry, columns: entry.columns.flatMap(expand) }));
}

/**
 * The catalogue's entry of one data set.
 * @throws DataError when there is none of that name, listing those there are.
 */
export function catalogEntry(name: string): CatalogEntry {
  const entries = catalog();
  const entry = entries.find((candidate) => candidate.name === name);
  if (entry) return entry;
  const names = entries.map((candidate) => candidate.name).join(', ');
  throw new DataError(`Expected the name of a data set (${names}), got "${name}". Use one of these names.`);
}

function readCatalog(): string {
  try {
    return readFileSync(projectPath('data', 'catalog.json'), 'utf8');
  } catch {
    throw new DataError(
      'Expected data/catalog.json, found no such file. Bring it back with "git checkout data/catalog.json".',
    );
  }
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new DataError(
      `Expected data/catalog.json to be JSON, got a file that is not (${(error as Error).message}). ` +
        'Mend it, or bring it back with "git checkout data/catalog.json".',
    );
  }
}

/** A column written once with `"repeat": 64` stands for `name0` to `name63`. */
function expand({ repeat, ...column }: Column & { repeat?: number }): Column[] {
  if (repeat === undefined) return [column];
  return Array.from({ length: repeat }, (_, i) => ({ ...column, name: `${column.name}${i}` }));
}
