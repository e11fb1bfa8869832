// The Palmer penguins: as a polars table, and as typed rows.
import type pl from 'nodejs-polars';
import { loadTable } from './table';

/** One bird, with the file's own column names; null where a value was not taken. */
export interface Penguin {
  readonly species: 'Adelie' | 'Chinstrap' | 'Gentoo';
  readonly island: 'Biscoe' | 'Dream' | 'Torgersen';
  readonly bill_length_mm: number | null;
  readonly bill_depth_mm: number | null;
  readonly flipper_length_mm: number | null;
  readonly body_mass_g: number | null;
  readonly sex: 'female' | 'male' | null;
  readonly year: number;
}

/** One bird of which everything is known. */
export type CompletePenguin = { readonly [K in keyof Penguin]: NonNullable<Penguin[K]> };

/**
 * All 344 penguins as a polars DataFrame; missing values are null.
 * @throws DataError when the file is missing or altered.
 */
export function loadPenguins(): pl.DataFrame {
  return loadTable('penguins');
}

/**
 * The penguins as typed rows, in the file's order.
 * @param options `complete: true` leaves out the 11 birds of which a value is missing: 333 remain. Default false.
 * @throws DataError when the file is missing or altered.
 */
export function penguins(options: { complete: true }): CompletePenguin[];
export function penguins(options?: { complete?: boolean }): Penguin[];
export function penguins({ complete = false } = {}): Penguin[] {
  const rows = loadPenguins().toRecords() as unknown as Penguin[];
  return complete ? rows.filter((row) => Object.values(row).every((value) => value !== null)) : rows;
}
