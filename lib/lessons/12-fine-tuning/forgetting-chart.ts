// What a training on something new gained there, and lost on the old.

import type { Spec } from '../../plots';
import { scatterPlot } from '../../plots';

/** One model: how surprised it is by the text that it learned first, and by the new one. */
export interface AfterFineTuning {
  readonly way: string;
  /** Bits per character. */
  readonly old: number;
  /** Bits per character. */
  readonly new: number;
}

/**
 * A point for each model: further down is better on the new text, further right is worse on the old one.
 * @param names of the two texts.
 */
export function forgettingChart(
  models: readonly AfterFineTuning[],
  names: { readonly old: string; readonly new: string },
): Spec {
  const [first] = models;
  const sentences = models.map(
    (model) => `${model.way} at ${model.old.toFixed(2)} and ${model.new.toFixed(2)}`,
  );
  const chart = scatterPlot([...models], {
    x: 'old',
    y: 'new',
    label: 'way',
    xTitle: `${names.old} (bits per character)`,
    yTitle: `${names.new} (bits per character)`,
    title: 'Gained and forgotten',
    description: `Bits of ${names.old} and ${names.new}: ${sentences.join(', ')}. Gained is below ${first?.way}, forgotten right of it.`,
  });
  return { ...chart, layer: (chart.layer as Layered[]).map(withRoom) };
}

type Layered = Record<string, unknown> & { encoding: Record<'x' | 'y', { scale: object }> };

/** Room around the points, so that none of them, nor its name, lies on an axis. */
function withRoom({ encoding, ...layer }: Layered): Layered {
  const roomy = (axis: { scale: object }) => ({ ...axis, scale: { ...axis.scale, padding: 24 } });
  return { ...layer, encoding: { ...encoding, x: roomy(encoding.x), y: roomy(encoding.y) } };
}
