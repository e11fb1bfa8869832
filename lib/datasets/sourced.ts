// What all tables of published figures share: each row has a source, and what nobody has verified stays out.
import { DataError } from '../core';
import { loadTable } from './table';

/** Where a figure was read, and whether it was seen there. */
export interface Sourced {
  /** Paper, model card or page. */
  readonly source: string;
  /** Place in the source: a table, a section. */
  readonly locator: string;
  readonly verified: 'yes' | 'no';
}

/** Options of the tables of figures. */
export interface FactOptions {
  /** Whether rows from memory come too, marked `verified: 'no'`. Default false. */
  readonly unverified?: boolean;
}

/** A row as the file has it: texts, numbers, and null where the source says nothing. */
export type FileRow<Column extends string> = Sourced & { readonly [column in Column]: string & number };

/** The rows of a table of the catalogue, only verified ones unless told otherwise. */
export function sourcedRows<Column extends string>(
  table: string,
  { unverified = false }: FactOptions,
): FileRow<Column>[] {
  const rows = loadTable(table).toRecords() as unknown as FileRow<Column>[];
  return unverified ? rows : rows.filter(({ verified }) => verified === 'yes');
}

/** A number in another unit; nothing stays nothing. */
export function times(value: number | null, factor: number): number | null {
  return value === null ? null : value * factor;
}

/**
 * The one row whose name is `name`: `named(hardware(), 'NVIDIA H100 SXM')`, `named(inferenceFacts(), 'bloom_train')`.
 * @throws DataError listing the names that there are.
 */
export function named<Row extends { readonly name: string }>(table: readonly Row[], name: string): Row {
  const found = table.find((row) => row.name === name);
  if (found) return found;
  const names = table.map((row) => row.name).join(', ');
  throw new DataError(`Expected one of ${names}; got "${name}". Use one of these names.`);
}
