// Networks drawn at random, each counted while it answers and while it learns: for formulas to be tried on.
import { random, stopper } from '../../core';
import { ledger, type Receipt } from '../../measure';
import { tf } from '../../tf';
import { mlp, optimizer, trainStep } from '../../training';

/** One network and its two receipts. */
export interface CountedNetwork {
  readonly layerSizes: number[];
  /** Rows in the batch that both were given. */
  readonly numRows: number;
  readonly inference: Receipt;
  /** A training step with plain gradient descent. */
  readonly step: Receipt;
}

/**
 * Draws networks of one to five layers and batches of one to nine rows, and runs both phases of each under the ledger.
 * The backend must be started.
 * @param seed equal seeds draw equal networks.
 */
export async function countRandomNetworks(count: number, seed: number | string): Promise<CountedNetwork[]> {
  const draw = random(seed);
  const counted: CountedNetwork[] = [];
  const stop = stopper();
  for (let i = 0; i < count; i++) {
    const hidden = Array.from({ length: draw.integer(5) }, () => 1 + draw.integer(60));
    const layerSizes = [1 + draw.integer(60), ...hidden, 2 + draw.integer(20)];
    counted.push(await countNetwork(layerSizes, 1 + draw.integer(9)));
    stop(() => `Stopped after ${counted.length} of ${count} networks.`);
  }
  return counted;
}

async function countNetwork(layerSizes: number[], numRows: number): Promise<CountedNetwork> {
  const model = mlp({ layerSizes, seed: 1 });
  const sgd = optimizer('sgd');
  const x = tf.ones([numRows, layerSizes[0]]);
  const y = tf.ones([numRows, layerSizes[layerSizes.length - 1]]); // no labels, but of their shape: counts need no more
  const inference = await ledger(tf, () => tf.tidy(() => model.forward(x)));
  const step = await ledger(tf, () => trainStep(model, sgd, x, y, 0.1));
  tf.dispose([x, y]);
  sgd.dispose();
  model.dispose();
  return { layerSizes, numRows, inference, step };
}
