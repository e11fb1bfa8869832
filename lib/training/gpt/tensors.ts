// All tensors of a GPT as plain numbers, adapters included.
import type { Weights } from '../../artifact';
import { readWeights, writeWeights } from '../weights';
import type { GptModel, GptParameter } from './parameters';

/** Parameters first, then each adapter's two matrices. */
export function tensorsOf({ parameters, adapters }: GptModel): GptParameter[] {
  return [...parameters, ...[...adapters.values()].flatMap(({ down, up }) => [down, up])];
}

/** A copy of every tensor by name. */
export function readTensors(model: GptModel): Weights {
  return readWeights(tensorsOf(model));
}

/** Puts a copy back. @throws ShapeError when a name or a shape is not the model's. */
export function writeTensors(model: GptModel, weights: Weights): void {
  writeWeights(tensorsOf(model), weights);
}
