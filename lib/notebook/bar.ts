// The face of a progress bar: how far, how long, how much longer.
import { formatDuration, formatInteger } from '../core';
import { type Card, unframed } from './card';
import { escapeHtml } from './escape';

/** How far a piece of work is. */
export interface Progress {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** Milliseconds since it began. */
  readonly elapsedMs: number;
  /** Set at the end: what came of it. */
  readonly note?: string;
  readonly finished: boolean;
}

/** A bar with its sentence: count, share, elapsed time and an estimate of the rest. */
export function barCard(progress: Progress): Card {
  const sentence = say(progress);
  const { label, done, total } = progress;
  const bar =
    `<progress max="${total}" value="${done}" aria-label="${escapeHtml(label)}" ` +
    'style="width:14rem;max-width:40%;vertical-align:middle;margin-right:0.8em;accent-color:#0072B2"></progress>';
  const html = `${bar}<span style="font-variant-numeric:tabular-nums">${escapeHtml(sentence)}</span>`;
  return { html: unframed(html), plain: sentence };
}

/** `Training: 12 of 30 (40 %), 1.2 s, about 1.8 s to go`. */
function say({ label, done, total, elapsedMs, finished, note }: Progress): string {
  const share = total > 0 ? Math.floor((100 * done) / total) : 100;
  const count = `${label}: ${formatInteger(done)} of ${formatInteger(total)} (${share} %)`;
  const time = formatDuration(elapsedMs);
  if (finished) return [count, `done in ${time}`, note].filter(Boolean).join(', ');
  if (done === 0 || done >= total) return `${count}, ${time}`;
  return `${count}, ${time}, about ${formatDuration((elapsedMs / done) * (total - done))} to go`;
}
