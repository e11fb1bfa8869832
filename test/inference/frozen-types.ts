// What the compiler must refuse. Each line marked @ts-expect-error is an error for anyone who holds a Frozen.
import { freezeModel } from 'course/inference';
import { drawModel } from './model';

export function tamper(): void {
  const model = freezeModel(drawModel([2, 2], 1));
  // @ts-expect-error a frozen model can't be trained
  model.fit([[1, 2]], [0]);
  // @ts-expect-error its weights can't be replaced
  model.weights = new Map();
  // @ts-expect-error nor can a tensor be set
  model.weights.set('layer1/bias', { shape: [2], data: new Float32Array(2) });
  // @ts-expect-error nor its blueprint be changed
  model.blueprint.layers[0].inputs = 3;
  // @ts-expect-error there are no gradients
  model.gradients;
  // @ts-expect-error nor is there an optimizer
  model.optimizer;
}
