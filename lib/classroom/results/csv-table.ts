// A table as CSV (RFC 4180) that no spreadsheet takes for formulas.
import { oneLine, shorten } from '../../core';

/** What a spreadsheet may read as the beginning of a formula, full-width forms included (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-@\t\r\n＝＋－＠]/;

/** The longest text of a cell; Excel keeps 32,767 characters. */
const LONGEST = 32_000;

/** Rows of cells, the first of them the names of the columns; every line ends with CR LF. */
export function csvTable(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/**
 * Numbers stay numbers. A text that looks like a formula gets an apostrophe, which makes it text. A text stays on one
 * line, for readers that go by lines.
 */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  const text = shorten(oneLine(safe), LONGEST);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
