// The doctor's findings as a card: what is well, what is not, and the command that mends it.
import { examine, type Finding } from '../doctor';
import { badge, type Card, card, type Tone } from './card';
import { escapeHtml, inlineHtml } from './escape';
import { show } from './show';

const SIGNS = {
  ok: { icon: '✓', word: 'well', color: '#009E73' },
  note: { icon: 'i', word: 'note', color: '#0072B2' },
  fault: { icon: '✗', word: 'fault', color: '#D55E00' },
} as const;

/**
 * Examines this machine and shows what was found: what is well, what is not, and the command that mends it.
 *
 * `await doctorCard()`
 */
export async function doctorCard(): Promise<void> {
  show(findingsCard(await examine()));
}

/** A card with a line for each finding; its tone is that of the worst. */
export function findingsCard(findings: readonly Finding[]): Card {
  const faults = findings.filter(({ status }) => status === 'fault').length;
  const tone: Tone = faults > 0 ? 'wrong' : 'right';
  const title =
    faults > 0 ? `${faults} of ${findings.length} checks found a fault` : 'Everything needed is here';
  const rows = findings.map(rowHtml).join('');
  return card({
    tone,
    word: faults > 0 ? 'Needs mending' : 'Well',
    title,
    bodyHtml: `<table style="border-collapse:collapse;margin:0.4rem 0 0 0"><tbody>${rows}</tbody></table>`,
    plain: findings.map(rowText).join('\n'),
  });
}

function rowHtml({ name, status, found, mend }: Finding): string {
  const { icon, word, color } = SIGNS[status];
  const cell = 'text-align:left;vertical-align:top;padding:0.1rem 0.9rem 0.1rem 0;white-space:normal;';
  const cure = mend ? `<div>To mend it: <code>${escapeHtml(mend)}</code></div>` : '';
  return (
    `<tr style="background:transparent"><td style="${cell}white-space:nowrap">${badge(icon, color)}${word}` +
    `</td><th scope="row" style="${cell}">${escapeHtml(name)}</th><td style="${cell}">${inlineHtml(found)}${cure}</td></tr>`
  );
}

function rowText({ name, status, found, mend }: Finding): string {
  const { icon, word } = SIGNS[status];
  return `${icon} ${word.padEnd(5)} ${name}: ${found}${mend ? ` To mend it: ${mend}` : ''}`;
}
