// A progress bar on one output that updates itself.
import { barCard, type Progress } from './bar';
import type { Card } from './card';
import { inNotebook, openOutput, send } from './output';
import { throttle } from './throttle';

/** A running progress bar. */
export interface ProgressBar {
  /** Counts further: by 1 unless told otherwise. */
  step(count?: number): void;
  /** Sets the count. */
  set(done: number): void;
  /** Ends it, with a few words on what came of it if there are any. Later calls do nothing. */
  finish(note?: string): void;
}

const EVERY_MS = 250;

/**
 * Shows a progress bar: count, elapsed time, an estimate of the rest. It is drawn at most four times a second.
 *
 * `const bar = progress('Epochs', 30); …; bar.step(); …; bar.finish()`. After an error the last state stays.
 * Outside a notebook only the end is printed.
 */
export function progress(label: string, total: number): ProgressBar {
  const output = openOutput();
  const start = performance.now();
  let done = 0;
  let finished = false;
  const state = (note?: string): Progress => {
    return { label, done, total, elapsedMs: performance.now() - start, finished, note };
  };
  const draw = throttle(() => output.write(bundleOf(barCard(state()))), EVERY_MS);
  const set = (count: number) => {
    if (finished) return;
    done = Math.min(total, Math.max(0, count));
    draw.ask();
  };
  const finish = (note?: string) => {
    if (finished) return;
    finished = true;
    draw.cancel();
    if (inNotebook()) output.write(bundleOf(barCard(state(note))));
    else send(bundleOf(barCard(state(note))));
  };
  set(0);
  return { step: (count = 1) => set(done + count), set, finish };
}

function bundleOf({ html, plain }: Card) {
  return { data: { 'text/html': html, 'text/plain': plain } };
}
