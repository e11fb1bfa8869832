// The first program's work: lesson 07's digit classifier, from the images to the artifact.
import { loadDigits, pick, split } from '../datasets';
import { evaluate } from './evaluate';
import { exportArtifact } from './export-artifact';
import { fit as learn } from './fit';
import { mlp } from './mlp';

/** A training that is over. */
export interface TrainedDigits {
  /** SHA-256 of the exported weights. */
  readonly fingerprint: string;
  /** Share of the test images classified correctly. */
  readonly accuracy: number;
}

/**
 * Trains a 64-32-10 network on four fifths of the digits (seed 1, Adam, rate 0.005) and exports it.
 * The backend must be started.
 * @param path where the artifact goes, by convention `NAME.safetensors`.
 */
export async function trainDigits(path: string, numEpochs = 20): Promise<TrainedDigits> {
  const { images, labels } = loadDigits();
  const { train, test } = split(images.length, { test: 0.2, seed: 1 });
  const model = mlp({ layerSizes: [64, 32, 10], seed: 1 });
  const study = { x: pick(images, train), y: pick(labels, train) };
  await learn(model, study, { numEpochs, learningRate: 0.005 });
  const { accuracy } = evaluate(model, { x: pick(images, test), y: pick(labels, test) });
  const fingerprint = exportArtifact(model, path);
  model.dispose();
  return { fingerprint, accuracy };
}
