// More marks on a chart that is already there: a threshold, a path, a sentence.
import type { Layer, Spec } from './spec';

/**
 * A copy of `spec` with more layers on top.
 *
 * A layer takes the chart's rows unless it brings `data` of its own; a single chart's axes stay with its own marks.
 * `addLayers(scatter, { mark: 'rule', encoding: { x: { datum: { expr: 'threshold' } } } })`
 */
export function addLayers(spec: Spec, ...layers: readonly Layer[]): Spec {
  if (Array.isArray(spec.layer)) return { ...spec, layer: [...spec.layer, ...layers] };
  const { mark, encoding, ...rest } = spec;
  return { ...rest, layer: [{ mark, encoding }, ...layers] } as unknown as Spec;
}
