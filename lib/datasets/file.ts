// Reads a file of data/ only if its bytes are the ones that the catalogue describes.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { DataError, projectPath } from '../core';
import { catalog, catalogEntry } from './catalog';
import type { CatalogEntry } from './catalog-entry';

/**
 * The bytes of an entry's file, after their SHA-256 has been compared with the catalogue's.
 * @throws DataError when the file is missing or altered, with the command that brings it back.
 */
export function readChecked(entry: CatalogEntry): Buffer {
  const bytes = read(entry);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 === entry.sha256) return bytes;
  throw new DataError(
    `Expected data/${entry.file} with SHA-256 ${entry.sha256.slice(0, 12)}..., got ${sha256.slice(0, 12)}...: ` +
      `the file was altered. Bring it back with "git checkout data/${entry.file}".`,
  );
}

/**
 * A text of the course as one string (UTF-8), for example a novel.
 * @throws DataError when no text has that name, or its file is missing or altered.
 */
export function loadText(name: string): string {
  const entry = catalogEntry(name);
  if (entry.kind === 'text') return readChecked(entry).toString('utf8');
  throw new DataError(`Expected the name of a text, got the table "${name}". Use loadTable("${name}").`);
}

/** For each file of the catalogue that is missing or altered a sentence with the command that brings it back. */
export function unreadableFiles(): string[] {
  return catalog().flatMap((entry) => {
    try {
      readChecked(entry);
      return [];
    } catch (error) {
      return [(error as DataError).message];
    }
  });
}

function read(entry: CatalogEntry): Buffer {
  try {
    return readFileSync(projectPath('data', entry.file));
  } catch {
    throw new DataError(
      `Expected the file data/${entry.file}, found none that can be read. ` +
        `Bring it back with "git checkout data/${entry.file}".`,
    );
  }
}
