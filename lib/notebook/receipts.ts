// Two receipts side by side: what was counted, what a formula says, and how many times one is the other.
import type { Receipt, Work } from '../measure';
import { type Card, unframed } from './card';
import { escapeHtml } from './escape';
import { formatNumber } from './numbers';
import { showHtml } from './show';

/** A closed form of some of a receipt's counts. */
export type ClosedForm = Partial<Work>;

/** A receipt with its name, and what formulas say that should stand on it. */
export interface NamedReceipt {
  readonly name: string;
  readonly receipt: Receipt;
  /** Left out where there is none. */
  readonly closedForm?: ClosedForm;
}

interface Line {
  readonly what: string;
  readonly of: (receipt: Receipt) => number;
  readonly field?: keyof ClosedForm;
}

const LINES: readonly Line[] = [
  { what: 'Operations in matrix products', of: (r) => r.matrixFlops, field: 'matrixFlops' },
  { what: 'All operations (FLOPs)', of: (r) => r.flops, field: 'flops' },
  { what: 'Bytes read', of: (r) => r.bytesRead, field: 'bytesRead' },
  { what: 'Bytes written', of: (r) => r.bytesWritten, field: 'bytesWritten' },
  { what: 'Kernels run', of: (r) => r.kernels.length },
  { what: 'Tensors more than before', of: (r) => r.tensorsAlive - r.tensorsBefore },
  { what: 'Peak memory (bytes)', of: (r) => r.peakBytes },
];

/**
 * Shows two receipts in one table: each count, beside it its closed form with a word on whether they are equal, and
 * how many times the first is the second.
 *
 * `receipts({ name: 'training step', receipt: step }, { name: 'inference', receipt: answer }, 'The same 32 images')`
 */
export function receipts(first: NamedReceipt, second: NamedReceipt, caption: string): void {
  const { html, plain } = receiptsCard(first, second, caption);
  showHtml(html, plain);
}

/** The table of `receipts`, unshown. */
export function receiptsCard(first: NamedReceipt, second: NamedReceipt, caption: string): Card {
  const heads = ['', ...headsOf(first), ...headsOf(second), 'ratio'];
  const rows = LINES.map((line) => [
    line.what,
    ...cellsOf(line, first),
    ...cellsOf(line, second),
    ratio(line.of(first.receipt), line.of(second.receipt)),
  ]);
  return { html: html(caption, heads, rows), plain: plainText(caption, heads, rows) };
}

function headsOf({ name, closedForm }: NamedReceipt): string[] {
  return closedForm ? [name, 'closed form'] : [name];
}

function cellsOf({ of, field }: Line, { receipt, closedForm }: NamedReceipt): string[] {
  const counted = formatNumber(of(receipt));
  if (!closedForm) return [counted];
  const expected = field && closedForm[field];
  if (expected === undefined) return [counted, '–'];
  const isEqual = expected === of(receipt);
  return [counted, `${formatNumber(expected)} ${isEqual ? '= counted' : '≠ counted'}`];
}

function ratio(a: number, b: number): string {
  if (b === 0) return '–';
  return `${(a / b).toLocaleString('en-US', { maximumSignificantDigits: 3 })} ×`;
}

const CELL = 'padding:0.25rem 0.8rem;border-bottom:1px solid var(--jp-border-color2,#dddddd);';
const RIGHT = `${CELL}text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap`;

function html(caption: string, heads: string[], rows: string[][]): string {
  const head = heads.map((text) => `<th scope="col" style="${RIGHT}">${escapeHtml(text)}</th>`).join('');
  const body = rows.map(([what, ...cells]) => {
    const name = `<th scope="row" style="${CELL}text-align:left;font-weight:normal">${escapeHtml(what)}</th>`;
    return `<tr>${name}${cells.map((text) => `<td style="${RIGHT}">${escapeHtml(text)}</td>`).join('')}</tr>`;
  });
  const title = `<caption style="caption-side:top;text-align:left;font-weight:600;padding:0.2rem 0;white-space:nowrap">${escapeHtml(caption)}</caption>`;
  return unframed(
    `<table style="border-collapse:collapse;margin:0;">${title}<thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`,
  );
}

function plainText(caption: string, heads: string[], rows: string[][]): string {
  const lines = [heads, ...rows];
  const widths = heads.map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  const pad = (text: string, i: number) => (i === 0 ? text.padEnd(widths[i]) : text.padStart(widths[i]));
  return [caption, ...lines.map((line) => line.map(pad).join('  '))].join('\n');
}
