// Showing things below a cell: charts, cards, HTML.
import { takeNotices } from '../core';
import { drawSvg, type Spec } from '../plots';
import { type Card, card } from './card';
import { type Bundle, send } from './output';

const VEGA_LITE = 'application/vnd.vegalite.v5+json';
const SVG_UP_TO = 2000; // rows; above this the browser draws faster on a canvas

/**
 * Shows a chart or a card below the cell; outside a notebook, prints its text.
 *
 * `show(barChart(…))`. Nothing has to be awaited.
 * @throws CourseError when a chart can't be drawn.
 */
export function show(thing: Spec | Card): void {
  if (isCard(thing)) showHtml(thing.html, thing.plain);
  else send(chartBundle(thing));
  showNotices();
}

/** Shows what a learner should hear beside what was asked for, such as a file of theirs that was set aside. */
export function showNotices(): void {
  for (const notice of takeNotices()) {
    const { html, plain } = card({ tone: 'info', title: notice, bodyHtml: '', plain: '' });
    showHtml(html, plain);
  }
}

/**
 * Shows HTML below the cell.
 * @param html must be escaped already where it holds outside text; see `escapeHtml`.
 * @param plain the same as text, for viewers without HTML.
 */
export function showHtml(html: string, plain: string): void {
  send({ data: { 'text/html': html, 'text/plain': plain } });
}

/** A chart in three forms: for JupyterLab, as a picture for viewers without Vega, as its description. */
export function chartBundle(spec: Spec): Bundle {
  const rows = spec.data?.values.length ?? 0;
  const embedding = {
    renderer: rows <= SVG_UP_TO ? 'svg' : 'canvas',
    actions: false, // vega-embed's menu of them is a button without a name, which a screen reader can't announce
  };
  return {
    data: {
      [VEGA_LITE]: JSON.parse(JSON.stringify(spec)), // an object: a string would be taken for an address
      'image/svg+xml': drawSvg(spec),
      'text/plain': spec.description,
    },
    metadata: { [VEGA_LITE]: { embed_options: embedding } },
  };
}

function isCard(thing: Spec | Card): thing is Card {
  return 'html' in thing && 'plain' in thing;
}
