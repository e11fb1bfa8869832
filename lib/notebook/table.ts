// A small table, readable by eye and by ear.
import { CourseError } from '../core';
import { type Card, unframed } from './card';
import { escapeHtml } from './escape';
import { formatNumber } from './numbers';
import { showHtml } from './show';

/** Options of `table`. */
export interface TableOptions {
  /** Says what the table holds; stands above it. */
  caption: string;
  /** Units by column, written into its heading: `{ time: 'ms' }`. */
  units?: Readonly<Record<string, string>>;
  /** Columns and their order; those of the first row unless told otherwise. The first names the rows. */
  columns?: readonly string[];
}

const CELL = 'padding:0.25rem 0.8rem;border-bottom:1px solid var(--jp-border-color2,#dddddd);';
const MOST_ROWS = 100;

/**
 * Shows rows as a table; the first column heads the rows, numbers stand to the right.
 *
 * `table([{ phase: 'training', time: 12.3 }], { caption: 'One step', units: { time: 'ms' } })`
 * @throws CourseError when there are no rows, or more than 100.
 */
export function table(rows: readonly object[], options: TableOptions): void {
  const { html, plain } = tableCard(rows, options);
  showHtml(html, plain);
}

/** The table of `table`, unshown. */
export function tableCard(rows: readonly object[], options: TableOptions): Card {
  if (rows.length === 0 || rows.length > MOST_ROWS) {
    throw new CourseError(
      `Expected 1 to ${MOST_ROWS} rows for the table "${options.caption}", got ${rows.length}. ` +
        'Pass some, or draw a chart.',
    );
  }
  const columns = options.columns ?? Object.keys(rows[0]);
  const cells = rows.map((row) => columns.map((column) => (row as Record<string, unknown>)[column]));
  const heads = columns.map((column) => headOf(column, options.units));
  return { html: html(options.caption, heads, cells), plain: plainText(options.caption, heads, cells) };
}

function headOf(column: string, units: TableOptions['units']): string {
  const unit = units?.[column];
  return unit === undefined ? column : `${column} (${unit})`;
}

function html(caption: string, heads: string[], cells: unknown[][]): string {
  const numeric = heads.map((_, i) => cells.every((row) => isNumber(row[i])));
  const align = (i: number) => `${CELL}text-align:${numeric[i] ? 'right' : 'left'};`;
  const head = heads
    .map((text, i) => `<th scope="col" style="${align(i)}">${escapeHtml(text)}</th>`)
    .join('');
  const body = cells.map((row) => `<tr>${row.map((value, i) => cell(value, i, align(i))).join('')}</tr>`);
  const title = `<caption style="caption-side:top;text-align:left;font-weight:600;padding:0.2rem 0;white-space:nowrap">${escapeHtml(caption)}</caption>`;
  const style = 'border-collapse:collapse;margin:0;';
  const inner = `<table style="${style}">${title}<thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
  return unframed(inner);
}

function cell(value: unknown, column: number, style: string): string {
  const text = escapeHtml(asText(value));
  if (column === 0) return `<th scope="row" style="${style}font-weight:normal">${text}</th>`;
  return `<td style="${style}font-variant-numeric:tabular-nums">${text}</td>`;
}

function plainText(caption: string, heads: string[], cells: unknown[][]): string {
  const lines = [heads, ...cells.map((row) => row.map(asText))];
  const widths = heads.map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  const pad = (line: string[]) =>
    line
      .map((text, i) => text.padEnd(widths[i]))
      .join('  ')
      .trimEnd();
  return [caption, ...lines.map(pad)].join('\n');
}

function isNumber(value: unknown): boolean {
  return value === null || value === undefined || typeof value === 'number' || typeof value === 'bigint';
}

/** Nothing is an en dash, so that an empty cell is seen to be empty on purpose. */
function asText(value: unknown): string {
  if (value === null || value === undefined) return '–';
  return typeof value === 'number' ? formatNumber(value) : String(value);
}
