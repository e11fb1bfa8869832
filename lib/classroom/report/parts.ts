// Pieces that several pages share: verdicts, tables, sections.

import { oneLine, shorten } from '../../core';
import type { Verdict } from '../../grading';
import { escapeMarkup } from '../results/escape';
import { verdictWords } from '../results/words';

/** The class that gives a verdict its colour and its line; the words stand beside it. */
export function toneOf(verdict: Verdict): 'right' | 'wrong' | 'todo' | 'fault' {
  if (verdict === 'PASS') return 'right';
  if (verdict === 'NOT_ATTEMPTED') return 'todo';
  return verdict === 'INFRA' ? 'fault' : 'wrong';
}

/** A verdict as its sign, for the eye, and its words, for everybody. */
export function verdictHtml(verdict: Verdict): string {
  const { sign, meaning } = verdictWords(verdict);
  const disc = `<span class="sign" aria-hidden="true">${sign}</span>`;
  return `<span class="${toneOf(verdict)}">${disc}<span class="verdict">${meaning}</span></span>`;
}

/** A cell: a number, which stands on the right, or HTML. */
export type Cell = number | { readonly html: string };

/** Text as a cell. */
export function textCell(text: string): Cell {
  return { html: escapeMarkup(text) };
}

/** Text that is never broken into two lines, such as `14 of 14`. */
export function shortCell(text: string): Cell {
  return { html: `<span class="together">${escapeMarkup(text)}</span>` };
}

/** The longest remark in a table; the page of the learner has the whole. */
const LONGEST_REMARK = 200;

/** Remarks as one cell. */
export function remarksCell(remarks: readonly string[]): Cell {
  return textCell(shorten(oneLine(remarks.filter(Boolean).join(' ')), LONGEST_REMARK));
}

/** A table. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  /** The first cell of each row names it. */
  readonly rows: readonly (readonly Cell[])[];
}

/** A table with caption and heads, which scrolls by itself where it is too wide; the keyboard reaches it too. */
export function tableHtml({ caption, columns, rows }: Table): string {
  const isNumber = (column: number): boolean =>
    rows.length > 0 && rows.every((row) => typeof row[column] === 'number');
  const style = (column: number): string => (isNumber(column) ? ' class="number"' : '');
  const head = columns.map((name, i) => `<th scope="col"${style(i)}>${escapeMarkup(name)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell, i) => cellHtml(cell, i, style(i))).join('')}</tr>`);
  return `<div class="wide" role="region" tabindex="0" aria-label="${escapeMarkup(caption)}">
<table>
<caption>${escapeMarkup(caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`;
}

function cellHtml(cell: Cell, column: number, style: string): string {
  const html = typeof cell === 'number' ? String(cell) : cell.html;
  return column === 0 ? `<th scope="row">${html}</th>` : `<td${style}>${html}</td>`;
}

/** A section with its heading, which names it. */
export function section(id: string, heading: string, html: string, tone = ''): string {
  const card = tone && ` class="card ${tone}"`;
  return `<section${card} aria-labelledby="${id}">\n<h2 id="${id}">${escapeMarkup(heading)}</h2>\n${html}\n</section>`;
}

/** Text on lines of its own, as it was printed. */
export function printed(summary: string, text: string): string {
  const label = escapeMarkup(summary);
  return `<details><summary>${label}</summary><pre tabindex="0" role="region" aria-label="${label}">${escapeMarkup(text)}</pre></details>`;
}
