// Three services that read digits. One of them has forgotten evaluation mode.
import { loadDigits, pick, split } from '../../datasets';
import { tf } from '../../tf';
import { type Model, mlp, fit as train } from '../../training';

/** A service: images (N, 64) in, one digit for each out. */
export type Service = (images: number[][]) => number[];

/**
 * Three networks that studied the same four fifths of the digits, each behind a service. One network is plain, one has
 * dropout, one has batch norm; one service runs its network in training mode. None computes a gradient, so no weight
 * changes. The backend must be started.
 */
export async function threeServices(): Promise<Readonly<Record<'A' | 'B' | 'C', Service>>> {
  const { images, labels } = loadDigits();
  const rows = split(images.length, { test: 0.2, seed: 1 }).train;
  const studied = async (options: { dropout?: number; batchNorm?: boolean }): Promise<Model> => {
    const model = mlp({ layerSizes: [64, 32, 10], seed: 1, ...options });
    const settings = { numEpochs: 8, learningRate: 0.005, seed: 1 };
    await train(model, { x: pick(images, rows), y: pick(labels, rows) }, settings);
    return model;
  };
  return {
    A: serve(await studied({ dropout: 0.4 }), false),
    B: serve(await studied({ batchNorm: true }), true),
    C: serve(await studied({}), false),
  };
}

function serve(model: Model, training: boolean): Service {
  return (images) =>
    tf.tidy(() => [...model.forward(tf.tensor2d(images), { training }).argMax(1).dataSync()]);
}
