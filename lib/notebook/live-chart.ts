// A chart that grows while the work runs, on one output.
import { formatDuration } from '../core';
import { drawSvg, type Spec, titleOf } from '../plots';
import { barCard } from './bar';
import { type Bundle, inNotebook, openOutput, send } from './output';
import { chartBundle } from './show';
import { throttle } from './throttle';

/** Options of `liveChart`. */
export interface LiveChartOptions<Row> {
  /** Makes the chart from all rows so far; there is at least one. */
  draw: (rows: readonly Row[]) => Spec;
  /** With a total, a progress bar stands above the chart while it grows. */
  total?: number;
  /** What the progress bar counts; `Progress` unless told otherwise. */
  label?: string;
}

/** A chart at work. */
export interface LiveChart<Row> {
  /** Adds one row or several. `done` is how many of `total` are done; one more than before unless told otherwise. */
  add(rows: Row | readonly Row[], done?: number): void;
  /** Draws the whole chart, with `note` (or the time it took) below its title. Later calls do nothing. */
  finish(note?: string): void;
}

const EVERY_MS = 250;

/**
 * Shows a chart that follows the work, drawn at most four times a second.
 *
 * While it runs each frame is a picture, so that nothing flickers; `finish` puts the real chart in its place.
 * After an error the last state stays. Outside a notebook only the end is printed.
 * `const chart = liveChart({ total: 30, label: 'Epochs', draw: (rows) => lineChart(rows, …) })`
 */
export function liveChart<Row extends object>(options: LiveChartOptions<Row>): LiveChart<Row> {
  const { draw, total, label = 'Progress' } = options;
  const output = openOutput();
  const start = performance.now();
  const rows: Row[] = [];
  let done = 0;
  let finished = false;
  const bar = () => {
    if (total === undefined) return undefined;
    return barCard({ label, done, total, elapsedMs: performance.now() - start, finished });
  };
  const frames = throttle(() => {
    if (inNotebook()) output.write(frame(rows.length > 0 ? draw(rows) : undefined, bar()));
  }, EVERY_MS);
  const add = (more: Row | readonly Row[], count = done + 1) => {
    if (finished) return;
    rows.push(...(Array.isArray(more) ? more : [more as Row]));
    done = total === undefined ? count : Math.min(total, count);
    frames.ask();
  };
  const finish = (note = `${formatDuration(performance.now() - start)} in all`) => {
    if (finished) return;
    finished = true;
    frames.cancel();
    const bundle = rows.length > 0 ? chartBundle(withNote(draw(rows), note)) : frame(undefined, bar());
    if (inNotebook()) output.write(bundle);
    else send(bundle);
  };
  frames.ask();
  return { add, finish };
}

/** A picture of the chart below its progress bar, as one piece of HTML. */
function frame(spec: Spec | undefined, bar: { html: string; plain: string } | undefined): Bundle {
  const picture = spec ? `<div style="max-width:100%">${drawSvg(spec)}</div>` : '';
  const plain = [bar?.plain, spec?.description].filter(Boolean).join('\n');
  return { data: { 'text/html': `${bar?.html ?? ''}${picture}`, 'text/plain': plain } };
}

function withNote(spec: Spec, note: string): Spec {
  const before = typeof spec.title === 'string' ? undefined : spec.title.subtitle;
  return { ...spec, title: { text: titleOf(spec), subtitle: [before, note].filter(Boolean).join(' · ') } };
}
