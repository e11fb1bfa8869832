// Training whose weights are rounded after each step: with nothing kept beside them, and with a finer copy.
import type { Weights, WeightTensor } from '../../artifact';
import { type Data, mlp, fit as train } from '../../training';
import { roundWeights } from './ladder';

/** `32`: nothing is rounded. `8`: only the rounded weights are kept. `copy`: updates are added up in 32 bits beside them. */
export type RoundedBy = '32' | '8' | 'copy';

/** How to train. */
export interface RoundedTraining {
  readonly by: RoundedBy;
  /** Default 6. */
  readonly numEpochs?: number;
  /** Default 0.01. */
  readonly learningRate?: number;
  /** Default 1. */
  readonly seed?: number;
}

/**
 * Plain gradient descent on a 64-32-10 network, whose gradients are always those at the rounded weights. The backend
 * must be started.
 * @returns the mean loss of each epoch, in nats.
 */
export async function trainRounded(study: Data, options: RoundedTraining): Promise<number[]> {
  const { by, numEpochs = 6, learningRate = 0.01, seed = 1 } = options;
  const model = mlp({ layerSizes: [64, 32, 10], seed });
  let fine: Weights = model.weights();
  let coarse: Weights = fine;
  const onStep = () => {
    if (by === '32') return;
    const moved = model.weights();
    fine = by === 'copy' ? plus(fine, moved, coarse) : moved;
    coarse = roundWeights(fine, 8);
    model.setWeights(coarse);
  };
  const { loss } = await train(model, study, { optimizer: 'sgd', learningRate, numEpochs, onStep });
  model.dispose();
  return loss;
}

/** a + (b - c), tensor by tensor: the copy moves by the update, and keeps what rounding would take. */
function plus(a: Weights, b: Weights, c: Weights): Weights {
  const data = (weights: Weights, name: string) => (weights.get(name) as WeightTensor).data;
  return new Map(
    [...a].map(([name, { shape, data: own }]) => {
      const [after, before] = [data(b, name), data(c, name)];
      return [name, { shape, data: own.map((value, i) => value + after[i] - before[i]) }];
    }),
  );
}
