// What the compiler must refuse. Each line marked @ts-expect-error is an error for anyone who holds a FrozenGpt.
import { freezeGpt } from 'course/inference';
import { blueprintOf, drawGpt } from './gpt-model';

export function tamper(): void {
  const model = freezeGpt(drawGpt(blueprintOf(), 1));
  // @ts-expect-error a frozen GPT can't be trained
  model.fit([1, 2, 3]);
  // @ts-expect-error its weights can't be replaced
  model.weights = new Map();
  // @ts-expect-error nor can a tensor be set
  model.weights.set('final/norm', { shape: [16], data: new Float32Array(16) });
  // @ts-expect-error nor its blueprint be changed
  model.blueprint.numLayers = 3;
  // @ts-expect-error nor what its passes have counted
  model.counters.flops = 0;
  // @ts-expect-error there are no gradients
  model.gradients;
  // @ts-expect-error nor are there adapters, which belong to training
  model.adapters;
}
