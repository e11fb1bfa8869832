// An entry of data/catalog.json: its form, and which field of which entry is wrong before anything is read by it.
import { DataError } from '../core';

/** One column of a table. */
export interface Column {
  readonly name: string;
  /** `integer` and `number` are numeric; `text` is one of `values` where those are given. */
  readonly type: 'integer' | 'number' | 'text';
  readonly description: string;
  /** Unit of the numbers: `mm`, `g`. */
  readonly unit?: string;
  /** Smallest and largest number in the file. */
  readonly min?: number;
  readonly max?: number;
  /** Every text that occurs. */
  readonly values?: readonly string[];
  /** How the file writes a missing value; absent where none is missing. */
  readonly missing?: string;
}

/** One file in `data/`. */
export interface CatalogEntry {
  readonly name: string;
  /** Path inside `data/`. */
  readonly file: string;
  readonly kind: 'table' | 'text';
  readonly description: string;
  readonly licence: string;
  readonly attribution: string;
  readonly citation: string;
  /** The package and file it was taken from. */
  readonly source: string;
  /** SHA-256 of the file's bytes, 64 hexadecimal digits. */
  readonly sha256: string;
  /** Rows without the header line; tables only. */
  readonly rows: number;
  /** Whether the first line names the columns; tables only. */
  readonly header: boolean;
  /** Left to right; empty for a text. */
  readonly columns: readonly Column[];
}

type Fields = Record<string, unknown>;
type Check = readonly [field: string, expected: string, fits: (value: unknown) => boolean];

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const optional =
  (fits: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || fits(value);

const ENTRY: readonly Check[] = [
  ['name', 'a text', isText],
  ['file', 'a path inside data/', (value) => isText(value) && !/^[/\\]|\.\.|^\w:/.test(value as string)],
  ['kind', '"table" or "text"', (value) => value === 'table' || value === 'text'],
  ['description', 'a sentence', isText],
  ['licence', 'a text', isText],
  ['attribution', 'a text', isText],
  ['citation', 'a text', isText],
  ['source', 'a text', isText],
  ['sha256', '64 hexadecimal digits', (value) => /^[0-9a-f]{64}$/.test(String(value))],
];

const TABLE: readonly Check[] = [
  ['rows', 'a whole number', isCount],
  ['header', 'true or false', (value) => typeof value === 'boolean'],
  ['columns', 'a list of columns', (value) => Array.isArray(value) && value.length > 0],
];

const COLUMN: readonly Check[] = [
  ['name', 'a text', isText],
  [
    'type',
    '"integer", "number" or "text"',
    (value) => ['integer', 'number', 'text'].includes(value as string),
  ],
  ['description', 'a sentence', isText],
  ['missing', 'a text, or nothing', optional((value) => typeof value === 'string')],
  ['repeat', 'a whole number, or nothing', optional(isCount)],
];

const NUMERIC: readonly Check[] = [
  ['unit', 'a text', isText],
  ['min', 'a number', isNumber],
  ['max', 'a number', isNumber],
];

/**
 * The parsed catalogue, every field of the expected kind.
 * @throws DataError naming the entry, the field, what was expected and what came.
 */
export function checkEntries(parsed: unknown): CatalogEntry[] {
  if (!Array.isArray(parsed)) {
    throw new DataError(
      `Expected data/catalog.json to be a list of files, got ${typeof parsed}. Mend the file.`,
    );
  }
  return parsed.map((entry: Fields, i) => {
    const where = `entry ${i} (${entry?.name ?? 'without a name'})`;
    check(where, entry, ENTRY);
    if (entry.kind === 'text')
      return { rows: 0, header: false, columns: [], ...entry } as unknown as CatalogEntry;
    check(where, entry, TABLE);
    (entry.columns as Fields[]).forEach((column, j) => {
      const what = `column ${j} (${column?.name ?? 'without a name'}) of ${where}`;
      check(what, column, column?.type === 'text' ? COLUMN : [...COLUMN, ...NUMERIC]);
    });
    return entry as unknown as CatalogEntry;
  });
}

function check(where: string, fields: Fields, checks: readonly Check[]): void {
  for (const [field, expected, fits] of checks) {
    const value = fields?.[field];
    if (fits(value)) continue;
    throw new DataError(
      `Expected ${expected} as "${field}" of ${where} in data/catalog.json, got ${JSON.stringify(value)}. ` +
        'Correct the entry, or bring the file back with "git checkout data/catalog.json".',
    );
  }
}
