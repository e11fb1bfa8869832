// The two phases of one model on the backend in use: counted once, then clocked in turn.
import { loadDigits, oneHot, pick } from '../../datasets';
import { ledger, timeInTurn } from '../../measure';
import { startBackend, tf } from '../../tf';
import { mlp, optimizer, trainStep } from '../../training';

/** Which network is clocked, and how often. */
export interface ClockOptions {
  /** From 64 inputs to 10 classes: the network reads digits. */
  readonly layerSizes: readonly number[];
  /** Images in a batch. Default 32. */
  readonly batchSize?: number;
  /** Runs that count, after a quarter as many to warm up. Default 20. */
  readonly runs?: number;
}

/** Operations and times of a training step and of an inference, both of the same batch; and of a single answer. */
export interface PhaseClock {
  /** The backend that ran. */
  readonly backend: string;
  /** Its layer sizes: `64-32-10`. */
  readonly network: string;
  /** Operations, counted: the same on every backend. */
  readonly trainingFlops: number;
  readonly inferenceFlops: number;
  /** Medians of all runs in milliseconds. */
  readonly trainingMs: number;
  readonly inferenceMs: number;
  /** The inference of one image. */
  readonly oneImageMs: number;
}

/**
 * Counts and clocks a training step with Adam and an inference of the same images, on fresh weights. Starts the
 * backend. A run ends when its logits have been read.
 */
export async function clockPhases({
  layerSizes,
  batchSize = 32,
  runs = 20,
}: ClockOptions): Promise<PhaseClock> {
  const { backend } = await startBackend();
  const model = mlp({ layerSizes, seed: 1 });
  const adam = optimizer('adam');
  const { images, labels } = loadDigits();
  const rows = Array.from({ length: batchSize }, (_, i) => i % images.length);
  const x = tf.tensor2d(pick(images, rows)); // (B, 64)
  const y = tf.tensor2d(oneHot(pick(labels, rows), 10)); // (B, 10)
  const training = () => trainStep(model, adam, x, y, 0.001);
  const one = tf.tensor2d([images[0]]); // (1, 64)
  const inference = (input = x) => tf.tidy(() => model.forward(input));
  const read = (logits: tf.Tensor): void => {
    logits.dataSync();
    logits.dispose();
  };
  read(training()); // makes the optimizer's memory
  const counts = [await ledger(tf, training), await ledger(tf, () => inference())];
  const works = {
    training: () => read(training()),
    inference: () => read(inference()),
    oneImage: () => read(inference(one)),
  };
  const times = await timeInTurn(works, { runs, warmUp: Math.ceil(runs / 4) });
  tf.dispose([x, y, one]);
  adam.dispose();
  model.dispose();
  return {
    backend,
    network: layerSizes.join('-'),
    trainingFlops: counts[0].flops,
    inferenceFlops: counts[1].flops,
    trainingMs: times.training.medianMs,
    inferenceMs: times.inference.medianMs,
    oneImageMs: times.oneImage.medianMs,
  };
}
