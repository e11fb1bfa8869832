// A chart as a picture: static SVG, drawn in Node without a browser and without a canvas.
import { createHash } from 'node:crypto';
import type * as Vega from 'vega';
import { CourseError } from '../core';
import type { Spec } from './spec';

/**
 * Draws a chart as SVG; the same spec gives the same text.
 *
 * The picture says its description to screen readers, and loads nothing from disk or net.
 * @throws CourseError when the spec doesn't compile or doesn't draw, with Vega's reason.
 */
export async function toSvg(spec: Spec): Promise<string> {
  return drawSvg(spec);
}

/** As `toSvg`, at once: the data lies in the spec, so there is nothing to wait for. */
export function drawSvg(spec: Spec): string {
  // Required late: Vega takes a fifth of a second, and most cells don't draw.
  const vega: typeof Vega = require('vega');
  const failures: string[] = [];
  const logger = listen(failures);
  try {
    const compiled = require('vega-lite').compile(spec, { logger }).spec;
    const view = new vega.View(vega.parse(compiled), { renderer: 'none', logger, loader: REFUSE });
    (view as unknown as Dataflow).evaluate().catch(() => {}); // synchronous, as nothing is loaded; the logger has heard of any failure
    if (failures.length > 0) throw new Error(failures[0]);
    return label(render(vega, view), spec);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CourseError(`The chart "${titleOf(spec)}" can't be drawn: ${reason}. Correct its spec.`);
  }
}

/** The title as text, whichever of the two forms the spec has. */
export function titleOf(spec: Spec): string {
  return typeof spec.title === 'string' ? spec.title : (spec.title?.text ?? '');
}

const REFUSE = {
  load: () => Promise.reject(new Error('a chart of the course loads nothing')),
  sanitize: () => Promise.reject(new Error('a chart of the course links to nothing')),
} as unknown as Vega.Loader;

function listen(failures: string[]): Vega.LoggerInterface {
  const logger = {
    level: () => logger,
    error: (...reasons: unknown[]) => {
      failures.push(reasons.map((r) => (r instanceof Error ? r.message : String(r))).join(' '));
      return logger;
    },
    warn: () => logger,
    info: () => logger,
    debug: () => logger,
  };
  return logger as unknown as Vega.LoggerInterface;
}

// Vega's own way (`view.toSVG`) is this, but with waiting for images in between.
interface Dataflow {
  evaluate(): Promise<unknown>;
}

interface Layout {
  _viewWidth: number;
  _viewHeight: number;
  _origin: [number, number];
}

interface Internals {
  resetSVGDefIds(): void;
  SVGStringRenderer: new () => {
    initialize(...size: unknown[]): {
      background(color: unknown): void;
      render(scene: unknown): void;
      svg(): string;
    };
  };
}

function render(vega: typeof Vega, view: Vega.View): string {
  const { SVGStringRenderer, resetSVGDefIds } = vega as unknown as Internals;
  const { _viewWidth, _viewHeight, _origin } = view as unknown as Layout;
  const padding = view.padding() as { left: number; right: number; top: number; bottom: number };
  resetSVGDefIds();
  const width = Math.max(0, _viewWidth + padding.left + padding.right);
  const height = Math.max(0, _viewHeight + padding.top + padding.bottom);
  const origin = [padding.left + _origin[0], padding.top + _origin[1]];
  const renderer = new SVGStringRenderer().initialize(null, width, height, origin, 1);
  renderer.background(view.background());
  renderer.render((view.scenegraph() as unknown as { root: unknown }).root);
  return renderer.svg();
}

/** Gives the picture a role and a name, and its inner ids a prefix that no other chart on the page has. */
function label(svg: string, spec: Spec): string {
  const prefix = `c${createHash('sha256').update(svg).digest('hex').slice(0, 10)}`;
  const name = escapeXml(spec.description ?? '');
  return svg
    .replace(/(id="|url\(#)((?:clip|gradient_)\d+)/g, `$1${prefix}-$2`)
    .replace(/^<svg([^>]*)>/, (_, attributes: string) => {
      return `<svg${attributes} role="img" aria-label="${name}"><title>${name}</title>`;
    });
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
