// The doctor's findings as a card: what works, what does not, and the command that mends it.
import type { Examination, Examining, Finding } from '../core';
import { barCard } from './bar';
import { badge, type Card, card } from './card';
import { escapeHtml, inlineHtml } from './escape';
import { inNotebook, openOutput, send } from './output';

const SIGNS = {
  ok: { icon: '✓', word: 'OK', color: '#009E73' },
  note: { icon: 'i', word: 'Note', color: '#0072B2' },
  fault: { icon: '✗', word: 'Fault', color: '#D55E00' },
} as const;

/** What to do with the command of a fault: it is not for a cell. */
const HOW_TO_MEND =
  'Open a terminal (in JupyterLab: File > New > Terminal), run the command there, ' +
  'then choose Kernel > Restart Kernel and Run All Cells.';

/**
 * Examines this machine below the cell, and shows how far it is meanwhile: `await doctorCard(examine)`.
 * @param examine that of course/doctor.
 */
export async function doctorCard(examine: Examination): Promise<void> {
  const output = openOutput();
  const start = performance.now();
  const findings = await examine((step) => {
    const { html, plain } = progressCard(step, performance.now() - start);
    output.write({ data: { 'text/html': html, 'text/plain': plain } });
  });
  const { html, plain } = findingsCard(findings);
  const data = { 'text/html': html, 'text/plain': plain };
  if (inNotebook()) output.write({ data });
  else send({ data });
}

function progressCard({ looking, total, findings }: Examining, elapsedMs: number): Card {
  const label = `Trying ${looking.join(' and ')}`;
  return barCard({ label, done: Math.min(findings.length, total), total, elapsedMs, finished: false });
}

/** A card that lists what does not work first, each with its command, then what does, one line each. */
export function findingsCard(findings: readonly Finding[]): Card {
  const faults = findings.filter(({ status }) => status === 'fault');
  const others = findings.filter(({ status }) => status !== 'fault');
  const title =
    faults.length > 0
      ? `${faults.length} of ${findings.length} checks found a fault`
      : `all ${findings.length} checks passed`;
  const rows = [...faults, ...others];
  const how = faults.some(({ mend }) => mend) ? [HOW_TO_MEND] : [];
  return card({
    tone: faults.length > 0 ? 'wrong' : 'right',
    word: faults.length > 0 ? 'Needs mending' : 'OK',
    title,
    bodyHtml:
      how.map((text) => `<div style="margin-top:0.4rem">${inlineHtml(text)}</div>`).join('') +
      `<table style="border-collapse:collapse;margin:0.4rem 0 0 0"><tbody>${rows.map(rowHtml).join('')}</tbody></table>`,
    plain: [...how, ...rows.map(rowText)].join('\n'),
  });
}

function rowHtml({ name, status, found, mend }: Finding): string {
  const { icon, word, color } = SIGNS[status];
  const cell = 'text-align:left;vertical-align:top;padding:0.1rem 0.9rem 0.1rem 0;white-space:normal;';
  const cure = mend ? `<div>${cureWord(status)}: <code>${escapeHtml(mend)}</code></div>` : '';
  return (
    `<tr style="background:transparent"><td style="${cell}white-space:nowrap">${badge(icon, color)}${word}` +
    `</td><th scope="row" style="${cell}white-space:nowrap">${escapeHtml(name)}</th><td style="${cell}">${inlineHtml(found)}${cure}</td></tr>`
  );
}

function rowText({ name, status, found, mend }: Finding): string {
  const { icon, word } = SIGNS[status];
  return `${icon} ${word.padEnd(5)} ${name}: ${found}${mend ? ` ${cureWord(status)}: ${mend}` : ''}`;
}

function cureWord(status: Finding['status']): string {
  return status === 'fault' ? 'To mend it' : 'To change it';
}
