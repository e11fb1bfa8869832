// Who looks at whom: the weights of one attention head.

import type { Spec } from '../../plots';
import { heatmap } from '../../plots';

/**
 * A row for each token that looks, a column for each that is looked at; each row's weights add up to 1. Cells that
 * the mask closes hold a cross and no colour: nothing was weighed there, and nothing came out small.
 * @param pieces the tokens as text, (N)
 * @param weights (N), row p with p + 1 weights: nobody looks ahead.
 * @param head its name, for the title: `Block 1, head 2`.
 */
export function attentionChart(
  pieces: readonly string[],
  weights: readonly ArrayLike<number>[],
  head: string,
): Spec {
  const named = pieces.map((piece, i) => `${i + 1} ${piece.replaceAll(' ', '_')}`);
  const rows = weights.flatMap((row, p) =>
    Array.from(row, (weight, q) => ({ looks: named[p], looked: named[q], weight })),
  );
  const masked = named.flatMap((looks, p) => named.slice(p + 1).map((looked) => ({ looks, looked })));
  const chart = heatmap(rows, {
    ...{ x: 'looked', y: 'looks', value: 'weight', valueTitle: 'Attention weight', labels: null },
    ...{ xTitle: 'Token that is looked at', yTitle: 'Token that looks' },
    title: `${head}: who looks at whom`,
    description: `A triangle: ${describe(weights)} Above the diagonal stand crosses, for nobody looks ahead.`,
    ...{ width: 380, height: 380 },
  });
  const { x, y } = chart.encoding as Record<'x' | 'y', object>;
  const slanted = { ...x, axis: { labelAngle: -60, labelOverlap: false } }; // level, the tokens would cover each other
  const crosses = {
    data: { values: masked },
    mark: { type: 'text', color: '#767676' },
    encoding: { text: { value: '×' } },
  };
  const layer = masked.length === 0 ? chart.layer : [...(chart.layer as object[]), crosses];
  return { ...chart, layer, encoding: { ...(chart.encoding as object), x: slanted, y } };
}

/** Where most of the weight lies, in words. */
function describe(weights: readonly ArrayLike<number>[]): string {
  const own = weights.reduce((sum, row, p) => sum + row[p], 0) / weights.length;
  return `on average a token gives ${Math.round(100 * own)} % of its weight to itself.`;
}
