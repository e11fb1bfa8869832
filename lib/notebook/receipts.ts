// Two receipts side by side: what was counted, what a formula says, and how many times one is the other.
import { CourseError } from '../core';
import type { Receipt, Work } from '../measure';
import { type Card, unframed } from './card';
import { escapeHtml } from './escape';
import { formatNumber } from './numbers';
import { showHtml } from './show';

/** A closed form of some of a receipt's counts. */
export type ClosedForm = Partial<Work>;

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
 * `receipts({ 'training step': step, inference: answer }, 'The same 32 images', { inference: closedForm })`
 * @param pair two receipts by name, in their order.
 * @param closedForms what formulas say, by the same names; a name may be left out.
 * @throws CourseError for more or fewer than two receipts.
 */
export function receipts<Name extends string>(
  pair: Readonly<Record<Name, Receipt>>,
  caption: string,
  closedForms?: Readonly<Partial<Record<Name, ClosedForm>>>,
): void {
  const { html, plain } = receiptsCard(pair, caption, closedForms);
  showHtml(html, plain);
}

/** The table of `receipts`, unshown. */
export function receiptsCard<Name extends string>(
  pair: Readonly<Record<Name, Receipt>>,
  caption: string,
  closedForms?: Readonly<Partial<Record<Name, ClosedForm>>>,
): Card {
  const names = Object.keys(pair) as Name[];
  if (names.length !== 2) {
    throw new CourseError(
      `Expected two receipts to compare, got ${names.length}. Name both: { step, answer }.`,
    );
  }
  const [first, second] = names.map((name) => ({ receipt: pair[name], closedForm: closedForms?.[name] }));
  const heads = [
    '',
    ...names.flatMap((name) => (closedForms?.[name] ? [name, 'closed form'] : [name])),
    'ratio',
  ];
  const rows = LINES.map((line) => [
    line.what,
    ...cellsOf(line, first),
    ...cellsOf(line, second),
    ratio(line.of(first.receipt), line.of(second.receipt)),
  ]);
  return { html: html(caption, heads, rows), plain: plainText(caption, heads, rows) };
}

function cellsOf(
  { of, field }: Line,
  { receipt, closedForm }: { receipt: Receipt; closedForm?: ClosedForm },
): string[] {
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
