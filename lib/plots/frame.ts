// What all charts share: the frame around the marks, the check of the rows, the encoding of groups.
import { CourseError } from '../core';
import type { ChartOptions, Spec } from './spec';
import { DASHES, PALETTE, SHAPES, theme } from './theme';

const SCHEMA = 'https://vega.github.io/schema/vega-lite/v5.json';
const WIDTH = 480;
const HEIGHT = 280;

/**
 * The axis of things that are counted: there is no epoch 2.5. Vega-Lite knows the smallest step by the format "d" alone
 * (its `tickMinStep` is dropped), and that leaves out the commas.
 */
export const WHOLE_AXIS = { axis: { format: 'd', labelExpr: "format(datum.value, ',d')" } } as const;

/** Whether a field holds whole numbers only. */
export function isWhole(rows: readonly object[], field: string): boolean {
  return rows.every((row) => Number.isInteger((row as Record<string, unknown>)[field]));
}

/** Puts marks into a chart: title, description, rows, size, parameters and the course's theme around `body`. */
export function frame(rows: readonly object[], options: ChartOptions, body: Record<string, unknown>): Spec {
  const { title, subtitle, description, params, transform, width = WIDTH, height = HEIGHT } = options;
  return {
    $schema: SCHEMA,
    title: subtitle === undefined ? title : { text: title, subtitle },
    description,
    data: { values: rows.map(plain) },
    ...(params && { params }),
    ...(transform && { transform }),
    width,
    height,
    ...body,
    config: theme,
  };
}

/**
 * Checks that there are rows, and that the first has each field; with transforms, a field may come later.
 * @throws CourseError naming the chart, the missing field and those there are.
 */
export function expectFields(
  rows: readonly object[],
  options: ChartOptions,
  fields: readonly (string | undefined)[],
): void {
  if (rows.length === 0) {
    throw new CourseError(`Expected rows for the chart "${options.title}", got none. Pass at least one row.`);
  }
  if (options.transform) return;
  const missing = fields.find((field) => field !== undefined && !(field in rows[0]));
  if (missing === undefined) return;
  throw new CourseError(
    `Expected the field "${missing}" in the rows of the chart "${options.title}", ` +
      `got ${Object.keys(rows[0]).join(', ')}. Name one of those.`,
  );
}

/** `quantitative` when every row holds a number (or nothing) in `field`, else `ordinal`. */
export function typeOf(rows: readonly object[], field: string): 'quantitative' | 'ordinal' {
  const numeric = rows.every((row) => {
    const value = (row as Record<string, unknown>)[field];
    return value === null || value === undefined || typeof value === 'number' || typeof value === 'bigint';
  });
  return numeric ? 'quantitative' : 'ordinal';
}

/**
 * Encodes groups by colour and, for readers who do not tell colours apart, by shape or dash as well.
 * @throws CourseError when there are more groups than colours.
 */
export function groupBy(
  rows: readonly object[],
  field: string | undefined,
  second: 'shape' | 'strokeDash',
  { title = field, legend }: { title?: string; legend?: object } = {},
): Record<string, unknown> {
  if (field === undefined) return {};
  const domain = [...new Set(rows.map((row) => (row as Record<string, unknown>)[field]))];
  if (domain.length > PALETTE.length) {
    throw new CourseError(
      `Expected at most ${PALETTE.length} groups in "${field}", got ${domain.length}. ` +
        'Leave out the colour, or group the rows further.',
    );
  }
  const range = second === 'shape' ? SHAPES : DASHES;
  const by = (values: readonly unknown[]) => ({
    field,
    type: 'nominal',
    title,
    ...(legend && { legend }),
    scale: { domain, range: values.slice(0, domain.length) },
  });
  return { color: by(PALETTE), [second]: by(range) };
}

/** A row as JSON can carry it: bigints as numbers, NaN and infinities as null. */
function plain(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]) => {
      if (typeof value === 'bigint') return [field, Number(value)];
      if (typeof value === 'number' && !Number.isFinite(value)) return [field, null];
      return [field, value];
    }),
  );
}
