// CSV files as polars data frames, each value of the type that the catalogue gives its column.
import type pl from 'nodejs-polars';
import { CourseError, DataError, formatInteger } from '../core';
import { catalogEntry } from './catalog';
import type { CatalogEntry } from './catalog-entry';
import { readChecked } from './file';

/**
 * A table of the course as a polars DataFrame; missing values are null.
 *
 * Checks the file's SHA-256, its columns, its number of rows and every number against `data/catalog.json`.
 * @param name a table's name in the catalogue: `penguins`, `digits`.
 * @throws DataError that says what is wrong with the file, and the command that mends it; CourseError when polars does
 * not load.
 */
export function loadTable(name: string): pl.DataFrame {
  const entry = catalogEntry(name);
  if (entry.kind !== 'table') {
    throw new DataError(`Expected the name of a table, got the text "${name}". Use loadText("${name}").`);
  }
  const bytes = readChecked(entry);
  checkHeader(entry, bytes);
  const table = parse(entry, bytes);
  checkRows(entry, table.height);
  checkValues(entry, bytes, table);
  return table;
}

/**
 * Compares a row count with the catalogue's.
 * @throws DataError with both.
 */
export function checkRows(entry: CatalogEntry, rows: number): void {
  if (rows === entry.rows) return;
  throw new DataError(
    `Expected ${formatInteger(entry.rows)} rows in data/${entry.file}, got ${formatInteger(rows)}. ${nextStep(entry)}`,
  );
}

/** What to do when file and catalogue disagree though the fingerprint fits: one of the two was edited. */
export function nextStep(entry: CatalogEntry): string {
  return `Correct its entry in data/catalog.json, or bring both back with "git checkout data/catalog.json data/${entry.file}".`;
}

function checkHeader(entry: CatalogEntry, bytes: Buffer): void {
  const firstLine = bytes
    .subarray(0, Math.max(0, bytes.indexOf('\n')))
    .toString('utf8')
    .trimEnd();
  const found = firstLine.split(',').map((name) => name.replace(/^"(.*)"$/, '$1'));
  const expected = entry.columns.map((column) => column.name);
  const absent = entry.header ? expected.filter((name) => !found.includes(name)) : [];
  const inOrder = !entry.header || expected.every((name, i) => name === found[i]);
  if (absent.length === 0 && inOrder && found.length === expected.length) return;
  const problem =
    absent.length > 0 ? `no column "${absent[0]}"` : `${found.length} columns (${found.slice(0, 8)})`;
  throw new DataError(
    `Expected ${expected.length} columns (${expected.slice(0, 8).join(', ')}${expected.length > 8 ? ', ...' : ''}) ` +
      `in data/${entry.file}, got ${problem}. ${nextStep(entry)}`,
  );
}

function parse(entry: CatalogEntry, bytes: Buffer, asText = false): pl.DataFrame {
  const polars = loadPolars();
  const { Int32, Float64, String: Text } = polars;
  const types = { integer: Int32, number: Float64, text: Text };
  const schema = Object.fromEntries(entry.columns.map((c) => [c.name, asText ? Text : types[c.type]]));
  const missing = entry.columns.flatMap((column) => column.missing ?? []);
  const nullValues = [...new Set(missing)];
  return polars.readCSV(bytes, { hasHeader: entry.header, schema, ...(nullValues.length && { nullValues }) });
}

/** Loaded on first use: its binary takes a tenth of a second, which a lesson on digits alone need not wait for. */
function loadPolars(): typeof pl {
  try {
    return require('nodejs-polars').default;
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0];
    throw new CourseError(
      `Expected nodejs-polars to load, got: ${reason}. Run "npm run setup", or "npm run doctor" to see what is missing.`,
    );
  }
}

/** Polars makes an unparsable number null without a word, so each null is held against the file's own text. */
function checkValues(entry: CatalogEntry, bytes: Buffer, table: pl.DataFrame): void {
  const suspects = entry.columns.filter((column) => table.getColumn(column.name).nullCount() > 0);
  if (suspects.length === 0) return;
  const texts = parse(entry, bytes, true);
  for (const column of suspects) {
    const values = table.getColumn(column.name).toArray();
    const written = texts.getColumn(column.name).toArray();
    const row = values.findIndex((value, i) => value === null && (written[i] !== null || !column.missing));
    if (row === -1) continue;
    throw new DataError(
      `Expected a ${column.type} in column "${column.name}" of data/${entry.file}, ` +
        `got "${written[row] ?? ''}" in row ${row + 1}. ${nextStep(entry)}`,
    );
  }
}
