// What may come next: pairs of characters, the likeliest tokens, ways to draw one, and what one costs.

import type { Spec } from '../../plots';
import { barChart, heatmap, lineChart } from '../../plots';

/** Which character comes after which, as shares of each row. A line's end is written as a dot. */
export function pairChart(pairs: {
  readonly characters: readonly string[];
  readonly shares: readonly (readonly number[])[];
}): Spec {
  const names = pairs.characters.map((character) => (character === '\n' ? '·' : character));
  const rows = pairs.shares.flatMap((row, i) =>
    row.map((share, j) => ({ first: names[i], next: names[j], share })),
  );
  return heatmap(rows, {
    ...{ x: 'next', y: 'first', value: 'share', valueTitle: 'Share', labels: null },
    ...{ xTitle: 'The next character', yTitle: 'A character', title: 'What comes after what' },
    description: 'Most cells are pale; each row has a few dark ones of its own, and row q has one, at u.',
    ...{ width: 420, height: 420 },
  });
}

/** The scores of the likeliest tokens, the best first. */
export function logitChart(likely: readonly { piece: string; logit: number }[]): Spec {
  return barChart([...likely], {
    ...{ x: 'piece', y: 'logit', labels: '.1f', title: `The ${likely.length} largest scores` },
    ...{ xTitle: 'Next token (an underscore is a space)', yTitle: 'Logit' },
    description: `Bars that fall from left to right; the first, ${likely[0]?.piece}, is the tallest.`,
  });
}

/**
 * One row of scores under several ways to draw.
 * @param ways the name of each way and the probability of each token under it; (V).
 */
export function drawingChart(
  likely: readonly { piece: string; token: number }[],
  ways: Readonly<Record<string, ArrayLike<number>>>,
): Spec {
  const cells = Object.entries(ways).flatMap(([way, probabilities]) =>
    likely.map(({ piece, token }) => ({ way, piece, chance: 100 * probabilities[token] })),
  );
  return heatmap(cells, {
    ...{ x: 'piece', y: 'way', value: 'chance', valueTitle: 'Chance (%)', labels: '.1f' },
    ...{ xTitle: 'Next token (an underscore is a space)', yTitle: 'Way to draw' },
    title: 'One row of scores, drawn from in several ways',
    description: `A row for each of ${Object.keys(ways).join(', ')}; the more a way sharpens, the darker its first cell.`,
    height: 200,
  });
}

/** The time of each token, with the cache of keys and values and without. */
export function tokenTimeChart(
  times: Readonly<Record<'on' | 'off', readonly { tokens: number; ms: number }[]>>,
): Spec {
  const rows = Object.entries(times).flatMap(([cache, each]) => each.map((time) => ({ ...time, cache })));
  return lineChart(rows, {
    ...{ x: 'tokens', y: 'ms', color: 'cache', colorTitle: 'Cache', yScale: 'log' },
    ...{ xTitle: 'Tokens so far', yTitle: 'Time of the next token (ms)' },
    title: 'One token more, the longer the text',
    description: 'With the cache the line is nearly level; without it a curve rises far above it.',
  });
}
